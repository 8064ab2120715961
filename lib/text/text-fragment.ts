/**
 * Gives an address that leads to a passage of a document: its text fragment (`#:~:text=`), as the WICG's Scroll-to-Text proposal has it.
 *
 * Idea: a browser goes to the first place that fits. So the words alone are tried first, then with more and more words around them as
 * prefix and suffix, until the first place that fits is the one that is meant. A long passage, or one of several paragraphs, is named by its
 * first and last words, since one term must stand within one paragraph. White space and case do not count, words are not cut.
 * Cost: a few searches of the text. Limits: a document that differs from `text` is opened at its top.
 */
import type { TextPosition } from '../types.ts';

/** Longer passages are named by their ends, as the reference generator does it: the address stays readable and a small edit harms nothing. */
const MAX_WHOLE_CHARS = 300;
/** Words of a long passage that name its beginning, and its end. */
const END_WORDS = 5;
/** More words around a passage than this, and it stands twice in one context. */
const MAX_CONTEXT_WORDS = 10;
/** A passage of fewer words may stand in a document of which only its surroundings are known, elsewhere too. */
const SURE_WORDS = 6;
/** What is then given around it. */
const UNSURE_CONTEXT_WORDS = 3;

export interface FragmentOptions {
  /** `text` is only what stands around the passage, not the whole document. */
  isExcerpt?: boolean;
}

/** The address with the fragment; the address alone where there is nothing to point at. */
export function addressOfPassage(
  address: string,
  text: string,
  position: TextPosition,
  { isExcerpt = false }: FragmentOptions = {},
): string {
  const directive = textDirective(text, position, isExcerpt);
  if (directive === null) return address;
  const [before = '', fragment = ''] = address.split('#', 2);
  return `${before}#${fragment.split(':~:')[0] ?? ''}:~:text=${directive}`;
}

function textDirective(text: string, position: TextPosition, isExcerpt: boolean): string | null {
  const { start, end } = withoutSpaceAround(text, position);
  const words = wordsOf(text);
  const first = words.findIndex(word => word.end > start);
  const last = words.findLastIndex(word => word.start < end);
  if (first < 0 || last < first || start >= end) return null;
  const meant = { words, first, last, start, end };
  const isWhole = end - start <= MAX_WHOLE_CHARS && !text.slice(start, end).trim().includes('\n');
  const least = isExcerpt && last - first + 1 < SURE_WORDS ? UNSURE_CONTEXT_WORDS : 0;
  for (let around = least; around <= MAX_CONTEXT_WORDS; around++) {
    const terms = termsOf(text, meant, around, isWhole);
    if (isFirstPlace(text, terms) || around === MAX_CONTEXT_WORDS) return encode(text, terms);
  }
  return null;
}

/** A passage that begins on an empty line is named by the paragraph where its words begin. */
function withoutSpaceAround(text: string, { start, end }: TextPosition): TextPosition {
  const passage = text.slice(start, end);
  return { start: end - passage.trimStart().length, end: start + passage.trimEnd().length };
}

interface Meant {
  words: readonly TextPosition[];
  first: number;
  last: number;
  start: number;
  end: number;
}

interface Terms {
  prefix: TextPosition | null;
  textStart: TextPosition;
  textEnd: TextPosition | null;
  suffix: TextPosition | null;
}

function termsOf(text: string, { words, first, last, start, end }: Meant, around: number, isWhole: boolean): Terms {
  const prefix = around === 0 ? null : inOneParagraph(text, words, first - around, first - 1, start, 'last');
  const suffix = around === 0 ? null : inOneParagraph(text, words, last + 1, last + around, end, 'first');
  if (isWhole) return { prefix, textStart: { start, end }, textEnd: null, suffix };
  const count = Math.min(END_WORDS, Math.ceil((last - first + 1) / 2));
  const head = paragraphAt(text, start);
  const tail = paragraphAt(text, end - 1);
  const headEnd = Math.min(words[first + count - 1]?.end ?? end, head.end);
  const tailStart = Math.max(words[last - count + 1]?.start ?? start, tail.start);
  return { prefix, textStart: { start, end: headEnd }, textEnd: { start: Math.max(tailStart, headEnd), end }, suffix };
}

/** Words `from` … `to`, those of the paragraph nearest to the passage; null where there are none. `edge`: where the passage begins or ends. */
function inOneParagraph(
  text: string,
  words: readonly TextPosition[],
  from: number,
  to: number,
  edge: number,
  nearest: 'first' | 'last',
): TextPosition | null {
  const near = words[nearest === 'last' ? to : from];
  if (!near) return null;
  const paragraph = paragraphAt(text, near.start);
  const head = words[Math.max(from, 0)]?.start ?? near.start;
  const tail = words[Math.min(to, words.length - 1)]?.end ?? near.end;
  // Up to the passage: the sign before its first word belongs to the prefix.
  if (nearest === 'last') return { start: Math.max(head, paragraph.start), end: Math.min(edge, paragraph.end) };
  return { start: Math.max(edge, paragraph.start), end: Math.min(tail, paragraph.end) };
}

function paragraphAt(text: string, place: number): TextPosition {
  const end = text.indexOf('\n', place);
  return { start: text.lastIndexOf('\n', place) + 1, end: end < 0 ? text.length : end };
}

/** Would a browser, which takes the first place that fits, go to the one that is meant? */
function isFirstPlace(text: string, { prefix, textStart, textEnd, suffix }: Terms): boolean {
  const plain = plainOf(text);
  const from = plainOf(text.slice(0, (prefix ?? textStart).start)).length;
  const endOf = (place: number) => plainOf(text.slice(0, place)).length;
  const headEnd = endOf(textEnd ? textStart.end : (suffix ?? textStart).end);
  if (firstOf(plain, plain.slice(from, headEnd).trim(), 0) < from) return false;
  if (!textEnd) return true;
  const tailStart = endOf(textEnd.start);
  return firstOf(plain, plain.slice(tailStart, endOf((suffix ?? textEnd).end)).trim(), headEnd) >= tailStart;
}

/** Where whole words stand first. */
function firstOf(plain: string, wanted: string, after: number): number {
  for (let at = plain.indexOf(wanted, after); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    const before = plain[at - 1] ?? ' ';
    const behind = plain[at + wanted.length] ?? ' ';
    if (!(isWordSign(before) && isWordSign(wanted[0])) && !(isWordSign(behind) && isWordSign(wanted.at(-1)))) return at;
  }
  return plain.length;
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** Case and the amount of white space do not count. Never shorter than up to a place before: prefixes stay prefixes. */
function plainOf(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}

function wordsOf(text: string): TextPosition[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

function encode(text: string, { prefix, textStart, textEnd, suffix }: Terms): string {
  const term = ({ start, end }: TextPosition) => encodeTerm(text.slice(start, end));
  const parts = [term(textStart)];
  if (textEnd && textEnd.end > textEnd.start) parts.push(term(textEnd));
  if (prefix && term(prefix) !== '') parts.unshift(`${term(prefix)}-`);
  if (suffix && term(suffix) !== '') parts.push(`-${term(suffix)}`);
  return parts.join(',');
}

/** `-`, `,` and `&` part the terms of a directive: inside of a term they are escaped like what no address may hold. */
function encodeTerm(words: string): string {
  const term = words.replace(/\s+/gu, ' ').trim();
  // Half of a pair of surrogates cannot be written.
  return encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
