/** What writer and readers of a part agree on: the names of its lists, sizes, and how things are looked up. */
import { finish, type TextHash } from './hash-table.ts';

/**
 * Quotes in one row of the database. Sixteen would cost twice as many rows to write; of sixty-four a match would read twice as many bytes for each of its
 * candidates (docs/measurements/corpora.md).
 */
export const ROWS_A_BLOCK = 32;
/** Speakers, sources and rejections in one piece. */
export const ENTRIES_A_PIECE = 64;
export const RANKS_A_PIECE = 4_096;
export const FACTS_A_PIECE = 1_024;
/** Subjects beyond these are found, but not offered. */
export const MAX_SUBJECTS_OFFERED = 5_000;

export const LISTS = {
  /** Packed entries; number n stands at place n - 1. */
  speakers: 'speakers',
  sources: 'sources',
  rejected: 'rejected',
  /** [subject, records], the commonest first. */
  subjects: 'subjects',
  /** [word, records] in the order of words; piece 0 holds the first word of each piece. */
  words: 'words',
  /** Number and records of each speaker, in the order of names. */
  ranks: 'ranks',
  /** Date and speaker's rank of each quote, in the order of rows. */
  facts: 'facts',
  /** Sorted lists. Hash of the id → number of the quote, rank of the speaker, number of the source. */
  ids: 'ids',
  speakerIds: 'speaker ids',
  sourceIds: 'source ids',
  /** Hash of the web address → number of the source. */
  addresses: 'addresses',
  /** Hash of words and speaker, in two halves → quote. */
  keys: 'keys',
  /** Quotes whose letters were probably read in the wrong encoding. */
  garbled: 'garbled',
  /** Date → quote. */
  dates: 'dates',
  /** Rank, number or hash, and date → quote. */
  speakerQuotes: 'speaker quotes',
  sourceQuotes: 'source quotes',
  subjectQuotes: 'subject quotes',
} as const;

export function globalId(idSpace: string, id: string): string {
  return `${idSpace}/${id}`;
}

/** The id without the id space, or null where it is of another one. */
export function localId(idSpace: string, id: string): string | null {
  return id.startsWith(`${idSpace}/`) ? id.slice(idSpace.length + 1) : null;
}

/** What two records have in common that have the same words and speaker. */
export function wordsKey(words: TextHash, speakerKey: number): TextHash {
  return { high: finish(words.high ^ Math.imul(speakerKey, 0x9e3779b1)), low: finish(words.low + speakerKey) };
}

/** The same for addresses that lead to the same page: without scheme, "www.", fragment and final slash. */
export function normaliseAddress(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '');
}
