/**
 * The hashed features by which a record is found again: telling words and pairs of neighbouring words, as stems.
 *
 * Idea: an altered quote still shares most pairs of words with its record, and a word pair is rare; single words find it when every pair is broken.
 * Function words by themselves are left out, in pairs they count. Hash: FNV-1a with the finalizer of MurmurHash3.
 * Cost: linear. Reference: Broder, "On the resemblance and containment of documents", 1997.
 */
import { FUNCTION_WORD, LexemeColumns, weightOfShape } from './lexeme-columns.ts';
import { hashText } from './lexemes.ts';
import { scanWords } from './word-table.ts';

/** Sixteen features find every altered statement that all of them find, at half the reads; twelve lose one in a thousand. */
const MIN_FEATURES = 16;
/** Pieces of a long statement may come from several records: a third of its features still finds each. */
const FEATURES_PER_CHOSEN = 3;
const MAX_FEATURES = 256;

/** The WEIGHTS in twentieths, so that sums are whole numbers. */
const TWENTIETHS = [5, 12, 20];
const MAX_TWENTIETHS = 40;

const lexemes = new LexemeColumns();

/** Features as they are read, some of them more than once; used again for the next text. */
export class FeatureBuffer {
  count = 0;
  hashes = new Uint32Array(1024);
  /** How much the words of a feature tell, in twentieths. */
  weights = new Uint8Array(1024);

  /** Reads all features of a text, in its order. */
  read(text: string): void {
    scanWords(text).writeLexemes(lexemes);
    const length = lexemes.count;
    if (2 * length > this.hashes.length) {
      this.hashes = new Uint32Array(4 * length);
      this.weights = new Uint8Array(4 * length);
    }
    const { hashes, weights } = this;
    let count = 0;
    let before = 0;
    let weightBefore = 0;
    for (let at = 0; at < length; at++) {
      const hash = lexemes.hashes[at]!;
      const place = weightOfShape(lexemes.shapes[at]!);
      const weight = TWENTIETHS[place]!;
      if (at > 0) {
        hashes[count] = mix(Math.imul(before, 31) + hash);
        weights[count++] = weightBefore + weight;
      }
      if (place !== FUNCTION_WORD) {
        hashes[count] = mix(hash);
        weights[count++] = weight;
      }
      before = hash;
      weightBefore = weight;
    }
    this.count = count;
  }

  /** Leaves each feature once, in its first place; of several forms of a word the last tells how much. */
  dropRepeated(): void {
    const places = new Map<number, number>();
    let count = 0;
    for (let at = 0; at < this.count; at++) {
      const hash = this.hashes[at]!;
      const place = places.get(hash) ?? count;
      this.weights[place] = this.weights[at]!;
      if (place < count) continue;
      places.set(hash, place);
      this.hashes[count++] = hash;
    }
    this.count = count;
  }
}

const features = new FeatureBuffer();

/** 32-bit hashes of the features of a text, each once, in the order of the text. */
export function hashFeatures(text: string): number[] {
  features.read(text);
  features.dropRepeated();
  return [...features.hashes.subarray(0, features.count)];
}

/**
 * The rarest features of a text, as far as its words tell: pairs of telling words first, then pairs with a common word, then single words.
 * Of equally rare ones those that stand evenly spread.
 */
export function hashRarestFeatures(text: string): number[] {
  features.read(text);
  features.dropRepeated();
  const { count, hashes, weights } = features;
  const wanted = Math.floor(Math.max(MIN_FEATURES, Math.min(MAX_FEATURES, count / FEATURES_PER_CHOSEN)));
  if (count <= wanted) return [...hashes.subarray(0, count)];
  const counts = new Uint32Array(MAX_TWENTIETHS + 1);
  for (let at = 0; at < count; at++) counts[weights[at]!]!++;
  const chosen: number[] = [];
  for (let weight = MAX_TWENTIETHS; weight > 0 && chosen.length < wanted; weight--) {
    const equal = counts[weight]!;
    if (equal === 0) continue;
    const take = Math.min(equal, wanted - chosen.length);
    let taken = 0;
    for (let at = 0, place = 0; taken < take; at++) {
      if (weights[at] !== weight) continue;
      if (place === Math.floor((taken * equal) / take)) {
        chosen.push(hashes[at]!);
        taken++;
      }
      place++;
    }
  }
  return chosen;
}

/** Those of the telling words alone. */
export function hashWords(text: string): number[] {
  scanWords(text).writeLexemes(lexemes);
  const hashes = new Set<number>();
  for (let at = 0; at < lexemes.count; at++)
    if (weightOfShape(lexemes.shapes[at]!) !== FUNCTION_WORD) hashes.add(mix(lexemes.hashes[at]!));
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
