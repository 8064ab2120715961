/**
 * Reads the Global Quotation Graph of GDELT: JSON lines of articles, each with the words before, in and after its quotations. Who speaks is not
 * told in it: it is read from the words around by the same rules as on a page, and left open where they do not tell surely.
 */
import type { ImportOptions } from '../imported.ts';
import { readStatements } from '../quotes/read-statements.ts';
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import { isJsonObject, type JsonObject } from './parse-record.ts';
import { readItems } from './read-items.ts';
import { takeDraft } from './record-draft.ts';
import { asText } from './wild-json.ts';

/** The words around are cut at some hundred characters, within a word even. */
const CUT_WORD = /^\S{1,30}\s/u;

export function readGdelt(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncIterable<void> {
  const languages = languageCodes();
  return readItems(pieces, { lists: new Set(['']) }, builder, (article, place) => {
    const quotes = Array.isArray(article.quotes) ? article.quotes : [];
    if (quotes.length === 0)
      builder.reject(place.line, 'is an article without “quotes”', place.excerpt, place.path || undefined);
    const published = asText(article.date);
    const title = asText(article.title);
    quotes.forEach((quote: unknown, index) => {
      const path = [place.path, `quotes[${index}]`].filter(Boolean).join('.');
      if (!isJsonObject(quote)) {
        builder.reject(place.line, 'is not a JSON object', place.excerpt, path);
        return;
      }
      const name = whoSpeaks(quote, builder.maxQuoteChars);
      const draft = {
        text: asText(quote.quote),
        prefix: asText(quote.pre),
        suffix: asText(quote.post),
        ...(name === null ? {} : { speaker: { name } }),
        source: { url: asText(article.url), title, published },
        language: languages.get(asText(article.lang).toLowerCase()) ?? asText(article.lang),
      };
      takeDraft(builder, draft, { ...place, path }, { ...options, textField: 'quote' });
    });
  });
}

function whoSpeaks(quote: JsonObject, maxChars: number): string | null {
  const [pre, words, post] = [quote.pre, quote.quote, quote.post].map(asText) as [string, string, string];
  if (words === '' || words.length > maxChars || pre.length + post.length > 2 * maxChars) return null;
  const before = pre.replace(CUT_WORD, '');
  const start = before.trimEnd().length + 2;
  const text = `${before.trimEnd()} “${words}” ${post.trimStart()}`;
  const article = {
    text,
    title: null,
    byline: null,
    publisher: null,
    datePublished: null,
    url: null,
    inLanguage: null,
  };
  const statement = readStatements(article).find(
    ({ position }) => position.start < start + words.length && position.end > start,
  );
  return statement?.speakerName ?? null;
}

/** GDELT writes out the language in English. */
function languageCodes(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const codes =
    'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv ta th tr uk ur vi zh';
  return new Map(codes.split(' ').map(code => [String(names.of(code)).toLowerCase(), code]));
}
