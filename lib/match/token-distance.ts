/**
 * How far apart two tokens are: the same word, an inflection of it, a slip of the typing hand, or another word.
 *
 * Slips are found with the restricted Damerau distance (insertion, deletion, substitution, transposition of neighbours), bounded by two.
 * Cost: constant for words of usual length. Reference: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7, 1964.
 * Limit: a slip that makes another short word ("now" for "not") counts as another word, because then it changes the meaning.
 */
import type { Token } from './tokens.ts';

export type Kinship = 'same' | 'inflected' | 'slip' | 'other';

/** Words up to this length must be transpositions of each other to count as a slip: "yuo" is "you", but "now" is not "not". */
const MAX_SHORT_LENGTH = 3;
/** From this length on two slips may stand in a word. */
const MIN_LENGTH_FOR_TWO_SLIPS = 8;
const MAX_LENGTH = 40;

export function kinshipOf(printed: Token, said: Token): Kinship {
  if (printed.form === said.form) return 'same';
  if (printed.quantity || said.quantity) return 'other';
  if (printed.stem === said.stem && printed.stem.length > 1) return 'inflected';
  return isSlip(printed.form, said.form) ? 'slip' : 'other';
}

/** Could one be the other with a typing error? */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 2 || long.length > MAX_LENGTH || short.length < 2) return false;
  if (/^[#\d]/.test(a) || /^[#\d]/.test(b)) return false;
  if (long.length <= MAX_SHORT_LENGTH) return short.length === long.length && isTransposed(short, long);
  // The first or the last letter is nearly always right, also where two are transposed.
  if (short[0] !== long[0] && short.at(-1) !== long.at(-1) && !(short[0] === long[1] && short[1] === long[0]))
    return false;
  const allowed = short.length >= MIN_LENGTH_FOR_TWO_SLIPS ? 2 : 1;
  return boundedDistance(short, long, allowed) <= allowed;
}

function isTransposed(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function boundedDistance(a: string, b: string, bound: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      now.push(cost);
      if (cost < least) least = cost;
    }
    if (least > bound) return bound + 1;
    before = last;
    last = now;
  }
  return last[b.length]!;
}
