/** Tells which mark the reader points at or clicks. The marks take no pointer events: links and selection under them go on working. */

/** Long enough that a pointer which only passes opens nothing. */
const HOVER_DELAY_MS = 180;
/** Time to move from the quote to the card. */
const LEAVE_DELAY_MS = 350;

/** What opens a card: resting on a mark, resting on it with the Shift key held, or a click alone. */
export type PointerTrigger = 'hover' | 'modifier' | 'click';

export interface PointerEvents {
  trigger: () => PointerTrigger;
  /** The mark at a point of the viewport, or null. */
  markAt: (x: number, y: number) => string | null;
  isOnCard: (x: number, y: number) => boolean;
  onRest: (id: string) => void;
  onLeave: () => void;
  onClick: (id: string) => void;
  onClickElsewhere: () => void;
}

export function watchPointer(document: Document, events: PointerEvents, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let over: string | null = null;
  let restTimer = 0;
  let leaveTimer = 0;

  const pointAt = (x: number, y: number, isShiftHeld: boolean) => {
    const marked = events.markAt(x, y);
    const trigger = events.trigger();
    const id = trigger === 'hover' || (trigger === 'modifier' && isShiftHeld) ? marked : null;
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
  let place: { x: number; y: number } | null = null;
  const pointInFrame = (isShiftHeld: boolean) => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      if (place) pointAt(place.x, place.y, isShiftHeld);
    });
  };
  document.addEventListener(
    'pointermove',
    event => {
      if (event.pointerType === 'touch') return;
      place = { x: event.clientX, y: event.clientY };
      pointInFrame(event.shiftKey);
    },
    { capture: true, passive: true, signal },
  );
  // The key may be pressed when the pointer rests on the mark already.
  document.addEventListener('keydown', event => event.key === 'Shift' && pointInFrame(true), {
    capture: true,
    passive: true,
    signal,
  });
  document.addEventListener(
    'click',
    event => {
      if (!event.isTrusted || event.button !== 0 || event.detail === 0) return;
      const target = event.composedPath()[0];
      const isControl =
        target instanceof Element && target.closest('a[href], button, input, select, textarea, label, summary');
      const isSelecting = view.getSelection()?.isCollapsed === false;
      const id = events.markAt(event.clientX, event.clientY);
      if (id !== null && !isControl && !isSelecting) events.onClick(id);
      else if (id === null && !events.isOnCard(event.clientX, event.clientY)) events.onClickElsewhere();
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => {
    view.clearTimeout(restTimer);
    view.clearTimeout(leaveTimer);
    view.cancelAnimationFrame(frame);
  });
}
