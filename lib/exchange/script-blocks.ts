/** Gives the JSON-LD of `<script type="application/ld+json">` blocks in a page or a dump of such blocks, one by one. */
import { MAX_EXCERPT_CHARS, MAX_RECORD_CHARS } from './import-limits.ts';
import type { TextPiece } from './import-text.ts';
import type { JsonItem } from './json-items.ts';
import { DAMAGED, ELEMENT_PROBLEMS } from './line-problems.ts';
import { parseJson } from './parse-record.ts';

const OPENING = /<script\b[^>]{0,1000}?application\/ld\+json[^>]{0,1000}?>/giu;
const CLOSING = /<\/script\s*>/giu;
/** An opening tag that a piece cuts in two is not longer. */
const MAX_TAG_CHARS = 2_100;

export async function* readScriptBlocks(pieces: AsyncIterable<TextPiece>): AsyncGenerator<JsonItem[]> {
  const blocks = new BlockCutter();
  for await (const piece of pieces) yield blocks.cut(piece);
  yield blocks.finish();
}

class BlockCutter {
  private rest = '';
  private isInside = false;
  private isTooLong = false;
  private isDamaged = false;
  private number = 0;

  cut({ text, isDamaged }: TextPiece): JsonItem[] {
    const items: JsonItem[] = [];
    let left = this.rest + text;
    if (isDamaged) this.isDamaged = true;
    for (;;) {
      const tag = this.isInside ? CLOSING : OPENING;
      tag.lastIndex = 0;
      const found = tag.exec(left);
      if (found === null) break;
      if (this.isInside) items.push(this.toItem(left.slice(0, found.index)));
      this.isInside = !this.isInside;
      left = left.slice(found.index + found[0].length);
    }
    if (!this.isInside) this.rest = left.slice(-MAX_TAG_CHARS);
    else if (left.length <= MAX_RECORD_CHARS) this.rest = left;
    else {
      this.isTooLong = true;
      this.rest = left.slice(-MAX_TAG_CHARS);
    }
    return items;
  }

  finish(): JsonItem[] {
    if (!this.isInside) return [];
    this.number++;
    return [{ place: this.place(this.rest), isHead: false, reason: ELEMENT_PROBLEMS['cut off'] }];
  }

  private toItem(text: string): JsonItem {
    this.number++;
    const place = this.place(text);
    const isDamaged = this.isDamaged && text.includes('\uFFFD');
    const problem = this.isTooLong ? ELEMENT_PROBLEMS['too long'] : isDamaged ? DAMAGED : null;
    this.isTooLong = false;
    this.isDamaged = false;
    // Some pages put the block into a comment of old browsers.
    const json = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, '');
    return { place, isHead: false, ...(problem === null ? parseJson(json, true) : { reason: problem }) };
  }

  private place(text: string) {
    return { line: this.number, path: '', excerpt: text.trim().slice(0, MAX_EXCERPT_CHARS) };
  }
}
