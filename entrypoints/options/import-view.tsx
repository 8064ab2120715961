/** The options page's part on importing: a file is chosen, looked at, taken, and accounted for. */
import { useLiveQuery } from 'dexie-react-hooks';
import { ImportPreview } from '@/components/ImportPreview.tsx';
import { ImportProgress } from '@/components/ImportProgress.tsx';
import { ImportSource } from '@/components/ImportSource.tsx';
import { useMessages } from '@/components/Messages.tsx';
import { ProblemNotice } from '@/components/ProblemNotice.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import { ImportDone } from './import-done.tsx';
import type { ImportSession } from './use-import.ts';

interface ImportViewProps {
  database: CorpusDatabase;
  session: ImportSession;
}

export function ImportView({ database, session }: ImportViewProps) {
  const t = useMessages();
  const { step, problem } = session;
  return (
    <div className="part">
      <h1 className="part-title">{t('importTitle')}</h1>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Step database={database} session={session} step={step} />
    </div>
  );
}

function Step({ database, session, step }: ImportViewProps & Pick<ImportSession, 'step'>) {
  const t = useMessages();
  const locale = interfaceLocale();
  const corpora = useLiveQuery(() => database.corpora.toArray(), [database]);
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
            onFile={session.open}
            onText={text => session.open(new File([text], t('pastedName'), { type: 'text/plain' }))}
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
          replaces={corpora?.find(({ id }) => id === file.head.id)?.name ?? null}
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
