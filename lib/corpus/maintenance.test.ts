import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportBatch } from '../imported.ts';
import type { Quote } from '../types.ts';
import { restoreBackup, writeBackup } from './backup.ts';
import { browseRecords } from './browse-records.ts';
import { forgetChanges, undoChange } from './changes.ts';
import { compareVersion } from './compare-version.ts';
import { readCorpusHealth } from './corpus-health.ts';
import { openCorpusReader } from './corpus-reader.ts';
import { labelCorpus, mergeCorpora } from './curate-corpora.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { deleteRecords, updateRecords } from './edit-corpus.ts';
import { CorpusError } from './errors.ts';
import { exportRecords } from './export-records.ts';
import { keepJudgement, listJudgements } from './judgements.ts';
import { findSources, listSubjects, readRejections } from './list-records.ts';
import { repairCorpus } from './repair-corpus.ts';
import { tidyCorpora } from './rewrite-corpus.ts';
import { openSourceDirectory } from './source-directory.ts';
import { mergeSpeakers } from './speakers.ts';
import { stageCorpus } from './stage-corpus.ts';
import { batchesOf, type MadeRecords, MINUTES, quoteOf, speakerOf } from './test-records.ts';

const NAME = 'maintenance-test';
const ALL = { offset: 0, limit: 10_000 };
const SPEAKERS = [speakerOf('berg', 'Ida Berg'), speakerOf('keller', 'Anna Keller', { jobTitle: 'Mayor' })];
const SOURCES = [
  MINUTES,
  { id: 'radio', name: 'Radio', url: 'https://www.radio.example/talk/', datePublished: '2018-04-01' },
];

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
});
afterEach(() => database.close());

const stage = (id: string, records: Omit<MadeRecords, 'quotes'> & { quotes: Quote[] }) =>
  stageCorpus(
    database,
    { id, name: id.toUpperCase() },
    batchesOf({ speakers: SPEAKERS, sources: SOURCES, ...records }, 10),
  );

const records = async (query = {}) => (await browseRecords(database, { sort: 'added', ...query }, ALL)).records;
const texts = async (query = {}) => (await records(query)).map(({ quote }) => quote.exact);

/** All that can be seen: records, corpora as they are labelled, judgements, who is merged with whom. */
async function stateOf(): Promise<unknown> {
  const corpora = (await database.corpora.orderBy('order').toArray()).map(
    ({ parts: _, segments: __, revision: ___, deletedRows: ____, ...label }) => label,
  );
  const pairs = await openCorpusReader(database).recorded((await records()).map(({ quote }) => quote.id));
  return { corpora, records: await records(), pairs, judgements: await listJudgements(database) };
}

const madeQuotes = fc
  .array(
    fc.record({
      exact: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
      creator: fc.constantFrom(null, 'berg', 'keller'),
      isPartOf: fc.constantFrom('minutes', 'radio'),
      about: fc.subarray(['harbour', 'bridge']),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map(made => made.map(({ exact, ...more }, at) => quoteOf(`q${at}`, exact, more)));

describe('health', () => {
  const quotes = [
    quoteOf('a', 'The harbour stays open.', { creator: 'berg', dateCreated: '2019' }),
    quoteOf('b', '“The harbour stays open”', { creator: 'berg', isPartOf: 'radio' }),
    quoteOf('c', 'The harbour stays open.', { dateCreated: '2019' }),
    quoteOf('d', 'We donâ€™t know.', { creator: 'keller', dateCreated: '2019' }),
  ];

  test('counts what is amiss, and shows the records', async () => {
    await stage('a', { quotes });
    expect(await readCorpusHealth(database, 'a')).toEqual({
      records: 4,
      duplicate: 1,
      garbled: 1,
      'no speaker': 1,
      'no date': 1,
    });
    const idsOf = async (flaw: string) => (await records({ flaw })).map(({ quote }) => quote.id);
    expect(await idsOf('duplicate')).toEqual(['a/b']);
    expect(await idsOf('garbled')).toEqual(['a/d']);
    expect(await idsOf('no speaker')).toEqual(['a/c']);
    expect(await idsOf('no date')).toEqual(['a/b']);
    await deleteRecords(database, 'a', ['a/a', 'a/d']);
    expect(await readCorpusHealth(database, 'a')).toMatchObject({ records: 2, duplicate: 0, garbled: 0 });
  });

  test('is restored by repairs in one step, which can be undone', async () => {
    await stage('a', { quotes });
    const before = await stateOf();
    const dated = await repairCorpus(database, 'a', { hasDatesOfSources: true });
    expect(dated).toMatchObject({ kind: 'repair records', count: 1 });
    expect((await records({ words: 'harbour ', years: [2018, 2018] }))[0]?.quote).toMatchObject({
      dateCreated: '2018-04-01',
      temporalBasis: 'date of publication',
    });
    const mended = await repairCorpus(database, 'a', { isWithoutDuplicates: true, isUngarbled: true });
    expect(mended.count).toBe(2);
    expect(await texts()).toEqual(['The harbour stays open.', 'The harbour stays open.', 'We don’t know.']);
    expect(await readCorpusHealth(database, 'a')).toMatchObject({ duplicate: 0, garbled: 0, 'no date': 0 });
    await undoChange(database, mended.id);
    await undoChange(database, dated.id);
    expect(await stateOf()).toEqual(before);
  });
});

describe('exported records', () => {
  async function exported(choice = {}) {
    const all = { speakers: [], sources: [], quotes: [], contradictions: [] } as Record<keyof ExportBatch, unknown[]>;
    for await (const batch of exportRecords(database, choice))
      for (const list of Object.keys(all) as (keyof ExportBatch)[]) all[list].push(...batch[list]);
    return all;
  }

  test('are what went in', async () => {
    await fc.assert(
      fc.asyncProperty(madeQuotes, async quotes => {
        await stage('a', { quotes });
        const out = await exported({ corpusIds: ['a'] });
        expect(out.quotes).toEqual(quotes.map(quote => ({ ...quote, corpusId: 'a' })));
        const used = (id: string) => quotes.some(({ creator, isPartOf }) => creator === id || isPartOf === id);
        const byId = (a: unknown, b: unknown) => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1);
        expect(out.speakers.toSorted(byId)).toEqual(SPEAKERS.filter(({ id }) => used(id)).toSorted(byId));
        expect(out.sources.toSorted(byId)).toEqual(SOURCES.filter(({ id }) => used(id)).toSorted(byId));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('of merged corpora and speakers have ids that fit, each speaker once', async () => {
    const pair = {
      id: 'p',
      quoteId: 'one',
      againstId: 'two',
      kind: 'fact',
      label: 'contradicts',
      origin: 'editor',
      score: 1,
      because: 'x',
    } as const;
    await stage('a', { quotes: [quoteOf('one', 'One.', { creator: 'berg' })] });
    await stage('b', {
      quotes: [quoteOf('one', 'Uno.', { creator: 'berg' }), quoteOf('two', 'Due.', { creator: 'keller' })],
      contradictions: [pair],
    });
    await mergeSpeakers(database, ['a/berg', 'b/berg']);
    await mergeCorpora(database, ['a', 'b']);
    const out = await exported({ corpusIds: ['a'] });
    expect(out.quotes).toMatchObject([
      { id: 'one', creator: 'berg' },
      { id: 'b/one', creator: 'berg' },
      { id: 'b/two', creator: 'b/keller' },
    ]);
    expect(out.speakers).toMatchObject([{ id: 'berg' }, { id: 'b/keller' }]);
    expect(out.contradictions).toMatchObject([{ id: 'b/p', quoteId: 'b/one', againstId: 'b/two' }]);
    const some = await exported({ quoteIds: ['b/two', 'nobody', 'a/one'] });
    expect(some.quotes).toMatchObject([{ id: 'b/two' }, { id: 'a/one' }]);
    expect(some.contradictions).toEqual([]);
  });
});

describe('what is listed beside the records', () => {
  test('rejections in their order, subjects by how common, sources by their address', async () => {
    const rejected = Array.from({ length: 150 }, (_, at) => ({ line: at, reason: 'is empty', excerpt: '' }));
    await stage('a', {
      quotes: [quoteOf('a', 'A.', { about: ['x', 'y'], isPartOf: 'radio' }), quoteOf('b', 'B.', { about: ['y'] })],
      rejected,
    });
    const read: unknown[] = [];
    for await (const some of readRejections(database, 'a')) read.push(...some);
    expect(read).toEqual(rejected);
    expect(await listSubjects(database)).toEqual([
      { subject: 'y', count: 2 },
      { subject: 'x', count: 1 },
    ]);
    for (const address of ['http://radio.example/talk', 'https://www.radio.example/talk/#top'])
      expect(await findSources(database, address)).toMatchObject([{ id: 'a/radio' }]);
    expect(await findSources(database, 'https://radio.example/')).toEqual([]);
    expect(await texts({ sourceId: 'a/radio' })).toEqual(['A.']);
    const search = openSourceDirectory(database);
    for (const typed of ['radio', 'RÁDIO', 'talk', 'https://www.radio.example/ta'])
      expect(await search(typed, 5), typed).toMatchObject([{ id: 'a/radio' }]);
    expect(await search('', 1)).toHaveLength(1);
    expect(await search('television', 5)).toEqual([]);
    await stage('b', { quotes: [quoteOf('c', 'C.', { isPartOf: 'radio' })] });
    expect((await search('radio', 5)).map(({ id }) => id)).toEqual(['a/radio', 'b/radio']);
  });
});

describe('a backup', () => {
  async function fill(): Promise<void> {
    const quotes = [
      quoteOf('one', 'We will never sell it.', { creator: 'keller', dateCreated: '2017', about: ['harbour'] }),
      quoteOf('two', 'It has been sold.', { creator: 'berg', dateCreated: '2019', isPartOf: 'radio' }),
    ];
    const contradictions = [
      {
        id: 'p',
        quoteId: 'one',
        againstId: 'two',
        kind: 'negation',
        label: 'contradicts',
        origin: 'editor',
        score: 1,
        because: 'x',
      },
    ] as const;
    await stage('a', { quotes, contradictions, rejected: [{ line: 3, reason: 'is empty', excerpt: '' }] });
    await stage('b', {
      quotes: Array.from({ length: 100 }, (_, at) => quoteOf(`n${at}`, `Ship ${at} is late.`, { creator: 'berg' })),
    });
    await deleteRecords(database, 'b', ['b/n7']);
    await updateRecords(database, 'b', [{ id: 'b/n8', quote: { exact: 'Ship 8 has sunk.' } }]);
    await mergeSpeakers(database, ['a/berg', 'b/berg']);
    await labelCorpus(database, 'b', { colour: 'teal', name: 'Ships' });
    await mergeCorpora(database, ['a', 'b']);
    await keepJudgement(database, {
      decision: 'dismissed',
      statement: { quoteId: 'a/one', exact: 'We will never sell it.', speakerName: null, dateCreated: null },
      against: { quoteId: 'a/two', exact: 'It has been sold.', speakerName: null, dateCreated: null },
      kind: 'negation',
      label: 'contradicts',
      because: 'x',
      dateModified: '2026-01-02T03:04:05.678Z',
    });
  }

  const backup = async () =>
    new Uint8Array(await new Response(writeBackup(database, { choice: 'every' }) as BodyInit).arrayBuffer());
  const streamOf = (bytes: Uint8Array) => new Blob([bytes as BlobPart]).stream() as ReadableStream<Uint8Array>;
  const sorted = (state: unknown) => {
    const { records: all, ...rest } = state as { records: { quote: Quote }[] };
    return { ...rest, records: all.toSorted((a, b) => (a.quote.id < b.quote.id ? -1 : 1)) };
  };

  test('restored on an empty machine is what was there; undone, the machine is empty again', async () => {
    await fill();
    const before = sorted(await stateOf());
    const file = await backup();
    expect([...file.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    database.close();
    await Dexie.delete(NAME);
    database = openDatabase(NAME);
    const report = await restoreBackup(database, streamOf(file), { mode: 'replace' });
    expect(report).toMatchObject({ corpora: 1, records: 101, judgements: 1, settings: { choice: 'every' } });
    expect(sorted(await stateOf())).toEqual(before);
    const [found] = await openCorpusReader(database).shortlist(['Ship 42 is late.']);
    expect(found?.[0]?.quote.id).toBe('b/n42');
    await undoChange(database, report.change.id);
    expect(await stateOf()).toEqual({ corpora: [], records: [], pairs: [], judgements: [] });
    expect(await database.blocks.count()).toBe(0);
  });

  test('takes the place of what is there, or is added to it', async () => {
    await fill();
    const file = await backup();
    await stage('c', { quotes: [quoteOf('late', 'Late.')] });
    const withC = await stateOf();
    await restoreBackup(database, streamOf(file), { mode: 'add' });
    expect((await database.corpora.orderBy('order').toArray()).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(sorted(await stateOf())).toEqual(sorted(withC));
    const { change } = await restoreBackup(database, streamOf(file), { mode: 'replace' });
    expect((await database.corpora.toArray()).map(({ id }) => id)).toEqual(['a']);
    await undoChange(database, change.id);
    expect(sorted(await stateOf())).toEqual(sorted(withC));
  });

  test.each<[string, (lines: string[]) => string[]]>([
    ['without its end', lines => lines.slice(0, -1)],
    ['with a line missing', lines => lines.filter((_, at) => at !== lines.length - 10)],
    ['with a line that is no JSON', lines => lines.with(9, '{"quote":')],
    [
      'with a link that is a script',
      lines => lines.map(line => line.replace('https://www.radio', 'javascript:alert(1)//')),
    ],
    ['of a later version', lines => lines.map(line => line.replace('"version":1,"date"', '"version":2,"date"'))],
    ['that is something else', () => ['{"id":"1","text":"a"}']],
    ['that is empty', () => []],
    ['with a prototype for a line', lines => lines.with(9, '{"__proto__":{}}')],
  ])('%s is refused, and nothing has changed', async (_, damage) => {
    await fill();
    const before = await stateOf();
    const whole = await new Response(
      streamOf(await backup()).pipeThrough(new DecompressionStream('gzip') as never),
    ).text();
    const damaged = new TextEncoder().encode(damage(whole.trimEnd().split('\n')).join('\n'));
    await expect(restoreBackup(database, streamOf(damaged), { mode: 'replace' })).rejects.toMatchObject({
      kind: 'bad backup',
    });
    expect(await stateOf()).toEqual(before);
    expect(await database.unfinished.count()).toBe(0);
  });

  test('that was cut off in its packed form is refused', async () => {
    await fill();
    const file = await backup();
    await expect(
      restoreBackup(database, streamOf(file.subarray(0, file.length - 20)), { mode: 'replace' }),
    ).rejects.toBeInstanceOf(CorpusError);
    expect(await database.corpora.count()).toBe(1);
  });
});

test('a newer version is compared before it is taken', async () => {
  const old = [quoteOf('same', 'Same.'), quoteOf('changed', 'Once.', { creator: 'berg' }), quoteOf('gone', 'Gone.')];
  await stage('a', { quotes: old });
  const newer = [quoteOf('same', 'Same.'), quoteOf('changed', 'Once.', { creator: 'keller' }), quoteOf('new', 'New.')];
  const difference = await compareVersion(
    database,
    'a',
    batchesOf({ quotes: newer, speakers: SPEAKERS, sources: SOURCES }),
  );
  expect(difference).toMatchObject({ added: 1, changed: 1, dropped: 1, same: 1 });
  expect(difference.shown.changed[0]?.before.speaker?.name).toBe('Ida Berg');
  expect(difference.shown.changed[0]?.after.speaker?.name).toBe('Anna Keller');
  expect(difference.shown.dropped[0]?.quote.exact).toBe('Gone.');
  expect(await texts()).toEqual(['Same.', 'Once.', 'Gone.']);
});

test('a corpus of which much was taken out is written anew in a quiet moment, once nothing can be undone', async () => {
  const quotes = Array.from({ length: 1_300 }, (_, at) =>
    quoteOf(`n${at}`, `Ship ${at} is late.`, { creator: 'berg' }),
  );
  await stage('a', { quotes });
  await deleteRecords(
    database,
    'a',
    quotes.slice(0, 1_200).map(({ id }) => `a/${id}`),
  );
  await tidyCorpora(database);
  expect(await database.blocks.count()).toBeGreaterThan(40);
  await forgetChanges(database, true);
  const before = await stateOf();
  await tidyCorpora(database);
  expect(await database.blocks.count()).toBe(4);
  expect(await stateOf()).toEqual(before);
  const [found] = await openCorpusReader(database).shortlist(['Ship 1250 is late.']);
  expect(found?.[0]?.quote.id).toBe('a/n1250');
}, 30_000);
