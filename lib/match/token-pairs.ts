/**
 * How each printed token stands to each recorded one: their kinship, and whether they are the same letters parted differently, in one table.
 *
 * Idea: what most pairs differ in already (stem, letters, kind of word) is compared in typed arrays; the words themselves only where that leaves a doubt.
 * Cost: statement × record, a few nanoseconds a pair. Limit: what `pairTokens` gives holds until it is called again.
 */
import { type Kinship, kinshipOf } from './token-distance.ts';
import type { Token } from './tokens.ts';

// The lower bits of a pair.
export const OTHER = 0;
export const SAME = 1;
export const INFLECTED = 2;
export const SLIP = 3;
export const KINSHIP_MASK = 3;
const NAMES: readonly Kinship[] = ['other', 'same', 'inflected', 'slip'];

// The upper bits: how many printed and recorded tokens, the last of which this pair is, are the same letters.
const JOIN_BITS = 2;
export const JOIN_1_2 = 1;
export const JOIN_2_1 = 2;
export const JOIN_2_2 = 3;

export const joinOf = (pair: number) => pair >> JOIN_BITS;
export const nameOf = (pair: number) => NAMES[pair & KINSHIP_MASK]!;

/** What a typed array can hold of tokens. */
class Columns {
  hashes = new Int32Array(64);
  letters = new Int32Array(64);
  /** The last letter, and in the bits above whether it is a function word or a quantity. */
  traits = new Int32Array(64);

  fill(tokens: readonly Token[]): void {
    if (tokens.length > this.hashes.length) {
      const length = 2 * tokens.length;
      this.hashes = new Int32Array(length);
      this.letters = new Int32Array(length);
      this.traits = new Int32Array(length);
    }
    for (let at = 0; at < tokens.length; at++) {
      const { lexeme, quantity } = tokens[at]!;
      this.hashes[at] = lexeme.hash;
      this.letters[at] = lexeme.letters;
      this.traits[at] =
        lexeme.form.charCodeAt(lexeme.form.length - 1) |
        (lexeme.isFunctionWord ? FUNCTION_WORD : 0) |
        (quantity === null ? 0 : QUANTITY);
    }
  }
}

const LAST_LETTER = 0xffff;
const FUNCTION_WORD = 0x10000;
const QUANTITY = 0x20000;

const rows = new Columns();
const columns = new Columns();
let pairs = new Uint8Array(1 << 10);

/** The pair of `printed[i]` and `said[j]` stands at `i * said.length + j`. */
export function pairTokens(printed: readonly Token[], said: readonly Token[]): Uint8Array {
  const cells = printed.length * said.length;
  if (cells > pairs.length) pairs = new Uint8Array(2 * cells);
  rows.fill(printed);
  columns.fill(said);
  const { hashes, letters, traits } = columns;
  const table = pairs;
  let cell = 0;
  for (let i = 0; i < printed.length; i++) {
    const hash = rows.hashes[i]!;
    const ownLetters = rows.letters[i]!;
    const ownTraits = rows.traits[i]!;
    for (let j = 0; j < said.length; j++, cell++) {
      let pair = OTHER;
      const otherTraits = traits[j]!;
      if (hash === hashes[j]) pair = codeOf(printed[i]!, said[j]!);
      else if (((ownTraits | otherTraits) & QUANTITY) === 0 && (ownTraits & otherTraits & FUNCTION_WORD) === 0) {
        // Each slip changes at most two of the letters that a word has: four bits are taken away.
        let differing = ownLetters ^ letters[j]!;
        differing &= differing - 1;
        differing &= differing - 1;
        differing &= differing - 1;
        differing &= differing - 1;
        if (differing === 0) pair = codeOf(printed[i]!, said[j]!);
      }
      if (((ownTraits ^ otherTraits) & LAST_LETTER) === 0) pair |= findJoin(printed, said, i, j) << JOIN_BITS;
      table[cell] = pair;
    }
  }
  return table;
}

function codeOf(printed: Token, said: Token): number {
  const kinship = kinshipOf(printed, said);
  return kinship === 'same' ? SAME : kinship === 'inflected' ? INFLECTED : kinship === 'slip' ? SLIP : OTHER;
}

/** Are the one or two tokens up to these the same letters on both sides, parted differently? */
function findJoin(printed: readonly Token[], said: readonly Token[], i: number, j: number): number {
  const p1 = printed[i]!.lexeme.form;
  const s1 = said[j]!.lexeme.form;
  if (p1 === s1) return 0;
  const p2 = i > 0 ? printed[i - 1]!.lexeme.form : '';
  const s2 = j > 0 ? said[j - 1]!.lexeme.form : '';
  if (s2 !== '' && p1.length === s1.length + s2.length && p1 === s2 + s1) return JOIN_1_2;
  if (p2 !== '' && s1.length === p1.length + p2.length && s1 === p2 + p1) return JOIN_2_1;
  if (p2 !== '' && s2 !== '' && p1.length + p2.length === s1.length + s2.length && p2 + p1 === s2 + s1) return JOIN_2_2;
  return 0;
}
