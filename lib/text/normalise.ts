/**
 * Gives a text without the differences a reader cannot see, with an exact map back to the offsets of the raw text.
 *
 * Idea: NFKC (ligatures, full-width letters, the one-sign ellipsis, no-break spaces), invisible characters (soft hyphens, zero-width and
 * bidirectional controls) dropped, every other space a plain space. Quotation marks, dashes and case stay: they carry meaning.
 * Stretches of unproblematic characters are copied whole; only what lies between them is normalised, one grapheme-like cluster
 * at a time, so that the map stays exact. Cost: linear. Reference: Unicode Standard Annex 15 (normalisation forms).
 * Known limit: where normalisation moves characters across clusters (old Hangul), the map is exact only at the ends of that stretch.
 */

export interface NormalisedText {
  text: string;
  /** Where the character at this offset of `text` begins in the raw text (at `text.length`: the raw length). */
  toRaw(offset: number): number;
  /** Where the character before this offset of `text` ends in the raw text: for the exclusive end of a position. */
  toRawEnd(offset: number): number;
  /** The first offset of `text` whose character does not begin before this raw offset. */
  fromRaw(rawOffset: number): number;
}

// Soft hyphen, Mongolian vowel separator, zero-width and bidirectional controls, word joiner, invisible operators, variation selectors, byte order mark, Arabic letter mark, combining grapheme joiner.
const INVISIBLE = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\uFE00-\uFE0F]/gu;
const CLUSTER = /\r\n|\P{M}\p{M}*|\p{M}+/gsu;
// Everything that may change: control characters, and whatever lies outside ASCII, the letters of Latin-1 and Latin Extended-A, and common news punctuation.
const UNSAFE =
  /(?:\r\n?|[^\n\x20-\x7E¡-§©«¬®°±¶·»¿À-ıĴ-ľŁ-ňŊ-ž\u2010\u2012-\u2016\u2018-\u201F\u2020-\u2022\u2030\u2032\u2035\u2039\u203A€])+/g;

interface Segment {
  at: number;
  length: number;
  raw: number;
  rawLength: number;
}

function normaliseChunk(chunk: string): string {
  return chunk
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029\u0085]/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\t\v\f\u1680]/g, ' ');
}

function pushSegment(segments: Segment[], at: number, length: number, raw: number, rawLength: number): void {
  if (length > 0 || rawLength > 0) segments.push({ at, length, raw, rawLength });
}

/** Normalises one stretch that may change, cluster by cluster where that gives the same as the whole. */
function normaliseStretch(stretch: string, raw: number, at: number, segments: Segment[]): string {
  const whole = normaliseChunk(stretch);
  const parts: [string, string][] = [];
  for (const [cluster] of stretch.matchAll(CLUSTER)) parts.push([cluster, normaliseChunk(cluster)]);
  if (parts.map(part => part[1]).join('') !== whole) {
    pushSegment(segments, at, whole.length, raw, stretch.length);
    return whole;
  }
  let [partAt, partRaw] = [at, raw];
  for (const [cluster, clean] of parts) {
    pushSegment(segments, partAt, clean.length, partRaw, cluster.length);
    partAt += clean.length;
    partRaw += cluster.length;
  }
  return whole;
}

function segmentBy(segments: Segment[], key: 'at' | 'raw', offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  let best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment)[key] <= offset) {
      best = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return segments[best];
}

export function normaliseText(raw: string): NormalisedText {
  const segments: Segment[] = [];
  const pieces: string[] = [];
  let at = 0;
  let done = 0;
  for (const match of raw.matchAll(UNSAFE)) {
    // The character before takes part: it may be the base of a combining mark.
    const start = Math.max(done, match.index - 1);
    const end = match.index + match[0].length;
    if (start > done) {
      pieces.push(raw.slice(done, start));
      pushSegment(segments, at, start - done, done, start - done);
      at += start - done;
    }
    const clean = normaliseStretch(raw.slice(start, end), start, at, segments);
    pieces.push(clean);
    at += clean.length;
    done = end;
  }
  pieces.push(raw.slice(done));
  pushSegment(segments, at, raw.length - done, done, raw.length - done);
  const text = pieces.join('');

  function toRaw(offset: number): number {
    if (offset >= text.length) return raw.length;
    const segment = segmentBy(segments, 'at', offset);
    if (segment === undefined) return 0;
    return segment.length === segment.rawLength ? segment.raw + offset - segment.at : segment.raw;
  }
  function toRawEnd(offset: number): number {
    if (offset <= 0) return 0;
    const segment = segmentBy(segments, 'at', offset - 1);
    if (segment === undefined) return raw.length;
    return segment.length === segment.rawLength ? segment.raw + offset - segment.at : segment.raw + segment.rawLength;
  }
  function fromRaw(rawOffset: number): number {
    if (rawOffset >= raw.length) return text.length;
    const segment = segmentBy(segments, 'raw', rawOffset);
    if (segment === undefined) return 0;
    if (segment.length === segment.rawLength) return segment.at + rawOffset - segment.raw;
    return rawOffset === segment.raw ? segment.at : segment.at + segment.length;
  }
  return { text, toRaw, toRawEnd, fromRaw };
}
