/** Related statements in a corpus that is held in memory: the engine behind `otr lookup`. */
import { LookupIndex, type LookupResult } from '../../lib/match/lookup.ts';
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

export function openLookup(records: readonly CitedQuote[]): Lookup {
  const index = new LookupIndex(
    records.map(({ quote, speaker, source }) => ({
      id: quote.id,
      text: quote.exact,
      title: [source?.name, quote.prefix, quote.suffix, quote.description].filter(Boolean).join(' '),
      speakerName: speaker?.name,
    })),
  );
  return {
    lookup({ id, text, speaker }) {
      const found: LookupResult[] = index.search({ text, speakerName: speaker });
      return { id, results: found.map(result => ({ quoteId: result.id, score: result.score })) };
    },
  };
}
