/** Has the browser run the content script where the reader wants it and has granted it, on pages to come and on those that are open. */
import { browser } from '#imports';
import { siteAccess } from '../settings.ts';
import { patternsOf, toMatchPatterns } from './match-patterns.ts';

const SCRIPT_ID = 'look';
/** Only looks whether there is something to read … */
const LOOK_FILE = '/look.js';
/** … by this one, which takes its place. */
const CONTENT_FILE = '/content.js';

/** Patterns of the list that the browser grants at present. */
async function grantedOf(patterns: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(patterns.map(origin => browser.permissions.contains({ origins: [origin] })));
  return patterns.filter((_, i) => granted[i]);
}

/**
 * Brings the registration in line with the settings and the granted hosts. Registrations are dropped when the extension
 * updates, and the reader may take a host back at any time: call it at each start and at each change of either.
 * @param isOpenTabsToo reads the pages that are already open as well
 */
export async function applySiteAccess(isOpenTabsToo: boolean): Promise<void> {
  const wanted = toMatchPatterns(await siteAccess.getValue());
  const matches = await grantedOf(wanted.matches);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [LOOK_FILE],
    matches,
    excludeMatches: wanted.excludeMatches,
    // It waits for the text itself: what the browser starts when that is there, it starts after the page's first layout.
    runAt: 'document_start' as const,
    persistAcrossSessions: false,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  if (isOpenTabsToo) await injectIntoOpenTabs(matches, wanted.excludeMatches);
}

async function injectIntoOpenTabs(matches: string[], excludeMatches: string[]): Promise<void> {
  const excluded = new Set(
    excludeMatches.length > 0 ? (await browser.tabs.query({ url: excludeMatches })).map(tab => tab.id) : [],
  );
  for (const tab of await browser.tabs.query({ url: matches })) {
    if (tab.id === undefined || tab.discarded || excluded.has(tab.id)) continue;
    // A page that the browser protects (its store, an error page) refuses: it stays unread.
    await runInTab(tab.id, [LOOK_FILE]).catch(() => {});
  }
}

/** Reads the page in a tab: needs a granted host, or the click of the reader (activeTab). Rejects where the browser refuses. */
export async function injectContent(tabId: number): Promise<void> {
  await runInTab(tabId, [LOOK_FILE, CONTENT_FILE]);
}

/** Brings the script that reads to the one that looks, at once. In a page that nobody looks at it does nothing. */
export async function bringContent(tabId: number, documentId?: string): Promise<void> {
  await runInTab(tabId, [CONTENT_FILE], documentId);
}

/** `documentId`: no other document that stands in the tab by now. Firefox tells none. */
async function runInTab(tabId: number, files: string[], documentId?: string): Promise<void> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  // The browser would wait until the page's last picture is there.
  await browser.scripting.executeScript({ target, files: files as never, injectImmediately: true });
}

/** Asks the reader for a host. To be called straight from a click. Rejects where the browser cannot ask. */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: patternsOf(host) });
}

export function requestPages(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

export async function isSiteGranted(host: string): Promise<boolean> {
  const patterns = patternsOf(host);
  return (await grantedOf(patterns)).length === patterns.length;
}
