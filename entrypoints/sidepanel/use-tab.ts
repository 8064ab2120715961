/** Which tab a popup or a panel is about: the one in front of its window, or the one that its address names. */
import { useEffect, useState } from 'react';
import { type Browser, browser } from '#imports';
import { hostOf } from '@/lib/sites/match-patterns.ts';

export interface ShownTab {
  id: number;
  windowId: number;
  /** Null on a page that no extension may read, and where the browser does not tell. */
  host: string | null;
  address: string | null;
  /** False where the browser does not tell which page it is: the site is not allowed, and the reader has not clicked there. */
  isKnown: boolean;
  isPrivate: boolean;
  /** Counts the pages that the tab has shown since. */
  visit: number;
}

type BrowserTab = Browser.tabs.Tab;

/** In a tab of its own the page is told in its address which tab it is about. */
function namedTab(): number | null {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  return Number.isInteger(named) ? named : null;
}

async function findTab(windowId: number): Promise<BrowserTab | undefined> {
  const named = namedTab();
  if (named !== null) return browser.tabs.get(named).catch(() => undefined);
  return (await browser.tabs.query({ active: true, windowId }))[0];
}

function toShown(tab: BrowserTab | undefined, windowId: number, visit: number): ShownTab {
  const address = tab?.url || null;
  return {
    id: tab?.id ?? browser.tabs.TAB_ID_NONE,
    windowId,
    host: hostOf(address ?? undefined),
    address,
    isKnown: address !== null,
    isPrivate: tab?.incognito ?? false,
    visit,
  };
}

export async function readTab(visit = 0): Promise<ShownTab> {
  const { id: windowId = browser.windows.WINDOW_ID_NONE } = await browser.windows.getCurrent();
  return toShown(await findTab(windowId), windowId, visit);
}

/** Follows the reader from tab to tab and from page to page. */
export function useTab(first: ShownTab): ShownTab {
  const [tab, setTab] = useState(first);
  useEffect(() => {
    let visit = first.visit;
    let shownId = first.id;
    const look = async () => {
      visit += 1;
      const now = visit;
      const next = await readTab(now);
      // Another look has begun in the meantime.
      if (now !== visit) return;
      shownId = next.id;
      setTab(next);
    };
    const onActivated = ({ windowId }: { windowId: number }) => {
      if (namedTab() === null && windowId === first.windowId) void look();
    };
    const onUpdated = (tabId: number, { status, url }: { status?: string | undefined; url?: string | undefined }) => {
      if (tabId === shownId && (status === 'complete' || url !== undefined)) void look();
    };
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [first]);
  return tab;
}
