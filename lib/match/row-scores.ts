/**
 * Sums of scores by row number, in arrays that are used again for the next query.
 *
 * Idea: rows and sums stand in the order they came in; open addressing with linear probing finds the place of a row, and one bit for the end of each row
 * number says of most others that they are not there. Cost: constant an addition.
 * Why not a Map: an index query adds up thousands of numbers, and a Map is ten times slower at that.
 */
const LEAST_PLACES = 128;
/** Bits for the ends of row numbers: 4 kB, which stay in the innermost cache, and twenty times as many as rows usually come in. */
const MARK_BITS = 15;
const MARK_MASK = (1 << MARK_BITS) - 1;

export class RowScores {
  size = 0;
  rows = new Uint32Array(0);
  scores = new Float64Array(0);
  /** Row numbers + 1, and where they stand. */
  private keys = new Uint32Array(0);
  private places = new Uint32Array(0);
  private readonly marks = new Uint32Array(1 << (MARK_BITS - 5));
  private mask = 0;

  /** Empties the table and makes room for so many rows. */
  reset(capacity: number): void {
    const wanted = 1 << Math.ceil(Math.log2(Math.max(LEAST_PLACES, capacity * 2)));
    // One dear query must not make all later ones empty a large table.
    this.mask = wanted - 1;
    if (wanted > this.keys.length) {
      this.keys = new Uint32Array(wanted);
      this.places = new Uint32Array(wanted);
      this.rows = new Uint32Array(wanted / 2);
      this.scores = new Float64Array(wanted / 2);
    }
    this.keys.fill(0, 0, wanted);
    this.marks.fill(0);
    this.size = 0;
  }

  /** Adds to the score of a row, which is put in where it is not there yet. */
  enter(row: number, score: number): void {
    const { keys, mask } = this;
    let at = placeOf(row) & mask;
    for (; keys[at] !== 0; at = (at + 1) & mask) {
      if (keys[at] === row + 1) {
        this.scores[this.places[at]!]! += score;
        return;
      }
    }
    if (this.size === this.rows.length || this.size * 2 > mask) return;
    keys[at] = row + 1;
    this.places[at] = this.size;
    this.rows[this.size] = row;
    this.scores[this.size++] = score;
    const end = row & MARK_MASK;
    this.marks[end >>> 5]! |= 1 << (end & 31);
  }

  /** Adds to the score of a row that is there; others are passed over. */
  add(row: number, score: number): void {
    const end = row & MARK_MASK;
    if (((this.marks[end >>> 5]! >>> (end & 31)) & 1) === 0) return;
    const { keys, mask } = this;
    for (let at = placeOf(row) & mask; keys[at] !== 0; at = (at + 1) & mask) {
      if (keys[at] !== row + 1) continue;
      this.scores[this.places[at]!]! += score;
      return;
    }
  }

  /** Drops the rows below a score, if no more than `limit` are left; these stand in ascending order then, and can only be added to by `merge`. */
  keepAbove(least: number, limit: number): boolean {
    const { rows, scores } = this;
    const kept: { row: number; score: number }[] = [];
    for (let at = 0; at < this.size; at++) {
      if (scores[at]! < least) continue;
      if (kept.length === limit) return false;
      kept.push({ row: rows[at]!, score: scores[at]! });
    }
    kept.sort((a, b) => a.row - b.row);
    for (const [at, { row, score }] of kept.entries()) {
      rows[at] = row;
      scores[at] = score;
    }
    this.size = kept.length;
    return true;
  }
}

function placeOf(row: number): number {
  const mixed = Math.imul(row, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
