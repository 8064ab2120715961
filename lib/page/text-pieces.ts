/** Positions in a page's text → the stretches of its text nodes. No live ranges: the browser would update each of them at every change of the page. */
import type { TextPosition } from '../types.ts';
import type { PageText, TextRun } from './page-text.ts';

/** A stretch of one text node, with the words that stood there when it was located. */
export interface TextPiece {
  node: Text;
  start: number;
  end: number;
  words: string;
}

/** Place of the first run that ends after `offset`: binary search, the runs being in text order. */
function runAt(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle] as TextRun;
    if (run.start + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The stretches that show `position`, in order, one a text node; null where the page has changed so that its nodes no longer hold it.
 * What stands between them and was not read (a picture's caption, a button) is no part of them. Marks set by the browser stand in no node.
 */
export function locatePieces(page: PageText, position: TextPosition): TextPiece[] | null {
  const pieces: TextPiece[] = [];
  for (let i = runAt(page.runs, position.start); i < page.runs.length; i++) {
    const run = page.runs[i] as TextRun;
    if (run.start >= position.end) break;
    const { node } = run;
    const start = run.nodeStart + Math.max(0, position.start - run.start);
    const end = run.nodeStart + Math.min(run.length, position.end - run.start);
    if (!node.isConnected || end > node.length) return null;
    const last = pieces[pieces.length - 1];
    if (last?.node === node) last.end = end;
    else pieces.push({ node, start, end, words: '' });
  }
  if (pieces.length === 0) return null;
  for (const piece of pieces) piece.words = piece.node.data.slice(piece.start, piece.end);
  return pieces;
}

/** Are the words still where they were? */
export function isInPlace({ node, start, end, words }: TextPiece): boolean {
  return node.isConnected && node.data.slice(start, end) === words;
}

/**
 * Looks for the words at the point where they were last seen: a page that draws itself anew puts the same words into other nodes.
 * True where they are there, and the piece stands for them again.
 */
export function findAgain(piece: TextPiece, document: Document, x: number, y: number): boolean {
  const caret = document.caretPositionFromPoint?.(x, y);
  const node = caret?.offsetNode;
  if (!caret || node?.nodeType !== Node.TEXT_NODE) return false;
  const { data } = node as Text;
  let start = data.indexOf(piece.words);
  while (start >= 0 && start + piece.words.length < caret.offset) start = data.indexOf(piece.words, start + 1);
  if (start < 0) return false;
  piece.node = node as Text;
  piece.start = start;
  piece.end = start + piece.words.length;
  return true;
}

/** A range over all pieces; where they stand in several trees, over those of the first one's. */
export function rangeOver(pieces: readonly TextPiece[]): Range | null {
  const first = pieces[0];
  if (!first || !pieces.every(isInPlace)) return null;
  const last = pieces.findLast(({ node }) => node.getRootNode() === first.node.getRootNode()) ?? first;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}
