/**
 * Do two statements speak of the same thing at all: same place, same time, same group?
 *
 * Only what is certain ends a comparison: two different years or places, a name that only one of them has where figures are compared.
 * Linear in the tokens.
 */
import type { Pair } from './evidence.ts';
import { areExclusive } from './lexicon.ts';
import { isHeadline, isNamed, places } from './names.ts';
import type { Reading } from './reading.ts';

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

const TITLES = new Set(
  'sen rep gov president senator governor congressman congresswoman mayor secretary mr mrs ms dr us usa state'.split(
    ' ',
  ),
);

/**
 * Do the two statements restrict themselves to the same place, group and time, as far as figures need it?
 * A name or a year that only one of them has is a restriction; so are many words that only one of them has.
 */
export function haveSameScope(pair: Pair): boolean {
  const linkedA = new Set(pair.agreements.map(link => link.a));
  const linkedB = new Set(pair.agreements.map(link => link.b));
  const restricts = (reading: Reading, linked: ReadonlySet<number>) =>
    reading.content.some(
      at =>
        isNamed(reading, at) &&
        !linked.has(at) &&
        reading.quantityOf[at]! < 0 &&
        !TITLES.has(reading.tokens[at]!.folded),
    );
  if (yearsOf(pair.a).length > 0 !== yearsOf(pair.b).length > 0) return false;
  const words = (reading: Reading, linked: ReadonlySet<number>) => {
    const own = reading.content.filter(at => reading.quantityOf[at]! < 0);
    return own.length === 0 ? 1 : own.filter(at => linked.has(at)).length / own.length;
  };
  if (!isHeadline(pair.a) && !isHeadline(pair.b) && (restricts(pair.a, linkedA) || restricts(pair.b, linkedB)))
    return false;
  return Math.max(words(pair.a, linkedA), words(pair.b, linkedB)) >= MIN_SCOPE_SHARED;
}
/** Of the words besides the figures. */
const MIN_SCOPE_SHARED = 0.6;

/** Names of the one side that the other does not have, beyond the first words of its sentences. */
export function strangeNames(reading: Reading, linked: ReadonlySet<number>): number {
  if (isHeadline(reading)) return 0;
  return reading.content.filter(at => isNamed(reading, at) && !linked.has(at) && reading.quantityOf[at]! < 0).length;
}

/** Does only one of them name a place, or another place than the other? */
export function haveOwnPlaces(pair: Pair): boolean {
  const own = (side: 'a' | 'b') => {
    const linked = new Set(pair.agreements.map(link => link[side]));
    return pair[side].content.some(at => places.has(pair[side].tokens[at]!.base) && !linked.has(at));
  };
  return own('a') || own('b');
}
