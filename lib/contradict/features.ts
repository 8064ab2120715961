/**
 * What the model knows about a pair: some fifty numbers from the detectors, the same for (a, b) and (b, a) because the pair is put in
 * order first. Linear in what the detectors found.
 */
import type { Link } from './align.ts';
import { lexicalValues } from './associations.ts';
import { haveOtherPlaces, haveOtherYears, strangeNames } from './comparability.ts';
import type { Evidence, Pair } from './evidence.ts';
import { type FigureClash, findFigures } from './figures.ts';
import { areExclusive } from './lexicon.ts';
import { isHeadline } from './names.ts';
import { findNegations } from './negation.ts';
import { isNegator } from './predicates.ts';
import type { Reading } from './reading.ts';
import { findDenial, findRefutation } from './refutation.ts';
import { tellApart } from './scenes.ts';
import { findSlots, type Slot } from './slots.ts';
import { findStances } from './stance.ts';

export interface Findings {
  negations: Evidence[];
  figures: FigureClash[];
  stances: Evidence[];
  open: Evidence[];
  exclusive: Evidence[];
  refutation: Evidence | null;
  slots: Slot[];
  /** Pairs of attitudes that clash, and that agree. */
  stanceGroups: number;
  stanceAgreements: number;
  /** Names that the other side does not have. */
  namesOpen: { a: number; b: number };
  values: number[];
}

export const FEATURE_NAMES = (
  'coverageA coverageB lengthA lengthB openA openB namesOpenA namesOpenB headline questionA questionB conditionA conditionB reportA reportB ' +
  'negatorsA negatorsB negationParity focusClash scopeClash antonymClash polarityAgreements exclusiveClash exclusiveContext ' +
  'figureClash figureDistance figureNoun figureFar figureAgreements figureIncomparable figuresA figuresB yearClash ordinalClash ' +
  'stanceClash stanceAgreements openClash driftProduct refuterA refuterB refutation denial otherYears otherPlaces ' +
  'slotCount innerSlots slotOfNames slotWords ordered nolonger firstPerson pronounB links contrastMost contrastSum contrastLeast wordsA wordsB wordsMost'
).split(' ');

const count = (reading: Reading, test: (at: number) => boolean) => reading.content.filter(test).length;
const strongest = (evidence: readonly Evidence[]) => evidence.reduce((most, one) => Math.max(most, one.strength), 0);
const negatorCount = (reading: Reading) => reading.tokens.filter(isNegator).length;

function findExclusive(pair: Pair, slots: readonly Slot[]): Evidence[] {
  const found: Evidence[] = [];
  const add = (a: number, b: number) => {
    const inSlot = slots.some(slot => slot.a.includes(a) && slot.b.includes(b));
    const negated = pair.a.marks[a]!.negated !== pair.b.marks[b]!.negated;
    if (!negated && !tellApart(pair, a, b))
      found.push({
        kind: 'antonym',
        strength: inSlot ? 0.5 + 0.5 * pair.coverage : 0.3 * pair.coverage,
        a: [a],
        b: [b],
      });
  };
  const linked: Link[] = pair.links.filter(link => link.relation === 'exclusive');
  for (const link of linked) add(link.a, link.b);
  for (const slot of slots) {
    for (const a of slot.a)
      for (const b of slot.b)
        if (
          !linked.some(link => link.a === a && link.b === b) &&
          areExclusive(pair.a.tokens[a]!.base, pair.b.tokens[b]!.base)
        )
          add(a, b);
  }
  return found;
}

/** `pair.a` is the longer statement. */
export function findAll(pair: Pair): Findings {
  const { a, b } = pair;
  const { clashes: negations, agreements: turned } = findNegations(pair);
  const figures = findFigures(pair);
  const stances = findStances(pair);
  const refutation = findRefutation(pair);
  const { slots, ordered } = findSlots(pair);
  const exclusive = findExclusive(pair, slots);
  const linkedA = new Set(pair.links.map(link => link.a));
  const linkedB = new Set(pair.links.map(link => link.b));
  const namesOpen = { a: strangeNames(a, linkedA), b: strangeNames(b, linkedB) };
  const ofKind = (kind: string) => negations.filter(one => one.kind === kind);
  const focus = ofKind('negation').filter(one => one.strength > 0.3);
  const inner = slots.filter(slot => slot.isInner);
  const named = slots.filter(
    slot => slot.a.some(at => a.tokens[at]!.isName) && slot.b.some(at => b.tokens[at]!.isName),
  );
  const flag = (yes: boolean) => (yes ? 1 : 0);
  const values = [
    pair.coverageA,
    pair.coverageB,
    Math.min(60, a.content.length),
    Math.min(60, b.content.length),
    Math.min(
      40,
      count(a, at => !linkedA.has(at)),
    ),
    Math.min(
      40,
      count(b, at => !linkedB.has(at)),
    ),
    Math.min(9, namesOpen.a),
    Math.min(9, namesOpen.b),
    flag(isHeadline(a) || isHeadline(b)),
    flag(a.isQuestion),
    flag(b.isQuestion),
    flag(a.hasCondition),
    flag(b.hasCondition),
    flag(a.report >= 0),
    flag(b.report >= 0),
    Math.min(3, negatorCount(a)),
    Math.min(3, negatorCount(b)),
    (negatorCount(a) + negatorCount(b)) % 2,
    strongest(focus),
    strongest(ofKind('negation').filter(one => one.strength <= 0.3)),
    strongest(ofKind('antonym')),
    Math.min(3, turned),
    exclusive.length > 0 ? 1 : 0,
    strongest(exclusive),
    strongest(figures.clashes.filter(clash => !clash.isYear)),
    figures.clashes.reduce((most, clash) => Math.max(most, clash.distance), 0),
    flag(figures.clashes.some(clash => clash.sharesNoun)),
    flag(figures.clashes.some(clash => !clash.isNear)),
    Math.min(4, figures.agreements),
    Math.min(4, figures.incomparable),
    Math.min(6, a.quantities.length),
    Math.min(6, b.quantities.length),
    strongest(figures.clashes.filter(clash => clash.isYear)),
    strongest(figures.clashes.filter(clash => clash.isOrdinal)),
    Math.min(4, stances.clashes.length),
    Math.min(4, stances.agreements),
    strongest(stances.open),
    Math.sign(a.drift * b.drift),
    flag(a.refuter >= 0),
    flag(b.refuter >= 0),
    refutation?.strength ?? 0,
    flag(findDenial(a) >= 0 !== findDenial(b) >= 0),
    flag(haveOtherYears(pair)),
    flag(haveOtherPlaces(pair)),
    Math.min(5, slots.length),
    Math.min(5, inner.length),
    Math.min(3, named.length),
    inner.reduce((sum, slot) => sum + slot.a.length + slot.b.length, 0),
    ordered / Math.max(1, b.content.length),
    flag([a, b].some(reading => reading.tokens.some(token => token.base === '-nolonger'))),
    flag(a.usesFirstPerson && b.usesFirstPerson),
    flag(b.tokens.some(token => token.folded === 'it' || token.folded === 'this')),
    Math.min(20, pair.agreements.length),
    ...lexicalValues(pair, linkedA, linkedB, slots),
  ];
  return {
    negations,
    figures: figures.clashes,
    stances: stances.clashes,
    open: stances.open,
    exclusive,
    refutation,
    slots,
    stanceGroups: stances.groups,
    stanceAgreements: stances.agreements,
    namesOpen,
    values,
  };
}
