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
import { isNumber, type LexemeColumns, NUMBER, shapeOf } from './lexeme-columns.ts';
import { type Lexeme, lexemeOf } from './lexemes.ts';

/** The commonest words of a language number a few thousand; a corpus has some ten thousand. */
const MAX_ENTRIES_KEPT = 50_000;
/** Longer "words" are read anew each time. */
const MAX_LENGTH_KEPT = 40;
const FIRST_SIZE = 1 << 11;

/** Above what `shapeOf` gives. */
const HAS_PARTS = 1 << 30;

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

/** That of MurmurHash3. */
const HASH_PRIME = 0xcc9e2d51 | 0;

// What stands in the record of an entry: one cache line holds two of them.
const RECORD_BITS = 3;
const HASH = 0;
const STEM = 1;
const LETTERS = 2;
const SHAPE = 3;
/** Sixteen letters, four to a number; words with more, or with others than ASCII, are compared as strings. */
const PACKED = 4;
const MAX_PACKED = 16;

/** Entries, and where they stand by the hash of their letters (open addressing). */
class WordTable {
  count = 0;
  /** Number of the entry + 1. */
  private slots = new Int32Array(4 * FIRST_SIZE);
  records = new Int32Array(FIRST_SIZE << RECORD_BITS);
  forms: string[] = [];
  parts: (readonly Lexeme[])[] = [];

  /** Forgets all where there are too many: only between two texts, so that the entries of one hold. */
  makeRoom(): void {
    if (this.count > MAX_ENTRIES_KEPT) Object.assign(this, new WordTable());
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
const packed = new Int32Array(MAX_PACKED / 4);
const PLAIN = /^[a-z0-9']*$/;

function pack(place: number, code: number): void {
  if (place < MAX_PACKED) packed[place >> 2]! |= code << ((place & 3) << 3);
}

function hashPacked(length: number): number {
  let hash = Math.imul(packed[0]! ^ length, HASH_PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ packed[1]!, HASH_PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ packed[2]!, HASH_PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ packed[3]!, HASH_PRIME);
  return hash ^ (hash >>> 16);
}

function lengthen(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * array.length);
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

  /** Puts one word in the place of two, wherever the word that came out last and the next are one; both are told by where they stand. */
  join(areOne: (start: number, end: number, nextStart: number, nextEnd: number) => boolean): void {
    const { starts, ends, entries } = this;
    let last = 0;
    for (let at = 1; at < this.count; at++) {
      if (areOne(starts[last]!, ends[last]!, starts[at]!, ends[at]!)) {
        entries[last] = table.findForm(this.formOf(last) + this.formOf(at));
      } else {
        last++;
        starts[last] = starts[at]!;
        entries[last] = entries[at]!;
      }
      ends[last] = ends[at]!;
    }
    this.count = Math.min(this.count, last + 1);
  }

  /** May a quantity begin at one of the words? "A" begins one only before another number word. */
  hasNumber(): boolean {
    for (let at = 0; at < this.count; at++)
      if (isNumber(table.records[(this.entries[at]! << RECORD_BITS) + SHAPE]!)) return true;
    return false;
  }

  toWords(text: string): Word[] {
    return Array.from({ length: this.count }, (_, at) => {
      const [start, end] = [this.starts[at]!, this.ends[at]!];
      return { text: text.slice(start, end), start, end, folded: this.formOf(at) };
    });
  }

  /** Writes all lexemes of the words. */
  writeLexemes(to: LexemeColumns): void {
    to.clear(this.count);
    const { records, parts } = table;
    for (let at = 0; at < this.count; at++) {
      const entry = this.entries[at]!;
      const record = entry << RECORD_BITS;
      const shape = records[record + SHAPE]!;
      if ((shape & HAS_PARTS) === 0) to.push(records[record + STEM]!, records[record + LETTERS]!, shape);
      else for (const part of parts[entry]!) to.pushLexeme(part);
    }
  }
}

const run = new WordRun();

/** The words of a text, in a run that is used again for the next text. */
export function scanWords(text: string): WordRun {
  table.makeRoom();
  run.clear();
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT && kind !== OTHER) {
      at++;
      continue;
    }
    const end = kind === LETTER ? scanLetters(text, at) : kind === DIGIT ? scanDigits(text, at) : -1;
    if (end > at) {
      run.push(table.find(text, at, end), at, end);
      at = end;
      continue;
    }
    const word = readWordAt(text, at);
    if (word && word.folded !== '') run.push(table.findForm(word.folded), at, word.end);
    at = word ? word.end : at + 1;
  }
  return run;
}

/** Packs a plain word, and says where it ends; -1 if it is none. */
function scanLetters(text: string, start: number): number {
  packed.fill(0);
  let letters = 0;
  for (let at = start; at - start <= MAX_LENGTH_KEPT; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? KINDS[code]! : kindAt(text, at);
    if (kind === LETTER) {
      pack(at - start, code | 32);
      letters++;
      continue;
    }
    if (kind === BREAK || kind === COMMA || kind === END) return at;
    const next = kindAt(text, at + 1);
    if (kind === APOSTROPHE && next === LETTER) {
      pack(at - start, 39);
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
  packed.fill(0);
  for (let at = start; at - start <= MAX_LENGTH_KEPT; at++) {
    const kind = kindAt(text, at);
    if (kind === DIGIT) {
      pack(at - start, text.charCodeAt(at));
      continue;
    }
    if (kind === BREAK || kind === END) return at;
    const next = kindAt(text, at + 1);
    return (kind === POINT || kind === COMMA) && next !== DIGIT && next !== OTHER ? at : -1;
  }
  return -1;
}
