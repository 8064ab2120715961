/** What the background keeps of what is read, and what it never keeps: seen in the database itself. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRecording, rememberArticle } from '../entrypoints/background/recording.ts';
import { openCorpusReader } from '../lib/corpus/corpus-reader.ts';
import { type CorpusDatabase, openDatabase } from '../lib/corpus/database.ts';
import { installCorpus, setCorpusEnabled } from '../lib/corpus/install-corpus.ts';
import { createOwnCorpus } from '../lib/corpus/own-corpus.ts';
import { readStatements } from '../lib/quotes/read-statements.ts';
import { recordingChoice } from '../lib/settings.ts';
import type { Article } from '../lib/types.ts';

const NAME = 'recording-test';
const ADDRESS = 'https://www.harbour-courier.com/levy';
const ARTICLE: Article = {
  text: [
    'The council met on Thursday.',
    '“We will not raise the harbour levy this year, whatever they say,” said Mayor Ida Berg.',
    'She called it “a good day”. “Never again,” she said.',
  ].join('\n'),
  title: 'Council leaves the levy alone',
  byline: null,
  publisher: 'The Harbour Courier',
  datePublished: '2024-02-01T08:00:00Z',
  url: null,
  inLanguage: 'en',
};
const STATEMENTS = readStatements(ARTICLE, {});

let database: CorpusDatabase;
let corpusId: string;
beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  database = openDatabase(NAME);
  corpusId = await createOwnCorpus(database, 'My quotes');
});
afterEach(async () => {
  database.close();
  await Dexie.delete(NAME);
});

const inTab = (more: object = {}) => ({ tab: { incognito: false, ...more }, url: ADDRESS }) as never;
/** All that the corpora hold. */
const stored = async () => {
  const count = (await database.corpora.toArray()).reduce((sum, { quoteCount }) => sum + quoteCount, 0);
  const found = await openCorpusReader(database).find('build raise harbour levy good day never again council', 50);
  expect(found).toHaveLength(count);
  return found.map(({ quote }) => quote);
};

describe('an article that is read', () => {
  test('leaves nothing behind before the reader wants it', async () => {
    await rememberArticle(database, ARTICLE, STATEMENTS, inTab());
    expect(await stored()).toEqual([]);
  });

  describe('where a corpus remembers', () => {
    beforeEach(() => recordingChoice.setValue({ corpusId, remembering: [corpusId] }));

    test('leaves its quotes, phrases that anybody says aside, once', async () => {
      await rememberArticle(database, ARTICLE, STATEMENTS, inTab());
      await rememberArticle(database, ARTICLE, STATEMENTS, inTab());
      expect((await stored()).map(({ exact, dateCreated }) => [exact, dateCreated])).toEqual([
        ['We will not raise the harbour levy this year, whatever they say,', '2024-02-01'],
      ]);
    });

    test('in a private window leaves nothing', async () => {
      await rememberArticle(database, ARTICLE, STATEMENTS, inTab({ incognito: true }));
      expect(await stored()).toEqual([]);
      expect(await database.changes.count()).toBe(0);
      expect(await database.blocks.count()).toBe(0);
    });

    test.each([
      ['outside of a tab', { url: ADDRESS }],
      ['that is no page of the web', { tab: { incognito: false }, url: 'file:///home/me/notes.html' }],
      ['without an address', { tab: { incognito: false } }],
    ])('%s leaves nothing', async (_, sender) => {
      await rememberArticle(database, ARTICLE, STATEMENTS, sender as never);
      expect(await stored()).toEqual([]);
    });

    test('leaves nothing in a corpus that is switched off or gone', async () => {
      await setCorpusEnabled(database, corpusId, false);
      await recordingChoice.setValue({ corpusId, remembering: [corpusId, 'own-gone'] });
      await rememberArticle(database, ARTICLE, STATEMENTS, inTab());
      expect(await stored()).toEqual([]);
    });
  });
});

describe('what the panel asks to record', () => {
  const quote = {
    exact: 'We will build it.',
    prefix: '',
    suffix: '',
    kind: 'direct' as const,
    speakerName: 'Ida Berg',
    dateCreated: null,
    temporalBasis: null,
  };
  const ask = (more: object = {}, sender: object = {}) =>
    answerRecording(database, openCorpusReader(database)).record(
      { type: 'record', tabId: 3, into: { id: corpusId }, about: null, address: ADDRESS, quotes: [quote], ...more },
      sender as never,
    );
  const tabIs = (tab: object | null) =>
    vi
      .spyOn(fakeBrowser.tabs, 'get')
      .mockImplementation(() => (tab ? Promise.resolve(tab) : Promise.reject(new Error('No tab'))) as never);

  test('is recorded, and its corpus comes first the next time', async () => {
    tabIs({ incognito: false });
    const other = await createOwnCorpus(database, 'Other quotes');
    expect(await ask({ into: { id: other } })).toMatchObject({
      corpusName: 'Other quotes',
      quoteIds: [expect.anything()],
    });
    const { corpora } = await answerRecording(database, openCorpusReader(database))['describe-own'](
      { type: 'describe-own' },
      {} as never,
    );
    expect(corpora.map(({ name, quoteCount }) => [name, quoteCount])).toEqual([
      ['Other quotes', 1],
      ['My quotes', 0],
    ]);
  });

  test.each([
    ['from a tab of a private window', { incognito: true }, {}],
    ['by a page in a private window', { incognito: false }, { tab: { incognito: true } }],
  ])('is not recorded %s', async (_, tab, sender) => {
    tabIs(tab);
    await expect(ask({}, sender)).rejects.toThrow('nothingKeptPrivate');
    await expect(ask({ into: { name: 'Fresh' } }, sender)).rejects.toThrow('nothingKeptPrivate');
    expect(await stored()).toEqual([]);
    expect(await database.corpora.count()).toBe(1);
  });

  test('is recorded also when the tab has been closed meanwhile', async () => {
    tabIs(null);
    expect((await ask()).quoteIds).toHaveLength(1);
  });

  test.each(['about:blank', 'chrome://settings', 'no address'])('is not recorded from %s', async address => {
    tabIs({ incognito: false });
    await expect(ask({ address })).rejects.toThrow('notAWebPage');
  });

  test('never goes into somebody else’s corpus, nor is taken back from one', async () => {
    tabIs({ incognito: false });
    await installCorpus(database, {
      corpus: { id: 'council', name: 'Council', version: '1', enabled: true },
      speakers: [],
      sources: [],
      quotes: [],
      contradictions: [],
      rejected: [],
    });
    await expect(ask({ into: { id: 'council' } })).rejects.toThrow('notYourCorpus');
    const recording = await ask();
    await answerRecording(database, openCorpusReader(database))['take-back'](
      { type: 'take-back', recording: { ...recording, corpusId: 'council' } },
      {} as never,
    );
    expect(await stored()).toHaveLength(1);
  });
});
