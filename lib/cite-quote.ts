/** A quote with the people and papers it refers to, out of maps by id: the same for the database and for a file. */
import type { CitedQuote, Quote, Source, Speaker } from './types.ts';

export function citeQuote(
  quote: Quote,
  speakers: ReadonlyMap<string, Speaker>,
  sources: ReadonlyMap<string, Source>,
): CitedQuote {
  return {
    quote,
    speaker: (quote.creator !== null && speakers.get(quote.creator)) || null,
    source: sources.get(quote.isPartOf) ?? null,
    appearsIn: (quote.appearance ?? [])
      .map(place => sources.get(place.isPartOf))
      .filter(source => source !== undefined),
  };
}
