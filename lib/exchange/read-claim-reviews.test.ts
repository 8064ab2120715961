import { describe, expect, it, test } from 'vitest';
import { collectImport } from './testing/collect-import.ts';

const REVIEW = {
  '@context': 'http://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/ferry',
  headline: 'No, the ferry was not sold',
  claimReviewed: 'The harbour ferry was sold to a bank.',
  datePublished: '2021-05-04',
  inLanguage: 'en',
  author: { '@type': 'Organization', name: 'Harbour Checks', url: 'https://checks.example' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'Mostly false' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Anna Keller', jobTitle: 'Mayor', sameAs: 'https://people.example/keller' },
    datePublished: '2021-05-01',
    appearance: [{ '@type': 'CreativeWork', url: 'https://courier.example/speech', headline: 'The speech' }],
  },
};
const read = (value: unknown) =>
  collectImport('claim review', typeof value === 'string' ? value : JSON.stringify(value), { fileName: 'checks.json' });

test('a claim becomes a quote by its claimant, and its review an appearance with the verdict as published', async () => {
  const { quotes, speakers, sources, rejected } = await read(REVIEW);
  expect(rejected).toEqual([]);
  expect(quotes).toMatchObject([
    {
      exact: 'The harbour ferry was sold to a bank.',
      kind: 'indirect',
      creator: 'speaker:Anna Keller',
      dateCreated: '2021-05-01',
      inLanguage: 'en',
      isPartOf: 'source:https://courier.example/speech',
      appearance: [
        {
          isPartOf: 'source:https://checks.example/ferry',
          review: { alternateName: 'Mostly false', ratingValue: '1', bestRating: '5', worstRating: '1' },
        },
      ],
    },
  ]);
  expect(speakers).toMatchObject([{ name: 'Anna Keller', jobTitle: 'Mayor', sameAs: 'https://people.example/keller' }]);
  expect(sources).toContainEqual({
    id: 'source:https://checks.example/ferry',
    name: 'No, the ferry was not sold',
    url: 'https://checks.example/ferry',
    publisher: 'Harbour Checks',
    datePublished: '2021-05-04',
  });
});

const { itemReviewed: _, ...WITHOUT_ITEM } = REVIEW;
const MICRODATA = {
  type: ['http://schema.org/ClaimReview'],
  properties: {
    claimReviewed: [REVIEW.claimReviewed],
    url: [REVIEW.url],
    reviewRating: [{ type: ['http://schema.org/Rating'], properties: { alternateName: ['Mostly false'] } }],
    itemReviewed: [
      { type: ['http://schema.org/Claim'], properties: { author: [{ properties: { name: ['Anna Keller'] } }] } },
    ],
  },
};

describe('ClaimReview as it is found in the wild', () => {
  it.each<[string, unknown]>([
    ['in a list', [REVIEW]],
    [
      'in a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Harbour Checks' }, REVIEW] },
    ],
    [
      'in the list of a page',
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: REVIEW }] },
    ],
    [
      'in a feed',
      {
        '@type': 'DataFeed',
        dateModified: '2021-06-01',
        dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }],
      },
    ],
    ['one a line', `${JSON.stringify(REVIEW)}\n${JSON.stringify({ ...REVIEW, claimReviewed: 'Other.' })}`],
    ['of several types', { ...REVIEW, '@type': ['Review', 'ClaimReview'] }],
    ['of a full name', { ...REVIEW, '@type': 'https://schema.org/ClaimReview' }],
    ['as a dump of microdata', { items: [MICRODATA] }],
    ['as microdata alone', MICRODATA],
    ['with the claimant as the item', { ...WITHOUT_ITEM, itemReviewed: { '@type': 'Person', name: 'Anna Keller' } }],
    ['with a list of items', { ...REVIEW, itemReviewed: [REVIEW.itemReviewed] }],
    ['with an author that is a text', { ...REVIEW, itemReviewed: { ...REVIEW.itemReviewed, author: 'Anna Keller' } }],
    ['with a bare rating', { ...REVIEW, reviewRating: 'Mostly false' }],
    ['with a name for a rating', { ...REVIEW, reviewRating: { ratingValue: '-1', name: 'Mostly false' } }],
    ['with a list of names', { ...REVIEW, reviewRating: { alternateName: ['Mostly false', 'Faux'] } }],
    [
      'with a value in an object',
      { ...REVIEW, reviewRating: { alternateName: { '@value': 'Mostly false', '@language': 'en' } } },
    ],
    [
      'with entities',
      {
        ...REVIEW,
        reviewRating: { alternateName: 'Mostly&nbsp;false' },
        claimReviewed: 'The harbour ferry was sold to a&#32;bank.',
      },
    ],
    ['with a trailing comma', `[${JSON.stringify(REVIEW)},]`],
    ['with a trailing comma within', JSON.stringify(REVIEW).replace(/\}$/, ',}')],
    ['with control characters', JSON.stringify(REVIEW).replace('The harbour ferry', 'The harbour\n ferry')],
    [
      'in a script block',
      `<!doctype html><script type="application/ld+json">${JSON.stringify(REVIEW)}</script><p>Text</p>`,
    ],
    ['in the dump of script blocks', `\n<script type='application/ld+json'>\n[${JSON.stringify(REVIEW)}]\n</script>\n`],
    [
      'with pointers',
      {
        '@graph': [
          { ...REVIEW, itemReviewed: { '@id': '#claim' }, author: { '@id': '#checker' } },
          { '@id': '#claim', ...REVIEW.itemReviewed, author: { '@id': '#keller' } },
          { '@id': '#keller', '@type': 'Person', name: 'Anna Keller' },
          { '@id': '#checker', '@type': 'Organization', name: 'Harbour Checks' },
        ],
      },
    ],
  ])('%s', async (_, value) => {
    const { quotes, speakers, taken } = await read(value);
    expect(taken).toBeGreaterThan(0);
    expect(quotes[0]).toMatchObject({ exact: REVIEW.claimReviewed, creator: 'speaker:Anna Keller' });
    expect(quotes[0]?.appearance?.[0]?.review?.alternateName).toBe('Mostly false');
    expect(speakers[0]?.name).toBe('Anna Keller');
  });

  it('has circles of pointers, which end', async () => {
    const value = {
      '@graph': [
        { ...REVIEW, '@id': '#review', itemReviewed: { '@id': '#claim' } },
        { '@id': '#claim', '@type': 'Claim', author: { '@id': '#person' }, appearance: { '@id': '#claim' } },
        { '@id': '#person', '@type': 'Person', name: 'Anna Keller', knows: { '@id': '#claim' } },
      ],
    };
    expect((await read(value)).quotes).toMatchObject([{ creator: 'speaker:Anna Keller' }]);
  });

  it('knows what nobody in particular is said to have said, and words in marks', async () => {
    const { quotes, speakers } = await read({
      ...REVIEW,
      claimReviewed: '“The ferry is ours.”',
      itemReviewed: { author: { name: 'Facebook users' } },
    });
    expect(speakers).toMatchObject([{ name: 'Facebook users', unnamed: true }]);
    expect(quotes).toMatchObject([{ exact: 'The ferry is ours.', prefix: '“', suffix: '”', kind: 'direct' }]);
  });

  it.each<[unknown, string]>([
    [[{ '@type': 'Product', name: 'Boat' }], 'is of the type “Product”, and holds no ClaimReview'],
    [
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: null }] },
      'is an entry without a review in it',
    ],
    [[{ ...REVIEW, claimReviewed: '', itemReviewed: {} }], '“claimReviewed” is missing, empty or no text'],
    [[7], 'is not a JSON object'],
  ])('rejects %j with a reason', async (value, reason) => {
    const { rejected, quotes } = await read(value);
    expect(quotes).toEqual([]);
    expect(rejected).toMatchObject([{ line: 1, reason }]);
  });
});

test('an answer of Fact Check Tools: one quote a claim, one appearance a review', async () => {
  const { quotes, sources } = await collectImport(
    'fact check tools',
    JSON.stringify({
      claims: [
        {
          text: 'Die Fähre wurde verkauft.',
          claimant: 'Ben Moss',
          claimDate: '2021-05-01T00:00:00Z',
          claimReview: [
            {
              publisher: { name: 'Harbour Checks', site: 'checks.example' },
              url: 'https://checks.example/1',
              title: 'Nein',
              reviewDate: '2021-05-03T10:00:00Z',
              textualRating: 'Falsch',
              languageCode: 'de',
            },
            {
              publisher: { site: 'other.example' },
              url: 'https://other.example/2',
              textualRating: 'Größtenteils falsch',
              languageCode: 'de',
            },
          ],
        },
      ],
      nextPageToken: 'x',
    }),
  );
  expect(quotes).toMatchObject([
    { creator: 'speaker:Ben Moss', dateCreated: '2021-05-01', inLanguage: 'de', kind: 'indirect' },
  ]);
  expect(quotes[0]?.appearance?.map(({ review }) => review?.alternateName)).toEqual(['Falsch', 'Größtenteils falsch']);
  expect(sources.map(({ publisher }) => publisher)).toEqual(['Harbour Checks', 'other.example']);
});
