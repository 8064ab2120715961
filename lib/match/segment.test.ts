import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment, HEADER_BUCKET, InMemoryPostings, readHeader, verifySegment } from './segment.ts';
import { openSegment } from './shortlist.ts';

const texts = ['The harbour is closed.', 'The school stays open all winter.', 'Nobody paid for the ferry.'];
const records = texts.map((text, at) => ({ row: 5 + at, text }));

describe('buildSegment', () => {
  it('writes a header that says what the segment holds', () => {
    const segment = buildSegment(records);
    expect(readHeader(segment.get(HEADER_BUCKET))).toMatchObject({ firstRow: 5, lastRow: 7, count: 3 });
    expect(verifySegment(segment)).toBe(true);
  });

  it('builds the same from any iterable', () => {
    function* generate() {
      yield* records;
    }
    expect(buildSegment(generate(), records.length)).toEqual(buildSegment(records));
  });

  it('takes no records, and records without words', () => {
    expect(verifySegment(buildSegment([]))).toBe(true);
    expect(verifySegment(buildSegment([{ row: 0, text: '… —' }]))).toBe(true);
  });

  it('needs ascending rows', () => {
    expect(() => buildSegment([records[1]!, records[0]!])).toThrow(RangeError);
  });

  it('needs no more than 60 bytes for a sentence of 20 words', () => {
    const words =
      'harbour school council ferry budget winter island teacher bridge money road vote storm engine market letter'.split(
        ' ',
      );
    let seed = 1;
    const next = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed >>> 16;
    };
    const sentences = Array.from({ length: 4000 }, (_, row) => ({
      row,
      // Every other word is one of many, as in real prose.
      text: Array.from({ length: 20 }, (_, at) => (at % 2 ? words[next() % words.length] : `w${next() % 3000}`)).join(
        ' ',
      ),
    }));
    const segment = buildSegment(sentences);
    const bytes = [...segment.values()].reduce((sum, bucket) => sum + bucket.length, 0);
    expect(bytes / sentences.length).toBeLessThan(60);
  });
});

describe('damage', () => {
  it('is seen in the header, and opening gives null', async () => {
    const segment = buildSegment(records);
    const header = segment.get(HEADER_BUCKET)!;
    for (let at = 0; at < header.length; at++) {
      const damaged = header.slice();
      damaged[at]! ^= 0x11;
      expect(await openSegment(new InMemoryPostings(new Map([[HEADER_BUCKET, damaged]])))).toBeNull();
    }
    expect(await openSegment(new InMemoryPostings(new Map()))).toBeNull();
  });

  it('of a bucket is seen by the check sum', () => {
    const segment = buildSegment(records);
    const [bucket, bytes] = [...segment].find(([number]) => number !== HEADER_BUCKET)!;
    const damaged = bytes.slice();
    damaged[damaged.length - 1]! ^= 1;
    expect(verifySegment(new Map(segment).set(bucket, damaged))).toBe(false);
  });

  it('of any bytes is read without throwing', () => {
    fc.assert(fc.property(fc.uint8Array(), bytes => readHeader(bytes) === null));
  });
});
