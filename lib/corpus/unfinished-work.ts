/**
 * Rows that belong to no corpus (yet, or any more): noted before they are written, taken away in pieces when nobody works on them.
 *
 * Idea: what is put in or built piece by piece stands under a name of its own that no corpus refers to; one short transaction then makes a corpus refer
 * to it, and takes the note away. A killed worker leaves the note, and a former version becomes one. The browser lets go of a killed worker's lock.
 */
import { Dexie } from 'dexie';
import type { CorpusDatabase, UnfinishedWork } from './database.ts';

/** Rows written or deleted in one transaction: a query never waits longer than for one such piece, some 50 ms. */
export const ROWS_A_TRANSACTION = 2_000;

const lockName = (name: string) => `on-the-record ${name}`;

/** Does the work as the only one in the browser under this name; null where another one is at it. */
export function workAlone<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  // Outside of any transaction: a lock may be waited for longer than a transaction lives.
  return Dexie.ignoreTransaction(() =>
    navigator.locks.request(lockName(name), { ifAvailable: true }, lock => (lock ? work() : null)),
  );
}

/** Takes away what was left behind. Can be ended at any time, and called at any time. */
export async function sweepUnfinished(database: CorpusDatabase): Promise<void> {
  for (const leftover of await database.unfinished.toArray()) {
    await workAlone(leftover.name, async () => {
      await sweepRows(database, leftover);
      await database.unfinished.delete(leftover.name);
    });
  }
}

/** Deletes all rows under a name. */
export async function sweepRows(database: CorpusDatabase, { name, kind }: UnfinishedWork): Promise<void> {
  const rows = () =>
    kind === 'records'
      ? database.quotes.where('corpusId').equals(name)
      : database.buckets.where('[segmentId+bucket]').between([name, Dexie.minKey], [name, Dexie.maxKey]);
  while ((await rows().limit(ROWS_A_TRANSACTION).delete()) > 0);
}
