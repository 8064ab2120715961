/** Gives who a quotation goes on from: the speaker, or the person in view, of the sentence before it. */
import type { Attribution } from './attribution.ts';
import { isPersonDescription } from './descriptions.ts';
import { isPronoun, type NounPhrase, verbAt } from './noun-phrases.ts';
import { findSubject, MAX_REACH, sentenceSubject } from './subjects.ts';
import type { Token } from './tokens.ts';

/** How surely a quotation without an attribution of its own shares the one before it, by where that stands. */
export const FOLLOW_ON = {
  sameParagraph: 0.85,
  acrossSentence: 0.7,
  paragraph: 0.75,
  subject: 0.55,
  question: 0.45,
} as const;

/** First and last word of the sentence around a word, within reach. */
export function sentenceBounds(tokens: readonly Token[], index: number): [number, number] {
  const { sentence } = tokens[index] as Token;
  let [first, last] = [index, index];
  while (first > 0 && index - first < MAX_REACH && (tokens[first - 1] as Token).sentence === sentence) first--;
  while (last + 1 < tokens.length && last - index < MAX_REACH && (tokens[last + 1] as Token).sentence === sentence)
    last++;
  return [first, last];
}

/** A name, a pronoun or a description of a person; not "her advice". */
function mayBePerson(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.last] as Token;
  return head.capital || isPronoun(head) || isPersonDescription(head.lower);
}

/** Who speaks, or is spoken of, in a sentence without a quotation of its own. */
export function speakerOfSentence(
  tokens: readonly Token[],
  paragraph: number,
  index: number,
  rule: 'follow-on sentence' | 'follow-on paragraph',
): Attribution | null {
  const [first, last] = sentenceBounds(tokens, index);
  // The first plain verb of speech governs the sentence; failing that, the last verb that judges.
  for (const wanted of ['speech', 'judging'] as const) {
    for (let step = 1; step <= last - first; step++) {
      const at = wanted === 'speech' ? first + step : last - step + 1;
      if (verbAt(tokens, at) !== wanted || (tokens[at] as Token).lower.endsWith('ing')) continue;
      const subject = findSubject(tokens, at, first);
      if (subject === null || subject.borrowed || (wanted !== 'speech' && !mayBePerson(tokens, subject.phrase)))
        continue;
      return {
        speaker: { paragraph, first: subject.phrase.first, last: subject.phrase.last },
        cue: { paragraph, first: at, last: at },
        rule,
        confidence: wanted === 'speech' ? FOLLOW_ON.acrossSentence : FOLLOW_ON.subject,
      };
    }
  }
  const main = sentenceSubject(tokens, first, last);
  if (main === null || !mayBePerson(tokens, main)) return null;
  return { speaker: { paragraph, ...main }, cue: null, rule, confidence: FOLLOW_ON.subject };
}
