/**
 * Sums of scores by row number, in a table that is used again for the next query.
 *
 * Idea: open addressing with linear probing in typed arrays; a generation mark instead of clearing. Cost: constant an addition.
 * Why not a Map: an index query adds up thousands of numbers, and a Map is ten times slower at that.
 */
export class RowScores {
  private mask = 0;
  private rows = new Uint32Array(0);
  private scores = new Float64Array(0);
  private generations = new Uint32Array(0);
  private generation = 0;
  size = 0;

  /** Empties the table and makes room for so many rows. */
  reset(capacity: number): void {
    const wanted = 1 << Math.ceil(Math.log2(Math.max(64, capacity * 2)));
    // One dear query must not make all later ones look through a large table.
    this.mask = wanted - 1;
    if (wanted > this.rows.length) {
      this.rows = new Uint32Array(wanted);
      this.scores = new Float64Array(wanted);
      this.generations = new Uint32Array(wanted);
      this.generation = 0;
    }
    this.generation++;
    this.size = 0;
  }

  /** Adds to the score of a row. A row that is not there yet is put in only if `mayEnter`. */
  add(row: number, score: number, mayEnter: boolean): void {
    let at = Math.imul(row, 0x9e3779b1) >>> 0;
    for (at = (at ^ (at >>> 15)) & this.mask; this.generations[at] === this.generation; at = (at + 1) & this.mask) {
      if (this.rows[at] === row) {
        this.scores[at]! += score;
        return;
      }
    }
    if (!mayEnter || this.size * 2 > this.mask) return;
    this.generations[at] = this.generation;
    this.rows[at] = row;
    this.scores[at] = score;
    this.size++;
  }

  forEach(visit: (row: number, score: number) => void): void {
    if (this.size === 0) return;
    for (let at = 0; at <= this.mask; at++) {
      if (this.generations[at] === this.generation) visit(this.rows[at]!, this.scores[at]!);
    }
  }
}
