/** Shows for a moment where a passage stands that has no mark: a frame around each of its lines, in the overlay. */
import { readClipping, type StyleMemory } from './clipping.ts';
import { setBox } from './draw-mark.ts';
import { joinLines, pieceBoxes } from './line-rects.ts';
import type { Overlay } from './overlay.ts';
import type { TextPiece } from './text-pieces.ts';

/** Long enough for the eye to find it after the page has scrolled. */
const SHOWN_MS = 2_500;

export function scrollToRange(range: Range): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isCalm ? 'instant' : 'auto' });
}

/** `onEnd`: it is gone again. */
export function showSpot(overlay: Overlay, pieces: readonly TextPiece[], onEnd: () => void): void {
  const document = overlay.host.ownerDocument;
  const { left, top, scale } = overlay.fit();
  const memory: StyleMemory = new Map();
  const boxes = pieces.flatMap(piece => pieceBoxes(piece, readClipping(piece.node, memory).clippers));
  const spots = joinLines(boxes).map(box => {
    const spot = document.createElement('div');
    spot.className = 'spot';
    setBox(spot, {
      left: (box.left - left) / scale,
      top: (box.top - top) / scale,
      right: (box.right - left) / scale,
      bottom: (box.bottom - top) / scale,
    });
    return spot;
  });
  overlay.surface.append(...spots);
  setTimeout(() => {
    for (const spot of spots) spot.remove();
    onEnd();
  }, SHOWN_MS);
}
