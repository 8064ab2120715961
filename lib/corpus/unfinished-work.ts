/**
 * What belongs to no corpus (yet, or any more): noted before it is written, taken away in pieces when nobody works on it.
 *
 * Idea: what is put in or built piece by piece stands under a name of its own that no corpus refers to; one short transaction then makes a corpus refer
 * to it, and takes the note away. A killed worker leaves the note, and what no corpus and no step that can be undone refers to any more gets one. The browser
 * lets go of a killed worker's lock.
 */
import { Dexie } from 'dexie';
import type { CorpusDatabase } from './database.ts';
import { ROWS_A_BLOCK } from './part-format.ts';
import type { StoredCorpus, UnfinishedWork } from './rows.ts';

/** Small rows written or deleted in one transaction: a query never waits longer than for one such piece, some 50 ms. */
export const ROWS_A_TRANSACTION = 2_000;
/** The same for blocks, which are larger. */
const BLOCKS_A_TRANSACTION = 1_000;

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
    await workAlone(leftover.owner ?? leftover.name, async () => {
      const isFree = await database.transaction(
        'r',
        [database.unfinished, database.corpora, database.changes],
        async () =>
          (await database.unfinished.get(leftover.name)) && !(await readReferences(database)).has(leftover.name),
      );
      if (!isFree) return;
      await (leftover.kind === 'part' ? sweepPart(database, leftover) : sweepSegment(database, leftover.name));
      await database.unfinished.delete(leftover.name);
    });
  }
}

/** The same behind a step that is done, or that has failed for a reason of its own: what cannot be taken away now is taken away at the next start. */
export async function sweepBehind(database: CorpusDatabase): Promise<void> {
  await sweepUnfinished(database).catch(() => {});
}

export async function sweepSegment(database: CorpusDatabase, segmentId: string): Promise<void> {
  const rows = () =>
    database.buckets.where('[segmentId+bucket]').between([segmentId, Dexie.minKey], [segmentId, Dexie.maxKey]);
  while ((await rows().limit(ROWS_A_TRANSACTION).delete()) > 0);
}

async function sweepPart(database: CorpusDatabase, { name, rows }: UnfinishedWork): Promise<void> {
  if (rows) {
    const end = Math.ceil(rows[1] / ROWS_A_BLOCK);
    const blocks = (from: number) => database.blocks.where('block').between(from, end, true, false);
    let first = await blocks(rows[0] / ROWS_A_BLOCK).first();
    while (first) {
      const to = Math.min(end, first.block + BLOCKS_A_TRANSACTION);
      await database.blocks.where('block').between(first.block, to, true, false).delete();
      first = await blocks(to).first();
    }
  }
  const pieces = () => database.pieces.where('[partId+list+piece]').between([name], [name, Dexie.maxKey]);
  while ((await pieces().limit(BLOCKS_A_TRANSACTION).delete()) > 0);
  const pairs = () => database.recordedPairs.where('[partId+id]').between([name, Dexie.minKey], [name, Dexie.maxKey]);
  while ((await pairs().limit(ROWS_A_TRANSACTION).delete()) > 0);
}

/** Names of the parts and segments that corpora have, or would have again if a step were undone. */
async function readReferences(database: CorpusDatabase): Promise<Set<string>> {
  const corpora = [
    ...(await database.corpora.toArray()),
    ...(await database.changes.toArray()).flatMap(({ before }) => before.map(({ corpus }) => corpus)),
  ];
  return new Set(corpora.flatMap(corpus => (corpus ? namesIn(corpus) : [])));
}

function namesIn(corpus: StoredCorpus): string[] {
  return [...(corpus.parts ?? []), ...(corpus.segments ?? [])].map(({ id }) => id);
}

/**
 * In the transaction that lets go of these former corpora: notes what of them nobody refers to any more, so that it is swept away.
 * The transaction spans `corpora`, `changes` and `unfinished`.
 */
export async function noteUnreferenced(
  database: CorpusDatabase,
  former: readonly (StoredCorpus | null | undefined)[],
): Promise<void> {
  const references = await readReferences(database);
  const notes = former.flatMap((corpus): UnfinishedWork[] => [
    ...(corpus?.parts ?? []).map(
      ({ id, firstRow, count }): UnfinishedWork => ({ name: id, kind: 'part', rows: [firstRow, firstRow + count] }),
    ),
    ...(corpus?.segments ?? []).map(({ id }): UnfinishedWork => ({ name: id, kind: 'segment' })),
  ]);
  await database.unfinished.bulkPut(notes.filter(({ name }) => !references.has(name)));
}
