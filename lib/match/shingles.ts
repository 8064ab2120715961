/**
 * The hashed features by which a record is found again: telling words and pairs of neighbouring words, as stems.
 *
 * Idea: an altered quote still shares most pairs of words with its record, and a word pair is rare; single words find it when every pair is broken.
 * Function words by themselves are left out, in pairs they count. Hash: FNV-1a with the finalizer of MurmurHash3.
 * Cost: linear. Reference: Broder, "On the resemblance and containment of documents", 1997.
 */
import { expandContraction } from '../text/contractions.ts';
import { tokeniseWords } from '../text/words.ts';
import { hashText, type Lexeme, lexemeOf } from './lexemes.ts';

/** Sixteen features find every altered statement that all of them find, at half the reads; twelve lose one in a thousand. */
const MIN_FEATURES = 16;
/** Pieces of a long statement may come from several records: a third of its features still finds each. */
const FEATURES_PER_CHOSEN = 3;
const MAX_FEATURES = 256;

/** 32-bit hashes of the features of a text, each once, in the order of the text. */
export function hashFeatures(text: string): number[] {
  const hashes = new Set<number>();
  let before: Lexeme | null = null;
  for (const word of tokeniseWords(text)) {
    for (const part of expandContraction(word.folded)) {
      const lexeme = lexemeOf(part);
      if (before) hashes.add(mix(Math.imul(before.hash, 31) + lexeme.hash));
      if (!lexeme.isFunctionWord) hashes.add(mix(lexeme.hash));
      before = lexeme;
    }
  }
  return [...hashes];
}

/**
 * The rarest features of a text, as far as its words tell: pairs of telling words first, then pairs with a common word, then single words.
 * Of equally rare ones those that stand evenly spread.
 */
export function hashRarestFeatures(text: string): number[] {
  const weights = new Map<number, number>();
  let before: Lexeme | null = null;
  for (const word of tokeniseWords(text)) {
    for (const part of expandContraction(word.folded)) {
      const lexeme = lexemeOf(part);
      if (before) weights.set(mix(Math.imul(before.hash, 31) + lexeme.hash), before.weight + lexeme.weight);
      if (!lexeme.isFunctionWord) weights.set(mix(lexeme.hash), lexeme.weight);
      before = lexeme;
    }
  }
  const count = Math.max(MIN_FEATURES, Math.min(MAX_FEATURES, weights.size / FEATURES_PER_CHOSEN));
  if (weights.size <= count) return [...weights.keys()];
  const byWeight = [...Map.groupBy(weights.keys(), hash => weights.get(hash)!)].sort(([a], [b]) => b - a);
  const chosen: number[] = [];
  for (const [, hashes] of byWeight) {
    const wanted = Math.min(hashes.length, Math.floor(count) - chosen.length);
    for (let at = 0; at < wanted; at++) chosen.push(hashes[Math.floor((at * hashes.length) / wanted)]!);
  }
  return chosen;
}

/** Those of the telling words alone. */
export function hashWords(text: string): number[] {
  const hashes = new Set<number>();
  for (const word of tokeniseWords(text)) {
    for (const part of expandContraction(word.folded)) {
      const lexeme = lexemeOf(part);
      if (!lexeme.isFunctionWord) hashes.add(mix(lexeme.hash));
    }
  }
  return [...hashes];
}

/** The feature of a single stem, as it stands in the index. */
export function hashWord(stem: string): number {
  return mix(hashText(stem));
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
