/** The text of a page with a map back to its text nodes: built up piece by piece, one paragraph a line, white space as the browser shows it. */

import type { TextPosition } from '../types.ts';

/** A stretch of the text that stands character by character in one text node. */
export interface TextRun {
  /** Offset in the text. */
  start: number;
  node: Text;
  /** Offset in the node. */
  nodeStart: number;
  length: number;
}

export interface PageText {
  text: string;
  /** In text order, without overlap. Line breaks and marks set by the browser (of `<q>`) belong to none. */
  runs: TextRun[];
  /** True where the page holds more than is read, and the rest was left out. */
  isCut: boolean;
  /** Where the page's first heading of the highest rank stands in the text. */
  headline: TextPosition | null;
}

/** Words with a single space between them: they are shown as they stand. */
const AS_IT_STANDS = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;
/** So many of them at a time: less than a millisecond. */
const STRETCHES_AT_ONCE = 1_000;

/** Collects text; `maxLength` in UTF-16 units. */
export class PageTextBuilder {
  #parts: string[] = [];
  #length = 0;
  #last = '\n';
  #pendingSpace: { node: Text; offset: number } | null = null;
  #runs: TextRun[] = [];
  #isInQuotation = false;
  #isOpeningDue = false;
  #hasOpened = false;
  #headline: TextPosition | null = null;
  isCut = false;

  readonly #maxLength: number;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  get isFull(): boolean {
    return this.isCut;
  }

  breakParagraph(): void {
    this.#pendingSpace = null;
    if (this.#last !== '\n') this.#push('\n');
    this.#isOpeningDue = this.#isInQuotation;
  }

  /** Begins the headline, unless there was one; what is returned ends it. */
  beginHeadline(): () => void {
    this.breakParagraph();
    const start = this.#length;
    return () => {
      if (this.#length > start) this.#headline ??= { start, end: this.#length };
      this.breakParagraph();
    };
  }

  /** A quotation of which the layout stands for the marks: each paragraph opens with one, the last closes, as the press prints it. */
  beginQuotation(): void {
    this.#isInQuotation = true;
    this.#hasOpened = false;
    this.breakParagraph();
  }

  endQuotation(): void {
    if (!this.#isInQuotation) return;
    const isEmpty = !this.#hasOpened;
    this.#isInQuotation = false;
    this.#isOpeningDue = false;
    this.#pendingSpace = null;
    if (isEmpty) return;
    // The mark belongs to the paragraph that has just ended.
    if (this.#last === '\n') this.#parts.pop();
    else this.#length += 1;
    this.#parts.push('”', '\n');
    this.#length += 1;
    this.#last = '\n';
  }

  /** Text that the browser shows and no text node holds. */
  addGenerated(text: string): void {
    this.#flushSpace();
    this.#push(text);
  }

  /** Goes on with the paragraph that has just ended. */
  continueParagraph(): void {
    if (this.#last !== '\n' || this.#parts.length === 0) return;
    this.#parts[this.#parts.length - 1] = ' ';
    this.#last = ' ';
  }

  /** Reads on from `from`, and returns the offset up to which the node is read: a node may be as long as a book. */
  addNode(node: Text, from = 0): number {
    const content = node.data;
    let end = from;
    let left = STRETCHES_AT_ONCE;
    AS_IT_STANDS.lastIndex = from;
    const noteSpace = (offset: number) => {
      if (this.#last !== '\n' && !this.#pendingSpace) this.#pendingSpace = { node, offset };
    };
    for (const { 0: words, index } of content.matchAll(AS_IT_STANDS)) {
      if (index > end) noteSpace(end);
      this.#flushSpace();
      this.#pushRun(node, index, words);
      end = index + words.length;
      if (this.isCut || --left === 0) return end;
    }
    if (end < content.length) noteSpace(end);
    return content.length;
  }

  /** The paragraphs that are complete. */
  soFar(): PageText {
    const text = this.#parts.join('');
    const end = text.lastIndexOf('\n');
    const runs = this.#runs.filter(({ start }) => start < end).map(run => ({ ...run }));
    return { text: text.slice(0, Math.max(0, end)), runs, isCut: false, headline: this.#headline };
  }

  finish(): PageText {
    this.breakParagraph();
    const text = this.#parts.join('');
    return {
      text: text.endsWith('\n') ? text.slice(0, -1) : text,
      runs: this.#runs,
      isCut: this.isCut,
      headline: this.#headline,
    };
  }

  #flushSpace(): void {
    const space = this.#pendingSpace;
    if (!space) return;
    this.#pendingSpace = null;
    this.#pushRun(space.node, space.offset, ' ');
  }

  #pushRun(node: Text, nodeStart: number, words: string): void {
    const room = this.#maxLength - this.#length;
    const isTooLong = words.length > room;
    if (isTooLong) this.isCut = true;
    // Whole words, as many as there is room for.
    const text = isTooLong ? words.slice(0, Math.max(0, words.lastIndexOf(' ', room))) : words;
    if (text === '') return;
    if (this.#isOpeningDue) {
      this.#isOpeningDue = false;
      this.#hasOpened = true;
      this.#push('“');
    }
    const last = this.#runs[this.#runs.length - 1];
    if (
      last &&
      last.node === node &&
      last.nodeStart + last.length === nodeStart &&
      last.start + last.length === this.#length
    ) {
      last.length += text.length;
    } else {
      this.#runs.push({ start: this.#length, node, nodeStart, length: text.length });
    }
    this.#push(text);
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.charAt(text.length - 1);
  }
}
