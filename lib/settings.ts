/** What the reader has chosen: every stored setting is named here once. */
import { storage } from '#imports';

/** Where pages are read by themselves. `click`: nowhere; the reader asks page by page. */
export type AccessChoice = 'every' | 'picked' | 'click';
/** What differs from the general choice on one host. */
export type SiteChoice = 'always' | 'never';

export interface SiteAccess {
  choice: AccessChoice;
  sites: Record<string, SiteChoice>;
}

/** Nothing is read before the reader has chosen. */
const FIRST_ACCESS: SiteAccess = { choice: 'click', sites: {} };

export const siteAccess = storage.defineItem<SiteAccess>('local:siteAccess', { fallback: FIRST_ACCESS });

/** The setting with one site's choice changed; `null` goes back to the general choice. */
export function withSite(access: SiteAccess, host: string, choice: SiteChoice | null): SiteAccess {
  const sites = Object.fromEntries(Object.entries(access.sites).filter(([name]) => name !== host));
  if (choice !== null) sites[host] = choice;
  return { ...access, sites };
}
