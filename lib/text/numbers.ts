/**
 * The quantities in a text: what figures and number words say, as values with units and approximators.
 *
 * Idea: one pass over the words. A figure ("15,000", "3.5", "1/2") or a run of number words ("twenty-five thousand") is read
 * from left to right with the usual place-value rule; a scale word ("million") multiplies; the sign before and the word behind give the unit;
 * the words right before give the approximator ("about", "more than").
 * Cost: linear in the number of words.
 * Limits: English only; "one" is a quantity only with a unit, a scale or another number word, because it is mostly a pronoun;
 * ordinals up to "ninety-ninth"; a year is a bare figure from 1500 to 2100 and has the unit "year".
 */
import {
  APPROXIMATORS,
  type Approximator,
  CARDINALS,
  CURRENCY_SIGNS,
  FRACTIONS,
  NUMBER_STARTS,
  ORDINALS,
  SCALES,
  SHORT_SCALES,
  UNITS,
} from './number-words.ts';
import { tokeniseWords, type Word } from './words.ts';

export type { Approximator } from './number-words.ts';

export interface Quantity {
  start: number;
  end: number;
  /** Index of the first word, and of the word after the last, units and approximators left out. */
  firstWord: number;
  endWord: number;
  value: number;
  kind: 'cardinal' | 'ordinal' | 'fraction';
  /** "percent", "dollar", "year" …: a lower-case singular noun from a closed list, or null. */
  unit: string | null;
  approximator: Approximator | null;
}

const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

interface Reading {
  value: number;
  endWord: number;
  kind: Quantity['kind'];
}

const FIGURE = /^\d[\d.]*$/;
const ORDINAL_FIGURE = /^(\d{1,9})(?:st|nd|rd|th)$/;
const SCALED_FIGURE = /^(\d{1,15}(?:\.\d{1,15})?)(k|m|mn|bn|tn)$/;

/** May a quantity begin with this word? */
export function startsNumber(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return (code >= 48 && code <= 57) || NUMBER_STARTS.has(folded);
}

/** All quantities of a text, in order. `words` are its words, if they are known already. */
export function findQuantities(source: string, words: readonly Word[] = tokeniseWords(source)): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const reading = startsNumber(words[at]!.folded) ? readNumber(source, words, at) : null;
    if (!reading) {
      at++;
      continue;
    }
    const quantity = describe(source, words, at, reading);
    const isPronoun = words[at]!.folded === 'one' && reading.endWord === at + 1 && !quantity.unit;
    if (!isPronoun) found.push(quantity);
    at = reading.endWord;
  }
  return found;
}

function describe(source: string, words: readonly Word[], at: number, { value, kind, endWord }: Reading): Quantity {
  const word = words[at]!;
  const currency = CURRENCY_SIGNS.get(source[word.start - 1] ?? '');
  const isYear = endWord === at + 1 && /^\d{4}$/.test(word.text) && value >= FIRST_YEAR && value <= LAST_YEAR;
  return {
    start: currency ? word.start - 1 : word.start,
    end: words[endWord - 1]!.end,
    firstWord: at,
    endWord,
    value,
    kind,
    unit: currency ?? unitBehind(source, words, endWord) ?? (isYear ? 'year' : null),
    approximator: approximatorBefore(words, at),
  };
}

function readNumber(source: string, words: readonly Word[], first: number): Reading | null {
  const { folded } = words[first]!;
  const ordinal = ORDINAL_FIGURE.exec(folded);
  if (ordinal) return { value: Number(ordinal[1]), endWord: first + 1, kind: 'ordinal' };
  const scaled = SCALED_FIGURE.exec(folded);
  if (scaled) return { value: Number(scaled[1]) * SHORT_SCALES.get(scaled[2]!)!, endWord: first + 1, kind: 'cardinal' };
  return (
    readFigure(source, words, first) ??
    readLooseCount(words, first) ??
    readNumberWords(source, words, first) ??
    readSingleWord(folded, first)
  );
}

/** "15,000", "3.5 million", "3/4". */
function readFigure(source: string, words: readonly Word[], first: number): Reading | null {
  const figure = figureOf(words[first]!.folded);
  if (figure === null) return null;
  const next = words[first + 1];
  if (next && source.slice(words[first]!.end, next.start) === '/') {
    const below = figureOf(next.folded);
    if (below && below <= 100 && figure < below) return { value: figure / below, endWord: first + 2, kind: 'fraction' };
  }
  let value = figure;
  let at = first + 1;
  if (isAndAHalf(words, at)) {
    value += 0.5;
    at += 3;
  }
  for (; at < words.length && isJoined(source, words, at); at++) {
    const scale = SCALES.get(words[at]!.folded) ?? (at === first + 1 ? SHORT_SCALES.get(words[at]!.folded) : undefined);
    if (scale === undefined) break;
    value *= scale;
  }
  return { value, endWord: at, kind: 'cardinal' };
}

function figureOf(folded: string): number | null {
  if (!FIGURE.test(folded)) return null;
  const value = Number(folded);
  return Number.isFinite(value) ? value : null;
}

/** "half a million", "hundreds of thousands", "tens of millions". */
function readLooseCount(words: readonly Word[], first: number): Reading | null {
  const folded = words[first]!.folded;
  const joint = words[first + 1]?.folded;
  const scale = SCALES.get(words[first + 2]?.folded ?? '');
  if (!joint || !scale || scale < 1000) return null;
  if (folded === 'half' && joint === 'a') return { value: scale / 2, endWord: first + 3, kind: 'cardinal' };
  const many = folded === 'tens' ? 10 : folded === 'hundreds' || folded === 'thousands' ? SCALES.get(folded)! : 0;
  return many && joint === 'of' ? { value: many * scale, endWord: first + 3, kind: 'cardinal' } : null;
}

/** "twenty-five thousand", "a hundred and five", "twenty-first", "two-thirds". */
function readNumberWords(source: string, words: readonly Word[], first: number): Reading | null {
  let at = first;
  /** What scales above a hundred have closed, and what is still open; null: nothing. */
  let closed = 0;
  let open: number | null = null;
  const opener = words[first]!.folded;
  if ((opener === 'a' || opener === 'an' || opener === 'half') && SCALES.has(words[first + 1]?.folded ?? '')) {
    open = opener === 'half' ? 0.5 : 1;
    at++;
  }
  let hasWords = open !== null;
  for (; at < words.length && (at === first || isJoined(source, words, at)); at++) {
    const word = words[at]!.folded;
    const cardinal = CARDINALS.get(word);
    const scale = SCALES.get(word);
    const last = ORDINALS.get(word);
    if (cardinal !== undefined && fitsBehind(open, cardinal)) open = (open ?? 0) + cardinal;
    else if (scale !== undefined && scale <= 100) open = (open ?? 1) * scale;
    else if (scale !== undefined) {
      closed += (open ?? 1) * scale;
      open = null;
    } else if (last !== undefined && last < 10 && open !== null && open >= 20 && open % 10 === 0) {
      return { value: closed + open + last, endWord: at + 1, kind: 'ordinal' };
    } else if (open !== null && isAndAHalf(words, at)) {
      open += 0.5;
      at += 2;
    } else if (word !== 'and' || !isJoint(words, at)) break;
    hasWords = true;
  }
  if (!hasWords) return null;
  const value = closed + (open ?? 0);
  const below =
    at < words.length && value < 10 && isJoined(source, words, at) ? FRACTIONS.get(words[at]!.folded) : undefined;
  if (below !== undefined && value > 0) return { value: value * below, endWord: at + 1, kind: 'fraction' };
  return { value, endWord: at, kind: 'cardinal' };
}

/** "two and a half" */
function isAndAHalf(words: readonly Word[], at: number): boolean {
  return words[at]?.folded === 'and' && words[at + 1]?.folded === 'a' && words[at + 2]?.folded === 'half';
}

/** The "and" of "one hundred and five": behind a scale, before a number word. */
function isJoint(words: readonly Word[], at: number): boolean {
  return SCALES.has(words[at - 1]?.folded ?? '') && CARDINALS.has(words[at + 1]?.folded ?? '');
}

/** "twenty" + "five", "hundred" + "ten"; but "five six" are two numbers. */
function fitsBehind(open: number | null, next: number): boolean {
  if (open === null) return true;
  if (open >= 100 && open % 100 === 0) return next < 100;
  return open >= 20 && open % 10 === 0 && next < 10 && next > 0;
}

function readSingleWord(folded: string, first: number): Reading | null {
  const ordinal = ORDINALS.get(folded);
  if (ordinal !== undefined) return { value: ordinal, endWord: first + 1, kind: 'ordinal' };
  const fraction = FRACTIONS.get(folded);
  return fraction === undefined ? null : { value: fraction, endWord: first + 1, kind: 'fraction' };
}

/** May the word at `at` go on with the number before it: nothing but white space or a hyphen between them? */
function isJoined(source: string, words: readonly Word[], at: number): boolean {
  const from = words[at - 1]!.end;
  const to = words[at]!.start;
  return to - from <= 3 && /^[\s\u2010-\u2015-]*$/.test(source.slice(from, to));
}

function unitBehind(source: string, words: readonly Word[], end: number): string | null {
  if (end >= words.length || !isJoined(source, words, end)) return null;
  const word = words[end]!.folded;
  if (word === 'per' && words[end + 1]?.folded === 'cent') return 'percent';
  if (word === 'us' && words[end + 1]?.folded.startsWith('dollar')) return 'dollar';
  return UNITS.get(word) ?? null;
}

function approximatorBefore(words: readonly Word[], first: number): Approximator | null {
  const phrases = first > 0 ? APPROXIMATORS.get(words[first - 1]!.folded) : undefined;
  const phrase = phrases?.find(({ words: parts }) =>
    parts.every((part, at) => words[first - parts.length + at]?.folded === part),
  );
  return phrase?.approximator ?? null;
}
