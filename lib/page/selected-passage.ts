/** The reader's selection as a passage of the page's text, with the text around it. */
import { surroundingsOf } from '../text/surroundings.ts';
import type { TextPosition } from '../types.ts';
import type { PageText, TextRun } from './page-text.ts';

export interface SelectedPassage {
  exact: string;
  prefix: string;
  suffix: string;
  /** In the page's text; null where the selection stands outside of what is read of the page. */
  position: TextPosition | null;
}

/** White space and marks of quotation at the edges belong to the print, not to the words. */
const EDGE_BEFORE = /^[\s"“”„«»‘]+/u;
const EDGE_AFTER = /[\s"“”„«»]+$/u;

/** Null where nothing is selected, or only in a field that the reader writes in. */
export function readSelection(document: Document, page: PageText): SelectedPassage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(page.runs, range.startContainer, range.startOffset);
  const end = offsetAt(page.runs, range.endContainer, range.endOffset);
  if (start !== null && end !== null && end > start) {
    const position = trimEdges(page.text, { start, end });
    const exact = page.text.slice(position.start, position.end);
    if (exact !== '') return { exact, position, ...surroundingsOf(page.text, position) };
  }
  const text = selection.toString().replace(/\s+/gu, ' ');
  const { start: from, end: to } = trimEdges(text, { start: 0, end: text.length });
  return from < to ? { exact: text.slice(from, to), prefix: '', suffix: '', position: null } : null;
}

/** The position without white space and marks at its edges. */
export function trimEdges(text: string, { start, end }: TextPosition): TextPosition {
  const slice = text.slice(start, end);
  const before = EDGE_BEFORE.exec(slice)?.[0].length ?? 0;
  const after = EDGE_AFTER.exec(slice.slice(before))?.[0].length ?? 0;
  return { start: start + before, end: end - after };
}

/** Where a point of the DOM stands in the text: at it, or at the next piece of text behind it; null where it cannot be compared with the text's nodes. */
function offsetAt(runs: readonly TextRun[], container: Node, offset: number): number | null {
  const point = container.ownerDocument?.createRange();
  if (!point) return null;
  point.setStart(container, offset);
  // Binary search: the runs are in the order of the document.
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle] as TextRun;
    // Another tree, such as a shadow root's.
    if (run.node.isConnected && run.node.getRootNode() !== container.getRootNode()) return null;
    if (isBefore(run, point)) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  if (!run) {
    const last = runs.at(-1);
    return last ? last.start + last.length : null;
  }
  if (run.node !== container) return run.start;
  return run.start + Math.max(0, offset - run.nodeStart);
}

/** Does the run end before the point? */
function isBefore({ node, nodeStart, length }: TextRun, point: Range): boolean {
  if (!node.isConnected) return true;
  return point.comparePoint(node, Math.min(node.length, nodeStart + length)) < 0;
}
