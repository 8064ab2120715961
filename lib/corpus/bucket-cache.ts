/** Buckets of the index that were read lately: a small corpus is soon wholly in memory, a large one never is. */

/** An index of 250,000 quotes fits in; with the objects around the bytes it takes about a fifth more. */
const MAX_BYTES = 16 * 1024 * 1024;
/** What an array takes beside its bytes. */
const BYTES_AN_ENTRY = 150;

type Buckets = ReadonlyMap<number, Uint8Array | undefined>;

export class BucketCache {
  readonly #segments = new Map<string, Map<number, Uint8Array | undefined>>();
  #bytes = 0;

  /** The buckets of a segment that are at hand; undefined stands for one that is known to be empty. */
  of(segmentId: string): Buckets {
    return this.#segments.get(segmentId) ?? new Map();
  }

  get bytesLeft(): number {
    return MAX_BYTES - this.#bytes;
  }

  /** Full, it begins anew: what is asked for often is soon back. */
  keep(segmentId: string, buckets: Buckets): void {
    for (const [bucket, bytes] of buckets) {
      const size = (bytes?.length ?? 0) + BYTES_AN_ENTRY;
      if (this.#bytes + size > MAX_BYTES) this.clear();
      const kept = this.#segments.get(segmentId) ?? new Map<number, Uint8Array | undefined>();
      if (kept.has(bucket)) continue;
      this.#segments.set(segmentId, kept.set(bucket, bytes));
      this.#bytes += size;
    }
  }

  clear(): void {
    this.#segments.clear();
    this.#bytes = 0;
  }
}
