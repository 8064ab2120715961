/** A profile of each version of the database, as that version’s own code has written it, opens in the present one: records, index, choices and judgements are there. */
import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { openCorpusReader } from '../lib/corpus/corpus-reader.ts';
import { type CorpusDatabase, DATABASE_NAME, openDatabase } from '../lib/corpus/database.ts';
import { exportRecords } from '../lib/corpus/export-records.ts';
import { setCorpusEnabled } from '../lib/corpus/install-corpus.ts';
import { listJudgements } from '../lib/corpus/judgements.ts';
import { seedCorpora } from '../lib/corpus/seed-corpus.ts';
import { findFindings } from '../lib/findings.ts';
import type { ExportBatch } from '../lib/imported.ts';
import type { Statement } from '../lib/types.ts';
import { layProfile } from './profiles/profile.ts';
import { BRIDGE, COUNCIL, DISMISSED, FERRIES } from './profiles/reader-of-profiles.ts';

const fileOf = (version: number) => `${import.meta.dirname}/profiles/${version}.json`;
const VERSIONS = [1, 2, 3, 4];

let database: CorpusDatabase;
afterEach(() => database?.close());

async function open(version: number): Promise<void> {
  await layProfile({ name: DATABASE_NAME, json: readFileSync(fileOf(version), 'utf8') });
  database = openDatabase();
  await database.open();
}

async function findingOf(exact: string) {
  const statement: Statement = {
    id: 's1',
    exact,
    position: { start: 0, end: exact.length },
    kind: 'direct',
    speakerName: 'Anna Keller',
    speakerPosition: null,
    cue: 'said',
    score: 1,
    groupId: 'g1',
  };
  return (await findFindings([statement], openCorpusReader(database)))[0];
}

test('there is a profile of every version, of the present one too, and none of a version to come', async () => {
  database = openDatabase('present');
  await database.open();
  expect(VERSIONS.at(-1)).toBe(database.verno);
  expect(VERSIONS.filter(version => !existsSync(fileOf(version)))).toEqual([]);
  expect(existsSync(fileOf(database.verno + 1))).toBe(false);
});

describe.each(VERSIONS)('a profile of version %i', version => {
  test('has its corpora in their order, and the one that was switched off is off', async () => {
    await open(version);
    const corpora = await database.corpora.orderBy('order').toArray();
    expect(corpora).toMatchObject([
      { ...COUNCIL.corpus, quoteCount: 2 },
      { ...FERRIES.corpus, quoteCount: 3 },
    ]);
  });

  test('has every record, with what belongs to it', async () => {
    await open(version);
    for (const { corpus, quotes, speakers, sources } of [COUNCIL, FERRIES]) {
      const batches: ExportBatch[] = [];
      for await (const batch of exportRecords(database, { corpusIds: [corpus.id] })) batches.push(batch);
      expect(batches.flatMap(batch => batch.quotes).map(({ exact }) => exact)).toEqual(
        quotes.map(({ exact }) => exact),
      );
      expect(batches.flatMap(batch => batch.speakers).map(({ name }) => name)).toEqual(
        speakers.map(({ name }) => name),
      );
      expect(batches.flatMap(batch => batch.sources).map(({ name }) => name)).toEqual(sources.map(({ name }) => name));
    }
  });

  test('answers a page: the same words, the dropped “never”, and what stands against them', async () => {
    await open(version);
    const found = await findingOf(BRIDGE);
    expect(found?.match?.verdict).toBe('verbatim');
    expect(found?.record?.speaker?.name).toBe('Anna Keller');
    expect(found?.contradictions.map(({ against }) => against.quote.id)).toContain('council/sale');
    expect((await findingOf(BRIDGE.replace('never ', '')))?.match?.verdict).toBe('altered');
    expect(
      (await findingOf('We have ordered eleven new ferries, and they will be here before Easter.'))?.match,
    ).toBeNull();
    await setCorpusEnabled(database, 'ferries', true);
    const ferry = await findingOf('We have ordered eleven new ferries, and they will be here before Easter.');
    expect(ferry?.record?.quote.id).toBe('ferries/eleven');
  });

  test('does not have what came with the extension put in a second time', async () => {
    await open(version);
    const read = () => Promise.reject(new Error('It was read again.'));
    expect(await seedCorpora(database, [{ id: 'council', version: '1.0.0', read }])).toEqual([]);
  });

  test('has the judgements, which came with version 3', async () => {
    await open(version);
    expect(await listJudgements(database)).toEqual(version >= 3 ? [DISMISSED] : []);
  });
});
