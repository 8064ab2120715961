/**
 * Do two statements speak of the same thing at all: same subject, same place, same time, asserted in both?
 *
 * Only what is certain ends a comparison: two different names where the subject stands, two different years or places, a question.
 * Linear in the tokens.
 */
import type { Pair } from './evidence.ts';
import { areExclusive, basesOf } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { EXCLUSIVE_WORDS } from './word-lists.ts';

const FIRST = new Set(['i', 'my', 'me', 'we', 'our', 'us', 'myself']);
/** From here on capitals tell nothing: a headline. */
const HEADLINE_SHARE = 0.6;

const lines = EXCLUSIVE_WORDS.trim().split('\n');
/** Countries, continents and states: names wherever they stand. */
const places = basesOf(lines.slice(lines.findIndex(line => line.startsWith('china india'))).join(' '));
export const isPlace = (base: string): boolean => places.has(base);

export function isHeadline(reading: Reading): boolean {
  const capitals = reading.content.filter(at => reading.tokens[at]!.isName).length;
  return reading.content.length > 3 && capitals / reading.content.length >= HEADLINE_SHARE;
}

const isNamed = (reading: Reading, at: number) => {
  const token = reading.tokens[at]!;
  return token.isName || (places.has(token.base) && !token.isFunction);
};

/** The names before a token in its clause: who does it. */
function subjectNames(reading: Reading, at: number): number[] {
  const names: number[] = [];
  for (let back = at - 1; back >= 0 && reading.tokens[back]!.clause === reading.tokens[at]!.clause; back--) {
    if (reading.quantityOf[back]! < 0 && isNamed(reading, back)) names.push(back);
  }
  return names;
}

function isOwn(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= 0 && reading.tokens[back]!.clause === reading.tokens[at]!.clause; back--) {
    if (FIRST.has(reading.tokens[back]!.folded)) return true;
  }
  return false;
}

/** Do the two predicates have different subjects for certain? */
export function haveOtherSubjects(pair: Pair, a: number, b: number): boolean {
  if (isHeadline(pair.a) || isHeadline(pair.b)) return false;
  const namesA = subjectNames(pair.a, a);
  const namesB = subjectNames(pair.b, b);
  if (namesA.length > 0 && namesB.length > 0) {
    return !pair.agreements.some(link => namesA.includes(link.a) || namesB.includes(link.b));
  }
  if (namesA.length > 0 && isOwn(pair.b, b)) return !pair.agreements.some(link => namesA.includes(link.a));
  if (namesB.length > 0 && isOwn(pair.a, a)) return !pair.agreements.some(link => namesB.includes(link.b));
  return false;
}

const yearsOf = (reading: Reading) =>
  reading.quantities.filter(quantity => quantity.unit === 'year' && quantity.value > 1500);

/** Both name years, and none in common. */
export function haveOtherYears(pair: Pair): boolean {
  const years = new Set(yearsOf(pair.a).map(quantity => quantity.value));
  const others = yearsOf(pair.b);
  return years.size > 0 && others.length > 0 && !others.some(quantity => years.has(quantity.value));
}

const placesOf = (reading: Reading) =>
  reading.content.filter(at => places.has(reading.tokens[at]!.base)).map(at => reading.tokens[at]!.base);

/** Both name places, and none in common; or exactly one of them names a state or country. */
export function haveOtherPlaces(pair: Pair): boolean {
  const a = placesOf(pair.a);
  const b = placesOf(pair.b);
  if (a.length === 0 || b.length === 0) return false;
  return !a.some(place => b.includes(place)) && a.some(place => b.some(other => areExclusive(place, other)));
}

/** Names of the one side that the other does not have, beyond the first words of its sentences. */
export function strangeNames(reading: Reading, linked: ReadonlySet<number>): number {
  if (isHeadline(reading)) return 0;
  return reading.content.filter(at => isNamed(reading, at) && !linked.has(at) && reading.quantityOf[at]! < 0).length;
}
