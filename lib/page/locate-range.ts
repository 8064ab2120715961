/** Positions in a page's text → ranges in its DOM. */
import type { TextPosition } from '../types.ts';
import type { PageText, TextRun } from './page-text.ts';

/** First run that ends after `offset`: binary search, the runs being in text order. */
function runAt(runs: readonly TextRun[], offset: number): TextRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle] as TextRun;
    if (run.start + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return runs[low];
}

/**
 * The range that shows `position`, or null where the page has changed so that its nodes no longer hold that text.
 * Marks set by the browser stand in no node: a position that begins or ends on one is narrowed to the nearest node.
 */
export function locateRange(page: PageText, position: TextPosition): Range | null {
  const first = runAt(page.runs, position.start);
  const last = runAt(page.runs, position.end - 1);
  if (!first || !last || position.end <= position.start) return null;
  const startOffset = first.nodeStart + Math.max(0, position.start - first.start);
  const endOffset = last.nodeStart + Math.min(last.length, Math.max(0, position.end - last.start));
  if (!first.node.isConnected || !last.node.isConnected) return null;
  if (startOffset > first.node.length || endOffset > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, startOffset);
  range.setEnd(last.node, endOffset);
  return range;
}
