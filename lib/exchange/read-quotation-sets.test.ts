import { describe, expect, it } from 'vitest';
import { collectImport } from './testing/collect-import.ts';

const lines = (...records: unknown[]) => records.map(record => JSON.stringify(record)).join('\n');

describe('Quotebank', () => {
  const QUOTATION = {
    quoteID: '2019-10-13-000123',
    quotation: 'we will build the bridge',
    speaker: 'anna keller',
    qids: ['Q42'],
    date: '2019-10-13 08:00:00',
    numOccurrences: 2,
    probas: [
      ['anna keller', '0.81'],
      ['None', '0.19'],
    ],
    urls: ['https://courier.example/a', 'https://gazette.example/b'],
    phase: 'E',
  };

  it('by quotations', async () => {
    const { quotes, speakers, sources, leftOut } = await collectImport('quotebank', lines(QUOTATION));
    expect(quotes).toMatchObject([
      {
        id: '2019-10-13-000123',
        exact: 'we will build the bridge',
        creator: 'speaker:anna keller',
        dateCreated: '2019-10-13',
        temporalBasis: 'The date of the earliest article that has the words.',
        isPartOf: 'source:https://courier.example/a',
        appearance: [{ isPartOf: 'source:https://gazette.example/b' }],
      },
    ]);
    expect(speakers[0]?.sameAs).toBe('https://www.wikidata.org/wiki/Q42');
    expect(sources).toHaveLength(2);
    expect(leftOut).toEqual({ numOccurrences: 1, probas: 1, phase: 1 });
  });

  it('by articles, with the words around', async () => {
    const article = {
      articleID: '2019101300_a',
      url: 'https://courier.example/a',
      title: 'Council votes',
      date: '2019-10-13',
      quotations: [
        {
          quoteID: 'q1',
          quotation: 'we will build it',
          leftContext: 'The mayor said:',
          rightContext: 'and left.',
          globalTopSpeaker: 'Anna Keller',
        },
        {
          quoteID: 'q2',
          quotation: 'never',
          contextStart: 12,
          contextEnd: 90,
          globalTopSpeaker: 'None',
          localTopSpeaker: 'None',
        },
      ],
    };
    const { quotes, total } = await collectImport('quotebank', lines(article, { ...article, quotations: [] }));
    expect(total).toBe(3);
    expect(quotes).toMatchObject([
      { id: 'q1@2019101300_a', prefix: 'The mayor said: ', suffix: ' and left.', creator: 'speaker:Anna Keller' },
      { id: 'q2@2019101300_a', prefix: '', creator: null },
    ]);
  });

  it('tells that texts were read in the wrong encoding, and mends them when asked', async () => {
    const garbled = lines({ ...QUOTATION, quotation: 'we donâ€™t know', speaker: 'JÃ¼rgen' });
    const asIs = await collectImport('quotebank', garbled);
    expect(asIs.quotes[0]?.exact).toBe('we donâ€™t know');
    expect(asIs.notes).toHaveLength(1);
    const mended = await collectImport('quotebank', garbled, { repairMojibake: true });
    expect(mended.quotes[0]?.exact).toBe('we don’t know');
    expect(mended.speakers[0]?.name).toBe('Jürgen');
    expect(mended.notes).toEqual([]);
  });
});

it('GDELT: the speaker is read from the words around, or left open', async () => {
  const { quotes, speakers } = await collectImport(
    'gdelt quotations',
    lines({
      date: '2021-03-04T08:00:00Z',
      url: 'https://courier.example/a',
      title: 'Council votes',
      lang: 'ENGLISH',
      quotes: [
        {
          pre: 'ning. It rained all day. ',
          quote: 'We will build the bridge before the winter comes',
          post: ', said Mayor Anna Keller on Thursday.',
        },
        { pre: 'and so on. ', quote: 'Nobody will ever know what became of the old ferry', post: ' It rained.' },
      ],
    }),
  );
  expect(quotes).toMatchObject([
    { exact: 'We will build the bridge before the winter comes', creator: 'speaker:Anna Keller', inLanguage: 'en' },
    { creator: null },
  ]);
  expect(quotes[0]).not.toHaveProperty('dateCreated');
  expect(speakers).toHaveLength(1);
});

describe('annotations', () => {
  const ANNOTATION = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/1',
    type: 'Annotation',
    creator: 'An Annotator',
    body: [
      { type: 'TextualBody', value: 'Said in the council.', purpose: 'commenting', language: 'en' },
      { type: 'TextualBody', value: 'bridge', purpose: 'tagging' },
      { type: 'TextualBody', value: 'Anna Keller', purpose: 'identifying' },
    ],
    target: {
      source: 'https://courier.example/a',
      selector: [
        { type: 'TextPositionSelector', start: 3, end: 30 },
        { type: 'TextQuoteSelector', exact: 'We will build it', prefix: 'said: “', suffix: '”' },
      ],
      state: { type: 'TimeState', sourceDate: '2021-03-04T08:00:00Z', cached: 'https://archive.example/a' },
    },
  };

  it.each([
    ['one', JSON.stringify(ANNOTATION)],
    ['a list', JSON.stringify([ANNOTATION])],
    ['a page', JSON.stringify({ type: 'AnnotationPage', items: [ANNOTATION], next: 'https://notes.example/page2' })],
    [
      'a collection',
      JSON.stringify({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [ANNOTATION] } }),
    ],
    ['lines', lines(ANNOTATION, { ...ANNOTATION, id: 'b' })],
    [
      'a refined selector',
      JSON.stringify({
        ...ANNOTATION,
        target: {
          ...ANNOTATION.target,
          selector: { type: 'FragmentSelector', value: 'a', refinedBy: ANNOTATION.target.selector[1] },
        },
      }),
    ],
  ])('of the W3C: %s', async (_, text) => {
    const { quotes, sources } = await collectImport('web annotation', text);
    expect(quotes[0]).toMatchObject({
      exact: 'We will build it',
      prefix: 'said: “',
      suffix: '”',
      creator: 'speaker:Anna Keller',
      about: ['bridge'],
      description: 'Said in the council.',
    });
    expect(sources[0]).toMatchObject({
      url: 'https://courier.example/a',
      datePublished: '2021-03-04',
      archivedAt: 'https://archive.example/a',
    });
  });

  it.each([
    [{ ...ANNOTATION, target: 'https://courier.example/a' }, 'marks no words: it has no TextQuoteSelector'],
    [{ ...ANNOTATION, target: undefined }, '“target” is missing'],
    [{ type: 'Person', name: 'x' }, 'is of the type “Person”, and no Annotation'],
  ])('without words: %j', async (annotation, reason) => {
    expect((await collectImport('web annotation', JSON.stringify([annotation]))).rejected).toMatchObject([{ reason }]);
  });

  const MADE = {
    id: 'abc',
    created: '2021-03-05T08:00:00Z',
    user: 'acct:reader@notes.example',
    uri: 'https://courier.example/a',
    text: 'Compare last year.',
    tags: ['bridge'],
    target: [
      {
        source: 'https://courier.example/a',
        selector: [{ type: 'TextQuoteSelector', exact: 'We will build it', prefix: 'a', suffix: 'b' }],
      },
    ],
    document: { title: ['Council votes'] },
  };

  it.each([
    ['an answer of the search', { total: 2, rows: [MADE, { ...MADE, id: 'b', target: [{}], references: ['abc'] }] }],
    [
      'an export file',
      {
        export_date: '2021',
        export_userid: 'x',
        client_version: '1',
        annotations: [MADE, { ...MADE, id: 'b', target: [] }],
      },
    ],
  ])('of Hypothesis: %s', async (_, file) => {
    const { quotes, sources, rejected } = await collectImport('hypothesis', JSON.stringify(file));
    expect(quotes).toMatchObject([
      { id: 'abc', exact: 'We will build it', creator: null, about: ['bridge'], description: 'Compare last year.' },
    ]);
    expect(quotes[0]).not.toHaveProperty('dateCreated');
    expect(sources[0]?.name).toBe('Council votes');
    expect(rejected).toMatchObject([{ line: 2, reason: expect.stringContaining('marks no words') }]);
  });
});

describe('Quotation of schema.org', () => {
  const QUOTATION = {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    text: 'We will build it.',
    spokenByCharacter: { '@type': 'Person', name: 'Anna Keller', jobTitle: 'Mayor' },
    dateCreated: '2021-03-04',
    isPartOf: {
      '@type': 'NewsArticle',
      headline: 'Council votes',
      url: 'https://courier.example/a',
      publisher: { name: 'Courier' },
    },
    about: ['bridge', { name: 'harbour' }],
  };

  it.each([
    ['one', QUOTATION],
    ['a list', [QUOTATION]],
    ['a graph', { '@graph': [{ '@type': 'WebSite' }, QUOTATION] }],
  ])('%s', async (_, value) => {
    const { quotes, speakers, sources } = await collectImport('quotation', JSON.stringify(value));
    expect(quotes).toMatchObject([
      { exact: 'We will build it.', dateCreated: '2021-03-04', about: ['bridge', 'harbour'] },
    ]);
    expect(speakers).toMatchObject([{ name: 'Anna Keller', jobTitle: 'Mayor' }]);
    expect(sources).toMatchObject([{ name: 'Council votes', url: 'https://courier.example/a', publisher: 'Courier' }]);
  });
});

describe('an article', () => {
  const TEXT =
    'Council votes on the new bridge\n\nIt rained.\n“We will build the bridge before the winter,” said Mayor Anna Keller.\n';

  it('as text', async () => {
    const { quotes, sources } = await collectImport('article', TEXT, { fileName: 'vote.txt' });
    expect(quotes).toMatchObject([
      { exact: 'We will build the bridge before the winter,', creator: 'speaker:Anna Keller' },
    ]);
    expect(sources).toMatchObject([{ name: 'Council votes on the new bridge' }]);
  });

  it('without a quoted statement, and a page where none can be read', async () => {
    await expect(collectImport('article', 'It rained.')).rejects.toThrow(
      'No quoted statement was found in this article.',
    );
    await expect(collectImport('article', '<html><p>“Yes,” he said.</p></html>')).rejects.toThrow(
      'cannot be read here',
    );
  });
});
