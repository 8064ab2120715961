/** Has the browser run the content script where the reader wants it and has granted it, on pages to come and on those that are open. */
import { browser } from '#imports';
import { siteAccess } from '../settings.ts';
import { patternsOf, toMatchPatterns } from './match-patterns.ts';

const SCRIPT_ID = 'content';
const SCRIPT_FILE = '/content.js';

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
    js: [SCRIPT_FILE],
    matches,
    excludeMatches: wanted.excludeMatches,
    // As soon as the text is there: at `document_idle` a page with slow pictures would wait for its marks.
    runAt: 'document_end' as const,
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
    await injectContent(tab.id).catch(() => {});
  }
}

/** Runs the content script in a tab: needs a granted host, or the click of the reader (activeTab). Rejects where the browser refuses. */
export async function injectContent(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT_FILE] as never });
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
