/** Tells which mark the reader points at or clicks. The marks take no pointer events: links and selection under them go on working. */

import { shiftToTop } from './flat-tree.ts';
import { unclobbered } from './unclobbered.ts';

/** Long enough that a pointer which only passes opens nothing. */
const HOVER_DELAY_MS = 180;
/** Time to move from the quote to the card. */
const LEAVE_DELAY_MS = 350;

/** What opens a card: resting on a mark, resting on it with the Shift key held, or a click alone. */
export type PointerTrigger = 'hover' | 'modifier' | 'click';

export interface PointerEvents {
  trigger: () => PointerTrigger;
  /** The mark at a point of the viewport, or null; `target` is what the browser takes to lie there. */
  markAt: (x: number, y: number, target: Node | null) => string | null;
  isOnCard: (x: number, y: number) => boolean;
  onRest: (id: string) => void;
  onLeave: () => void;
  onClick: (id: string) => void;
  onClickElsewhere: () => void;
}

/** Listens in further documents: those of frames that are part of the page. Points are of the topmost window. */
export type ListenIn = (inner: Document, signal: AbortSignal) => void;

export function watchPointer(document: Document, events: PointerEvents, signal: AbortSignal): ListenIn {
  const view = document.defaultView;
  if (!view) return () => {};
  let over: string | null = null;
  /** Where the reader is selecting, or has ended to: that opens no card over what was selected, until the pointer has left. */
  let selectedOn: string | null = null;
  let restTimer = 0;
  let leaveTimer = 0;

  const pointAt = ({ x, y, target, isPressed }: Point, isShiftHeld: boolean) => {
    const marked = events.markAt(x, y, target);
    if (isPressed) selectedOn = marked;
    else if (marked !== selectedOn) selectedOn = null;
    const trigger = events.trigger();
    const isWanted = trigger === 'hover' || (trigger === 'modifier' && isShiftHeld);
    const id = isWanted && marked !== selectedOn ? marked : null;
    const isNear = marked !== null || events.isOnCard(x, y);
    if (isNear) {
      view.clearTimeout(leaveTimer);
      leaveTimer = 0;
    } else if (!leaveTimer) {
      leaveTimer = view.setTimeout(events.onLeave, LEAVE_DELAY_MS);
    }
    if (id === over) return;
    over = id;
    view.clearTimeout(restTimer);
    if (id !== null) restTimer = view.setTimeout(() => events.onRest(id), HOVER_DELAY_MS);
  };

  let frame = 0;
  let point: Point | null = null;
  const pointInFrame = (isShiftHeld: boolean) => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      if (point) pointAt(point, isShiftHeld);
    });
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    point = pointOf(event);
    pointInFrame(event.shiftKey);
  };
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || event.detail === 0) return;
    const { x, y, target } = pointOf(event);
    const pressed = target && (unclobbered(target) as Element);
    const isControl = pressed?.closest?.('a[href], button, input, select, textarea, label, summary');
    const isSelecting = pressed?.ownerDocument?.defaultView?.getSelection()?.isCollapsed === false;
    const id = events.markAt(x, y, target);
    if (id !== null && !isControl && !isSelecting) events.onClick(id);
    else if (id === null && !events.isOnCard(x, y)) events.onClickElsewhere();
  };
  const listenIn: ListenIn = (inner, innerSignal) => {
    const options = { capture: true, passive: true, signal: innerSignal };
    inner.addEventListener('pointermove', onMove, options);
    inner.addEventListener('click', onClick, options);
    // The key may be pressed when the pointer rests on the mark already.
    inner.addEventListener('keydown', event => event.key === 'Shift' && pointInFrame(true), options);
  };
  listenIn(document, signal);
  signal.addEventListener('abort', () => {
    view.clearTimeout(restTimer);
    view.clearTimeout(leaveTimer);
    view.cancelAnimationFrame(frame);
  });
  return listenIn;
}

interface Point {
  /** In the topmost window. */
  x: number;
  y: number;
  /** What the browser takes to lie there. */
  target: Node | null;
  /** The main button is held. */
  isPressed: boolean;
}

function pointOf(event: MouseEvent): Point {
  const target = event.composedPath()[0] as Node | undefined;
  const { left, top, scale } = event.view ? shiftToTop(event.view.document) : { left: 0, top: 0, scale: 1 };
  return {
    x: left + scale * event.clientX,
    y: top + scale * event.clientY,
    target: target && 'nodeType' in target ? target : null,
    isPressed: (event.buttons & 1) !== 0,
  };
}
