/**
 * For each token: is it negated, and does the statement take it for or against something, and by which words.
 *
 * Idea: inside a clause, a stance or a measure ("support", "repeal") governs what follows, and one governed by another multiplies its sign:
 * "would not be in favour of repealing X" is − × + × − = for X. A judgement or passive behind a form of "be" or a modal ("X is a failure",
 * "X should be overturned") governs what stands before it. A negation turns the next predicate, and passes through verbs of opinion
 * (negative raising: "I don't think it works").
 * Cost: linear in the tokens. Reference: natural logic, B. MacCartney and C. Manning, "Natural language inference" (2009); neg-raising, L. Horn.
 * Limits: no parse; scope ends with the clause; irony is not seen.
 */
import { basesOf } from './lexicon.ts';
import {
  BAD_WORDS,
  CON_WORDS,
  CONDITIONS,
  GOOD_WORDS,
  NEGATIVE_VERBS,
  NEGATORS,
  PRO_WORDS,
  RAISING_VERBS,
} from './polarity-lists.ts';
import type { Token } from './tokens.ts';

export type Sign = -1 | 0 | 1;

export interface Mark {
  /** Turned an odd number of times by negations before it in its clause. */
  negated: boolean;
  /** It is the first content word behind a negation: what is denied. */
  isFocus: boolean;
  /** Index of the negation, or −1. */
  negator: number;
  /** For (1), against (−1) or no stance. */
  stance: Sign;
  /** Index of the word that takes the stance, or −1. */
  stanceBy: number;
  /** The sign that this token itself gives to what it governs. */
  operator: Sign;
}

const negators = new Set(NEGATORS.split(' '));
const negativeVerbs = basesOf(NEGATIVE_VERBS);
const raising = basesOf(RAISING_VERBS);
const pro = basesOf(PRO_WORDS);
const con = basesOf(CON_WORDS);
const good = basesOf(GOOD_WORDS);
const bad = basesOf(BAD_WORDS);
const conditions = new Set(CONDITIONS.split(' '));
const BE = new Set('be become seem remain'.split(' '));
/** Between a form of "be" and the judgement: "is not a very good". */
const MAX_PREDICATE_WORDS = 6;

export const isNegator = (token: Token): boolean => negators.has(token.folded) || negators.has(token.base);
export const isCondition = (token: Token): boolean => conditions.has(token.folded);

export function operatorOf(token: Token): Sign {
  if (token.isFunction) return 0;
  if (pro.has(token.base)) return 1;
  if (con.has(token.base)) return -1;
  return 0;
}

export function judgementOf(token: Token): Sign {
  if (token.isFunction) return 0;
  if (good.has(token.base)) return 1;
  if (bad.has(token.base)) return -1;
  return 0;
}

const times = (a: Sign, b: Sign): Sign => (a * b) as Sign;

/** Verbs that judge their subject without a form of "be": "it works", "the plan failed", "the ruling should stand". */
const INTRANSITIVE = basesOf('work fail stand prosper thrive');

/** Where the verb stands by which the word at `at` says something of what stands before it, or −1. */
function verbOfPredicate(tokens: readonly Token[], from: number, at: number): number {
  if (INTRANSITIVE.has(tokens[at]!.base)) {
    let verb = at;
    while (verb > from && (tokens[verb - 1]!.isFunction || isNegator(tokens[verb - 1]!)) && verb > at - 4) verb--;
    return verb;
  }
  for (let back = at - 1; back >= Math.max(from, at - MAX_PREDICATE_WORDS); back--) {
    if (BE.has(tokens[back]!.base)) return back;
  }
  return -1;
}

function markClause(tokens: readonly Token[], marks: Mark[], from: number, to: number): void {
  let negation = -1;
  let negated = false;
  let focusIsDue = false;
  let stance: Sign = 0;
  let stanceBy = -1;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const mark = marks[at]!;
    if (isNegator(token)) {
      negated = !negated;
      negation = at;
      focusIsDue = true;
      continue;
    }
    mark.negated = negated;
    mark.negator = negated ? negation : -1;
    mark.stance = stance;
    mark.stanceBy = stanceBy;
    if (token.isFunction) continue;
    if (focusIsDue && !raising.has(token.base)) {
      mark.isFocus = true;
      focusIsDue = false;
    }
    const operator = operatorOf(token);
    const judgement = operator === 0 ? judgementOf(token) : 0;
    mark.operator = operator || judgement;
    const turned: Sign = negated ? -1 : 1;
    const sign = operator || judgement;
    if (sign !== 0) {
      const verb = verbOfPredicate(tokens, from, at);
      const isPassive = verb >= 0 && (judgement !== 0 || /(?:ed|en|wn)$/.test(token.folded));
      if (isPassive) {
        for (let back = from; back < verb; back++) {
          const before = marks[back]!;
          if (tokens[back]!.isFunction || before.stance !== 0) continue;
          before.stance = times(sign, turned);
          before.stanceBy = at;
        }
      }
    }
    if (operator !== 0) {
      stance = times(times(stance || 1, operator), stanceBy < 0 || negation > stanceBy ? turned : 1);
      stanceBy = at;
    } else if (judgement !== 0) {
      stance = times(judgement, turned);
      stanceBy = at;
    }
    if (negativeVerbs.has(token.base) && operator === 0) {
      negated = !negated;
      negation = at;
      focusIsDue = true;
    }
  }
}

/** One mark for each token. */
export function markPolarity(tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = tokens.map(() => ({
    negated: false,
    isFocus: false,
    negator: -1,
    stance: 0,
    stanceBy: -1,
    operator: 0,
  }));
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.clause === tokens[from]!.clause) to++;
    markClause(tokens, marks, from, to);
    from = to;
  }
  return marks;
}
