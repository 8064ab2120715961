/** Related statements in a corpus that is held in memory: the engine behind `otr lookup`. */
import { LookupIndex } from '../../lib/match/lookup.ts';
import type { CitedQuote } from '../../lib/types.ts';

export interface LookupInput {
  id: string;
  text: string;
  speaker?: string;
}

export interface LookupOutput {
  id: string;
  results: { quoteId: string; score: number }[];
}

export interface Lookup {
  lookup(input: LookupInput): LookupOutput;
}

/** A source that so many records share (a book, a file) tells nothing about one of them. */
const MAX_RECORDS_OF_TITLE = 50;

export function openLookup(records: readonly CitedQuote[]): Lookup {
  const recordsOfSource = new Map<string, number>();
  for (const { source } of records)
    if (source) recordsOfSource.set(source.id, (recordsOfSource.get(source.id) ?? 0) + 1);
  const index = new LookupIndex(
    records.map(({ quote, speaker, source }) => {
      const isTelling = source !== null && recordsOfSource.get(source.id)! <= MAX_RECORDS_OF_TITLE;
      return {
        id: quote.id,
        text: quote.exact,
        title: [isTelling ? source.name : '', quote.prefix, quote.suffix, quote.description ?? ''].join(' ').trim(),
        speakerName: speaker?.name,
      };
    }),
  );
  return {
    lookup({ id, text, speaker }) {
      const found = index.search({ text, speakerName: speaker });
      return { id, results: found.map(result => ({ quoteId: result.id, score: result.score })) };
    },
  };
}
