/** Whole numbers in as few bytes as they need (LEB128: seven bits a byte, the high bit says that more follow). */

/** Largest number of bytes that one 32-bit number takes. */
const MAX_BYTES = 5;

/** A buffer that grows as numbers are written to it. */
export class ByteWriter {
  private bytes = new Uint8Array(64);
  length = 0;

  writeNumber(value: number): void {
    if (this.length + MAX_BYTES > this.bytes.length) this.grow(MAX_BYTES);
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  writeBytes(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
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
