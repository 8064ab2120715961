/**
 * Negation and opposites: the same predicate once asserted and once denied, or two opposite predicates in the same frame.
 *
 * Idea: of each pair of aligned words the negations in scope and the relation (same, opposite) are multiplied; what comes out negative
 * clashes, what comes out positive agrees ("not open" agrees with "closed"). Full strength only where the word is the focus of the negation.
 */
import { haveOtherSubjects } from './comparability.ts';
import { type Evidence, meansTheSame, type Pair, sharedContext } from './evidence.ts';

/** A word in scope of a negation that is not its focus ("not raise *taxes*"). */
const OUT_OF_FOCUS = 0.3;

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
    if (haveOtherSubjects(pair, link.a, link.b)) continue;
    const context = sharedContext(pair, link);
    if (same) {
      const focus = a.negated ? a.isFocus : b.isFocus;
      const words = (mark: typeof a, at: number) => (mark.negated ? [mark.negator, at] : [at]);
      clashes.push({
        kind: 'negation',
        strength: (focus ? 1 : OUT_OF_FOCUS) * (0.4 + 0.6 * context),
        a: words(a, link.a),
        b: words(b, link.b),
      });
    } else {
      clashes.push({ kind: 'antonym', strength: 0.3 + 0.7 * context, a: [link.a], b: [link.b] });
    }
  }
  return { clashes, agreements };
}
