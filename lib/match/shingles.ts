/**
 * The hashed features by which a record is found again: telling words and pairs of neighbouring words, as stems.
 *
 * Idea: an altered quote still shares most pairs of words with its record, and a word pair is rare; single words find it when every pair is broken.
 * Function words by themselves are left out, in pairs they count. Hash: FNV-1a with the finalizer of MurmurHash3.
 * Cost: linear. Reference: Broder, "On the resemblance and containment of documents", 1997.
 */
import { expandContraction } from '../text/contractions.ts';
import { tokeniseWords } from '../text/words.ts';
import { FUNCTION_WORDS } from './common-words.ts';
import { stemOf } from './tokens.ts';

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

interface Term {
  hash: number;
  isTelling: boolean;
}
const MAX_TERMS_KEPT = 20_000;
const terms = new Map<string, Term>();

function termOf(folded: string): Term {
  let term = terms.get(folded);
  if (!term) {
    term = { hash: hashOf(stemOf(folded)), isTelling: !FUNCTION_WORDS.has(folded) };
    if (terms.size >= MAX_TERMS_KEPT) terms.clear();
    if (folded.length <= 40) terms.set(folded, term);
  }
  return term;
}

/** 32-bit hashes of the features of a text, each once, in the order of the text. */
export function hashFeatures(text: string): number[] {
  const hashes = new Set<number>();
  let before: Term | null = null;
  for (const word of tokeniseWords(text)) {
    for (const part of expandContraction(word.folded)) {
      const term = termOf(part);
      if (before) hashes.add(finish(Math.imul(before.hash, 31) + term.hash));
      if (term.isTelling) hashes.add(finish(term.hash));
      before = term;
    }
  }
  return [...hashes];
}
