/** Gives the fact-checks of a record's words: where each stands, and its review. */

import type { CitedQuote, Review, Source } from '../lib/types.ts';

export interface FactCheck {
  source: Source;
  review: Review;
}

export function factChecksOf({ quote, appearsIn }: CitedQuote): FactCheck[] {
  return appearsIn.flatMap(source => {
    const review = quote.appearance?.find(({ isPartOf }) => isPartOf === source.id)?.review;
    return review === undefined ? [] : [{ source, review }];
  });
}
