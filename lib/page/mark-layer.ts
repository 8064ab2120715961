/** Draws the marks: underlines in the overlay, over the quoted words, without touching them. Knows which mark lies under the pointer. */
import { MARK_STYLES, type MarkKind, type MarkStyle } from '../text/verdict-style.ts';
import { type Box, findClippers, lineBoxes } from './line-rects.ts';
import type { Overlay } from './overlay.ts';
import { isDarkBehind } from './page-colours.ts';

export interface Mark {
  id: string;
  range: Range;
  kind: MarkKind;
  /** True adds the sign that another recorded statement stands against it. */
  isOpposed: boolean;
  /** What a screen reader says. */
  label: string;
}

export interface MarkLayer {
  /** Replaces all marks. */
  show: (marks: readonly Mark[]) => void;
  /** Reads the places anew; `isLayoutChanged` also what cuts and colours them. */
  place: (isLayoutChanged: boolean) => void;
  /** Id of the mark at a point of the viewport, or null. */
  markAt: (x: number, y: number) => string | null;
  /** The mark's boxes in the viewport; empty where it is not to be seen. */
  boxesOf: (id: string) => Box[];
  rangeOf: (id: string) => Range | null;
  setCurrent: (id: string | null) => void;
  /** Focuses the mark without opening its card. */
  giveFocusBack: (id: string) => void;
}

export interface MarkEvents {
  onFocus: (id: string) => void;
  onActivate: (id: string) => void;
  onEscape: () => void;
}

const SVG = 'http://www.w3.org/2000/svg';
/** The underline stands this far below the box of the line, into the leading. */
const OFFSET_PX = -2;
/** A pointer this near is on the mark. */
const REACH_PX = 2;

interface Drawn {
  mark: Mark;
  button: HTMLButtonElement;
  clippers: Element[];
  isDark: boolean;
  boxes: Box[];
}

export function createMarkLayer(overlay: Overlay, events: MarkEvents): MarkLayer {
  const document = overlay.host.ownerDocument;
  let drawn = new Map<string, Drawn>();
  let current: string | null = null;
  let isGivenBack = false;

  const makeButton = (mark: Mark): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mark';
    button.setAttribute('aria-label', mark.label);
    button.addEventListener('focus', () => !isGivenBack && button.matches(':focus-visible') && events.onFocus(mark.id));
    button.addEventListener('click', () => events.onActivate(mark.id));
    button.addEventListener('keydown', event => event.key === 'Escape' && events.onEscape());
    return button;
  };

  const show = (marks: readonly Mark[]) => {
    const former = drawn;
    drawn = new Map();
    for (const mark of marks) {
      const kept = former.get(mark.id);
      const isSame =
        kept &&
        kept.mark.kind === mark.kind &&
        kept.mark.isOpposed === mark.isOpposed &&
        kept.mark.label === mark.label;
      // A button that has the focus must not be exchanged under the reader's hands.
      const button = isSame ? kept.button : makeButton(mark);
      drawn.set(mark.id, { mark, button, clippers: [], isDark: false, boxes: [] });
    }
    for (const [id, { button }] of former) if (drawn.get(id)?.button !== button) button.remove();
    for (const { button } of drawn.values()) if (button.parentNode !== overlay.surface) overlay.surface.append(button);
    place(true);
  };

  const place = (isLayoutChanged: boolean) => {
    const origin = overlay.fit();
    // All reading first, all writing after: one layout, not one a mark.
    for (const item of drawn.values()) {
      if (isLayoutChanged) {
        item.clippers = findClippers(item.mark.range.startContainer);
        item.isDark = isDarkBehind(item.mark.range.startContainer);
      }
      item.boxes = lineBoxes(item.mark.range, item.clippers);
    }
    for (const item of drawn.values()) draw(item, origin);
  };

  const draw = ({ mark, button, boxes, isDark }: Drawn, origin: Box) => {
    const first = boxes[0];
    button.hidden = !first;
    if (!first) return;
    const left = Math.min(...boxes.map(box => box.left));
    const right = Math.max(...boxes.map(box => box.right));
    const bottom = Math.max(...boxes.map(box => box.bottom));
    setBox(button, {
      left: left - origin.left,
      top: first.top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    });
    const style: MarkStyle = MARK_STYLES[mark.kind];
    const { ink } = isDark ? style.dark : style.light;
    const parts: Element[] = [];
    for (const box of boxes) {
      const local = {
        left: box.left - left,
        top: box.top - first.top,
        right: box.right - left,
        bottom: box.bottom - first.top,
      };
      const ground = document.createElement('span');
      ground.className = 'ground';
      ground.style.backgroundColor = ink;
      setBox(ground, local);
      const ring = document.createElement('span');
      ring.className = 'ring';
      setBox(ring, local);
      parts.push(ground, ring, underline(document, style, ink, local));
    }
    const last = boxes[boxes.length - 1] as Box;
    if (mark.isOpposed) {
      const opposed: MarkStyle = MARK_STYLES.opposed;
      parts.push(
        flag(document, isDark ? opposed.dark.ink : opposed.light.ink, last.right - left, last.bottom - first.top),
      );
    }
    button.replaceChildren(...parts);
    button.classList.toggle('is-current', mark.id === current);
  };

  return {
    show,
    place,
    markAt(x, y) {
      for (const { mark, boxes } of drawn.values()) {
        for (const box of boxes) {
          if (
            x >= box.left - REACH_PX &&
            x <= box.right + REACH_PX &&
            y >= box.top - REACH_PX &&
            y <= box.bottom + REACH_PX
          )
            return mark.id;
        }
      }
      return null;
    },
    boxesOf: id => drawn.get(id)?.boxes ?? [],
    rangeOf: id => drawn.get(id)?.mark.range ?? null,
    setCurrent(id) {
      current = id;
      for (const { mark, button } of drawn.values()) button.classList.toggle('is-current', mark.id === id);
    },
    giveFocusBack(id) {
      isGivenBack = true;
      drawn.get(id)?.button.focus({ preventScroll: true });
      isGivenBack = false;
    },
  };
}

function setBox(element: HTMLElement, box: Box): void {
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${box.right - box.left}px`;
  element.style.height = `${box.bottom - box.top}px`;
}

function underline(document: Document, style: MarkStyle, ink: string, box: Box): SVGElement {
  const { tile } = style.underline;
  const width = box.right - box.left;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.left = `${box.left}px`;
  svg.style.top = `${box.bottom + OFFSET_PX}px`;
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(tile.heightPx));
  const path = document.createElementNS(SVG, 'path');
  // The tile again and again as one path: patterns need ids.
  const tiles = Math.min(400, Math.ceil(width / tile.widthPx));
  path.setAttribute('d', Array.from({ length: tiles }, (_, i) => shiftPath(tile.path, i * tile.widthPx)).join(''));
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', ink);
  path.setAttribute('stroke-width', String(tile.strokeWidthPx));
  path.setAttribute('stroke-linecap', tile.strokeLinecap);
  svg.append(path);
  return svg;
}

/** Moves a path of absolute M, H, Q and T commands (and relative ones, which stay) to the right. */
export function shiftPath(path: string, dx: number): string {
  return path.replace(/([MHQTL])([^a-zA-Z]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? [];
    return command + values.map((value, i) => (command === 'H' || i % 2 === 0 ? value + dx : value)).join(' ');
  });
}

/** A small pennant below the end of the line: another recorded statement stands against this one. */
function flag(document: Document, ink: string, x: number, y: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('width', '8');
  svg.setAttribute('height', '7');
  svg.style.left = `${x - 8}px`;
  svg.style.top = `${y + 1}px`;
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M0 0H8L4 6Z');
  path.setAttribute('fill', ink);
  svg.append(path);
  return svg;
}
