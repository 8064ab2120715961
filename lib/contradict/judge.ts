/**
 * The decision by rules: which evidence carries, and how surely.
 *
 * Idea: a cascade, precision first. What asserts nothing or speaks of something else ends with a low score; otherwise the strongest
 * evidence counts, weakened by evidence that the two sides agree. The numbers are measured on several collections of pairs, see
 * docs/measurements/contradict.md.
 */

import { haveOtherPlaces, haveOtherYears, haveOwnPlaces, haveSameScope } from './comparability.ts';
import { type Evidence, type Pair, restsOnOwnWords } from './evidence.ts';
import type { Findings } from './features.ts';
import { basesOf } from './lexicon.ts';
import { predict } from './model.ts';
import { isHeadline } from './names.ts';
import type { Reading } from './reading.ts';
import { isOneExchange, isScene } from './scenes.ts';
import { beginOtherwise } from './subjects.ts';

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

/** What the model must hold of a pair before its word counts, and below which it silences the detectors; measured on the sets it may learn from. */
const LIKELY = 0.3;
const LIKELY_FIGURE = 0.3;
const LIKELY_BOUND = 0.45;
/** A bound is broken, whatever else the longer statement holds. */
const LIKELY_BOUND_ALONE = 0.6;
/** Figures that lie further apart are rather of different things. */
const NEARLY_EQUAL = 0.3;
const UNLIKELY = 0.25;
/** A negation or an opposite somewhere in two statements is no clash yet. */
const VETOED = new Set(['negation', 'antonym']);
/** Two members of one class exclude each other only where nearly all else is shared. */
const EXCLUSIVE_FRAME = 0.7;
/** The clauses around the clashing words share nearly everything. */
const FRAMED = 0.95;

/** Is one of the two no assertion of its own, or are they about another place, year or state of things? */
export function isIncomparable(pair: Pair, evidence: Evidence | null): boolean {
  const { a, b } = pair;
  // A scene is in one place: another place is what clashes.
  if ((haveOtherPlaces(pair) && !(isScene(a) && isScene(b))) || haveOtherYears(pair)) return true;
  if (evidence && (isPast(a, evidence.a) || isPast(b, evidence.b))) return true;
  if (isHeadline(a) || isHeadline(b)) return false;
  // Two reports can be compared; a report and an assertion cannot, unless it is reported that it is not so.
  const isReported = (reading: Reading, at: readonly number[]) =>
    reading.report >= 0 && !at.some(index => reading.marks[index]!.negated || index === reading.refuter);
  if (a.isQuestion || b.isQuestion || a.isHeading || b.isHeading) return true;
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

/** Scenes are compared only where one thing is exchanged; else other scenes are meant. */
const EXCHANGED = 0.75;

/** Two captions: all that is denied must be shown, or one thing exchanged for its opposite in the same words. */
function judgeScenes(pair: Pair, findings: Findings, offer: (evidence: Evidence, value: number) => void): void {
  for (const evidence of findings.negations) if (evidence.kind !== 'antonym') offer(evidence, evidence.strength * 0.9);
  const exchanged = [
    ...findings.negations.filter(one => one.kind === 'antonym'),
    ...findings.exclusive,
    ...findings.figures,
  ];
  for (const evidence of exchanged)
    offer(evidence, isOneExchange(pair, evidence.a, evidence.b) ? EXCHANGED : 0.3 * evidence.strength);
}

/** Words that stand in any two statements, whatever they are about. */
const LIGHT = basesOf(
  'get go make take come know think want say tell thing people year time day way lot enough big great good new country much use give put let look see need work',
);
/** With so much in common the matter is the same, whatever the words. */
const ANCHORED_BY_COVERAGE = 0.35;

/** Content words of a statement that has no room for more than what clashes. */
const SHORT = 2;

/** Is there a name, or are there two words of weight, that say that the two clauses are about the same matter? */
function isAnchored(pair: Pair, evidence: Evidence): boolean {
  const weighty = pair.agreements.filter(
    link => !LIGHT.has(pair.a.tokens[link.a]!.base) && !evidence.a.includes(link.a),
  );
  if (evidence.kind === 'quantifier') return true;
  if (weighty.length === 0) return Math.min(pair.a.content.length, pair.b.content.length) <= SHORT;
  return (
    pair.coverage >= ANCHORED_BY_COVERAGE ||
    weighty.length >= 2 ||
    weighty.some(link => pair.a.tokens[link.a]!.isName || pair.b.tokens[link.b]!.isName)
  );
}

/** Statements of fact or opinion. `likelihood` is what the model makes of the pair. */
function judgeStatements(
  pair: Pair,
  findings: Findings,
  likelihood: number,
  offer: (evidence: Evidence, value: number) => void,
): void {
  const { a, b } = pair;
  for (const evidence of findings.negations) {
    const isStance =
      evidence.kind === 'antonym' && a.marks[evidence.a[0]!]!.operator !== 0 && b.marks[evidence.b[0]!]!.operator !== 0;
    const value = evidence.strength * (isStance ? 0.95 : evidence.kind === 'antonym' ? 0.75 : 0.9);
    // Long statements share little; what counts then is that the two clauses share all.
    const isFramed = evidence.strength > FRAMED || evidence.kind === 'quantifier';
    offer(evidence, (pair.coverage < MIN_COVERAGE && !isFramed) || !isAnchored(pair, evidence) ? value * 0.5 : value);
  }
  const isOneScope = haveSameScope(pair);
  // Where figures of one kind stand in pairs, the one may restrict the other ("the top 1 percent pay 40 percent").
  const isOneFigure = findings.figures.length === 1;
  for (const evidence of findings.figures) {
    const isOther = beginOtherwise(pair, evidence.a[0]!, evidence.b[0]!);
    const isClear = isOneScope && isOneFigure && !isOther && !evidence.isYear && !evidence.isNear;
    offer(evidence, (isClear ? 0.75 : 0.3) * (0.6 + 0.4 * pair.coverage));
    if (evidence.isOfSameMatter) offer(evidence, 0.7);
    const isAsked =
      pair.sharesMatter === null && !evidence.isNear && isOneScope && (evidence.sharesNoun || pair.coverage >= 0.5);
    if (
      pair.sharesMatter === null &&
      !isOther &&
      evidence.isBound &&
      evidence.distance <= NEARLY_EQUAL &&
      likelihood >= LIKELY_BOUND_ALONE
    )
      offer(evidence, 0.5 + 0.4 * (likelihood - 0.5));
    if (isAsked && likelihood >= (evidence.isBound ? LIKELY_BOUND : isOther || !isOneFigure ? 1 : LIKELY_FIGURE))
      offer(evidence, 0.5 + 0.4 * likelihood);
  }
  // Each attitude of the one side with each of the other: a pair of them that also agrees on a target does not clash.
  const shares = findings.stances.reduce((sum, evidence) => sum + evidence.strength, 0);
  const isClear = findings.stanceGroups >= findings.stanceAgreements;
  for (const evidence of findings.stances) {
    offer(evidence, isClear ? Math.min(0.9, 0.45 + 0.4 * Math.min(1, shares)) : 0.35);
  }
  for (const evidence of findings.open) offer(evidence, evidence.strength >= 0.8 ? 0.55 : 0.4);
  for (const evidence of findings.exclusive)
    offer(evidence, pair.coverage >= EXCLUSIVE_FRAME ? evidence.strength * 0.7 : 0.3);
  if (findings.refutation) offer(findings.refutation, findings.refutation.strength * 0.85);
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
  const areScenes = isScene(a) && isScene(b);
  const likelihood = predict(findings.values);
  if (areScenes) judgeScenes(pair, findings, offer);
  else judgeStatements(pair, findings, likelihood, offer);
  if (isIncomparable(pair, best)) score *= INCOMPARABLE;
  else if (!areScenes && !isHeadline(a) && !isHeadline(b)) {
    const isPersonal = a.usesFirstPerson || b.usesFirstPerson;
    if (!isPersonal && likelihood < UNLIKELY && VETOED.has((best as Evidence | null)?.kind ?? ''))
      score = Math.min(score, 0.45 + 0.05 * likelihood);
    else if (score < CLASH) {
      const weak = weakEvidence(pair, findings, likelihood);
      if (weak && restsOnOwnWords(pair, weak)) {
        score = 0.5 + 0.3 * (likelihood - LIKELY);
        best = weak;
      }
    }
  }
  if (score < 0.3)
    score = Math.max(score, 0.05 * pair.coverage + (a.drift * b.drift < 0 ? 0.1 : 0) + 0.15 * likelihood);
  return { score: Math.min(1, Math.max(0, score)), evidence: best };
}

/** Less in common than this: the model has seen no such pairs. */
const MIN_COVERAGE_FOR_MODEL = 0.2;
/** Of an exchanged piece no detector says that it excludes the other: the model must be surer. */
const LIKELY_EXCHANGE = 0.6;
const MIN_COVERAGE_FOR_EXCHANGE = 0.5;

/** A plain statement of fact, as the model has learnt from: a whole sentence, in nobody's words. */
const isPlain = (reading: Reading) =>
  /\.\s*$/.test(reading.text.slice(-4)) &&
  !/["“”‘«]/.test(reading.text) &&
  !reading.usesFirstPerson &&
  !isHeadline(reading);

/** What the model can lean on, where it holds a clash likely: the strongest detector, or else one exchanged piece. */
function weakEvidence(pair: Pair, findings: Findings, likelihood: number): Evidence | null {
  // Statements picked out of a corpus are seldom about the same matter; the model has learnt from pairs that are.
  if (!pair.isBare || !isPlain(pair.a) || !isPlain(pair.b)) return null;
  if (likelihood < LIKELY || pair.coverage < MIN_COVERAGE_FOR_MODEL) return null;
  const isOneFigure = findings.figures.length === 1 && !haveOwnPlaces(pair);
  const found = [
    ...findings.negations,
    ...findings.exclusive,
    ...findings.figures.filter(figure => isOneFigure && !figure.isNear),
  ]
    .filter(evidence => !evidence.isSetAside)
    .sort((x, y) => y.strength - x.strength)[0];
  if (found) return found;
  if (findings.negations.length > 0 || findings.figures.length > 0) return null;
  // Figures have detectors of their own.
  const worded = findings.slots.filter(
    slot => !slot.a.some(at => pair.a.quantityOf[at]! >= 0) && !slot.b.some(at => pair.b.quantityOf[at]! >= 0),
  );
  const exchanged = worded.find(slot => slot.isInner) ?? worded[0];
  if (!exchanged || likelihood < LIKELY_EXCHANGE || pair.coverage < MIN_COVERAGE_FOR_EXCHANGE) return null;
  return { kind: 'fact', strength: 0.5, a: exchanged.a, b: exchanged.b };
}
