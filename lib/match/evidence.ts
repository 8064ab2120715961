/**
 * How surely a statement is a version of a record, from what their alignment kept.
 *
 * Idea: a logistic function of five measures: how much of the printed words was kept, how much of the recorded sentences that is, how much the kept words
 * tell in all, how many of them still stand side by side, and whether the sentences begin and end alike. Ranking is the easy half: most of the work is to stay silent about
 * statements without a record, so fragments and very short statements need more than the score.
 * Fitted on altered transcript sentences against printed statements that have no record; see `scripts/train-match.ts` and docs/measurements/match.md.
 * Cost: linear in the steps.
 */
import type { Step } from './align.ts';
import type { Sameness } from './speakers.ts';
import type { Token } from './tokens.ts';

/** All sums are in `tellingWeight`. */
export interface Evidence {
  /** Printed words that stand in the record. */
  kept: number;
  /** All printed words, those in square brackets left out. */
  printed: number;
  /** All words of the recorded sentences from which something was printed. */
  said: number;
  printedWords: number;
  /** How often a kept word follows a kept word, on both sides. */
  keptPairs: number;
  /** How many ends of the statement are ends of recorded sentences: 0, 1 or 2. */
  sharedEnds: number;
  /** What the edits cost: comparable between records for one statement, the nearest text has the least. */
  price: number;
}

/** With fewer of its words in the record, misspelt ones apart, no order of them makes a match: the alignment is spared. */
export const MIN_SHARE_OF_WORDS = 0.35;

/** 0 … 1: how much of what the printed words tell stands anywhere in the record. */
export function shareOfWords(printed: readonly Token[], said: readonly Token[]): number {
  const known = new Set<number>();
  for (const token of said) known.add(token.lexeme.hash);
  let shared = 0;
  let total = 0;
  for (const { lexeme, bracket } of printed) {
    if (bracket === 'square') continue;
    total += lexeme.weight;
    if (known.has(lexeme.hash)) shared += lexeme.weight;
  }
  return total === 0 ? 0 : shared / total;
}

/** An inflection or a misspelt word shows the record nearly as well as the word itself. */
const INFLECTED_KEEPS = 0.8;
export const SLIP_KEEPS = 0.7;

const STEP_PRICES = {
  same: 0,
  inflected: 0.25,
  slip: 0.3,
  joined: 0.3,
  other: 1.1,
  added: 1,
  dropped: 0.9,
  skipped: 2.5,
} as const;
const MARKED_PRICE = 0.1;

export function weighSteps(steps: readonly Step[], printed: readonly Token[], said: readonly Token[]): Evidence {
  const evidence: Evidence = {
    kept: 0,
    printed: 0,
    said: 0,
    printedWords: printed.length,
    keptPairs: 0,
    sharedEnds: 0,
    price: 0,
  };
  let wasKept = false;
  let weighedTo = 0;
  let firstPrinted = -1;
  let firstSaid = -1;
  let lastPrinted = 0;
  let lastSaid = 0;
  for (const step of steps) {
    const isKept = step.kind === 'same' || step.kind === 'inflected' || step.kind === 'slip' || step.kind === 'joined';
    const weight =
      step.kind === 'slip'
        ? weightOf(said, step.saidFrom, step.saidTo)
        : weightOf(printed, step.printedFrom, step.printedTo, true);
    evidence.printed += weight;
    if (isKept) {
      evidence.kept += weight * (step.kind === 'same' ? 1 : step.kind === 'inflected' ? INFLECTED_KEEPS : SLIP_KEEPS);
      // The sentences that the step stands in are weighed once each.
      if (step.saidTo > weighedTo) {
        const sentencesFrom = Math.max(weighedTo, startOfSentence(said, step.saidFrom, weighedTo));
        weighedTo = endOfSentence(said, step.saidTo - 1);
        evidence.said += weightOf(said, sentencesFrom, weighedTo);
      }
      if (firstSaid < 0) {
        firstPrinted = step.printedFrom;
        firstSaid = step.saidFrom;
      }
      lastPrinted = step.printedTo;
      lastSaid = step.saidTo;
    }
    if (isKept && wasKept) evidence.keptPairs++;
    wasKept = isKept;
    const isMarked = step.kind === 'skipped' && printed[step.printedTo]?.isAfterEllipsis;
    evidence.price +=
      isMarked || printed[step.printedFrom]?.bracket === 'square'
        ? MARKED_PRICE
        : STEP_PRICES[step.kind] * Math.max(1, step.printedTo - step.printedFrom);
  }
  if (firstSaid >= 0) {
    // One word more or less at the end of the statement is an edit, not another place.
    const startsAlike = firstPrinted <= 1 && (firstSaid === 0 || said[firstSaid]!.startsSentence);
    const endsAlike = lastPrinted >= printed.length - 1 && (lastSaid === said.length || said[lastSaid]!.startsSentence);
    evidence.sharedEnds = Number(startsAlike) + Number(endsAlike);
  }
  return evidence;
}

function weightOf(tokens: readonly Token[], from: number, to: number, leaveOutBrackets = false): number {
  let total = 0;
  for (let at = from; at < to; at++)
    if (!leaveOutBrackets || tokens[at]!.bracket !== 'square') total += tokens[at]!.lexeme.weight;
  return total;
}

function startOfSentence(tokens: readonly Token[], at: number, least: number): number {
  let start = at;
  while (start > least && !tokens[start]!.startsSentence) start--;
  return start;
}

function endOfSentence(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && !tokens[end]!.startsSentence) end++;
  return end;
}

/** Of the logistic function, as `scripts/train-match.ts` fits them. */
const BIAS = -13.2;
const COEFFICIENTS = [4.5, 2.15, 2.5, 6.2, 1.3];

/** The five measures, in the order of the coefficients. */
export function measureEvidence({ kept, printed, said, printedWords, keptPairs, sharedEnds }: Evidence): number[] {
  return [
    printed === 0 ? 0 : kept / printed,
    said === 0 ? 0 : Math.min(1, kept / said),
    Math.log1p(kept),
    keptPairs / Math.max(1, printedWords - 1),
    sharedEnds,
  ];
}

/** 0 … 1: how surely it is a version of the record. */
export function scoreEvidence(evidence: Evidence): number {
  if (evidence.kept === 0) return 0;
  const measures = measureEvidence(evidence);
  let sum = BIAS;
  for (let at = 0; at < measures.length; at++) sum += COEFFICIENTS[at]! * measures[at]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Above it stand all but the most heavily altered versions, and none of 900 statements without a record (fitted on four fifths, tested on the fifth). */
export const MIN_SCORE = 0.3;
/** Statements of fewer words are fragments: they must be printed as recorded … */
const FRAGMENT_WORDS = 8;
const MIN_KEPT_SHARE_OF_FRAGMENT = 0.75;
/** … unless they are a version of a whole sentence. */
const MIN_SAID_SHARE_OF_SENTENCE = 0.6;
/** Statements of fewer words are said by everybody: they must be telling, or be the named speaker's. */
const PHRASE_WORDS = 5;
const MIN_KEPT_SHARE_OF_PHRASE = 0.99;
const MIN_KEPT_OF_PHRASE = 2.5;
const MIN_KEPT_OF_SPEAKERS_PHRASE = 1.2;
/** Another speaker is named: only a telling passage in the same words shows a wrong attribution. */
const MIN_KEPT_OF_OTHER_SPEAKER = 4;
const MIN_KEPT_SHARE_OF_OTHER_SPEAKER = 0.85;

export function isSureEnough(evidence: Evidence, speaker: Sameness): boolean {
  const { kept, printed, said, printedWords, sharedEnds } = evidence;
  if (scoreEvidence(evidence) < MIN_SCORE) return false;
  const keptShare = kept / printed;
  if (printedWords < PHRASE_WORDS) {
    if (
      keptShare < MIN_KEPT_SHARE_OF_PHRASE ||
      kept < (speaker === 'same' ? MIN_KEPT_OF_SPEAKERS_PHRASE : MIN_KEPT_OF_PHRASE)
    )
      return false;
  } else if (printedWords < FRAGMENT_WORDS && keptShare < MIN_KEPT_SHARE_OF_FRAGMENT) {
    if (sharedEnds < 2 || kept / said < MIN_SAID_SHARE_OF_SENTENCE) return false;
  }
  return speaker !== 'different' || (kept >= MIN_KEPT_OF_OTHER_SPEAKER && keptShare >= MIN_KEPT_SHARE_OF_OTHER_SPEAKER);
}
