/**
 * Stances: the one side is for something, the other against the same thing.
 *
 * Idea: the signs of polarity.ts are compared word by word over the aligned targets, where both are the speakers' own attitudes. A stance
 * whose target is a pronoun ("repeal this thing") can belong to any target: it is an open one, and counts only if its side says nothing else.
 * Cost: linear in the links, but for clause by clause over the open stances.
 */

import type { Evidence, Pair } from './evidence.ts';
import { areAntonyms } from './lexicon.ts';
import { isNamed } from './names.ts';
import type { Sign } from './predicates.ts';
import type { Reading } from './reading.ts';
import {
  haveOtherSubjects,
  isCalled,
  isConcessive,
  isConditional,
  isOwn,
  isUnasserted,
  nounsBefore,
} from './subjects.ts';

export interface Attitude {
  sign: Sign;
  /** The word that takes the stance. */
  by: number;
  /** It governs no content word: its target stands elsewhere. */
  isOpen: boolean;
  /** The speaker's own, not only told of. */
  isOwn: boolean;
  /** Says good or bad of its subject: the subject is what it is about, not who holds it. */
  isJudgement: boolean;
}

const times = (a: number, b: number) => (a * b) as Sign;

/** Nouns that only point at what was spoken of before. */
const POINTING = new Set([
  'thing',
  'stuff',
  'practic',
  'approach',
  'process',
  'idea',
  'way',
  'one',
  'veri',
  'go',
  'ahead',
  'just',
  'get',
]);
const THIRD_PERSON = new Set(['it', 'this', 'that', 'they', 'them', 'these', 'those', 'he', 'she']);

const isForetold = (reading: Reading, from: number, at: number) =>
  reading.tokens.slice(from, at).some(token => /^(?:will|might|may|could|yet)$/.test(token.folded));

/** What might be is no stance. */
const HYPOTHETICAL = /^(?:might|may|perhaps|maybe)$/;

/** The stance that each clause ends up with. */
export function attitudesOf(reading: Reading): Attitude[] {
  const found: Attitude[] = [];
  const { tokens, marks } = reading;
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    let by = -1;
    let sign: Sign = 0;
    let targets = 0;
    let isOwn = false;
    let isJudgement = false;
    let isHypothetical = false;
    let pointsBack = false;
    for (; to < tokens.length && tokens[to]!.clause === tokens[from]!.clause; to++) {
      const mark = marks[to]!;
      if (THIRD_PERSON.has(tokens[to]!.folded)) pointsBack = true;
      // "It will fail" foretells.
      if (mark.isJudgement) isJudgement = true;
      if (mark.isAttitude || (mark.isJudgement && !isForetold(reading, from, to))) isOwn = true;
      if (HYPOTHETICAL.test(tokens[to]!.folded)) isHypothetical = true;
      if (mark.operator !== 0) {
        // "The problem is that it is bad" is one judgement.
        sign = isJudgement && mark.isJudgement ? mark.operator : times(sign || 1, mark.operator);
        if (by < 0 && mark.negated) sign = times(sign, -1);
        by = to;
      } else if (!tokens[to]!.isFunction && !POINTING.has(tokens[to]!.base)) targets++;
    }
    if (by >= 0)
      found.push({
        sign,
        by,
        isOpen: targets === 0 || (pointsBack && targets <= 1),
        isOwn: isOwn && !isHypothetical,
        isJudgement,
      });
    from = to;
  }
  return found;
}

/**
 * Are the two stances taken by different people? A judgement ("the bridge is a failure") is the speaker's own; "Keller wants it" is Keller's.
 */
function haveOtherHolders(pair: Pair, a: number, b: number): boolean {
  return isHeldByOther(pair, 'a', a, b) || isHeldByOther(pair, 'b', b, a);
}
/** Somebody named takes the stance on this side; on the other the speaker does, or somebody else. */
function isHeldByOther(pair: Pair, side: 'a' | 'b', by: number, otherBy: number): boolean {
  const other = side === 'a' ? 'b' : 'a';
  if (pair[side].marks[by]!.isJudgement) return false;
  const names = nounsBefore(pair[side], by).filter(at => isNamed(pair[side], at));
  if (names.length === 0) return false;
  const speaker = side === 'a' ? pair.speakerB : pair.speakerA;
  if (isOwnStance(pair[other], otherBy)) return !isCalled(pair[side], names, speaker);
  const nouns = nounsBefore(pair[other], otherBy);
  return nouns.length > 0 && !pair.agreements.some(link => names.includes(link[side]) && nouns.includes(link[other]));
}
const isOwnStance = (reading: Reading, by: number) => reading.marks[by]!.isJudgement || isOwn(reading, by);

/** Words that stand once for and once against. */
function mixedBases(reading: Reading): Set<string> {
  const signs = new Map<string, Sign>();
  const mixed = new Set<string>();
  for (const at of reading.content) {
    const { base } = reading.tokens[at]!;
    const sign = reading.marks[at]!.stance;
    if (sign === 0) continue;
    if (signs.get(base) === times(sign, -1)) mixed.add(base);
    signs.set(base, sign);
  }
  return mixed;
}

/** How many content words a stance governs. */
const targetCount = (reading: Reading, by: number) =>
  reading.content.filter(at => reading.marks[at]!.stanceBy === by && at !== by).length;

const isUnanimous = (attitudes: readonly Attitude[]) => new Set(attitudes.map(attitude => attitude.sign)).size === 1;

/** Somebody speaks for himself, or leaves the subject out. */
const isPersonal = (reading: Reading) =>
  reading.usesFirstPerson ||
  (reading.tokens.length <= MAX_FRAGMENT_WORDS && !/^says?$/.test(reading.tokens[0]?.folded ?? ''));
/** A clipped quote: "just doesn't make any sense". */
const MAX_FRAGMENT_WORDS = 12;

export interface Stances {
  clashes: Evidence[];
  /** Pairs of attitudes that clash, and that agree. */
  groups: number;
  agreements: number;
  open: Evidence[];
}

export function findStances(pair: Pair): Stances {
  const clashes: Evidence[] = [];
  const agreeing = new Set<string>();
  const mixedA = mixedBases(pair.a);
  const mixedB = mixedBases(pair.b);
  for (const link of pair.agreements) {
    const a = pair.a.marks[link.a]!;
    const b = pair.b.marks[link.b]!;
    if (a.stance === 0 || b.stance === 0) continue;
    // Who takes both sides takes none.
    if (mixedA.has(pair.a.tokens[link.a]!.base) || mixedB.has(pair.b.tokens[link.b]!.base)) continue;
    if (a.stance === b.stance) {
      agreeing.add(`${a.stanceBy}/${b.stanceBy}`);
      continue;
    }
    if (!a.isAttitude || !b.isAttitude || haveOtherSubjects(pair, a.stanceBy, b.stanceBy)) continue;
    if (
      isUnasserted(pair.a, a.stanceBy) ||
      isUnasserted(pair.b, b.stanceBy) ||
      haveOtherHolders(pair, a.stanceBy, b.stanceBy)
    )
      continue;
    const share = 1 / Math.max(1, Math.min(targetCount(pair.a, a.stanceBy), targetCount(pair.b, b.stanceBy)));
    clashes.push({ kind: 'position', strength: share, a: [a.stanceBy, link.a], b: [b.stanceBy, link.b] });
  }
  const groupOf = (evidence: Evidence) => `${evidence.a[0]}/${evidence.b[0]}`;
  const clear = clashes.filter(clash => !agreeing.has(groupOf(clash)));
  return { clashes: clear, groups: new Set(clear.map(groupOf)).size, agreements: agreeing.size, open: findOpen(pair) };
}

/** Stances whose target is not named: for and against, where each side takes one stance only. */
function findOpen(pair: Pair): Evidence[] {
  if ([pair.a, pair.b].some(reading => /^says?$/.test(reading.tokens[0]?.folded ?? ''))) return [];
  if (!pair.mayPointAcross || !(isPersonal(pair.a) || isPersonal(pair.b))) return [];
  const own = (reading: Reading) =>
    attitudesOf(reading).filter(
      attitude => attitude.isOwn && !isConcessive(reading, attitude.by) && !isConditional(reading, attitude.by),
    );
  const [ofA, ofB] = [own(pair.a), own(pair.b)];
  const agree = isUnanimous(ofA) && isUnanimous(ofB);
  const open: Evidence[] = [];
  for (const a of ofA) {
    for (const b of ofB) {
      if (a.sign === 0 || a.sign !== times(b.sign, -1) || !(a.isOpen || b.isOpen)) continue;
      if (!a.isJudgement && !b.isJudgement && haveOtherSubjects(pair, a.by, b.by)) continue;
      open.push({
        kind: 'position',
        strength:
          (a.isOpen && b.isOpen ? 0.5 : 0.6) +
          (agree || areAntonyms(pair.a.tokens[a.by]!.base, pair.b.tokens[b.by]!.base) ? 0.3 : 0),
        a: [a.by],
        b: [b.by],
      });
    }
  }
  return open;
}
