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
import { tokeniseWords, type Word } from './words.ts';

export type Approximator = 'about' | 'over' | 'under';

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

const UNITS_AND_TEENS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const CARDINALS = new Map<string, number>([
  ...UNITS_AND_TEENS.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
  ['fourty', 40],
]);
const SCALES = new Map<string, number>([
  ['hundred', 1e2],
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
/** Scales that are read so right behind a figure only. */
const SHORT_SCALES = new Set(['k', 'm', 'mn', 'bn', 'tn']);
const ORDINALS = new Map<string, number>([
  ...'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, at) => [word, 13 + at] as const),
  ...TENS.map((word, at) => [`${word.slice(0, -1)}ieth`, 20 + 10 * at] as const),
]);
const FRACTIONS = new Map<string, number>([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fourths', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixths', 1 / 6],
  ['eighths', 1 / 8],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);
const CURRENCY_SIGNS = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
]);
const UNIT_WORDS = new Map<string, string>([
  ['percent', 'percent'],
  ['per cent', 'percent'],
  ['percentage', 'percent'],
  ['points', 'point'],
  ['point', 'point'],
  ...'dollar euro pound cent year month week day hour minute second people soldier troop job vote seat mile kilometer kilometre ton tonne acre degree time death case'
    .split(' ')
    .flatMap(unit => [[unit, unit] as const, [`${unit}s`, unit] as const]),
  ['bucks', 'dollar'],
  ['buck', 'dollar'],
  ['persons', 'people'],
  ['men', 'people'],
]);
const APPROXIMATORS: readonly (readonly [string, Approximator])[] = [
  ...[
    'about',
    'around',
    'roughly',
    'approximately',
    'nearly',
    'almost',
    'some',
    'circa',
    'close to',
    'up to',
    'in the order of',
  ].map(words => [words, 'about'] as const),
  ...[
    'more than',
    'over',
    'at least',
    'above',
    'no fewer than',
    'no less than',
    'upwards of',
    'well over',
    'exceeding',
  ].map(words => [words, 'over'] as const),
  ...['less than', 'fewer than', 'under', 'below', 'at most', 'no more than', 'just under'].map(
    words => [words, 'under'] as const,
  ),
];
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

function readFigure(folded: string): number | null {
  if (!FIGURE.test(folded)) return null;
  const value = Number(folded);
  return Number.isFinite(value) ? value : null;
}

/** May the word at `at` go on with the number before it: nothing but white space or a hyphen between them? */
function isJoined(source: string, words: readonly Word[], at: number): boolean {
  const from = words[at - 1]!.end;
  const to = words[at]!.start;
  return to - from <= 3 && /^[\s\u2010-\u2015-]*$/.test(source.slice(from, to));
}

function readNumber(source: string, words: readonly Word[], first: number): Reading | null {
  const folded = words[first]!.folded;
  const ordinal = ORDINAL_FIGURE.exec(folded);
  if (ordinal) return { value: Number(ordinal[1]), endWord: first + 1, kind: 'ordinal' };
  const scaled = SCALED_FIGURE.exec(folded);
  if (scaled) return { value: Number(scaled[1]) * SCALES.get(scaled[2]!)!, endWord: first + 1, kind: 'cardinal' };
  const loose = readLooseCount(words, first);
  if (loose) return loose;
  let at = first;
  let total = 0;
  let part: number | null = null;
  let counted = 0;
  let ordinalEnd = false;
  const figure = readFigure(folded);
  if (figure !== null) {
    part = figure;
    at++;
    if (at < words.length && source.slice(words[first]!.end, words[at]!.start) === '/') {
      const below = readFigure(words[at]!.folded);
      if (below && below <= 100 && figure < below) return { value: figure / below, endWord: at + 1, kind: 'fraction' };
    }
  } else if (
    (folded === 'a' || folded === 'an' || folded === 'half') &&
    words[first + 1] &&
    SCALES.has(words[first + 1]!.folded) &&
    !SHORT_SCALES.has(words[first + 1]!.folded)
  ) {
    part = folded === 'half' ? 0.5 : 1;
    at++;
  }
  while (at < words.length && (at === first || isJoined(source, words, at))) {
    const word = words[at]!.folded;
    const cardinal: number | undefined = CARDINALS.get(word);
    const scale: number | undefined = SCALES.get(word);
    const last: number | undefined = ORDINALS.get(word);
    if (cardinal !== undefined && figure === null && fitsBehind(part, cardinal)) {
      part = (part ?? 0) + cardinal;
    } else if (
      scale !== undefined &&
      (part !== null || total > 0 || at === first) &&
      !(SHORT_SCALES.has(word) && at !== first + 1) &&
      !(SHORT_SCALES.has(word) && figure === null)
    ) {
      if (scale <= 100) part = (part ?? 1) * scale;
      else {
        total += (part ?? 1) * scale;
        part = null;
      }
    } else if (last !== undefined && figure === null && part !== null && part >= 20 && part % 10 === 0 && last < 10) {
      part += last;
      ordinalEnd = true;
      at++;
      break;
    } else if (
      word === 'and' &&
      (part !== null || total > 0) &&
      figure === null &&
      at + 1 < words.length &&
      CARDINALS.has(words[at + 1]!.folded) &&
      lastScale(words, at)
    ) {
      at++;
      continue;
    } else break;
    counted++;
    at++;
  }
  if (part === null && total === 0 && !(counted > 0 && CARDINALS.has(folded))) {
    if (ORDINALS.has(folded)) return { value: ORDINALS.get(folded)!, endWord: first + 1, kind: 'ordinal' };
    if (FRACTIONS.has(folded)) return { value: FRACTIONS.get(folded)!, endWord: first + 1, kind: 'fraction' };
    return null;
  }
  const value = total + (part ?? 0);
  if (ordinalEnd) return { value, endWord: at, kind: 'ordinal' };
  // "two-thirds", "three quarters"
  const below =
    at < words.length && figure === null && value < 10 && isJoined(source, words, at)
      ? FRACTIONS.get(words[at]!.folded)
      : undefined;
  if (below !== undefined && value > 0) return { value: value * below, endWord: at + 1, kind: 'fraction' };
  return { value, endWord: at, kind: 'cardinal' };
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

const lastScale = (words: readonly Word[], at: number) => SCALES.has(words[at - 1]!.folded);

/** "twenty" + "five", "hundred" + "ten"; but "five six" are two numbers. */
function fitsBehind(part: number | null, next: number): boolean {
  if (part === null) return true;
  if (part >= 100 && part % 100 === 0) return next < 100;
  return part >= 20 && part % 10 === 0 && next < 10 && next > 0;
}

function unitBehind(source: string, words: readonly Word[], end: number): string | null {
  if (end >= words.length || !isJoined(source, words, end)) return null;
  const word = words[end]!.folded;
  if (word === 'per' && words[end + 1]?.folded === 'cent') return 'percent';
  // "15 million US dollars", "40 million American people" are left alone but for the first.
  if (word === 'us' && words[end + 1]?.folded.startsWith('dollar')) return 'dollar';
  return UNIT_WORDS.get(word) ?? null;
}

function approximatorBefore(words: readonly Word[], first: number): Approximator | null {
  let best: Approximator | null = null;
  let length = 0;
  for (const [phrase, approximator] of APPROXIMATORS) {
    const parts = phrase.split(' ');
    if (parts.length <= length || parts.length > first) continue;
    if (parts.every((part, at) => words[first - parts.length + at]!.folded === part)) {
      best = approximator;
      length = parts.length;
    }
  }
  return best;
}

/** All quantities of a text, in order. `words` are its words, if they are known already. */
export function findQuantities(source: string, words: readonly Word[] = tokeniseWords(source)): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const reading = readNumber(source, words, at);
    if (!reading) {
      at++;
      continue;
    }
    const before = words[at]!.start - 1;
    const currency = CURRENCY_SIGNS.get(source[before] ?? '');
    let unit = currency ?? unitBehind(source, words, reading.endWord);
    const bare = reading.endWord === at + 1;
    const isFigure = /^\d/.test(words[at]!.folded);
    if (
      !unit &&
      bare &&
      isFigure &&
      reading.value >= FIRST_YEAR &&
      reading.value <= LAST_YEAR &&
      /^\d{4}$/.test(words[at]!.text)
    )
      unit = 'year';
    const isPronoun = bare && words[at]!.folded === 'one' && !unit;
    if (!isPronoun) {
      found.push({
        start: currency ? before : words[at]!.start,
        end: words[reading.endWord - 1]!.end,
        firstWord: at,
        endWord: reading.endWord,
        value: reading.value,
        kind: reading.kind,
        unit,
        approximator: approximatorBefore(words, at),
      });
    }
    at = reading.endWord;
  }
  return found;
}
