/** Lexemes in typed arrays: what is compared between all pairs of words of two texts, where objects would be too slow. */
import { WEIGHTS } from './common-words.ts';
import type { Lexeme } from './lexemes.ts';

// The shape of a form: its first and last letter, its length, its place in WEIGHTS, whether it is a quantity or one may begin with it.
const LETTER_MASK = 0xff;
const LAST_BITS = 8;
const LENGTH_BITS = 16;
const LENGTH_MASK = 0x3f;
const WEIGHT_BITS = 22;
const WEIGHT_MASK = 3;
export const NUMBER = 1 << 24;

export function shapeOf({ form, weight }: Lexeme): number {
  return (
    (form.charCodeAt(0) & LETTER_MASK) |
    ((form.charCodeAt(form.length - 1) & LETTER_MASK) << LAST_BITS) |
    (Math.min(form.length, LENGTH_MASK) << LENGTH_BITS) |
    (WEIGHTS.indexOf(weight) << WEIGHT_BITS) |
    (form.startsWith('#') ? NUMBER : 0)
  );
}

export const lengthOfShape = (shape: number) => (shape >> LENGTH_BITS) & LENGTH_MASK;
/** A place in WEIGHTS. */
export const weightOfShape = (shape: number) => (shape >> WEIGHT_BITS) & WEIGHT_MASK;
export const isSameFirst = (a: number, b: number) => ((a ^ b) & LETTER_MASK) === 0;
export const isSameLast = (a: number, b: number) => (((a ^ b) >> LAST_BITS) & LETTER_MASK) === 0;

export const isNumber = (shape: number) => (shape & NUMBER) !== 0;

/** Of the places in WEIGHTS the one of function words. */
export const FUNCTION_WORD = 0;

export class LexemeColumns {
  count = 0;
  hashes: Int32Array;
  letters: Int32Array;
  shapes: Int32Array;

  constructor(expectedCount = 64) {
    this.hashes = new Int32Array(expectedCount);
    this.letters = new Int32Array(expectedCount);
    this.shapes = new Int32Array(expectedCount);
  }

  /** Empties it, and makes room for so many and more. */
  clear(expectedCount: number): void {
    this.count = 0;
    if (expectedCount > this.hashes.length) this.lengthen(2 * expectedCount);
  }

  push(hash: number, letters: number, shape: number): void {
    if (this.count === this.hashes.length) this.lengthen(2 * this.count + 1);
    this.hashes[this.count] = hash;
    this.letters[this.count] = letters;
    this.shapes[this.count++] = shape;
  }

  pushLexeme(lexeme: Lexeme): void {
    this.push(lexeme.hash, lexeme.letters, shapeOf(lexeme));
  }

  private lengthen(length: number): void {
    const { hashes, letters, shapes, count } = this;
    this.hashes = new Int32Array(length);
    this.letters = new Int32Array(length);
    this.shapes = new Int32Array(length);
    this.hashes.set(hashes.subarray(0, count));
    this.letters.set(letters.subarray(0, count));
    this.shapes.set(shapes.subarray(0, count));
  }
}
