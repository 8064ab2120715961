/** Tells from the first bytes of a file and its name in which form its records come, and with which options to read it. */
import {
  type DateOrder,
  ImportError,
  type ImportFormat,
  type ImportOptions,
  type TextEncodingName,
} from '../imported.ts';
import { openImportText } from './import-text.ts';
import { ElementReader } from './json-elements.ts';
import { holdsOneRecordALine } from './json-items.ts';
import { isGzip } from './known-binaries.ts';
import { typesOf } from './linked-nodes.ts';
import { isJsonObject, type JsonObject, parseJson } from './parse-record.ts';
import { looksLikeMarkup } from './read-article.ts';
import { isQuotebank } from './read-quotebank.ts';
import { readLayout, type TableLayout } from './read-table.ts';
import { suggestDateOrder } from './table-columns.ts';

/** As much of a file as it is recognised by. */
export const RECOGNISED_BYTES = 262_144;

export interface RecognisedFormat {
  format: ImportFormat;
  /** Of the text, packed or not. */
  encoding: TextEncodingName;
  isPacked: boolean;
  /** Of a table: how it is laid out, with its first rows; and which comes first in its dates, where that shows. */
  table?: TableLayout & { dateOrder: DateOrder | null; hasAmbiguousDates: boolean };
  /** What to read it with; the reader of the page may change each. */
  options: Pick<ImportOptions, 'format'> & Partial<ImportOptions>;
}

export type Recognition = { ok: true; value: RecognisedFormat } | { ok: false; error: string };

/**
 * @param head the first `RECOGNISED_BYTES` of the file, or all of it
 * @param chosen what the reader of the page has chosen already: encoding, delimiter, columns
 */
export async function recogniseFormat(
  head: Uint8Array,
  fileName: string,
  chosen: Partial<Pick<ImportOptions, 'format' | 'encoding' | 'delimiter' | 'columns' | 'hasHeadings'>> = {},
): Promise<Recognition> {
  let text = '';
  let encoding: TextEncodingName = chosen.encoding ?? 'utf-8';
  try {
    const { pieces, encoding: found } = openImportText(new Blob([head as BlobPart]).stream(), chosen);
    for await (const piece of pieces) {
      text += piece.text;
      if (text.length > RECOGNISED_BYTES) break;
    }
    encoding = found() ?? encoding;
  } catch (error) {
    // The head of a packed file ends in the middle: what came before it is enough.
    if (text === '') return { ok: false, error: error instanceof ImportError ? error.message : String(error) };
  }
  if (text.trim() === '') return { ok: false, error: 'This file is empty.' };
  const format = chosen.format ?? recogniseText(text, fileName);
  if (format === null) return { ok: false, error: UNKNOWN };
  const value: RecognisedFormat = { format, encoding, isPacked: isGzip(head), options: { format, encoding } };
  if (format === 'csv') {
    const layout = readLayout(text, chosen);
    const dateOrder = suggestDateOrder(layout.columns, layout.rows);
    value.table = { ...layout, dateOrder, hasAmbiguousDates: hasAmbiguousDates(layout) };
    const { delimiter, columns, headings } = layout;
    value.options = { ...value.options, delimiter, columns, hasHeadings: headings !== null };
    if (dateOrder !== null) value.options.dateOrder = dateOrder;
  }
  return { ok: true, value };
}

const UNKNOWN =
  'This file is of no form that is known here: packs, JSON lines, tables (CSV), ClaimReview, Quotebank, annotations and articles are.';

function recogniseText(text: string, fileName: string): ImportFormat | null {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  const name = fileName.toLowerCase().replace(/\.gz$/u, '');
  if (start.startsWith('<')) {
    if (/application\/ld\+json[^>]*>[^<]*"(?:https?:\/\/schema\.org\/)?ClaimReview"/iu.test(text))
      return 'claim review';
    return looksLikeMarkup(start) || /\.x?html?$/u.test(name) ? 'article' : null;
  }
  if (/^[[{]/u.test(start)) {
    const found = recogniseJson(start);
    return found ?? (/\.jsonl$|\.ndjson$/u.test(name) ? 'json lines' : null);
  }
  if (/\.(?:csv|tsv|tab)$/u.test(name)) return 'csv';
  if (/\.(?:jsonl|ndjson)$/u.test(name)) return 'json lines';
  return looksLikeTable(start) ? 'csv' : /["“„«]/u.test(start) ? 'article' : null;
}

/** Several columns in most of the rows, and no row that is a paragraph. */
function looksLikeTable(text: string): boolean {
  const { headings, columns, rows } = readLayout(text);
  if (columns.length < 2 || !columns.includes('text')) return false;
  const regular = rows.filter(row => row.length === columns.length).length;
  return (headings !== null && regular >= 0.5 * rows.length) || (rows.length > 2 && regular >= 0.9 * rows.length);
}

function recogniseJson(text: string): ImportFormat | null {
  if (holdsOneRecordALine(text)) {
    const first = parseJson(text.slice(0, text.search(/[\r\n]/u)));
    if ('reason' in first || !isJsonObject(first.value)) return null;
    const format = recogniseRecord(first.value);
    // Lines of the project's own form begin with the head of a pack.
    return format === undefined || format === 'pack' ? 'json lines' : format;
  }
  const elements = new ElementReader({ lists: LISTS });
  const found = [...elements.read(text), ...elements.finish().found];
  for (const entry of found) {
    const isList = 'text' in entry;
    const parsed = parseJson(isList ? entry.text : entry.members, true);
    if ('reason' in parsed || !isJsonObject(parsed.value)) continue;
    const format = recogniseRecord(parsed.value) ?? (isList && entry.list ? FORMAT_OF_LIST[entry.list] : undefined);
    if (format) return format;
    if (isList && 'text' in parsed.value) return 'json lines';
    if (!isList && entry.isWhole && ('text' in parsed.value || 'quote' in parsed.value)) return 'json lines';
  }
  return null;
}

const LISTS = new Set([
  '',
  '@graph',
  'itemListElement',
  'dataFeedElement',
  'claims',
  'items',
  'rows',
  'annotations',
  'speakers',
  'sources',
  'quotes',
]);

const FORMAT_OF_LIST: Readonly<Record<string, ImportFormat>> = {
  claims: 'fact check tools',
  rows: 'hypothesis',
  annotations: 'hypothesis',
  dataFeedElement: 'claim review',
};

/** By what a record, or the head of a document, has and no other form has. */
function recogniseRecord(record: JsonObject): ImportFormat | undefined {
  const types = new Set(typesOf(record));
  if (record.schemaVersion !== undefined) return 'pack';
  if (isQuotebank(record)) return 'quotebank';
  if (Array.isArray(record.quotes) && 'url' in record) return 'gdelt quotations';
  if ('uri' in record && 'target' in record) return 'hypothesis';
  if ('export_userid' in record || 'client_version' in record) return 'hypothesis';
  if (types.has('Annotation') || types.has('AnnotationPage') || types.has('AnnotationCollection'))
    return 'web annotation';
  if ('claimReview' in record && 'text' in record) return 'fact check tools';
  const text = JSON.stringify(record);
  if (/"(?:(?:https?:\/\/schema\.org\/|schema:)?ClaimReview|(?:schema:)?claimReviewed)"/u.test(text))
    return 'claim review';
  if (types.has('Quotation') && !('creator' in record && 'isPartOf' in record && 'prefix' in record))
    return 'quotation';
  return types.has('DataFeed') ? 'claim review' : undefined;
}

function hasAmbiguousDates({ columns, rows }: TableLayout): boolean {
  return (
    suggestDateOrder(columns, rows) === null &&
    rows.some(row => row.some((cell, i) => columns[i] === 'date' && /^\s*\d{1,2}[/-]\d{1,2}[/-]\d{4}/u.test(cell)))
  );
}
