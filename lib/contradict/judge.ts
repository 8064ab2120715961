/**
 * The decision: which evidence carries, and how surely.
 *
 * Idea: a cascade, precision first. What asserts nothing or speaks of something else ends with a low score; otherwise the strongest
 * evidence counts, weakened by evidence that the two sides agree. The numbers are measured on several collections of pairs, see
 * docs/measurements/contradict.md.
 */
import { haveOtherPlaces, haveOtherYears } from './comparability.ts';
import type { Evidence, Pair } from './evidence.ts';
import type { Findings } from './features.ts';

export interface Judgement {
  score: number;
  evidence: Evidence | null;
}

/** From here on a clash is told. */
export const CLASH = 0.5;
/** Not comparable: enough to order by, never enough to tell. */
const INCOMPARABLE = 0.15;
/** Statements that share less than this say nothing about each other. */
const MIN_COVERAGE = 0.2;

export function judgePair(pair: Pair, findings: Findings): Judgement {
  const { a, b } = pair;
  let best: Evidence | null = null;
  let score = 0;
  const offer = (evidence: Evidence, value: number) => {
    if (value > score) {
      score = value;
      best = evidence;
    }
  };
  const noLonger = [a, b].some(reading => reading.tokens.some(token => token.base === '-nolonger'));
  for (const evidence of findings.negations) {
    const value = evidence.kind === 'negation' ? evidence.strength * 0.9 : evidence.strength * 0.75;
    offer(evidence, pair.coverage < MIN_COVERAGE ? value * 0.5 : value);
  }
  for (const evidence of findings.figures) {
    const names = findings.values[6]! > 0 && findings.values[7]! > 0;
    offer(
      evidence,
      (evidence.sharesNoun && !evidence.isYear && pair.coverage >= 0.4 && !names ? 0.65 : 0.3) *
        (0.6 + 0.4 * pair.coverage),
    );
  }
  const margin = findings.stances.length - findings.values[34]!;
  for (const evidence of findings.stances) {
    offer(evidence, margin > 0 ? Math.min(0.85, 0.5 + 0.1 * margin) : 0.35);
  }
  for (const evidence of findings.open) offer(evidence, 0.4);
  for (const evidence of findings.exclusive) offer(evidence, evidence.strength * 0.6);
  if (findings.refutation) offer(findings.refutation, findings.refutation.strength * 0.85);
  if (
    a.isQuestion ||
    b.isQuestion ||
    a.report >= 0 ||
    b.report >= 0 ||
    noLonger ||
    haveOtherPlaces(pair) ||
    haveOtherYears(pair)
  ) {
    score *= INCOMPARABLE / 0.5;
  }
  if (score === 0) score = 0.05 * pair.coverage + (a.drift * b.drift < 0 ? 0.1 : 0);
  return { score: Math.min(1, Math.max(0, score)), evidence: best };
}
