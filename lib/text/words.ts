/**
 * The words of a text with their offsets, each with a folded form that typography does not change.
 *
 * Idea: one pass over the UTF-16 units. Letters, marks and digits form words; apostrophes (and their typographic variants) hold a word
 * together between two letters; commas and points hold figures together between two digits, points hold abbreviations ("U.S.");
 * hyphens part words ("two-thirds" = "two thirds"); "%" and "&" are words. In scripts written without spaces each character is a word.
 * Folding: NFKC, lower case, no diacritics, no invisible characters, one apostrophe, no points in abbreviations, no commas in figures.
 * Cost: linear in the text, one table look-up a unit for ASCII.
 * Reference: Unicode Standard Annex 29 (word boundaries), of which this is the part that news prose needs.
 * Limits: an apostrophe at the edge of a word ("runnin'", "'em") cannot be told from a quotation mark and is left out;
 * the abbreviation "U.S." and the capitals "US" both fold to "us", which is also a pronoun.
 */

export interface Word {
  /** `source.slice(start, end)`. */
  text: string;
  start: number;
  end: number;
  /** Equal for typographic variants of the same word. */
  folded: string;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** An apostrophe in one of its shapes. */
const APOSTROPHE = 3;
const POINT = 4;
const COMMA = 5;
/** A sign that is read as a word. */
const SIGN = 6;
/** Shows nothing and parts nothing: soft hyphen, zero-width characters. */
const INVISIBLE = 7;
/** A character that is a word by itself. */
const IDEOGRAPH = 8;

const ASCII = new Uint8Array(128);
for (let code = 48; code <= 57; code++) ASCII[code] = DIGIT;
for (let code = 65; code <= 90; code++) ASCII[code] = ASCII[code + 32] = LETTER;
ASCII[39] = ASCII[96] = APOSTROPHE;
ASCII[46] = POINT;
ASCII[44] = COMMA;
ASCII[37] = ASCII[38] = SIGN;

const APOSTROPHES = new Set("'`´ʹʻʼʽˈ‘’‛′ꞌ＇");
const LETTERS = /^[\p{L}\p{M}\p{Nl}]$/u;
const DIGITS = /^\p{N}$/u;
const UNSPACED = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;
const HIDDEN = /^(?:\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff]|[\ufe00-\ufe0f])$/u;
const SIGNS = new Map([
  ['%', 'percent'],
  ['％', 'percent'],
  ['‰', 'permille'],
  ['&', 'and'],
  ['＆', 'and'],
]);
/** Letters that Unicode does not decompose, as English prints them. */
const PLAIN_LETTERS = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' }),
);

const classOfOther = new Map<string, number>();
/** Distinct non-ASCII characters that are remembered with their class: more than any text of one language has. */
const MAX_CLASSES_KEPT = 4096;

function classOf(character: string): number {
  const known = classOfOther.get(character);
  if (known !== undefined) return known;
  let found = OTHER;
  if (APOSTROPHES.has(character)) found = APOSTROPHE;
  else if (HIDDEN.test(character)) found = INVISIBLE;
  else if (SIGNS.has(character)) found = SIGN;
  else if (DIGITS.test(character)) found = DIGIT;
  else if (LETTERS.test(character)) found = UNSPACED.test(character) ? IDEOGRAPH : LETTER;
  if (classOfOther.size < MAX_CLASSES_KEPT) classOfOther.set(character, found);
  return found;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code]!;
  if (Number.isNaN(code)) return OTHER;
  return classOf(String.fromCodePoint(text.codePointAt(at)!));
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** The folded form of one word: equal for words that differ in typography only. */
export function foldWord(word: string): string {
  let plain = true;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code > 127 || code === 44 || code === 46 || code === 96) {
      plain = false;
      break;
    }
  }
  if (plain && word.length > 1) return word.toLowerCase();
  const sign = SIGNS.get(word);
  if (sign !== undefined) return sign;
  let folded = '';
  const figure = /\p{N}/u.test(word);
  for (const character of word.normalize('NFKC').toLowerCase().normalize('NFD')) {
    if (character === ',' || (character === '.' && !figure)) continue;
    if (APOSTROPHES.has(character)) folded += "'";
    else if (character < '\u0080') folded += character;
    else if (!/^\p{M}$/u.test(character) && !HIDDEN.test(character))
      folded += PLAIN_LETTERS.get(character) ?? character;
  }
  return folded;
}

/** All words of a text, in order. Total: any string gives a list, in linear time. */
export function tokeniseWords(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const word = readWordAt(text, at);
    if (word && word.folded !== '') words.push(word);
    at = word ? word.end : at + 1;
  }
  return words;
}

/** The word that begins at this place, or null. One of nothing but invisible characters is folded to nothing, and is none. */
export function readWordAt(text: string, at: number): Word | null {
  const first = classAt(text, at);
  if (first === LETTER || first === DIGIT) return wordAt(text, at, endOfWord(text, at));
  return first === SIGN || first === IDEOGRAPH ? wordAt(text, at, at + widthAt(text, at)) : null;
}

function wordAt(text: string, start: number, end: number): Word {
  const slice = text.slice(start, end);
  return { text: slice, start, end, folded: foldWord(slice) };
}

function endOfWord(text: string, start: number): number {
  let end = start;
  let last = OTHER;
  /** Units since the last point or the start: one letter between points makes an abbreviation. */
  let letters = 0;
  let points = 0;
  for (let at = start; at < text.length; ) {
    const now = classAt(text, at);
    const width = widthAt(text, at);
    if (now === LETTER || now === DIGIT) {
      last = now;
      letters++;
      at += width;
      end = at;
      continue;
    }
    if (now === INVISIBLE) {
      at += width;
      continue;
    }
    const next = classAt(text, at + width);
    if (now === APOSTROPHE && last !== OTHER && (next === LETTER || next === DIGIT)) letters = 0;
    else if ((now === POINT || now === COMMA) && last === DIGIT && next === DIGIT) letters = 0;
    else if (
      now === POINT &&
      last === LETTER &&
      letters === 1 &&
      next === LETTER &&
      isSingleLetter(text, at + width, points > 0)
    ) {
      points++;
      letters = 0;
    } else {
      // The closing point of an abbreviation belongs to it: "U.S.".
      if (now === POINT && points > 0 && letters === 1) return at + width;
      break;
    }
    last = OTHER;
    at += width;
  }
  return end;
}

/** In "U.S." a single letter follows each point; "J.Smith" and "end.A new" are not abbreviations. */
function isSingleLetter(text: string, at: number, insideAbbreviation: boolean): boolean {
  const next = classAt(text, at + widthAt(text, at));
  return next === POINT || (insideAbbreviation && next !== LETTER && next !== DIGIT);
}
