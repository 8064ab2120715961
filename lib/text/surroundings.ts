/** The text around a passage, within its paragraph: what a TextQuoteSelector of W3C Web Annotation has as prefix and suffix. */
import type { TextPosition } from '../types.ts';

/** About two lines a side, as the bundled corpus has it. */
const MAX_SIDE_LENGTH = 200;

/** `text` has one paragraph a line. A side is cut at a space where it is too long. */
export function surroundingsOf(text: string, { start, end }: TextPosition): { prefix: string; suffix: string } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const before = text.slice(Math.max(lineStart, start - MAX_SIDE_LENGTH), start);
  const after = text.slice(end, Math.min(lineBreak < 0 ? text.length : lineBreak, end + MAX_SIDE_LENGTH));
  return {
    prefix: before.length < MAX_SIDE_LENGTH ? before : before.slice(before.indexOf(' ') + 1),
    suffix: after.length < MAX_SIDE_LENGTH ? after : after.slice(0, after.lastIndexOf(' ')),
  };
}
