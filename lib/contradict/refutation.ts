/** Refutation: the one side calls what the other asserts untrue ("hoax", "denies"), or denies having said it. */

import type { Evidence, Pair } from './evidence.ts';
import { isHeadline } from './names.ts';
import { isNegator } from './predicates.ts';
import type { Reading } from './reading.ts';
import { isScene } from './scenes.ts';

/** So many shared words are named in the reason. */
const MAX_NAMED_WORDS = 4;
/** Verbs of speech, as bases: what is denied when somebody denies having said something. */
const SPEECH = new Set(['say', 'promis', 'claim', 'call', 'suggest']);

function refute(of: Reading, other: Reading): number {
  return of.refuter >= 0 && other.refuter < 0 && !of.marks[of.refuter]!.negated ? of.refuter : -1;
}

/** "No, the bridge is not closed" */
const isAnswer = (of: Reading) =>
  !/[.!?]["'”’)]*\s*$/.test(of.text.slice(-6)) &&
  of.tokens.length > 2 &&
  of.tokens[0]!.folded === 'no' &&
  of.tokens[1]!.afterComma;

/** A statement that somebody never said something: where the verb stands, or −1. */
export function findDenial(reading: Reading): number {
  return reading.tokens.findIndex(
    (token, at) =>
      SPEECH.has(token.base) &&
      reading.marks[at]!.negated &&
      reading.tokens[reading.marks[at]!.negator]!.folded === 'never',
  );
}

/** With these a negation is a purpose, a contrast or an alternative, not an answer. */
const NO_ANSWER = new Set(['so', 'or', 'whether', 'because', 'if']);

/** A headline that answers the claim with a negation: its negator, or −1. */
function headlineNegation(of: Reading, other: Reading): number {
  if (!(isHeadline(of) || isAnswer(of)) || other.tokens.some(isNegator)) return -1;
  return of.tokens.findIndex((token, at) => {
    if (!isNegator(token) || token.folded === 'without' || (token.afterComma && token.folded === 'not')) return false;
    const clause = of.tokens.findIndex(one => one.clause === token.clause);
    return !of.tokens.slice(clause, at).some(one => NO_ANSWER.has(one.folded));
  });
}

export function findRefutation(pair: Pair): Evidence | null {
  const inA = refute(pair.a, pair.b);
  const inB = refute(pair.b, pair.a);
  if ((inA >= 0 && inB >= 0) || (isScene(pair.a) && isScene(pair.b))) return null;
  let isWeak = false;
  let [a, b] = [inA, inB];
  if (a < 0 && b < 0) {
    isWeak = true;
    [a, b] = [headlineNegation(pair.a, pair.b), headlineNegation(pair.b, pair.a)];
  }
  if (a >= 0 === b >= 0 || pair.agreements.length === 0) return null;
  const linked = pair.agreements.slice(0, MAX_NAMED_WORDS);
  const isHeadlines = isHeadline(pair.a) || isHeadline(pair.b) || isAnswer(a >= 0 ? pair.a : pair.b);
  const base =
    isWeak && !isAnswer(a >= 0 ? pair.a : pair.b)
      ? 0.5
      : isHeadlines
        ? 0.6
        : (a >= 0 ? pair.a : pair.b).isLine
          ? 0.5
          : 0.3;
  return {
    kind: 'denial',
    strength: Math.min(1, base + 0.5 * pair.coverage),
    a: a >= 0 ? [a] : linked.map(link => link.a),
    b: b >= 0 ? [b] : linked.map(link => link.b),
  };
}
