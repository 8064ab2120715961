/**
 * The decision by rules: which evidence carries, and how surely.
 *
 * Idea: a cascade, precision first. What asserts nothing or speaks of something else ends with a low score; otherwise the strongest
 * evidence counts, weakened by evidence that the two sides agree. The numbers are measured on several collections of pairs, see
 * docs/measurements/contradict.md.
 */
import { beginOtherwise, haveOtherPlaces, haveOtherYears, isHeadline } from './comparability.ts';
import { type Evidence, type Pair, restsOnOwnWords } from './evidence.ts';
import type { Findings } from './features.ts';
import type { Reading } from './reading.ts';

export interface Judgement {
  score: number;
  evidence: Evidence | null;
}

/** From here on a clash is told. */
export const CLASH = 0.5;
/** Not comparable: enough to order by, never enough to tell. */
const INCOMPARABLE = 0.3;
/** Statements that share less than this say nothing about each other. */
const MIN_COVERAGE = 0.2;

/** The clauses around the clashing words share nearly everything. */
const FRAMED = 0.95;

/** Is one of the two no assertion of its own, or are they about another place, year or state of things? */
export function isIncomparable(pair: Pair, evidence: Evidence | null): boolean {
  const { a, b } = pair;
  if (haveOtherPlaces(pair) || haveOtherYears(pair)) return true;
  if (evidence && (isPast(a, evidence.a) || isPast(b, evidence.b))) return true;
  if (isHeadline(a) || isHeadline(b)) return false;
  // Two reports can be compared; a report and an assertion cannot, unless it is reported that it is not so.
  const isReported = (reading: Reading, at: readonly number[]) =>
    reading.report >= 0 && !at.some(index => reading.marks[index]!.negated || index === reading.refuter);
  if (a.isQuestion || b.isQuestion) return true;
  return evidence !== null && isReported(a, evidence.a) !== isReported(b, evidence.b);
}

/** "It is no longer so": it was so before. */
function isPast(reading: Reading, at: readonly number[]): boolean {
  const clauses = new Set(at.map(index => reading.tokens[index]!.clause));
  return reading.tokens.some(
    token =>
      token.base === '-nolonger' &&
      clauses.has(token.clause) &&
      at.length > 0 &&
      reading.tokens[Math.max(...at)]!.start > token.start,
  );
}

export function judgePair(pair: Pair, findings: Findings): Judgement {
  const { a, b } = pair;
  let best: Evidence | null = null;
  let score = 0;
  const offer = (evidence: Evidence, value: number) => {
    if (value > score && restsOnOwnWords(pair, evidence)) {
      score = value;
      best = evidence;
    }
  };
  for (const evidence of findings.negations) {
    const isStance =
      evidence.kind === 'antonym' && a.marks[evidence.a[0]!]!.operator !== 0 && b.marks[evidence.b[0]!]!.operator !== 0;
    const value = evidence.strength * (isStance ? 0.95 : evidence.kind === 'antonym' ? 0.8 : 0.9);
    // Long statements share little; what counts then is that the two clauses share all.
    const isFramed = evidence.strength > FRAMED || evidence.kind === 'quantifier';
    offer(evidence, pair.coverage < MIN_COVERAGE && !isFramed ? value * 0.5 : value);
  }
  const strange = findings.namesOpen.a > 0 && findings.namesOpen.b > 0;
  for (const evidence of findings.figures) {
    const context = pair.coverage >= 0.6 ? 0.75 : pair.coverage >= 0.45 && evidence.sharesNoun ? 0.65 : 0.3;
    const value =
      (strange || beginOtherwise(pair, evidence.a[0]!, evidence.b[0]!) || evidence.isYear || evidence.isNear
        ? 0.3
        : context) *
      (0.6 + 0.4 * pair.coverage);
    offer(evidence, evidence.isOfSameMatter ? 0.7 : value);
  }
  // Each attitude of the one side with each of the other: a pair of them that also agrees on a target does not clash.
  const shares = findings.stances.reduce((sum, evidence) => sum + evidence.strength, 0);
  const isClear = findings.stanceGroups >= findings.stanceAgreements;
  for (const evidence of findings.stances) {
    offer(evidence, isClear ? Math.min(0.9, 0.45 + 0.4 * Math.min(1, shares)) : 0.35);
  }
  for (const evidence of findings.open) offer(evidence, evidence.strength >= 0.8 ? 0.55 : 0.4);
  for (const evidence of findings.exclusive) offer(evidence, evidence.strength * 0.7);
  if (findings.refutation) offer(findings.refutation, findings.refutation.strength * 0.85);
  if (isIncomparable(pair, best)) score *= INCOMPARABLE;
  if (score === 0) score = 0.05 * pair.coverage + (a.drift * b.drift < 0 ? 0.1 : 0);
  return { score: Math.min(1, Math.max(0, score)), evidence: best };
}
