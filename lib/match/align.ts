/**
 * Lays the tokens of a printed statement against those of the recorded context: which were kept, changed, added, dropped or skipped.
 *
 * Idea: semi-global alignment by dynamic programming (the record may begin before and go on behind the statement at no cost). A gap in the record costs
 * by the word, or a flat price as a jump: cheap at a mark of omission, dear elsewhere. Runs of letters that are only parted differently ("shouldh ave") are
 * one step. What is in brackets costs next to nothing to add. Long texts are first cut at exact runs of words (anchors), so that only the gaps between are aligned.
 * Cost: time and memory statement × record up to MAX_CELLS; beyond that linear.
 * Reference: Needleman & Wunsch 1970; Gotoh 1982 (gap prices); the two-price gap as in Li, "Minimap2", Bioinformatics 34, 2018; anchors as in patience diff.
 * Limit: pieces must stand in the order of the record.
 */
import { SURE_FILLERS } from './change-words.ts';
import type { Kinship } from './token-distance.ts';
import { JOIN_1_2, JOIN_2_1, joinOf, KINSHIP_MASK, nameOf, OTHER, pairTokens } from './token-pairs.ts';
import type { Token } from './tokens.ts';

/** One step: tokens `printed` of the statement against tokens `said` of the record (half-open ranges of token indices). */
export interface Step {
  kind: Kinship | 'joined' | 'added' | 'dropped' | 'skipped';
  printedFrom: number;
  printedTo: number;
  saidFrom: number;
  saidTo: number;
}

// Prices. Only their order and ratios matter: an inflection or a slip is nearer than another word, and two edits are dearer than one replacement.
/** By kinship; another word is priced by what both are. */
const KIN_PRICES = [0, 0, 0.25, 0.3];
const JOINED = 0.35;
const REPLACED = 1.1;
/** A figure is likelier to stand for another figure than for nothing. */
const REPLACED_NUMBER = 0.7;
const REPLACED_FUNCTION_WORD = 0.9;
const FUNCTION_WORD = 1;
const QUANTITY = 2;
const REPLACED_PRICES = [REPLACED, REPLACED_FUNCTION_WORD, REPLACED_NUMBER, REPLACED_NUMBER];
const ADDED = 0.8;
const ADDED_FUNCTION_WORD = 0.6;
const IN_BRACKETS = 0.1;
const IN_ROUND_BRACKETS = 0.35;
const DROPPED = 0.8;
const DROPPED_FUNCTION_WORD = 0.6;
const DROPPED_FILLER = 0.2;
/** A passage that begins or ends within a recorded sentence: dearer than to drop "do not" from its start, cheaper than a jump. */
const INSIDE_SENTENCE = 1.2;
/** … but for a short phrase less than to add all of it somewhere else. */
const INSIDE_SENTENCE_BY_WORD = 0.2;
/** Saved by a step that follows another: kept words are kept together. */
const CONTIGUOUS = 0.05;
const JUMP = 3.2;
/** From the end of a sentence on to somewhere else. */
const JUMP_BETWEEN_SENTENCES = 1.7;
const JUMP_AT_ELLIPSIS = 0.3;
/** So many cells are computed in a few milliseconds; anything larger is first cut at anchors. */
export const MAX_CELLS = 250_000;

// How a cell was reached.
const START = 0;
const DIAGONAL = 1;
const ADD = 2;
const DROP = 3;
const LEAP = 4;
/** … and how, as `joinOf` says. */
const JOINED_BY = 4;
const KIND_BITS = 3;

// Used again for every alignment: the largest is a few megabytes.
let costs = new Float32Array(1 << 12);
let ways = new Int32Array(1 << 12);

/** The cheapest way from the record to the statement. `isPinned…`: no free start or end, for the stretch between two anchors. */
export function alignTokens(
  printed: readonly Token[],
  said: readonly Token[],
  isPinnedAtStart = false,
  isPinnedAtEnd = false,
): Step[] {
  const n = printed.length;
  const m = said.length;
  const width = m + 1;
  const cells = (n + 1) * width;
  if (cells > costs.length) {
    costs = new Float32Array(2 * cells);
    ways = new Int32Array(2 * cells);
  }
  const cost = costs;
  const from = ways;
  const pairs = pairTokens(printed, said);
  const insidePrice = Math.min(INSIDE_SENTENCE, INSIDE_SENTENCE_BY_WORD * n);
  const starts = new Uint8Array(width);
  const dropPrice = new Float32Array(m);
  const sorts = new Uint8Array(m);
  for (let j = 0; j <= m; j++) starts[j] = Number(isSentenceStart(said, j));
  for (let j = 0; j < m; j++) {
    dropPrice[j] = priceOfDropping(said[j]!);
    sorts[j] = sortOf(said[j]!);
  }
  for (let i = 0; i <= n; i++) {
    const token = i > 0 ? printed[i - 1]! : null;
    const addPrice = token ? priceOfAdding(token) : 0;
    const sort = token ? sortOf(token) : 0;
    const isBracketed = token?.bracket === 'square';
    const isAfterEllipsis = printed[i]?.isAfterEllipsis ?? false;
    const mayDrop = i < n || isPinnedAtEnd;
    const mayJump = mayDrop && (i > 0 || isPinnedAtStart);
    let jumpCost = Number.POSITIVE_INFINITY;
    let jumpFrom = 0;
    const row = i * width;
    for (let j = 0; j <= m; j++) {
      let best = Number.POSITIVE_INFINITY;
      let way = START;
      if (i === 0 && (j === 0 || !isPinnedAtStart)) best = starts[j] ? 0 : insidePrice;
      if (token) {
        if (j > 0) {
          const pair = pairs[(i - 1) * m + j - 1]!;
          const kinship = pair & KINSHIP_MASK;
          const before = row - width + j - 1;
          best =
            cost[before]! +
            (kinship === OTHER
              ? isBracketed
                ? IN_BRACKETS * 2
                : REPLACED_PRICES[sort & sorts[j - 1]!]!
              : KIN_PRICES[kinship]!);
          // Of equal ways the one with fewer gaps.
          if (from[before] === DIAGONAL) best -= CONTIGUOUS;
          way = DIAGONAL;
          const join = joinOf(pair);
          if (join > 0) {
            const di = join === JOIN_1_2 ? 1 : 2;
            const dj = join === JOIN_2_1 ? 1 : 2;
            const together = cost[row - di * width + j - dj]! + JOINED;
            if (together < best) {
              best = together;
              way = JOINED_BY + join;
            }
          }
        }
        const added = cost[row - width + j]! + addPrice;
        if (added < best) {
          best = added;
          way = ADD;
        }
      }
      if (j > 0 && mayDrop) {
        const dropped = cost[row + j - 1]! + dropPrice[j - 1]!;
        if (dropped < best) {
          best = dropped;
          way = DROP;
        }
        if (jumpCost < best) {
          best = jumpCost;
          way = LEAP | (jumpFrom << KIND_BITS);
        }
      }
      cost[row + j] = best;
      from[row + j] = way;
      if (mayJump) {
        const jumpPrice = isAfterEllipsis ? JUMP_AT_ELLIPSIS : starts[j] ? JUMP_BETWEEN_SENTENCES : JUMP;
        if (best + jumpPrice < jumpCost) {
          jumpCost = best + jumpPrice;
          jumpFrom = j;
        }
      }
    }
  }
  return traceBack(pairs, n, m, from, isPinnedAtEnd ? m : findEnd(cost, starts, n * width, insidePrice));
}

/** The cheapest place in the last row to end; the first of equals. */
function findEnd(cost: Float32Array, starts: Uint8Array, row: number, insidePrice: number): number {
  let least = Number.POSITIVE_INFINITY;
  let end = starts.length - 1;
  for (let j = end; j >= 0; j--) {
    const total = cost[row + j]! + (starts[j] ? 0 : insidePrice);
    if (total <= least) {
      least = total;
      end = j;
    }
  }
  return end;
}

function isSentenceStart(said: readonly Token[], at: number): boolean {
  return at === 0 || at === said.length || said[at]!.startsSentence;
}

function traceBack(pairs: Uint8Array, n: number, m: number, from: Int32Array, end: number): Step[] {
  const steps: Step[] = [];
  const width = m + 1;
  let i = n;
  let j = end;
  while (from[i * width + j] !== START) {
    const way = from[i * width + j]!;
    const kind = way & ((1 << KIND_BITS) - 1);
    let di = 0;
    let dj = 0;
    let name: Step['kind'] = 'joined';
    if (kind === DIAGONAL) {
      di = dj = 1;
      name = nameOf(pairs[(i - 1) * m + j - 1]!);
    } else if (kind === ADD) {
      di = 1;
      name = 'added';
    } else if (kind === DROP) {
      dj = 1;
      name = 'dropped';
    } else if (kind === LEAP) {
      dj = j - (way >> KIND_BITS);
      name = 'skipped';
    } else {
      di = kind === JOINED_BY + JOIN_1_2 ? 1 : 2;
      dj = kind === JOINED_BY + JOIN_2_1 ? 1 : 2;
    }
    steps.push({ kind: name, printedFrom: i - di, printedTo: i, saidFrom: j - dj, saidTo: j });
    i -= di;
    j -= dj;
  }
  return steps.reverse();
}

function priceOfDropping({ lexeme }: Token): number {
  if (SURE_FILLERS.has(lexeme.form)) return DROPPED_FILLER;
  return lexeme.isFunctionWord ? DROPPED_FUNCTION_WORD : DROPPED;
}

function priceOfAdding(token: Token): number {
  if (token.bracket === 'square') return IN_BRACKETS;
  if (token.bracket === 'round') return IN_ROUND_BRACKETS;
  return token.lexeme.isFunctionWord ? ADDED_FUNCTION_WORD : ADDED;
}

function sortOf({ lexeme, quantity }: Token): number {
  return (quantity ? QUANTITY : 0) | (lexeme.isFunctionWord ? FUNCTION_WORD : 0);
}
