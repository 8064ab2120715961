/** The card's frame, an extension page in an iframe: beside a quote, or where the reader has pinned it. It shows itself once its content is there. */
import {
  type Corner,
  cornerBox,
  FIRST_HEIGHT_PX,
  keepInside,
  moveBox,
  placeCard,
  type Size,
  sizeBox,
  USUAL_WIDTH_PX,
  type Viewport,
} from './card-place.ts';
import type { Box } from './line-rects.ts';
import type { Overlay, SurfacePlace } from './overlay.ts';

/** A card that has not answered by then is shown as it is: better late than never. */
const LONGEST_WAIT_MS = 150;

/** A card that the reader has not sized covers no more of the window's height: it stands beside what is read. */
const MAX_OWN_SHARE = 0.7;

/** The stage is as large as the page and cuts at its edge, without containment: a pinned card stands still in the window. */
const STYLE = `
.stage { position: absolute; top: 0; left: 0; overflow: clip; pointer-events: none; }
.frame { position: absolute; border: 0; margin: 0; padding: 0; pointer-events: auto; border-radius: 10px; background: transparent; box-shadow: 0 1px 2px #0003, 0 8px 28px #0004; outline: 1px solid #8884; color-scheme: normal; }
.frame.is-pinned { position: fixed; }
.frame[hidden] { display: block; visibility: hidden; pointer-events: none; }
.frame.is-heard { display: block; visibility: visible; pointer-events: none; position: fixed; opacity: 0; }
@media (forced-colors: active) { .frame { outline: 1px solid CanvasText; } }
`;

export interface CardFrame {
  isOpen: () => boolean;
  isPinned: () => boolean;
  /** Beside these boxes (viewport coordinates, one a line), as soon as `show` says that its content is there. */
  openAt: (boxes: readonly Box[]) => void;
  /** The content is there and so high. */
  show: (heightPx: number) => void;
  /** The quote has moved. Without boxes it is out of sight, and so is the card, unless it is pinned. */
  follow: (boxes: readonly Box[]) => void;
  close: () => void;
  pin: (isPinned: boolean) => void;
  /** The reader takes it in hand, to move it or to change its size at one side; that pins it. */
  grab: (what: 'move' | 'left' | 'right') => void;
  /** By so much since it was taken in hand. */
  drag: (dx: number, dy: number) => void;
  moveTo: (corner: Corner) => void;
  /** The reader's size; null leaves it to the content. */
  size: () => Size | null;
  setSize: (size: Size | null) => void;
  /** Runs after the card is shown: at once where it is. */
  whenShown: (act: () => void) => void;
  focus: () => void;
  /** Lets screen readers hear the card's document, which is seen by nobody. */
  setHeard: (isHeard: boolean) => void;
  /** Is the point of the viewport on the card? */
  contains: (x: number, y: number) => boolean;
  remove: () => void;
}

/** `address`: the card's page, of the extension's own origin. It is loaded at once, hidden, so that the first card is quick. */
export function createCardFrame(
  overlay: Overlay,
  address: string,
  title: string,
  onLoad: (frame: HTMLIFrameElement) => void,
): CardFrame {
  // A page may have moved the host into another document, whose style sheets are not this one's.
  overlay.fit();
  const document = overlay.host.ownerDocument;
  const view = document.defaultView ?? globalThis.window;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  overlay.root.adoptedStyleSheets.push(sheet);
  const stage = document.createElement('div');
  stage.className = 'stage';
  const frame = document.createElement('iframe');
  frame.className = 'frame is-pinned';
  frame.title = title;
  // To this frame, whatever address the browser gives it.
  frame.allow = 'clipboard-write *';
  frame.hidden = true;
  frame.src = address;
  frame.addEventListener('load', () => onLoad(frame));
  stage.append(frame);
  overlay.root.append(stage);

  let anchor: readonly Box[] = [];
  let contentHeight = FIRST_HEIGHT_PX;
  let size: Size | null = null;
  let pinned: Box | null = null;
  let grabbed: { what: 'move' | 'left' | 'right'; box: Box } | null = null;
  /** Asked for, but its content is not there yet. */
  let isWaiting = false;
  let waitTimer = 0;
  let shownActs: (() => void)[] = [];

  // Not innerHeight alone: a bar for scrolling sideways is no room.
  const viewport = (): Viewport => ({
    width: document.documentElement?.clientWidth ?? view.innerWidth,
    height: Math.min(
      view.innerHeight,
      document.compatMode === 'CSS1Compat' && document.documentElement
        ? document.documentElement.clientHeight
        : view.innerHeight,
    ),
  });
  const ownHeight = () => Math.min(contentHeight, MAX_OWN_SHARE * viewport().height);
  const wantedSize = (): Size => ({
    widthPx: size?.widthPx ?? USUAL_WIDTH_PX,
    heightPx: size?.heightPx ?? ownHeight(),
  });

  // A plain box: the properties of a DOMRect are not its own, so that a copy would be empty.
  const boxNow = (): Box => {
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const put = (box: Box, { left, top, scale }: SurfacePlace) => {
    frame.style.left = `${(box.left - left) * scale}px`;
    frame.style.top = `${(box.top - top) * scale}px`;
    frame.style.width = `${(box.right - box.left) * scale}px`;
    frame.style.height = `${(box.bottom - box.top) * scale}px`;
  };

  const place = () => {
    const origin = overlay.fit();
    stage.style.width = overlay.surface.style.width;
    stage.style.height = overlay.surface.style.height;
    frame.classList.toggle('is-pinned', pinned !== null);
    if (pinned) {
      const bottom = size ? pinned.bottom : pinned.top + ownHeight();
      pinned = keepInside({ ...pinned, bottom }, viewport());
      put(pinned, { left: 0, top: 0, scale: origin.scale });
      // A page that is transformed as a whole takes fixed things with it.
      const { left, top } = frame.getBoundingClientRect();
      if (Math.abs(left - pinned.left) > 1 || Math.abs(top - pinned.top) > 1) {
        put(pinned, { left: left - pinned.left, top: top - pinned.top, scale: origin.scale });
      }
      return;
    }
    const isRightToLeft = view.getComputedStyle(document.documentElement).direction === 'rtl';
    put(placeCard(anchor, wantedSize(), viewport(), isRightToLeft), origin);
  };

  const show = () => {
    view.clearTimeout(waitTimer);
    isWaiting = false;
    setHeard(false);
    frame.hidden = false;
    place();
    const acts = shownActs;
    shownActs = [];
    for (const act of acts) act();
  };
  const setHeard = (isHeard: boolean) => frame.classList.toggle('is-heard', isHeard && frame.hidden === true);
  const take = (box: Box) => {
    pinned = box;
    place();
  };

  const rest = () => {
    frame.classList.add('is-pinned');
    put({ left: 0, top: 0, right: wantedSize().widthPx, bottom: FIRST_HEIGHT_PX }, { left: 0, top: 0, scale: 1 });
  };
  rest();

  return {
    isOpen: () => !frame.hidden,
    isPinned: () => pinned !== null,
    openAt(boxes) {
      anchor = boxes;
      isWaiting = true;
      // In its place already, though unseen: there it is as wide as it will be.
      if (frame.hidden) place();
      view.clearTimeout(waitTimer);
      waitTimer = view.setTimeout(show, LONGEST_WAIT_MS);
    },
    show(heightPx) {
      contentHeight = heightPx;
      if (isWaiting) show();
      else if (!frame.hidden) place();
    },
    follow(boxes) {
      if (boxes.length > 0) anchor = boxes;
      if (isWaiting) return;
      if (!pinned) frame.hidden = boxes.length === 0;
      if (!frame.hidden) place();
    },
    close() {
      view.clearTimeout(waitTimer);
      isWaiting = false;
      shownActs = [];
      pinned = null;
      frame.hidden = true;
      rest();
    },
    pin(isPinned) {
      if (!isPinned) pinned = null;
      else pinned ??= boxNow();
      place();
    },
    grab(what) {
      grabbed = { what, box: boxNow() };
    },
    drag(dx, dy) {
      if (!grabbed) return;
      const { what, box } = grabbed;
      const next = what === 'move' ? moveBox(box, dx, dy, viewport()) : sizeBox(box, dx, dy, what, viewport());
      if (what !== 'move') size = { widthPx: next.right - next.left, heightPx: next.bottom - next.top };
      take(next);
    },
    moveTo: corner => take(cornerBox(boxNow(), corner, viewport())),
    size: () => size,
    setSize(next) {
      size = next;
      if (pinned && next === null) pinned = { ...pinned, right: pinned.left + USUAL_WIDTH_PX };
      if (frame.hidden && !isWaiting) rest();
      else place();
    },
    whenShown(act) {
      if (isWaiting) shownActs.push(act);
      else act();
    },
    focus() {
      // Once more would take it from what holds it inside.
      if (overlay.root.activeElement !== frame) frame.focus();
    },
    setHeard,
    contains(x, y) {
      if (frame.hidden) return false;
      const box = frame.getBoundingClientRect();
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    },
    remove: () => stage.remove(),
  };
}
