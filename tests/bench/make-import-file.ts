/** Makes files of every format that can be imported, as large as wanted and the same in every run, as a stream: a gigabyte need not be held. */
import type { ImportFormat } from '../../lib/imported.ts';
import { pickOne, type Random, seedRandom } from './random.ts';

const WORDS =
  'we will build the bridge before winter and nobody in this council ever said that harbour dues would rise by more than a third while schools stay open for every child of the island since the old ferry was sold to a bank which pays no taxes here'.split(
    ' ',
  );
const FIRST = ['Anna', 'Ben', 'Ida', 'Jonas', 'Mara', 'Noah', 'Lea', 'Tom'];
const LAST = ['Keller', 'Moss', 'Berg', 'Lind', 'Okafor', 'Stone', 'Vale', 'Roth', 'Haddad', 'Novak'];
const PIECE_CHARS = 65_536;

interface MadeRecord {
  id: string;
  text: string;
  speaker: string;
  date: string;
  title: string;
  url: string;
}

function makeRecord(random: Random, number: number): MadeRecord {
  const words = Array.from({ length: 9 + Math.floor(random() * 18) }, () => pickOne(random, WORDS)).join(' ');
  const day = String((number % 28) + 1).padStart(2, '0');
  return {
    id: `q${number}`,
    text: `${words[0]?.toUpperCase()}${words.slice(1)} ${number}.`,
    speaker: `${pickOne(random, FIRST)} ${pickOne(random, LAST)}`,
    date: `2021-03-${day}`,
    title: `Council votes, part ${Math.floor(number / 20)}`,
    url: `https://courier.example/2021/03/${Math.floor(number / 20)}`,
  };
}

interface Layout {
  opening: string;
  between: string;
  closing: string;
  write: (record: MadeRecord) => string;
}

const AS_LINES = { opening: '', between: '\n', closing: '\n' };
const list = (opening: string, closing: string) => ({ opening, between: ',\n', closing });

/** Of each format one usual form. */
const LAYOUTS: Readonly<Record<ImportFormat, Layout>> = {
  'json lines': { ...AS_LINES, write: record => JSON.stringify(record) },
  pack: {
    ...list(
      '{"schemaVersion":1,"id":"made","name":"Made","sources":[{"id":"d","name":"Minutes"}],"quotes":[\n',
      '\n]}\n',
    ),
    write: ({ id, text, date }) =>
      JSON.stringify({
        id,
        exact: text,
        prefix: 'The mayor said: “',
        suffix: '”',
        isPartOf: 'd',
        dateCreated: date,
        inLanguage: 'en',
        about: ['bridge'],
      }),
  },
  csv: {
    opening: 'id,text,speaker,date,title,url\r\n',
    between: '\r\n',
    closing: '\r\n',
    write: ({ id, text, speaker, date, title, url }) => `${id},"${text}",${speaker},${date},"${title}",${url}`,
  },
  'claim review': {
    ...list('{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[\n', '\n]}\n'),
    write: ({ text, speaker, date, title, url, id }) =>
      JSON.stringify({
        '@type': 'DataFeedItem',
        item: [
          {
            '@type': 'ClaimReview',
            url: `${url}#${id}`,
            headline: title,
            claimReviewed: text,
            datePublished: date,
            author: { '@type': 'Organization', name: 'Harbour Checks' },
            reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Mostly false' },
            itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: speaker }, datePublished: date },
          },
        ],
      }),
  },
  'fact check tools': {
    ...list('{"claims":[\n', '\n],"nextPageToken":"x"}\n'),
    write: ({ text, speaker, date, title, url, id }) =>
      JSON.stringify({
        text,
        claimant: speaker,
        claimDate: `${date}T00:00:00Z`,
        claimReview: [
          {
            publisher: { name: 'Harbour Checks' },
            url: `${url}#${id}`,
            title,
            textualRating: 'False',
            languageCode: 'en',
          },
        ],
      }),
  },
  quotebank: {
    ...AS_LINES,
    write: ({ id, text, speaker, date, url }) =>
      JSON.stringify({
        quoteID: `${date}-${id}`,
        quotation: text,
        speaker,
        qids: [],
        date,
        numOccurrences: 1,
        probas: [[speaker, '0.9']],
        urls: [url],
        phase: 'E',
      }),
  },
  'gdelt quotations': {
    ...AS_LINES,
    write: ({ text, speaker, date, title, url, id }) =>
      JSON.stringify({
        date: `${date}T00:00:00Z`,
        url: `${url}?${id}`,
        title,
        lang: 'ENGLISH',
        quotes: [{ pre: 'ing. It rained all day. ', quote: text, post: ` said ${speaker} on Thursday.` }],
      }),
  },
  'web annotation': {
    ...list('{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[\n', '\n]}\n'),
    write: ({ id, text, url }) =>
      JSON.stringify({
        id: `urn:made:${id}`,
        type: 'Annotation',
        body: [{ type: 'TextualBody', value: 'bridge', purpose: 'tagging' }],
        target: { source: url, selector: { type: 'TextQuoteSelector', exact: text, prefix: 'said: “', suffix: '”' } },
      }),
  },
  hypothesis: {
    ...list('{"total":1,"rows":[\n', '\n]}\n'),
    write: ({ id, text, url, title }) =>
      JSON.stringify({
        id,
        uri: url,
        text: 'A comment',
        tags: ['bridge'],
        document: { title: [title] },
        target: [{ source: url, selector: [{ type: 'TextQuoteSelector', exact: text }] }],
      }),
  },
  quotation: {
    ...list('[\n', '\n]\n'),
    write: ({ text, speaker, date, url, title, id }) =>
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'Quotation',
        text,
        spokenByCharacter: { '@type': 'Person', name: speaker },
        dateCreated: date,
        isPartOf: { '@type': 'NewsArticle', headline: title, url: `${url}#${id}` },
      }),
  },
  article: {
    opening: 'Council votes on the new bridge\n\n',
    between: '\n',
    closing: '\n',
    write: ({ text, speaker }) => `“${text.replace(/\.$/u, ',')}” said Mayor ${speaker} on Thursday.`,
  },
};

export interface MadeFile {
  stream: ReadableStream<Uint8Array>;
  /** Known when the stream has ended. */
  made: { records: number; bytes: number };
}

/** A file of at least so many bytes, or of so many records. */
export function makeImportFile(format: ImportFormat, size: { bytes?: number; records?: number }, seed = 7): MadeFile {
  const { opening, between, closing, write } = LAYOUTS[format];
  const random = seedRandom(seed);
  const encoder = new TextEncoder();
  const made = { records: 0, bytes: 0 };
  const isDone = () => (size.records === undefined ? made.bytes >= (size.bytes ?? 0) : made.records >= size.records);
  let isFinished = false;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (isFinished) return controller.close();
        let piece = made.records === 0 ? opening : '';
        while (piece.length < PIECE_CHARS && !isDone()) {
          const text = (made.records === 0 ? '' : between) + write(makeRecord(random, made.records));
          piece += text;
          made.bytes += text.length;
          made.records++;
        }
        if (isDone()) {
          piece += closing;
          isFinished = true;
        }
        controller.enqueue(encoder.encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, made };
}
