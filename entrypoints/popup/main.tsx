/** The popup: this page's quotes, the site's choice, and reading on demand. */
import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import '@/components/theme.css';
import { FindingList, type PageState } from '@/components/FindingList.tsx';
import { Messages } from '@/components/Messages.tsx';
import { SiteAccess, type SiteChoice } from '@/components/SiteAccess.tsx';
import { dressDocument, interfaceLocale, translate } from '@/lib/interface-language.ts';
import { askPage, type PageReport } from '@/lib/messages/panel-to-page.ts';
import { type SiteAccess as StoredAccess, siteAccess, withSite } from '@/lib/settings.ts';
import { injectContent, isSiteGranted, requestSite } from '@/lib/sites/content-registration.ts';
import { hostOf } from '@/lib/sites/match-patterns.ts';

/** While a page is being read its report is asked for again this often. */
const POLL_MS = 400;

interface Tab {
  id: number;
  host: string | null;
}

function toPageState(tab: Tab, report: PageReport | null): PageState {
  if (tab.host === null) return { kind: 'unreadable' };
  if (!report) return { kind: 'off' };
  if (report.status === 'failed') return { kind: 'error', error: report.error };
  if (report.status === 'waiting' || (report.status === 'reading' && report.findings.length === 0))
    return { kind: 'reading' };
  return { kind: 'read', findings: report.findings };
}

function Popup({ tab, access, isGranted }: { tab: Tab; access: StoredAccess; isGranted: boolean }) {
  const [report, setReport] = useState<PageReport | null>(null);
  const [site, setSite] = useState<SiteChoice>((tab.host && access.sites[tab.host]) || null);
  const [granted, setGranted] = useState(isGranted);

  const refresh = useCallback(async () => {
    const answer = await askPage(tab.id, { type: 'describe' });
    setReport(answer.ok ? answer.value : null);
  }, [tab.id]);
  useEffect(() => {
    void refresh();
    const timer = setInterval(refresh, POLL_MS);
    return () => clearInterval(timer);
  }, [refresh]);

  const readNow = async () => {
    if (!report) await injectContent(tab.id).catch(() => {});
    await askPage(tab.id, { type: 'read' });
    await refresh();
  };
  const choose = async (choice: SiteChoice) => {
    const { host } = tab;
    if (host === null) return;
    setSite(choice);
    // The question comes first: it must follow straight from the click. Where it is refused, the choice is not kept.
    const mayRead = choice !== 'always' || (await requestSite(host).catch(() => false));
    if (!mayRead) return setSite(site);
    await siteAccess.setValue(withSite(await siteAccess.getValue(), host, choice));
    setGranted(await isSiteGranted(host));
    if (choice === 'never') await askPage(tab.id, { type: 'stop' });
    await refresh();
  };

  const isOnPage = report !== null;
  return (
    <main className="popup">
      <FindingList
        page={toPageState(tab, report)}
        locale={interfaceLocale()}
        notes={report?.notes ?? []}
        headline={report?.headline ?? []}
        onJump={statementId => {
          void askPage(tab.id, { type: 'jump', statementId }).then(() => window.close());
        }}
        onRetry={() => void readNow()}
      />
      <SiteAccess
        host={tab.host}
        scope={access.choice}
        site={site}
        granted={granted}
        reading={isOnPage && report.status !== 'no article'}
        passedOver={isOnPage && report.status === 'no article'}
        onSite={choice => void choose(choice)}
        onReadNow={() => void readNow()}
      />
    </main>
  );
}

/** The tab that the popup is about: the one in front, or, where the popup stands in a tab or window of its own, the one its address names. */
async function findTab() {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return browser.tabs.get(named).catch(() => undefined);
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function start(): Promise<void> {
  dressDocument(document);
  const tab = await findTab();
  const host = hostOf(tab?.url ?? undefined);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Messages value={translate}>
      <Popup
        tab={{ id: tab?.id ?? browser.tabs.TAB_ID_NONE, host }}
        access={await siteAccess.getValue()}
        isGranted={host !== null && (await isSiteGranted(host))}
      />
    </Messages>,
  );
}

void start();
