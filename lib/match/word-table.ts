/**
 * The words of a text as numbers, each with an entry that tells what matching needs to know about it.
 *
 * Idea: one pass over the text packs the letters of a plain word (ASCII, with straight or curly apostrophes) and finds its entry by them; all others go the
 * way of `tokeniseWords`.
 * Cost: linear, one look-up a word. The words are those of `tokeniseWords`, with contractions written out by `expandContraction`.
 * Limit: what `scanWords` gives holds until it is called again.
 */
import { readWordAt, type Word } from '../text/words.ts';
import { isNumber, type LexemeColumns } from './lexeme-columns.ts';
import type { Lexeme } from './lexemes.ts';
import {
  HAS_PARTS,
  LETTERS,
  lengthen,
  MAX_LENGTH_KEPT,
  pack,
  packed,
  RECORD_BITS,
  SHAPE,
  STEM,
  wordEntries,
} from './word-entries.ts';

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
    return wordEntries.forms[this.entries[at]!]!;
  }

  /** The word, or what a contraction stands for. */
  lexemesOf(at: number): readonly Lexeme[] {
    return wordEntries.parts[this.entries[at]!]!;
  }

  /** Puts one word in the place of two, wherever the word that came out last and the next are one; both are told by where they stand. */
  join(areOne: (start: number, end: number, nextStart: number, nextEnd: number) => boolean): void {
    const { starts, ends, entries } = this;
    let last = 0;
    for (let at = 1; at < this.count; at++) {
      if (areOne(starts[last]!, ends[last]!, starts[at]!, ends[at]!)) {
        entries[last] = wordEntries.findForm(this.formOf(last) + this.formOf(at));
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
      if (isNumber(wordEntries.records[(this.entries[at]! << RECORD_BITS) + SHAPE]!)) return true;
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
    const { records, parts } = wordEntries;
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
  wordEntries.makeRoom();
  run.clear();
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT && kind !== OTHER) {
      at++;
      continue;
    }
    const end = kind === LETTER ? scanLetters(text, at) : kind === DIGIT ? scanDigits(text, at) : -1;
    if (end > at) {
      run.push(wordEntries.find(text, at, end), at, end);
      at = end;
      continue;
    }
    const word = readWordAt(text, at);
    if (word && word.folded !== '') run.push(wordEntries.findForm(word.folded), at, word.end);
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
