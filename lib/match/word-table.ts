/**
 * The words of a text as numbers: each word seen lately has an entry with what matching needs to know about it, found by its letters.
 *
 * Idea: one pass over the text hashes the letters of a plain word (ASCII, with straight or curly apostrophes) and looks the word up without making a string
 * of it; all others go the way of `tokeniseWords`. What is asked for in the innermost loops stands in typed arrays, since the objects of ten thousands
 * of words do not fit into a processor's cache.
 * Cost: linear, one look-up a word. The table is a cache only: the words are those of `tokeniseWords`, with contractions written out by `expandContraction`.
 * Limit: what `scanWords` gives holds until it is called again.
 */
import { expandContraction } from '../text/contractions.ts';
import { startsNumber } from '../text/numbers.ts';
import { foldWord, readWordAt, type Word } from '../text/words.ts';
import { WEIGHTS } from './common-words.ts';
import { type Lexeme, lexemeOf } from './lexemes.ts';

/** The commonest words of a language number a few thousand; a corpus has some ten thousand. */
const MAX_ENTRIES_KEPT = 50_000;
/** Longer "words" are read anew each time. */
const MAX_LENGTH_KEPT = 40;
const FIRST_SIZE = 1 << 11;

const HAS_PARTS = 4;
const STARTS_NUMBER = 8;
const WEIGHT_CLASS = 3;

// What a unit of the text is for a plain word.
const BREAK = 0;
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const POINT = 4;
const COMMA = 5;
/** Part of a word that is not plain, or a word by itself. */
const OTHER = 6;
const END = 7;

const KINDS = new Uint8Array(128);
for (let code = 48; code <= 57; code++) KINDS[code] = DIGIT;
for (let code = 65; code <= 90; code++) KINDS[code] = KINDS[code + 32] = LETTER;
KINDS[39] = APOSTROPHE;
KINDS[44] = COMMA;
KINDS[46] = POINT;
KINDS[37] = KINDS[38] = KINDS[96] = OTHER;
/** No-break space, dashes, double quotation marks, ellipsis: they part words as a space does. */
const BREAKS = new Set([0xa0, 0x2013, 0x2014, 0x201c, 0x201d, 0x2026]);
const RIGHT_SINGLE_MARK = 0x2019;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return KINDS[code]!;
  if (at >= text.length) return END;
  if (code === RIGHT_SINGLE_MARK) return APOSTROPHE;
  return BREAKS.has(code) ? BREAK : OTHER;
}

const HASH_BASIS = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** Entries, and the places of their letters by hash (open addressing). */
class WordTable {
  count = 0;
  /** Number of the entry + 1. */
  private slots = new Int32Array(4 * FIRST_SIZE);
  /** Hash of the letters, where they start, how many they are. */
  private prints = new Int32Array(FIRST_SIZE);
  private letterStarts = new Int32Array(FIRST_SIZE);
  private lengths = new Uint8Array(FIRST_SIZE);
  private letters = new Uint16Array(8 * FIRST_SIZE);
  private lettersUsed = 0;
  /** `Lexeme.hash` of the word, or of the first part of a contraction. */
  stems = new Int32Array(FIRST_SIZE);
  traits = new Uint8Array(FIRST_SIZE);
  forms: string[] = [];
  parts: (readonly Lexeme[])[] = [];

  /** Forgets all where there are too many: only between two texts, so that the entries of one hold. */
  makeRoom(): void {
    if (this.count <= MAX_ENTRIES_KEPT) return;
    Object.assign(this, new WordTable());
  }

  /** The entry of a plain word. */
  find(text: string, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = slotOfHash(hash, mask); ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]! - 1;
      if (entry < 0) return this.put(foldWord(text.slice(from, to)), hash, slot);
      if (this.prints[entry] === hash && this.isPlain(entry, text, from, to)) return entry;
    }
  }

  private isPlain(entry: number, text: string, from: number, to: number): boolean {
    const { letters } = this;
    if (this.lengths[entry] !== to - from) return false;
    let place = this.letterStarts[entry]!;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (letters[place++] !== (code === RIGHT_SINGLE_MARK ? 39 : code | 32)) return false;
    }
    return true;
  }

  /** The entry of a folded word. */
  findForm(form: string): number {
    if (form.length > MAX_LENGTH_KEPT) return this.put(form, 0, -1);
    let hash = HASH_BASIS;
    for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), HASH_PRIME);
    const mask = this.slots.length - 1;
    for (let slot = slotOfHash(hash, mask); ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]! - 1;
      if (entry < 0) return this.put(form, hash, slot);
      if (this.prints[entry] === hash && this.forms[entry] === form) return entry;
    }
  }

  private put(form: string, hash: number, slot: number): number {
    const entry = this.count++;
    if (entry >= this.prints.length) this.grow();
    const parts = expandContraction(form).map(lexemeOf);
    const startsOne = form !== 'a' && form !== 'an' && startsNumber(form);
    this.forms[entry] = form;
    this.parts[entry] = parts;
    this.stems[entry] = parts[0]!.hash;
    this.traits[entry] =
      WEIGHTS.indexOf(parts[0]!.weight) | (parts.length > 1 ? HAS_PARTS : 0) | (startsOne ? STARTS_NUMBER : 0);
    if (slot < 0) return entry;
    if (this.lettersUsed + form.length > this.letters.length) this.letters = lengthen(this.letters);
    this.letterStarts[entry] = this.lettersUsed;
    this.lengths[entry] = form.length;
    for (let at = 0; at < form.length; at++) this.letters[this.lettersUsed++] = form.charCodeAt(at);
    this.prints[entry] = hash;
    this.slots[slot] = entry + 1;
    if (4 * this.count > this.slots.length) this.spread();
    return entry;
  }

  private grow(): void {
    this.prints = lengthen(this.prints);
    this.letterStarts = lengthen(this.letterStarts);
    this.lengths = lengthen(this.lengths);
    this.stems = lengthen(this.stems);
    this.traits = lengthen(this.traits);
  }

  private spread(): void {
    const slots = new Int32Array(4 * this.slots.length);
    const mask = slots.length - 1;
    for (const kept of this.slots) {
      if (kept === 0) continue;
      let slot = slotOfHash(this.prints[kept - 1]!, mask);
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = kept;
    }
    this.slots = slots;
  }
}

function slotOfHash(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

function lengthen<T extends Int32Array | Uint8Array | Uint16Array>(array: T): T {
  const longer = new (array.constructor as new (length: number) => T)(2 * array.length);
  longer.set(array);
  return longer;
}

const table = new WordTable();

/** Words of a text, in order: where they stand, and their entries. */
export class WordRun {
  count = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  private entries = new Int32Array(64);

  clear(): void {
    this.count = 0;
  }

  push(entry: number, start: number, end: number): void {
    if (this.count === this.entries.length) {
      this.starts = lengthen(this.starts);
      this.ends = lengthen(this.ends);
      this.entries = lengthen(this.entries);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.entries[this.count++] = entry;
  }

  /** The folded word. */
  formOf(at: number): string {
    return table.forms[this.entries[at]!]!;
  }

  /** The word, or what a contraction stands for. */
  lexemesOf(at: number): readonly Lexeme[] {
    return table.parts[this.entries[at]!]!;
  }

  /** Puts what is read as one word in the place of the word `at` and the next. */
  join(at: number): void {
    this.entries[at] = table.findForm(this.formOf(at) + this.formOf(at + 1));
    this.ends[at] = this.ends[at + 1]!;
    this.starts.copyWithin(at + 1, at + 2, this.count);
    this.ends.copyWithin(at + 1, at + 2, this.count);
    this.entries.copyWithin(at + 1, at + 2, this.count);
    this.count--;
  }

  /** May a quantity begin at one of the words? "A" begins one only before another number word. */
  hasNumber(): boolean {
    for (let at = 0; at < this.count; at++) if (table.traits[this.entries[at]!]! & STARTS_NUMBER) return true;
    return false;
  }

  toWords(text: string): Word[] {
    return Array.from({ length: this.count }, (_, at) => {
      const [start, end] = [this.starts[at]!, this.ends[at]!];
      return { text: text.slice(start, end), start, end, folded: this.formOf(at) };
    });
  }

  /** Writes the hashes of all lexemes, and how much each tells. Gives their number. */
  writeStems(stems: StemBuffer): number {
    stems.reserve(this.count, 0);
    let count = 0;
    for (let at = 0; at < this.count; at++) {
      const entry = this.entries[at]!;
      const traits = table.traits[entry]!;
      if ((traits & HAS_PARTS) === 0) {
        stems.hashes[count] = table.stems[entry]!;
        stems.weights[count++] = traits & WEIGHT_CLASS;
        continue;
      }
      const parts = table.parts[entry]!;
      stems.reserve(count + parts.length + this.count - at, count);
      for (const part of parts) {
        stems.hashes[count] = part.hash;
        stems.weights[count++] = WEIGHTS.indexOf(part.weight);
      }
    }
    return count;
  }
}

export class StemBuffer {
  hashes = new Int32Array(512);
  /** Places in WEIGHTS. */
  weights = new Uint8Array(512);

  reserve(count: number, used: number): void {
    if (count <= this.hashes.length) return;
    const { hashes, weights } = this;
    this.hashes = new Int32Array(2 * count);
    this.weights = new Uint8Array(2 * count);
    this.hashes.set(hashes.subarray(0, used));
    this.weights.set(weights.subarray(0, used));
  }
}

const run = new WordRun();

/** The words of a text, in a run that is used again for the next text. */
export function scanWords(text: string): WordRun {
  table.makeRoom();
  run.clear();
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const end = kind === LETTER ? scanLetters(text, at) : kind === DIGIT ? scanDigits(text, at) : -1;
    if (end > at) {
      run.push(table.find(text, at, end, hash), at, end);
      at = end;
      continue;
    }
    const word = kind === LETTER || kind === DIGIT || kind === OTHER ? readWordAt(text, at) : null;
    if (word && word.folded !== '') run.push(table.findForm(word.folded), at, word.end);
    at = word ? word.end : at + 1;
  }
  return run;
}

/** Of the letters that were scanned last. */
let hash = 0;

/** Where a plain word ends; -1 if it is none. */
function scanLetters(text: string, start: number): number {
  hash = HASH_BASIS;
  let letters = 0;
  for (let at = start; at - start <= MAX_LENGTH_KEPT; at++) {
    const kind = kindAt(text, at);
    if (kind === LETTER) {
      hash = Math.imul(hash ^ (text.charCodeAt(at) | 32), HASH_PRIME);
      letters++;
      continue;
    }
    if (kind === BREAK || kind === COMMA || kind === END) return at;
    const next = kindAt(text, at + 1);
    if (kind === APOSTROPHE && next === LETTER) {
      hash = Math.imul(hash ^ 39, HASH_PRIME);
      letters = 0;
      continue;
    }
    if (kind === APOSTROPHE) return next === DIGIT || next === OTHER ? -1 : at;
    // One letter and a point may begin an abbreviation.
    return kind === POINT && (letters > 1 || (next !== LETTER && next !== OTHER)) ? at : -1;
  }
  return -1;
}

function scanDigits(text: string, start: number): number {
  hash = HASH_BASIS;
  for (let at = start; at - start <= MAX_LENGTH_KEPT; at++) {
    const kind = kindAt(text, at);
    if (kind === DIGIT) {
      hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
      continue;
    }
    if (kind === BREAK || kind === END) return at;
    const next = kindAt(text, at + 1);
    return (kind === POINT || kind === COMMA) && next !== DIGIT && next !== OTHER ? at : -1;
  }
  return -1;
}
