/** What the detectors report: which words of the two sides do not go together, how surely, and how to say so. */
import type { ContradictionKind } from '../types.ts';
import type { Link } from './align.ts';
import type { Reading } from './reading.ts';

export interface Evidence {
  kind: ContradictionKind;
  /** 0 … 1: how surely these words exclude each other, taken by themselves. */
  strength: number;
  /** Token indices on both sides. */
  a: number[];
  b: number[];
}

/** Two readings with what the detectors share. */
export interface Pair {
  a: Reading;
  b: Reading;
  links: Link[];
  /** Links between words that mean the same. */
  agreements: Link[];
  /** Share of the content words of the side with fewer of them that the other side has too. */
  coverage: number;
  coverageA: number;
  coverageB: number;
}

const MEANS_THE_SAME = new Set(['same', 'synonym', 'derived', 'acronym']);
export const meansTheSame = (link: Link): boolean => MEANS_THE_SAME.has(link.relation);

export function makePair(a: Reading, b: Reading, links: Link[]): Pair {
  const agreements = links.filter(meansTheSame);
  const coverageA = agreements.length / Math.max(1, a.content.length);
  const coverageB = agreements.length / Math.max(1, b.content.length);
  return { a, b, links, agreements, coverage: Math.max(coverageA, coverageB), coverageA, coverageB };
}

/** How much of the two clauses around a link is shared besides the link itself: 0 … 1. */
export function sharedContext(pair: Pair, link: Link): number {
  const clauseA = pair.a.tokens[link.a]!.clause;
  const clauseB = pair.b.tokens[link.b]!.clause;
  let shared = 0;
  for (const other of pair.agreements) {
    if (other === link) continue;
    if (pair.a.tokens[other.a]!.clause === clauseA && pair.b.tokens[other.b]!.clause === clauseB) shared++;
  }
  const size = (reading: Reading, clause: number) =>
    reading.content.reduce((sum, at) => sum + (reading.tokens[at]!.clause === clause ? 1 : 0), 0) - 1;
  const smaller = Math.min(size(pair.a, clauseA), size(pair.b, clauseB));
  return smaller <= 0 ? (shared > 0 ? 1 : 0.5) : Math.min(1, shared / smaller);
}
