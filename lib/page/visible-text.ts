/** Which part of a page's text the reader has before their eyes, by a sample of it: enough to know what to look up first. */
import type { TextPosition } from '../types.ts';
import { pieceBoxes } from './line-rects.ts';
import type { PageText } from './page-text.ts';

/** Each costs some hundredths of a millisecond. */
const SAMPLES = 64;

/** Null where nothing of it is in the window. */
export function findVisibleText({ runs, text }: PageText, view: Window): TextPosition | null {
  const step = Math.max(1, Math.floor(runs.length / SAMPLES));
  let first = -1;
  let last = -1;
  for (let i = 0; i < runs.length; i += step) {
    const run = runs[i];
    if (!run?.node.isConnected || run.nodeStart + run.length > run.node.length) continue;
    const piece = { node: run.node, start: run.nodeStart, end: run.nodeStart + run.length, words: '' };
    const isVisible = pieceBoxes(piece, []).some(({ top, bottom }) => bottom >= 0 && top <= view.innerHeight);
    if (!isVisible) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return null;
  // What lies between two samples is taken for visible with them.
  return { start: runs[Math.max(0, first - step)]?.start ?? 0, end: runs[last + step]?.start ?? text.length };
}
