import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFindings } from '../findings.ts';
import type { Statement } from '../types.ts';
import { openCorpusReader } from './corpus-reader.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { type CorpusContent, deleteCorpus, installCorpus, setCorpusEnabled } from './install-corpus.ts';
import { PartReader } from './part-reader.ts';
import { placeParts } from './placed-parts.ts';
import { readRecords } from './read-records.ts';
import { seedCorpora } from './seed-corpus.ts';

const NAME = 'corpus-test';

function content(id = 'council', version = '1.0.0'): CorpusContent {
  const quote = (local: string, exact: string, creator: string) => ({
    id: local,
    corpusId: id,
    exact,
    prefix: '',
    suffix: '',
    kind: 'direct' as const,
    creator,
    isPartOf: 'minutes',
    inLanguage: 'en',
    about: [],
  });
  return {
    corpus: { id, name: 'Council minutes', version, enabled: true },
    speakers: [
      { id: 'keller', type: 'Person', name: 'Anna Keller', alternateName: [] },
      { id: 'aide', type: 'Person', name: 'An aide', alternateName: [], unnamed: true },
    ],
    sources: [{ id: 'minutes', name: 'Minutes of the harbour council' }],
    quotes: [
      quote('bridge', 'We will never sell the old harbour bridge to a private company.', 'keller'),
      quote('sale', 'The old harbour bridge has been sold to a private company.', 'aide'),
    ],
    contradictions: [
      {
        id: 'c1',
        quoteId: 'bridge',
        againstId: 'sale',
        kind: 'negation',
        label: 'contradicts',
        origin: 'editor',
        score: 1,
        because: '“never sell” here, “has been sold” there.',
      },
    ],
    rejected: [],
  };
}

function statement(exact: string, speakerName: string | null = 'Anna Keller'): Statement {
  return {
    id: 's1',
    exact,
    position: { start: 0, end: exact.length },
    kind: 'direct',
    speakerName,
    speakerPosition: null,
    cue: 'said',
    score: 1,
    groupId: 'g1',
  };
}

const BRIDGE = 'We will never sell the old harbour bridge to a private company.';

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
});
afterEach(() => database.close());

async function verdictOf(exact: string): Promise<string | undefined> {
  const [finding] = await findFindings([statement(exact)], openCorpusReader(database));
  return finding?.match?.verdict;
}

/** Of all corpora, as many as can be read. */
async function countQuotes(): Promise<number> {
  const parts = placeParts(await database.corpora.toArray());
  const rows = parts.flatMap(({ part }) => Array.from({ length: part.count }, (_, at) => part.firstRow + at));
  return (await readRecords(new PartReader(database), parts, rows)).size;
}

describe('a corpus in the database', () => {
  test('answers with its record, its speaker, its source and what stands against it', async () => {
    await installCorpus(database, content());
    const [finding] = await findFindings([statement(BRIDGE)], openCorpusReader(database));
    expect(finding?.match?.verdict).toBe('verbatim');
    expect(finding?.record?.speaker?.name).toBe('Anna Keller');
    expect(finding?.record?.source?.name).toBe('Minutes of the harbour council');
    expect(
      finding?.contradictions.map(({ against, contradiction }) => [against.quote.exact, contradiction.origin]),
    ).toEqual([['The old harbour bridge has been sold to a private company.', 'editor']]);
  });

  test('two corpora may use the same ids', async () => {
    await installCorpus(database, content('one'));
    await installCorpus(database, content('two'));
    expect(await countQuotes()).toBe(4);
    await deleteCorpus(database, 'one');
    expect(await verdictOf(BRIDGE)).toBe('verbatim');
  });

  test('one that is switched off, or deleted, is silent', async () => {
    await installCorpus(database, content());
    await setCorpusEnabled(database, 'council', false);
    expect(await verdictOf(BRIDGE)).toBeUndefined();
    await setCorpusEnabled(database, 'council', true);
    expect(await verdictOf(BRIDGE)).toBe('verbatim');
    await deleteCorpus(database, 'council');
    expect(await verdictOf(BRIDGE)).toBeUndefined();
    expect(await database.buckets.count()).toBe(0);
  });

  test('installed again it replaces itself, and stays switched off if it was', async () => {
    await installCorpus(database, content());
    await setCorpusEnabled(database, 'council', false);
    await installCorpus(database, content('council', '1.1.0'));
    expect(await countQuotes()).toBe(2);
    expect(await database.corpora.get('council')).toMatchObject({ version: '1.1.0', enabled: false });
  });

  test('a damaged index is built again', async () => {
    await installCorpus(database, content());
    await database.buckets.toCollection().modify({ bytes: new Uint8Array([1, 2, 3]) });
    expect(await verdictOf(BRIDGE)).toBe('verbatim');
  });

  test('without a corpus nothing is found, and nothing fails', async () => {
    expect(await verdictOf(BRIDGE)).toBeUndefined();
    expect(await findFindings([], openCorpusReader(database))).toEqual([]);
  });

  test('unnamed speakers complete no surname', async () => {
    await installCorpus(database, content());
    expect((await openCorpusReader(database).speakers()).map(({ name }) => name)).toEqual(['Anna Keller']);
  });
});

describe('the bundled packs', () => {
  const pack = (version = '1.0.0', read = async () => content('council', version)) => ({
    id: 'council',
    version,
    read,
  });

  test('are put in once', async () => {
    let readings = 0;
    const counted = pack('1.0.0', async () => {
      readings++;
      return content();
    });
    await seedCorpora(database, [counted]);
    await seedCorpora(database, [counted]);
    expect(readings).toBe(1);
    expect(await countQuotes()).toBe(2);
  });

  test('killed half-way: nothing is half in, and the next start puts it in', async () => {
    const broken = content();
    // No database takes a function: the transaction fails after other records were written.
    broken.contradictions[0] = { ...broken.contradictions[0]!, because: (() => '') as never };
    const problems = await seedCorpora(database, [pack('1.0.0', async () => broken)]);
    expect(problems).toHaveLength(1);
    for (const table of database.tables) if (table.name !== 'counters') expect(await table.count(), table.name).toBe(0);
    await seedCorpora(database, [pack()]);
    expect(await verdictOf(BRIDGE)).toBe('verbatim');
  });

  test('a newer version replaces the older one', async () => {
    await seedCorpora(database, [pack()]);
    await seedCorpora(database, [pack('2.0.0')]);
    expect(await database.corpora.get('council')).toMatchObject({ version: '2.0.0' });
    expect(await countQuotes()).toBe(2);
  });

  test('deleted by the reader they stay away, until they are wanted back', async () => {
    await seedCorpora(database, [pack()]);
    await deleteCorpus(database, 'council');
    await seedCorpora(database, [pack('2.0.0')]);
    expect(await database.corpora.count()).toBe(0);
    await seedCorpora(database, [pack()], true);
    expect(await database.corpora.count()).toBe(1);
  });

  test('one that cannot be read does not keep the others out', async () => {
    const unreadable = { id: 'other', version: '1', read: () => Promise.reject(new Error('this is not a pack')) };
    expect(await seedCorpora(database, [unreadable, pack()])).toEqual([
      'The corpus “other” could not be put in: this is not a pack',
    ]);
    expect(await database.corpora.count()).toBe(1);
  });
});

test('a database of version 1 opens in the current one, with its records, its index and no second seeding', async () => {
  await Dexie.delete(NAME);
  const old = new Dexie(NAME);
  old.version(1).stores({
    corpora: 'id',
    speakers: 'id, corpusId',
    sources: 'id, corpusId',
    quotes: '++row, &id, corpusId',
    contradictions: 'id, corpusId, quoteId, againstId',
  });
  const { corpus, speakers, sources, quotes, contradictions } = content();
  const inCorpus = <T extends { id: string }>(record: T) => ({
    ...record,
    id: `council/${record.id}`,
    corpusId: 'council',
  });
  await old.table('corpora').add(corpus);
  await old.table('speakers').bulkAdd(speakers.map(inCorpus));
  await old.table('sources').bulkAdd(sources.map(inCorpus));
  await old
    .table('quotes')
    .bulkAdd(
      quotes.map(quote => ({ ...inCorpus(quote), creator: `council/${quote.creator}`, isPartOf: 'council/minutes' })),
    );
  await old.table('contradictions').bulkAdd(
    contradictions.map(record => ({
      ...inCorpus(record),
      quoteId: `council/${record.quoteId}`,
      againstId: `council/${record.againstId}`,
    })),
  );
  old.close();

  database = openDatabase(NAME);
  expect(await verdictOf(BRIDGE)).toBe('verbatim');
  expect(await database.corpora.get('council')).toMatchObject({
    order: 0,
    quoteCount: 2,
    speakerCount: 2,
    rejected: [],
  });
  await seedCorpora(database, [
    { id: 'council', version: '1.0.0', read: () => Promise.reject(new Error('read again')) },
  ]);
  expect(await countQuotes()).toBe(2);
});

test('a database of version 3 opens in the current one: a corpus in its second place, and what a kill had left, is gone', async () => {
  await Dexie.delete(NAME);
  const old = new Dexie(NAME);
  old.version(3).stores({
    corpora: 'id, order',
    speakers: 'id, corpusId',
    sources: 'id, corpusId',
    quotes: '++row, id, corpusId, [creator+dateCreated]',
    contradictions: 'id, corpusId, quoteId, againstId',
    seedMarks: 'packId',
    judgements: 'id, *sides, dateModified',
    buckets: '[segmentId+bucket]',
    unfinished: 'name',
  });
  const { corpus, speakers, sources, quotes, contradictions } = content();
  const inCorpus = <T extends { id: string }>(record: T) => ({
    ...record,
    id: `council/${record.id}`,
    corpusId: 'council',
  });
  const place = 'council\u0001';
  await old
    .table('corpora')
    .add({ ...corpus, order: 4, quoteCount: 2, speakerCount: 2, rejected: [], place, segments: [], enabled: false });
  await old.table('speakers').bulkAdd(speakers.map(inCorpus));
  await old.table('sources').bulkAdd(sources.map(inCorpus));
  const stored = quotes.map(quote => ({
    ...inCorpus(quote),
    creator: `council/${quote.creator}`,
    isPartOf: 'council/minutes',
  }));
  await old.table('quotes').bulkAdd(stored.map(quote => ({ ...quote, exact: 'A former version.' })));
  await old.table('quotes').bulkAdd(stored.map(quote => ({ ...quote, corpusId: place })));
  // A reference that leads nowhere.
  await old
    .table('quotes')
    .add({ ...stored[0], id: 'council/lost', corpusId: place, creator: 'council/x', isPartOf: 'council/y' });
  await old.table('contradictions').bulkAdd(
    contradictions.map(record => ({
      ...inCorpus(record),
      order: 0,
      quoteId: `council/${record.quoteId}`,
      againstId: `council/${record.againstId}`,
    })),
  );
  await old.table('unfinished').add({ name: 'council', kind: 'records' });
  old.close();

  database = openDatabase(NAME);
  expect(await database.corpora.get('council')).toMatchObject({
    order: 4,
    enabled: false,
    quoteCount: 3,
    name: 'Council minutes',
  });
  await setCorpusEnabled(database, 'council', true);
  expect(await countQuotes()).toBe(3);
  const [finding] = await findFindings([statement(BRIDGE)], openCorpusReader(database));
  expect(finding?.record).toMatchObject({
    speaker: { name: 'Anna Keller' },
    source: { name: 'Minutes of the harbour council' },
  });
  expect(finding?.contradictions.map(({ contradiction }) => contradiction.origin)).toContain('editor');
  expect(await database.unfinished.count()).toBe(0);
});
