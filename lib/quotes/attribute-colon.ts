/** Gives the speaker of a quotation after a colon where no verb of speech stands in the usual place: Said Keller: "…", he demurred: "…". */

import { asSpan } from './attribute-outermost.ts';
import type { Attribution } from './attribution.ts';
import { isNominal, isPreposition, isPronoun, looksLikeVerb, nounPhraseFrom, verbAt } from './noun-phrases.ts';
import { findSubject, sentenceSubject } from './subjects.ts';
import type { Token } from './tokens.ts';

const CONFIDENCE = { colon: 0.95, near: 0.88, colonAlone: 0.75 } as const;

/** "he demurred: …", "he cracked, …": the verb right before the colon or comma, whatever it means. */
export function attributeByLastVerb(
  tokens: readonly Token[],
  sentenceStart: number,
  quote: number,
  paragraph: number,
): Attribution | null {
  const verb = quote - 2;
  const beforeVerb = tokens[verb - 1];
  if (looksLikeVerb(tokens[verb]) && beforeVerb !== undefined && (beforeVerb.capital || isPronoun(beforeVerb))) {
    const own = findSubject(tokens, verb, sentenceStart);
    if (own !== null && !own.borrowed) {
      return {
        speaker: asSpan(paragraph, own),
        cue: { paragraph, first: verb, last: verb },
        rule: 'colon',
        confidence: CONFIDENCE.near,
      };
    }
  }
  return null;
}

/** A colon without a verb of speech: "it did not surprise Anna Keller: …", "Keller had this to add: …". */
export function attributeBeforeColon(
  tokens: readonly Token[],
  sentenceStart: number,
  quote: number,
  paragraph: number,
): Attribution | null {
  const verb = quote - 2;
  let first = verb;
  while (first > sentenceStart && isNominal(tokens[first - 1]) && verbAt(tokens, first - 1) === null) first--;
  if (tokens[verb]?.capital && !isPreposition(tokens[first - 1])) {
    return { speaker: { paragraph, first, last: verb }, cue: null, rule: 'colon', confidence: CONFIDENCE.colonAlone };
  }
  const subject = sentenceSubject(tokens, sentenceStart, quote - 1);
  if (subject === null) return null;
  return { speaker: { paragraph, ...subject }, cue: null, rule: 'colon', confidence: CONFIDENCE.colonAlone };
}

/** "Said Keller: …" */
export function attributeLedByVerb(
  tokens: readonly Token[],
  sentenceStart: number,
  quote: number,
  paragraph: number,
): Attribution | null {
  if (tokens[sentenceStart]?.verb !== 'speech' || tokens[quote - 1]?.text !== ':' || sentenceStart >= quote - 2)
    return null;
  const phrase = nounPhraseFrom(tokens, sentenceStart + 1);
  if (phrase === null || phrase.last >= quote - 1) return null;
  return {
    speaker: { paragraph, ...phrase },
    cue: { paragraph, first: sentenceStart, last: sentenceStart },
    rule: 'colon',
    confidence: CONFIDENCE.colon,
  };
}
