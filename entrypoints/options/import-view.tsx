/** The options page's part on importing: a file is chosen, looked at, taken, and accounted for. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { ImportPreview } from '@/components/ImportPreview.tsx';
import { ImportProgress } from '@/components/ImportProgress.tsx';
import { ImportSource } from '@/components/ImportSource.tsx';
import { useMessages } from '@/components/Messages.tsx';
import type { VersionDifference as ShownDifference } from '@/components/PackUpdate.tsx';
import { ProblemNotice } from '@/components/ProblemNotice.tsx';
import { WaitingFiles } from '@/components/WaitingFiles.tsx';
import type { VersionDifference } from '@/lib/corpus/compare-version.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import type { CitedQuote } from '@/lib/types.ts';
import { ImportDone } from './import-done.tsx';
import type { ImportSession, ImportStep } from './use-import.ts';
import { ownWorker } from './worker-client.ts';

interface ImportViewProps {
  database: CorpusDatabase;
  session: ImportSession;
}

export function ImportView({ database, session }: ImportViewProps) {
  const t = useMessages();
  const { step, problem, waiting } = session;
  return (
    <div className="part">
      <h1 className="part-title">{t('importTitle')}</h1>
      {problem !== null && <ProblemNotice problem={problem} />}
      {waiting.length > 0 && (
        <WaitingFiles
          names={waiting.map(({ name }) => name)}
          locale={interfaceLocale()}
          onNext={step.kind === 'source' || step.kind === 'done' ? session.next : null}
          onLeaveOut={session.leaveWaitingOut}
        />
      )}
      <Step database={database} session={session} step={step} />
    </div>
  );
}

function Step({ database, session, step }: ImportViewProps & Pick<ImportSession, 'step'>) {
  const t = useMessages();
  const locale = interfaceLocale();
  const corpora = useLiveQuery(() => database.corpora.toArray(), [database]);
  const packId = step.kind === 'preview' ? step.preview.file.head.id : undefined;
  const replaced = packId === undefined ? undefined : corpora?.find(({ id }) => id === packId);
  const difference = useDifference(step, replaced?.id);
  switch (step.kind) {
    case 'source':
      return (
        <>
          {step.cancelledName !== undefined && (
            <p className="notice" role="status">
              {t('importCancelled', step.cancelledName)}
            </p>
          )}
          <ImportSource
            onFiles={session.open}
            onText={text => session.open([new File([text], t('pastedName'), { type: 'text/plain' })])}
          />
        </>
      );
    case 'reading':
      return (
        <p className="quiet" role="status">
          {t('importLooking', step.file.name)}
        </p>
      );
    case 'preview': {
      const { file, choices, problem } = step.preview;
      return (
        <ImportPreview
          file={file}
          choices={choices}
          label={step.label}
          isReading={step.isReading}
          problem={problem}
          replaces={replaced ? { name: replaced.name, versionHere: replaced.version, difference } : null}
          locale={locale}
          onChoices={session.choose}
          onLabel={session.label}
          onImport={session.start}
          onCancel={session.reset}
        />
      );
    }
    case 'working':
      return (
        <ImportProgress
          state={step.state}
          locale={locale}
          onPause={session.pause}
          onResume={session.resume}
          onCancel={session.cancel}
        />
      );
    case 'done':
      return <ImportDone database={database} name={step.name} report={step.report} onAnother={session.reset} />;
  }
}

/** What the file that is looked at would change of the corpus that it would replace. */
function useDifference(step: ImportStep, corpusId: string | undefined): ShownDifference | 'failed' | null {
  const [difference, setDifference] = useState<ShownDifference | 'failed' | null>(null);
  const [file, choices] = step.kind === 'preview' ? [step.file, step.preview.choices] : [];
  useEffect(() => {
    setDifference(null);
    if (!file || !choices || corpusId === undefined) return;
    let isOver = false;
    void ownWorker()
      .compare(file, choices, corpusId)
      .then(
        answer => (answer.ok ? toShown(answer.value) : 'failed'),
        () => 'failed' as const,
      )
      .then(found => {
        if (!isOver) setDifference(found);
      });
    return () => {
      isOver = true;
    };
  }, [file, choices, corpusId]);
  return difference;
}

function toShown({ added, changed, dropped, same, shown }: VersionDifference): ShownDifference {
  const words = (records: CitedQuote[]) => records.map(({ quote }) => quote.exact);
  return {
    added: { count: added, first: words(shown.added) },
    changed: {
      count: changed,
      first: shown.changed.map(({ before, after }) => ({ before: before.quote.exact, after: after.quote.exact })),
    },
    dropped: { count: dropped, first: words(shown.dropped) },
    unchanged: same,
  };
}
