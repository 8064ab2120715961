import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportBatch } from '../imported.ts';
import { browseRecords } from './browse-records.ts';
import { forgetChanges, listChanges, undoChange } from './changes.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { CorpusError } from './errors.ts';
import { installCorpus } from './install-corpus.ts';
import { type StageProgress, stageCorpus } from './stage-corpus.ts';
import { batchesOf, MINUTES, quoteOf, speakerOf } from './test-records.ts';
import { sweepUnfinished } from './unfinished-work.ts';

const NAME = 'stage-test';
const ALL = { offset: 0, limit: 10_000 };
const BERG = speakerOf('berg', 'Ida Berg');

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
});
afterEach(() => database.close());

const many = (count: number, word = 'harbour') =>
  Array.from({ length: count }, (_, at) => quoteOf(`q${at}`, `The ${word} has ${at} ships.`, { creator: 'berg' }));

async function readAll() {
  return (await browseRecords(database, { sort: 'added' }, ALL)).records;
}

/** What stands in the database beside the corpora: rows of records, lists and index. */
async function countRows(): Promise<number[]> {
  const { blocks, pieces, buckets, recordedPairs } = database;
  return Promise.all([blocks, pieces, buckets, recordedPairs].map(table => table.count()));
}

describe('a corpus that is put in', () => {
  test('is what was put in: every field, in the order of the file', async () => {
    const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
    const date = fc.constantFrom('2019', '2019-10', '2019-10-13');
    const optional = fc.record(
      {
        jobTitle: text,
        recipient: text,
        temporalBasis: text,
        description: text,
        dateCreated: date,
        appearance: fc.array(fc.record({ isPartOf: fc.constant('minutes'), prefix: text, suffix: text }), {
          minLength: 1,
          maxLength: 2,
        }),
      },
      { requiredKeys: [] },
    );
    const quote = fc.record({
      exact: text,
      prefix: text,
      suffix: fc.constant(''),
      kind: fc.constantFrom('direct', 'mixed', 'indirect') as fc.Arbitrary<'direct'>,
      creator: fc.constantFrom(null, 'berg'),
      inLanguage: fc.constantFrom('en', 'de'),
      about: fc.array(text, { maxLength: 3 }),
      optional,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(quote, { maxLength: 70 }), fc.integer({ min: 1, max: 80 }), async (made, size) => {
        const quotes = made.map(({ optional: more, exact, ...rest }, at) =>
          quoteOf(`q${at}`, exact, { ...rest, ...more }),
        );
        const report = await stageCorpus(
          database,
          { id: 'a', name: 'A' },
          batchesOf({ quotes, speakers: [BERG] }, size),
        );
        expect(report).toMatchObject({ taken: quotes.length, rejected: 0, total: quotes.length, sources: 1 });
        const records = await readAll();
        const global = (id: string) => `a/${id}`;
        expect(records.map(record => record.quote)).toEqual(
          quotes.map(one => ({
            ...one,
            id: global(one.id),
            corpusId: 'a',
            creator: one.creator && global(one.creator),
            isPartOf: 'a/minutes',
            ...(one.appearance
              ? { appearance: one.appearance.map(at => ({ ...at, isPartOf: global(at.isPartOf) })) }
              : {}),
          })),
        );
        for (const { quote: one, speaker, source } of records) {
          expect(speaker).toEqual(one.creator ? { ...BERG, id: 'a/berg' } : null);
          expect(source).toEqual({ ...MINUTES, id: 'a/minutes' });
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('tells what it did: progress, what was rejected, duplicates here and elsewhere, years', async () => {
    await stageCorpus(
      database,
      { id: 'b', name: 'B' },
      batchesOf({ quotes: many(3), speakers: [speakerOf('x', 'Ida  BERG'), BERG] }),
    );
    const quotes = [
      quoteOf('one', 'The harbour has 1 ships.', { creator: 'berg', dateCreated: '2018-03' }),
      quoteOf('two', '“The harbour has 1 ships”', { creator: 'berg', dateCreated: '2021-01-01' }),
      quoteOf('three', 'The harbour has 1 ships.'),
    ];
    const rejected = [{ line: 4, field: 'date', reason: 'is no date', excerpt: 'yesterday' }];
    const progress: StageProgress[] = [];
    const report = await stageCorpus(
      database,
      { id: 'a', name: 'A' },
      batchesOf({ quotes, speakers: [BERG], rejected }, 2),
      {
        onProgress: now => progress.push(now),
      },
    );
    expect(report).toMatchObject({
      taken: 3,
      rejected: 1,
      total: 4,
      duplicates: 1,
      knownElsewhere: 2,
      rejections: rejected,
    });
    expect(progress.map(({ phase, taken, rejected: bad, total }) => [phase, taken, bad, total])).toEqual([
      ['reading', 2, 0, 2],
      ['reading', 3, 1, 4],
      ['indexing', 3, 1, 4],
    ]);
    expect(await database.corpora.get('a')).toMatchObject({ quoteCount: 3, rejectedCount: 1, years: [2018, 2021] });
  });

  test('waits while it is paused, and asks for nothing meanwhile', async () => {
    let asked = 0;
    let goOn = () => {};
    async function* counted() {
      for await (const batch of batchesOf({ quotes: many(30), speakers: [BERG] }, 10)) {
        asked++;
        yield batch;
      }
    }
    const pause = new Promise<void>(resolve => {
      goOn = resolve;
    });
    let paused = () => {};
    const isPaused = new Promise<void>(resolve => {
      paused = resolve;
    });
    const whilePaused = () => {
      if (asked !== 2) return undefined;
      paused();
      return pause;
    };
    const staged = stageCorpus(database, { id: 'a', name: 'A' }, counted(), { whilePaused });
    await isPaused;
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(asked).toBe(2);
    goOn();
    expect((await staged).taken).toBe(30);
  });

  test.each<[string, (batch: ImportBatch, stop: AbortController) => void, string]>([
    ['given up', (_, stop) => stop.abort(new Error('given up')), 'given up'],
    [
      'cut off by its file',
      () => {
        throw new Error('the file ends here');
      },
      'the file ends here',
    ],
  ])('%s in the middle, nothing of it stays, and the former version answers', async (_, interfere, message) => {
    await stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes: many(5), speakers: [BERG] }));
    const before = await countRows();
    const stop = new AbortController();
    async function* interrupted() {
      let batches = 0;
      for await (const batch of batchesOf({ quotes: many(9_000, 'bridge'), speakers: [BERG] }, 1_000)) {
        if (++batches === 6) interfere(batch, stop);
        yield batch;
      }
    }
    await expect(stageCorpus(database, { id: 'a', name: 'A' }, interrupted(), { signal: stop.signal })).rejects.toThrow(
      message,
    );
    expect(await readAll()).toHaveLength(5);
    expect(await countRows()).toEqual(before);
    expect(await database.unfinished.count()).toBe(0);
  });

  test('twice at the same time under one name: the second is told that another page is at it', async () => {
    const stage = () =>
      stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes: many(500), speakers: [BERG] }));
    const [one, other] = await Promise.allSettled([stage(), stage()]);
    expect(one.status).toBe('fulfilled');
    expect(other).toMatchObject({ status: 'rejected', reason: { kind: 'busy' } });
    expect(await readAll()).toHaveLength(500);
  });

  test('several at the same time do not disturb each other', async () => {
    const ids = ['a', 'b', 'c'];
    const quotesOf = (id: string) => many(700, id);
    await Promise.all(
      ids.map(id => stageCorpus(database, { id, name: id }, batchesOf({ quotes: quotesOf(id), speakers: [BERG] }))),
    );
    const records = await readAll();
    expect(records).toHaveLength(2_100);
    for (const { quote } of records) expect(quote.exact).toContain(`The ${quote.corpusId} has`);
  });
});

describe('a step that is undone', () => {
  test('puts the former version back; forgotten, it cannot be undone and its rows are gone', async () => {
    await stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes: many(40), speakers: [BERG] }));
    await forgetChanges(database, true);
    const before = await countRows();
    const { change } = await stageCorpus(
      database,
      { id: 'a', name: 'A' },
      batchesOf({ quotes: many(7, 'bridge'), speakers: [BERG] }),
    );
    expect(await listChanges(database)).toEqual([change]);
    await undoChange(database, change.id);
    expect((await readAll())[0]?.quote.exact).toBe('The harbour has 0 ships.');
    expect(await countRows()).toEqual(before);
    await expect(undoChange(database, change.id)).rejects.toThrow(new CorpusError('undo gone'));
    await stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes: many(7, 'bridge'), speakers: [BERG] }));
    await sweepUnfinished(database);
    expect((await countRows())[0]).toBe(3);
    await forgetChanges(database, true);
    expect((await countRows())[0]).toBe(1);
  });

  test('waits for a later one on the same corpus', async () => {
    const stage = () => stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes: many(2), speakers: [BERG] }));
    const first = await stage();
    const second = await stage();
    await expect(undoChange(database, first.change.id)).rejects.toThrow(new CorpusError('undo blocked'));
    await undoChange(database, second.change.id);
    await undoChange(database, first.change.id);
    expect(await database.corpora.count()).toBe(0);
    expect(await countRows()).toEqual([0, 0, 0, 0]);
  });
});

test('a bundled pack and an import may stand side by side', async () => {
  await installCorpus(database, {
    corpus: { id: 'seed', name: 'Seed', version: '1', enabled: true },
    speakers: [BERG],
    sources: [MINUTES],
    quotes: many(3),
    contradictions: [],
    rejected: [],
  });
  await stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes: many(2), speakers: [BERG] }));
  expect((await readAll()).map(({ quote }) => quote.corpusId)).toEqual(['seed', 'seed', 'seed', 'a', 'a']);
});
