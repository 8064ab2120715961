/** What card and page say to each other, over the line of `card-line.ts`. */
import * as v from 'valibot';
import type { CardSize } from '../settings.ts';
import type { Finding } from '../types.ts';

/** Where the printed words stand. */
export interface PrintedPage {
  title: string;
  /** Leads to the quote itself. */
  address: string;
}

export interface ShownFinding {
  type: 'finding';
  /** Counts what is shown: the card's answer names it. */
  turn: number;
  finding: Finding;
  /** Its place among those of the page. */
  index: number;
  count: number;
  page: PrintedPage;
  takeFocus: boolean;
}

export type CardShows =
  | ShownFinding
  /** The card was closed: nothing stays on it. */
  | { type: 'closed' }
  /** What it showed is no longer on the page, or no longer on record. */
  | { type: 'gone' }
  | { type: 'error'; error: string }
  /** To be said once to those who hear the page: how many of its quotes are marked. */
  | { type: 'announce'; marked: number; opposed: number }
  /** How large the reader has made it. */
  | { type: 'sized'; size: CardSize };

const Px = v.pipe(v.number(), v.finite());
const Size = v.strictObject({
  widthPx: v.pipe(Px, v.minValue(0), v.maxValue(10_000)),
  heightPx: v.pipe(Px, v.minValue(0), v.maxValue(10_000)),
});

const CardSays = v.variant('type', [
  // The size that the reader gave to cards before.
  v.strictObject({ type: v.literal('ready'), size: v.nullable(Size) }),
  // What was to be shown is there, and so high.
  v.strictObject({
    type: v.literal('shown'),
    turn: v.pipe(v.number(), v.integer()),
    heightPx: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
  }),
  v.strictObject({ type: v.literal('announced') }),
  v.strictObject({ type: v.literal('close') }),
  v.strictObject({ type: v.literal('retry') }),
  // What the page knows of its quotes is out of date: the reader dismissed or confirmed something.
  v.strictObject({ type: v.literal('judged') }),
  v.strictObject({ type: v.literal('step'), delta: v.picklist([-1, 1]) }),
  v.strictObject({ type: v.literal('pin'), isPinned: v.boolean() }),
  v.strictObject({ type: v.literal('grab'), what: v.picklist(['move', 'left', 'right']) }),
  // So far since it was taken in hand.
  v.strictObject({ type: v.literal('drag'), dx: Px, dy: Px }),
  v.strictObject({ type: v.literal('drop') }),
  v.strictObject({ type: v.literal('move to'), x: v.picklist(['left', 'right']), y: v.picklist(['top', 'bottom']) }),
  v.strictObject({ type: v.literal('size'), size: v.nullable(Size) }),
]);
export type CardSays = v.InferOutput<typeof CardSays>;

/** A message from the card, or null where it is none. */
export function parseCardMessage(message: unknown): CardSays | null {
  const parsed = v.safeParse(CardSays, message);
  return parsed.success ? parsed.output : null;
}
