/**
 * What matching needs to know about each word seen lately, found by the word's letters.
 *
 * Idea: the letters of a word are packed into four numbers, so that it is looked up without making a string of it. What is asked for in the innermost loops
 * stands in one typed array, since the objects of ten thousands of words do not fit into a processor's cache.
 * Cost: one look-up a word. A cache only: what stands in it follows from the word.
 * Limit: a number of an entry holds until `makeRoom` is called again.
 */
import { expandContraction } from '../text/contractions.ts';
import { startsNumber } from '../text/numbers.ts';
import { foldWord } from '../text/words.ts';
import { NUMBER, shapeOf } from './lexeme-columns.ts';
import { type Lexeme, lexemeOf } from './lexemes.ts';

/** The commonest words of a language number a few thousand; a corpus has some ten thousand. */
const MAX_ENTRIES_KEPT = 50_000;
/** Longer "words" are read anew each time. */
export const MAX_LENGTH_KEPT = 40;
const FIRST_SIZE = 1 << 11;

/** Above what `shapeOf` gives. */
export const HAS_PARTS = 1 << 30;

/** That of MurmurHash3. */
const HASH_PRIME = 0xcc9e2d51 | 0;

// What stands in the record of an entry: one cache line holds two of them.
export const RECORD_BITS = 3;
const HASH = 0;
export const STEM = 1;
export const LETTERS = 2;
export const SHAPE = 3;
/** Sixteen letters, four to a number; words with more, or with others than ASCII, are compared as strings. */
const PACKED = 4;
const MAX_PACKED = 16;

/** Entries, and where they stand by the hash of their letters (open addressing). */
class WordEntries {
  count = 0;
  /** Number of the entry + 1. */
  private slots = new Int32Array(4 * FIRST_SIZE);
  records = new Int32Array(FIRST_SIZE << RECORD_BITS);
  forms: string[] = [];
  parts: (readonly Lexeme[])[] = [];

  /** Forgets all where there are too many: only between two texts, so that the entries of one hold. */
  makeRoom(): void {
    if (this.count > MAX_ENTRIES_KEPT) Object.assign(this, new WordEntries());
  }

  /** The entry of the plain word that was packed last, which stands in the text from here to there. */
  find(text: string, from: number, to: number): number {
    if (to - from > MAX_PACKED) return this.findForm(foldWord(text.slice(from, to)));
    const { records, slots } = this;
    const mask = slots.length - 1;
    const hash = hashPacked(to - from);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]! - 1;
      if (entry < 0) return this.put(foldWord(text.slice(from, to)), hash, slot);
      const record = entry << RECORD_BITS;
      if (
        records[record] === hash &&
        records[record + PACKED] === packed[0] &&
        records[record + PACKED + 1] === packed[1] &&
        records[record + PACKED + 2] === packed[2] &&
        records[record + PACKED + 3] === packed[3]
      )
        return entry;
    }
  }

  /** The entry of a folded word. */
  findForm(form: string): number {
    if (form.length > MAX_LENGTH_KEPT) return this.put(form, 0, -1);
    packed.fill(0);
    const isPacked = form.length <= MAX_PACKED && PLAIN.test(form);
    let hash = 0;
    if (isPacked) for (let at = 0; at < form.length; at++) pack(at, form.charCodeAt(at));
    else for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), HASH_PRIME);
    hash = isPacked ? hashPacked(form.length) : hash ^ (hash >>> 15);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]! - 1;
      if (entry < 0) return this.put(form, hash, slot);
      if (this.records[entry << RECORD_BITS] === hash && this.forms[entry] === form) return entry;
    }
  }

  private put(form: string, hash: number, slot: number): number {
    const entry = this.count++;
    const record = entry << RECORD_BITS;
    if (record === this.records.length) this.records = lengthen(this.records);
    const parts = expandContraction(form).map(lexemeOf);
    const [first] = parts as [Lexeme];
    const startsOne = form !== 'a' && form !== 'an' && startsNumber(form);
    this.forms[entry] = form;
    this.parts[entry] = parts;
    this.records[record + HASH] = hash;
    this.records[record + STEM] = first.hash;
    this.records[record + LETTERS] = first.letters;
    this.records[record + SHAPE] = shapeOf(first) | (parts.length > 1 ? HAS_PARTS : 0) | (startsOne ? NUMBER : 0);
    if (slot < 0) return entry;
    for (let at = 0; at < packed.length; at++) this.records[record + PACKED + at] = packed[at]!;
    this.slots[slot] = entry + 1;
    if (4 * this.count > this.slots.length) this.spread();
    return entry;
  }

  private spread(): void {
    const slots = new Int32Array(4 * this.slots.length);
    const mask = slots.length - 1;
    for (const kept of this.slots) {
      if (kept === 0) continue;
      let slot = this.records[(kept - 1) << RECORD_BITS]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = kept;
    }
    this.slots = slots;
  }
}

/** The letters of a word, packed; the rest is 0. */
export const packed = new Int32Array(MAX_PACKED / 4);
const PLAIN = /^[a-z0-9']*$/;

export function pack(place: number, code: number): void {
  if (place < MAX_PACKED) packed[place >> 2]! |= code << ((place & 3) << 3);
}

function hashPacked(length: number): number {
  let hash = Math.imul(packed[0]! ^ length, HASH_PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ packed[1]!, HASH_PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ packed[2]!, HASH_PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ packed[3]!, HASH_PRIME);
  return hash ^ (hash >>> 16);
}

export function lengthen(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * array.length);
  longer.set(array);
  return longer;
}

export const wordEntries = new WordEntries();
