/** Numbers the speakers or sources of a part as they come, and finds the number of an id again: eight bytes of hash stand for each. */
import { HashTable, hash64, NumberColumn } from './hash-table.ts';

/** From 1 on: number 0 is nobody, or no source. */
export class EntityNumbers {
  readonly #table = new HashTable();
  /** By number less one. */
  readonly #hashes = new NumberColumn();

  get count(): number {
    return this.#hashes.length;
  }

  get hashes(): Uint32Array {
    return this.#hashes.values;
  }

  has(id: string): boolean {
    const { high, low } = hash64(id);
    return this.#table.get(high, low) !== undefined;
  }

  /** False where it has a number already. */
  add(id: string): boolean {
    const { high, low } = hash64(id);
    if (this.#table.get(high, low) !== undefined) return false;
    this.#hashes.push(high);
    this.#table.set(high, low, this.#hashes.length);
    return true;
  }

  numberOf(id: string): number {
    const { high, low } = hash64(id);
    const number = this.#table.get(high, low);
    if (number === undefined) throw new ReferenceError(`“${id}” is named by a record, and is not there.`);
    return number;
  }
}
