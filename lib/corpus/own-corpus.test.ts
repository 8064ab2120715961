import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFindings } from '../findings.ts';
import type { Statement } from '../types.ts';
import { openCorpusReader } from './corpus-reader.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { leaveOutPage } from './leave-out-page.ts';
import {
  createOwnCorpus,
  isOwnCorpus,
  openOwnCorpus,
  type QuoteDraft,
  recordQuotes,
  unrecordQuotes,
} from './own-corpus.ts';

const NAME = 'own-corpus-test';
const PAGE = {
  address: 'https://www.harbour-courier.com/levy',
  title: 'Council leaves the levy alone',
  publisher: 'The Harbour Courier',
  datePublished: '2024-02-01',
  inLanguage: 'en',
};
const LEVY = 'We will not raise the harbour levy this year.';

function draft(exact: string, speakerName: string | null = 'Ida Berg'): QuoteDraft {
  return {
    exact,
    prefix: '“',
    suffix: '” she said.',
    kind: 'direct',
    speakerName,
    dateCreated: '2024-02-01',
    temporalBasis: null,
  };
}

function statement(exact: string): Statement {
  return {
    id: 's1',
    exact,
    position: { start: 0, end: exact.length },
    kind: 'direct',
    speakerName: 'Ida Berg',
    speakerPosition: null,
    cue: 'said',
    score: 0.9,
    groupId: 'g1',
  };
}

let database: CorpusDatabase;
let corpusId: string;
beforeEach(async () => {
  database = openDatabase(NAME);
  corpusId = await createOwnCorpus(database, 'My quotes');
});
afterEach(async () => {
  database.close();
  await Dexie.delete(NAME);
});

async function counts() {
  const corpus = await database.corpora.get(corpusId);
  const speakers = await openCorpusReader(database).speakers();
  return { quoteCount: corpus?.quoteCount, speakers: speakers.map(({ name }) => name) };
}

async function recordOf(exact: string, on?: string): Promise<string | null> {
  const reader = openCorpusReader(database);
  const [finding] = await findFindings([statement(exact)], on ? leaveOutPage(reader, on) : reader);
  return finding?.record?.quote.exact ?? null;
}

describe('a quote that is recorded', () => {
  test('is found with its speaker, its page and its context', async () => {
    const recording = await recordQuotes(database, corpusId, PAGE, [draft(LEVY)]);
    expect(recording).toMatchObject({ corpusId, corpusName: 'My quotes', knownCount: 0 });
    const [record] = await openCorpusReader(database).find(LEVY, 5);
    expect(record).toMatchObject({
      quote: { exact: LEVY, suffix: '” she said.', dateCreated: '2024-02-01', inLanguage: 'en', corpusId },
      speaker: { name: 'Ida Berg' },
      source: { name: PAGE.title, url: PAGE.address, publisher: 'The Harbour Courier', publisherCertainty: 'stated' },
    });
  });

  test('is one record however often the page is recorded, whatever its typography', async () => {
    await recordQuotes(database, corpusId, PAGE, [draft(LEVY), draft(LEVY.toUpperCase())]);
    const again = await recordQuotes(database, corpusId, PAGE, [draft('We will NOT raise the harbour levy this year')]);
    expect(again).toMatchObject({ quoteIds: [], knownCount: 1 });
    expect(await counts()).toEqual({ quoteCount: 1, speakers: ['Ida Berg'] });
  });

  test('from another page is a record of its own, of the same speaker', async () => {
    await recordQuotes(database, corpusId, PAGE, [draft(LEVY)]);
    await recordQuotes(database, corpusId, { ...PAGE, address: 'https://www.evening-post.com/levy' }, [draft(LEVY)]);
    expect(await counts()).toEqual({ quoteCount: 2, speakers: ['Ida Berg'] });
  });

  test('may have nobody as its speaker', async () => {
    await recordQuotes(database, corpusId, PAGE, [draft(LEVY, null)]);
    const [record] = await openCorpusReader(database).find(LEVY, 5);
    expect(record?.speaker).toBeNull();
  });

  test('is taken back with all that came with it, and nothing else', async () => {
    await recordQuotes(database, corpusId, PAGE, [draft(LEVY)]);
    const before = await counts();
    const pier = draft('The outer pier will be closed in March.', 'Tomas Lind');
    const recording = await recordQuotes(database, corpusId, PAGE, [draft(LEVY), pier]);
    expect(recording.quoteIds).toHaveLength(1);
    await unrecordQuotes(database, recording);
    expect(await counts()).toEqual(before);
    expect(await recordOf(LEVY)).toBe(LEVY);
    expect(await recordOf(pier.exact)).toBeNull();
    // And once more: what is gone is passed over.
    await unrecordQuotes(database, recording);
    expect(await counts()).toEqual(before);
  });

  test('and taken back leaves the speaker and the page to what was recorded since', async () => {
    const recording = await recordQuotes(database, corpusId, PAGE, [draft(LEVY)]);
    const later = 'The outer pier will be closed in March.';
    await recordQuotes(database, corpusId, PAGE, [draft(later)]);
    await unrecordQuotes(database, recording);
    const [record] = await openCorpusReader(database).find(later, 5);
    expect(record).toMatchObject({ speaker: { name: 'Ida Berg' }, source: { url: PAGE.address } });
    expect(await counts()).toEqual({ quoteCount: 1, speakers: ['Ida Berg'] });
  });
});

test('nothing is put into a corpus that is not there', async () => {
  await expect(recordQuotes(database, 'own-gone', PAGE, [draft(LEVY)])).rejects.toThrow('no corpus');
  expect(await counts()).toEqual({ quoteCount: 0, speakers: [] });
});

test('an empty corpus beside it hides no record', async () => {
  await createOwnCorpus(database, 'Nothing in it yet');
  await recordQuotes(database, corpusId, PAGE, [draft(LEVY)]);
  expect(await recordOf(LEVY)).toBe(LEVY);
});

test('many recordings keep the index in few pieces, and every quote is found', async () => {
  const things =
    'bridges lanterns anchors barrels ferries sailors engines compasses warehouses lighthouses pilots cranes';
  const exacts = things.split(' ').map(thing => `Nobody has counted the ${thing} of this town in the last ten years.`);
  for (const [i, exact] of exacts.entries())
    await recordQuotes(database, corpusId, { ...PAGE, address: `${PAGE.address}/${i}` }, [draft(exact)]);
  await expect.poll(async () => (await database.corpora.get(corpusId))?.segments?.length).toBeLessThanOrEqual(4);
  for (const exact of exacts) expect(await recordOf(exact)).toBe(exact);
});

describe('a page is no record of itself', () => {
  beforeEach(() => recordQuotes(database, corpusId, PAGE, [draft(LEVY)]));

  test.each([PAGE.address, `${PAGE.address}#top`, `${PAGE.address}?utm_source=letter`])('at %s', async address => {
    expect(await recordOf(LEVY, address)).toBeNull();
  });

  test.each(['https://www.harbour-courier.com/other', 'https://www.evening-post.com/levy', `${PAGE.address}?page=2`])(
    'but of %s',
    async address => {
      expect(await recordOf(LEVY, address)).toBe(LEVY);
    },
  );

  test('nor does what was recorded from it stand against it', async () => {
    const other = statement('We will raise the harbour levy this year.');
    const reader = openCorpusReader(database);
    const there = await findFindings([other], reader);
    expect(there[0]?.match?.verdict).toBe('altered');
    const [here] = await findFindings([other], leaveOutPage(reader, PAGE.address));
    expect([here?.match, here?.contradictions]).toEqual([null, []]);
  });
});

test('a name that the reader has given to a corpus already is that corpus', async () => {
  expect(await openOwnCorpus(database, 'My quotes')).toBe(corpusId);
  const other = await openOwnCorpus(database, 'Another');
  expect(other).not.toBe(corpusId);
  expect(await openOwnCorpus(database, 'Another')).toBe(other);
});

test('a corpus of the reader’s own is told by its id', () => {
  expect([corpusId, 'syria-october-2019', 'my-own-corpus'].map(isOwnCorpus)).toEqual([true, false, false]);
});
