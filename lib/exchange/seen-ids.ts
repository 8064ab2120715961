/**
 * Tells whether an id was met before, in some 12 bytes an id whatever its length: a file of a million records must not be held in memory.
 *
 * Ids are kept as 64-bit sums (two rounds of Murmur's mixing) in an open table. Two different ids of a million share a sum with a chance of
 * 3 in 100 million; one of them would then be taken for the other.
 */

const FIRST_CAPACITY = 1_024;
/** Twice as large would leave two thirds of a large table empty. */
const GROWTH = 1.5;
/** Above it, walks through an open table grow long. */
const MAX_LOAD = 0.75;
const HALF_RANGE = 2 ** 32;

/** The 64-bit sum of a text, as two halves. */
function sumOf(text: string): [number, number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high >>> 0, low >>> 0];
}

/** A short name for a long text: the same text has the same name, in every file. */
export function shortSum(text: string): string {
  return sumOf(text)
    .map(half => half.toString(16).padStart(8, '0'))
    .join('');
}

export class SeenIds {
  private capacity = FIRST_CAPACITY;
  private table = new Uint32Array(2 * FIRST_CAPACITY);
  private count = 0;

  has(id: string): boolean {
    const [high, low] = sumOf(id);
    return this.find(high, low || 1) < 0;
  }

  /** True where the id is new. */
  add(id: string): boolean {
    const [high, low] = sumOf(id);
    const slot = this.find(high, low || 1);
    if (slot < 0) return false;
    this.table[slot] = high;
    this.table[slot + 1] = low || 1;
    this.count++;
    if (this.count > this.capacity * MAX_LOAD) this.grow();
    return true;
  }

  /** The free slot where the sum belongs, or −1 where it stands already. A low half of 0 marks a free slot. */
  private find(high: number, low: number): number {
    const end = 2 * this.capacity;
    // The half as a share of its range: any capacity will do.
    for (let slot = 2 * Math.floor((low / HALF_RANGE) * this.capacity); ; slot = slot + 2 === end ? 0 : slot + 2) {
      if (this.table[slot + 1] === 0) return slot;
      if (this.table[slot] === high && this.table[slot + 1] === low) return -1;
    }
  }

  private grow(): void {
    const former = this.table;
    this.capacity = Math.ceil(this.capacity * GROWTH);
    this.table = new Uint32Array(2 * this.capacity);
    for (let slot = 0; slot < former.length; slot += 2) {
      const low = former[slot + 1] as number;
      if (low === 0) continue;
      const free = this.find(former[slot] as number, low);
      this.table[free] = former[slot] as number;
      this.table[free + 1] = low;
    }
  }
}
