/** The options page's part on the reader's judgements: listed from the database, taken back, written to a file and read from one. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type ImportOutcome, JudgementList } from '@/components/JudgementList.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { forgetJudgement, keepJudgement, keepJudgements, listJudgements } from '@/lib/corpus/judgements.ts';
import { readJudgements, writeJudgements } from '@/lib/exchange/judgements.ts';
import { interfaceLocale, translate } from '@/lib/interface-language.ts';
import type { Judgement } from '@/lib/types.ts';
import { NewRecord } from './new-record.tsx';
import { replaceHash, viewAddress } from './route.ts';
import { saveFile } from './save-file.ts';

interface JudgementsViewProps {
  database: CorpusDatabase;
  /** The record that the reader sets another statement beside. */
  subjectId?: string;
}

export function JudgementsView({ database, subjectId }: JudgementsViewProps) {
  const judgements = useLiveQuery(() => listJudgements(database), [database]);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [removed, setRemoved] = useState<Judgement | null>(null);
  const [isAdded, setIsAdded] = useState(false);
  const close = (wasAdded: boolean) => {
    setIsAdded(wasAdded);
    // Loaded again, the page is to show no form.
    replaceHash(viewAddress('judgements'));
  };
  const show = (next: { outcome?: ImportOutcome; removed?: Judgement }) => {
    setOutcome(next.outcome ?? null);
    setRemoved(next.removed ?? null);
  };
  return (
    <div className="part">
      {subjectId !== undefined && (
        <NewRecord
          key={subjectId}
          database={database}
          subjectId={subjectId}
          onAdded={() => close(true)}
          onCancel={() => close(false)}
        />
      )}
      {isAdded && (
        <p role="status" className="judgements-said">
          {translate('recordAdded')}
        </p>
      )}
      <JudgementList
        level={1}
        judgements={judgements ?? null}
        locale={interfaceLocale()}
        outcome={outcome}
        removed={removed}
        onRemove={judgement => void forgetJudgement(database, judgement).then(() => show({ removed: judgement }))}
        onPutBack={judgement => void keepJudgement(database, judgement).then(() => show({}))}
        onExport={() => {
          const now = new Date().toISOString();
          const file = new Blob([writeJudgements(judgements ?? [], now)], { type: 'application/json' });
          saveFile(file, `judgements-${now.slice(0, 10)}.json`);
        }}
        onImport={file => void importFile(database, file).then(read => show({ outcome: read }))}
      />
    </div>
  );
}

async function importFile(database: CorpusDatabase, file: File): Promise<ImportOutcome> {
  try {
    const reading = readJudgements(await file.text());
    if (!reading.ok) return { kind: 'failed', error: reading.error };
    const { judgements, rejected } = reading.value;
    await keepJudgements(database, judgements);
    return { kind: 'read', count: judgements.length, rejected };
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
}
