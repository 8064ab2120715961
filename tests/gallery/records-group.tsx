/** The states of the records: the way to them, the table, one record, its form; and their speakers. */
import { useState } from 'react';
import type { CorpusColour } from '../../components/corpus-colours.ts';
import { ExportForm } from '../../components/ExportForm.tsx';
import * as fixtures from '../../components/fixtures.ts';
import { type RecordFilter, RecordFilters } from '../../components/RecordFilters.tsx';
import { RecordForm, type RecordProblems } from '../../components/RecordForm.tsx';
import { RecordPage } from '../../components/RecordPage.tsx';
import { RecordParts } from '../../components/RecordParts.tsx';
import { RecordTable } from '../../components/RecordTable.tsx';
import { MergeSpeakersForm, SpeakerForm } from '../../components/SpeakerForm.tsx';
import { type ListedSpeaker, SpeakerTable } from '../../components/SpeakerTable.tsx';
import type { CitedQuote } from '../../lib/types.ts';
import { doNothing, Frame, Group, locale, tell } from './frame.tsx';

const records = [
  fixtures.verbatim,
  fixtures.rightToLeft,
  fixtures.unnamedSpeaker,
  fixtures.unruly,
  fixtures.bareRecord,
  fixtures.spliced,
]
  .map(finding => finding.record)
  .filter(record => record !== null);

const corpusOf = () => ({ name: 'Starting corpus', colour: 'blue' as CorpusColour });

export const noFilter: RecordFilter = {
  words: '',
  speaker: null,
  source: null,
  corpusId: '',
  fromYear: '',
  toYear: '',
  about: '',
  flaw: '',
  sort: 'date',
  isDescending: true,
};

const speakers = [
  { id: 'demo/keller', name: 'Anna Keller', note: 'Starting corpus' },
  { id: 'demo/lind', name: 'Tomas Lind', note: 'Starting corpus' },
];

const sources = [{ id: 'demo/courier', name: 'The Harbour Courier', note: 'courier.example/levy' }];
const subjects = [{ id: 'harbour', name: 'harbour', note: '12' }];

export function RecordsGroup() {
  return (
    <Group name="records">
      <Frame name="the way to records" wide>
        <Filters filter={noFilter} total={1_000_000} />
      </Frame>
      <Frame name="narrowed down" wide>
        <Filters
          filter={{ ...noFilter, words: 'harbour levy', speaker: speakers[0] ?? null, fromYear: '2015' }}
          total={12_000}
          isExact={false}
        />
      </Frame>
      <Frame name="a million of them, some not read yet" wide>
        <div className="record-frame">
          <Table
            total={1_000_000}
            recordAt={place => (place % 8 === 7 ? undefined : records[place % records.length])}
          />
        </div>
      </Frame>
      <Frame name="one record" wide>
        <Page record={fixtures.widelyPrinted.record} />
      </Frame>
      <Frame name="one record, right to left" wide>
        <Page record={fixtures.rightToLeft.record} />
      </Frame>
      <Frame name="its form, with what cannot be kept" wide>
        <Form problems={{ exact: 'problemNoWords', dateCreated: 'problemDate' }} />
      </Frame>
      <Frame name="stretches of a very long table">
        <RecordParts first={200_000} size={200_000} total={1_000_000} locale={locale} onFirst={doNothing} />
      </Frame>
      <Frame name="export" wide>
        <ExportForm
          count={1204}
          what="Starting corpus"
          written={null}
          locale={locale}
          level={3}
          onExport={format => tell(`export ${format}`)}
          onCancel={doNothing}
        />
      </Frame>
      <Frame name="being written">
        <ExportForm
          count={1204}
          what="Starting corpus"
          written={700}
          locale={locale}
          level={3}
          onExport={doNothing}
          onCancel={doNothing}
        />
      </Frame>
    </Group>
  );
}

const listed: ListedSpeaker[] = [
  [fixtures.verbatim.record?.speaker, 412],
  [fixtures.unnamedSpeaker.record?.speaker, 1],
  [fixtures.rightToLeft.record?.speaker, 3],
  [fixtures.unruly.record?.speaker, 12_000],
].flatMap(([speaker, count], at) =>
  typeof speaker === 'object' && speaker !== null
    ? [{ speaker: { ...speaker, id: `speaker-${at}` }, records: Number(count), corpora: ['Starting corpus'] }]
    : [],
);

export function SpeakersGroup() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['speaker-0']));
  const [first, second] = listed;
  return (
    <Group name="speakers">
      <Frame name="speakers" wide>
        <div className="record-frame">
          <SpeakerTable
            speakers={listed}
            selected={selected}
            locale={locale}
            onSelect={(id, isSelected) => {
              tell(`select ${id} ${isSelected}`);
              setSelected(new Set(isSelected ? [...selected, id] : [...selected].filter(one => one !== id)));
            }}
            onShow={id => tell(`show ${id}`)}
            onEdit={id => tell(`edit ${id}`)}
          />
        </div>
      </Frame>
      <Frame name="two to be merged" wide>
        <MergeSpeakersForm
          speakers={[first, second].flatMap(one => one?.speaker ?? [])}
          locale={locale}
          level={3}
          onMerge={id => tell(`merge ${id}`)}
          onCancel={doNothing}
        />
      </Frame>
      {first && (
        <Frame name="one being edited" wide>
          <SpeakerForm
            speaker={first.speaker}
            level={3}
            onSave={({ name }) => tell(`save ${name}`)}
            onCancel={doNothing}
          />
        </Frame>
      )}
    </Group>
  );
}

function Filters({ filter, total, isExact = true }: { filter: RecordFilter; total: number; isExact?: boolean }) {
  return (
    <RecordFilters
      filter={filter}
      corpora={[{ id: 'demo', name: 'Starting corpus' }]}
      speakers={speakers}
      sources={sources}
      subjects={subjects}
      namesLike={filter.words === '' ? { speakers: [], sources: [] } : { speakers, sources }}
      total={total}
      isExact={isExact}
      locale={locale}
      onFilter={change => tell(`filter ${JSON.stringify(change)}`)}
      onTypeSpeaker={doNothing}
      onTypeSource={doNothing}
      onTypeSubject={doNothing}
      onClear={() => tell('clear')}
    />
  );
}

function Table({ total, recordAt }: { total: number; recordAt: (place: number) => CitedQuote | undefined }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set([records[1]?.quote.id ?? '']));
  return (
    <RecordTable
      total={total}
      first={0}
      count={Math.min(total, 200_000)}
      recordAt={recordAt}
      corpusOf={corpusOf}
      selected={selected}
      sort="date"
      isDescending
      locale={locale}
      onSight={doNothing}
      isAllSelected={false}
      whyNotAll={null}
      onSelectAll={isSelected => tell(`select all ${isSelected}`)}
      onSelect={(chosen, isSelected) => {
        const ids = chosen.map(({ quote }) => quote.id);
        tell(`select ${ids.join(' ')} ${isSelected}`);
        setSelected(former => {
          const next = new Set(former);
          for (const id of ids) isSelected ? next.add(id) : next.delete(id);
          return next;
        });
      }}
      onSort={(sort, isDescending) => tell(`sort ${sort} ${isDescending}`)}
      onOpen={id => tell(`open ${id}`)}
    />
  );
}

function Page({ record }: { record: CitedQuote | null }) {
  if (record === null) return null;
  return (
    <RecordPage
      record={record}
      corpus={corpusOf()}
      claims={fixtures.opposed.contradictions}
      timeLine={fixtures.withShortTimeLine.timeLine ?? []}
      locale={locale}
      level={3}
      onEdit={() => tell('edit')}
      onDelete={() => tell('delete')}
      onAdd={doNothing}
      onSpeaker={id => tell(`speaker ${id}`)}
    />
  );
}

function Form({ problems }: { problems: RecordProblems }) {
  const { record } = fixtures.verbatim;
  if (record === null) return null;
  return (
    <RecordForm
      record={record}
      speakers={speakers}
      locale={locale}
      level={3}
      check={() => problems}
      onTypeSpeaker={doNothing}
      onSave={() => tell('save')}
      onCancel={() => tell('cancel edit')}
    />
  );
}
