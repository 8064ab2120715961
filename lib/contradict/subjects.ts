/**
 * Who does it: the subjects of two predicates, as far as they can be told apart for certain.
 *
 * Idea: the first run of names, a pronoun or the first noun of the clause; a clause that goes on ("… and would sign it") has the subject of
 * the clause before. Linear in the clause. Limits: no co-reference; "the president" and a name may be one person.
 */
import type { Pair } from './evidence.ts';
import { isHeadline, isNamed } from './names.ts';
import type { Reading } from './reading.ts';

const FIRST = new Set(['i', 'my', 'me', 'we', 'our', 'us', 'myself']);
/** A subject stands among the first tokens of its clause. */
export const SUBJECT_WINDOW = 8;

export function clauseStart(reading: Reading, at: number): number {
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
    if (folded === 'you') return 'other';
    if (folded === 'he' || folded === 'she')
      return next > 0 && reading.tokens[next - 1]!.folded.startsWith('sa') ? 'own' : 'other';
    if (!reading.tokens[next]!.isFunction) break;
  }
  return 'open';
}

export const isCalled = (reading: Reading, names: readonly number[], name: string | null) =>
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

export const nounsBefore = (reading: Reading, at: number) => {
  const start = clauseStart(reading, at);
  return reading.content.filter(index => index >= start && index < at && reading.quantityOf[index]! < 0);
};
/** Does the speaker speak of himself in this clause? */
export const isOwn = (reading: Reading, at: number): boolean => personOf(reading, at) === 'own';
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
const CONDITIONAL = new Set(['if', 'unless', 'when', 'whether', 'where', 'until']);
export const isConditional = (reading: Reading, at: number): boolean =>
  CONDITIONAL.has(reading.tokens[clauseStart(reading, at)]!.folded);
/** A condition, or a restriction ("people who wear masks"), asserts nothing. */
export const isUnasserted = (reading: Reading, at: number): boolean =>
  isConditional(reading, at) || reading.tokens[clauseStart(reading, at)]!.folded === 'who';
