/** Reads tables (CSV, TSV): finds the delimiter and the heading, and takes each row as its columns are mapped. */
import Papa from 'papaparse';
import { type ColumnField, type ColumnMapping, ImportError, type ImportOptions } from '../imported.ts';
import { unguardFormula } from './formula-guard.ts';
import type { ImportBuilder } from './import-builder.ts';
import { MAX_COLUMNS } from './import-limits.ts';
import type { TextPiece } from './import-text.ts';
import { parseJson } from './parse-record.ts';
import { peekText } from './peek-text.ts';
import { looksLikeMarkup } from './read-article.ts';
import { type RecordDraft, takeDraft } from './record-draft.ts';
import { isHeadingRow, suggestColumns } from './table-columns.ts';
import { DELIMITERS, readRows, type TableRow } from './table-rows.ts';

/** Excel's own way to name the delimiter. */
const SEPARATOR_LINE = /^\uFEFF?sep=(.)(?:\r\n?|\n)/iu;
const SAMPLE_CHARS = 65_536;
const SAMPLE_ROWS = 50;

export interface TableLayout {
  delimiter: string;
  /** Null where the first row is a record already. */
  headings: string[] | null;
  /** Some of the first rows. */
  rows: string[][];
  columns: ColumnMapping;
}

export function findDelimiter(text: string): string {
  const named = SEPARATOR_LINE.exec(text)?.[1];
  if (named !== undefined) return named;
  const { meta } = Papa.parse<string[]>(text.slice(0, SAMPLE_CHARS), {
    delimitersToGuess: [...DELIMITERS],
    preview: SAMPLE_ROWS,
    skipEmptyLines: true,
  });
  return meta.delimiter || ',';
}

/** How the table is laid out, by its beginning. */
export function readLayout(
  head: string,
  options: Pick<ImportOptions, 'delimiter' | 'columns' | 'hasHeadings'> = {},
): TableLayout {
  const delimiter = options.delimiter ?? findDelimiter(head);
  const text = head.replace(SEPARATOR_LINE, '').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text.slice(0, SAMPLE_CHARS), {
    delimiter,
    preview: SAMPLE_ROWS,
    skipEmptyLines: true,
  });
  const cells = data.map(row => row.map(unguardFormula));
  const [first = []] = cells;
  const hasHeadings = options.hasHeadings ?? isHeadingRow(first, cells[1]);
  const headings = hasHeadings ? first.map(heading => heading.trim()) : null;
  const rows = hasHeadings ? cells.slice(1) : cells;
  return { delimiter, headings, rows, columns: options.columns ?? suggestColumns(headings, rows) };
}

export async function* readTable(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncGenerator<void> {
  const { head, all } = await peekText(pieces);
  if (looksLikeMarkup(head)) throw new ImportError('This is a web page, and no table.');
  if (holdsJson(head)) throw new ImportError('This is JSON, and no table.');
  const layout = readLayout(head, options);
  const width = layout.headings?.length ?? layout.columns.length;
  if (width > MAX_COLUMNS) throw new ImportError(`This table has more than ${MAX_COLUMNS} columns: it is not read.`);
  if (!layout.columns.includes('text'))
    throw new ImportError('No column of this table is known to hold the words: choose one.');
  const isNamed = SEPARATOR_LINE.test(head);
  let waits = layout.headings !== null;
  for await (const rows of readRows(isNamed ? withoutFirstLine(all) : all, layout.delimiter)) {
    for (const row of rows) {
      if (isNamed) row.line++;
      if (waits && row.problem === undefined) waits = false;
      else takeRow(row, layout, builder, options);
    }
    yield;
  }
}

function holdsJson(head: string): boolean {
  const text = head.replace(/^\uFEFF/u, '').trim();
  if (!/^[{[]/u.test(text)) return false;
  return [text, text.split(/[\r\n]/u, 1)[0] as string].some(json => 'value' in parseJson(json));
}

function takeRow(
  row: TableRow,
  { headings, columns, delimiter }: TableLayout,
  builder: ImportBuilder,
  options: ImportOptions,
): void {
  const { line, cells, problem } = row;
  const excerpt = cells.join(delimiter).slice(0, 1_000);
  const width = Math.max(columns.length, headings?.length ?? 0);
  if (problem !== undefined) builder.reject(line, problem, excerpt);
  else if (cells.slice(width).some(cell => cell.trim() !== ''))
    builder.reject(line, `has ${cells.length} fields where the table has ${width} columns`, excerpt);
  else {
    const draft = toDraft(cells, columns);
    headings?.forEach((heading, i) => {
      if (!columns[i] && heading !== '' && cells[i]?.trim()) builder.leaveOut(heading);
    });
    takeDraft(
      builder,
      draft,
      { line, excerpt },
      { ...options, textField: headings?.[columns.indexOf('text')] || 'text' },
    );
  }
}

function toDraft(cells: readonly string[], columns: ColumnMapping): RecordDraft {
  const fields: Partial<Record<ColumnField, string>> = {};
  columns.forEach((field, i) => {
    if (field !== null) fields[field] = unguardFormula(cells[i] ?? '');
  });
  const {
    id,
    text = '',
    prefix,
    suffix,
    speaker,
    jobTitle,
    recipient,
    date,
    temporalBasis,
    kind,
    language,
    about,
    description,
  } = fields;
  const { title, url, publisher, published, archivedAt } = fields;
  const draft: RecordDraft = {
    text,
    kind: kind === 'mixed' || kind === 'indirect' ? kind : 'direct',
    source: defined({ title, url, publisher, published, archivedAt }),
    about: about?.split(/\s*[;|]\s*/u) ?? [],
    ...defined({ id, prefix, suffix, jobTitle, recipient, date, temporalBasis, language, description }),
  };
  if (speaker !== undefined) draft.speaker = { name: speaker };
  return draft;
}

function defined<T extends object>(fields: T): { [key in keyof T]?: Exclude<T[key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

async function* withoutFirstLine(pieces: AsyncIterable<TextPiece>): AsyncGenerator<TextPiece> {
  let isFirst = true;
  for await (const piece of pieces) {
    yield isFirst ? { ...piece, text: piece.text.replace(SEPARATOR_LINE, '') } : piece;
    isFirst = false;
  }
}
