/**
 * Gives the stretches of a text that stand in quotation marks: the outermost ones, in order, never overlapping.
 *
 * Idea: a small state machine over the signs of one paragraph. An opening sign inside an open stretch is nested where enough closing
 * signs are left for both, otherwise the first was never closed. An error never leaves its paragraph; only the convention of newspapers
 * does: a stretch left open is continued where the next paragraph opens again, or closes first. Cost: linear in the text.
 * Reference: the CoreNLP QuoteAnnotator documents the same conventions. Known limit: straight marks with spaces on both sides are
 * taken by turns.
 */
import type { TextPosition } from '../types.ts';
import { decideMarkStyle, findMarkSigns, type MarkSign, type MarkStyle } from './mark-signs.ts';
import type { QuotedStretch } from './quoted-stretch.ts';
import { labelLength } from './transcripts.ts';

interface OpenStretch {
  sign: MarkSign;
  depth: number;
}

const CLOSERS: Record<string, string> = {
  '“': '”"“',
  '"': '"”',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  "''": "''\"",
  '``': "''\"",
};
const SINGLE_CLOSERS: Record<string, string> = {
  '‘': "’'‘",
  "'": "'’",
  '‚': "‘’'",
  '‛': "’'",
  '‹': '›',
  '›': '‹',
  '`': "'’",
};

function canClose(opener: MarkSign, sign: MarkSign): boolean {
  if (opener.single !== sign.single || sign.role === 'open') return false;
  const closers = (opener.single ? SINGLE_CLOSERS : CLOSERS)[opener.glyph] ?? '”';
  return closers.includes(sign.glyph) || (opener.glyph === '”' && sign.glyph === '”');
}

function canOpen(sign: MarkSign): boolean {
  return sign.role !== 'close';
}

/** For each sign: how many more closing than opening signs of its kind follow it. */
function balanceAfter(signs: readonly MarkSign[]): Int32Array {
  const balance = new Int32Array(signs.length);
  let [double, single] = [0, 0];
  for (let index = signs.length - 1; index >= 0; index--) {
    const sign = signs[index] as MarkSign;
    balance[index] = sign.single ? single : double;
    const change = sign.role === 'open' ? -1 : sign.role === 'close' ? 1 : 0;
    if (sign.single) single += change;
    else double += change;
  }
  return balance;
}

/** A closing apostrophe after an s is a possessive where another closing sign follows before the next opening one. */
function isPluralPossessive(text: string, signs: readonly MarkSign[], index: number): boolean {
  const sign = signs[index] as MarkSign;
  if (!sign.single || text[sign.at - 1]?.toLowerCase() !== 's') return false;
  // "not the owners',' he added": the closing mark comes after the comma.
  if (/[,.!?]/.test(text[sign.at + 1] ?? '') && text[sign.at + 2] === sign.glyph) return true;
  if (text[sign.at + 1] !== ' ') return false;
  for (let next = index + 1; next < Math.min(signs.length, index + 12); next++) {
    const other = signs[next] as MarkSign;
    if (!other.single) continue;
    return other.role !== 'open';
  }
  return false;
}

/** "The main is 12" across": a figure before, a word in lower case behind. */
function isInchInside(text: string, sign: MarkSign): boolean {
  if (sign.glyph !== '"' || text[sign.at + 1] !== ' ') return false;
  const before = text.charCodeAt(sign.at - 1);
  return before >= 48 && before <= 57 && /\p{Ll}/u.test(text[sign.at + 2] ?? '');
}

/** Guillemets inside high marks, and the other way round, neither open nor close the outer stretch. */
function isForeignPair(opener: MarkSign, sign: MarkSign): boolean {
  return '«»'.includes(opener.glyph) !== '«»'.includes(sign.glyph);
}

function readParagraph(text: string, paragraph: TextPosition, style: MarkStyle, carriedOpen: MarkSign | null) {
  const signs = findMarkSigns(text, paragraph.start, paragraph.end, style);
  const balance = balanceAfter(signs);
  const stretches: QuotedStretch[] = [];
  let open: OpenStretch | null = null;
  let orphanCloser: MarkSign | null = null;
  const close = (opener: MarkSign, end: number, innerEnd: number, closed: boolean): void => {
    stretches.push({
      start: opener.at,
      end,
      innerStart: opener.at + opener.length,
      innerEnd,
      single: opener.single,
      closed,
      paragraphs: 1,
    });
  };
  for (let index = 0; index < signs.length; index++) {
    const sign = signs[index] as MarkSign;
    if (sign.single && !style.singleMarks) continue;
    if (open === null) {
      if (canOpen(sign) && !(sign.role === 'either' && sign.glyph === '”')) open = { sign, depth: 0 };
      else if (orphanCloser === null && stretches.length === 0) orphanCloser = sign;
      continue;
    }
    if (sign.single !== open.sign.single) continue;
    if (isInchInside(text, sign) && (balance[index] as number) > 0) continue;
    if (isForeignPair(open.sign, sign)) continue;
    const closes = canClose(open.sign, sign);
    if (closes && (sign.role === 'close' || !(canOpen(sign) && open.depth === 0 && sign.role === 'open'))) {
      if (open.sign.single && isPluralPossessive(text, signs, index)) continue;
      if (open.depth > 0) open.depth--;
      else {
        close(open.sign, sign.at + sign.length, sign.at, true);
        open = null;
      }
    } else if (sign.role === 'open') {
      const startsParagraph = open.sign.at === paragraph.start;
      const leftAfterThis = (balance[index] as number) - open.depth;
      if (leftAfterThis >= 2) open.depth++;
      else if (startsParagraph && leftAfterThis >= 1 && carriedOpen !== null) open.depth++;
      else if (sign.glyph === open.sign.glyph || leftAfterThis >= 1) {
        close(open.sign, trimEnd(text, open.sign.at + 1, sign.at), trimEnd(text, open.sign.at + 1, sign.at), false);
        open = { sign, depth: 0 };
      }
    }
  }
  return { stretches, open: open?.sign ?? null, orphanCloser };
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}

/** A closing sign without an opening one: its words reach from the paragraph's start where they end like a sentence or a clause. */
function rescueOrphan(text: string, paragraph: TextPosition, orphan: MarkSign): QuotedStretch | null {
  // After a full stop it may as well be the end of something left open paragraphs ago.
  if (orphan.single || !/[,!?]/.test(text[orphan.at - 1] ?? '')) return null;
  return {
    start: paragraph.start,
    end: orphan.at + orphan.length,
    innerStart: paragraph.start,
    innerEnd: orphan.at,
    single: false,
    closed: true,
    paragraphs: 1,
  };
}

/** A paragraph re-opens a quotation with the sign that opened it; another sign opens another quotation. */
function startsWithOpener(text: string, paragraph: TextPosition, opener: MarkSign): boolean {
  const first = text[paragraph.start] as string;
  return text.startsWith(opener.glyph, paragraph.start) || (opener.glyph === '«' && first === '»');
}

/** The longest headline that is looked at, in characters. */
const MAX_HEADLINE_LENGTH = 160;
/** Kicker, headline and the line below it stand at the head of an article. */
const HEAD_PARAGRAPHS = 3;

/** Fewer words in a headline's marks are a fragment, which the headline check holds against the body. */
const MIN_HEADLINE_WORDS = 3;

/** Headlines have single marks also where the body has double ones: a line without a full stop, the marks at its start or after a colon. */
function isHeadlineInSingleMarks(text: string, { start, end }: TextPosition): boolean {
  if (end - start > MAX_HEADLINE_LENGTH || text[end - 1] === '.') return false;
  const line = text.slice(start, end);
  if (/["“”„«»]/.test(line)) return false;
  const inner = /(?:^|:\s)[‘'](?!\d0s)(\p{L}[^‘]*)[’'](?:$|[\s,:;.!?)])/u.exec(line)?.[1];
  return inner !== undefined && inner.split(/\s+/).length >= MIN_HEADLINE_WORDS;
}

/** A long newspaper page has a few hundred: what has more than this is no prose, and its rest is left unread. */
const MAX_STRETCHES = 20_000;

export function findQuotedStretches(
  text: string,
  paragraphs: readonly TextPosition[],
  style: MarkStyle = decideMarkStyle(text),
): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  /** The stretch that the paragraph before left open. */
  let carried: { stretch: QuotedStretch; sign: MarkSign } | null = null;
  for (const paragraph of paragraphs) {
    const isHead = paragraph.start <= MAX_HEADLINE_LENGTH * HEAD_PARAGRAPHS && isHeadlineInSingleMarks(text, paragraph);
    const paragraphStyle = isHead ? { ...style, singleMarks: true } : style;
    const { stretches, open, orphanCloser } = readParagraph(text, paragraph, paragraphStyle, carried?.sign ?? null);
    if (carried !== null) {
      const reopened = startsWithOpener(text, paragraph, carried.sign) && labelLength(text, paragraph.start + 1) === 0;
      const first: QuotedStretch | undefined = stretches[0];
      if (reopened && first !== undefined && first.start === paragraph.start) {
        extend(carried.stretch, first);
        stretches.shift();
      } else if (reopened && open !== null && open.at === paragraph.start) {
        carried.stretch.end = paragraph.end;
        carried.stretch.innerEnd = paragraph.end;
        carried.stretch.paragraphs++;
        continue;
      } else if (!reopened && orphanCloser !== null && canClose(carried.sign, orphanCloser)) {
        const { stretch } = carried;
        stretch.end = orphanCloser.at + orphanCloser.length;
        stretch.innerEnd = orphanCloser.at;
        stretch.closed = true;
        stretch.paragraphs++;
      }
    } else if (orphanCloser !== null) {
      const rescued = rescueOrphan(text, paragraph, orphanCloser);
      if (rescued !== null) stretches.unshift(rescued);
    }
    for (const stretch of stretches) if (found.length <= MAX_STRETCHES) found.push(stretch);
    if (found.length > MAX_STRETCHES) break;
    carried = null;
    if (open !== null) {
      const stretch: QuotedStretch = {
        start: open.at,
        end: paragraph.end,
        innerStart: open.at + open.length,
        innerEnd: paragraph.end,
        single: open.single,
        closed: false,
        paragraphs: 1,
      };
      found.push(stretch);
      carried = { stretch, sign: open };
    }
  }
  for (const stretch of found) {
    trimInside(text, stretch);
    const label = labelLength(text, stretch.innerStart);
    if (label === 0) continue;
    stretch.innerStart += label;
    stretch.start = stretch.innerStart;
  }
  return found.filter(
    stretch =>
      stretch.innerEnd > stretch.innerStart && /[\p{L}\p{N}]/u.test(text.slice(stretch.innerStart, stretch.innerEnd)),
  );
}

/** French sets a space inside its marks: it is no part of the words. */
function trimInside(text: string, stretch: QuotedStretch): void {
  while (stretch.innerStart < stretch.innerEnd && isSpaceAt(text, stretch.innerStart)) stretch.innerStart++;
  while (stretch.innerEnd > stretch.innerStart && isSpaceAt(text, stretch.innerEnd - 1)) stretch.innerEnd--;
}

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || code === 0x202f;
}

function extend(stretch: QuotedStretch, next: QuotedStretch): void {
  stretch.end = next.end;
  stretch.innerEnd = next.innerEnd;
  stretch.closed = next.closed;
  stretch.paragraphs += next.paragraphs;
}
