/** What is left of looked-up records when the reader chooses a speaker, a corpus or a year; and what there is to choose. */
import type { CitedQuote } from '../lib/types.ts';

/** '' for all. */
export interface ResultFilter {
  speaker: string;
  corpusId: string;
  year: string;
}

export const ALL_RESULTS: ResultFilter = { speaker: '', corpusId: '', year: '' };

export function yearOf({ quote }: CitedQuote): string | null {
  return quote.dateCreated?.slice(0, 4) ?? null;
}

export function isLeft(record: CitedQuote, { speaker, corpusId, year }: ResultFilter): boolean {
  return (
    (speaker === '' || record.speaker?.name === speaker) &&
    (corpusId === '' || record.quote.corpusId === corpusId) &&
    (year === '' || yearOf(record) === year)
  );
}

export interface ResultChoices {
  speakers: string[];
  corpusIds: string[];
  /** The latest first. */
  years: string[];
}

export function resultChoices(records: readonly CitedQuote[]): ResultChoices {
  const distinct = (values: (string | null | undefined)[]) =>
    [...new Set(values)].filter(value => value !== null && value !== undefined).sort();
  return {
    speakers: distinct(records.map(({ speaker }) => speaker?.name)),
    corpusIds: distinct(records.map(({ quote }) => quote.corpusId)),
    years: distinct(records.map(yearOf)).reverse(),
  };
}
