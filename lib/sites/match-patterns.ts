/** The reader's choice of sites → the match patterns by which the browser runs the content script. */
import type { SiteAccess, SiteChoice } from '../settings.ts';

export const ALL_PAGES = ['https://*/*', 'http://*/*'];

/** Patterns of one host; ports are no part of a match pattern. */
export function patternsOf(host: string): string[] {
  const name = host.replace(/:\d+$/, '');
  return [`https://${name}/*`, `http://${name}/*`];
}

export interface MatchPatterns {
  matches: string[];
  excludeMatches: string[];
}

export function toMatchPatterns(access: SiteAccess): MatchPatterns {
  const hosts = (...wanted: SiteChoice[]) =>
    Object.entries(access.sites)
      .filter(([, choice]) => wanted.includes(choice))
      .flatMap(([host]) => patternsOf(host));
  if (access.choice === 'every') return { matches: ALL_PAGES, excludeMatches: hosts('never', 'ask') };
  return { matches: hosts('always'), excludeMatches: [] };
}

/** Host of a web address, or null where no page of the web stands there (browser pages, files). */
export function hostOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}
