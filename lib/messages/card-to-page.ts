/** What card and page say to each other, over the line of `card-line.ts`. */
import * as v from 'valibot';
import type { Finding } from '../types.ts';

export type CardShows =
  | { type: 'finding'; finding: Finding; index: number; count: number; takeFocus: boolean }
  | { type: 'loading' }
  | { type: 'error'; error: string }
  | { type: 'focus' };

const CardSays = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('height'), height: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)) }),
  v.strictObject({ type: v.literal('close') }),
  v.strictObject({ type: v.literal('retry') }),
  // What the page knows of its quotes is out of date: the reader dismissed or confirmed something.
  v.strictObject({ type: v.literal('judged') }),
  v.strictObject({ type: v.literal('step'), delta: v.picklist([-1, 1]) }),
]);
export type CardSays = v.InferOutput<typeof CardSays>;

/** A message from the card, or null where it is none. */
export function parseCardMessage(message: unknown): CardSays | null {
  const parsed = v.safeParse(CardSays, message);
  return parsed.success ? parsed.output : null;
}
