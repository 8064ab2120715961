/**
 * Numbers under texts that are not kept themselves: 64 bits of a hash stand for each.
 *
 * Idea: open addressing with linear probing in typed arrays, twelve bytes an entry; a Map of a million addresses would take ten times as much.
 * Limit: of a million texts two are taken for one with a probability of 3 in 100,000,000.
 */

export interface TextHash {
  high: number;
  low: number;
}

/** Two independent 32-bit hashes of the same text: FNV-1a, and one with another prime and another beginning. */
export function hash64(text: string): TextHash {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return { high: finish(high), low: finish(low) };
}

/** The finalizer of MurmurHash3: spreads the last letters over all bits. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const FIRST_CAPACITY = 1 << 10;
/** A fuller table is slow to say that something is not in it. */
const MAX_LOAD = 0.6;

export class HashTable {
  size = 0;
  private highs = new Uint32Array(FIRST_CAPACITY);
  private lows = new Uint32Array(FIRST_CAPACITY);
  /** One more than the value; 0 is an empty place. */
  private values = new Uint32Array(FIRST_CAPACITY);

  get(high: number, low: number): number | undefined {
    const value = this.values[this.placeOf(high, low)]!;
    return value === 0 ? undefined : value - 1;
  }

  set(high: number, low: number, value: number): void {
    let place = this.placeOf(high, low);
    if (this.values[place] === 0) {
      if (this.size + 1 > this.values.length * MAX_LOAD) {
        this.grow();
        place = this.placeOf(high, low);
      }
      this.size++;
      this.highs[place] = high;
      this.lows[place] = low;
    }
    this.values[place] = value + 1;
  }

  private placeOf(high: number, low: number): number {
    const mask = this.values.length - 1;
    let place = (high ^ low) & mask;
    while (this.values[place] !== 0 && (this.highs[place] !== high || this.lows[place] !== low))
      place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { highs, lows, values } = this;
    this.highs = new Uint32Array(values.length * 2);
    this.lows = new Uint32Array(values.length * 2);
    this.values = new Uint32Array(values.length * 2);
    for (let at = 0; at < values.length; at++) {
      if (values[at] === 0) continue;
      const place = this.placeOf(highs[at]!, lows[at]!);
      this.highs[place] = highs[at]!;
      this.lows[place] = lows[at]!;
      this.values[place] = values[at]!;
    }
  }
}

/** Numbers one after another, in an array that grows. */
export class NumberColumn {
  length = 0;
  private numbers = new Uint32Array(FIRST_CAPACITY);

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Uint32Array(this.numbers.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length++] = value;
  }

  increment(at: number): void {
    this.numbers[at]!++;
  }

  /** What is there so far, not a copy. */
  get values(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}
