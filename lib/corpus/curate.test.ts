import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browseRecords } from './browse-records.ts';
import { undoChange } from './changes.ts';
import { openCorpusReader } from './corpus-reader.ts';
import { deleteCorpusWithUndo, labelCorpus, mergeCorpora, orderCorpora } from './curate-corpora.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { setCorpusEnabled } from './install-corpus.ts';
import { editSpeaker, mergeSpeakers, openSpeakerDirectory } from './speakers.ts';
import { stageCorpus } from './stage-corpus.ts';
import { batchesOf, quoteOf, speakerOf } from './test-records.ts';

const NAME = 'curate-test';
const ALL = { offset: 0, limit: 100 };

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
  const quotes = [
    quoteOf('sale', 'The old bridge has been sold to a company.', {
      creator: 'berg',
      dateCreated: '2019',
      about: ['bridge'],
    }),
    quoteOf('never', 'We will never sell the old bridge.', {
      creator: 'keller',
      dateCreated: '2017',
      about: ['bridge'],
    }),
  ];
  const contradictions = [
    {
      id: 'c',
      quoteId: 'sale',
      againstId: 'never',
      kind: 'position',
      label: 'changed position',
      origin: 'editor',
      score: 1,
      because: 'x',
    },
  ] as const;
  const speakers = [speakerOf('berg', 'Ida Berg'), speakerOf('keller', 'Anna Keller')];
  await stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes, speakers, contradictions }));
  const later = [
    quoteOf('later', 'The bridge will be rebuilt.', { creator: 'berg', dateCreated: '2020', about: ['bridge'] }),
  ];
  await stageCorpus(
    database,
    { id: 'b', name: 'B' },
    batchesOf({ quotes: later, speakers: [speakerOf('berg', 'I. Berg')] }),
  );
});
afterEach(() => database.close());

const records = async () => (await browseRecords(database, { sort: 'date' }, ALL)).records;
const ids = async () => (await records()).map(({ quote }) => quote.id);
const stateOf = async () => JSON.stringify([await records(), await database.corpora.toArray()]);

describe('a corpus', () => {
  test('gets another label, which can be undone', async () => {
    const before = await stateOf();
    const change = await labelCorpus(database, 'a', {
      name: ' Harbour ',
      creator: 'The archive',
      license: '',
      colour: 'teal',
    });
    expect(await database.corpora.get('a')).toMatchObject({ name: 'Harbour', creator: 'The archive', colour: 'teal' });
    await labelCorpus(database, 'b', { name: '  ' });
    expect((await database.corpora.get('b'))?.name).toBe('B');
    await undoChange(database, change.id);
    expect(JSON.parse(await stateOf())[1][0]).toEqual(JSON.parse(before)[1][0]);
  });

  test('takes another place in the order', async () => {
    await orderCorpora(database, ['b', 'a']);
    expect((await database.corpora.orderBy('order').toArray()).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('is deleted, and is there again with its records and its contradictions when that is undone', async () => {
    const before = await stateOf();
    const change = await deleteCorpusWithUndo(database, 'a');
    expect(change).toMatchObject({ names: ['A'], count: 2 });
    expect(await ids()).toEqual(['b/later']);
    expect(await openCorpusReader(database).recorded(['a/sale'])).toEqual([]);
    await undoChange(database, change.id);
    expect(await stateOf()).toBe(before);
    expect(await openCorpusReader(database).recorded(['a/sale'])).toHaveLength(1);
  });

  test('takes the records of another one, which keep their ids; undone, there are two again', async () => {
    const before = await stateOf();
    const [before0, before1] = [await ids(), await openCorpusReader(database).recorded(['a/never'])];
    const change = await mergeCorpora(database, ['b', 'a'], { name: 'Both' });
    expect(await ids()).toEqual(before0);
    expect(await openCorpusReader(database).recorded(['a/never'])).toEqual(before1);
    expect(await database.corpora.toArray()).toMatchObject([
      { id: 'b', name: 'Both', quoteCount: 3, years: [2017, 2020] },
    ]);
    expect((await records()).every(({ quote }) => quote.corpusId === 'b')).toBe(true);
    const [found] = await openCorpusReader(database).shortlist(['We will never sell the old bridge.']);
    expect(found?.[0]?.quote.id).toBe('a/never');
    await undoChange(database, change.id);
    expect(await stateOf()).toBe(before);
  });

  test('that is switched off is browsed, but not asked', async () => {
    await setCorpusEnabled(database, 'a', false);
    expect(await ids()).toHaveLength(3);
    expect(await openCorpusReader(database).cite(['a/sale'])).toEqual([]);
  });
});

describe('a speaker', () => {
  test.each([
    ['ida', ['Ida Berg']],
    ['berg', ['Ida Berg', 'I. Berg']],
    ['Kelller', ['Anna Keller']],
    ['ana keler', ['Anna Keller']],
    ['', ['Anna Keller', 'Ida Berg', 'I. Berg']],
    ['Nobody Whatever', []],
  ])('is found by “%s”', async (text, names) => {
    const found = await openSpeakerDirectory(database).search(text, 10);
    expect(found.map(({ speaker }) => speaker.name)).toEqual(names);
  });

  test('is merged with another one: one name, one filter, one time line; undone, they are two', async () => {
    const before = await stateOf();
    const change = await mergeSpeakers(database, ['a/berg', 'b/berg']);
    expect(
      (await openSpeakerDirectory(database).search('berg', 10)).map(({ speaker, count }) => [
        speaker.name,
        speaker.alternateName,
        count,
      ]),
    ).toEqual([['Ida Berg', ['I. Berg'], 2]]);
    const found = await browseRecords(database, { speakerIds: ['a/berg'], sort: 'date' }, ALL);
    expect(found.records.map(({ quote, speaker }) => [quote.id, quote.creator, speaker?.name])).toEqual([
      ['a/sale', 'a/berg', 'Ida Berg'],
      ['b/later', 'a/berg', 'Ida Berg'],
    ]);
    const reader = openCorpusReader(database);
    const [line] = await reader.timeLines(await reader.cite(['b/later']));
    expect(line?.map(({ quote }) => quote.id)).toEqual(['a/sale', 'b/later']);
    await undoChange(database, change.id);
    expect(await stateOf()).toBe(before);
  });

  test('merged into one whose corpus is gone is himself again', async () => {
    await mergeSpeakers(database, ['a/berg', 'b/berg']);
    await deleteCorpusWithUndo(database, 'a');
    expect((await records()).map(({ speaker }) => speaker?.name)).toEqual(['I. Berg']);
  });

  test('gets another name everywhere', async () => {
    const change = await editSpeaker(database, 'a/keller', { name: 'Anna Keller-Ost', alternateName: ['A. Keller'] });
    expect((await records())[0]?.speaker).toMatchObject({ id: 'a/keller', name: 'Anna Keller-Ost' });
    expect((await openCorpusReader(database).speakers()).map(({ name }) => name)).toContain('Anna Keller-Ost');
    await undoChange(database, change.id);
    expect((await records())[0]?.speaker?.name).toBe('Anna Keller');
  });
});

test('speakers of a file that the reader knows already are mapped as it goes in', async () => {
  const quotes = [quoteOf('x', 'The ferry is late.', { creator: 'ib' })];
  const batches = batchesOf({ quotes, speakers: [speakerOf('ib', 'Berg, Ida')] });
  const { change } = await stageCorpus(database, { id: 'c', name: 'C' }, batches, {
    mapSpeaker: ({ name }) => (name === 'Berg, Ida' ? 'a/berg' : null),
  });
  const found = await browseRecords(database, { corpusIds: ['c'], sort: 'date' }, ALL);
  expect(found.records[0]?.speaker?.name).toBe('Ida Berg');
  await undoChange(database, change.id);
  expect(await database.speakerEdits.count()).toBe(0);
});
