/** Gives the speaker who is named at the end of the sentence that holds a quotation: It was "too late", she said. */
import type { Attribution } from './attribution.ts';
import { nounPhraseFrom, verbAt } from './noun-phrases.ts';
import { MAX_REACH } from './subjects.ts';
import type { Token } from './tokens.ts';

const CONFIDENCE = 0.88;

/** "…, she said." at the end of the sentence that holds the quotation. */
export function attributeAtSentenceEnd(tokens: readonly Token[], quote: number, paragraph: number): Attribution | null {
  const { sentence } = tokens[quote] as Token;
  for (
    let at = quote + 1;
    at < Math.min(tokens.length, quote + MAX_REACH) && (tokens[at] as Token).sentence === sentence;
    at++
  ) {
    const isBreak = tokens[at]?.text === ',' || (tokens[at]?.kind === 'quote' && tokens[at + 1]?.kind === 'word');
    if (!isBreak) continue;
    const next = tokens[at + 1];
    if (next === undefined || next.sentence !== sentence) break;
    if (next.lower === 'according' && tokens[at + 2]?.lower === 'to') {
      const cited = nounPhraseFrom(tokens, at + 3);
      if (cited !== null)
        return {
          speaker: { paragraph, ...cited },
          cue: { paragraph, first: at + 1, last: at + 2 },
          rule: 'according to',
          confidence: CONFIDENCE,
        };
    }
    const phrase = nounPhraseFrom(tokens, at + 1);
    if (phrase !== null) {
      const verb = phrase.last + 1;
      const strength = verbAt(tokens, verb);
      if (strength === 'speech' && tokens[verb + 1]?.text !== ':') {
        return {
          speaker: { paragraph, ...phrase },
          cue: { paragraph, first: verb, last: verb },
          rule: 'sentence end',
          confidence: CONFIDENCE,
        };
      }
    }
    if (verbAt(tokens, at + 1) === 'speech' && !next.lower.endsWith('ing')) {
      const subject = nounPhraseFrom(tokens, at + 2);
      if (subject !== null && (tokens[subject.last] as Token).capital) {
        return {
          speaker: { paragraph, ...subject },
          cue: { paragraph, first: at + 1, last: at + 1 },
          rule: 'sentence end',
          confidence: CONFIDENCE,
        };
      }
    }
  }
  return null;
}
