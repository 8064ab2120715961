/**
 * Is a word asserted or denied where it stands, or only mentioned on the way ("the deal to raise it", "without a permit", "people not from here")?
 * A few words around are looked at. Limits: no parse.
 */
import type { Link } from './align.ts';
import type { Pair } from './evidence.ts';
import type { Reading } from './reading.ts';

/** With these the existence of a thing is told. */
const EXISTENCE = new Set(['have', 'there', 'with', 'get', 'provid', 'own']);
/** A subject stands among the first words of its clause. */
const SUBJECT_REACH = 4;

/**
 * "has no X", "without X" deny that there is one; the other side must tell that there is, not only mention X on the way.
 * True where that need not be asked.
 */
export function tellsExistence(pair: Pair, link: Link, denied: 'a' | 'b', negator: number): boolean {
  const { tokens } = pair[denied];
  const isOfThing =
    /^(?:no|without)$/.test(tokens[negator]!.folded) ||
    tokens.slice(negator + 1, link[denied]).some(token => token.base === 'have');
  if (!isOfThing) return true;
  const other = denied === 'a' ? 'b' : 'a';
  const reading = pair[other];
  const at = link[other];
  for (let back = at; back >= 0 && reading.tokens[back]!.clause === reading.tokens[at]!.clause; back--) {
    if (EXISTENCE.has(reading.tokens[back]!.base)) return true;
    if (back === 0 || reading.tokens[back - 1]!.clause !== reading.tokens[at]!.clause)
      return at - back <= SUBJECT_REACH;
  }
  return false;
}

/** "In the wake of the defeat of X" does not assert that what stands before was defeated. */
export function isNominal(pair: Pair, link: Link, asserted: 'a' | 'b'): boolean {
  const { tokens } = pair[asserted];
  const at = link[asserted];
  if (tokens[at + 1]?.folded !== 'of' || !/^(?:the|a|an|its|their|his|her)$/.test(tokens[at - 1]?.folded ?? ''))
    return false;
  return !pair.agreements.some(other => other[asserted] > at && other[asserted] <= at + 4);
}

/** "Not from Syria" restricts; it does not deny what happens. */
const PREPOSITIONS = /^(?:from|in|of|at|by|with|on|into|as)$/;
/** So does ", not Texas". */
const PROMISES = /^(?:promise|promises|pledge|pledges|vow|effort|efforts|order|way)$/;
export const isRestriction = (reading: Reading, negator: number) =>
  // "said no to it"
  (reading.tokens[negator]!.folded === 'no' && reading.tokens[negator + 1]?.folded === 'to') ||
  // "broke a promise not to raise it"
  (reading.tokens[negator + 1]?.folded === 'to' && PROMISES.test(reading.tokens[negator - 1]?.folded ?? '')) ||
  // "is not in the air" denies; "people not from here" restricts
  (PREPOSITIONS.test(reading.tokens[negator + 1]?.folded ?? '') && reading.tokens[negator - 1]?.base !== 'be') ||
  (reading.tokens[negator]!.afterComma && reading.tokens[negator]!.folded === 'not');

/** "Nobody is tougher", "nothing is more important" say that it is the most so. */
export function isSuperlative(reading: Reading, negator: number, at: number): boolean {
  if (!/^(?:nobody|nothing|none)$/.test(reading.tokens[negator]!.folded)) return false;
  const { folded } = reading.tokens[at]!;
  return (
    (folded.length > 4 && folded.endsWith('er')) ||
    reading.tokens.slice(negator, at).some(token => token.folded === 'more')
  );
}

/** Behind these a word is spoken of, not asserted ("his position on extending it", "the deal to raise it"). */
const MENTIONING = /^(?:on|of|for|about|from|in|against|by|at|with|into)$/;
const WILLING =
  /^(?:have|has|had|going|want|wants|wanted|need|needs|plan|plans|vow|vows|vowed|promise|promised|promises|voted|votes|vote|tried|tries|try|begin|began|continue|continues|continued|agree|agreed|decided|decides|refuse|refused|failed|able|right|likely|sure|ready|willing)$/;

const ARTICLE = /^(?:a|an|the)$/;
const TOPICAL = /^(?:against|about|on|like)$/;
const NOUN_MARKER = /^(?:the|a|an|his|her|its|their|our|my|any|this|that)$/;

export function isMentioned(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  if (!before || before.clause !== reading.tokens[at]!.clause) return false;
  // "plan to" is read as one word.
  if (before.base === '-will' && NOUN_MARKER.test(reading.tokens[at - 2]?.folded ?? '')) return true;
  if (before.folded === 'to') {
    // "the plan to raise it" is a noun, "they plan to raise it" is not
    const isNoun = NOUN_MARKER.test(reading.tokens[at - 3]?.folded ?? '');
    return at >= 2 && (isNoun || !WILLING.test(reading.tokens[at - 2]!.folded));
  }
  // "running against a politician"
  if (ARTICLE.test(before.folded) && TOPICAL.test(reading.tokens[at - 2]?.folded ?? '')) return true;
  return MENTIONING.test(before.folded) && /ing$/.test(reading.tokens[at]!.folded);
}

/** "Half of them don't pay", "five percent pay": of a share nothing follows for another. */
export function isShare(reading: Reading, at: number): boolean {
  const { clause } = reading.tokens[at]!;
  // "not paid as much as men": paid all the same
  if (
    reading.tokens.some(
      (token, index) =>
        token.clause === clause &&
        token.folded === 'as' &&
        /^(?:much|many|often)$/.test(reading.tokens[index + 1]?.folded ?? ''),
    )
  )
    return true;
  return reading.quantities.some((quantity, index) => {
    const token = reading.quantityOf.indexOf(index);
    return (
      (quantity.unit === 'percent' || quantity.kind === 'fraction') &&
      token >= 0 &&
      reading.tokens[token]!.clause === clause
    );
  });
}
