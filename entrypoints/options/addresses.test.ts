import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordFilter } from '@/components/RecordFilters.tsx';
import { toDraft } from '@/components/RecordForm.tsx';
import type { CitedQuote } from '@/lib/types.ts';
import { checkRecord, toEdit } from './check-record.ts';
import { nameFromFile, newCorpusId, toNewCorpus } from './new-corpus.ts';
import { readFilter, toQuery, writeFilter } from './record-filter.ts';
import { readRoute, recordAddress, viewAddress } from './route.ts';

describe('addresses of the options page', () => {
  it.each([
    ['', 'corpora'],
    ['#nowhere', 'corpora'],
    ['#storage', 'storage'],
    ['#records?words=levy', 'records'],
    ['#record=council%2F1', 'record'],
    ['#add=council%2F1', 'add'],
    ['#record=%E0%A4%A', 'corpora'],
  ])('%s opens %s', (hash, view) => expect(readRoute(hash).view).toBe(view));

  it('carry any id unharmed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), quoteId => {
        expect(readRoute(recordAddress(quoteId))).toEqual({ view: 'record', quoteId });
      }),
    );
  });

  const text = fc.string({ maxLength: 20, unit: 'grapheme' });
  const filters: fc.Arbitrary<RecordFilter> = fc.record({
    words: text,
    speaker: fc.option(fc.record({ id: fc.string({ minLength: 1 }), name: fc.string({ minLength: 1 }) })),
    source: fc.option(fc.record({ id: fc.string({ minLength: 1 }), name: fc.string({ minLength: 1 }) })),
    corpusId: text,
    fromYear: text,
    toYear: text,
    about: text,
    flaw: fc.constantFrom('', 'duplicate', 'garbled', 'no speaker', 'no date'),
    sort: fc.constantFrom('date', 'speaker', 'added', 'relevance'),
    isDescending: fc.boolean(),
  });

  it('carry a search unharmed', () => {
    fc.assert(
      fc.property(filters, filter => {
        const route = readRoute(viewAddress('records', writeFilter(filter)));
        expect(route.view === 'records' && readFilter(route.query)).toEqual(filter);
      }),
    );
  });
});

describe('a search', () => {
  const filter = readFilter(new URLSearchParams());
  it.each([
    [{}, { sort: 'date', isDescending: true }],
    [{ fromYear: '2015' }, { sort: 'date', isDescending: true, years: [2015, 9999] }],
    [
      { fromYear: '20', toYear: 'x' },
      { sort: 'date', isDescending: true, years: [20, 9999] },
    ],
    [{ toYear: '20155' }, { sort: 'date', isDescending: true }],
    [{ sort: 'relevance' }, { sort: 'date', isDescending: true }],
    [
      { sort: 'relevance', words: 'levy' },
      { sort: 'relevance', isDescending: true, words: 'levy' },
    ],
    [
      { flaw: 'no date', corpusId: 'a' },
      { sort: 'date', isDescending: true, flaw: 'no date', corpusIds: ['a'] },
    ],
  ] as [Partial<RecordFilter>, object][])('for %j asks %j', (part, query) => {
    expect(toQuery({ ...filter, ...part })).toEqual(query);
  });
});

describe('a corpus that is imported', () => {
  it.each([
    ['council-minutes_2019.csv', 'council minutes 2019'],
    ['quotes.jsonl.gz', 'quotes'],
    ['.csv', '.csv'],
    ['הצהרות.csv', 'הצהרות'],
  ])('from %s is called “%s”', (file, name) => expect(nameFromFile(file)).toBe(name));

  it.each([
    [{}, 'Council minutes', [], 'council-minutes'],
    [{}, 'Council minutes', ['council-minutes', 'council-minutes-2'], 'council-minutes-3'],
    [{}, 'הצהרות', [], 'corpus'],
    [{ id: 'harbour' }, 'Harbour', ['harbour'], 'harbour'],
  ] as const)('%j “%s” beside %j gets the id %s', (head, name, taken, id) => {
    expect(newCorpusId(head, name, new Set(taken))).toBe(id);
  });

  it('says nothing that was left empty', () => {
    const label = { name: ' A ', creator: '', license: ' ', provenance: 'Minutes', description: '' };
    expect(toNewCorpus('a', label)).toEqual({ id: 'a', name: 'A', provenance: 'Minutes' });
  });
});

describe('the form of a record', () => {
  const record: CitedQuote = {
    quote: {
      id: 'a/1',
      corpusId: 'a',
      exact: 'We shall see.',
      prefix: '',
      suffix: '',
      kind: 'direct',
      creator: 'a/keller',
      isPartOf: 'a/s',
      inLanguage: 'en',
      about: ['harbour', 'levy'],
      dateCreated: '2020-03',
      jobTitle: 'Senator',
    },
    speaker: { id: 'a/keller', type: 'Person', name: 'Anna Keller', alternateName: [] },
    source: null,
    appearsIn: [],
  };
  const draft = toDraft(record);

  it('changes nothing where nothing was typed', () => {
    expect(checkRecord(draft)).toEqual({});
    expect(toEdit(record, draft)).toEqual({ id: 'a/1', quote: {} });
  });

  it.each([
    [{ exact: '  ' }, { exact: 'problemNoWords' }],
    [{ exact: 'x'.repeat(10_001) }, { exact: 'problemTooLong' }],
    [{ dateCreated: '2020-02-30' }, { dateCreated: 'problemDate' }],
    [{ dateCreated: '' }, {}],
    [{ inLanguage: 'English!' }, { inLanguage: 'problemLanguage' }],
  ])('refuses %j as %j', (part, problems) => expect(checkRecord({ ...draft, ...part })).toEqual(problems));

  it.each([
    [{ jobTitle: '' }, { jobTitle: undefined }],
    [{ about: 'levy, , port' }, { about: ['levy', 'port'] }],
    [{ exact: ' We shall not. ' }, { exact: 'We shall not.' }],
  ])('%j is the edit %j', (part, quote) => expect(toEdit(record, { ...draft, ...part }).quote).toEqual(quote));

  it.each([
    [null, null],
    [{ id: '', name: 'Tomas Lind' }, { name: 'Tomas Lind' }],
    [{ id: 'b/lind', name: 'Tomas Lind' }, { id: 'b/lind' }],
  ])('the speaker %j is the edit %j', (speaker, edited) => {
    expect(toEdit(record, { ...draft, speaker }).speaker).toEqual(edited);
  });
});
