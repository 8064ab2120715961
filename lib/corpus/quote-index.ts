/**
 * The index of a corpus in the database: one or several segments (`lib/match/segment.ts`), written, opened and built anew.
 * A bucket is checked against its sum when it is read; a bucket that is gone altogether is not noticed.
 */
import { bucketOf, SegmentBuilder, slotBitsFor } from '../match/segment.ts';
import type { Segment } from '../match/shortlist.ts';
import type { Quote } from '../types.ts';
import type { BucketCache } from './bucket-cache.ts';
import type { CorpusDatabase } from './database.ts';
import { readTexts } from './read-texts.ts';
import type { StoredBucket, StoredCorpus, StoredSegment } from './rows.ts';
import { ROWS_A_TRANSACTION, sweepBehind, workAlone } from './unfinished-work.ts';
import { WriteBehind } from './write-behind.ts';

/** Each further segment costs a query as many reads as the first. */
const MAX_SEGMENTS = 4;
/** Deleted rows take the places of others in a shortlist, and all of them are read with the corpus. */
const MAX_DELETED_ROWS = 1_000;
/** So many buckets are read sooner in one piece (6 ms) than half of them one by one. */
const MAX_BUCKETS_AT_ONCE = 512;
/** The id stands in every row and in its key; so much of it is as good as unique. */
const ID_LENGTH = 13;
/** With the rows around them. */
const BYTES_PER_POSTING = 2;

type IndexedQuote = Pick<Quote, 'prefix' | 'exact' | 'suffix'>;

/** What of a quote is searched: its sentence, since a page may print the words that the record has as context. */
function indexedText({ prefix, exact, suffix }: IndexedQuote): string {
  return prefix + exact + suffix;
}

/** Takes quotes with ascending rows, and stores them as a segment. */
export class SegmentWriter {
  readonly id = crypto.randomUUID().slice(0, ID_LENGTH);
  /** Let go of when it is stored: the lists of the part need the room. */
  #builder: SegmentBuilder | null;

  constructor(expectedCount: number) {
    this.#builder = new SegmentBuilder(slotBitsFor(expectedCount));
  }

  /** Quotes with consecutive rows. */
  add(quotes: readonly IndexedQuote[], firstRow: number): void {
    for (const [at, quote] of quotes.entries()) this.#builder!.add({ row: firstRow + at, text: indexedText(quote) });
  }

  /** In the transaction it is called in, or piece by piece. Nothing can be added afterwards. */
  async store(database: CorpusDatabase): Promise<StoredSegment> {
    const packing = this.#builder!.pack();
    this.#builder = null;
    const writes = new WriteBehind();
    let piece: StoredBucket[] = [];
    let next = packing.next();
    for (; !next.done; next = packing.next()) {
      const [bucket, bytes] = next.value;
      piece.push({ segmentId: this.id, bucket, bytes, sum: sumOf(bytes) });
      if (piece.length < ROWS_A_TRANSACTION) continue;
      const rows = piece;
      piece = [];
      await writes.begin(() => database.buckets.bulkPut(rows));
    }
    await writes.begin(() => database.buckets.bulkPut(piece));
    await writes.end();
    return { id: this.id, ...next.value };
  }
}

/** FNV-1a over words of four bytes: a quarter of the time, and as sure against a byte that has changed. */
function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0x811c9dc5;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) sum = Math.imul(sum ^ view.getUint32(at, true), 0x01000193);
  for (; at < bytes.length; at++) sum = Math.imul(sum ^ bytes[at]!, 0x01000193);
  return sum;
}

/** The segments of a corpus, ready for `shortlist`: nothing is read before it asks. `onDamage` is called when a bucket is not as it was written. */
export function openSegments(
  database: CorpusDatabase,
  corpus: StoredCorpus,
  cache: BucketCache,
  onDamage: () => void,
): Segment[] {
  return (corpus.segments ?? []).map(({ id, ...header }) => ({
    header,
    reader: {
      async readBuckets(buckets) {
        const known = cache.of(id);
        const wanted = buckets.filter(bucket => !known.has(bucket));
        const isSmall = countBuckets(header) <= MAX_BUCKETS_AT_ONCE;
        const found =
          isSmall && wanted.length > 0
            ? await readRange(database, id, 1, countBuckets(header), onDamage)
            : await readSome(database, id, wanted, onDamage);
        const answer = buckets.map(bucket => (found.has(bucket) ? found.get(bucket) : known.get(bucket)));
        cache.keep(id, found);
        return answer;
      },
    },
  }));
}

type Buckets = Map<number, Uint8Array | undefined>;

function countBuckets({ slotBits }: StoredSegment | Omit<StoredSegment, 'id'>): number {
  return bucketOf(2 ** slotBits - 1);
}

function soundBytes(row: StoredBucket | undefined, onDamage: () => void): Uint8Array | undefined {
  if (!row) return undefined;
  if (row.bytes instanceof Uint8Array && sumOf(row.bytes) === row.sum) return row.bytes;
  onDamage();
  return undefined;
}

async function readSome(
  database: CorpusDatabase,
  segmentId: string,
  buckets: readonly number[],
  onDamage: () => void,
): Promise<Buckets> {
  const rows = await database.buckets.bulkGet(buckets.map(bucket => [segmentId, bucket]));
  return new Map(buckets.map((bucket, at) => [bucket, soundBytes(rows[at], onDamage)]));
}

async function readRange(
  database: CorpusDatabase,
  segmentId: string,
  from: number,
  to: number,
  onDamage: () => void,
): Promise<Buckets> {
  const rows = await database.buckets
    .where('[segmentId+bucket]')
    .between([segmentId, from], [segmentId, to], true, true)
    .toArray();
  const buckets: Buckets = new Map(Array.from({ length: to - from + 1 }, (_, at) => [from + at, undefined]));
  for (const row of rows) buckets.set(row.bucket, soundBytes(row, onDamage));
  return buckets;
}

/** Reads the segments of a corpus into memory, in pieces that hold no query up. False where they do not fit in. */
export async function preloadSegments(
  database: CorpusDatabase,
  corpus: StoredCorpus,
  cache: BucketCache,
): Promise<boolean> {
  for (const segment of corpus.segments ?? []) {
    if (segment.postingCount * BYTES_PER_POSTING > cache.bytesLeft) return false;
    const count = countBuckets(segment);
    for (let from = 1; from <= count; from += MAX_BUCKETS_AT_ONCE) {
      const to = Math.min(count, from + MAX_BUCKETS_AT_ONCE - 1);
      const known = cache.of(segment.id);
      if (Array.from({ length: to - from + 1 }, (_, at) => from + at).every(bucket => known.has(bucket))) continue;
      // Damage is the query's to notice.
      cache.keep(segment.id, await readRange(database, segment.id, from, to, () => {}));
    }
  }
  return true;
}

/** True where the index answers, but would answer better or quicker when built anew. */
export function isStale({ segments, deletedRows }: StoredCorpus): boolean {
  return !segments || segments.length > MAX_SEGMENTS || (deletedRows?.length ?? 0) > MAX_DELETED_ROWS;
}

/**
 * Builds the index of a corpus anew, as one segment, while the old one answers; then takes its place at once.
 * What is added or deleted meanwhile is kept. Ended half-way, the old index stays.
 */
export async function rebuildIndex(database: CorpusDatabase, corpusId: string): Promise<void> {
  await workAlone(`index of ${corpusId}`, async () => {
    const corpus = await database.corpora.get(corpusId);
    if (!corpus) return;
    const writer = new SegmentWriter(corpus.quoteCount);
    await workAlone(writer.id, async () => {
      await database.unfinished.put({ name: writer.id, kind: 'segment' });
      const parts = (corpus.parts ?? []).toSorted((a, b) => a.firstRow - b.firstRow);
      for (const part of parts) {
        for await (const texts of readTexts(database, part))
          for (const { row, quote } of texts) writer.add([quote], row);
      }
      await replaceSegments(database, corpus, await writer.store(database));
    });
  });
  await sweepBehind(database);
}

async function replaceSegments(database: CorpusDatabase, before: StoredCorpus, segment: StoredSegment): Promise<void> {
  await database.transaction('rw', database.corpora, database.unfinished, async () => {
    const now = await database.corpora.get(before.id);
    // Gone, or put in again in the meantime: the new segment stays unfinished.
    const isSame = before.parts?.every(({ id }) => now?.parts?.some(part => part.id === id));
    if (!now || !isSame) return;
    const old = new Set((before.segments ?? []).map(({ id }) => id));
    if ([...old].some(id => !now.segments?.some(present => present.id === id))) return;
    const deletedBefore = new Set(before.deletedRows);
    await database.corpora.update(before.id, {
      segments: [segment, ...(now.segments ?? []).filter(({ id }) => !old.has(id))],
      deletedRows: (now.deletedRows ?? []).filter(row => !deletedBefore.has(row)),
    });
    await database.unfinished.delete(segment.id);
    await database.unfinished.bulkPut([...old].map(name => ({ name, kind: 'segment' })));
  });
}
