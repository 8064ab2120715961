/** One record on the options page: all that is known of it, its edit form, and its way out. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { countMessage, useMessages } from '@/components/Messages.tsx';
import { type RecordDraft, RecordForm } from '@/components/RecordForm.tsx';
import { RecordPage } from '@/components/RecordPage.tsx';
import { openCorpusReader } from '@/lib/corpus/corpus-reader.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { deleteRecords, updateRecords } from '@/lib/corpus/edit-corpus.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import type { CitedQuote, OpposedClaim } from '@/lib/types.ts';
import { checkRecord, toEdit } from './check-record.ts';
import { useDeeds } from './deeds.tsx';
import { readFilter, writeFilter } from './record-filter.ts';
import { viewAddress } from './route.ts';
import { useCorpora } from './use-corpora.ts';
import { useSpeakerDirectory, useSpeakerSearch } from './use-suggestions.ts';

interface RecordViewProps {
  database: CorpusDatabase;
  quoteId: string;
}

interface Known {
  record: CitedQuote;
  claims: OpposedClaim[];
  timeLine: CitedQuote[];
}

export function RecordView({ database, quoteId }: RecordViewProps) {
  const t = useMessages();
  const locale = interfaceLocale();
  const deeds = useDeeds();
  const corpora = useCorpora(database);
  const directory = useSpeakerDirectory(database);
  const speakers = useSpeakerSearch(directory, corpora.names);
  const reader = useMemo(() => openCorpusReader(database), [database]);
  const [isEditing, setIsEditing] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record is not being edited
  useEffect(() => setIsEditing(false), [quoteId]);
  // Read anew when the corpora change: `readKnown` reads tables that Dexie watches.
  const known = useLiveQuery(() => readKnown(reader, quoteId), [reader, quoteId]);

  if (known === undefined) return <p className="quiet">{t('readingRecord')}</p>;
  if (known === null) {
    return (
      <div className="part">
        <Back />
        <p className="corpora-empty" role="status">
          {t('recordGone')}
        </p>
      </div>
    );
  }
  const { record, claims, timeLine } = known;
  const { corpusId } = record.quote;
  const save = async (draft: RecordDraft) => {
    const isDone = await deeds.perform(
      () => updateRecords(database, corpusId, [toEdit(record, draft)]),
      t('recordSaved'),
    );
    if (isDone) setIsEditing(false);
  };
  const remove = async () => {
    const isDone = await deeds.perform(
      () => deleteRecords(database, corpusId, [quoteId]),
      countMessage(t, locale, 'recordDeleted', 1),
    );
    if (isDone) location.hash = viewAddress('records');
  };
  return (
    <div className="part">
      <Back />
      {isEditing ? (
        <RecordForm
          record={record}
          speakers={speakers.items}
          locale={locale}
          check={checkRecord}
          onTypeSpeaker={speakers.search}
          onSave={draft => void save(draft)}
          onCancel={() => setIsEditing(false)}
        />
      ) : (
        <RecordPage
          record={record}
          corpus={corpora.byId.get(corpusId)}
          claims={claims}
          timeLine={timeLine}
          locale={locale}
          onEdit={() => setIsEditing(true)}
          onDelete={() => void remove()}
          onAdd={() => {
            location.hash = `add=${encodeURIComponent(quoteId)}`;
          }}
          onSpeaker={id => {
            const speaker = { id, name: record.speaker?.name ?? id };
            location.hash = viewAddress('records', writeFilter({ ...readFilter(new URLSearchParams()), speaker }));
          }}
        />
      )}
    </div>
  );
}

/** The browser's own way back keeps the search and the place in it. */
function Back() {
  const t = useMessages();
  return (
    <p>
      <a
        href={viewAddress('records')}
        onClick={event => {
          if (history.length < 2) return;
          event.preventDefault();
          history.back();
        }}
      >
        {t('backToRecords')}
      </a>
    </p>
  );
}

async function readKnown(reader: ReturnType<typeof openCorpusReader>, quoteId: string): Promise<Known | null> {
  const [record] = await reader.cite([quoteId]);
  if (!record) return null;
  const [contradictions, [timeLine = []]] = await Promise.all([reader.recorded([quoteId]), reader.timeLines([record])]);
  const otherIds = contradictions.map(({ quoteId: one, againstId }) => (one === quoteId ? againstId : one));
  const others = new Map((await reader.cite(otherIds)).map(other => [other.quote.id, other]));
  const claims = contradictions.flatMap((contradiction, at) => {
    const against = others.get(otherIds[at] as string);
    return against ? [{ contradiction, against }] : [];
  });
  return { record, claims, timeLine };
}
