/** Writes a table as spreadsheets read it (RFC 4180, CRLF, with the mark by which Excel knows UTF-8), safe from formulas. */
import Papa from 'papaparse';
import type { ColumnField, ExportBatch } from '../imported.ts';
import { type CitedRecord, citeBatch } from './export-batch.ts';
import { guardFormula } from './formula-guard.ts';

const COLUMNS = [
  'id',
  'text',
  'speaker',
  'date',
  'title',
  'url',
  'publisher',
  'published',
  'jobTitle',
  'recipient',
  'prefix',
  'suffix',
  'kind',
  'language',
  'about',
  'temporalBasis',
  'description',
  'archivedAt',
] as const satisfies readonly ColumnField[];

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

export async function* writeTable(batches: AsyncIterable<ExportBatch>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.join(',')}${LINE_END}`;
  for await (const batch of batches) {
    const rows = citeBatch(batch).map(record => {
      const cells = toCells(record);
      return COLUMNS.map(column => guardFormula(cells[column] ?? ''));
    });
    if (rows.length > 0) yield `${Papa.unparse(rows, { newline: LINE_END })}${LINE_END}`;
  }
}

function toCells({ quote, speaker, source }: CitedRecord): Partial<Record<ColumnField, string | undefined>> {
  return {
    id: quote.id,
    text: quote.exact,
    speaker: speaker?.name,
    date: quote.dateCreated,
    title: source?.name,
    url: source?.url,
    publisher: source?.publisher,
    published: source?.datePublished,
    jobTitle: quote.jobTitle ?? speaker?.jobTitle,
    recipient: quote.recipient,
    prefix: quote.prefix,
    suffix: quote.suffix,
    kind: quote.kind,
    language: quote.inLanguage,
    about: quote.about.join('; '),
    temporalBasis: quote.temporalBasis,
    description: quote.description,
    archivedAt: source?.archivedAt,
  };
}
