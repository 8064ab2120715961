import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browseRecords } from './browse-records.ts';
import { undoChange } from './changes.ts';
import { deleteCorpusWithUndo } from './curate-corpora.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { deleteRecords, updateRecords } from './edit-corpus.ts';
import { CorpusError, toCorpusError } from './errors.ts';
import { openSafely } from './open-safely.ts';
import { repairCorpus } from './repair-corpus.ts';
import { stageCorpus } from './stage-corpus.ts';
import { batchesOf, quoteOf } from './test-records.ts';
import { sweepUnfinished } from './unfinished-work.ts';

const NAME = 'faults-test';
const ALL = { offset: 0, limit: 1_000 };

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

const put = (count: number, word = 'harbour') =>
  stageCorpus(
    database,
    { id: 'a', name: 'A' },
    batchesOf({ quotes: Array.from({ length: count }, (_, at) => quoteOf(`q${at}`, `The ${word} has ${at} ships.`)) }),
  );
const texts = async () =>
  (await browseRecords(database, { sort: 'added' }, ALL)).records.map(({ quote }) => quote.exact);

describe('what was thrown is told by kind', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });
  test.each<[string, unknown, string]>([
    ['a full disk', named('QuotaExceededError'), 'quota exceeded'],
    ['a full disk, as a transaction tells it', named('AbortError', named('QuotaExceededError')), 'quota exceeded'],
    ['blocked storage', named('SecurityError'), 'storage blocked'],
    ['a private window', named('OpenFailedError', named('InvalidStateError')), 'storage blocked'],
    ['no storage at all', named('MissingAPIError'), 'storage blocked'],
    ['a newer database', named('VersionError'), 'newer database'],
    ['a connection that was ended', named('DatabaseClosedError'), 'connection lost'],
    ['something else', new Error('surprise'), 'unknown'],
    ['no error at all', 'surprise', 'unknown'],
  ])('%s', (_, thrown, kind) => {
    expect(toCorpusError(thrown)).toMatchObject({ name: 'CorpusError', kind });
  });

  test('what was stopped on purpose stays as it is', () => {
    const stopped = new DOMException('stopped', 'AbortError');
    expect(toCorpusError(stopped)).toBe(stopped);
  });
});

/** The so-and-so-many-th write to the disk fails, and all that follow. */
function failFrom(write: number): void {
  let writes = 0;
  for (const method of ['put', 'add', 'delete', 'clear'] as const) {
    const original = IDBObjectStore.prototype[method] as (...values: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...values: unknown[]
    ) {
      if (++writes >= write) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return original.apply(this, values);
    } as never);
  }
}

/** The first writes one by one, of the others every so-and-so-many-th. */
const EACH_WRITE = 8;
const STRIDE = 7;

describe('a full disk', () => {
  const steps: [string, () => Promise<unknown>][] = [
    ['putting in a newer version', () => put(70, 'bridge')],
    ['editing', () => updateRecords(database, 'a', [{ id: 'a/q3', quote: { exact: 'Nothing.' } }])],
    ['taking records out', () => deleteRecords(database, 'a', ['a/q3'])],
    ['deleting', () => deleteCorpusWithUndo(database, 'a')],
    ['repairing', () => repairCorpus(database, 'a', { isWithoutDuplicates: true })],
  ];

  test.each(steps)(
    'at any write of %s: it is said, what was there is there, and it succeeds once there is room',
    async (_, step) => {
      let isThrough = false;
      for (let write = 1; !isThrough; write += write < EACH_WRITE ? 1 : STRIDE) {
        await Dexie.delete(NAME);
        database.close();
        database = openDatabase(NAME);
        await put(40);
        const before = await texts();
        failFrom(write);
        const outcome = await step().then(
          () => null,
          error => error,
        );
        vi.restoreAllMocks();
        isThrough = outcome === null;
        if (!isThrough) {
          expect(toCorpusError(outcome), `write ${write}`).toMatchObject({ kind: 'quota exceeded' });
          // What was swept away only in part, or not at all, is so at the next start.
          expect([before, await after(step, before)]).toContainEqual(await texts());
        }
        await sweepUnfinished(database);
        const referenced = (await database.corpora.toArray()).flatMap(({ parts = [] }) => parts.map(({ id }) => id));
        for (const id of referenced)
          expect(await database.pieces.where('[partId+list+piece]').between([id], [id, []]).count()).toBeGreaterThan(0);
        expect(await database.unfinished.count()).toBe(0);
      }
    },
    120_000,
  );

  /** What the step makes of it, on another database. */
  async function after(step: () => Promise<unknown>, before: string[]): Promise<string[]> {
    const full = database;
    database = openDatabase(`${NAME}-other`);
    try {
      await put(before.length);
      await step();
      return await texts();
    } finally {
      await database.delete();
      database = full;
    }
  }
});

describe('a database that does not open', () => {
  test('because a page of an older version holds it: said, and it opens when that page is closed', async () => {
    database.close();
    const old = new Dexie(NAME);
    old.version(1).stores({ corpora: 'id' });
    await old.open();
    // An old page that does not give way.
    old.on('versionchange', () => false);
    (old.backendDB() as IDBDatabase).onversionchange = null;
    const troubles: string[] = [];
    database = openDatabase(NAME);
    const opening = openSafely(database, kind => troubles.push(kind));
    await vi.waitFor(() => expect(troubles).toEqual(['upgrade blocked']));
    old.close();
    await opening;
    expect(database.isOpen()).toBe(true);
  });

  test('because a newer version of the extension wrote it: said, and nothing of it is lost', async () => {
    database.close();
    const newer = new Dexie(NAME);
    newer.version(99).stores({ corpora: 'id', thoughts: 'id' });
    await newer.table('thoughts').put({ id: 'a', text: 'of a later time' });
    newer.close();
    database = openDatabase(NAME);
    const troubles: string[] = [];
    await expect(openSafely(database, kind => troubles.push(kind))).rejects.toBeInstanceOf(CorpusError);
    expect(troubles).toEqual(['newer database']);
    // Dexie may have added tables of ours before it was stopped; it takes none away.
    await newer.open();
    expect(await newer.table('thoughts').toArray()).toEqual([{ id: 'a', text: 'of a later time' }]);
    newer.close();
  });

  test('because storage is blocked: said', async () => {
    database.close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    database = openDatabase(NAME);
    const troubles: string[] = [];
    await expect(openSafely(database, kind => troubles.push(kind))).rejects.toBeInstanceOf(CorpusError);
    expect(troubles).toEqual(['storage blocked']);
  });
});

test('what was undone meanwhile cannot be undone again', async () => {
  const { change } = await put(3);
  await undoChange(database, change.id);
  await expect(undoChange(database, change.id)).rejects.toMatchObject({ kind: 'undo gone' });
});
