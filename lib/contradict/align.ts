/**
 * Which words of two statements go together: the same, a synonym, a derived form, an acronym, an opposite, or another member of its class.
 *
 * Idea: candidates are taken in order: first where the two clauses share most, then equal words before synonyms, then the same relative place;
 * opposites last, each word once. Cost: O(n × m) look-ups over the words that are left after the equal ones.
 * Reference: the alignment step of B. MacCartney and C. Manning's NatLog. Limits: one word to one word, but for acronyms.
 */
import { areAntonyms, areExclusive, synonymGroupsOf } from './lexicon.ts';
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
  if (areAntonyms(a.base, b.base)) return 'antonym';
  if (areExclusive(a.base, b.base)) return 'exclusive';
  if (areDerived(a.base, b.base)) return 'derived';
  return null;
}

const RANK: Readonly<Record<Relation, number>> = {
  same: 0,
  acronym: 1,
  synonym: 1,
  derived: 2,
  antonym: 3,
  exclusive: 4,
};
/** A word that stands more often is linked no more often. */
const MAX_REPEATED = 8;
/** More shared words around than this make a link no better. */
const MAX_SHARED_COUNTED = 2;

interface Candidate extends Link {
  /** Words that the two clauses share besides. */
  shared: number;
  distance: number;
}

/** The clauses in which each base of a reading stands. */
function clausesOf(reading: Reading): Map<string, Set<number>> {
  const clauses = new Map<string, Set<number>>();
  for (const at of reading.content) {
    const { base, clause } = reading.tokens[at]!;
    const known = clauses.get(base);
    if (known) known.add(clause);
    else clauses.set(base, new Set([clause]));
  }
  return clauses;
}

/** "clause/clause" → how many bases stand in both. */
function countShared(a: Reading, b: Reading): Map<string, number> {
  const counts = new Map<string, number>();
  const inB = clausesOf(b);
  for (const [base, clausesA] of clausesOf(a)) {
    for (const clauseA of clausesA) {
      for (const clauseB of inB.get(base) ?? [])
        counts.set(`${clauseA}/${clauseB}`, (counts.get(`${clauseA}/${clauseB}`) ?? 0) + 1);
    }
  }
  return counts;
}

const order = (x: Candidate, y: Candidate) =>
  y.shared - x.shared || RANK[x.relation] - RANK[y.relation] || x.distance - y.distance || x.a - y.a || x.b - y.b;

export interface Alignment {
  /** Each word once, in the order of the first reading. */
  links: Link[];
  /** Equal words and synonyms that went to another word: a word may stand twice, once asserted, once denied. */
  spare: Link[];
}
/** A word that stands more often is no key word. */
const MAX_SPARE = 40;

/** What goes together in two readings. */
export function alignWords(a: Reading, b: Reading): Alignment {
  const links: Link[] = [];
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const shared = countShared(a, b);
  const candidateOf = (at: number, other: number, relation: Relation): Candidate => {
    const common = shared.get(`${a.tokens[at]!.clause}/${b.tokens[other]!.clause}`) ?? 0;
    return {
      a: at,
      b: other,
      relation,
      shared: Math.min(MAX_SHARED_COUNTED, relation === 'same' ? common - 1 : common),
      distance: Math.abs(at / a.tokens.length - other / b.tokens.length),
    };
  };
  const take = (candidates: Candidate[]) => {
    for (const candidate of candidates.sort(order)) {
      if (takenA.has(candidate.a) || takenB.has(candidate.b)) continue;
      links.push({ a: candidate.a, b: candidate.b, relation: candidate.relation });
      takenA.add(candidate.a);
      takenB.add(candidate.b);
    }
  };
  const byMeaning = new Map<string | number, number[]>();
  const note = (key: string | number, at: number) => {
    const known = byMeaning.get(key);
    if (!known) byMeaning.set(key, [at]);
    else if (known.length < MAX_REPEATED) known.push(at);
  };
  for (const at of b.content) {
    const { base } = b.tokens[at]!;
    note(base, at);
    for (const group of synonymGroupsOf(base)) note(group, at);
  }
  const alike: Candidate[] = [];
  for (const at of a.content) {
    const { base } = a.tokens[at]!;
    for (const other of byMeaning.get(base) ?? []) alike.push(candidateOf(at, other, 'same'));
    for (const group of synonymGroupsOf(base)) {
      for (const other of byMeaning.get(group) ?? [])
        if (b.tokens[other]!.base !== base) alike.push(candidateOf(at, other, 'synonym'));
    }
  }
  take(alike);
  const openA = a.content.filter(at => !takenA.has(at)).slice(0, MAX_OPEN_WORDS);
  const openB = b.content.filter(at => !takenB.has(at)).slice(0, MAX_OPEN_WORDS);
  const others: Candidate[] = [];
  for (const at of openA) {
    for (const other of openB) {
      const relation = relate(a.tokens[at]!, b.tokens[other]!);
      if (relation) others.push(candidateOf(at, other, relation));
      else if (spellsInitials(a.tokens[at]!, b, other) || spellsInitials(b.tokens[other]!, a, at))
        others.push(candidateOf(at, other, 'acronym'));
    }
  }
  take(others);
  const kept = new Set(links.map(link => `${link.a}/${link.b}`));
  const spare = alike.filter(link => !kept.has(`${link.a}/${link.b}`)).slice(0, MAX_SPARE);
  return { links: links.sort((x, y) => x.a - y.a), spare };
}
