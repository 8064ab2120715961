/**
 * The most that any alignment of a statement with a record could keep: where that is not enough for a match, the alignment is spared.
 *
 * Idea: each printed token keeps at most what its nearest kin in the record lets it keep, two neighbours stand side by side at most where kin of theirs do,
 * and the ends are shared at most where kin stand at ends of sentences. All measures of `evidence.ts` grow with these, so that the bound is never too low.
 * Cost: that of the table of pairs. Half of a page's statements have no record, and nearly all of their candidates end here.
 */
import { type Evidence, INFLECTED_KEEPS, SLIP_KEEPS } from './evidence.ts';
import { INFLECTED, JOIN_1_2, joinOf, KINSHIP_MASK, OTHER, pairTokens, SAME } from './token-pairs.ts';
import type { Token } from './tokens.ts';

/** Far more than a sum of a statement's words can be out by. */
const ROUNDINGS = 1 << 20;

/** For each printed token, whether its letters may be parted differently in the record. */
let mayJoin = new Uint8Array(64);

export function boundEvidence(printed: readonly Token[], said: readonly Token[]): Evidence {
  const [n, m] = [printed.length, said.length];
  const pairs = pairTokens(printed, said);
  if (n > mayJoin.length) mayJoin = new Uint8Array(2 * n);
  markJoins(pairs, n, m);
  let kept = 0;
  let total = 0;
  let keptPairs = 0;
  for (let i = 0; i < n; i++) {
    const { lexeme, bracket } = printed[i]!;
    const weight = bracket === 'square' ? 0 : lexeme.weight;
    let mostKept = mayJoin[i] ? SLIP_KEEPS * weight : 0;
    let leastTotal = weight;
    let isBesideNext = i + 1 < n && (mayJoin[i] === 1 || mayJoin[i + 1] === 1);
    for (let j = 0, cell = i * m; j < m; j++, cell++) {
      const kinship = pairs[cell]! & KINSHIP_MASK;
      if (kinship === OTHER) continue;
      if (kinship === SAME) mostKept = Math.max(mostKept, weight);
      else if (kinship === INFLECTED) mostKept = Math.max(mostKept, INFLECTED_KEEPS * weight);
      else {
        // A slip is weighed as the word that is meant.
        mostKept = Math.max(mostKept, SLIP_KEEPS * said[j]!.lexeme.weight);
        leastTotal = Math.min(leastTotal, said[j]!.lexeme.weight);
      }
      if (!isBesideNext && i + 1 < n && j + 1 < m) isBesideNext = (pairs[cell + m + 1]! & KINSHIP_MASK) !== OTHER;
    }
    kept += mostKept;
    total += leastTotal;
    keptPairs += Number(isBesideNext);
  }
  // The same sums in another order may differ in the last digit.
  kept *= 1 + Number.EPSILON * ROUNDINGS;
  return {
    kept,
    printed: Math.max(kept, total),
    said: Math.max(kept, leastSaid(said)),
    printedWords: n,
    keptPairs,
    sharedEnds: Number(mayStartAlike(pairs, n, said)) + Number(mayEndAlike(pairs, n, said)),
    price: 0,
  };
}

function markJoins(pairs: Uint8Array, n: number, m: number): void {
  mayJoin.fill(0, 0, n);
  for (let cell = 0; cell < n * m; cell++) {
    const join = joinOf(pairs[cell]!);
    if (join === 0) continue;
    const i = Math.floor(cell / m);
    mayJoin[i] = 1;
    if (join !== JOIN_1_2) mayJoin[i - 1] = 1;
  }
}

/** A record of one sentence is weighed as a whole; of several only those from which something was kept. */
function leastSaid(said: readonly Token[]): number {
  let total = 0;
  for (let at = 0; at < said.length; at++) {
    if (at > 0 && said[at]!.startsSentence) return 0;
    total += said[at]!.lexeme.weight;
  }
  return total;
}

function mayStartAlike(pairs: Uint8Array, n: number, said: readonly Token[]): boolean {
  for (let i = 0; i < Math.min(2, n); i++) {
    if (mayJoin[i]) return true;
    for (let j = 0; j < said.length; j++) {
      const isKin = (pairs[i * said.length + j]! & KINSHIP_MASK) !== OTHER;
      if (isKin && (j === 0 || said[j]!.startsSentence)) return true;
    }
  }
  return false;
}

function mayEndAlike(pairs: Uint8Array, n: number, said: readonly Token[]): boolean {
  const m = said.length;
  for (let i = Math.max(0, n - 2); i < n; i++) {
    if (mayJoin[i]) return true;
    for (let j = 0; j < m; j++) {
      const isKin = (pairs[i * m + j]! & KINSHIP_MASK) !== OTHER;
      if (isKin && (j + 1 === m || said[j + 1]!.startsSentence)) return true;
    }
  }
  return false;
}
