import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeCorpus } from '../../tests/bench/make-corpus.ts';
import type { Quote } from '../types.ts';
import { openCorpusReader } from './corpus-reader.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { addRecords, deleteRecords } from './edit-corpus.ts';
import { type CorpusContent, deleteCorpus, installCorpus } from './install-corpus.ts';
import { ROWS_A_BLOCK } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import { rebuildIndex } from './quote-index.ts';
import { openSearch } from './search-corpora.ts';
import { sweepUnfinished } from './unfinished-work.ts';

const NAME = 'quote-index-test';
/** More than are put in with one transaction. */
const LARGE = 10_500;
const HARBOUR = 'The harbour stays open all winter for every ship.';
const STATEMENTS = [...makeCorpus(LARGE)];

function quoteOf(local: string, exact: string): Quote {
  return {
    id: local,
    corpusId: 'speeches',
    exact,
    prefix: '',
    suffix: '',
    kind: 'direct',
    creator: null,
    isPartOf: 'minutes',
    inLanguage: 'en',
    about: [],
  };
}

function contentOf(statements: readonly string[], version = '1'): CorpusContent {
  return {
    corpus: { id: 'speeches', name: 'Speeches', version, enabled: true },
    speakers: [],
    sources: [{ id: 'minutes', name: 'Minutes' }],
    quotes: statements.map((exact, at) => quoteOf(`q${at}`, exact)),
    contradictions: [],
    rejected: [],
  };
}

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

/** Anew, with nothing kept from former questions. */
const search = () => openSearch(new PartReader(database));
const firstOf = async (text: string) => (await search()([text]))[0]![0]?.quote.exact;

const add = (quotes: Quote[]) =>
  addRecords(database, 'speeches', { speakers: [], sources: [{ id: 'minutes', name: 'Minutes' }], quotes });

/** The database breaks down at the so-and-so-many-th piece that is written to a table, as if the worker had been killed there. */
function breakDownAt(table: 'blocks' | 'buckets', piece: number): void {
  let pieces = 0;
  const method = 'bulkPut';
  const write = database[table][method].bind(database[table]) as (...values: unknown[]) => unknown;
  vi.spyOn(database[table] as never as Record<string, (...values: unknown[]) => unknown>, method).mockImplementation(
    (...values) => {
      pieces++;
      if (pieces === piece) throw new Error('killed');
      return write(...values);
    },
  );
}

const changeBuckets = (change: (bytes: Uint8Array) => Uint8Array) =>
  database.buckets.toCollection().modify(row => {
    row.bytes = change(row.bytes) as never;
  });

describe('a large corpus', () => {
  test('goes in piece by piece, and nothing is left over', async () => {
    await installCorpus(database, contentOf(STATEMENTS));
    expect(await database.blocks.count()).toBe(Math.ceil(LARGE / ROWS_A_BLOCK));
    expect(await database.unfinished.count()).toBe(0);
    expect(await firstOf(STATEMENTS[10_111]!)).toBe(STATEMENTS[10_111]);
  }, 30_000);

  test('takes the place of its former version, whose ids stay', async () => {
    await installCorpus(database, contentOf([HARBOUR]));
    await installCorpus(database, contentOf(STATEMENTS, '2'));
    expect(await database.blocks.count()).toBe(Math.ceil(LARGE / ROWS_A_BLOCK));
    expect(await firstOf(HARBOUR)).not.toBe(HARBOUR);
    const [cited] = await openCorpusReader(database).cite(['speeches/q7']);
    expect(cited?.quote).toMatchObject({ id: 'speeches/q7', corpusId: 'speeches', exact: STATEMENTS[7] });
    // And a small one again the place of the large one.
    await installCorpus(database, contentOf([HARBOUR], '3'));
    expect(await database.blocks.count()).toBe(1);
    expect(await database.unfinished.count()).toBe(0);
    expect(await firstOf(HARBOUR)).toBeDefined();
  }, 30_000);

  test.each([
    ['blocks', 3],
    ['buckets', 1],
  ] as const)(
    'killed while its %s are written: the former version answers, and the next start sweeps',
    async (table, piece) => {
      await installCorpus(database, contentOf([HARBOUR]));
      const before = await database.buckets.count();
      breakDownAt(table, piece);
      await expect(installCorpus(database, contentOf(STATEMENTS, '2'))).rejects.toThrow('killed');
      vi.restoreAllMocks();
      expect(await firstOf(HARBOUR)).toBeDefined();
      expect(await firstOf(STATEMENTS[7]!)).not.toBe(STATEMENTS[7]);
      expect(await openCorpusReader(database).cite(['speeches/q7'])).toEqual([]);
      await sweepUnfinished(database);
      expect(await database.blocks.count()).toBe(1);
      expect(await database.buckets.count()).toBe(before);
      await installCorpus(database, contentOf(STATEMENTS, '2'));
      expect(await firstOf(STATEMENTS[7]!)).toBe(STATEMENTS[7]);
    },
    30_000,
  );
});

describe('an index that is built anew', () => {
  const few = STATEMENTS.slice(0, 300);

  test('killed in the middle: the old one answers', async () => {
    await installCorpus(database, contentOf(few));
    breakDownAt('buckets', 1);
    await expect(rebuildIndex(database, 'speeches')).rejects.toThrow('killed');
    vi.restoreAllMocks();
    expect(await firstOf(few[99]!)).toBe(few[99]);
    const before = (await database.corpora.get('speeches'))!.segments;
    await rebuildIndex(database, 'speeches');
    expect((await database.corpora.get('speeches'))!.segments).not.toEqual(before);
    expect(await firstOf(few[99]!)).toBe(few[99]);
    expect(await database.unfinished.count()).toBe(0);
    expect(new Set((await database.buckets.toArray()).map(({ segmentId }) => segmentId)).size).toBe(1);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['other bytes', () => changeBuckets(() => new Uint8Array([255, 255, 255]))],
    [
      'one bit of each',
      () => changeBuckets(bytes => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte))),
    ],
    ['no bytes at all', () => changeBuckets(() => 'text' as never)],
    ['no list of segments', () => database.corpora.update('speeches', { segments: undefined as never })],
  ])('damage is seen and repaired: %s', async (_, damage) => {
    await installCorpus(database, contentOf(few));
    await damage();
    expect(await firstOf(few[123]!)).toBe(few[123]);
    expect(await firstOf(few[7]!)).toBe(few[7]);
  });

  test('a corpus that is deleted, or put in again, while it is asked: answered', async () => {
    await installCorpus(database, contentOf(few));
    const reader = openCorpusReader(database);
    const asked = [
      reader.shortlist(few.slice(0, 40)),
      deleteCorpus(database, 'speeches'),
      reader.shortlist(few.slice(0, 40)),
    ];
    await expect(Promise.all(asked)).resolves.toBeDefined();
    await Promise.all([
      installCorpus(database, contentOf(few)),
      reader.shortlist(few.slice(0, 40)),
      rebuildIndex(database, 'speeches'),
    ]);
    expect(await firstOf(few[5]!)).toBe(few[5]);
  });
});

describe('added and deleted quotes', () => {
  const few = STATEMENTS.slice(0, 300);

  test('are found, and not found, at once', async () => {
    await installCorpus(database, contentOf(few));
    await add([quoteOf('new', 'The lighthouse keeper will not be paid again.')]);
    expect(await firstOf('The lighthouse keeper will not be paid again.')).toBeDefined();
    await deleteRecords(database, 'speeches', ['speeches/q5', 'speeches/nobody']);
    expect(await firstOf(few[5]!)).not.toBe(few[5]);
    expect(await database.corpora.get('speeches')).toMatchObject({ quoteCount: 300 });
  });

  test('many additions are one segment again', async () => {
    await installCorpus(database, contentOf(few));
    for (let at = 0; at < 6; at++)
      await add([quoteOf(`n${at}`, `The lighthouse keeper of island ${at} was never paid.`)]);
    expect(await firstOf('The lighthouse keeper of island 3 was never paid.')).toBeDefined();
    expect((await database.corpora.get('speeches'))!.segments).toHaveLength(1);
    expect(await firstOf('The lighthouse keeper of island 3 was never paid.')).toContain('island 3');
  });
});

test('a batch is answered as its statements one at a time, with what was read before and without', async () => {
  await installCorpus(database, contentOf(STATEMENTS.slice(0, 2_000)));
  await add(STATEMENTS.slice(2_000, 2_100).map((exact, at) => quoteOf(`a${at}`, exact)));
  const warm = search();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(2_500), { minLength: 1, maxLength: 40 }), async places => {
      const texts = places.map(at => STATEMENTS[at]!);
      const batch = await search()(texts);
      expect(await warm(texts)).toEqual(batch);
      const single = await Promise.all(texts.slice(0, 5).map(async text => (await search()([text]))[0]));
      expect(batch.slice(0, 5)).toEqual(single);
    }),
    { numRuns: 10 },
  );
}, 30_000);

test('10,000 equal records, and one of a megabyte: answered', async () => {
  const long = 'The lighthouse keeper of the island was never paid. '.repeat(20_000);
  await installCorpus(database, contentOf([...Array.from({ length: 10_000 }, () => HARBOUR), long]));
  expect(await firstOf(HARBOUR)).toBe(HARBOUR);
  expect(await firstOf('The lighthouse keeper of the island was never paid.')).toBe(long);
}, 30_000);

test.each([
  ['nothing', ''],
  ['one word', 'No'],
  ['half a character', '\ud800'],
  ['another script', '我们将在三月关闭港口。'],
  ['100,000 characters', 'harbour '.repeat(12_500)],
])('answers %s', async (_, text) => {
  await installCorpus(database, contentOf(STATEMENTS.slice(0, 100)));
  expect(await openCorpusReader(database).shortlist([text])).toHaveLength(1);
});
