/** Refutation: the one side calls what the other asserts untrue ("hoax", "denies"), or denies having said it. */
import type { Evidence, Pair } from './evidence.ts';
import type { Reading } from './reading.ts';

/** Verbs of speech, as bases: what is denied when somebody denies having said something. */
const SPEECH = new Set(['say', 'promis', 'claim', 'call', 'suggest']);

function refute(of: Reading, other: Reading): number {
  return of.refuter >= 0 && other.refuter < 0 && !of.marks[of.refuter]!.negated ? of.refuter : -1;
}

/** A statement that somebody never said something: where the verb stands, or −1. */
export function findDenial(reading: Reading): number {
  return reading.tokens.findIndex(
    (token, at) =>
      SPEECH.has(token.base) &&
      reading.marks[at]!.negated &&
      reading.tokens[reading.marks[at]!.negator]!.folded === 'never',
  );
}

export function findRefutation(pair: Pair): Evidence | null {
  const inA = refute(pair.a, pair.b);
  const inB = refute(pair.b, pair.a);
  if (inA >= 0 === inB >= 0) return null;
  const linked = pair.agreements.slice(0, 4);
  if (linked.length === 0) return null;
  return {
    kind: 'denial',
    strength: 0.4 + 0.6 * pair.coverage,
    a: inA >= 0 ? [inA] : linked.map(link => link.a),
    b: inB >= 0 ? [inB] : linked.map(link => link.b),
  };
}
