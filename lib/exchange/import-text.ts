/** Turns the bytes of a file into text, piece by piece: unpacks gzip under a cap, finds the encoding, marks what could not be decoded. */
import { ImportError, type ImportOptions, type TextEncodingName } from '../imported.ts';
import { MAX_PACKING_RATIO, UNCHECKED_UNPACKED_BYTES } from './import-limits.ts';
import { describeBinary, isGzip, looksBinary } from './known-binaries.ts';
import { findEncoding, incompleteTail } from './text-encoding.ts';

/** As much of the beginning as the encoding is found out from, and at most as much as is unpacked or decoded at once. */
const SNIFFED_BYTES = 65_536;
/** Fed to the unpacker at once: at a thousand to one it comes to 16 MB. */
const PACKED_SLICE_BYTES = 16_384;
/** Pieces of text are cut to it, so that nothing takes long at a stretch. */
const MAX_PIECE_BYTES = 262_144;

export interface TextPiece {
  text: string;
  /** Some bytes of it are not of this encoding; U+FFFD stands in their place. */
  isDamaged: boolean;
}

/** What is read goes on up to a point: what stands before it was taken. */
export class CutOffError extends ImportError {}

export interface ImportText {
  pieces: AsyncGenerator<TextPiece>;
  /** Of the file as it lies there. */
  bytesRead: () => number;
  /** Known once the first piece has come. */
  encoding: () => TextEncodingName | null;
}

export function openImportText(
  bytes: ReadableStream<Uint8Array>,
  { encoding, signal }: Pick<ImportOptions, 'encoding' | 'signal'>,
): ImportText {
  let bytesRead = 0;
  async function* countBytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of readStream(bytes)) {
      signal?.throwIfAborted();
      for (let from = 0; from < chunk.length; from += MAX_PIECE_BYTES) {
        const piece = chunk.subarray(from, from + MAX_PIECE_BYTES);
        bytesRead += piece.length;
        yield piece;
      }
    }
  }
  let found: TextEncodingName | null = null;
  const tell = (name: TextEncodingName) => {
    found = name;
  };
  const pieces = decode(unpack(countBytes()), encoding, tell);
  return { pieces, bytesRead: () => bytesRead, encoding: () => found };
}

/** Not every browser's streams can be iterated. */
async function* readStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

/** Holds chunks back until there are enough bytes to judge them by. */
async function gather(
  chunks: AsyncGenerator<Uint8Array>,
  minBytes: number,
): Promise<{ head: Uint8Array; isWhole: boolean }> {
  const held: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (length < minBytes) {
    const { done, value } = await chunks.next();
    if (done) {
      isWhole = true;
      break;
    }
    held.push(value);
    length += value.length;
  }
  if (held.length === 1) return { head: held[0] as Uint8Array, isWhole };
  const head = new Uint8Array(length);
  let at = 0;
  for (const chunk of held) {
    head.set(chunk, at);
    at += chunk.length;
  }
  return { head, isWhole };
}

async function* unpack(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head } = await gather(chunks, 2);
  if (!isGzip(head)) {
    if (head.length > 0) yield head;
    yield* chunks;
    return;
  }
  let packedBytes = 0;
  let unpackedBytes = 0;
  async function* packed(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const inSlices = function* (chunk: Uint8Array) {
      for (let from = 0; from < chunk.length; from += PACKED_SLICE_BYTES) {
        const slice = new Uint8Array(chunk.subarray(from, from + PACKED_SLICE_BYTES));
        packedBytes += slice.length;
        yield slice;
      }
    };
    yield* inSlices(head);
    for await (const chunk of chunks) yield* inSlices(chunk);
  }
  const unpacked = toStream(packed()).pipeThrough(new DecompressionStream('gzip'));
  let isFirst = true;
  const iterator = readStream(unpacked);
  for (;;) {
    let next: IteratorResult<Uint8Array>;
    try {
      next = await iterator.next();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new CutOffError('The packed file is damaged or cut off here.');
    }
    if (next.done) return;
    if (isFirst && isGzip(next.value))
      throw new ImportError('This file is packed twice: unpack it once, and choose what comes out.');
    isFirst = false;
    unpackedBytes += next.value.length;
    if (unpackedBytes > UNCHECKED_UNPACKED_BYTES && unpackedBytes > packedBytes * MAX_PACKING_RATIO) {
      await iterator.return(undefined);
      throw new ImportError(
        `This file unpacks to more than ${MAX_PACKING_RATIO} times its size, which no text does: it is not read.`,
      );
    }
    yield next.value;
  }
}

function toStream(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* decode(
  chunks: AsyncGenerator<Uint8Array>,
  wanted: ImportOptions['encoding'],
  tell: (encoding: TextEncodingName) => void,
): AsyncGenerator<TextPiece> {
  const { head } = await gather(chunks, SNIFFED_BYTES);
  if (head.length === 0) return;
  const binary = describeBinary(head);
  if (binary !== null) throw new ImportError(binary);
  const found = findEncoding(head.subarray(0, SNIFFED_BYTES));
  const encoding = wanted ?? found.encoding;
  tell(encoding);
  const decoder = encoding === 'utf-8' ? new Utf8Decoder() : new OtherDecoder(encoding);
  const first = decoder.decode(encoding === found.encoding ? head.subarray(found.markLength) : head);
  if (looksBinary(first.text)) throw new ImportError('This file holds no text that could be read.');
  yield first;
  for await (const chunk of chunks) yield decoder.decode(chunk);
  const last = decoder.finish();
  if (last.text !== '') yield last;
}

/** Decodes strictly, and only where that fails with signs in the place of bad bytes: so a piece is known to be whole. */
class Utf8Decoder {
  private readonly strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly lax = new TextDecoder('utf-8', { ignoreBOM: true });
  private rest = new Uint8Array(0);

  decode(chunk: Uint8Array): TextPiece {
    let bytes = chunk;
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + chunk.length);
      bytes.set(this.rest);
      bytes.set(chunk, this.rest.length);
    }
    const end = bytes.length - incompleteTail(bytes);
    this.rest = bytes.slice(end) as Uint8Array<ArrayBuffer>;
    return this.decodeWhole(bytes.subarray(0, end));
  }

  finish(): TextPiece {
    return this.decodeWhole(this.rest);
  }

  private decodeWhole(bytes: Uint8Array): TextPiece {
    try {
      return { text: this.strict.decode(bytes), isDamaged: false };
    } catch {
      return { text: this.lax.decode(bytes), isDamaged: true };
    }
  }
}

class OtherDecoder {
  private readonly decoder: TextDecoder;

  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding);
  }

  decode(chunk: Uint8Array): TextPiece {
    return marked(this.decoder.decode(chunk, { stream: true }));
  }

  finish(): TextPiece {
    return marked(this.decoder.decode());
  }
}

function marked(text: string): TextPiece {
  return { text, isDamaged: text.includes('\uFFFD') };
}
