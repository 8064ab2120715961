/** Reads answers of Google's Fact Check Tools (`claims:search`) that were saved to a file: claims, each with one or more reviews. */
import type { ImportOptions } from '../imported.ts';
import { plain, type ReviewDraft, toClaimRecord, toReview } from './claim-draft.ts';
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import type { JsonObject } from './parse-record.ts';
import { readItems } from './read-items.ts';
import { takeDraft } from './record-draft.ts';
import { asObjects, asText, serviceError } from './wild-json.ts';

export function readFactCheckTools(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncIterable<void> {
  return readItems(pieces, { lists: new Set(['claims']) }, builder, (claim, place) => {
    const reviews = asObjects(claim.claimReview).map(toReviewDraft);
    if (reviews.length === 0) {
      const isClaim = Object.hasOwn(claim, 'text');
      const reason = serviceError(claim) || (isClaim ? '“claimReview” is missing or empty' : 'holds no list “claims”');
      builder.reject(place.line, reason, place.excerpt, place.path || undefined);
      return;
    }
    const claimant = asText(claim.claimant);
    const record = toClaimRecord({
      text: asText(claim.text),
      claimants: claimant === '' ? [] : [{ name: claimant }],
      date: asText(claim.claimDate),
      appearances: [],
      reviews,
      language: reviews[0]?.review.inLanguage ?? '',
    });
    takeDraft(builder, record, place, options);
  });
}

function toReviewDraft(review: JsonObject): ReviewDraft {
  const publisher = asObjects(review.publisher)[0] ?? {};
  return {
    source: {
      title: plain(asText(review.title)),
      url: asText(review.url),
      publisher: plain(asText(publisher.name) || asText(publisher.site)),
      published: asText(review.reviewDate),
    },
    review: toReview({ alternateName: asText(review.textualRating), inLanguage: asText(review.languageCode) }),
  };
}
