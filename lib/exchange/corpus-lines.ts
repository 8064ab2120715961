/**
 * Reads a corpus from JSON lines of `{"id","text","title"?,"speaker"?,"date"?,"url"?}`, the simplest form in which records come.
 * Speakers and sources are made from what the lines name; a bad line is rejected with its number and a reason, and the rest loads.
 */
import type { Quote, Source, Speaker } from '../types.ts';
import { toCalendarDate } from './calendar-date.ts';
import type { PackReading, RejectedRecord } from './pack.ts';
import { MAX_QUOTE_CHARS } from './pack-schema.ts';

/** No honest record is longer; JSON.parse of an endless line would hold everything up. */
const MAX_LINE_CHARS = 4_000_000;
const MAX_ID_CHARS = 200;
/** How many sets of quotations write that nobody is known to have said it. */
const NOBODY = new Set(['', 'none', 'null', 'unknown', 'n/a']);

interface CorpusLinesOptions {
  corpusId: string;
  /** Shown as the corpus's name, and as the source of lines that name none. */
  name: string;
  /** Lines with a longer text are rejected. */
  maxQuoteChars?: number;
}

/** Always succeeds; a file of nothing but bad lines gives an empty corpus and as many rejections. */
export function readCorpusLines(text: string, options: CorpusLinesOptions): Extract<PackReading, { ok: true }> {
  const { corpusId, name, maxQuoteChars = MAX_QUOTE_CHARS } = options;
  const speakers = new Map<string, Speaker>();
  const sources = new Map<string, Source>();
  const quotes = new Map<string, Quote>();
  const rejected: RejectedRecord[] = [];

  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const entry = parseLine(line, maxQuoteChars);
    const path = `line ${index + 1}`;
    if ('reason' in entry) rejected.push({ path, ...entry });
    else if (quotes.has(entry.id)) rejected.push({ path, id: entry.id, reason: '“id” is used by an earlier line' });
    else {
      const speaker = toSpeaker(entry.speaker);
      const source = toSource(entry, name);
      if (speaker) speakers.set(speaker.id, speaker);
      sources.set(source.id, source);
      const date = toCalendarDate(entry.date);
      quotes.set(entry.id, {
        id: entry.id,
        corpusId,
        exact: entry.text,
        prefix: '',
        suffix: '',
        kind: 'direct',
        creator: speaker?.id ?? null,
        isPartOf: source.id,
        inLanguage: 'en',
        about: [],
        ...(date === null ? {} : { dateCreated: date }),
      });
    }
  }
  return {
    ok: true,
    value: {
      corpus: { id: corpusId, name, version: '1', enabled: true },
      speakers: [...speakers.values()],
      sources: [...sources.values()],
      quotes: [...quotes.values()],
      contradictions: [],
      rejected,
    },
  };
}

type Entry = Record<'id' | 'text' | 'title' | 'speaker' | 'date' | 'url', string>;

function parseLine(line: string, maxQuoteChars: number): Entry | { id?: string; reason: string } {
  if (line.length > MAX_LINE_CHARS)
    return { reason: `is longer than ${MAX_LINE_CHARS.toLocaleString('en')} characters` };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: 'is not valid JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { reason: 'is not a JSON object' };
  const fields = value as Record<string, unknown>;
  // Ids are often numbers in other people's files.
  const id = typeof fields.id === 'number' ? String(fields.id) : toText(fields.id);
  if (id === '') return { reason: '“id” is missing or is no text' };
  if (id.length > MAX_ID_CHARS) return { reason: `“id” is longer than ${MAX_ID_CHARS} characters` };
  const text = toText(fields.text);
  if (text === '') return { id, reason: '“text” is missing, empty or no text' };
  if (text.length > maxQuoteChars) {
    return { id, reason: `“text” is longer than ${maxQuoteChars.toLocaleString('en')} characters` };
  }
  return {
    id,
    text,
    title: toText(fields.title),
    speaker: toText(fields.speaker).replace(/\s+/gu, ' '),
    date: toText(fields.date),
    url: toText(fields.url),
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

// The name itself is the id: it stays the same whatever else the file holds, and two names never share one.
function toSpeaker(name: string): Speaker | null {
  if (NOBODY.has(name.toLowerCase())) return null;
  return { id: `speaker:${name}`, type: 'Person', name, alternateName: [] };
}

function toSource(entry: Entry, corpusName: string): Source {
  const url = /^https?:\/\//iu.test(entry.url) ? entry.url : '';
  const key = url || entry.title;
  if (key === '') return { id: 'source', name: corpusName };
  const source: Source = { id: `source:${key}`, name: entry.title || url };
  if (url) source.url = url;
  return source;
}
