/** What the reader has chosen: every stored setting is named here once. */
import { storage } from '#imports';
import type { Sureness } from './types.ts';

/** Where pages are read by themselves. `click`: nowhere; the reader asks page by page. */
export type AccessChoice = 'every' | 'picked' | 'click';
/** What differs from the general choice on one host. `ask`: only when the reader asks, page by page. */
export type SiteChoice = 'always' | 'ask' | 'never';

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

/** What holds for a site without a choice of its own. */
export function generalChoice({ choice }: SiteAccess): SiteChoice {
  return choice === 'every' ? 'always' : 'ask';
}

/** How sure a match must be to be marked. */
export const sureness = storage.defineItem<Sureness>('local:sureness', { fallback: 'usual' });

/** Whether what is reported without quotation marks is looked up as well. */
export const indirectSpeech = storage.defineItem<boolean>('local:indirectSpeech', { fallback: false });

/** `drawn`: quotes are underlined on the page. `list`: nothing is written into the page; they stand in the panel alone. */
export type MarksStyle = 'drawn' | 'list';
export const marksStyle = storage.defineItem<MarksStyle>('local:marksStyle', { fallback: 'drawn' });

/** What opens a card: resting on a mark, clicking it, or resting on it with the Shift key held. The keyboard's ways are always there. */
export type CardTrigger = 'hover' | 'modifier' | 'click';
export const cardTrigger = storage.defineItem<CardTrigger>('local:cardTrigger', { fallback: 'hover' });

export type Theme = 'system' | 'light' | 'dark';
export const theme = storage.defineItem<Theme>('local:theme', { fallback: 'system' });

/** Whether the card shows passage and differences at once. */
export const areDetailsOpen = storage.defineItem<boolean>('local:areDetailsOpen', { fallback: false });

export interface CardSize {
  widthPx: number;
  heightPx: number;
}
/** The size that the reader gave the card; null leaves it to its content. */
export const cardSize = storage.defineItem<CardSize | null>('local:cardSize', { fallback: null });

/** Which corpora take part, in which versions: written where corpora are changed, so that open pages are read again. */
export const corporaInUse = storage.defineItem<string>('local:corporaInUse', { fallback: '' });

/** Where quotes were recorded last, and which of the reader's own corpora take in every article that is read. */
export interface RecordingChoice {
  corpusId: string | null;
  remembering: string[];
}

/** Nothing is kept of what is read before the reader wants it. */
const FIRST_RECORDING: RecordingChoice = { corpusId: null, remembering: [] };

export const recordingChoice = storage.defineItem<RecordingChoice>('local:recordingChoice', {
  fallback: FIRST_RECORDING,
});

/** The button at the end of a selection. */
export const selectionButton = storage.defineItem<boolean>('local:selectionButton', { fallback: true });

/** When a backup was saved last: ISO 8601, in UTC; empty where none was. */
export const lastBackup = storage.defineItem<string>('local:lastBackup', { fallback: '' });
