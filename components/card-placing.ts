/** Gives the ways to move the card and to change its size: by dragging, by the arrow keys, by buttons. */

import type { KeyboardEvent, PointerEvent } from 'react';

export interface CardPlacing {
  isPinned: boolean;
  /** True where the reader has given the card a size. */
  isSized: boolean;
  /** The corner by which it is sized is at the end of its lines. */
  isRightToLeft: boolean;
  /** How many of the screen's units one of the page's is. */
  zoom: number;
  onPin: (isPinned: boolean) => void;
  /** Taken in hand: to be moved, or made larger or smaller at one side. */
  onGrab: (what: 'move' | 'left' | 'right') => void;
  /** So far since then. */
  onDrag: (dx: number, dy: number) => void;
  onDrop: () => void;
  onMoveTo: (x: 'left' | 'right', y: 'top' | 'bottom') => void;
  /** Back beside the quote, in the size of its content. */
  onReset: () => void;
}

type Grip = 'move' | 'left' | 'right';

/** A press that moves less is a click. */
const SLACK_PX = 4;
/** One press of an arrow key, and one with Shift. */
const STEP_PX = 16;
const LONG_STEP_PX = 80;

/**
 * For the element to be dragged by. The card moves under the pointer, so its own coordinates say nothing: the screen's do.
 * A press on a control inside of it is the control's.
 */
export function dragBy(grip: Grip, placing: CardPlacing) {
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const element = event.currentTarget;
      const control = (event.target as Element).closest('button, a, input');
      if (event.button !== 0 || (control !== null && control !== element)) return;
      const { screenX, screenY } = event;
      let isMoving = false;
      const end = new AbortController();
      const onMove = (moved: globalThis.PointerEvent) => {
        const dx = (moved.screenX - screenX) / placing.zoom;
        const dy = (moved.screenY - screenY) / placing.zoom;
        if (!isMoving && Math.hypot(dx, dy) < SLACK_PX) return;
        if (!isMoving) placing.onGrab(grip);
        isMoving = true;
        placing.onDrag(dx, dy);
      };
      const onEnd = () => {
        end.abort();
        if (isMoving) placing.onDrop();
      };
      element.setPointerCapture(event.pointerId);
      element.addEventListener('pointermove', onMove, { signal: end.signal });
      for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
        element.addEventListener(type, onEnd, { signal: end.signal });
      }
    },
  };
}

const ARROWS: Readonly<Record<string, [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** For a button that moves the card, or changes its size, with the arrow keys. */
export function nudgeBy(grip: Grip, placing: CardPlacing) {
  return {
    onKeyDown(event: KeyboardEvent) {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault();
      const step = event.shiftKey ? LONG_STEP_PX : STEP_PX;
      dragOnce(grip, placing, arrow[0] * step, arrow[1] * step);
    },
  };
}

export function dragOnce(grip: Grip, placing: CardPlacing, dx: number, dy: number): void {
  placing.onGrab(grip);
  placing.onDrag(dx, dy);
  placing.onDrop();
}
