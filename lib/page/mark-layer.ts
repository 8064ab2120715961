/** The marks of a page: underlines in the overlay, over the quoted words, without touching them. Knows which mark lies under the pointer. */
import type { MarkKind } from '../text/verdict-style.ts';
import { type Clipping, readClipping, type StyleMemory } from './clipping.ts';
import { isCovered } from './covered.ts';
import { drawLines, setBox } from './draw-mark.ts';
import { isDrawnIn } from './flat-tree.ts';
import { type Box, endsAtLeft, joinLines, pieceBoxes } from './line-rects.ts';
import type { Overlay, SurfacePlace } from './overlay.ts';
import { isDarkBehind } from './page-colours.ts';
import { pause, SLICE_MS } from './slices.ts';
import { findAgain, isInPlace, rangeOver, type TextPiece } from './text-pieces.ts';

export interface Mark {
  id: string;
  pieces: TextPiece[];
  kind: MarkKind;
  /** True adds the sign that another recorded statement stands against it. */
  isOpposed: boolean;
  /** What a screen reader says. */
  label: string;
}

export interface MarkLayer {
  /** Replaces all marks; they are given in the order of the text. */
  show: (marks: readonly Mark[]) => void;
  /** Reads the places anew; `isLayoutChanged` also what cuts and colours them. */
  place: (isLayoutChanged: boolean) => void;
  /** Id of the mark at a point of the viewport, or null. `target` is what the browser takes to lie there. */
  markAt: (x: number, y: number, target?: Node | null) => string | null;
  /** The mark's boxes in the viewport; empty where it is not to be seen. */
  boxesOf: (id: string) => Box[];
  rangeOf: (id: string) => Range | null;
  setCurrent: (id: string | null) => void;
  current: () => string | null;
  /** Focuses the mark without opening its card. */
  giveFocusBack: (id: string) => void;
}

export interface MarkEvents {
  onFocus: (id: string) => void;
  onActivate: (id: string) => void;
  onEscape: () => void;
}

/** A pointer this near is on the mark. */
const REACH_PX = 2;
/** Of a slice, the half for reading; drawing what was read takes about as long. */
const READING_MS = SLICE_MS / 2;

interface Drawn {
  mark: Mark;
  button: HTMLButtonElement;
  clippings: Clipping[];
  isDark: boolean;
  isEndLeft: boolean;
  /** On the surface; empty where nothing of the mark is to be seen. */
  lines: Box[];
  /** On the surface, for each piece: where its words begin. */
  beginnings: (Box | undefined)[];
  groups: HTMLElement[];
  drawnAs: string;
}

/** `isCurrentOnly`: no mark is drawn but the one with the card. */
export function createMarkLayer(overlay: Overlay, events: MarkEvents, isCurrentOnly = false): MarkLayer {
  const document = overlay.host.ownerDocument;
  let drawn = new Map<string, Drawn>();
  let current: string | null = null;
  let isGivenBack = false;
  /** What must be looked at again; true where what cuts and colours it may have changed as well. */
  const due = new Map<Drawn, boolean>();
  let isWorking = false;

  const makeButton = (mark: Mark): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mark';
    button.hidden = true;
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
      if (isSame) drawn.set(mark.id, Object.assign(kept, { mark }));
      else
        drawn.set(mark.id, {
          mark,
          button: makeButton(mark),
          clippings: [],
          isDark: false,
          isEndLeft: false,
          lines: [],
          beginnings: [],
          groups: [],
          drawnAs: '',
        });
    }
    due.clear();
    for (const [id, { button }] of former) if (drawn.get(id)?.button !== button) button.remove();
    // The Tab key takes them in the order of the text.
    let next = overlay.marks.firstElementChild;
    for (const { button } of drawn.values()) {
      if (button === next) next = next.nextElementSibling;
      else overlay.marks.insertBefore(button, next);
    }
    place(true);
  };

  const place = (isLayoutChanged: boolean) => {
    for (const item of drawn.values()) {
      if (isCurrentOnly && item.mark.id !== current) continue;
      const isMoved = isLayoutChanged || item.clippings.some(({ isAnchored }) => isAnchored);
      if (isMoved || !item.mark.pieces.every(isInPlace)) due.set(item, due.get(item) || isLayoutChanged);
    }
    work();
  };

  /** One slice: what the reader sees first; the rest later. All reading first, then all writing: one layout, not one a mark. */
  const work = () => {
    const place = overlay.fit();
    const end = performance.now() + READING_MS;
    const memory: StyleMemory = new Map();
    const read: Drawn[] = [];
    const take = (item: Drawn) => {
      measure(item, place, due.get(item) ? memory : null);
      due.delete(item);
      read.push(item);
    };
    for (const item of due.keys()) if (item.mark.id === current || isInView(item.lines, place)) take(item);
    for (const item of due.keys()) {
      if (performance.now() > end) break;
      take(item);
    }
    const covered = findCovered(place);
    for (const item of read) draw(item);
    for (const [item, i, isHidden] of covered) item.groups[i]?.classList.toggle('is-covered', isHidden);
    if (due.size > 0 && !isWorking) {
      isWorking = true;
      void pause().then(() => {
        isWorking = false;
        if (due.size > 0 && overlay.host.isConnected) work();
      });
    }
  };

  const isInView = (lines: readonly Box[], { top, scale }: SurfacePlace): boolean => {
    const height = document.defaultView?.innerHeight ?? 0;
    return lines.some(line => top + scale * line.bottom >= 0 && top + scale * line.top <= height);
  };

  const measure = (item: Drawn, place: SurfacePlace, memory: StyleMemory | null): Box[] => {
    item.lines = findLines(item, place, memory);
    return item.lines;
  };

  const findLines = (item: Drawn, { left, top, scale }: SurfacePlace, memory: StyleMemory | null): Box[] => {
    const { pieces } = item.mark;
    for (const [i, piece] of pieces.entries()) {
      if (isInPlace(piece)) continue;
      const seen = item.beginnings[i];
      const isBack =
        seen && findAgain(piece, document, left + scale * seen.left + 1, top + (scale * (seen.top + seen.bottom)) / 2);
      if (!isBack) return [];
    }
    const first = pieces[0]?.node;
    if (memory && first) {
      item.clippings = pieces.map(({ node }) => readClipping(node, memory));
      item.isDark = isDarkBehind(first);
    }
    if (item.clippings.some(({ isHidden }) => isHidden)) return [];
    const boxes = pieces.map((piece, i) =>
      pieceBoxes(piece, item.clippings[i]?.clippers ?? []).map(box => ({
        left: (box.left - left) / scale,
        top: (box.top - top) / scale,
        right: (box.right - left) / scale,
        bottom: (box.bottom - top) / scale,
      })),
    );
    item.beginnings = boxes.map(([beginning]) => beginning);
    const last = pieces.at(-1);
    if (last && item.mark.isOpposed) item.isEndLeft = endsAtLeft(last);
    return joinLines(boxes.flat());
  };

  /** Lines in the window, and whether something lies over each. */
  const findCovered = ({ left, top, scale }: SurfacePlace): [Drawn, number, boolean][] => {
    const height = document.defaultView?.innerHeight ?? 0;
    const seen: [Drawn, number, boolean][] = [];
    for (const item of drawn.values()) {
      const node = item.mark.pieces[0]?.node;
      for (const [i, line] of item.lines.entries()) {
        const x = left + (scale * (line.left + line.right)) / 2;
        const y = top + scale * (line.bottom - 1);
        if (node && y >= 0 && y <= height) seen.push([item, i, isCovered(node, document, x, y)]);
      }
    }
    return seen;
  };

  const draw = (item: Drawn) => {
    const { mark, button, lines, isDark, isEndLeft } = item;
    const first = lines[0];
    button.hidden = !first;
    if (!first) return;
    const drawnAs = `${isDark} ${isEndLeft} ${lines.map(({ left, top, right, bottom }) => [left, top, right, bottom].map(n => n.toFixed(2))).join()}`;
    if (drawnAs === item.drawnAs) return;
    item.drawnAs = drawnAs;
    const left = Math.min(...lines.map(box => box.left));
    const right = Math.max(...lines.map(box => box.right));
    const bottom = Math.max(...lines.map(box => box.bottom));
    setBox(button, { left, top: first.top, right, bottom });
    const local = lines.map(line => ({
      left: line.left - left,
      top: line.top - first.top,
      right: line.right - left,
      bottom: line.bottom - first.top,
    }));
    item.groups = drawLines(document, { kind: mark.kind, isOpposed: mark.isOpposed, isDark, isEndLeft }, local);
    button.replaceChildren(...item.groups);
    button.classList.toggle('is-current', mark.id === current);
  };

  const setCurrent = (id: string | null) => {
    current = id;
    for (const { mark, button } of drawn.values()) {
      button.classList.toggle('is-current', mark.id === id);
      if (isCurrentOnly && mark.id !== id) button.hidden = true;
    }
    if (isCurrentOnly && id !== null) place(true);
  };

  return {
    show,
    place,
    setCurrent,
    current: () => current,
    markAt(x, y, target) {
      if (drawn.size === 0) return null;
      const { left, top, scale } = overlay.surface.isConnected ? overlay.place() : { left: 0, top: 0, scale: 1 };
      for (const { mark, lines, groups, button } of drawn.values()) {
        if (button.hidden) continue;
        for (const [i, line] of lines.entries()) {
          const isOn =
            x >= left + scale * line.left - REACH_PX &&
            x <= left + scale * line.right + REACH_PX &&
            y >= top + scale * line.top - REACH_PX &&
            y <= top + scale * line.bottom + REACH_PX;
          const node = mark.pieces[0]?.node;
          if (!isOn || groups[i]?.classList.contains('is-covered') || !node) continue;
          // What lies over the words is meant, not the words.
          const isMeant = !target || isDrawnIn(node, target) || isDrawnIn(target, node.parentNode as Node);
          if (isMeant || mark.pieces.some(piece => isDrawnIn(piece.node, target as Node))) return mark.id;
        }
      }
      return null;
    },
    boxesOf(id) {
      const item = drawn.get(id);
      if (!item) return [];
      const place = overlay.fit();
      const { left, top, scale } = place;
      return measure(item, place, item.clippings.length === 0 ? new Map() : null).map(line => ({
        left: left + scale * line.left,
        top: top + scale * line.top,
        right: left + scale * line.right,
        bottom: top + scale * line.bottom,
      }));
    },
    rangeOf: id => rangeOver(drawn.get(id)?.mark.pieces ?? []),
    giveFocusBack(id) {
      isGivenBack = true;
      drawn.get(id)?.button.focus({ preventScroll: true });
      isGivenBack = false;
    },
  };
}
