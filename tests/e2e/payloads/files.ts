/** A file of each format, with each payload in each of its fields. */
import type { ImportFormat } from '../../../lib/imported.ts';
import { type TestFile, textFile } from '../options-files.ts';
import { PAYLOADS } from './payloads.ts';

/** Words that a page can print, and that are found again. */
const SUBJECTS = ['ferry', 'levy', 'tender', 'library', 'bridge', 'school', 'market', 'tower'];
export const wordsOf = (at: number) =>
  `We looked at ${SUBJECTS[at % SUBJECTS.length]} number ${at + 1} and ${PAYLOADS[at]} and were content with it.`;

const each = <T>(make: (payload: string, words: string, at: number) => T): T[] =>
  PAYLOADS.map((payload, at) => make(payload, wordsOf(at), at));
const lines = (records: unknown[]) => records.map(record => JSON.stringify(record)).join('\n');
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const [ONE = ''] = PAYLOADS;

const pack = {
  schemaVersion: 1,
  id: 'payloads',
  name: `Pack ${ONE}`,
  version: '1.0.0',
  description: ONE,
  license: ONE,
  speakers: each((payload, _, at) => ({
    id: `s${at}`,
    name: `Ida ${payload}`,
    alternateName: [payload],
    jobTitle: payload,
    sameAs: payload,
  })),
  sources: each((payload, _, at) => ({
    id: `d${at}`,
    name: payload,
    url: payload,
    publisher: payload,
    description: payload,
  })),
  quotes: each((payload, exact, at) => ({
    id: `q${at}`,
    exact,
    prefix: payload,
    suffix: payload,
    creator: `s${at}`,
    isPartOf: `d${at}`,
    dateCreated: '2021-03-04',
    audience: payload,
    description: payload,
    about: [payload],
    appearance: [
      {
        isPartOf: `d${at}`,
        prefix: payload,
        suffix: payload,
        review: { author: payload, ratingValue: payload, alternateName: payload, url: payload },
      },
    ],
  })),
  contradictions: each((payload, _, at) => ({
    id: `x${at}`,
    quoteId: `q${at}`,
    againstId: `q${(at + 1) % PAYLOADS.length}`,
    kind: 'fact',
    label: 'contradicts',
    because: payload,
  })),
};

const reviews = each((payload, words) => ({
  '@type': 'ClaimReview',
  claimReviewed: words,
  url: payload,
  headline: payload,
  reviewBody: payload,
  author: { '@type': 'Organization', name: payload, url: payload },
  reviewRating: { '@type': 'Rating', alternateName: payload, ratingValue: payload, ratingExplanation: payload },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: payload, jobTitle: payload, sameAs: payload },
    appearance: [{ '@type': 'CreativeWork', url: payload, headline: payload, publisher: { name: payload } }],
  },
}));

const annotations = each((payload, exact, at) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `https://notes.example/${at}${payload}`,
  type: 'Annotation',
  creator: { type: 'Person', name: payload },
  body: [{ type: 'TextualBody', value: payload, purpose: 'tagging' }],
  target: {
    source: { id: `https://a.example/${at}?${payload}`, title: payload },
    selector: { type: 'TextQuoteSelector', exact, prefix: payload, suffix: payload },
  },
}));

const article = `<!doctype html><html lang="en"><head><title>${ONE.replaceAll('<', '&lt;')}</title>
<meta property="og:type" content="article"><meta name="author" content="${(PAYLOADS[1] ?? '').replaceAll('"', '&quot;')}"></head><body><article><h1>News</h1>
${each((payload, words) => `<p>“${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}” said Ida Berg. ${payload}</p>`).join('\n')}
</article></body></html>`;

const TEXTS: Readonly<Record<ImportFormat, [name: string, text: string]>> = {
  pack: ['pack.json', JSON.stringify(pack)],
  'json lines': [
    'records.jsonl',
    lines(
      each((payload, text, at) => ({
        id: `${at}${payload}`,
        text,
        speaker: payload,
        title: payload,
        url: payload,
        date: payload,
        about: [payload],
        description: payload,
      })),
    ),
  ],
  csv: [
    'table.csv',
    [
      'id,text,speaker,date,title,url,description',
      ...each((payload, words) => [payload, words, payload, payload, payload, payload, payload].map(cell).join(',')),
    ].join('\n'),
  ],
  'claim review': ['reviews.json', JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews })],
  'fact check tools': [
    'fact-checks.json',
    JSON.stringify({
      claims: each((payload, text) => ({
        text,
        claimant: payload,
        claimDate: payload,
        claimReview: [
          {
            publisher: { name: payload, site: payload },
            url: payload,
            title: payload,
            textualRating: payload,
            languageCode: payload,
          },
        ],
      })),
    }),
  ],
  quotebank: [
    'quotebank.jsonl',
    lines(
      each((payload, quotation, at) => ({
        quoteID: `2019-10-07-${String(at).padStart(6, '0')}`,
        quotation,
        speaker: payload,
        qids: [payload],
        date: '2019-10-07 00:00:00',
        numOccurrences: 1,
        probas: [[payload, '0.9']],
        urls: [payload],
        phase: 'E',
      })),
    ),
  ],
  'gdelt quotations': [
    'gdelt.json',
    lines(
      each((payload, quote, at) => ({
        date: '2021-03-04T08:00:00Z',
        url: `https://a.example/${at}?${payload}`,
        title: payload,
        lang: 'ENGLISH',
        quotes: [{ pre: payload, quote, post: payload }],
      })),
    ),
  ],
  'web annotation': ['annotations.json', JSON.stringify(annotations)],
  hypothesis: [
    'hypothesis.json',
    JSON.stringify({
      total: PAYLOADS.length,
      rows: each((payload, exact, at) => ({
        id: `h${at}`,
        uri: `https://a.example/${at}?${payload}`,
        text: payload,
        user: `acct:${payload}`,
        user_info: { display_name: payload },
        tags: [payload],
        document: { title: [payload] },
        target: [
          { source: payload, selector: [{ type: 'TextQuoteSelector', exact, prefix: payload, suffix: payload }] },
        ],
      })),
    }),
  ],
  quotation: [
    'quotations.json',
    JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': each((payload, text) => ({
        '@type': 'Quotation',
        text,
        creator: { '@type': 'Person', name: payload },
        spokenByCharacter: { name: payload },
        isPartOf: { name: payload, url: payload },
      })),
    }),
  ],
  article: ['article.html', article],
};

export const FILES: readonly TestFile[] = Object.values(TEXTS).map(([name, text]) => textFile(name, text));
