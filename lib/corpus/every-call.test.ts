/**
 * Each call of IndexedDB that a step of the corpus makes fails once, in each way that browsers know: a full disk, a transaction that the browser
 * aborts, a connection that it closes. It is said by kind, what was there is there or what was wanted is done, and the next try succeeds.
 */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browseRecords } from './browse-records.ts';
import { undoChange } from './changes.ts';
import { openCorpusReader } from './corpus-reader.ts';
import { deleteCorpusWithUndo } from './curate-corpora.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { addRecords, deleteRecords, updateRecords } from './edit-corpus.ts';
import { toCorpusError } from './errors.ts';
import { exportRecords } from './export-records.ts';
import { forgetJudgement, keepJudgement, listJudgements } from './judgements.ts';
import { seedCorpora } from './seed-corpus.ts';
import { stageCorpus } from './stage-corpus.ts';
import { batchesOf, MINUTES, quoteOf, speakerOf } from './test-records.ts';
import { sweepUnfinished } from './unfinished-work.ts';

/** The first calls one by one, of the others every so-and-so-many-th; all of them with `npm run test:long`. */
const EACH_CALL = import.meta.env.MODE === 'long' ? Number.POSITIVE_INFINITY : 8;
const STRIDE = 9;

const NAME = 'every-call-test';
const BERG = speakerOf('berg', 'Ida Berg');
const QUOTES = Array.from({ length: 12 }, (_, at) =>
  quoteOf(`q${at}`, `The harbour has ${at} ships.`, { creator: 'berg' }),
);

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

type Way = 'quota' | 'abort' | 'closed';
type Call = (this: IDBObjectStore | IDBIndex | IDBDatabase, ...values: unknown[]) => unknown;

const REQUESTS: readonly [object, readonly string[]][] = [
  [
    IDBObjectStore.prototype,
    ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor', 'put', 'add', 'delete', 'clear'],
  ],
  [IDBIndex.prototype, ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']],
];
const WRITES = new Set(['put', 'add', 'delete', 'clear']);

/** The so-and-so-many-th call fails in this way. Tells how many calls there were. */
function failAt(failing: number, way: Way): { readonly calls: number } {
  const counter = { calls: 0 };
  const watch = (owner: object, name: string, fail: (self: never, go: () => unknown) => unknown) => {
    const original = (owner as Record<string, Call>)[name] as Call;
    vi.spyOn(owner as Record<string, Call>, name).mockImplementation(function (this: IDBObjectStore, ...values) {
      const go = () => original.apply(this, values);
      return ++counter.calls === failing ? fail(this as never, go) : go();
    });
  };
  if (way === 'closed') {
    watch(IDBDatabase.prototype, 'transaction', (self: IDBDatabase) => {
      // As a browser does it: the connection is gone, and its holder is told.
      self.close();
      self.dispatchEvent(new Event('close'));
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    return counter;
  }
  for (const [owner, names] of REQUESTS)
    for (const name of names) {
      if (way === 'quota' && !WRITES.has(name)) continue;
      watch(owner, name, (self: IDBObjectStore | IDBIndex, go) => {
        if (way === 'quota') throw new DOMException('The disk is full.', 'QuotaExceededError');
        const request = go();
        const { transaction } = 'objectStore' in self ? self.objectStore : self;
        queueMicrotask(() => {
          try {
            transaction.abort();
          } catch {
            // It was through by then.
          }
        });
        return request;
      });
    }
  return counter;
}

const SIDES = {
  statement: { quoteId: null, exact: 'It is sold.', speakerName: null, dateCreated: null },
  against: { quoteId: 'a/q1', exact: 'It is not sold.', speakerName: null, dateCreated: null },
};
const JUDGEMENT = { ...SIDES, decision: 'not the same', dateModified: '2026-01-01T00:00:00.000Z' } as const;

const put = (word: string) =>
  stageCorpus(
    database,
    { id: 'a', name: 'A' },
    batchesOf(
      { quotes: QUOTES.map(quote => ({ ...quote, exact: quote.exact.replace('harbour', word) })), speakers: [BERG] },
      5,
    ),
  );
const pack = {
  id: 'b',
  version: '1',
  read: async () => ({
    corpus: { id: 'b', name: 'B', version: '1', description: '', license: '', enabled: true },
    speakers: [BERG],
    sources: [MINUTES],
    quotes: QUOTES.slice(0, 3),
    contradictions: [],
    rejected: [],
  }),
} as never;

/** All that the reader has: records in their order, corpora, judgements. */
async function readAll(): Promise<string> {
  const { records } = await browseRecords(database, { sort: 'added' }, { offset: 0, limit: 1_000 });
  return JSON.stringify([
    records.map(({ quote }) => [quote.id, quote.exact]),
    (await database.corpora.toArray()).map(({ id, enabled }) => [id, enabled]),
    (await listJudgements(database)).map(({ decision }) => decision),
  ]);
}

async function take(records: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of records);
}

const STEPS: [string, () => Promise<unknown>][] = [
  ['looking for statements', async () => openCorpusReader(database).speakers()],
  ['browsing', () => browseRecords(database, { sort: 'added' }, { offset: 0, limit: 100 })],
  ['exporting', () => take(exportRecords(database, { sort: 'added' } as never) as AsyncIterable<unknown>)],
  ['bringing a file in', () => put('bridge')],
  [
    'putting a bundled pack in',
    () =>
      seedCorpora(database, [pack]).then(problems => {
        if (problems.length > 0) throw new Error(problems.join());
      }),
  ],
  [
    'adding a record',
    () =>
      addRecords(database, 'a', {
        speakers: [BERG],
        sources: [MINUTES],
        quotes: [quoteOf('new', 'We will see.', { creator: 'berg' })],
      } as never),
  ],
  ['editing', () => updateRecords(database, 'a', [{ id: 'a/q3', quote: { exact: 'Nothing.' } }])],
  ['taking a record out', () => deleteRecords(database, 'a', ['a/q3'])],
  ['deleting a corpus', () => deleteCorpusWithUndo(database, 'a')],
  [
    'taking a deletion back',
    async () => undoChange(database, (await database.changes.orderBy('id').last())?.id as number),
  ],
  ['keeping a judgement', () => keepJudgement(database, JUDGEMENT as never)],
  ['forgetting a judgement', () => forgetJudgement(database, SIDES as never)],
];

async function begin(step: string): Promise<void> {
  database.close();
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
  await put('harbour');
  if (step === 'taking a deletion back') await deleteCorpusWithUndo(database, 'a');
  if (step === 'forgetting a judgement') await keepJudgement(database, JUDGEMENT as never);
}

const KINDS: Record<Way, readonly string[]> = {
  quota: ['quota exceeded'],
  abort: ['connection lost', 'unknown'],
  closed: ['connection lost', 'storage blocked'],
};

/** Seeding goes on with the next pack, and says what went wrong in a sentence. */
function isSaid(error: Error, way: Way): boolean {
  const { kind = '' } = toCorpusError(error) as { kind?: string };
  return KINDS[way].includes(kind) || error.message.includes('could not be put in');
}

const CASES = STEPS.flatMap(([name, step]) =>
  (['quota', 'abort', 'closed'] as const).map(way => [name, way, step] as const),
);

test.each(CASES)(
  '%s, %s',
  async (name, way, step) => {
    await begin(name);
    const before = await readAll();
    await step();
    const after = await readAll();
    for (let call = 1; ; call += call < EACH_CALL ? 1 : STRIDE) {
      await begin(name);
      const counter = failAt(call, way);
      const outcome = await step().then(
        () => null,
        error => error,
      );
      vi.restoreAllMocks();
      const isThrough = counter.calls < call;
      if (outcome !== null) expect(isSaid(outcome, way), `${way} at call ${call}: ${outcome}`).toBe(true);
      // A connection that was ended is opened anew, as by the next page or the next background.
      if (!database.isOpen()) await database.open();
      expect([before, after], `${way} at call ${call}`).toContain(await readAll());
      if (outcome !== null) {
        await sweepUnfinished(database);
        await step();
        expect(await readAll(), `the next try after ${way} at call ${call}`).toBe(after);
      }
      if (isThrough) break;
    }
  },
  120_000,
);
