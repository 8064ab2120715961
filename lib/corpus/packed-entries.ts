/**
 * Several small values in one row of the database: their lengths, then each as JSON in UTF-8, so that one can be read without the others.
 * Idea: a row of the database costs 40 µs to write however small it is, and to parse a value costs only what it is long.
 */
import { ByteReader, ByteWriter } from '../match/varint.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A unit of UTF-16 takes three bytes at most. */
const MAX_BYTES_A_UNIT = 3;

let written = new Uint8Array(1 << 16);

/** In a buffer that the next text is written to. */
function encode(text: string): Uint8Array {
  if (text.length * MAX_BYTES_A_UNIT > written.length) written = new Uint8Array(2 * text.length * MAX_BYTES_A_UNIT);
  return written.subarray(0, encoder.encodeInto(text, written).written);
}

/** Collects values and packs them. */
export class EntryPacker {
  readonly #texts: string[] = [];

  get count(): number {
    return this.#texts.length;
  }

  add(value: unknown): void {
    this.#texts.push(JSON.stringify(value));
  }

  /** What was added; the packer is empty afterwards. */
  take(): Uint8Array {
    const texts = this.#texts;
    // All at once, since a call costs more than a short text; and of a text of ASCII the length is known.
    const whole = texts.join('');
    const bytes = encode(whole);
    const writer = new ByteWriter(bytes.length + texts.length * 2 + 5);
    writer.writeNumber(texts.length);
    if (bytes.length === whole.length) for (const text of texts) writer.writeNumber(text.length);
    else for (const text of texts) writer.writeNumber(countBytes(text));
    writer.writeBytes(bytes);
    texts.length = 0;
    return writer.take();
  }
}

/** In UTF-8. Half of a pair, which JSON escapes, does not come. */
function countBytes(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Two units of a pair make four bytes.
    if (code >= 0x80) count += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return count;
}

/** The values of such a row; of bytes that are damaged, undefined. */
export class PackedEntries {
  readonly #bytes: Uint8Array;
  readonly #ends: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new ByteReader(bytes);
    const count = Math.min(reader.readNumber(), bytes.length);
    let end = 0;
    for (let at = 0; at < count; at++) {
      end += reader.readNumber();
      this.#ends.push(end);
    }
    for (let at = 0; at < count; at++) this.#ends[at]! += reader.at;
    this.#ends.unshift(reader.at);
  }

  get count(): number {
    return this.#ends.length - 1;
  }

  read<Value>(at: number): Value | undefined {
    if (at < 0 || at >= this.count) return undefined;
    try {
      return JSON.parse(decoder.decode(this.#bytes.subarray(this.#ends[at], this.#ends[at + 1])));
    } catch {
      return undefined;
    }
  }

  readAll<Value>(): Value[] {
    return Array.from({ length: this.count }, (_, at) => this.read<Value>(at)).filter(value => value !== undefined);
  }
}
