/**
 * Which passages of the record are printed, what was left out between them, and what the sentence has before and behind them.
 *
 * Cost: linear in the steps and in the sentences that are cut.
 */
import type { TextPosition } from '../types.ts';
import type { Step } from './align.ts';
import { NEGATORS } from './change-words.ts';
import type { Token } from './tokens.ts';

/** A printed passage: a range of recorded tokens without a jump in it. */
export interface Piece {
  from: number;
  to: number;
  /** Numbers of the sentences in which it begins and ends. */
  firstSentence: number;
  lastSentence: number;
}

export function findPieces(steps: readonly Step[], said: readonly Token[]): Piece[] {
  const sentenceOf = new Int32Array(said.length);
  for (let at = 1; at < said.length; at++) sentenceOf[at] = sentenceOf[at - 1]! + Number(said[at]!.startsSentence);
  const pieces: Piece[] = [];
  let isOpen = false;
  for (const step of steps) {
    if (step.kind === 'skipped') isOpen = false;
    if (step.kind === 'skipped' || step.kind === 'dropped' || step.kind === 'added') continue;
    const last = pieces.at(-1);
    if (isOpen && last) last.to = step.saidTo;
    else
      pieces.push({ from: step.saidFrom, to: step.saidTo, firstSentence: sentenceOf[step.saidFrom]!, lastSentence: 0 });
    isOpen = true;
    pieces.at(-1)!.lastSentence = sentenceOf[step.saidTo - 1]!;
  }
  return pieces;
}

/** Recorded words between two printed passages. */
export interface Omission {
  text: string;
  /** Shown by "…" in the statement. */
  isMarked: boolean;
  hasNegation: boolean;
}

export function listOmissions(
  steps: readonly Step[],
  printed: readonly Token[],
  said: readonly Token[],
  context: string,
): Omission[] {
  return steps
    .filter(step => step.kind === 'skipped')
    .map(step => {
      const tokens = said.slice(step.saidFrom, step.saidTo);
      return {
        text: context.slice(tokens[0]!.start, tokens.at(-1)!.end),
        isMarked: printed[step.printedTo]?.isAfterEllipsis ?? false,
        hasNegation: tokens.some(token => NEGATORS.has(token.lexeme.form)),
      };
    });
}

/** What the recorded sentence has before the first printed passage and behind the last. */
export interface Cut {
  before: string;
  after: string;
}

/** `printed` is the range of the context from the first printed passage to the last, `said` the tokens of the whole context. */
export function measureCut(printed: TextPosition, said: readonly Token[], context: string, exact: TextPosition): Cut {
  const first = said.findIndex(token => token.start >= printed.start);
  const last = said.findLastIndex(token => token.end <= printed.end);
  if (first < 0 || last < first) return { before: '', after: '' };
  const { start, end } = spokenRange(printed.start, printed.end, context, exact);
  let from = first;
  while (from > 0 && !said[from]!.startsSentence && said[from - 1]!.start >= start) from--;
  let to = last;
  while (to + 1 < said.length && !said[to + 1]!.startsSentence && said[to + 1]!.end <= end) to++;
  const before = from < first ? context.slice(said[from]!.start, said[first]!.start) : '';
  const after = to > last ? context.slice(said[last]!.end, said[to]!.end) : '';
  return { before: before.trim(), after: after.replace(/^[\s,;:—–-]+/u, '').trim() };
}

const QUOTATION_MARK = /["“”«»„‟‘’]/u;

/**
 * The range whose words are the speaker's. The context of a quote may be a transcript, where the speech goes on, or a newspaper, where
 * quotation marks end it and the paper's own words follow.
 */
function spokenRange(start: number, end: number, context: string, exact: TextPosition): TextPosition {
  const prefixEnds = QUOTATION_MARK.test(context.slice(Math.max(0, exact.start - 2), exact.start + 1));
  const suffixBegins = QUOTATION_MARK.test(context.slice(exact.end - 1, exact.end + 3));
  return {
    start: prefixEnds && start >= exact.start ? exact.start : 0,
    end: suffixBegins && end <= exact.end ? exact.end : context.length,
  };
}
