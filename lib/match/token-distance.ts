/**
 * How far apart two tokens are: the same word, an inflection of it, a slip of the typing hand, or another word.
 *
 * Slips are found with the restricted Damerau distance (insertion, deletion, substitution, transposition of neighbours), bounded by two;
 * most pairs are sorted out before by their letters. Cost: constant for words of usual length.
 * Reference: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7, 1964.
 * Limit: a slip that makes another short word ("now" for "not") counts as another word, because then it changes the meaning.
 */
import type { Token } from './tokens.ts';

export type Kinship = 'same' | 'inflected' | 'slip' | 'other';

/** Words up to this length must be transpositions of each other to count as a slip: "yuo" is "you", but "now" is not "not". */
export const MAX_SHORT_LENGTH = 3;
/** From this length on two slips may stand in a word. */
const MIN_LENGTH_FOR_TWO_SLIPS = 8;
const MAX_LENGTH = 40;

export function kinshipOf(printed: Token, said: Token): Kinship {
  const a = printed.lexeme;
  const b = said.lexeme;
  if (a === b || a.spelling === b.spelling) return 'same';
  if (printed.quantity !== null || said.quantity !== null) return 'other';
  if (a.hash === b.hash && a.stem === b.stem && a.stem.length > 1) return 'inflected';
  // A slip in "the" hardly ever gives another function word; where it does, the words differ.
  if (a.isFunctionWord && b.isFunctionWord) return 'other';
  // Each slip changes at most two of the letters that a word has.
  if (countBits(a.letters ^ b.letters) > 4) return 'other';
  return isSlip(a.form, b.form) ? 'slip' : 'other';
}

/** Could one be the other with a typing error? */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const extra = long.length - short.length;
  if (extra > 2 || long.length > MAX_LENGTH || short.length < 2) return false;
  if (long.length <= MAX_SHORT_LENGTH) return extra === 0 && isTransposed(short, long);
  const allowed = short.length >= MIN_LENGTH_FOR_TWO_SLIPS ? 2 : 1;
  if (extra > allowed) return false;
  // The first or the last letter is nearly always right, also where two are transposed.
  const first = short.charCodeAt(0) === long.charCodeAt(0);
  const last = short.charCodeAt(short.length - 1) === long.charCodeAt(long.length - 1);
  if (!first && !last) return false;
  if (isFigure(short) || isFigure(long)) return false;
  return boundedDistance(short, long, allowed) <= allowed;
}

function isFigure(word: string): boolean {
  const code = word.charCodeAt(0);
  return code === 35 || (code >= 48 && code <= 57);
}

function isTransposed(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const rows = [0, 1, 2].map(() => new Uint8Array(MAX_LENGTH + 1)) as [Uint8Array, Uint8Array, Uint8Array];

function boundedDistance(a: string, b: string, bound: number): number {
  let [before, last, now] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    now[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, before[j - 2]! + 1);
      now[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > bound) return bound + 1;
    [before, last, now] = [last, now, before];
  }
  return last[b.length]!;
}
