/**
 * What a word does in its clause: stance or measure, judgement, negation, commitment. The look-ups that polarity.ts reads a clause with.
 * Linear in the few words around. Limits: no part-of-speech tags; a word that is a verb only sometimes is told by the word before it.
 */
import { basesOf } from './lexicon.ts';
import * as lists from './polarity-lists.ts';
import type { Token } from './tokens.ts';

export type Sign = -1 | 0 | 1;

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const negators = setOf(lists.NEGATORS);
export const subjectNegators = setOf(lists.SUBJECT_NEGATORS);
export const negativeVerbs = basesOf(lists.NEGATIVE_VERBS);
export const raising = basesOf(lists.RAISING_VERBS);
export const opinions = basesOf(lists.OPINION_VERBS);
const pro = basesOf(lists.PRO_WORDS);
const con = basesOf(lists.CON_WORDS);
const good = basesOf(lists.GOOD_WORDS);
const bad = basesOf(lists.BAD_WORDS);
export const attitudes = basesOf(lists.ATTITUDE_WORDS);
const verbsOnly = basesOf(lists.VERBS_ONLY);
const beforeVerb = setOf(lists.BEFORE_VERB);
export const intransitive = basesOf(lists.INTRANSITIVE_WORDS);
const ought = setOf(lists.OUGHT);
const commitment = setOf(lists.COMMITMENT);
export const auxiliaries = setOf(lists.AUXILIARIES);
const conditions = setOf(lists.CONDITIONS);
const FIRST_PERSON = new Set(['i', 'we']);
const BE = basesOf('be become seem remain');
/** Between a form of "be" and the judgement: "is not a very good". */
const MAX_PREDICATE_WORDS = 6;
/** A clipped judgement without a verb: "a total disaster". */
export const MAX_FRAGMENT_WORDS = 8;
/** An object follows. */
const DETERMINER = /^(?:the|a|an|some|any|our|their|its|his|her|my|your|this|that|these|those|it|them|to)$/;
/** "should be able to get X": they pass on what is to be done. */
export const WISHES = /^(?:want|wants|wanted|need|needs|like|love|urge|urged|agree|agreed)$/;
export const PASSING = basesOf('able get see go be come become begin start try');

const wordOf = (token: Token) => (token.base.startsWith('-') ? token.base : token.folded);
export const isNegator = (token: Token): boolean => negators.has(wordOf(token));
export const isCondition = (token: Token): boolean => conditions.has(token.folded);
/** "Should", "has to", "wants to": of what follows only the verb is meant. */
export const isOught = (tokens: readonly Token[], at: number) =>
  ought.has(wordOf(tokens[at]!)) ||
  (tokens[at]!.folded === 'to' && at > 0 && /^(?:have|has)$/.test(tokens[at - 1]!.folded));

export const times = (a: Sign, b: Sign): Sign => (a * b) as Sign;

/** The sign of a stance or measure; a word that is a verb only sometimes counts behind words that call for a verb. */
export function operatorAt(tokens: readonly Token[], at: number): Sign {
  const token = tokens[at]!;
  if (token.isFunction) return 0;
  const sign: Sign = pro.has(token.base) ? 1 : con.has(token.base) ? -1 : 0;
  // "You need stamina" tells what is needed, not what the speaker is for.
  if (token.base === 'need' && at > 0 && tokens[at - 1]!.folded === 'you') return 0;
  if (sign !== 0 && verbsOnly.has(token.base) && !(at > 0 && beforeVerb.has(wordOf(tokens[at - 1]!)))) return 0;
  return sign;
}

export function judgementAt(tokens: readonly Token[], at: number): Sign {
  const token = tokens[at]!;
  if (token.isFunction) return 0;
  // "it works", but not "hard work" or "work on it"
  if (
    token.base === 'work' &&
    !(at > 0 && tokens[at - 1]!.isFunction && (at + 1 === tokens.length || tokens[at + 1]!.clause !== token.clause))
  )
    return 0;
  // "the ruling should stand", but not "a man is standing"
  if (token.base === 'stand' && !(at > 0 && isOught(tokens, at - 1)) && !(at > 1 && isOught(tokens, at - 2))) return 0;
  return good.has(token.base) ? 1 : bad.has(token.base) ? -1 : 0;
}

/** Does a measure stand behind words by which the speaker takes it for himself ("we will", "they should")? */
export function isCommitted(tokens: readonly Token[], from: number, at: number): boolean {
  const first = tokens[from]!.folded;
  let isOwn =
    at === from ||
    first === 'and' ||
    first === 'or' ||
    first === 'but' ||
    commitment.has(wordOf(tokens[from]!)) ||
    isNegator(tokens[from]!);
  let isMeant = false;
  for (let next = from; next < at; next++) {
    const token = tokens[next]!;
    if (isOught(tokens, next)) return true;
    if (FIRST_PERSON.has(token.folded)) isOwn = true;
    if (commitment.has(wordOf(token))) isMeant = true;
  }
  return isOwn && isMeant;
}

/** Where the verb stands by which the word at `at` says something of what stands before it, or −1. */
export function verbOfPredicate(tokens: readonly Token[], from: number, at: number): number {
  if (intransitive.has(tokens[at]!.base)) {
    const next = tokens[at + 1];
    if (next && next.clause === tokens[at]!.clause && (!next.isFunction || DETERMINER.test(next.folded))) return -1;
    let verb = at;
    while (verb > from && tokens[verb - 1]!.isFunction && verb > at - 4) verb--;
    return verb;
  }
  for (let back = at - 1; back >= Math.max(from, at - MAX_PREDICATE_WORDS); back--) {
    if (BE.has(tokens[back]!.base)) return back;
  }
  return -1;
}
