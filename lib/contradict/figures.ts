/**
 * Figures: two different numbers of the same thing, with units, approximators and a tolerance.
 *
 * Idea: two quantities can be compared when unit and kind agree and they count the same noun; they clash when neither lies in the range
 * that the other allows ("more than 100" allows 750). Rounded figures may lie apart a little ("$700 billion", "$716 billion").
 * Two counts in records of the same matter are different figures even if the one is a bound for the other ("at least 750", "950").
 * Cost: quantities of the one side × quantities of the other.
 */
import type { Quantity } from '../text/numbers.ts';
import type { Evidence, Pair } from './evidence.ts';
import { areSynonyms } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { isScene } from './scenes.ts';

/** Rounded figures of one thing differ by less ("$700 billion", "$716 billion"). */
const TOLERANCE = 0.05;
const ABOUT_TOLERANCE = 0.2;
/** Whole numbers below are counted, not rounded. */
const COUNTED_BELOW = 13;
/** "Hundreds", "several hundred", "tens of thousands" are no figures. */
const LOOSE = /^(?:hundreds|thousands|millions|billions|dozens|tens|dozen|hundred)$/;

interface Range {
  low: number;
  high: number;
}

const BEFORE = new Set(['before', 'until']);
const AFTER = new Set(['after', 'since']);

function boundOf(reading: Reading, quantity: Quantity): Quantity['approximator'] {
  if (quantity.unit !== 'year') return quantity.approximator;
  // "before 2005", "before May 3, 2005"
  for (let word = quantity.firstWord - 1; word >= Math.max(0, quantity.firstWord - 3); word--) {
    const folded = reading.words[word]!.folded;
    if (BEFORE.has(folded)) return 'under';
    if (AFTER.has(folded)) return 'over';
  }
  return quantity.approximator;
}

function rangeOf(quantity: Quantity, bound: Quantity['approximator'], isTolerant: boolean): Range {
  const { value } = quantity;
  if (bound === 'over') return { low: value, high: Infinity };
  if (bound === 'under') return { low: -Infinity, high: value };
  const isExact =
    quantity.kind === 'ordinal' || quantity.unit === 'year' || (Number.isInteger(value) && value < COUNTED_BELOW);
  const tolerance = bound === 'about' ? ABOUT_TOLERANCE : isExact || !isTolerant ? 0 : TOLERANCE;
  return { low: value * (1 - tolerance), high: value * (1 + tolerance) };
}

const meet = (x: Range, y: Range, isStrict: boolean) =>
  isStrict ? x.low < y.high && y.low < x.high : x.low <= y.high && y.low <= x.high;

const apart = (a: number, b: number): number => {
  const [low, high] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  return high === 0 ? 0 : 1 - low / high;
};

const tokensOf = (reading: Reading, quantity: number) => {
  const found: number[] = [];
  reading.quantityOf.forEach((of, at) => {
    if (of === quantity) found.push(at);
  });
  return found;
};

/** What is counted: the content words right behind the quantity. */
function countedNouns(reading: Reading, last: number): number[] {
  const found: number[] = [];
  const { tokens } = reading;
  for (let at = last + 1; at < tokens.length && found.length < 3 && at <= last + 5; at++) {
    if (tokens[at]!.clause !== tokens[last]!.clause || reading.quantityOf[at]! >= 0) break;
    if (!tokens[at]!.isFunction) found.push(at);
  }
  return found;
}

export interface FigureClash extends Evidence {
  /** 0 … 1: share by which the smaller value falls short of the larger. */
  distance: number;
  sharesNoun: boolean;
  /** Rounding alone can explain it. */
  isNear: boolean;
  /** One of them is a bound: "more than", "before". */
  isBound: boolean;
  isYear: boolean;
  isOrdinal: boolean;
  /** Both belong to one matter, by their records: two counts of the same. */
  isOfSameMatter: boolean;
}

interface Figure {
  quantity: Quantity;
  bound: Quantity['approximator'];
  tokens: number[];
  nouns: number[];
}

function figuresOf(reading: Reading): Figure[] {
  return reading.quantities.flatMap((quantity, index) => {
    if (LOOSE.test(reading.words[quantity.firstWord]!.folded)) return [];
    const tokens = tokensOf(reading, index);
    return [{ quantity, bound: boundOf(reading, quantity), tokens, nouns: countedNouns(reading, tokens.at(-1) ?? 0) }];
  });
}

/** A shared word behind both figures that is neither counted nor a name: what happened to those who are counted. */
const sharesPredicate = (pair: Pair, a: Figure, b: Figure) =>
  pair.agreements.some(
    link =>
      link.a > a.tokens.at(-1)! + 1 &&
      link.b > b.tokens.at(-1)! + 1 &&
      pair.a.tokens[link.a]!.clause === pair.a.tokens[a.tokens[0]!]!.clause &&
      pair.b.tokens[link.b]!.clause === pair.b.tokens[b.tokens[0]!]!.clause &&
      !pair.a.tokens[link.a]!.isName &&
      !pair.b.tokens[link.b]!.isName,
  );

/** "More than 926" is meant exactly. */
const isBound = ({ bound }: Figure) => bound === 'over' || bound === 'under';
const isCalendarYear = ({ unit, value }: Quantity) => unit === 'year' && Number.isInteger(value) && value >= FIRST_YEAR;
const FIRST_YEAR = 1500;
const DURATIONS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month']);
/** "The first debate" and "the second debate" are two debates. */
const isDefinite = (reading: Reading, { tokens }: Figure) =>
  !isScene(reading) && /^(?:the|this|that|our|their|his|her|my)$/.test(reading.tokens[tokens[0]! - 1]?.folded ?? '');
const TIME_NOUNS = /^(?:years?|months?|weeks?|days?|quarters?|half|terms?|time|times|eight|ten)$/;
const isOfTime = (reading: Reading, { tokens }: Figure) =>
  TIME_NOUNS.test(reading.tokens[tokens.at(-1)! + 1]?.folded ?? '');

const isPeople = (unit: string | null) => unit === 'people' || unit === null;

function compare(pair: Pair, a: Figure, b: Figure): (FigureClash & { agrees: boolean }) | null {
  const [x, y] = [a.quantity, b.quantity];
  if ((x.kind === 'ordinal') !== (y.kind === 'ordinal') || (x.kind === 'fraction') !== (y.kind === 'fraction'))
    return null;
  const sharesNoun = a.nouns.some(one =>
    b.nouns.some(other => areSynonyms(pair.a.tokens[one]!.base, pair.b.tokens[other]!.base)),
  );
  const isCount = isPeople(x.unit) && isPeople(y.unit) && x.kind === 'cardinal' && y.kind === 'cardinal';
  const isOfSameMatter = pair.sharesMatter === true && isCount && (sharesNoun || sharesPredicate(pair, a, b));
  // How long something took is seldom what is at issue.
  if (DURATIONS.has(x.unit ?? '') || (x.kind === 'ordinal' && (isDefinite(pair.a, a) || isDefinite(pair.b, b))))
    return null;
  // "12 years" is no date; "the second year" is no rank.
  if (isCalendarYear(x) !== isCalendarYear(y) || (x.kind === 'ordinal' && (isOfTime(pair.a, a) || isOfTime(pair.b, b))))
    return null;
  if (x.unit !== y.unit && !(isPeople(x.unit) && isPeople(y.unit) && (isOfSameMatter || pair.coverage >= 0.6)))
    return null;
  const isStrict = (a.bound === 'over' && b.bound === 'under') || (a.bound === 'under' && b.bound === 'over');
  const agrees = isOfSameMatter
    ? apart(x.value, y.value) <= TOLERANCE
    : meet(rangeOf(x, a.bound, false), rangeOf(y, b.bound, false), isStrict);
  if (x.unit === null && y.unit === null && !sharesNoun && !isOfSameMatter && !agrees) return null;
  const distance = apart(x.value, y.value);
  return {
    kind: isCalendarYear(x) ? 'date' : 'number',
    strength: 0.5 + (sharesNoun ? 0.3 : 0) + 0.2 * distance,
    a: a.tokens,
    b: b.tokens,
    distance,
    sharesNoun,
    isNear:
      !isBound(a) &&
      !isBound(b) &&
      (distance <= TOLERANCE || meet(rangeOf(x, a.bound, true), rangeOf(y, b.bound, true), false)),
    isBound: isBound(a) || isBound(b),
    isYear: isCalendarYear(x),
    isOrdinal: x.kind === 'ordinal',
    isOfSameMatter,
    agrees,
  };
}

export function findFigures(pair: Pair): { clashes: FigureClash[]; agreements: number; incomparable: number } {
  const clashes: FigureClash[] = [];
  let agreements = 0;
  let incomparable = 0;
  const settled = new Set<number>();
  const ofB = figuresOf(pair.b);
  for (const a of figuresOf(pair.a)) {
    let found = ofB.flatMap(b => compare(pair, a, b) ?? []);
    if (found.length === 0) {
      incomparable++;
      continue;
    }
    // Where a figure of the same noun stands, the others are of other things.
    if (found.some(one => one.sharesNoun)) found = found.filter(one => one.sharesNoun);
    const agreeing = found.find(one => one.agrees);
    if (agreeing) {
      agreements++;
      settled.add(agreeing.b[0]!);
      continue;
    }
    clashes.push(found.reduce((best, one) => (one.strength > best.strength ? one : best)));
  }
  return { clashes: clashes.filter(clash => !settled.has(clash.b[0]!)), agreements, incomparable };
}
