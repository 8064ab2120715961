import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Quote } from '../types.ts';
import { browseRecords, openBrowser } from './browse-records.ts';
import { undoChange } from './changes.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { deleteRecords, updateRecords } from './edit-corpus.ts';
import type { RecordQuery } from './record-query.ts';
import { stageCorpus } from './stage-corpus.ts';
import { batchesOf, quoteOf, speakerOf } from './test-records.ts';

const NAME = 'browse-test';
const ALL = { offset: 0, limit: 10_000 };
const SPEAKERS = [speakerOf('berg', 'Ida Berg'), speakerOf('keller', 'Anna Keller'), speakerOf('ost', 'Émile Ost')];
const SOURCES = [
  { id: 'minutes', name: 'Minutes' },
  { id: 'radio', name: 'Radio talk', url: 'https://radio.example/talk' },
];
const SUBJECTS = ['harbour', 'bridge', 'ferry'];
const WORDS = 'the harbour bridge will never be sold to ferry companies nobody paid harbours'.split(' ');
const DATES = [undefined, '2018', '2019-05', '2019-05-02', '2019-05-03', '2021-01-01'];

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
});
afterEach(() => database.close());

const madeQuote = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
  creator: fc.constantFrom(null, 'berg', 'keller', 'ost'),
  isPartOf: fc.constantFrom('minutes', 'radio'),
  date: fc.constantFrom(...DATES),
  about: fc.subarray(SUBJECTS),
});
const madeCorpus = fc
  .array(madeQuote, { maxLength: 60 })
  .map(records =>
    records.map(({ words, date, ...rest }, at) =>
      quoteOf(`q${at}`, words.join(' '), { ...rest, ...(date ? { dateCreated: date } : {}) }),
    ),
  );
const madeQuery = fc.record(
  {
    words: fc.constantFrom('harbour ', 'bridge never ', 'har', 'never comp', 'sold ferr'),
    speakerIds: fc.subarray(['a/berg', 'b/keller', 'a/ost', 'c/nobody'], { minLength: 1 }),
    corpusIds: fc.subarray(['a', 'b'], { minLength: 1 }),
    years: fc.constantFrom([2018, 2018], [2019, 2020], [1990, 2030]) as fc.Arbitrary<[number, number]>,
    about: fc.constantFrom(...SUBJECTS, 'nothing'),
    sourceId: fc.constantFrom('a/radio', 'b/minutes'),
    sort: fc.constantFrom('date', 'speaker', 'added'),
    isDescending: fc.boolean(),
  },
  { requiredKeys: ['sort'] },
) as fc.Arbitrary<RecordQuery>;

const stems: Record<string, string> = { harbours: 'harbour', companies: 'company' };
const stem = (word: string) => stems[word] ?? word;
const nameOf = (id: string | null) => SPEAKERS.find(speaker => speaker.id === id)?.name ?? '';

/** The plain way: everything in memory, one condition after the other. */
function expectedIds(corpora: Record<string, Quote[]>, query: RecordQuery): string[] {
  const all = Object.entries(corpora).flatMap(([corpusId, quotes]) => quotes.map(quote => ({ corpusId, quote })));
  const unfinished = query.words?.endsWith(' ') ? null : query.words?.split(' ').at(-1);
  const finished = (query.words ?? '').split(' ').slice(0, -1).filter(Boolean);
  const found = all.filter(({ corpusId, quote }) => {
    const words = quote.exact.split(' ');
    const year = Number(quote.dateCreated?.slice(0, 4) ?? Number.NaN);
    return (
      finished.every(word => words.some(own => stem(own) === stem(word))) &&
      (!unfinished || words.some(own => own.startsWith(unfinished))) &&
      (!query.speakerIds || query.speakerIds.includes(`${corpusId}/${quote.creator}`)) &&
      (!query.corpusIds || query.corpusIds.includes(corpusId)) &&
      (!query.years || (year >= query.years[0] && year <= query.years[1])) &&
      (!query.about || quote.about.includes(query.about)) &&
      (!query.sourceId || query.sourceId === `${corpusId}/${quote.isPartOf}`)
    );
  });
  const padded = (quote: Quote) => (quote.dateCreated ? quote.dateCreated.replaceAll('-', '').padEnd(8, '0') : null);
  const dateKey = (quote: Quote) => padded(quote) ?? (query.isDescending ? '0' : '9');
  const compareNames = new Intl.Collator('en').compare;
  const bySpeaker = (a: (typeof all)[number], b: (typeof all)[number]) =>
    compareNames(nameOf(a.quote.creator), nameOf(b.quote.creator)) ||
    // Speakers of two corpora are two, until they are merged.
    (a.quote.creator === null ? 0 : a.corpusId < b.corpusId ? -1 : a.corpusId > b.corpusId ? 1 : 0);
  const byDate = (a: (typeof all)[number], b: (typeof all)[number]) =>
    dateKey(a.quote) < dateKey(b.quote) ? -1 : dateKey(a.quote) > dateKey(b.quote) ? 1 : 0;
  found.sort((a, b) =>
    query.sort === 'added' ? 0 : query.sort === 'speaker' ? bySpeaker(a, b) || byDate(a, b) : byDate(a, b),
  );
  if (query.isDescending) found.reverse();
  return found.map(({ corpusId, quote }) => `${corpusId}/${quote.id}`);
}

const idsOf = (records: { quote: Quote }[]) => records.map(({ quote }) => quote.id);

/** By speaker, without a filter, records of nobody stand corpus by corpus. */
const isPlain = (query: RecordQuery) =>
  !query.words && !query.speakerIds && !query.years && !query.about && !query.sourceId && query.sort === 'speaker';

describe('what is found', () => {
  test('is what the plain way finds, in its order, window by window', async () => {
    await fc.assert(
      fc.asyncProperty(
        madeCorpus,
        madeCorpus,
        fc.array(madeQuery, { minLength: 8, maxLength: 8 }),
        async (a, b, queries) => {
          await Dexie.delete(NAME);
          database = openDatabase(NAME);
          for (const [id, quotes] of Object.entries({ a, b }))
            await stageCorpus(
              database,
              { id, name: id },
              batchesOf({ quotes, speakers: SPEAKERS, sources: SOURCES }, 25),
            );
          const browse = openBrowser(database);
          for (const query of queries.filter(one => !isPlain(one))) {
            const expected = expectedIds({ a, b }, query);
            const page = await browse(query, ALL);
            expect(idsOf(page.records), JSON.stringify(query)).toEqual(expected);
            expect(page).toMatchObject({ total: expected.length, isExact: true });
            const window = await browse(query, { offset: 7, limit: 5 });
            expect(idsOf(window.records)).toEqual(expected.slice(7, 12));
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('by speaker, asked for again with other filters, the order stays that of the names', async () => {
    const quotes = [
      quoteOf('q0', 'The harbour.', { creator: 'berg', about: ['harbour', 'bridge'] }),
      quoteOf('q1', 'The bridge.', { creator: 'keller', about: ['harbour', 'bridge'] }),
      quoteOf('q2', 'The ferry.', { creator: 'ost', about: ['harbour'] }),
    ];
    await stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes, speakers: SPEAKERS }));
    const browse = openBrowser(database);
    const idsAbout = async (about: string) => idsOf((await browse({ about, sort: 'speaker' }, ALL)).records);
    expect(await idsAbout('harbour')).toEqual(['a/q1', 'a/q2', 'a/q0']);
    expect(await idsAbout('bridge')).toEqual(['a/q1', 'a/q0']);
  });

  test('by relevance the words next to each other come first', async () => {
    const texts = [
      'The bridge was never sold.',
      'Never was the old bridge so sold out.',
      'They never sold the bridge.',
    ];
    const quotes = texts.map((text, at) => quoteOf(`q${at}`, text, { dateCreated: `201${at}` }));
    await stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes }));
    const { records } = await browseRecords(database, { words: 'never sold the bridge', sort: 'relevance' }, ALL);
    expect(records[0]?.quote.id).toBe('a/q2');
    expect(records).toHaveLength(3);
  });

  test('a question that was given up is not answered', async () => {
    await stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes: [quoteOf('q', 'The bridge.')] }));
    const signal = AbortSignal.abort();
    await expect(browseRecords(database, { sort: 'date' }, { ...ALL, signal })).rejects.toThrow();
  });
});

describe('records that are edited or taken out', () => {
  const quotes = ['one', 'two', 'three'].map((word, at) =>
    quoteOf(word, `The harbour is number ${word}.`, { creator: 'berg', dateCreated: `201${at}` }),
  );
  beforeEach(async () => {
    await stageCorpus(database, { id: 'a', name: 'A' }, batchesOf({ quotes, speakers: SPEAKERS }));
  });
  const found = async (query: Partial<RecordQuery>) =>
    (await browseRecords(database, { sort: 'date', ...query }, ALL)).records;

  test('are found as they are now, and as they were when it is undone', async () => {
    const change = await updateRecords(database, 'a', [
      {
        id: 'a/two',
        quote: { exact: 'The lighthouse is number two.', dateCreated: '1999' },
        speaker: { name: 'Jo Lund' },
      },
    ]);
    expect((await found({ words: 'lighthouse ' })).map(({ quote, speaker }) => [quote.id, speaker?.name])).toEqual([
      ['a/two', 'Jo Lund'],
    ]);
    expect(idsOf(await found({}))).toEqual(['a/two', 'a/one', 'a/three']);
    expect(idsOf(await found({ words: 'harbour ' }))).toEqual(['a/one', 'a/three']);
    await undoChange(database, change.id);
    expect(await found({ words: 'lighthouse ' })).toEqual([]);
    expect(idsOf(await found({}))).toEqual(['a/one', 'a/two', 'a/three']);
  });

  test('deleted ones are gone from every order, and back when it is undone', async () => {
    const change = await deleteRecords(database, 'a', ['a/one', 'a/nobody']);
    expect(change).toMatchObject({ kind: 'delete records', count: 1 });
    for (const sort of ['date', 'speaker', 'added'] as const)
      expect(idsOf(await found({ sort })), sort).toEqual(['a/two', 'a/three']);
    expect(await database.corpora.get('a')).toMatchObject({ quoteCount: 2 });
    await undoChange(database, change.id);
    expect(await found({})).toHaveLength(3);
  });
});
