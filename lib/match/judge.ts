/**
 * Is a printed statement a version of a recorded one, and which: verbatim, clipped, spliced, altered or with another speaker?
 *
 * Idea: the statement is aligned with the recorded context; what was kept, weighed by how much each word tells, gives the score, the steps give the verdict.
 * Below the threshold there is no match: a wrong match costs more than none.
 * Cost: that of the alignment. Limits: see `align.ts` and `speakers.ts`.
 */
import type { Match, Quote, Speaker, Statement, TextPosition, Verdict } from '../types.ts';
import type { Step } from './align.ts';
import { alignTexts } from './anchors.ts';
import { NEGATORS } from './change-words.ts';
import { listChanges, MEANING_CHANGES } from './changes.ts';
import { tellingWeight } from './common-words.ts';
import { describeChange, quoteShortly } from './reasons.ts';
import { compareSpeakers } from './speakers.ts';
import { readTokens, type Token } from './tokens.ts';

export type JudgedStatement = Pick<Statement, 'id' | 'exact' | 'speakerName'>;

export interface JudgedRecord {
  quote: Quote;
  speaker: Speaker | null;
}

/** What an alignment kept. All sums are in `tellingWeight`. */
export interface Evidence {
  /** Printed words that stand in the record. */
  kept: number;
  /** All printed words, those in square brackets left out. */
  printed: number;
  /** Recorded words within the printed passages that are not printed. */
  missing: number;
  /** Printed tokens in the longest run of equal ones. */
  longestRun: number;
  /** Jumps that no mark of omission shows. */
  unmarkedJumps: number;
}

const MIN_SCORE = 0.5;
const INFLECTED_KEEPS = 0.8;
const SLIP_KEEPS = 0.7;

export interface Reading {
  steps: Step[];
  printed: Token[];
  said: Token[];
  evidence: Evidence;
}

export function readAgainst(statementTokens: Token[], recordTokens: Token[]): Reading {
  const steps = alignTexts(statementTokens, recordTokens);
  return { steps, printed: statementTokens, said: recordTokens, evidence: weigh(steps, statementTokens, recordTokens) };
}

function weigh(steps: readonly Step[], printed: readonly Token[], said: readonly Token[]): Evidence {
  const evidence: Evidence = { kept: 0, printed: 0, missing: 0, longestRun: 0, unmarkedJumps: 0 };
  let run = 0;
  const sum = (tokens: readonly Token[], from: number, to: number) => {
    let total = 0;
    for (let at = from; at < to; at++)
      if (tokens[at]!.bracket !== 'square' || tokens === said) total += tellingWeight(tokens[at]!.form);
    return total;
  };
  for (const step of steps) {
    const printedWeight = sum(printed, step.printedFrom, step.printedTo);
    const saidWeight = sum(said, step.saidFrom, step.saidTo);
    if (step.kind === 'skipped') {
      if (!printed[step.printedTo]?.isAfterEllipsis) evidence.unmarkedJumps++;
      run = 0;
      continue;
    }
    if (step.kind === 'slip') {
      evidence.printed += saidWeight;
      evidence.kept += SLIP_KEEPS * saidWeight;
    } else {
      evidence.printed += printedWeight;
      if (step.kind === 'same') evidence.kept += printedWeight;
      else if (step.kind === 'inflected') evidence.kept += INFLECTED_KEEPS * printedWeight;
      else if (step.kind === 'joined') evidence.kept += SLIP_KEEPS * printedWeight;
      else if (printedWeight > 0 || step.kind === 'dropped') evidence.missing += saidWeight;
    }
    run = step.kind === 'same' ? run + step.printedTo - step.printedFrom : 0;
    evidence.longestRun = Math.max(evidence.longestRun, run);
  }
  return evidence;
}

/** 0 … 1: how surely it is a version of the record. */
export function scoreEvidence({ kept, printed, missing }: Evidence): number {
  if (printed === 0) return 0;
  return (kept / printed) * (kept / (kept + missing || 1)) ** 0.5;
}

/** The match of a statement with a record, or null where it is no version of it. */
export function judgeStatement(statement: JudgedStatement, record: JudgedRecord): Match | null {
  return judgeTokens(statement, readTokens(statement.exact), record);
}

/** As `judgeStatement`, for a statement that is compared with many records. */
export function judgeTokens(
  statement: JudgedStatement,
  printed: Token[],
  { quote, speaker }: JudgedRecord,
): Match | null {
  const context = quote.prefix + quote.exact + quote.suffix;
  const { steps, said, evidence } = readAgainst(printed, readTokens(context));
  const score = scoreEvidence(evidence);
  if (score < MIN_SCORE) return null;
  const sameness = compareSpeakers(statement.speakerName, speaker);
  const changes = listChanges(steps, printed, said, statement.exact, context);
  const pieces = findPieces(steps, said);
  if (pieces.length === 0) return null;
  const omissions = describeOmissions(steps, printed, said, context);
  const exactRange = { start: quote.prefix.length, end: quote.prefix.length + quote.exact.length };
  const cut = cutAround(pieces, said, context, exactRange);
  const isAltered = changes.some(change => change.category !== 'bracketed' || change.weight > 0);
  const isSpliced =
    pieces.length > 1 && pieces.some((piece, at) => at > 0 && piece.sentence !== pieces[at - 1]!.lastSentence);
  let verdict: Verdict = 'verbatim';
  if (isAltered || omissions.some(omission => omission.isUnmarked && !isSpliced)) verdict = 'altered';
  else if (isSpliced) verdict = 'spliced';
  else if (cut.before !== '' || cut.after !== '' || omissions.length > 0) verdict = 'clipped';
  if (sameness === 'different') {
    if (evidence.kept < MIN_KEPT_FOR_OTHER_SPEAKER || score < MIN_SCORE_FOR_OTHER_SPEAKER) return null;
    verdict = 'misattributed';
  }
  const because = [
    ...(verdict === 'misattributed'
      ? [{ text: `recorded as said by ${speaker!.name}, printed as said by ${statement.speakerName}`, weight: 1 }]
      : []),
    ...changes
      .filter(change => change.category !== 'bracketed' || change.weight > 0)
      .map(change => ({ text: describeChange(change), weight: change.weight })),
    ...omissions.map(omission => ({ text: omission.because, weight: omission.weight })),
    ...describeCuts(cut),
  ].sort((a, b) => b.weight - a.weight);
  return {
    statementId: statement.id,
    quoteId: quote.id,
    score: Math.min(1, score),
    verdict,
    changes: [...changes].sort((a, b) => b.weight - a.weight),
    saidPositions: pieces.map(piece => ({ start: said[piece.from]!.start, end: said[piece.to - 1]!.end })),
    cutBefore: cut.before,
    cutAfter: cut.after,
    because: because.map(reason => reason.text),
  };
}

/** With another speaker named, only a telling passage shows a wrong attribution: common phrases are said by everybody. */
const MIN_KEPT_FOR_OTHER_SPEAKER = 4;
const MIN_SCORE_FOR_OTHER_SPEAKER = 0.85;

interface Piece {
  /** Range of recorded tokens. */
  from: number;
  to: number;
  sentence: number;
  lastSentence: number;
}

/** The recorded passages that are printed: stretches without a jump. */
function findPieces(steps: readonly Step[], said: readonly Token[]): Piece[] {
  const sentenceOf = new Int32Array(said.length);
  for (let at = 1; at < said.length; at++) sentenceOf[at] = sentenceOf[at - 1]! + (said[at]!.startsSentence ? 1 : 0);
  const pieces: Piece[] = [];
  let isOpen = false;
  for (const step of steps) {
    if (step.kind === 'skipped') isOpen = false;
    if (step.kind === 'skipped' || step.kind === 'added' || step.kind === 'dropped' || step.saidTo === step.saidFrom)
      continue;
    const last = pieces.at(-1);
    if (isOpen && last) last.to = step.saidTo;
    else pieces.push({ from: step.saidFrom, to: step.saidTo, sentence: sentenceOf[step.saidFrom]!, lastSentence: 0 });
    isOpen = true;
    pieces.at(-1)!.lastSentence = sentenceOf[step.saidTo - 1]!;
  }
  return pieces;
}

interface Omission {
  isUnmarked: boolean;
  because: string;
  weight: number;
}

function describeOmissions(
  steps: readonly Step[],
  printed: readonly Token[],
  said: readonly Token[],
  context: string,
): Omission[] {
  return steps
    .filter(step => step.kind === 'skipped')
    .map(step => {
      const isUnmarked = !printed[step.printedTo]?.isAfterEllipsis;
      const tokens = said.slice(step.saidFrom, step.saidTo);
      const text = context.slice(tokens[0]!.start, tokens.at(-1)!.end);
      const negator = tokens.find(token => NEGATORS.has(token.form));
      const mark = isUnmarked ? 'without a mark' : 'at "…"';
      const because = `${quoteShortly(text)} was left out ${mark}`;
      return { isUnmarked, because, weight: negator && !isUnmarked ? MEANING_CHANGES : isUnmarked ? 0.6 : 0.2 };
    });
}

interface Cut {
  before: string;
  after: string;
}

/** What the recorded sentence has before and behind the printed part. */
function cutAround(pieces: readonly Piece[], said: readonly Token[], context: string, exact: TextPosition): Cut {
  const first = pieces[0]!.from;
  const last = pieces.at(-1)!.to - 1;
  // What stands outside the recorded quote is looked at only if the printed words reach there: it may be the words of the paper.
  const isInside = said[first]!.start >= exact.start && said[last]!.end <= exact.end;
  const low = isInside ? exact.start : 0;
  const high = isInside ? exact.end : context.length;
  let from = first;
  while (from > 0 && !said[from]!.startsSentence && said[from - 1]!.start >= low) from--;
  let to = last;
  while (to + 1 < said.length && !said[to + 1]!.startsSentence && said[to + 1]!.end <= high) to++;
  return {
    before: from < first ? context.slice(said[from]!.start, said[first]!.start).trim() : '',
    after:
      to > last
        ? context
            .slice(said[last]!.end, said[to]!.end)
            .replace(/^[\s,;:—–-]+/u, '')
            .trim()
        : '',
  };
}

const TURNS = /^(?:but|however|although|though|unless|except|if|only|because|provided|yet|until)\b/iu;
const HEDGE_BEFORE = /\b(?:not|n['’]t|never|no|if|unless|nobody|deny|denies|denied|false|wrong|without|neither)\b/iu;

function describeCuts({ before, after }: Cut): { text: string; weight: number }[] {
  const reasons: { text: string; weight: number }[] = [];
  if (after !== '') {
    const turns = TURNS.exec(after);
    reasons.push({ text: `the sentence goes on with ${quoteShortly(after)}`, weight: turns ? MEANING_CHANGES : 0.1 });
  }
  if (before !== '') {
    const hedge = HEDGE_BEFORE.test(before);
    reasons.push({
      text: `a leading ${quoteShortly(before)} was left out`,
      weight: hedge ? MEANING_CHANGES + 0.1 : 0.1,
    });
  }
  return reasons;
}
