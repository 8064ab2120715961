/** Shows the part of the options page that the address asks for, and takes in files that are dropped on any of them. */
import { type ReactNode, useEffect } from 'react';
import { type MessageKey, useMessages } from '@/components/Messages.tsx';
import { PageShell } from '@/components/PageShell.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import { CorporaView } from './corpora-view.tsx';
import { DeedsPlace } from './deeds.tsx';
import { ImportView } from './import-view.tsx';
import { JudgementsView } from './judgements.tsx';
import { RecordView } from './record-view.tsx';
import { RecordsView } from './records-view.tsx';
import { type Route, readRoute, useHash, VIEWS, type View, viewAddress } from './route.ts';
import { SettingsView } from './settings.tsx';
import { SpeakersView } from './speakers-view.tsx';
import { StorageNotice } from './storage-notice.tsx';
import { StorageView } from './storage-view.tsx';
import { useAnnouncedCorpora } from './use-announced-corpora.ts';
import { type ImportSession, useImport } from './use-import.ts';

const LABELS: Readonly<Record<View, MessageKey>> = {
  corpora: 'navCorpora',
  records: 'navRecords',
  speakers: 'navSpeakers',
  judgements: 'navJudgements',
  settings: 'navSettings',
  storage: 'navStorage',
};

/** The parts whose table fills the window. */
const FILLING: ReadonlySet<Route['view']> = new Set(['records', 'speakers']);

/** The part that stays marked in the navigation while one of its own pages is open. */
function partOf(route: Route): View {
  if (route.view === 'add') return 'judgements';
  if (route.view === 'record') return 'records';
  return route.view === 'import' ? 'corpora' : route.view;
}

export function OptionsPage({ database }: { database: CorpusDatabase }) {
  const t = useMessages();
  const route = readRoute(useHash());
  const session = useImport(database);
  useAnnouncedCorpora(database);
  useDroppedFiles(session);
  const current = partOf(route);
  useEffect(() => {
    document.title = `${t(LABELS[current])} – ${t('extensionName')}`;
  }, [current, t]);
  return (
    <PageShell
      parts={VIEWS.map(view => ({
        address: viewAddress(view),
        label: LABELS[view],
        glyph: view,
        isCurrent: view === current,
      }))}
      notice={<Notices database={database} route={route} session={session} />}
      isFilling={FILLING.has(route.view)}
    >
      <DeedsPlace database={database}>
        <Part route={route} database={database} session={session} />
      </DeedsPlace>
    </PageShell>
  );
}

interface PartProps {
  route: Route;
  database: CorpusDatabase;
  session: ImportSession;
}

function Part({ route, database, session }: PartProps): ReactNode {
  switch (route.view) {
    case 'corpora':
      return <CorporaView database={database} />;
    case 'import':
      return <ImportView database={database} session={session} />;
    case 'records':
      return <RecordsView database={database} query={route.query} />;
    case 'record':
      return <RecordView database={database} quoteId={route.quoteId} />;
    case 'speakers':
      return <SpeakersView database={database} />;
    case 'judgements':
      return <JudgementsView database={database} />;
    case 'add':
      return <JudgementsView database={database} subjectId={route.quoteId} />;
    case 'settings':
      return <SettingsView />;
    case 'storage':
      return <StorageView database={database} />;
  }
}

function Notices({ database, route, session }: PartProps) {
  const t = useMessages();
  const { step } = session;
  return (
    <>
      <StorageNotice database={database} />
      {step.kind === 'working' && route.view !== 'import' && (
        <p className="notice">
          {t('importGoesOn', [
            step.state.name,
            new Intl.NumberFormat(interfaceLocale(), { style: 'percent' }).format(
              step.state.bytes > 0 ? Math.min(1, step.state.bytesRead / step.state.bytes) : 0,
            ),
          ])}{' '}
          <a href={viewAddress('import')}>{t('showImport')}</a>
        </p>
      )}
    </>
  );
}

/** Files that are dropped anywhere on the page are looked at as if they had been dropped on their place. */
function useDroppedFiles({ open }: ImportSession): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      location.hash = viewAddress('import');
      open(files);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [open]);
}
