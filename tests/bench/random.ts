/** Random numbers that are the same in every run (mulberry32): a measurement can be repeated, and a failure looked at again. */

export type Random = () => number;

/** 0 ≤ number < 1. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pickOne<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Ranks below it are about equally frequent: content words have no "the" among them. */
const FLAT_RANKS = 12;

/** The rank of a word by the law of Zipf and Mandelbrot: frequency falls with 1 / (rank + FLAT_RANKS). */
export function pickRank(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor(FLAT_RANKS * ((1 + count / FLAT_RANKS) ** random() - 1)));
}
