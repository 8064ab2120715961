/** A reader that keeps its answers gives what a new one gives, whatever was changed in between. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCorpusReader } from './corpus-reader.ts';
import { deleteCorpusWithUndo, mergeCorpora } from './curate-corpora.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { addRecords, deleteRecords } from './edit-corpus.ts';
import { setCorpusEnabled } from './install-corpus.ts';
import { editSpeaker, mergeSpeakers } from './speakers.ts';
import { stageCorpus } from './stage-corpus.ts';
import { batchesOf, quoteOf, speakerOf } from './test-records.ts';

const NAME = 'kept-answers-test';
const SOLD = 'The old bridge has been sold to a company.';
const NEVER = 'We will never sell the old bridge.';
const LATER = 'The old bridge will be rebuilt by a company.';

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
  await stageCorpus(
    database,
    { id: 'a', name: 'A' },
    batchesOf({
      quotes: [quoteOf('sale', SOLD, { creator: 'berg' }), quoteOf('never', NEVER, { creator: 'keller' })],
      speakers: [speakerOf('berg', 'Ida Berg'), speakerOf('keller', 'Anna Keller')],
    }),
  );
  await stageCorpus(
    database,
    { id: 'b', name: 'B' },
    batchesOf({ quotes: [quoteOf('later', LATER, { creator: 'berg' })], speakers: [speakerOf('berg', 'I. Berg')] }),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

const texts = [SOLD, LATER, SOLD, 'Nobody has ever heard of this.'];
const ask = async (reader: ReturnType<typeof openCorpusReader>) => ({
  versions: await reader.shortlist(texts),
  related: await reader.related(texts),
  speakers: await reader.speakers(),
});

test.each<[string, () => Promise<unknown>]>([
  ['a corpus is switched off', () => setCorpusEnabled(database, 'b', false)],
  ['two corpora are merged', () => mergeCorpora(database, ['a', 'b'], { name: 'A and B' })],
  ['a corpus is deleted', () => deleteCorpusWithUndo(database, 'b')],
  ['a record is deleted', () => deleteRecords(database, 'a', ['a/sale'])],
  [
    'a record is added',
    () =>
      addRecords(database, 'b', {
        speakers: [],
        sources: [{ id: 'minutes', name: 'Minutes' }],
        quotes: [quoteOf('more', `${SOLD} So it was.`)],
      }),
  ],
  ['a speaker gets another name', () => editSpeaker(database, 'a/berg', { name: 'Ida Berg-Ost' })],
  ['two speakers are one', () => mergeSpeakers(database, ['a/berg', 'b/berg'])],
])('%s: asked again, it answers as if it had never been asked', async (_, change) => {
  const reader = openCorpusReader(database);
  const before = await ask(reader);
  await change();
  const after = await ask(openCorpusReader(database));
  expect(after).not.toEqual(before);
  expect(await ask(reader)).toEqual(after);
});

test('asked again with nothing changed, it reads no record and no bucket', async () => {
  const reader = openCorpusReader(database);
  const first = await ask(reader);
  const reads = [database.blocks, database.buckets, database.pieces].map(table => vi.spyOn(table, 'bulkGet'));
  expect(await ask(reader)).toEqual(first);
  for (const read of reads) expect(read).not.toHaveBeenCalled();
});

test('what is done to an answer does nothing to the next', async () => {
  const reader = openCorpusReader(database);
  const [list] = await reader.shortlist([SOLD]);
  list?.splice(0);
  expect((await reader.shortlist([SOLD]))[0]).not.toEqual([]);
});
