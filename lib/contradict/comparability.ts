/**
 * Do two statements speak of the same thing at all: same subject, same place, same time, asserted in both?
 *
 * Only what is certain ends a comparison: two different names where the subject stands, two different years or places, a question.
 * Linear in the tokens.
 */
import type { Pair } from './evidence.ts';
import { areExclusive, basesOf } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { DISTINGUISHING_WORDS, EXCLUSIVE_WORDS, MOMENTARY_WORDS } from './word-lists.ts';

const FIRST = new Set(['i', 'my', 'me', 'we', 'our', 'us', 'myself']);
/** From here on capitals tell nothing: a headline. */
const HEADLINE_SHARE = 0.6;

const lines = EXCLUSIVE_WORDS.trim().split('\n');
/** Countries, continents and states: names wherever they stand. */
const places = basesOf(lines.slice(lines.findIndex(line => line.startsWith('china india'))).join(' '));
export const isPlace = (base: string): boolean => places.has(base);

export function isHeadline(reading: Reading): boolean {
  if (/^says?$/.test(reading.tokens[0]?.folded ?? '') || /\.["'”’)]*\s*$/.test(reading.text.slice(-6))) return false;
  const capitals = reading.content.filter(at => reading.tokens[at]!.isName).length;
  return reading.content.length > 3 && capitals / reading.content.length >= HEADLINE_SHARE;
}

/** The first word of a sentence shows no capital of its own: before a verb, and no plural, it is taken for a name. */
function isFirstName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  const next = reading.tokens[at + 1];
  if (
    token.isFunction ||
    !/^\p{Lu}\p{Ll}+$/u.test(reading.text.slice(token.start, token.end)) ||
    /s$/.test(token.folded)
  )
    return false;
  if (at > 0 && reading.tokens[at - 1]!.sentence === token.sentence && !/^says?$/.test(reading.tokens[at - 1]!.folded))
    return false;
  return (
    next !== undefined &&
    (next.isName || /^(?:is|was|has|had|will|would|wants|does|did|voted|says|said)$/.test(next.folded))
  );
}

const isNamed = (reading: Reading, at: number) => {
  const token = reading.tokens[at]!;
  if (isFirstName(reading, at)) return true;
  return token.isName || (places.has(token.base) && !token.isFunction);
};

/** A subject stands among the first tokens of its clause. */
const SUBJECT_WINDOW = 8;

function clauseStart(reading: Reading, at: number): number {
  let start = at;
  while (start > 0 && reading.tokens[start - 1]!.clause === reading.tokens[at]!.clause) start--;
  return start;
}

const CONTINUING = new Set(['and', 'or', 'but', 'who', 'that', 'which']);
/** Where the subject of a clause may stand: in the clause before, if it goes on with the same subject ("… and would sign it"). */
function subjectStart(reading: Reading, at: number): number {
  let start = clauseStart(reading, at);
  const next = reading.tokens[start + 1];
  if (
    start > 0 &&
    CONTINUING.has(reading.tokens[start]!.folded) &&
    next &&
    next.sentence === reading.tokens[start - 1]!.sentence &&
    !next.isName &&
    !SUBJECTS.has(next.folded)
  ) {
    start = clauseStart(reading, start - 1);
  }
  return start;
}
const SUBJECTS = new Set(['i', 'we', 'you', 'he', 'she', 'it', 'they', 'the', 'a', 'an', 'this', 'that', 'there']);

/** The first run of names in the clause, before the token: who does it. */
function subjectNames(reading: Reading, at: number): number[] {
  const start = subjectStart(reading, at);
  const names: number[] = [];
  for (let next = start; next < Math.min(at, start + SUBJECT_WINDOW); next++) {
    const token = reading.tokens[next]!;
    if (reading.quantityOf[next]! < 0 && isNamed(reading, next)) names.push(next);
    else if (names.length > 0 && (!token.isFunction || token.base === 'be')) break;
  }
  return names;
}

type Person = 'own' | 'other' | 'open';

/** Does a pronoun tell who does it? "Says he …" speaks of the speaker. */
function personOf(reading: Reading, at: number): Person {
  const start = subjectStart(reading, at);
  for (let next = start; next < at; next++) {
    const { folded } = reading.tokens[next]!;
    if (FIRST.has(folded)) return 'own';
    if (folded === 'he' || folded === 'she')
      return next > 0 && reading.tokens[next - 1]!.folded.startsWith('sa') ? 'own' : 'other';
    if (!reading.tokens[next]!.isFunction) break;
  }
  return 'open';
}

const isCalled = (reading: Reading, names: readonly number[], name: string | null) =>
  name !== null && names.some(at => name.toLowerCase().includes(reading.tokens[at]!.folded));

/** Do the two predicates have different subjects for certain? */
export function haveOtherSubjects(pair: Pair, a: number, b: number): boolean {
  if (isHeadline(pair.a) || isHeadline(pair.b)) return false;
  if (
    pair.links.some(
      link => link.relation === 'exclusive' && isSubject(pair.a, link.a, a) && isSubject(pair.b, link.b, b),
    )
  )
    return true;
  const namesA = subjectNames(pair.a, a);
  const namesB = subjectNames(pair.b, b);
  const linked = pair.agreements.some(link => namesA.includes(link.a) || namesB.includes(link.b));
  if (namesA.length > 0 && namesB.length > 0) return !linked;
  const personA = personOf(pair.a, a);
  const personB = personOf(pair.b, b);
  if (namesA.length > 0 && personB === 'own') return !linked && !isCalled(pair.a, namesA, pair.speakerB);
  if (namesB.length > 0 && personA === 'own') return !linked && !isCalled(pair.b, namesB, pair.speakerA);
  if (personA === 'own' && personB === 'own') {
    return pair.speakerA !== null && pair.speakerB !== null && pair.speakerA !== pair.speakerB;
  }
  return (personA === 'own' && personB === 'other') || (personA === 'other' && personB === 'own');
}

/** "I never did", "the majority did": the speaker on the one side, a noun of its own on the other. */
export function isOwnAgainstNoun(pair: Pair, a: number, b: number): boolean {
  const linked = (side: 'a' | 'b') => new Set(pair.links.map(link => link[side]));
  if (personOf(pair.a, a) === 'own') return hasOwnNoun(pair.b, b, linked('b')) && !hasNoun(pair.a, a);
  return personOf(pair.b, b) === 'own' && hasOwnNoun(pair.a, a, linked('a')) && !hasNoun(pair.b, b);
}

const nounsBefore = (reading: Reading, at: number) => {
  const start = clauseStart(reading, at);
  return reading.content.filter(index => index >= start && index < at && reading.quantityOf[index]! < 0);
};
const hasNoun = (reading: Reading, at: number) => nounsBefore(reading, at).length > 0;
/** Its subject is a noun that the other side does not have. */
const hasOwnNoun = (reading: Reading, at: number, linked: ReadonlySet<number>) => {
  const nouns = nounsBefore(reading, at);
  return (
    nouns.length > 0 &&
    !nouns.some(index => linked.has(index)) &&
    !reading.tokens.slice(clauseStart(reading, at), at).some(token => FIRST.has(token.folded))
  );
};

const isSubject = (reading: Reading, at: number, predicate: number) => {
  const start = clauseStart(reading, predicate);
  return at >= start && at < predicate && at < start + 4;
};

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

const momentary = basesOf(MOMENTARY_WORDS);
const distinguishing = basesOf(DISTINGUISHING_WORDS);

/** Behind these stands what the subject wears, holds or is near: not what it is. */
const INSIDE = /^(?:in|with|on|at|of|by|near|wearing)$/;

/** The subject of a clause ends at its first verb form, as far as that can be seen. */
function isInSubject(reading: Reading, at: number): boolean {
  const start = clauseStart(reading, at);
  for (let next = start; next <= at; next++) {
    const token = reading.tokens[next]!;
    if (token.base === 'be' || token.base === 'have' || INSIDE.test(token.folded)) return false;
    if (next > start && /(?:ing|ed)$/.test(token.folded)) return false;
  }
  return at - start < SUBJECT_WINDOW;
}

/** Are the two statements the same word for word, but for these two places? */
export function isOneExchange(pair: Pair, a: readonly number[], b: readonly number[]): boolean {
  const rest = (reading: Reading, without: readonly number[]) =>
    reading.tokens
      .filter((token, at) => !without.includes(at) && token.folded !== 'a' && token.folded !== 'an')
      .map(token => token.base);
  const [restA, restB] = [rest(pair.a, a), rest(pair.b, b)];
  return restA.length === restB.length && restA.every((base, at) => base === restB[at]);
}

/** Do two opposite words only show that two scenes, or two persons, are spoken of? */
export function tellApart(pair: Pair, a: number, b: number): boolean {
  const [left, right] = [pair.a.tokens[a]!.base, pair.b.tokens[b]!.base];
  if (momentary.has(left) && momentary.has(right)) return true;
  if (people.has(left) && people.has(right) && !(isScene(pair.a) && isScene(pair.b))) return true;
  return distinguishing.has(left) && distinguishing.has(right) && (isInSubject(pair.a, a) || isInSubject(pair.b, b));
}

const people = basesOf(
  'man woman boy girl lady guy child kid people person men women children kids player worker group crowd baby dog cat',
);
const SCENE_STARTS = new Set(
  'a an the there nobody some two three four five several people men women children kids no someone somebody group one'.split(
    ' ',
  ),
);

/** A caption: an unnamed somebody is doing something. It tells of one scene among many. */
export function isScene(reading: Reading): boolean {
  const { tokens, content } = reading;
  if (tokens.length === 0 || tokens.length > 40 || !SCENE_STARTS.has(tokens[0]!.folded)) return false;
  if (content.some(at => tokens[at]!.isName && !places.has(tokens[at]!.base)) || reading.usesFirstPerson) return false;
  const isDoing = tokens.some(token => token.folded.endsWith('ing') && !token.isFunction && token.folded.length > 4);
  return isDoing || tokens.slice(0, SUBJECT_WINDOW).some(token => people.has(token.base));
}

/**
 * Do the two clauses begin with different things, before the first word that they share? "Walmart pledged", "Bank of America pledged".
 * Stricter than haveOtherSubjects: for figures, where another subject is the usual case.
 */
export function beginOtherwise(pair: Pair, a: number, b: number): boolean {
  const startA = clauseStart(pair.a, a);
  const startB = clauseStart(pair.b, b);
  const shared = pair.agreements.filter(
    link =>
      pair.a.tokens[link.a]!.clause === pair.a.tokens[a]!.clause &&
      pair.b.tokens[link.b]!.clause === pair.b.tokens[b]!.clause,
  );
  if (shared.length === 0) return false;
  const firstA = Math.min(...shared.map(link => link.a));
  const firstB = Math.min(...shared.map(link => link.b));
  const linkedA = new Set(pair.links.map(link => link.a));
  const linkedB = new Set(pair.links.map(link => link.b));
  const opens = (reading: Reading, from: number, to: number, linked: ReadonlySet<number>) =>
    reading.content.some(at => at >= from && at < to && !linked.has(at) && reading.quantityOf[at]! < 0);
  return opens(pair.a, startA, Math.min(firstA, a), linkedA) && opens(pair.b, startB, Math.min(firstB, b), linkedB);
}

/** "Although …": what is granted is not what is meant. */
const CONCESSIVE = new Set(['while', 'although', 'though', 'whereas']);
export const isConcessive = (reading: Reading, at: number): boolean =>
  CONCESSIVE.has(reading.tokens[clauseStart(reading, at)]!.folded);
const CONDITIONAL = new Set(['if', 'unless', 'when', 'whether']);
export const isConditional = (reading: Reading, at: number): boolean =>
  CONDITIONAL.has(reading.tokens[clauseStart(reading, at)]!.folded);
/** A condition, or a restriction ("people who wear masks"), asserts nothing. */
export const isUnasserted = (reading: Reading, at: number): boolean =>
  isConditional(reading, at) || reading.tokens[clauseStart(reading, at)]!.folded === 'who';
