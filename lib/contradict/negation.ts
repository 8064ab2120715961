/**
 * Negation and opposites: the same predicate once asserted and once denied, or two opposite predicates in the same frame.
 *
 * Idea: of each pair of aligned words the negations in scope and the relation (same, opposite) are multiplied; what comes out negative
 * clashes, what comes out positive agrees ("not open" agrees with "closed"). Full strength only where the word is the focus of the negation.
 */

import type { Link } from './align.ts';
import { isMentioned, isNominal, isRestriction, isShare, isSuperlative, tellsExistence } from './assertion.ts';
import { coverOfDenied, type Evidence, meansTheSame, type Pair, sharedContext } from './evidence.ts';
import { basesOf } from './lexicon.ts';
import { isHeadline } from './names.ts';
import type { Mark } from './polarity.ts';
import { isNegator } from './predicates.ts';
import type { Reading } from './reading.ts';
import { isScene, tellApart } from './scenes.ts';
import { haveOtherSubjects, isConditional, isOwnAgainstNoun, isUnasserted } from './subjects.ts';

/** A word in scope of a negation that is not its focus ("not raise *taxes*"). */
const OUT_OF_FOCUS = 0.3;

/** "No soldiers" against "1,000 soldiers", whatever the frame. */
const COUNTED = 0.7;
/** The denied thing is only mentioned on the other side. */
const ONLY_MENTIONED = 0.5;
/** "1,000 U.S. troops": a name may stand between. */
const isBehindFigure = (reading: Reading, at: number) =>
  at > 0 && (reading.quantityOf[at - 1]! >= 0 || (at > 1 && reading.quantityOf[at - 2]! >= 0));
const isNo = (reading: Reading, at: number) => reading.tokens[at]!.folded === 'no';

const WHOLE = /^(?:no|none|nobody)$/;

/** How far the rest of what is denied is what the other side says. A scene must show all of it: else another scene is meant. */
function frame(pair: Pair, link: Link, denied: 'a' | 'b', isWhole: boolean): number {
  const cover = coverOfDenied(pair, link, denied);
  if (isScene(pair.a) && isScene(pair.b)) return cover === 1 ? 1 : 0.5 * cover;
  // "No senator has come" denies the whole clause.
  const shared = isWhole ? cover : Math.max(cover, sharedContext(pair, link));
  return shared === 0 ? 0.25 : 0.4 + 0.6 * shared;
}

/** "North Carolina", "Minority Leader" */
const isPartOfName = (pair: Pair, link: Link) =>
  !isHeadline(pair.a) && !isHeadline(pair.b) && pair.a.tokens[link.a]!.isName && pair.b.tokens[link.b]!.isName;
/** Two sides of one deal, and words of order: they exclude each other in one frame only. */
const CONVERSE = basesOf('give take buy sell purchase send receive lend borrow first last second end middle come go');
const isConverse = (pair: Pair, link: Link) =>
  !(isScene(pair.a) && isScene(pair.b)) &&
  CONVERSE.has(pair.a.tokens[link.a]!.base) &&
  CONVERSE.has(pair.b.tokens[link.b]!.base);

/** Do the two words govern something in common? */
function sharesTarget(pair: Pair, link: Link): boolean {
  return (
    pair.agreements.some(
      other =>
        other.a > link.a && other.a <= link.a + TARGET_REACH && other.b > link.b && other.b <= link.b + TARGET_REACH,
    ) ||
    pair.agreements.some(
      other => pair.a.marks[other.a]!.stanceBy === link.a && pair.b.marks[other.b]!.stanceBy === link.b,
    )
  );
}
/** A target stands within so many words behind its verb. */
const TARGET_REACH = 3;

/** The polarity of a token, turned round where its sentence calls untrue what it reports ("the claim that it was won is a myth"). */
function readMark(reading: Reading, at: number): Mark {
  const mark = reading.marks[at]!;
  const { refuter } = reading;
  if (refuter < 0 || refuter === at || reading.tokens[refuter]!.clause !== reading.tokens[at]!.clause || mark.negated)
    return mark;
  return { ...mark, negated: true, isFocus: true, negator: refuter };
}

const hasNegator = (reading: Reading, at: number) =>
  reading.tokens.some(token => token.clause === reading.tokens[at]!.clause && isNegator(token));

/** A word that stands in several places: denied on the one side, and on the other never denied. */
function isNews(pair: Pair, link: Link): boolean {
  const a = readMark(pair.a, link.a);
  const b = readMark(pair.b, link.b);
  if (a.negated === b.negated || !(a.negated ? a : b).isFocus) return false;
  const [reading, at] = a.negated ? [pair.b, link.b] : [pair.a, link.a];
  const { base } = reading.tokens[at]!;
  return !reading.content.some(other => reading.tokens[other]!.base === base && readMark(reading, other).negated);
}

/** The same predicate, asserted on the one side and denied on the other. */
function denyOne(pair: Pair, link: Link, a: Mark, b: Mark, isCounted: boolean): Evidence | null {
  const side = a.negated ? 'a' : 'b';
  const [denied, asserted] = a.negated ? [pair.a, pair.b] : [pair.b, pair.a];
  const [at, other] = a.negated ? [link.a, link.b] : [link.b, link.a];
  const { negator, isFocus } = a.negated ? a : b;
  const isRefuted = denied.refuter === negator;
  if (!isRefuted && isOwnAgainstNoun(pair, link.a, link.b)) return null;
  // A refuted claim goes together with its denial.
  if (isRefuted && denied.tokens[at]!.isName && hasNegator(asserted, other)) return null;
  const isDeniedName = !isHeadline(pair.a) && !isHeadline(pair.b) && denied.tokens[at]!.isName;
  const isRestricted = !isRefuted && (isRestriction(denied, negator) || isSuperlative(denied, negator, at));
  const isOnlyMentioned =
    !tellsExistence(pair, link, side, negator) ||
    isShare(pair.a, link.a) ||
    isShare(pair.b, link.b) ||
    isNominal(pair, link, a.negated ? 'b' : 'a') ||
    isMentioned(asserted, other);
  const inFocus = isFocus && !isDeniedName && !isRestricted ? 1 : OUT_OF_FOCUS;
  const framed = frame(pair, link, side, WHOLE.test(denied.tokens[negator]!.folded));
  const words = (mark: Mark, token: number) => (mark.negated ? [mark.negator, token] : [token]);
  return {
    kind: isRefuted ? 'denial' : isCounted ? 'quantifier' : 'negation',
    strength:
      isCounted && !(isScene(pair.a) && isScene(pair.b))
        ? COUNTED
        : inFocus * (isOnlyMentioned ? ONLY_MENTIONED : 1) * framed,
    a: words(a, link.a),
    b: words(b, link.b),
    isSetAside: isRestricted || isOnlyMentioned,
  };
}

/** Two opposite predicates in one frame. */
function opposeTwo(pair: Pair, link: Link, a: Mark, b: Mark): Evidence | null {
  if (tellApart(pair, link.a, link.b) || isPartOfName(pair, link) || isConverse(pair, link)) return null;
  // Two stances are compared by their targets, see stance.ts.
  if (a.operator !== 0 && b.operator !== 0 && !sharesTarget(pair, link)) return null;
  const isSetAside = isNominal(pair, link, 'a') || isNominal(pair, link, 'b');
  const strength = (0.3 + 0.7 * sharedContext(pair, link)) * (isSetAside ? ONLY_MENTIONED : 1);
  return { kind: 'antonym', strength, a: [link.a], b: [link.b], isSetAside };
}

/** A condition asserts nothing; a restriction ("people who wear it") does so only against another. */
const haveConditions = (pair: Pair, { a, b }: Link) =>
  isConditional(pair.a, a) || isConditional(pair.b, b) || isUnasserted(pair.a, a) !== isUnasserted(pair.b, b);

export function findNegations(pair: Pair): { clashes: Evidence[]; agreements: number } {
  const clashes: Evidence[] = [];
  let agreements = 0;
  for (const link of [...pair.links, ...pair.spare.filter(one => isNews(pair, one))]) {
    const a = readMark(pair.a, link.a);
    const b = readMark(pair.b, link.b);
    const same = meansTheSame(link);
    if (!same && link.relation !== 'antonym') continue;
    const differ = a.negated !== b.negated;
    if (same && !differ) continue;
    if (!same && differ) {
      agreements++;
      continue;
    }
    const [denied, deniedIn, counting, counted] = a.negated ? [a, pair.a, pair.b, link.b] : [b, pair.b, pair.a, link.a];
    const isCounted = same && denied.isFocus && isBehindFigure(counting, counted) && isNo(deniedIn, denied.negator);
    // "ends it" goes together with "without it".
    if (same && !isCounted && (a.negated ? b : a).stance < 0 && denied.isFocus) {
      agreements++;
      continue;
    }
    if (haveOtherSubjects(pair, link.a, link.b) || haveConditions(pair, link)) continue;
    const clash = same ? denyOne(pair, link, a, b, isCounted) : opposeTwo(pair, link, a, b);
    if (clash) clashes.push(clash);
  }
  return { clashes, agreements };
}
