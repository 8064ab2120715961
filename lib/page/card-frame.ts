/** Places the card, an extension page in an iframe, beside a quote: below it, else above it, always within the window. */
import type { Box } from './line-rects.ts';
import type { Overlay } from './overlay.ts';

const WIDTH_PX = 400;
/** Between the quote and the card. */
const GAP_PX = 8;
/** Between the card and the window's edge. */
const MARGIN_PX = 8;
/** Until the card has told how high it is. */
const FIRST_HEIGHT_PX = 220;

export interface CardFrame {
  isOpen: () => boolean;
  /** Shows the card beside these boxes (viewport coordinates, one a line). */
  openAt: (boxes: readonly Box[]) => void;
  close: () => void;
  setHeight: (heightPx: number) => void;
  focus: () => void;
  /** Is the point of the viewport on the card? */
  contains: (x: number, y: number) => boolean;
  remove: () => void;
}

export interface Viewport {
  width: number;
  height: number;
}

/** Pure: where a card of this height stands, in viewport coordinates. */
export function placeCard(boxes: readonly Box[], heightPx: number, viewport: Viewport, isRightToLeft = false): Box {
  const first = boxes[0] ?? { left: MARGIN_PX, top: MARGIN_PX, right: MARGIN_PX, bottom: MARGIN_PX };
  const last = boxes[boxes.length - 1] ?? first;
  const width = Math.min(WIDTH_PX, viewport.width - 2 * MARGIN_PX);
  const below = viewport.height - last.bottom - GAP_PX - MARGIN_PX;
  const above = first.top - GAP_PX - MARGIN_PX;
  const wanted = Math.min(heightPx, viewport.height - 2 * MARGIN_PX);
  const isBelow = wanted <= below || below >= above;
  const height = Math.min(wanted, Math.max(isBelow ? below : above, Math.min(wanted, FIRST_HEIGHT_PX)));
  const anchor = isBelow ? last : first;
  const wantedLeft = isRightToLeft ? anchor.right - width : anchor.left;
  const left = Math.max(MARGIN_PX, Math.min(wantedLeft, viewport.width - width - MARGIN_PX));
  const wantedTop = isBelow ? last.bottom + GAP_PX : first.top - GAP_PX - height;
  const top = Math.max(MARGIN_PX, Math.min(wantedTop, viewport.height - height - MARGIN_PX));
  return { left, top, right: left + width, bottom: top + height };
}

/** `address`: the card's page, of the extension's own origin. It is loaded at once, hidden, so that the first card is quick. */
export function createCardFrame(
  overlay: Overlay,
  address: string,
  title: string,
  onLoad: (frame: HTMLIFrameElement) => void,
): CardFrame {
  const document = overlay.host.ownerDocument;
  const frame = document.createElement('iframe');
  frame.className = 'frame';
  frame.title = title;
  frame.allow = 'clipboard-write';
  frame.hidden = true;
  frame.src = address;
  frame.addEventListener('load', () => onLoad(frame));
  overlay.surface.append(frame);
  let anchor: readonly Box[] = [];
  let height = FIRST_HEIGHT_PX;

  const place = () => {
    if (frame.hidden) return;
    const origin = overlay.fit();
    const page = document.documentElement;
    const view = document.defaultView;
    const isRightToLeft = view?.getComputedStyle(page).direction === 'rtl';
    // Not innerHeight: a bar for scrolling sideways is no room.
    const box = placeCard(
      anchor,
      height,
      { width: page.clientWidth, height: view?.innerHeight ?? page.clientHeight },
      isRightToLeft,
    );
    frame.style.left = `${box.left - origin.left}px`;
    frame.style.top = `${box.top - origin.top}px`;
    frame.style.width = `${box.right - box.left}px`;
    frame.style.height = `${box.bottom - box.top}px`;
  };

  return {
    isOpen: () => !frame.hidden,
    openAt(boxes) {
      anchor = boxes;
      frame.hidden = false;
      place();
    },
    close() {
      frame.hidden = true;
    },
    setHeight(heightPx) {
      height = heightPx;
      place();
    },
    focus: () => frame.focus(),
    contains(x, y) {
      if (frame.hidden) return false;
      const box = frame.getBoundingClientRect();
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    },
    remove: () => frame.remove(),
  };
}
