/** Gives the mentions of names at a place, by bisection. */
import type { NameMention } from './names.ts';

function firstIndex(count: number, isAfter: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The mentions of one paragraph that touch the words from `first` to `last`. */
export function mentionsTouching(mentions: readonly NameMention[], first: number, last: number): NameMention[] {
  const found: NameMention[] = [];
  const start = firstIndex(mentions.length, index => (mentions[index] as NameMention).last >= first);
  for (let index = start; index < mentions.length; index++) {
    const mention = mentions[index] as NameMention;
    if (mention.first > last) break;
    found.push(mention);
  }
  return found;
}
