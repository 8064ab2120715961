/** Gives the paragraphs of a text that has one paragraph a line. */
import type { TextPosition } from '../types.ts';

/** The lines that hold more than white space, without the white space around them. */
export function splitParagraphs(text: string): TextPosition[] {
  const paragraphs: TextPosition[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak === -1 ? text.length : lineBreak;
    let start = lineStart;
    let end = lineEnd;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) paragraphs.push({ start, end });
    lineStart = lineEnd + 1;
  }
  return paragraphs;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029
  );
}
