/**
 * Cuts pieces of a table (CSV, TSV) into rows with the numbers of their lines. The cells are Papa Parse's; this makes a stream of it: rows are parsed
 * in slabs that end with a row, and a quotation mark that is never closed costs its line, not the rest of the file.
 */
import Papa from 'papaparse';
import { MAX_COLUMNS, MAX_RECORD_CHARS } from './import-limits.ts';
import type { TextPiece } from './import-text.ts';
import { DAMAGED } from './line-problems.ts';

export interface TableRow {
  /** The line on which it begins, from 1. */
  line: number;
  cells: string[];
  problem?: string;
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;

const SLAB_CHARS = 262_144;
/** A file with more open marks is no table: each costs a new look at what follows. */
const MAX_OPEN_MARKS = 50;
const OPEN_MARK = 'has a quotation mark that is never closed';
const TOO_LONG = `is longer than ${MAX_RECORD_CHARS.toLocaleString('en')} characters: perhaps a quotation mark is never closed`;
const HOPELESS = `comes after ${MAX_OPEN_MARKS} quotation marks that were never closed: from here on the file was not read`;

export async function* readRows(pieces: AsyncIterable<TextPiece>, delimiter: string): AsyncGenerator<TableRow[]> {
  const cutter = new RowCutter(delimiter);
  for await (const piece of pieces) {
    const rows = cutter.cut(piece);
    if (rows.length > 0) yield rows;
    if (cutter.isHopeless) return;
  }
  yield cutter.finish();
}

class RowCutter {
  isHopeless = false;
  private readonly delimiter: string;
  private readonly lineEnds: RegExp;
  private rest = '';
  private line = 1;
  private openMarks = 0;
  /** The line that is passed over goes on. */
  private isSkipping = false;
  private isDamaged = false;
  /** Not worth another look before so much more has come. */
  private wanted = SLAB_CHARS;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
    // What is in marks stays as it is; outside, every end of a line becomes LF.
    const mark = delimiter === '\t' ? '\\t' : `\\${delimiter}`;
    this.lineEnds = new RegExp(`(?<=^|[${mark}\\r\\n])"[^"]*(?:""[^"]*)*(?:"|$)|\\r\\n?`, 'g');
  }

  cut({ text, isDamaged }: TextPiece): TableRow[] {
    this.rest += text;
    if (isDamaged) this.isDamaged = true;
    if (this.isSkipping) this.skipOn();
    if (this.rest.length < this.wanted) return [];
    // A CR at the very end may be half of a CRLF.
    const end = Math.max(this.rest.lastIndexOf('\n'), this.rest.lastIndexOf('\r', this.rest.length - 2)) + 1;
    const slab = this.rest.slice(0, end);
    const tail = this.rest.slice(end);
    const { rows, open } = this.parse(slab);
    this.rest = open + tail;
    this.wanted = Math.max(SLAB_CHARS, 2 * this.rest.length);
    while (this.rest.length > MAX_RECORD_CHARS && !this.isHopeless) rows.push(...this.skipLine(TOO_LONG));
    return rows;
  }

  finish(): TableRow[] {
    const rows: TableRow[] = [];
    while (this.rest !== '' && !this.isHopeless) {
      const parsed = this.parse(this.rest);
      for (const row of parsed.rows) rows.push(row);
      this.rest = parsed.open;
      if (this.rest !== '') rows.push(...this.skipLine(OPEN_MARK));
    }
    return rows;
  }

  /** Rows up to the first that is still open, and the text from there on. */
  private parse(raw: string): { rows: TableRow[]; open: string } {
    const text = raw.includes('\r') ? raw.replace(this.lineEnds, part => (part.startsWith('\r') ? '\n' : part)) : raw;
    const rows: TableRow[] = [];
    let cursor = 0;
    let isOpen = false;
    Papa.parse<string[]>(text, {
      delimiter: this.delimiter,
      newline: '\n',
      quoteChar: '"',
      step: ({ data: cells, errors, meta }) => {
        if (isOpen) return;
        if (errors.some(({ code }) => code === 'MissingQuotes')) {
          isOpen = true;
          return;
        }
        if (cells.length > 1 || cells[0] !== '') rows.push(this.toRow(cells));
        this.line += countFeeds(text, cursor, meta.cursor);
        cursor = meta.cursor;
      },
    });
    const open = isOpen ? text.slice(cursor) : '';
    if (!isOpen) this.isDamaged = false;
    return { rows, open };
  }

  private toRow(cells: string[]): TableRow {
    if (this.isDamaged && cells.some(cell => cell.includes('\uFFFD')))
      return { line: this.line, cells, problem: DAMAGED };
    if (cells.length > MAX_COLUMNS)
      return { line: this.line, cells: cells.slice(0, MAX_COLUMNS), problem: `has more than ${MAX_COLUMNS} fields` };
    return { line: this.line, cells };
  }

  private skipOn(): void {
    const feed = /\r\n?|\n/u.exec(this.rest);
    this.isSkipping = feed === null;
    this.rest = feed === null ? '' : this.rest.slice(feed.index + feed[0].length);
  }

  private skipLine(problem: string): TableRow[] {
    const feed = /\r\n?|\n/u.exec(this.rest);
    const end = feed === null ? this.rest.length : feed.index + feed[0].length;
    this.isSkipping = feed === null;
    const row = { line: this.line, cells: [this.rest.slice(0, Math.min(end, 200)).trimEnd()], problem };
    this.rest = this.rest.slice(end);
    this.line++;
    this.wanted = SLAB_CHARS;
    if (++this.openMarks < MAX_OPEN_MARKS) return [row];
    this.isHopeless = true;
    return [row, { line: this.line, cells: [this.rest.slice(0, 200)], problem: HOPELESS }];
  }
}

function countFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
