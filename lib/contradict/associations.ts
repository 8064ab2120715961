/**
 * What pairs of exchanged words, and single words that only one side has, tell about contradiction, as learnt from examples.
 *
 * Idea: "standing" against "sitting" in the same frame mostly contradicts, "lady" against "woman" does not; log-odds from counts, shrunk.
 * Cost: one look-up for each pair of open words in a slot. The weights and their sources: see model-weights.ts.
 */
import { lazily } from '../text/lazily.ts';
import type { Pair } from './evidence.ts';
import { ASSOCIATED_PAIRS, ASSOCIATED_WORDS } from './model-weights.ts';
import type { Slot } from './slots.ts';

export interface Associations {
  /** "base|base" in alphabetical order → log-odds of contradiction. */
  pairs: ReadonlyMap<string, number>;
  /** Base that only one side has → log-odds; with "+" in front where it is the shorter side's. */
  words: ReadonlyMap<string, number>;
}

const TENTHS = 10;

/** "key:tenths key:tenths …" */
export function readWeights(text: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const entry of text.split(' ')) {
    const at = entry.lastIndexOf(':');
    if (at > 0) weights.set(entry.slice(0, at), Number(entry.slice(at + 1)) / TENTHS);
  }
  return weights;
}

const shipped = lazily<Associations>(() => ({
  pairs: readWeights(ASSOCIATED_PAIRS),
  words: readWeights(ASSOCIATED_WORDS),
}));
let installed: Associations | null = null;

/** For training only: other weights than the shipped ones, or null for those. */
export function installAssociations(associations: Associations | null): void {
  installed = associations;
}

export const pairOfBases = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** The keys of the exchanged words. */
export function exchangedPairs(pair: Pair, slots: readonly Slot[]): string[] {
  const keys = new Set<string>();
  for (const slot of slots) {
    for (const a of slot.a)
      for (const b of slot.b) keys.add(pairOfBases(pair.a.tokens[a]!.base, pair.b.tokens[b]!.base));
  }
  for (const link of pair.links) {
    if (link.relation === 'antonym' || link.relation === 'exclusive') {
      keys.add(pairOfBases(pair.a.tokens[link.a]!.base, pair.b.tokens[link.b]!.base));
    }
  }
  return [...keys];
}

/** The keys of the words that only one side has; of the function words those of the shorter side count as well. */
export function openWords(pair: Pair, linkedA: ReadonlySet<number>, linkedB: ReadonlySet<number>): string[] {
  const keys = new Set<string>();
  pair.a.tokens.forEach((token, at) => {
    if (!token.isFunction && !linkedA.has(at) && pair.a.quantityOf[at]! < 0) keys.add(token.base);
  });
  const inA = new Set(pair.a.tokens.map(token => token.base));
  pair.b.tokens.forEach((token, at) => {
    if (!linkedB.has(at) && !inA.has(token.base) && pair.b.quantityOf[at]! < 0) keys.add(`+${token.base}`);
  });
  return [...keys];
}

export function lexicalValues(
  pair: Pair,
  linkedA: ReadonlySet<number>,
  linkedB: ReadonlySet<number>,
  slots: readonly Slot[],
): number[] {
  const current = installed ?? shipped();
  const contrasts = exchangedPairs(pair, slots).map(key => current.pairs.get(key) ?? 0);
  let wordsA = 0;
  let wordsB = 0;
  let most = 0;
  for (const key of openWords(pair, linkedA, linkedB)) {
    const weight = current.words.get(key) ?? 0;
    if (key.startsWith('+')) {
      wordsB += weight;
      most = Math.max(most, weight);
    } else wordsA += weight;
  }
  return [
    contrasts.reduce((most, one) => Math.max(most, one), 0),
    contrasts.reduce((sum, one) => sum + one, 0),
    contrasts.reduce((least, one) => Math.min(least, one), 0),
    wordsA,
    wordsB,
    most,
  ];
}
