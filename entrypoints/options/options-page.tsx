/** Shows the part of the options page that the address asks for. */
import type { MessageKey } from '@/components/Messages.tsx';
import { PageShell } from '@/components/PageShell.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { CorporaView } from './corpora-view.tsx';
import { JudgementsView } from './judgements.tsx';
import { type Route, readRoute, useHash, type View, viewAddress } from './route.ts';
import { SettingsView } from './settings.tsx';
import { useAnnouncedCorpora } from './use-announced-corpora.ts';

const LABELS: Readonly<Record<View, MessageKey>> = {
  corpora: 'navCorpora',
  judgements: 'navJudgements',
  settings: 'navSettings',
};

/** The part that stays marked in the navigation while one of its own pages is open. */
function partOf(route: Route): View {
  return route.view === 'add' ? 'judgements' : route.view;
}

export function OptionsPage({ database }: { database: CorpusDatabase }) {
  const route = readRoute(useHash());
  useAnnouncedCorpora(database);
  const current = partOf(route);
  return (
    <PageShell
      parts={(Object.keys(LABELS) as View[]).map(view => ({
        address: viewAddress(view),
        label: LABELS[view],
        glyph: view,
        isCurrent: view === current,
      }))}
    >
      <Part route={route} database={database} />
    </PageShell>
  );
}

function Part({ route, database }: { route: Route; database: CorpusDatabase }) {
  switch (route.view) {
    case 'corpora':
      return <CorporaView database={database} />;
    case 'judgements':
      return <JudgementsView database={database} />;
    case 'add':
      return <JudgementsView database={database} subjectId={route.quoteId} />;
    case 'settings':
      return <SettingsView />;
  }
}
