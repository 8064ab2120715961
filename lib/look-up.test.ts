import { describe, expect, test } from 'vitest';
import { type LookUpCorpus, lookUp } from './look-up.ts';
import type { CitedQuote, Quote, Speaker } from './types.ts';

const keller: Speaker = { id: 'k', type: 'Person', name: 'Anna Keller', alternateName: [] };
const lind: Speaker = { id: 'l', type: 'Person', name: 'Tomas Lind', alternateName: [] };

function cited(id: string, exact: string, speaker: Speaker | null, dateCreated: string): CitedQuote {
  const quote: Quote = {
    id,
    corpusId: 'c',
    exact,
    prefix: '',
    suffix: '',
    kind: 'direct',
    creator: speaker?.id ?? null,
    isPartOf: 's',
    inLanguage: 'en',
    about: [],
    dateCreated,
  };
  return { quote, speaker, source: null, appearsIn: [] };
}

const RECORDS = [
  cited('pier', 'The outer pier will be closed to all boats in March.', lind, '2024-03-01'),
  cited('levy', 'We will not raise the harbour levy this year.', keller, '2024-02-01'),
  cited('fees', 'The levy on harbour boats is too high already.', lind, '2024-01-05'),
  cited('weather', 'It will rain on the harbour.', null, '2024'),
];
const corpus: LookUpCorpus = {
  find: async (_, limit) => RECORDS.slice(0, limit),
  informationOf: async () => () => 1,
};

async function ids(text: string, speakerName: string | null = null): Promise<string[]> {
  return (await lookUp({ text, speakerName, date: null }, corpus)).map(({ record }) => record.quote.id);
}

describe('looking up', () => {
  test('a version of a record puts it first, with its verdict', async () => {
    const [first] = await lookUp(
      { text: 'We will raise the harbour levy this year', speakerName: null, date: null },
      corpus,
    );
    expect(first?.record.quote.id).toBe('levy');
    expect(first?.match).toMatchObject({ verdict: 'altered' });
  });

  test.each([
    ['the levy on boats in this harbour', 'fees'],
    ['when is the pier closed', 'pier'],
    // With slips.
    ['outre peir clossed', 'pier'],
  ])('“%s” finds %s', async (text, id) => {
    expect((await ids(text))[0]).toBe(id);
  });

  test('who is said to have said it comes first among equals', async () => {
    expect((await ids('harbour levy', 'Tomas Lind'))[0]).toBe('fees');
    expect((await ids('harbour levy', 'Anna Keller'))[0]).toBe('levy');
  });

  test('tells the same speaker and the same day, and no day where only the year is known', async () => {
    const found = await lookUp({ text: 'harbour levy', speakerName: 'A. Keller', date: '2024-02-01' }, corpus);
    expect(found.filter(({ isSameSpeaker }) => isSameSpeaker).map(({ record }) => record.quote.id)).toEqual(['levy']);
    expect(found.filter(({ isSameDate }) => isSameDate).map(({ record }) => record.quote.id)).toEqual(['levy']);
    const ofYear = await lookUp({ text: 'rain', speakerName: null, date: '2024' }, corpus);
    expect(ofYear.some(({ isSameDate }) => isSameDate)).toBe(false);
  });

  test('what has no word in common is not shown, though the index gave it', async () => {
    expect(await ids('zyzzyva quokka')).toEqual([]);
    expect(await ids('rain')).toEqual(['weather']);
  });

  test.each(['', '   ', '“”', '…', '\ud800'])('%j is answered', async text => {
    expect(Array.isArray(await ids(text))).toBe(true);
  });

  test('an empty corpus has nothing', async () => {
    expect(await lookUp({ text: 'levy', speakerName: null, date: null }, { ...corpus, find: async () => [] })).toEqual(
      [],
    );
  });
});
