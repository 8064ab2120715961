/**
 * Slots: where the frame around is shared and one piece is exchanged ("born in Paris", "born in Rome").
 *
 * Idea: the links that stand in the same order on both sides are anchors; what lies between two neighbouring anchors on both sides is a slot.
 * Linear in the links.
 */
import type { Link } from './align.ts';
import type { Pair } from './evidence.ts';
import type { Reading } from './reading.ts';

export interface Slot {
  a: number[];
  b: number[];
  /** Anchored on both sides, not at the start or the end of a statement. */
  isInner: boolean;
}

const MAX_SLOT_WORDS = 3;

function monotone(links: readonly Link[]): Link[] {
  // Longest increasing subsequence over b; links are few, and sorted by a.
  const tails: number[] = [];
  const previous: number[] = [];
  const at: number[] = [];
  links.forEach((link, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (links[tails[middle]!]!.b < link.b) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) at.push(index);
  return at.reverse().map(index => links[index]!);
}

const between = (reading: Reading, from: number, to: number) => reading.content.filter(at => at > from && at < to);

export function findSlots(pair: Pair): { slots: Slot[]; ordered: number } {
  const anchors = monotone(pair.agreements);
  const slots: Slot[] = [];
  for (let index = 0; index <= anchors.length; index++) {
    const before = anchors[index - 1];
    const after = anchors[index];
    const a = between(pair.a, before?.a ?? -1, after?.a ?? pair.a.tokens.length);
    const b = between(pair.b, before?.b ?? -1, after?.b ?? pair.b.tokens.length);
    if (a.length === 0 || b.length === 0 || a.length > MAX_SLOT_WORDS || b.length > MAX_SLOT_WORDS) continue;
    slots.push({ a, b, isInner: before !== undefined && after !== undefined });
  }
  return { slots, ordered: anchors.length };
}
