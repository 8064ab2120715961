/**
 * Which words of two statements go together: the same, a synonym, a derived form, an acronym, an opposite, or another member of its class.
 *
 * Idea: for each content word of the one side, the candidate of the other side that stands nearest to the same relative place; equal words
 * first, opposites last, each word once. Cost: O(n × m) look-ups over the words that are left after the equal ones.
 * Reference: the alignment step of B. MacCartney and C. Manning's NatLog. Limits: one word to one word, but for acronyms.
 */
import { areAntonyms, areExclusive, areSynonyms } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

export type Relation = 'same' | 'synonym' | 'derived' | 'acronym' | 'antonym' | 'exclusive';

export interface Link {
  a: number;
  b: number;
  relation: Relation;
}

/** Beyond this many open words a side is no statement any more; keeps the cost linear for long texts. */
const MAX_OPEN_WORDS = 120;
const MIN_COMMON_PREFIX = 5;

/** "violate" and "violation", "marriage" and "marrying" as stems: a long common beginning and short rests. */
function areDerived(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < MIN_COMMON_PREFIX - 1 || Math.abs(a.length - b.length) > 4) return false;
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  return common >= MIN_COMMON_PREFIX && common >= shorter - 2 && Math.max(a.length, b.length) - common <= 4;
}

/** "TPA" and "trade-promotion authority": the token is in capitals and spells the initials from `at` on. */
function spellsInitials(acronym: Token, reading: Reading, at: number): boolean {
  const letters = acronym.folded;
  if (letters.length < 3 || letters.length > 6 || !acronym.isName) return false;
  for (let ahead = 0; ahead < letters.length; ahead++) {
    if (reading.tokens[at + ahead]?.folded[0] !== letters[ahead]) return false;
  }
  return true;
}

function relate(a: Token, b: Token): Relation | null {
  if (a.base === b.base) return 'same';
  if (areSynonyms(a.base, b.base)) return 'synonym';
  if (areAntonyms(a.base, b.base)) return 'antonym';
  if (areExclusive(a.base, b.base)) return 'exclusive';
  if (areDerived(a.base, b.base)) return 'derived';
  return null;
}

const RANK: Readonly<Record<Relation, number>> = {
  same: 0,
  acronym: 1,
  synonym: 2,
  derived: 3,
  antonym: 4,
  exclusive: 5,
};

/** The links between two readings, in the order of the first. */
export function alignWords(a: Reading, b: Reading): Link[] {
  const links: Link[] = [];
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const place = (reading: Reading, at: number) => at / Math.max(1, reading.tokens.length);
  const link = (at: number, other: number, relation: Relation) => {
    links.push({ a: at, b: other, relation });
    takenA.add(at);
    takenB.add(other);
  };
  const byBase = new Map<string, number[]>();
  for (const at of b.content) {
    const base = b.tokens[at]!.base;
    const known = byBase.get(base);
    if (known) known.push(at);
    else byBase.set(base, [at]);
  }
  for (const at of a.content) {
    let best = -1;
    let distance = Infinity;
    for (const other of byBase.get(a.tokens[at]!.base) ?? []) {
      const apart = Math.abs(place(a, at) - place(b, other));
      if (!takenB.has(other) && apart < distance) {
        best = other;
        distance = apart;
      }
    }
    if (best >= 0) link(at, best, 'same');
  }
  const openA = a.content.filter(at => !takenA.has(at)).slice(0, MAX_OPEN_WORDS);
  const openB = b.content.filter(at => !takenB.has(at)).slice(0, MAX_OPEN_WORDS);
  const candidates: (Link & { distance: number })[] = [];
  for (const at of openA) {
    for (const other of openB) {
      const relation = relate(a.tokens[at]!, b.tokens[other]!);
      if (relation) candidates.push({ a: at, b: other, relation, distance: Math.abs(place(a, at) - place(b, other)) });
      else if (spellsInitials(a.tokens[at]!, b, other) || spellsInitials(b.tokens[other]!, a, at))
        candidates.push({ a: at, b: other, relation: 'acronym', distance: 0 });
    }
  }
  candidates.sort((x, y) => RANK[x.relation] - RANK[y.relation] || x.distance - y.distance || x.a - y.a || x.b - y.b);
  for (const candidate of candidates) {
    if (!takenA.has(candidate.a) && !takenB.has(candidate.b)) link(candidate.a, candidate.b, candidate.relation);
  }
  return links.sort((x, y) => x.a - y.a);
}
