/**
 * Figures: two different numbers of the same thing, with units, approximators and a tolerance.
 *
 * Idea: two quantities can be compared when unit and kind agree and the words around them are shared; they clash when neither lies in the
 * range that the other allows ("more than 100" allows 750; "about 100" allows 105).
 */
import type { Quantity } from '../text/numbers.ts';
import type { Evidence, Pair } from './evidence.ts';
import { areSynonyms } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** Rounded figures of one thing differ by less ("$700 billion", "$716 billion"). */
const TOLERANCE = 0.05;
const ABOUT_TOLERANCE = 0.2;
/** Whole numbers below are counted, not rounded. */
const COUNTED_BELOW = 13;

interface Range {
  low: number;
  high: number;
}

function rangeOf(quantity: Quantity): Range {
  const { value, approximator } = quantity;
  if (approximator === 'over') return { low: value, high: Infinity };
  if (approximator === 'under') return { low: -Infinity, high: value };
  const exact =
    quantity.kind === 'ordinal' || quantity.unit === 'year' || (Number.isInteger(value) && value < COUNTED_BELOW);
  const tolerance = approximator === 'about' ? ABOUT_TOLERANCE : exact ? 0 : TOLERANCE;
  return { low: value * (1 - tolerance), high: value * (1 + tolerance) };
}

/** 0: they go together; 1: they are far apart. */
export function distanceOf(a: Quantity, b: Quantity): number {
  const x = rangeOf(a);
  const y = rangeOf(b);
  if (x.low <= y.high && y.low <= x.high) return 0;
  const low = Math.min(Math.abs(a.value), Math.abs(b.value));
  const high = Math.max(Math.abs(a.value), Math.abs(b.value));
  return high === 0 ? 0 : 1 - low / high || 0.01;
}

const tokensOf = (reading: Reading, quantity: number) => {
  const found: number[] = [];
  reading.quantityOf.forEach((of, at) => {
    if (of === quantity) found.push(at);
  });
  return found;
};

/** What is counted: the content words right behind the quantity, the unit left out. */
function countedNouns(reading: Reading, last: number): number[] {
  const found: number[] = [];
  const { tokens } = reading;
  for (let at = last + 1; at < tokens.length && found.length < 3 && at <= last + 5; at++) {
    if (tokens[at]!.clause !== tokens[last]!.clause) break;
    if (reading.quantityOf[at]! >= 0) break;
    if (!tokens[at]!.isFunction) found.push(at);
  }
  return found;
}

export interface FigureClash extends Evidence {
  distance: number;
  sharesNoun: boolean;
  hasUnit: boolean;
  isYear: boolean;
  isOrdinal: boolean;
}

export function findFigures(pair: Pair): { clashes: FigureClash[]; agreements: number; incomparable: number } {
  const clashes: FigureClash[] = [];
  let agreements = 0;
  let incomparable = 0;
  const usedB = new Set<number>();
  pair.a.quantities.forEach((quantityA, indexA) => {
    let best: FigureClash | null = null;
    let bestB = -1;
    let agrees = false;
    let comparable = false;
    const tokensA = tokensOf(pair.a, indexA);
    const nounsA = countedNouns(pair.a, tokensA.at(-1) ?? 0);
    pair.b.quantities.forEach((quantityB, indexB) => {
      if (agrees || quantityA.unit !== quantityB.unit) return;
      if ((quantityA.kind === 'ordinal') !== (quantityB.kind === 'ordinal')) return;
      const tokensB = tokensOf(pair.b, indexB);
      const nounsB = countedNouns(pair.b, tokensB.at(-1) ?? 0);
      const sharesNoun = nounsA.some(a =>
        nounsB.some(b => areSynonyms(pair.a.tokens[a]!.base, pair.b.tokens[b]!.base)),
      );
      const distance = distanceOf(quantityA, quantityB);
      if (quantityA.unit === null && !sharesNoun && distance > 0) return;
      comparable = true;
      if (distance === 0) {
        agrees = true;
        usedB.add(indexB);
        return;
      }
      const found: FigureClash = {
        kind: quantityA.unit === 'year' ? 'date' : 'number',
        strength: 0.5 + (sharesNoun ? 0.3 : 0) + 0.2 * distance,
        a: tokensA,
        b: tokensB,
        distance,
        sharesNoun,
        hasUnit: quantityA.unit !== null,
        isYear: quantityA.unit === 'year',
        isOrdinal: quantityA.kind === 'ordinal',
      };
      if (!best || found.strength > best.strength) {
        best = found;
        bestB = indexB;
      }
    });
    if (agrees) agreements++;
    else if (best !== null && !usedB.has(bestB)) clashes.push(best);
    else if (!comparable) incomparable++;
  });
  return { clashes: clashes.filter(clash => !usedB.has(pair.b.quantityOf[clash.b[0]!]!)), agreements, incomparable };
}
