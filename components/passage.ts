/**
 * Gives the recorded passage and the printed words cut into runs, each with its part in the comparison: said or printed, cut, changed.
 *
 * Idea: every position that the match gives becomes a boundary, and each run between two boundaries takes the strongest role that
 * covers it. Cost: O(n²) in the number of edits, which a match keeps to some tens. Positions outside the text are clamped: a stale match
 * shows less, never wrong text.
 */

import type { Change, Match, Quote, TextPosition } from '../lib/types.ts';

/** An edit of this weight or more can change the meaning. */
const MEANING_CHANGES = 0.5;

export type RunRole = 'context' | 'cut' | 'same' | 'changed';

export interface Run {
  /** Which run of its text it is, from 0. */
  place: number;
  text: string;
  role: RunRole;
  /** The edit that the run belongs to; its `said` or `printed` is this run's text. */
  change: Change | null;
}

/** A run of no length at an edit: words left out here (printed side) or put in here (recorded side). */
interface Span extends TextPosition {
  role: RunRole;
  change: Change | null;
}

export function isGrave(change: Change): boolean {
  return change.weight >= MEANING_CHANGES;
}

/** The gravest first; edits of one weight stay in the order of the text. */
export function sortByWeight(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => b.weight - a.weight || a.printedPosition.start - b.printedPosition.start);
}

export function recordedText(quote: Quote): string {
  return quote.prefix + quote.exact + quote.suffix;
}

/** The recorded context in runs: what is printed, what the print leaves out, and what stands around it. */
export function recordedRuns(quote: Quote, match: Match): Run[] {
  const text = recordedText(quote);
  const spans: Span[] = match.saidPositions.map(p => ({ ...p, role: 'same', change: null }));
  const inOrder = [...match.saidPositions].sort((a, b) => a.start - b.start);
  const first = inOrder[0]?.start ?? quote.prefix.length;
  const last = Math.max(first, ...inOrder.map(p => p.end));
  const before = adjacentBefore(text, first, match.cutBefore);
  if (before !== null) spans.push({ ...before, role: 'cut', change: null });
  const after = adjacentAfter(text, last, match.cutAfter);
  if (after !== null) spans.push({ ...after, role: 'cut', change: null });
  let reached = first;
  for (const { start, end } of inOrder) {
    if (start > reached) spans.push({ start: reached, end: start, role: 'cut', change: null });
    reached = Math.max(reached, end);
  }
  for (const change of match.changes) {
    if (change.kind !== 'added') spans.push({ ...change.saidPosition, role: 'changed', change });
  }
  return cutIntoRuns(text, spans, 'context');
}

/** The printed words in runs; an empty `changed` run marks the place where recorded words are left out. */
export function printedRuns(printed: string, changes: readonly Change[]): Run[] {
  return cutIntoRuns(
    printed,
    changes.map(change => ({ ...nextWord(printed, change.printedPosition), role: 'changed', change })),
    'same',
  );
}

/** An empty place before white space moves behind it, so that the sign of an omission always stands before a word. */
function nextWord(text: string, { start, end }: TextPosition): TextPosition {
  if (start !== end) return { start, end };
  const rest = text.slice(start);
  const place = start + rest.length - rest.trimStart().length;
  return { start: place, end: place };
}

/** Runs of one text from positions that may stand in any order. */
export function cutIntoRuns(text: string, spans: readonly Span[], ground: RunRole): Run[] {
  const clamped = spans.map(span => ({ ...span, ...clamp(span, text.length) }));
  const bounds = [...new Set([0, text.length, ...clamped.flatMap(s => [s.start, s.end])])].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [index, start] of bounds.entries()) {
    for (const { role, change } of clamped.filter(s => s.start === start && s.end === start && s.change !== null)) {
      runs.push({ place: runs.length, text: '', role, change });
    }
    const end = bounds[index + 1];
    if (end === undefined) break;
    const covering = clamped.filter(s => s.start <= start && s.end >= end);
    const strongest = covering.reduce<Span | null>((best, s) => (rank(s.role) >= rank(best?.role) ? s : best), null);
    const { role, change } = strongest ?? { role: ground, change: null };
    runs.push({ place: runs.length, text: text.slice(start, end), role, change });
  }
  return runs;
}

const RANKS: readonly RunRole[] = ['context', 'cut', 'same', 'changed'];

function rank(role: RunRole | undefined): number {
  return role === undefined ? -1 : RANKS.indexOf(role);
}

function clamp({ start, end }: TextPosition, length: number): TextPosition {
  const from = Math.min(Math.max(start, 0), length);
  return { start: from, end: Math.min(Math.max(end, from), length) };
}

/** Where `words` stand directly before `end`, white space between them aside. */
function adjacentBefore(text: string, end: number, words: string): TextPosition | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  const upTo = text.slice(0, end).trimEnd();
  return upTo.endsWith(wanted) ? { start: upTo.length - wanted.length, end } : null;
}

function adjacentAfter(text: string, start: number, words: string): TextPosition | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  const rest = text.slice(start);
  const gap = rest.length - rest.trimStart().length;
  return rest.startsWith(wanted, gap) ? { start, end: start + gap + wanted.length } : null;
}

/**
 * Long runs shortened at words' edges: context and cuts to `maxChars` beside the printed words, and what is printed as it was said, which
 * the reader has on the page, to `maxSameChars` at either end. Changed words are never shortened.
 */
export function shortenRuns(runs: readonly Run[], maxChars: number, maxSameChars: number): Run[] {
  return runs.map((run, index) => {
    const isSame = run.role === 'same';
    const max = isSame ? maxSameChars : maxChars;
    if (run.role === 'changed' || run.text.length <= max) return run;
    const head = index === 0 && !isSame ? '' : headOf(run.text, max);
    const tail = index === runs.length - 1 && !isSame ? '' : tailOf(run.text, max);
    return head.length + tail.length >= run.text.length ? run : { ...run, text: `${head}…${tail}` };
  });
}

function headOf(text: string, maxChars: number): string {
  const edge = text.lastIndexOf(' ', maxChars);
  return text.slice(0, edge > 0 ? edge + 1 : maxChars);
}

function tailOf(text: string, maxChars: number): string {
  const edge = text.indexOf(' ', text.length - maxChars);
  return text.slice(edge === -1 ? text.length - maxChars : edge);
}
