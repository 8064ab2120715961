/** The options page's part on records: found as they are typed for, filtered, in an order, exported and deleted. */
import { useEffect, useMemo, useState } from 'react';
import { countMessage, useMessages } from '@/components/Messages.tsx';
import { ProblemNotice } from '@/components/ProblemNotice.tsx';
import { type RecordFilter, RecordFilters } from '@/components/RecordFilters.tsx';
import { RecordParts } from '@/components/RecordParts.tsx';
import { RecordTable } from '@/components/RecordTable.tsx';
import { openBrowser } from '@/lib/corpus/browse-records.ts';
import type { Change } from '@/lib/corpus/changes.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { deleteRecords } from '@/lib/corpus/edit-corpus.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import { toProblem } from '../import-worker/answer.ts';
import { useDeeds } from './deeds.tsx';
import { ExportDialogue } from './export-dialogue.tsx';
import { readFilter, toQuery, writeFilter } from './record-filter.ts';
import { recordAddress, replaceHash, viewAddress } from './route.ts';
import { useCorpora } from './use-corpora.ts';
import { useRecords } from './use-records.ts';
import { MAX_SELECTED, useSelection } from './use-selection.ts';
import {
  useNamesLike,
  useSourceDirectory,
  useSourceSearch,
  useSpeakerDirectory,
  useSpeakerSearch,
  useSubjectSearch,
} from './use-suggestions.ts';

/** A browser lays out no more than some 17 million pixels; at a narrow window's height of a row that is so many. */
const MAX_LAID_OUT = 200_000;
const NO_FILTER = readFilter(new URLSearchParams());

interface RecordsViewProps {
  database: CorpusDatabase;
  /** What the address asks for. */
  query: URLSearchParams;
}

export function RecordsView({ database, query: asked }: RecordsViewProps) {
  const t = useMessages();
  const locale = interfaceLocale();
  const deeds = useDeeds();
  const corpora = useCorpora(database);
  const directory = useSpeakerDirectory(database);
  const speakers = useSpeakerSearch(directory, corpora.names);
  const sourceDirectory = useSourceDirectory(database);
  const sources = useSourceSearch(sourceDirectory);
  const subjects = useSubjectSearch(database, corpora.state, locale);
  const address = asked.toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(address)), [address]);
  const query = useMemo(() => toQuery(filter), [filter]);
  const browse = useMemo(() => openBrowser(database), [database]);
  const found = useRecords(browse, query, corpora.state);
  const namesLike = useNamesLike(directory, sourceDirectory, filter.words, found.total === 0);
  const selection = useSelection(browse, query);
  const selected = selection.ids;
  const [isExporting, setIsExporting] = useState(false);
  const [first, setFirst] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its beginning
  useEffect(() => setFirst(0), [query]);

  const change = (part: Partial<RecordFilter>) =>
    replaceHash(viewAddress('records', writeFilter({ ...filter, ...part })));
  const remove = async () => {
    const byCorpus = Map.groupBy(selected, ([, corpusId]) => corpusId);
    const deleteAll = async () => {
      const changes: Change[] = [];
      for (const [corpusId, chosen] of byCorpus)
        changes.push(
          await deleteRecords(
            database,
            corpusId,
            chosen.map(([id]) => id),
          ),
        );
      return changes;
    };
    const isDone = await deeds.perform(deleteAll, countMessage(t, locale, 'recordDeleted', selected.size));
    if (isDone) selection.clear();
  };

  const selectedIds = useMemo(() => new Set(selected.keys()), [selected]);
  const total = found.total ?? 0;
  const isTooMany = total > MAX_SELECTED;
  const selectAll = () => void selection.selectAll().catch(deeds.fail);
  return (
    <div className="part-filling">
      <h1 className="part-title">{t('navRecords')}</h1>
      <RecordFilters
        filter={filter}
        corpora={corpora.all ?? []}
        speakers={speakers.items}
        sources={sources.items}
        subjects={subjects.items}
        namesLike={namesLike}
        total={found.total}
        isExact={found.isExact}
        locale={locale}
        onFilter={change}
        onTypeSpeaker={speakers.search}
        onTypeSource={sources.search}
        onTypeSubject={subjects.search}
        onClear={() => change(NO_FILTER)}
      />
      {found.error !== null && <ProblemNotice problem={toProblem(found.error) ?? { kind: 'unknown' }} />}
      {selected.size > 0 && (
        <div className="notice">
          <span role="status">{countMessage(t, locale, 'recordsSelected', selected.size)}</span>
          {!isTooMany && !selection.isAll && (
            <button type="button" className="text-button" onClick={selectAll}>
              {t('selectAllFound')}
            </button>
          )}
          <button type="button" className="text-button" onClick={() => setIsExporting(true)}>
            {t('deedExport')}
          </button>
          <button type="button" className="text-button" onClick={() => void remove()}>
            {t('deleteRecord')}
          </button>
          <button type="button" className="text-button" onClick={selection.clear}>
            {t('selectNone')}
          </button>
        </div>
      )}
      {isExporting && selected.size > 0 && (
        <ExportDialogue
          what={countMessage(t, locale, 'recordsSelected', selected.size)}
          count={selected.size}
          choice={{ quoteIds: [...selected.keys()] }}
          onClose={() => setIsExporting(false)}
        />
      )}
      {found.total === 0 ? (
        <p className="corpora-empty">{t(corpora.all?.length === 0 ? 'noCorpus' : 'noRecordFound')}</p>
      ) : (
        <RecordTable
          key={first}
          total={total}
          first={first}
          count={Math.min(MAX_LAID_OUT, total - first)}
          recordAt={found.recordAt}
          corpusOf={id => corpora.byId.get(id)}
          selected={selectedIds}
          sort={query.sort}
          isDescending={filter.isDescending}
          locale={locale}
          onSight={found.onSight}
          onSelect={selection.select}
          isAllSelected={selection.isAll}
          whyNotAll={isTooMany ? t('tooManyToSelect', MAX_SELECTED.toLocaleString(locale)) : null}
          onSelectAll={isSelected => (isSelected ? selectAll() : selection.clear())}
          onSort={(sort, isDescending) => change({ sort, isDescending })}
          onOpen={id => {
            location.hash = recordAddress(id);
          }}
        />
      )}
      {total > MAX_LAID_OUT && (
        <RecordParts first={first} size={MAX_LAID_OUT} total={total} locale={locale} onFirst={setFirst} />
      )}
    </div>
  );
}
