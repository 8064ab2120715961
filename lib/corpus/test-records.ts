/** Records for the tests of the corpus: made ones in any number, and batches as an importer gives them. */
import type { ImportBatch, ImportRejection } from '../imported.ts';
import type { Contradiction, Quote, Source, Speaker } from '../types.ts';

export function quoteOf(id: string, exact: string, more: Partial<Quote> = {}): Quote {
  return {
    id,
    corpusId: '',
    exact,
    prefix: '',
    suffix: '',
    kind: 'direct',
    creator: null,
    isPartOf: 'minutes',
    inLanguage: 'en',
    about: [],
    ...more,
  };
}

export function speakerOf(id: string, name: string, more: Partial<Speaker> = {}): Speaker {
  return { id, type: 'Person', name, alternateName: [], ...more };
}

export const MINUTES: Source = { id: 'minutes', name: 'Minutes of the harbour council' };

export interface MadeRecords {
  quotes: readonly Quote[];
  speakers?: readonly Speaker[];
  sources?: readonly Source[];
  contradictions?: readonly Contradiction[];
  rejected?: readonly ImportRejection[];
}

/** As batches of so many quotes; speakers and sources come with the first. */
export async function* batchesOf(
  { quotes, speakers = [], sources = [MINUTES], contradictions = [], rejected = [] }: MadeRecords,
  size = 100,
): AsyncGenerator<ImportBatch> {
  for (let from = 0; from === 0 || from < quotes.length; from += size) {
    const isFirst = from === 0;
    const isLast = from + size >= quotes.length;
    const taken = Math.min(quotes.length, from + size);
    yield {
      speakers: isFirst ? [...speakers] : [],
      sources: isFirst ? [...sources] : [],
      quotes: quotes.slice(from, from + size),
      contradictions: isLast ? [...contradictions] : [],
      rejected: isLast ? [...rejected] : [],
      taken,
      total: taken + (isLast ? rejected.length : 0),
      bytesRead: taken * 100,
      leftOut: {},
      notes: [],
    };
  }
}
