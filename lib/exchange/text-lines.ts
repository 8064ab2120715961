/** Cuts pieces of text into numbered lines, ended by LF, CRLF or CR, mixed or not. A line that is too long is told and not held. */
import { MAX_EXCERPT_CHARS, MAX_RECORD_CHARS } from './import-limits.ts';
import type { TextPiece } from './import-text.ts';

export interface TextLine {
  /** From 1. */
  number: number;
  /** Of a line that is too long, its beginning. */
  text: string;
  isTooLong: boolean;
  /** Some bytes of it could not be decoded. */
  isDamaged: boolean;
}

/** All lines that are not blank, a list a piece of text. U+2028 is no end of a line: it stands inside of JSON texts. */
export async function* readLines(pieces: AsyncIterable<TextPiece>): AsyncGenerator<TextLine[]> {
  const lines = new LineCutter();
  for await (const piece of pieces) {
    const found = lines.cut(piece);
    if (found.length > 0) yield found;
  }
  const last = lines.finish();
  if (last.length > 0) yield last;
}

class LineCutter {
  private number = 0;
  private rest = '';
  private isRestTooLong = false;
  private isRestDamaged = false;
  private endsWithReturn = false;

  cut({ text: raw, isDamaged }: TextPiece): TextLine[] {
    // A CRLF that was cut in two is one end of a line.
    const text = this.endsWithReturn && raw.startsWith('\n') ? raw.slice(1) : raw;
    this.endsWithReturn = raw.endsWith('\r') || (this.endsWithReturn && raw === '');
    const lines: TextLine[] = [];
    const hasReturns = text.includes('\r');
    let start = 0;
    for (;;) {
      const feed = text.indexOf('\n', start);
      const carriageReturn = hasReturns ? text.indexOf('\r', start) : -1;
      const end = carriageReturn >= 0 && (feed < 0 || carriageReturn < feed) ? carriageReturn : feed;
      if (end < 0) break;
      this.end(text.slice(start, end), isDamaged, lines);
      start = end + (end === carriageReturn && feed === end + 1 ? 2 : 1);
    }
    this.hold(text.slice(start), isDamaged);
    return lines;
  }

  finish(): TextLine[] {
    const lines: TextLine[] = [];
    this.end('', false, lines);
    return lines;
  }

  private hold(text: string, isDamaged: boolean): void {
    if (text === '') return;
    if (isDamaged && text.includes('\uFFFD')) this.isRestDamaged = true;
    if (this.isRestTooLong) return;
    this.rest += text;
    if (this.rest.length <= MAX_RECORD_CHARS) return;
    this.isRestTooLong = true;
    this.rest = this.rest.slice(0, MAX_EXCERPT_CHARS);
  }

  private end(text: string, isDamaged: boolean, lines: TextLine[]): void {
    this.number++;
    const isPlain = this.rest === '' && !this.isRestTooLong && text.length <= MAX_RECORD_CHARS;
    if (!isPlain) this.hold(text, isDamaged);
    const line: TextLine = {
      number: this.number,
      text: isPlain ? text : this.rest,
      isTooLong: this.isRestTooLong,
      isDamaged: this.isRestDamaged || (isDamaged && text.includes('\uFFFD')),
    };
    if (line.text.trim() !== '' || line.isTooLong) lines.push(line);
    this.rest = '';
    this.isRestTooLong = false;
    this.isRestDamaged = false;
  }
}
