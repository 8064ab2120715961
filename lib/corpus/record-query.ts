/** What a reader asks of the corpora when leafing through them, and what comes of it. */
import type { CitedQuote } from '../types.ts';
import type { Flaw } from './corpus-health.ts';

export interface RecordQuery {
  /** All of these words, in any order, in the quote or around it; the last one may be unfinished. */
  words?: string;
  /** Global ids; one of them. Speakers that were merged count as one. */
  speakerIds?: readonly string[];
  /** One of them, switched on or not; all corpora where it is absent. */
  corpusIds?: readonly string[];
  /** From and to, both included; records without a date are left out. */
  years?: readonly [number, number];
  /** A subject, as the records have it. */
  about?: string;
  /** Global id. */
  sourceId?: string;
  /** Only records with this flaw; a duplicate is one of a record of the same corpus. */
  flaw?: Flaw;
  /** `added`: in the order of their files. `relevance` needs words. Records without a date come last either way, and without a speaker first. */
  sort: 'date' | 'speaker' | 'added' | 'relevance';
  isDescending?: boolean;
}

export interface RecordWindow {
  offset: number;
  limit: number;
  signal?: AbortSignal;
}

export interface RecordPage {
  total: number;
  /** False where `total` is an estimate from above: it is then to be shown as “about”. */
  isExact: boolean;
  records: CitedQuote[];
}

export type BrowseRecords = (query: RecordQuery, window: RecordWindow) => Promise<RecordPage>;
