/** Where the card stands, in viewport coordinates: beside a quote, or where the reader moved it to, always within the window. Pure. */
import type { Box } from './line-rects.ts';

export interface Viewport {
  width: number;
  height: number;
}

export interface Size {
  widthPx: number;
  heightPx: number;
}

export interface Corner {
  x: 'left' | 'right';
  y: 'top' | 'bottom';
}

/** A line of some 55 signs: the passages are for reading. */
export const USUAL_WIDTH_PX = 400;
/** Until the card has told how high it is. */
export const FIRST_HEIGHT_PX = 220;
/** Smaller, its toolbar has no room. */
const LEAST_SIZE: Size = { widthPx: 280, heightPx: 140 };
/** Between the quote and the card. */
const GAP_PX = 8;
/** Between the card and the window's edge. */
const MARGIN_PX = 8;

/** Below the quote's boxes (one a line), else above them. */
export function placeCard(boxes: readonly Box[], size: Size, viewport: Viewport, isRightToLeft = false): Box {
  const first = boxes[0] ?? { left: MARGIN_PX, top: MARGIN_PX, right: MARGIN_PX, bottom: MARGIN_PX };
  const last = boxes[boxes.length - 1] ?? first;
  const width = Math.min(size.widthPx, viewport.width - 2 * MARGIN_PX);
  const below = viewport.height - last.bottom - GAP_PX - MARGIN_PX;
  const above = first.top - GAP_PX - MARGIN_PX;
  const wanted = Math.min(size.heightPx, viewport.height - 2 * MARGIN_PX);
  const isBelow = wanted <= below || below >= above;
  const height = Math.min(wanted, Math.max(isBelow ? below : above, Math.min(wanted, FIRST_HEIGHT_PX)));
  const anchor = isBelow ? last : first;
  const left = isRightToLeft ? anchor.right - width : anchor.left;
  const top = isBelow ? last.bottom + GAP_PX : first.top - GAP_PX - height;
  return keepInside({ left, top, right: left + width, bottom: top + height }, viewport);
}

/** Of the same size where it fits, moved into the window. */
export function keepInside(box: Box, viewport: Viewport): Box {
  const width = Math.min(box.right - box.left, viewport.width - 2 * MARGIN_PX);
  const height = Math.min(box.bottom - box.top, viewport.height - 2 * MARGIN_PX);
  const left = Math.max(MARGIN_PX, Math.min(box.left, viewport.width - width - MARGIN_PX));
  const top = Math.max(MARGIN_PX, Math.min(box.top, viewport.height - height - MARGIN_PX));
  return { left, top, right: left + width, bottom: top + height };
}

export function moveBox({ left, top, right, bottom }: Box, dx: number, dy: number, viewport: Viewport): Box {
  return keepInside({ left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy }, viewport);
}

/** Larger or smaller at its lower edge and at one side; the other edges stay. */
export function sizeBox(box: Box, dx: number, dy: number, side: 'left' | 'right', viewport: Viewport): Box {
  const bottom = Math.min(Math.max(box.bottom + dy, box.top + LEAST_SIZE.heightPx), viewport.height - MARGIN_PX);
  if (side === 'right') {
    const right = Math.min(Math.max(box.right + dx, box.left + LEAST_SIZE.widthPx), viewport.width - MARGIN_PX);
    return keepInside({ ...box, right, bottom }, viewport);
  }
  const left = Math.max(Math.min(box.left + dx, box.right - LEAST_SIZE.widthPx), MARGIN_PX);
  return keepInside({ ...box, left, bottom }, viewport);
}

export function cornerBox(box: Box, { x, y }: Corner, viewport: Viewport): Box {
  const far = Number.MAX_SAFE_INTEGER;
  return moveBox(box, x === 'left' ? -far : far, y === 'top' ? -far : far, viewport);
}
