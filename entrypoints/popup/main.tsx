/** The popup: this page's quotes, the site's choice, reading on demand, and the way to the panel and the report. */
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import '@/components/theme.css';
import { FindingList } from '@/components/FindingList.tsx';
import { Messages } from '@/components/Messages.tsx';
import { PopupActions } from '@/components/PopupActions.tsx';
import { dressDocument, interfaceLocale, translate } from '@/lib/interface-language.ts';
import { askPage } from '@/lib/messages/panel-to-page.ts';
import { openPanel } from '@/lib/open-panel.ts';
import { SiteChoice } from '../sidepanel/site-choice.tsx';
import { usePage } from '../sidepanel/use-page.ts';
import { readTab, type ShownTab, useTab } from '../sidepanel/use-tab.ts';

async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
  window.close();
}

function Popup({ first }: { first: ShownTab }) {
  const tab = useTab(first);
  const page = usePage(tab);
  const showPanel = async () => {
    if (await openPanel(tab.windowId)) window.close();
    else await openTab(`/sidepanel.html?tab=${tab.id}`);
  };
  return (
    <main className="popup">
      <FindingList
        page={page.state}
        locale={interfaceLocale()}
        isBrief
        notes={page.report?.notes ?? []}
        headline={page.report?.headline ?? []}
        onJump={statementId => {
          void askPage(tab.id, { type: 'jump', statementId }).then(() => window.close());
        }}
        onRetry={() => void page.readNow()}
      />
      <PopupActions
        onPanel={() => void showPanel()}
        onReport={page.report?.findings.length ? () => void openTab(`/report.html?tab=${tab.id}`) : undefined}
      />
      <SiteChoice tab={tab} page={page} />
    </main>
  );
}

async function start(): Promise<void> {
  dressDocument(document);
  const first = await readTab();
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Messages value={translate}>
      <Popup first={first} />
    </Messages>,
  );
}

void start();
