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
