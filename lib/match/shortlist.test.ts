import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCorpus, makeQueries } from '../../tests/bench/make-corpus.ts';
import { buildSegment, HEADER_BUCKET, InMemoryPostings, type PostingsReader } from './segment.ts';
import { hashFeatures } from './shingles.ts';
import { openSegment, type Segment, shortlist } from './shortlist.ts';

async function open(texts: readonly string[], firstRow = 0): Promise<Segment> {
  const segment = await openSegment(
    new InMemoryPostings(buildSegment(texts.map((text, at) => ({ row: firstRow + at, text })))),
  );
  return segment!;
}

const rows = async (statement: string, ...segments: Segment[]) =>
  (await shortlist([statement], segments))[0]!.map(({ row }) => row);

const corpus = [
  'We will close the harbour in March because the dredger is broken.',
  'The school on the hill stays open for all children of the island.',
  'Nobody has paid for the ferry since the winter of the great storm.',
  'The dredger was broken in March, and nobody came to mend it.',
  'All children of the island learn to swim before they are seven.',
];

describe('shortlist', () => {
  it.each([
    ['exact', corpus[1]!, 1],
    ['a fragment', 'stays open for all children', 1],
    ['a typing slip in every third word', 'Nobdy has paid fro the ferry sicne the winter fo the great strom', 2],
    ['words left out and put in', 'We will surely close the old harbour because the big dredger broke', 0],
    ['inflected', 'The schools on the hills stayed open for the child of islands', 1],
    ['other typography', 'NOBODY HAS PAID\u00a0FOR THE “FERRY”', 2],
    ['two words', 'broken dredger', 0],
  ])('%s', async (_, statement, row) => {
    expect((await rows(statement, await open(corpus)))[0]).toBe(row);
  });

  it.each(['', '…', 'over under', 'Completely different matters entirely', '\ud800'])(
    'finds nothing for %j',
    async statement => {
      expect(await rows(statement, await open(corpus))).toEqual([]);
    },
  );

  it('finds records in scripts without spaces', async () => {
    expect(await rows('港口三月关闭', await open([...corpus, '我们将在三月关闭港口。港口三月关闭。']))).toContain(5);
  });

  it('finds records whose rows lie far apart, as those of a corpus in several parts', async () => {
    const farApart = [0, 65_535, 65_536, 200_000, 200_000 + 65_536];
    const records = corpus.map((text, at) => ({ row: farApart[at]!, text }));
    const segment = await openSegment(new InMemoryPostings(buildSegment(records)));
    for (const { row, text } of records) expect((await rows(text, segment!))[0]).toBe(row);
  });

  it('searches all segments and leaves out deleted rows', async () => {
    const segments = [await open(corpus.slice(0, 3)), await open(corpus.slice(3), 3)];
    expect(await rows('the dredger is broken in March', ...segments)).toEqual(expect.arrayContaining([0, 3]));
    const [found] = await shortlist(['the dredger is broken in March'], segments, { isDeleted: row => row === 0 });
    expect(found!.map(({ row }) => row)).not.toContain(0);
  });

  it('reads the index once for a whole page, and only buckets it needs', async () => {
    const buckets = buildSegment(corpus.map((text, row) => ({ row, text })));
    const reads: number[][] = [];
    const reader: PostingsReader = {
      readBuckets(numbers) {
        reads.push([...numbers]);
        return Promise.resolve(numbers.map(number => buckets.get(number)));
      },
    };
    const segment = (await openSegment(reader))!;
    await shortlist([corpus[0]!, corpus[1]!, 'dredger'], [segment]);
    expect(reads).toHaveLength(2);
    expect(reads[0]).toEqual([HEADER_BUCKET]);
    expect(new Set(reads[1]).size).toBe(reads[1]!.length);
  });

  it('answers from damaged buckets without throwing', async () => {
    const { header } = await open(corpus);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async bytes => {
        const reader: PostingsReader = { readBuckets: numbers => Promise.resolve(numbers.map(() => bytes)) };
        const [found] = await shortlist([corpus[0]!], [{ header, reader }]);
        for (const { row } of found!) expect(row).toBeLessThanOrEqual(header.lastRow);
      }),
    );
  });

  it('holds the record that shares most features, as counting in all records finds it', async () => {
    const word = fc.constantFrom(...'harbour school ferry storm the of will not island dredger March paid'.split(' '));
    const text = fc.array(word, { minLength: 6, maxLength: 14 }).map(words => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), fc.nat(), async (texts, seed) => {
        const statement = texts[seed % texts.length]!;
        const found = await rows(statement, await open(texts));
        const features = hashFeatures(statement);
        const best = texts.findIndex(other => features.every(hash => hashFeatures(other).includes(hash)));
        expect(found).toContain(best);
      }),
    );
  });
});

describe('among thousands of like records', () => {
  const many = [...makeCorpus(3_000)];
  const queries = makeQueries(200, many);

  it('holds the record of every altered statement, and puts it first where counting in all records does', async () => {
    const segment = await open(many);
    const all = many.map(text => new Set(hashFeatures(text)));
    for (const { text, row } of queries) {
      if (row === null) continue;
      const found = await rows(text, segment);
      const features = hashFeatures(text);
      const shared = all.map(record => features.reduce((count, hash) => count + Number(record.has(hash)), 0));
      const most = Math.max(...shared);
      expect(found).toContain(row);
      if (shared.filter(count => 2 * count > most).length === 1) expect(found[0]).toBe(shared.indexOf(most));
    }
  });

  it('holds the same record with all in one segment and in three', async () => {
    const one = await open(many);
    const three = await Promise.all([0, 1_000, 2_000].map(from => open(many.slice(from, from + 1_000), from)));
    for (const { text, row } of queries)
      if (row !== null) expect(await rows(text, ...three)).toContain((await rows(text, one))[0]);
  });

  it('gives few where nothing stands out', async () => {
    const segment = await open(many);
    for (const { text } of queries) {
      const [found] = await shortlist([text], [segment]);
      if (found![0] && found![0].share < 0.4) expect(found!.length).toBeLessThanOrEqual(8);
    }
  });
});

describe('large input', () => {
  it('10,000 equal records', async () => {
    const found = await rows(corpus[0]!, await open(Array.from({ length: 10_000 }, () => corpus[0]!)));
    expect(found.length).toBeGreaterThan(0);
  });

  it('a statement of 100,000 characters and a record of 1 MB', async () => {
    const long = corpus.join(' ').repeat(3000).slice(0, 1_000_000);
    const segment = await open([...corpus, long]);
    expect(await rows(long.slice(0, 100_000), segment)).toContain(5);
    expect(await rows(corpus[2]!, segment)).toContain(2);
  });
});
