/**
 * Aligns a statement with a recorded context of any length in linear time: exact runs of words first, then only what lies between them.
 *
 * Idea: runs of ANCHOR_LENGTH equal tokens are looked up in a table of the record's runs; a run is kept where it goes on with the last one or
 * lies ahead of it. The gaps between the anchors are aligned by `alignTokens`, or given as replaced as a whole where they are too large for that.
 * Cost: linear in both texts (table look-ups) plus the gaps, each at most MAX_CELLS.
 * Limit: greedy: a run that is repeated far ahead can lead past the better place.
 */
import { alignTokens, MAX_CELLS, type Step } from './align.ts';
import type { Token } from './tokens.ts';

const ANCHOR_LENGTH = 4;
/** All gaps of one statement together may cost so many cells. */
const MAX_GAP_CELLS = 8 * MAX_CELLS;

export function alignTexts(printed: readonly Token[], said: readonly Token[]): Step[] {
  return trimDropped(
    printed.length * said.length <= MAX_CELLS ? alignTokens(printed, said) : alignBetweenAnchors(printed, said),
  );
}

/** What the record has before the first printed word and behind the last is no edit: the statement begins later and ends sooner. */
function trimDropped(steps: Step[]): Step[] {
  let from = 0;
  let to = steps.length;
  while (from < to && steps[from]!.kind === 'dropped') from++;
  while (to > from && steps[to - 1]!.kind === 'dropped') to--;
  return steps.slice(from, to);
}

function alignBetweenAnchors(printed: readonly Token[], said: readonly Token[]): Step[] {
  const anchors = findAnchors(printed, said);
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  let budget = MAX_GAP_CELLS;
  for (const [at, to] of [...anchors, [printed.length, said.length] as const]) {
    const isLast = at === printed.length;
    const isFirst = steps.length === 0;
    if (at > i || (to > j && !isLast && !isFirst)) {
      // Before the first anchor and behind the last only so much of the record is looked at as the statement can fill.
      const reach = 2 * (at - i) + 8;
      const fromJ = isFirst && !isLast ? Math.max(j, to - reach) : j;
      const toJ = isLast ? Math.min(said.length, j + reach) : to;
      const cells = (at - i) * (toJ - fromJ);
      if (cells <= MAX_CELLS && cells <= budget) {
        budget -= cells;
        for (const step of alignTokens(printed.slice(i, at), said.slice(fromJ, toJ), !isFirst, !isLast))
          steps.push(shift(step, i, fromJ));
      } else {
        if (at > i) steps.push({ kind: 'added', printedFrom: i, printedTo: at, saidFrom: fromJ, saidTo: fromJ });
        if (!isFirst && !isLast && toJ > fromJ)
          steps.push({ kind: 'skipped', printedFrom: at, printedTo: at, saidFrom: fromJ, saidTo: toJ });
      }
    }
    if (isLast) break;
    steps.push({ kind: 'same', printedFrom: at, printedTo: at + 1, saidFrom: to, saidTo: to + 1 });
    i = at + 1;
    j = to + 1;
  }
  return steps;
}

function shift(step: Step, i: number, j: number): Step {
  return {
    kind: step.kind,
    printedFrom: step.printedFrom + i,
    printedTo: step.printedTo + i,
    saidFrom: step.saidFrom + j,
    saidTo: step.saidTo + j,
  };
}

/** Pairs of token indices that are equal, ascending on both sides. */
function findAnchors(printed: readonly Token[], said: readonly Token[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + ANCHOR_LENGTH <= said.length; at++) {
    const key = runAt(said, at);
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const anchors: [number, number][] = [];
  let reached = 0;
  for (let at = 0; at < printed.length; ) {
    const next = anchors.length > 0 && anchors.at(-1)![0] === at - 1 ? reached : -1;
    if (next >= 0 && next < said.length && said[next]!.lexeme.form === printed[at]!.lexeme.form) {
      anchors.push([at++, reached++]);
      continue;
    }
    const place = at + ANCHOR_LENGTH <= printed.length ? firstFrom(places.get(runAt(printed, at)), reached) : -1;
    if (place >= 0) {
      anchors.push([at, place]);
      reached = place + 1;
    }
    at++;
  }
  return anchors;
}

function runAt(tokens: readonly Token[], at: number): string {
  let key = '';
  for (let offset = 0; offset < ANCHOR_LENGTH; offset++) key += `${tokens[at + offset]!.lexeme.form} `;
  return key;
}

/** The first place from `least` on, by bisection; -1 if there is none. */
function firstFrom(places: readonly number[] | undefined, least: number): number {
  if (!places) return -1;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? -1;
}
