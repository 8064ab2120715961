/**
 * A packed index over recorded statements that is kept as rows (bucket number → bytes), so that a query reads only the few rows it needs.
 *
 * Idea: every feature of a text (`FeatureBuffer`) falls by its hash into one of 2^slotBits slots; a slot holds the ascending record rows of all
 * features that fall into it, as differences in variable-length bytes. No feature is stored by name: two that share a slot only add noise, and a
 * record that shares most slots with a query is no coincidence. Thirty-two slots make a bucket, the unit of storage (about 1 kB); bucket 0 is the header.
 * Adding records is a further segment; deleting is the reader's set of tombstones.
 * Cost: building is linear (counting sort); about 45 bytes for a sentence of 20 words.
 * Reference: Zobel & Moffat, "Inverted files for text search engines", ACM Computing Surveys 38, 2006; the slots are a one-sided "feature hashing".
 * Limit: rows must be added in ascending order.
 */
import { FeatureBuffer } from './shingles.ts';
import { SmallNumberReader, type SmallNumbers, SmallNumberWriter } from './small-numbers.ts';
import { ByteReader, ByteWriter } from './varint.ts';

/** One record as the index sees it. */
export interface IndexedText {
  /** The number under which the record is kept. */
  row: number;
  text: string;
}

/** Where buckets come from: a map, or a database that answers with one read. */
export interface PostingsReader {
  readBuckets(buckets: readonly number[]): Promise<readonly (Uint8Array | undefined)[]>;
}

export interface SegmentHeader {
  slotBits: number;
  firstRow: number;
  lastRow: number;
  /** Records in the segment. */
  count: number;
  postingCount: number;
  /** Over all buckets, see `verifySegment`. */
  checksum: number;
}

export const HEADER_BUCKET = 0;
const MAGIC = 0x4f5452;
const FORMAT_VERSION = 2;
/** 32 slots of about 40 bytes: a bucket is about a kilobyte, small enough to read forty dozen of them for a page, and few enough to store. */
const SLOTS_PER_BUCKET_BITS = 5;
/** As many slots as records: longer lists would hide how rare a word is, shorter ones cost more bytes a posting. */
const RECORDS_PER_SLOT_BITS = 0;
/** Fewer slots would fill a small corpus with chance hits. */
const MIN_SLOT_BITS = 12;
const MAX_SLOT_BITS = 20;
/** Postings sorted at a time: bounds the memory of building (6 bytes each, and 2 while they are sorted). */
const CHUNK_POSTINGS = 1 << 21;
/** Rows of a chunk are kept as distances from its first, in two bytes. */
const CHUNK_ROWS = 1 << 16;
/** A chunk's bytes are let go of piece by piece as the buckets are made. */
const CHUNK_PIECES = 16;
const EMPTY: Uint8Array = new Uint8Array();

export function slotBitsFor(count: number): number {
  const bits = Math.ceil(Math.log2(Math.max(1, count))) - RECORDS_PER_SLOT_BITS;
  return Math.min(MAX_SLOT_BITS, Math.max(MIN_SLOT_BITS, bits));
}

/** The slot of a feature in a segment. */
export function slotOf(hash: number, slotBits: number): number {
  return hash >>> (32 - slotBits);
}

export function bucketOf(slot: number): number {
  return 1 + (slot >>> SLOTS_PER_BUCKET_BITS);
}

/** Collects postings and packs them; `build` gives the rows to store. */
export class SegmentBuilder {
  private readonly slotCount: number;
  private readonly slotsAPiece: number;
  private lastRows: Uint32Array;
  private readonly features = new FeatureBuffer();
  private slots = new Uint32Array(CHUNK_POSTINGS);
  private rows = new Uint16Array(CHUNK_POSTINGS);
  private filled = 0;
  private chunkRow = 0;
  private postingCount = 0;
  private count = 0;
  private firstRow = 0;
  private lastRow = -1;
  /** Postings in the order of slots, and how many bytes each slot has: mostly half a byte says it, where a place to start would take four. */
  private readonly chunks: { pieces: Uint8Array[]; lengths: SmallNumbers }[] = [];

  constructor(private readonly slotBits: number) {
    this.slotCount = 1 << slotBits;
    this.slotsAPiece = this.slotCount / CHUNK_PIECES;
    this.lastRows = new Uint32Array(this.slotCount);
  }

  add({ row, text }: IndexedText): void {
    if (row <= this.lastRow || row < 0 || row > 0xfffffffe)
      throw new RangeError(`row ${row} after ${this.lastRow}: rows must ascend`);
    if (this.count === 0) this.firstRow = row;
    this.lastRow = row;
    this.count++;
    const { features, slots, rows } = this;
    features.read(text);
    const { count, hashes } = features;
    const shift = 32 - this.slotBits;
    if (row - this.chunkRow >= CHUNK_ROWS) this.packChunk();
    for (let at = 0; at < count; at++) {
      if (this.filled === CHUNK_POSTINGS) this.packChunk();
      if (this.filled === 0) this.chunkRow = row;
      slots[this.filled] = hashes[at]! >>> shift;
      // What the record has twice is left out when the chunk is packed.
      rows[this.filled++] = row - this.chunkRow;
    }
  }

  /** The buckets, each made as it is asked for, so that they need not be in memory at once; the header is known at the end. Once: nothing is added afterwards. */
  *pack(): Generator<[bucket: number, bytes: Uint8Array], SegmentHeader> {
    this.packChunk();
    // What collecting took is let go of: the buckets need the room.
    this.slots = this.lastRows = new Uint32Array();
    this.rows = new Uint16Array();
    const perBucket = 1 << SLOTS_PER_BUCKET_BITS;
    const writer = new ByteWriter();
    const chunks = this.chunks.map(({ pieces, lengths }) => ({
      pieces,
      bytes: EMPTY,
      at: 0,
      reader: new SmallNumberReader(lengths),
    }));
    /** Of the bucket: by slot, then by chunk. */
    const lengths = new Uint32Array(perBucket * chunks.length);
    let checksum = 0;
    for (let first = 0; first < this.slotCount; first += perBucket) {
      if (first % this.slotsAPiece === 0) {
        for (const chunk of chunks) {
          chunk.bytes = chunk.pieces.shift()!;
          chunk.at = 0;
        }
      }
      let total = 0;
      for (let place = 0; place < lengths.length; ) {
        let length = 0;
        for (const { reader } of chunks) {
          lengths[place] = reader.read();
          length += lengths[place++]!;
        }
        writer.writeNumber(length);
        total += length;
      }
      for (let place = 0; total > 0 && place < lengths.length; ) {
        for (const chunk of chunks) {
          const end = chunk.at + lengths[place++]!;
          writer.writeBytes(chunk.bytes, chunk.at, end);
          chunk.at = end;
        }
      }
      const bytes = writer.take();
      if (total === 0) continue;
      const bucket = bucketOf(first);
      yield [bucket, bytes];
      checksum = addToChecksum(checksum, bucket, bytes);
    }
    const { slotBits, firstRow, count, postingCount } = this;
    return { slotBits, firstRow, lastRow: Math.max(0, this.lastRow), count, postingCount, checksum };
  }

  build(): Map<number, Uint8Array> {
    const buckets = new Map<number, Uint8Array>();
    const packing = this.pack();
    let next = packing.next();
    for (; !next.done; next = packing.next()) buckets.set(...next.value);
    buckets.set(HEADER_BUCKET, writeHeader(next.value));
    return buckets;
  }

  /** Sorts the collected postings by slot (they are in order of rows already) and packs them behind those of earlier chunks. */
  private packChunk(): void {
    if (this.filled === 0) return;
    const { filled, slotCount, slots, rows, lastRows } = this;
    const next = new Uint32Array(slotCount + 1);
    for (let at = 0; at < filled; at++) next[slots[at]! + 1]!++;
    for (let slot = 0; slot < slotCount; slot++) next[slot + 1]! += next[slot]!;
    const sorted = new Uint16Array(filled);
    for (let at = 0; at < filled; at++) sorted[next[slots[at]!]!++] = rows[at]!;
    // Now `next` of a slot is where it ends.
    const pieces: Uint8Array[] = [];
    const writer = new ByteWriter(Math.ceil((2 * filled) / CHUNK_PIECES));
    const lengths = new SmallNumberWriter(slotCount);
    const firstOfChunk = this.chunkRow - this.firstRow + 1;
    for (let slot = 0, at = 0; slot < slotCount; slot++) {
      const start = writer.length;
      let last = lastRows[slot]!;
      for (const end = next[slot]!; at < end; at++) {
        const row = firstOfChunk + sorted[at]!;
        if (row === last) continue;
        writer.writeNumber(row - last - 1);
        last = row;
        this.postingCount++;
      }
      lastRows[slot] = last;
      lengths.write(writer.length - start);
      if ((slot + 1) % this.slotsAPiece === 0) pieces.push(writer.take());
    }
    this.chunks.push({ pieces, lengths: lengths.take() });
    this.filled = 0;
  }
}

/** Packs records into a segment. `expectedCount` sets the number of slots where the number of records cannot be seen beforehand. */
export function buildSegment(records: Iterable<IndexedText>, expectedCount?: number): Map<number, Uint8Array> {
  const count = expectedCount ?? (Array.isArray(records) ? records.length : 1 << 12);
  const builder = new SegmentBuilder(slotBitsFor(count));
  for (const record of records) builder.add(record);
  return builder.build();
}

/** FNV-1a of the bucket, added up, so that the order of the buckets does not matter. */
function addToChecksum(sum: number, bucket: number, bytes: Uint8Array): number {
  let hash = Math.imul(0x811c9dc5 ^ bucket, 0x01000193);
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (sum + hash) >>> 0;
}

function writeHeader(header: SegmentHeader): Uint8Array {
  const writer = new ByteWriter();
  for (const value of [
    MAGIC,
    FORMAT_VERSION,
    header.slotBits,
    header.firstRow,
    header.lastRow,
    header.count,
    header.postingCount,
    header.checksum,
  ])
    writer.writeNumber(value);
  const body = writer.take();
  writer.writeBytes(body);
  writer.writeNumber(addToChecksum(0, HEADER_BUCKET, body));
  return writer.take();
}

/** The header of a segment, or null if the bytes are none, are of another version or are damaged: the segment must be built again. */
export function readHeader(bytes: Uint8Array | undefined): SegmentHeader | null {
  if (!bytes) return null;
  const reader = new ByteReader(bytes);
  if (reader.readNumber() !== MAGIC || reader.readNumber() !== FORMAT_VERSION) return null;
  const [slotBits, firstRow, lastRow, count, postingCount, checksum] = Array.from({ length: 6 }, () =>
    reader.readNumber(),
  ) as [number, number, number, number, number, number];
  const bodyEnd = reader.at;
  if (reader.readNumber() !== addToChecksum(0, HEADER_BUCKET, bytes.subarray(0, bodyEnd))) return null;
  if (slotBits < MIN_SLOT_BITS || slotBits > MAX_SLOT_BITS) return null;
  return { slotBits, firstRow, lastRow, count, postingCount, checksum };
}

/** Are all buckets as they were built? Reads everything: for maintenance, not for queries. */
export function verifySegment(buckets: ReadonlyMap<number, Uint8Array>): boolean {
  const header = readHeader(buckets.get(HEADER_BUCKET));
  if (!header) return false;
  let checksum = 0;
  for (const [bucket, bytes] of buckets)
    if (bucket !== HEADER_BUCKET) checksum = addToChecksum(checksum, bucket, bytes);
  return checksum === header.checksum;
}

/** The postings of one slot: a range of the bytes of its bucket. */
export interface Slot {
  bytes: Uint8Array;
  from: number;
  to: number;
}

export function lengthOf({ from, to }: Slot): number {
  return to - from;
}

/** A slot within its bucket; null where it holds nothing. */
export function findSlot(bytes: Uint8Array, slot: number): Slot | null {
  const wanted = slot & ((1 << SLOTS_PER_BUCKET_BITS) - 1);
  const reader = new ByteReader(bytes);
  let before = 0;
  let length = 0;
  for (let at = 0; at < 1 << SLOTS_PER_BUCKET_BITS; at++) {
    const now = reader.readNumber();
    if (at < wanted) before += now;
    else if (at === wanted) length = now;
  }
  const from = reader.at + before;
  const to = Math.min(bytes.length, from + length);
  return to > from ? { bytes, from, to } : null;
}

/** Buckets in a map: for tests, tools and corpora that fit into memory. */
export class InMemoryPostings implements PostingsReader {
  constructor(private readonly buckets: ReadonlyMap<number, Uint8Array>) {}

  readBuckets(buckets: readonly number[]): Promise<readonly (Uint8Array | undefined)[]> {
    return Promise.resolve(buckets.map(bucket => this.buckets.get(bucket)));
  }
}
