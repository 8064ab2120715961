import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackContents, type PackReading, readPack, writePack } from './pack.ts';

const SPEAKER = {
  id: 'keller',
  type: 'Person',
  name: 'Anna Keller',
  alternateName: ['Senator Keller'],
  jobTitle: 'Senator',
};
const SOURCE = {
  id: 'courier',
  name: 'Bridge vote put off',
  url: 'https://courier.example/bridge',
  datePublished: '2021-03-04',
};
const QUOTE = {
  id: 'keller-bridge',
  exact: 'The bridge will not be closed before the winter,',
  prefix: '“',
  suffix: '” Keller told the council.',
  kind: 'direct',
  creator: 'keller',
  isPartOf: 'courier',
  dateCreated: '2021-03',
  inLanguage: 'en',
  about: ['bridge'],
};
const OTHER = { ...QUOTE, id: 'keller-closed', exact: 'We close it in October.' };
const CLASH = {
  id: 'keller-closing',
  quoteId: 'keller-bridge',
  againstId: 'keller-closed',
  kind: 'negation',
  label: 'changed position',
  because: 'First “will not be closed before the winter”, then “We close it in October”.',
};

function packWith(changes: Record<string, unknown>): Record<string, unknown> {
  return {
    schemaVersion: 1,
    id: 'bridge',
    name: 'The bridge',
    version: '3',
    speakers: [SPEAKER],
    sources: [SOURCE],
    quotes: [QUOTE, OTHER],
    contradictions: [CLASH],
    ...changes,
  };
}

function read(input: unknown): Extract<PackReading, { ok: true }>['value'] {
  const reading = readPack(input);
  if (!reading.ok) throw new Error(reading.error);
  return reading.value;
}

describe('readPack', () => {
  it('fills in what a record may leave out', () => {
    const { corpus, quotes, contradictions, rejected } = read(packWith({}));
    expect(rejected).toEqual([]);
    expect(corpus).toEqual({ id: 'bridge', name: 'The bridge', version: '3', enabled: true });
    expect(quotes[0]).toEqual({ ...QUOTE, corpusId: 'bridge' });
    expect(contradictions[0]).toEqual({ ...CLASH, origin: 'editor', score: 1 });
  });

  it('takes a record of the necessary fields only', () => {
    const { speakers, quotes } = read(
      packWith({ speakers: [{ id: 'a', name: 'A' }], quotes: [{ id: 'q', exact: 'Yes.', isPartOf: 'courier' }] }),
    );
    expect(speakers).toEqual([{ id: 'a', type: 'Person', name: 'A', alternateName: [] }]);
    expect(quotes[0]).toMatchObject({
      prefix: '',
      suffix: '',
      kind: 'direct',
      creator: null,
      inLanguage: 'en',
      about: [],
    });
  });

  it('lets unknown fields through and takes null as absent', () => {
    const { quotes, rejected } = read(
      packWith({ quotes: [{ ...QUOTE, mood: 'firm', jobTitle: null }], contradictions: [], extra: { a: 1 } }),
    );
    expect(rejected).toEqual([]);
    expect(quotes[0]).not.toHaveProperty('mood');
    expect(quotes[0]).not.toHaveProperty('jobTitle');
  });

  it.each([
    [
      'a speaker without name',
      { speakers: [SPEAKER, { id: 'b' }] },
      { path: 'speakers[1].name', id: 'b', reason: '“name” is missing' },
    ],
    [
      'an empty text',
      { quotes: [QUOTE, OTHER, { ...QUOTE, id: 'e', exact: ' ' }] },
      { path: 'quotes[2].exact', id: 'e', reason: '“exact” is empty' },
    ],
    [
      'a text that is a number',
      { quotes: [QUOTE, OTHER, { ...QUOTE, id: 'e', exact: 7 }] },
      { path: 'quotes[2].exact', id: 'e', reason: '“exact” must be a text' },
    ],
    [
      'a text that is too long',
      { quotes: [QUOTE, OTHER, { ...QUOTE, id: 'e', exact: 'a'.repeat(2001) }] },
      { path: 'quotes[2].exact', id: 'e', reason: '“exact” is longer than 2,000 characters' },
    ],
    [
      'a day that does not exist',
      { quotes: [QUOTE, OTHER, { ...QUOTE, id: 'e', dateCreated: '2021-02-30' }] },
      {
        path: 'quotes[2].dateCreated',
        id: 'e',
        reason: '“dateCreated” must be a date such as 2019, 2019-10 or 2019-10-13',
      },
    ],
    [
      'a link that runs a program',
      { sources: [SOURCE, { id: 's', name: 'S', url: 'javascript:alert(1)' }] },
      { path: 'sources[1].url', id: 's', reason: '“url” must be a web address that begins with http:// or https://' },
    ],
    [
      'a speaker who is not there',
      { quotes: [QUOTE, OTHER, { ...QUOTE, id: 'e', creator: 'moss' }] },
      {
        path: 'quotes[2].creator',
        id: 'e',
        reason: '“creator” names the speaker “moss”, which is not in this pack or was rejected',
      },
    ],
    [
      'a further place that is not there',
      { quotes: [QUOTE, OTHER, { ...QUOTE, id: 'e', appearance: [{ isPartOf: 'courier' }, { isPartOf: 'gazette' }] }] },
      {
        path: 'quotes[2].appearance[1].isPartOf',
        id: 'e',
        reason: '“appearance[1].isPartOf” names the source “gazette”, which is not in this pack or was rejected',
      },
    ],
    [
      'a further place that is no object',
      { quotes: [QUOTE, OTHER, { ...QUOTE, id: 'e', appearance: [7] }] },
      { path: 'quotes[2].appearance[0]', id: 'e', reason: '“appearance[0]” must be an object in braces' },
    ],
    [
      'an id used twice',
      { quotes: [QUOTE, OTHER, { ...OTHER, exact: 'No.' }] },
      { path: 'quotes[2].id', id: 'keller-closed', reason: '“id” is used by an earlier record' },
    ],
    [
      'a clash without reason',
      { contradictions: [CLASH, { ...CLASH, id: 'c', because: '' }] },
      { path: 'contradictions[1].because', id: 'c', reason: '“because” is empty' },
    ],
    [
      'a clash with itself',
      { contradictions: [CLASH, { ...CLASH, id: 'c', againstId: 'keller-bridge' }] },
      { path: 'contradictions[1].againstId', id: 'c', reason: '“againstId” is the same quote as “quoteId”' },
    ],
    [
      'a record that is no object',
      { quotes: [QUOTE, OTHER, 'words'] },
      { path: 'quotes[2]', reason: 'the record must be an object in braces' },
    ],
    [
      'a list with a hole',
      { quotes: [QUOTE, OTHER, undefined] },
      { path: 'quotes[2]', reason: 'the record is missing' },
    ],
    [
      'speakers that are no list',
      {
        speakers: {},
        quotes: [
          { ...QUOTE, creator: null },
          { ...OTHER, creator: null },
        ],
      },
      { path: 'speakers', reason: '“speakers” must be a list' },
    ],
  ])('rejects %s, and the rest loads', (_, changes, expected) => {
    const value = read(packWith(changes));
    expect(value.rejected).toEqual([expected]);
    expect(value.quotes).toHaveLength(2);
    expect(value.contradictions).toHaveLength(1);
  });

  it('rejects what refers to a rejected record', () => {
    const { rejected, quotes } = read(packWith({ speakers: [{ id: 'keller' }] }));
    expect(quotes).toEqual([]);
    expect(rejected.map(({ path }) => path)).toEqual([
      'speakers[0].name',
      'quotes[0].creator',
      'quotes[1].creator',
      'contradictions[0].quoteId',
    ]);
  });

  it.each([
    [null, 'This is not a pack: a pack is one JSON object with “schemaVersion”, “id” and “name”.'],
    [[], 'This is not a pack: a pack is one JSON object with “schemaVersion”, “id” and “name”.'],
    [{}, 'This pack cannot be read: “schemaVersion” is missing, and only 1 is known.'],
    [packWith({ schemaVersion: 2 }), 'This pack cannot be read: “schemaVersion” is 2, and only 1 is known.'],
    [packWith({ id: undefined }), 'This pack cannot be read: “id” is missing.'],
    [packWith({ name: 5 }), 'This pack cannot be read: “name” must be a text.'],
  ])('says in one sentence why %j is no pack', (input, error) => {
    expect(readPack(input)).toEqual({ ok: false, error });
  });

  it('raises the longest quote on demand', () => {
    const long = packWith({ quotes: [{ ...QUOTE, exact: 'a'.repeat(5000) }], contradictions: [] });
    const reading = readPack(long, { maxQuoteChars: 5000 });
    expect(reading.ok && reading.value.rejected).toEqual([]);
  });

  it('is not led astray by prototype keys', () => {
    const text = JSON.stringify(packWith({ contradictions: [] })).replace('"mood"', '"__proto__"');
    const hostile = text.replace('"exact":', '"__proto__":{"exact":"x","polluted":true},"constructor":1,"exact":');
    const { quotes } = read(JSON.parse(hostile));
    expect(quotes[0]!.exact).toBe(QUOTE.exact);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(
      read(
        packWith({
          quotes: [JSON.parse('{"__proto__":{"id":"q","exact":"x","isPartOf":"courier"}}')],
          contradictions: [],
        }),
      ).quotes,
    ).toEqual([]);
  });

  it('does not walk into deep nesting', () => {
    const nested: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(read(packWith({ extra: nested, quotes: [nested, { ...QUOTE, about: nested }] })).rejected).toHaveLength(3);
  });

  it('never throws', () => {
    const odd = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(fc.property(odd, input => void readPack(input)));
    const record = fc.oneof(
      odd,
      fc.record({ id: odd, exact: odd, creator: odd, isPartOf: odd, appearance: odd, about: odd, words: odd }),
    );
    const list = fc.oneof(odd, fc.array(record, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.record({ speakers: list, sources: list, quotes: list, contradictions: list }), changes => {
        expect(readPack(packWith(changes)).ok).toBe(true);
      }),
    );
  });
});

describe('writePack', () => {
  it('loses nothing: reading what was written gives the same records', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(text => /\S/u.test(text));
    const optional = fc.record(
      { jobTitle: words, description: words, dateCreated: fc.constantFrom('2019', '2019-10', '2019-10-13') },
      { requiredKeys: [] },
    );
    const contents: fc.Arbitrary<PackContents> = fc
      .record({
        texts: fc.array(
          fc.record({
            exact: words,
            prefix: fc.string(),
            suffix: fc.string(),
            about: fc.array(words, { maxLength: 3 }),
            more: optional,
          }),
          { minLength: 2, maxLength: 6 },
        ),
        names: fc.array(words, { minLength: 1, maxLength: 3 }),
        head: fc.record(
          { description: words, creator: words, license: words, provenance: words },
          { requiredKeys: [] },
        ),
        kind: fc.constantFrom('direct', 'mixed', 'indirect'),
        origin: fc.constantFrom('editor', 'reader', 'program'),
        score: fc.constantFrom(1, 0.5, 0),
        isSplit: fc.boolean(),
      })
      .map(({ texts, names, head, kind, origin, score, isSplit }) => ({
        corpus: { id: 'c', name: 'C', version: '1', enabled: true, ...head },
        speakers: names.map((name, i) => ({
          id: `s${i}`,
          type: 'Organization',
          name,
          alternateName: names,
          ...(i ? {} : { unnamed: true }),
        })),
        sources: [{ id: 'd', name: 'D', publisherCertainty: 'inferred', url: 'https://d.example/' }],
        quotes: texts.map(({ more, ...text }, i) => ({
          id: `q${i}`,
          corpusId: 'c',
          kind,
          creator: i % 2 ? null : 's0',
          isPartOf: 'd',
          inLanguage: 'de',
          ...text,
          ...more,
          ...(isSplit ? { appearance: [{ isPartOf: 'd', prefix: 'p', suffix: '', exact: text.exact }] } : {}),
        })),
        contradictions: [
          {
            id: 'x',
            quoteId: 'q0',
            againstId: 'q1',
            kind: 'fact',
            label: 'contradicts',
            origin,
            score,
            because: 'b',
            ...(isSplit ? { words: { quote: [{ start: 0, end: 1 }], against: [] } } : {}),
          },
        ],
      }));
    fc.assert(
      fc.property(contents, value => {
        const reading = readPack(JSON.parse(JSON.stringify(writePack(value))));
        expect(reading).toEqual({ ok: true, value: { ...value, rejected: [] } });
      }),
    );
  });
});
