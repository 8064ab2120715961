/**
 * For each token: is it negated, and does the statement take it for or against something, and by which words.
 *
 * Idea: inside a clause, a stance or a measure ("support", "repeal") governs what follows, and one governed by another multiplies its sign:
 * "would not be in favour of repealing X" is − × + × − = for X. A judgement or passive behind a form of "be" ("X is a failure", "X should be
 * overturned") governs what stands before it. A negation turns the next predicate; with a verb of opinion it turns the whole clause that
 * follows (negative raising: "I don't think it works").
 * Cost: linear in the tokens. Reference: natural logic, B. MacCartney and C. Manning, "Natural language inference" (2009); neg-raising, L. Horn.
 * Limits: no parse; scope ends with the clause; irony is not seen.
 */
import {
  attitudes,
  auxiliaries,
  intransitive,
  isCommitted,
  isNegator,
  isOught,
  judgementAt,
  MAX_FRAGMENT_WORDS,
  negativeVerbs,
  operatorAt,
  opinions,
  PASSING,
  raising,
  type Sign,
  subjectNegators,
  times,
  verbOfPredicate,
  WISHES,
} from './predicates.ts';
import type { Token } from './tokens.ts';

export interface Mark {
  /** Turned an odd number of times by negations before it in its clause. */
  negated: boolean;
  /** It is what is denied: the first content word behind a negation, or the verb of a subject that is nobody. */
  isFocus: boolean;
  /** Index of the negation, or −1. */
  negator: number;
  /** For (1), against (−1) or no stance. */
  stance: Sign;
  /** Index of the word that takes the stance, or −1. */
  stanceBy: number;
  /** The stance is the speaker's own, not a measure or a quality that is only told of. */
  isAttitude: boolean;
  /** It is a predicate that says good or bad of its subject. */
  isJudgement: boolean;
  /** The sign that this token itself gives to what it governs. */
  operator: Sign;
}

/** The state of a clause while it is read from left to right. */
interface Scope {
  negated: boolean;
  negator: number;
  /** The next content word is what is denied. */
  focusIsDue: boolean;
  stance: Sign;
  stanceBy: number;
  isAttitude: boolean;
  /** The first stance of the clause: what a list goes back to at each comma. */
  first: Sign;
  firstBy: number;
}

function setStance(scope: Scope, sign: Sign, by: number, isAttitude: boolean): void {
  scope.stance = sign;
  scope.stanceBy = by;
  scope.isAttitude = isAttitude;
  if (scope.firstBy < 0) {
    scope.first = sign;
    scope.firstBy = by;
  }
}

/** A predicate judges what stands before it, from the opinion verb on ("I think it is great"). */
function judgeBackwards(
  tokens: readonly Token[],
  marks: Mark[],
  range: readonly [number, number],
  by: number,
  sign: Sign,
  isAttitude: boolean,
): void {
  for (let back = range[1] - 1; back >= range[0]; back--) {
    const before = marks[back]!;
    if (opinions.has(tokens[back]!.base)) return;
    if (tokens[back]!.isFunction || before.stance !== 0) continue;
    before.stance = sign;
    before.stanceBy = by;
    before.isAttitude = isAttitude;
  }
}

function takeStance(tokens: readonly Token[], marks: Mark[], from: number, at: number, scope: Scope): void {
  const token = tokens[at]!;
  const operator = operatorAt(tokens, at);
  const judgement = operator === 0 ? judgementAt(tokens, at) : 0;
  const sign = operator || judgement;
  marks[at]!.operator = sign;
  if (sign === 0) return;
  const turned: Sign = scope.negated ? -1 : 1;
  const verb = verbOfPredicate(tokens, from, at);
  const isParticiple = /(?:ed|en|wn)$/.test(token.folded);
  const isPredicate = verb >= 0 && (judgement !== 0 || isParticiple || intransitive.has(token.base));
  const isFragment =
    verb < 0 &&
    judgement !== 0 &&
    tokens.length <= MAX_FRAGMENT_WORDS &&
    !tokens.some(one => auxiliaries.has(one.folded));
  marks[at]!.isJudgement = isFragment || ((judgement !== 0 || intransitive.has(token.base)) && isPredicate);
  const isOwn = attitudes.has(token.base) || isCommitted(tokens, from, at);
  if (isPredicate) judgeBackwards(tokens, marks, [from, verb], at, times(sign, turned), judgement !== 0 || isOwn);
  if (isOwn && operator !== 0) marks[at]!.isAttitude = true;
  if (judgement !== 0) return;
  if (
    verb < 0 &&
    isParticiple &&
    scope.stance !== 0 &&
    scope.stanceBy < at - 1 &&
    raising.has(tokens[scope.stanceBy]!.base)
  ) {
    // "wants X overturned"
    for (let back = scope.stanceBy + 1; back < at; back++) marks[back]!.stance = times(scope.stance, sign);
    return;
  }
  // "is funded with X": what follows a passive is not its object.
  if (isPredicate && !intransitive.has(token.base)) return;
  const isInside = scope.stance !== 0;
  const own = scope.negated && scope.negator > scope.stanceBy ? times(operator, -1) : operator;
  setStance(
    scope,
    isInside ? times(scope.stance, own) : times(operator, turned),
    at,
    (isInside && scope.isAttitude) || isOwn,
  );
}

function markClause(tokens: readonly Token[], marks: Mark[], from: number, to: number): void {
  const scope: Scope = {
    negated: false,
    negator: -1,
    focusIsDue: false,
    stance: 0,
    stanceBy: -1,
    isAttitude: false,
    first: 0,
    firstBy: -1,
  };
  const deny = (at: number) => {
    scope.negated = !scope.negated;
    scope.negator = at;
    scope.focusIsDue = true;
  };
  let verbIsDue = false;
  let endsAfter = -1;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const mark = marks[at]!;
    // "No, it did not" answers; it does not turn the rest round.
    if (at === from && token.folded === 'no' && tokens[at + 1]?.afterComma) continue;
    if (isNegator(token)) {
      // "neither … nor" is one negation.
      if (token.folded === 'nor' && scope.negated) scope.focusIsDue = true;
      else deny(at);
      continue;
    }
    if (token.afterComma && scope.firstBy >= 0) {
      scope.stance = scope.first;
      scope.stanceBy = scope.firstBy;
    }
    const isTurned = scope.negated && scope.negator > scope.stanceBy;
    mark.negated = scope.negated;
    mark.negator = scope.negated ? scope.negator : -1;
    mark.stance = isTurned ? times(scope.stance, -1) : scope.stance;
    mark.stanceBy = scope.stanceBy;
    mark.isAttitude = scope.isAttitude;
    if (isOught(tokens, at) && scope.stance === 0) {
      setStance(scope, scope.negated ? -1 : 1, at, true);
      verbIsDue = true;
    } else if (token.folded === 'to' && at > from && WISHES.test(tokens[at - 1]!.folded)) verbIsDue = true;
    else if (verbIsDue && !token.isFunction && !PASSING.has(token.base)) {
      verbIsDue = false;
      endsAfter = at;
    }
    if (opinions.has(token.base) && scope.negated) {
      setStance(scope, -1, at, true);
      continue;
    }
    if (
      scope.negated &&
      ((auxiliaries.has(token.folded) && subjectNegators.has(tokens[scope.negator]!.folded)) ||
        token.folded === 'and' ||
        token.folded === 'or')
    )
      scope.focusIsDue = true;
    if (token.isFunction) continue;
    if (scope.focusIsDue && !raising.has(token.base) && !/^\d|'s$/.test(token.folded)) {
      mark.isFocus = true;
      scope.focusIsDue = false;
    }
    takeStance(tokens, marks, from, at, scope);
    // "should demand that X", "wants to release X": what is to be done is to demand; of X nothing is said.
    if (endsAfter === at && mark.operator === 0) setStance(scope, 0, -1, false);
    if (negativeVerbs.has(token.base) && mark.operator === 0) deny(at);
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
    isAttitude: false,
    isJudgement: false,
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
