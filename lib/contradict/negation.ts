/**
 * Negation and opposites: the same predicate once asserted and once denied, or two opposite predicates in the same frame.
 *
 * Idea: of each pair of aligned words the negations in scope and the relation (same, opposite) are multiplied; what comes out negative
 * clashes, what comes out positive agrees ("not open" agrees with "closed"). Full strength only where the word is the focus of the negation.
 */

import type { Link } from './align.ts';
import { haveOtherSubjects, isScene, tellApart } from './comparability.ts';
import { coverOfDenied, type Evidence, meansTheSame, type Pair, sharedContext } from './evidence.ts';
import type { Reading } from './reading.ts';

/** A word in scope of a negation that is not its focus ("not raise *taxes*"). */
const OUT_OF_FOCUS = 0.3;

const COUNTED = 0.7;
const isNo = (reading: Reading, at: number) => reading.tokens[at]!.folded === 'no';

/** How far the rest of what is denied is what the other side says. A scene must show all of it: else another scene is meant. */
function frame(pair: Pair, link: Link, denied: 'a' | 'b'): number {
  const cover = coverOfDenied(pair, link, denied);
  if (isScene(pair.a) && isScene(pair.b)) return cover === 1 ? 1 : 0.5 * cover;
  const shared = Math.max(cover, sharedContext(pair, link));
  return shared === 0 ? 0.25 : 0.4 + 0.6 * shared;
}

/** Do the two words govern something in common? */
function sharesTarget(pair: Pair, link: Link): boolean {
  return pair.agreements.some(
    other =>
      (pair.a.marks[other.a]!.stanceBy === link.a || link.a === other.a - 1) &&
      (pair.b.marks[other.b]!.stanceBy === link.b || link.b === other.b - 1),
  );
}

export function findNegations(pair: Pair): { clashes: Evidence[]; agreements: number } {
  const clashes: Evidence[] = [];
  let agreements = 0;
  for (const link of pair.links) {
    const a = pair.a.marks[link.a]!;
    const b = pair.b.marks[link.b]!;
    const same = meansTheSame(link);
    if (!same && link.relation !== 'antonym') continue;
    const differ = a.negated !== b.negated;
    if (same && !differ) continue;
    if (!same && differ) {
      agreements++;
      continue;
    }
    // "ends it" goes together with "without it".
    if (same && (a.negated ? b : a).stance < 0 && (a.negated ? a : b).isFocus) {
      agreements++;
      continue;
    }
    if (!same && tellApart(pair, link.a, link.b)) continue;
    // Two stances are compared by their targets, see stance.ts.
    if (!same && a.operator !== 0 && b.operator !== 0 && !sharesTarget(pair, link)) continue;
    if (haveOtherSubjects(pair, link.a, link.b)) continue;
    const context = sharedContext(pair, link);
    if (same) {
      const focus = a.negated ? a.isFocus : b.isFocus;
      const words = (mark: typeof a, at: number) => (mark.negated ? [mark.negator, at] : [at]);
      // "no soldiers" against "1,000 soldiers"
      const [denied, counted] = a.negated ? [a, { reading: pair.b, at: link.b }] : [b, { reading: pair.a, at: link.a }];
      const isCounted =
        denied.isFocus &&
        counted.at > 0 &&
        counted.reading.quantityOf[counted.at - 1]! >= 0 &&
        isNo(a.negated ? pair.a : pair.b, denied.negator);
      clashes.push({
        kind: isCounted ? 'quantifier' : 'negation',
        strength: isCounted ? COUNTED : (focus ? 1 : OUT_OF_FOCUS) * frame(pair, link, a.negated ? 'a' : 'b'),
        a: words(a, link.a),
        b: words(b, link.b),
      });
    } else {
      clashes.push({ kind: 'antonym', strength: 0.3 + 0.7 * context, a: [link.a], b: [link.b] });
    }
  }
  return { clashes, agreements };
}
