/**
 * Writes fact-checks as ClaimReview of schema.org, each verdict as it was published. A quote that nobody has reviewed is written as a Claim: no
 * verdict is made up for it.
 */
import type { ExportBatch } from '../imported.ts';
import type { Review, Source, Speaker } from '../types.ts';
import { type CitedRecord, citeBatch, filled, writeList } from './export-batch.ts';

const OPENING = '{"@context":"https://schema.org","@graph":[\n';

export function writeClaimReviews(batches: AsyncIterable<ExportBatch>): AsyncGenerator<string> {
  return writeList(batches, OPENING, '\n]}\n', batch => citeBatch(batch).flatMap(toNodes));
}

function toNodes(record: CitedRecord): object[] {
  const { quote, appearsIn } = record;
  const reviews = (quote.appearance ?? []).flatMap(({ review }, i) => {
    const page = appearsIn[i];
    return review && page ? [toReview(record, review, page)] : [];
  });
  return reviews.length > 0 ? reviews : [toClaim(record)];
}

function toReview(record: CitedRecord, review: Review, page: Source): object {
  const { quote } = record;
  const outlet = page.publisher ?? review.author;
  return filled({
    '@type': 'ClaimReview',
    url: page.url,
    headline: page.name === page.url ? undefined : page.name,
    datePublished: page.datePublished,
    inLanguage: review.inLanguage ?? languageOf(quote.inLanguage),
    claimReviewed: wordsOf(record),
    author: outlet === undefined ? undefined : { '@type': 'Organization', name: outlet },
    reviewRating: {
      '@type': 'Rating',
      ...filled({
        alternateName: review.alternateName,
        ratingValue: review.ratingValue,
        bestRating: review.bestRating,
        worstRating: review.worstRating,
        ratingExplanation: review.ratingExplanation,
      }),
    },
    itemReviewed: toClaim(record),
  });
}

function toClaim(record: CitedRecord): object {
  const { quote, speaker, source, appearsIn } = record;
  const reviewPages = new Set((quote.appearance ?? []).filter(({ review }) => review).map(({ isPartOf }) => isPartOf));
  const places = [source, ...appearsIn].filter(place => place !== null && !reviewPages.has(place.id));
  return filled({
    '@type': 'Claim',
    text: wordsOf(record),
    author: speaker ? toAgent(speaker) : undefined,
    datePublished: quote.dateCreated,
    appearance: places.map(place =>
      filled({
        '@type': 'CreativeWork',
        url: place?.url,
        name: place?.name,
        publisher: place?.publisher,
        datePublished: place?.datePublished,
      }),
    ),
  });
}

/** A claim that was quoted has its marks around it. */
function wordsOf({ quote }: CitedRecord): string {
  const open = /["“„«»‘']$/u.exec(quote.prefix)?.[0];
  const close = /^["”“«»’'][.!?]?/u.exec(quote.suffix)?.[0];
  return open !== undefined && close !== undefined ? open + quote.exact + close : quote.exact;
}

export function toAgent(speaker: Speaker): object {
  return filled({
    '@type': speaker.type,
    name: speaker.name,
    alternateName: speaker.alternateName,
    jobTitle: speaker.jobTitle,
    sameAs: speaker.sameAs,
  });
}

export function languageOf(language: string): string | undefined {
  return language === 'und' ? undefined : language;
}
