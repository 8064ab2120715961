/** Shows for a moment where a passage stands that has no mark: a frame around each of its lines, in the overlay. */
import { findClippers, lineBoxes } from './line-rects.ts';
import type { Overlay } from './overlay.ts';

/** Long enough for the eye to find it after the page has scrolled. */
const SHOWN_MS = 2_500;

export function scrollToRange(range: Range): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isCalm ? 'instant' : 'auto' });
}

export function showSpot(overlay: Overlay, range: Range): void {
  const document = overlay.host.ownerDocument;
  const origin = overlay.fit();
  const spots = lineBoxes(range, findClippers(range.startContainer)).map(box => {
    const spot = document.createElement('div');
    spot.className = 'spot';
    spot.style.left = `${box.left - origin.left}px`;
    spot.style.top = `${box.top - origin.top}px`;
    spot.style.width = `${box.right - box.left}px`;
    spot.style.height = `${box.bottom - box.top}px`;
    return spot;
  });
  overlay.surface.append(...spots);
  setTimeout(() => {
    for (const spot of spots) spot.remove();
  }, SHOWN_MS);
}
