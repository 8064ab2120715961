/**
 * Stances: the one side is for something, the other against the same thing.
 *
 * Idea: the signs of polarity.ts are compared word by word over the aligned targets; a stance whose target is a pronoun ("repeal this
 * thing") can belong to any target and counts as an open one.
 */
import type { Link } from './align.ts';
import { haveOtherSubjects } from './comparability.ts';
import { type Evidence, meansTheSame, type Pair } from './evidence.ts';
import type { Sign } from './polarity.ts';
import type { Reading } from './reading.ts';

export interface Attitude {
  sign: Sign;
  /** The word that takes the stance. */
  by: number;
  /** It governs no content word: its target stands elsewhere. */
  isOpen: boolean;
}

const times = (a: number, b: number) => (a * b) as Sign;

/** The sign that a token has in its statement: governed by a stance, or a stance itself. */
export function signAt(reading: Reading, at: number): Sign {
  const mark = reading.marks[at]!;
  if (mark.stance !== 0) return mark.stance;
  return 0;
}

/** The stance that each clause ends up with. */
export function attitudesOf(reading: Reading): Attitude[] {
  const attitudes: Attitude[] = [];
  const { tokens, marks } = reading;
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    let by = -1;
    let sign: Sign = 0;
    let targets = 0;
    for (; to < tokens.length && tokens[to]!.clause === tokens[from]!.clause; to++) {
      const mark = marks[to]!;
      if (mark.operator !== 0) {
        sign = times(sign || 1, mark.operator);
        if (by < 0 && mark.negated) sign = times(sign, -1);
        by = to;
      } else if (!tokens[to]!.isFunction && mark.stance !== 0) targets++;
    }
    if (by >= 0) attitudes.push({ sign, by, isOpen: targets === 0 });
    from = to;
  }
  return attitudes;
}

const isPerson = (pair: Pair, link: Link) => {
  const [a, b] = [pair.a.tokens[link.a]!, pair.b.tokens[link.b]!];
  return (a.isName || b.isName) && a.folded.length > 3 && !/\p{Lu}.*\p{Lu}/u.test(pair.a.text.slice(a.start, a.end));
};

export function findStances(pair: Pair): { clashes: Evidence[]; agreements: number; open: Evidence[] } {
  const clashes: Evidence[] = [];
  let agreements = 0;
  for (const link of pair.links) {
    if (!meansTheSame(link)) continue;
    const a = signAt(pair.a, link.a);
    const b = signAt(pair.b, link.b);
    if (a === 0 || b === 0) continue;
    // A name is mostly who acts, not what the stance is about.
    if (isPerson(pair, link)) continue;
    if (a === b) {
      agreements++;
      continue;
    }
    const byA = pair.a.marks[link.a]!.stanceBy;
    const byB = pair.b.marks[link.b]!.stanceBy;
    if (haveOtherSubjects(pair, byA, byB)) continue;
    clashes.push({ kind: 'position', strength: 0.8, a: [byA, link.a], b: [byB, link.b] });
  }
  const open: Evidence[] = [];
  const ofB = attitudesOf(pair.b);
  for (const a of attitudesOf(pair.a)) {
    for (const b of ofB) {
      if (a.sign === 0 || a.sign !== -b.sign || !(a.isOpen || b.isOpen)) continue;
      if (haveOtherSubjects(pair, a.by, b.by)) continue;
      open.push({ kind: 'position', strength: a.isOpen && b.isOpen ? 0.5 : 0.6, a: [a.by], b: [b.by] });
    }
  }
  return { clashes, agreements, open };
}
