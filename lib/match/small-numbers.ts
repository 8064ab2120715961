/** Whole numbers of which most are below 15, in their order: half a byte each, and the larger ones aside. */
import { ByteReader, ByteWriter } from './varint.ts';

/** Says that the number stands aside. */
const ASIDE = 15;

export interface SmallNumbers {
  halves: Uint8Array;
  aside: Uint8Array;
}

export class SmallNumberWriter {
  readonly #halves: Uint8Array;
  readonly #aside = new ByteWriter();
  #count = 0;

  /** Writes no more than `count` numbers. */
  constructor(count: number) {
    this.#halves = new Uint8Array((count + 1) >>> 1);
  }

  write(value: number): void {
    const half = Math.min(value, ASIDE);
    if (half === ASIDE) this.#aside.writeNumber(value);
    this.#halves[this.#count >>> 1]! |= this.#count & 1 ? half << 4 : half;
    this.#count++;
  }

  take(): SmallNumbers {
    return { halves: this.#halves, aside: this.#aside.take() };
  }
}

export class SmallNumberReader {
  readonly #halves: Uint8Array;
  readonly #aside: ByteReader;
  #at = 0;

  constructor({ halves, aside }: SmallNumbers) {
    this.#halves = halves;
    this.#aside = new ByteReader(aside);
  }

  read(): number {
    const pair = this.#halves[this.#at >>> 1]!;
    const half = this.#at & 1 ? pair >>> 4 : pair & 0x0f;
    this.#at++;
    return half === ASIDE ? this.#aside.readNumber() : half;
  }
}
