/** Makes a record of a fact-checked claim: the claim's words by whom they are said to come from, and each review with its verdict as it was published. */
import { decodeHTML } from 'entities';
import type { Review } from '../types.ts';
import { MAX_TEXT_CHARS } from './import-limits.ts';
import type { AppearanceDraft, RecordDraft, SourceDraft, SpeakerDraft } from './record-draft.ts';

export interface ReviewDraft {
  source: SourceDraft;
  review: Review;
}

export interface ClaimDraft {
  text: string;
  claimants: SpeakerDraft[];
  date: string;
  /** Where the claim itself stood. */
  appearances: SourceDraft[];
  reviews: ReviewDraft[];
  language: string;
}

/** Names that stand for nobody in particular: they are descriptions, and no person is known by them. */
const DESCRIPTION =
  /\b(?:posts?|users?|social media|facebook|twitter|instagram|tiktok|whatsapp|telegram|youtube|viral|various|multiple|several|bloggers?|internet|online|websites?|sources?|images?|videos?|memes?|chain (?:e-?mail|message)s?)\b/iu;
const QUOTED = /^(["“„«»‘'])([^"“”„«»]+)(["”“«»’'])([.!?]?)$/u;

/** A claim in marks is somebody's words; any other is the checker's summary of them. */
export function toClaimRecord({ text, claimants, date, appearances, reviews, language }: ClaimDraft): RecordDraft {
  const words = plain(text);
  const [, open, inner, close, stop = ''] = QUOTED.exec(words) ?? [];
  const [claimant, ...others] = claimants.filter(({ name }) => name.trim() !== '');
  const places = [...appearances, ...reviews.map(({ source }) => source)];
  const further: AppearanceDraft[] = appearances.slice(1).map(source => ({ source }));
  const draft: RecordDraft = {
    ...(inner !== undefined
      ? { text: inner, prefix: open as string, suffix: `${close}${stop}`, kind: 'direct' }
      : { text: words, kind: 'indirect' }),
    date,
    language,
    appearances: [...further, ...reviews],
  };
  if (places[0]) draft.source = places[0];
  if (claimant)
    draft.speaker = { ...claimant, name: plain(claimant.name), isDescription: DESCRIPTION.test(claimant.name) };
  if (others.length > 0)
    draft.description = `Also said to come from ${others.map(({ name }) => plain(name)).join(', ')}.`;
  return draft;
}

/** Text without entities and without tags: `&quot;`, `<p>`. */
export function plain(text: string): string {
  if (!/[&<]/u.test(text)) return text.replace(/\s+/gu, ' ').trim();
  return decodeHTML(text.replace(/<\/?[a-z][^<>]*>/giu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The fields that say something; the verdict is kept as it stands, without entities. */
export function toReview(fields: { [key in keyof Review]: string }): Review {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([key, text]) => [key, plain(text).slice(0, MAX_TEXT_CHARS)])
      .filter(([, text]) => text !== ''),
  );
}
