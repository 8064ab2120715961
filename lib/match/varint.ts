/** Whole numbers in as few bytes as they need (LEB128: seven bits a byte, the high bit says that more follow). */

/** Largest number of bytes that one 32-bit number takes. */
const MAX_BYTES = 5;

/** Shorter pieces are copied in less time than it takes to make a view of them. */
const MIN_SET = 64;

/** A buffer that grows as numbers are written to it. */
export class ByteWriter {
  private bytes: Uint8Array;
  length = 0;

  constructor(expectedLength = 64) {
    this.bytes = new Uint8Array(expectedLength);
  }

  writeNumber(value: number): void {
    if (this.length + MAX_BYTES > this.bytes.length) this.grow(MAX_BYTES);
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  writeBytes(bytes: Uint8Array, from = 0, to = bytes.length): void {
    if (this.length + to - from > this.bytes.length) this.grow(to - from);
    if (to - from > MIN_SET) {
      this.bytes.set(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to), this.length);
      this.length += to - from;
      return;
    }
    for (let at = from; at < to; at++) this.bytes[this.length++] = bytes[at]!;
  }

  /** A copy of what was written; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(by: number): void {
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }
}

/** Reads numbers one after another; beyond the end it reads zeros, so that damaged bytes cannot make it run away. */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
    private readonly end = bytes.length,
  ) {}

  get isDone(): boolean {
    return this.at >= this.end;
  }

  readNumber(): number {
    let value = 0;
    for (let shift = 0; this.at < this.end && shift < 7 * MAX_BYTES; shift += 7) {
      const byte = this.bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}
