/**
 * The project's own open format: a pack of recorded statements as JSON, with the field names of schema.org and W3C Web Annotation.
 *
 * A broken record is rejected with its place and a reason, and the rest loads. A record that refers to one that is not there is
 * rejected too, so what comes out is whole: every reference can be followed. Fields that hold their default may be left out.
 * Cost: linear in the size of the pack. Unknown fields are never walked into, so nesting in them costs nothing.
 */
import * as v from 'valibot';
import type { Contradiction, Corpus, Quote, Source, Speaker } from '../types.ts';
import {
  ContradictionSchema,
  createQuoteSchema,
  describeIssue,
  HeaderSchema,
  MAX_QUOTE_CHARS,
  SourceSchema,
  SpeakerSchema,
} from './pack-schema.ts';

const PACK_SCHEMA_VERSION = 1;
const PACK_CONTEXT = ['https://schema.org', 'http://www.w3.org/ns/anno.jsonld'];

/** All records of one corpus. */
export interface PackContents {
  corpus: Corpus;
  speakers: Speaker[];
  sources: Source[];
  quotes: Quote[];
  contradictions: Contradiction[];
}

/** A record that was not taken: where it stands (`quotes[3].exact`, `line 12`), its id where it has one, and why. */
export interface RejectedRecord {
  path: string;
  id?: string;
  reason: string;
}

export type PackReading =
  | { ok: true; value: PackContents & { rejected: RejectedRecord[] } }
  | { ok: false; error: string };

export interface PackLimits {
  /** Longest `exact`, `prefix` and `suffix`, in UTF-16 units. */
  maxQuoteChars?: number;
}

/**
 * @param input the parsed JSON, whatever it is
 */
export function readPack(input: unknown, limits: PackLimits = {}): PackReading {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, error: 'This is not a pack: a pack is one JSON object with “schemaVersion”, “id” and “name”.' };
  }
  const pack = input as Record<string, unknown>;
  if (pack.schemaVersion !== PACK_SCHEMA_VERSION) {
    const found = pack.schemaVersion;
    const stated =
      typeof found === 'number' || typeof found === 'string' ? `is ${String(found).slice(0, 20)}` : 'is missing';
    return {
      ok: false,
      error: `This pack cannot be read: “schemaVersion” ${stated}, and only ${PACK_SCHEMA_VERSION} is known.`,
    };
  }
  const header = v.safeParse(HeaderSchema, withoutNulls(pack), { abortEarly: true });
  if (!header.success) {
    const { path, reason } = describeIssue(header.issues[0]);
    return { ok: false, error: `This pack cannot be read: “${path}” ${reason}.` };
  }
  const corpus: Corpus = { ...header.output, enabled: true };

  const rejected: RejectedRecord[] = [];
  const speakers = readRecords<Speaker>(pack, 'speakers', SpeakerSchema, rejected);
  const sources = readRecords<Source>(pack, 'sources', SourceSchema, rejected);
  const quoteSchema = createQuoteSchema(limits.maxQuoteChars ?? MAX_QUOTE_CHARS);
  const quotes = readRecords<Omit<Quote, 'corpusId'>>(pack, 'quotes', quoteSchema, rejected, quote => {
    if (quote.creator !== null && !speakers.has(quote.creator)) return missing('creator', 'speaker', quote.creator);
    if (!sources.has(quote.isPartOf)) return missing('isPartOf', 'source', quote.isPartOf);
    const index = quote.appearance?.findIndex(({ isPartOf }) => !sources.has(isPartOf)) ?? -1;
    return index < 0 ? null : missing(`appearance[${index}].isPartOf`, 'source', quote.appearance![index]!.isPartOf);
  });
  const contradictions = readRecords<Contradiction>(pack, 'contradictions', ContradictionSchema, rejected, record => {
    if (!quotes.has(record.quoteId)) return missing('quoteId', 'quote', record.quoteId);
    if (!quotes.has(record.againstId)) return missing('againstId', 'quote', record.againstId);
    if (record.quoteId !== record.againstId) return null;
    return { path: 'againstId', reason: 'is the same quote as “quoteId”' };
  });
  return {
    ok: true,
    value: {
      corpus,
      speakers: [...speakers.values()],
      sources: [...sources.values()],
      quotes: Array.from(quotes.values(), quote => ({ ...quote, corpusId: corpus.id })),
      contradictions: [...contradictions.values()],
      rejected,
    },
  };
}

/** The inverse of `readPack`: reading what this gives returns the same records. `enabled` is the reader's switch and stays behind. */
export function writePack(contents: PackContents): Record<string, unknown> {
  const { enabled: _, ...header } = contents.corpus;
  return {
    '@context': PACK_CONTEXT,
    '@type': 'Dataset',
    schemaVersion: PACK_SCHEMA_VERSION,
    ...header,
    speakers: contents.speakers,
    sources: contents.sources,
    quotes: contents.quotes.map(({ corpusId: _, ...quote }) => quote),
    contradictions: contents.contradictions.map(({ origin, score, ...record }) => ({
      ...record,
      ...(origin === 'editor' ? {} : { origin }),
      ...(score === 1 ? {} : { score }),
    })),
  };
}

type Issue = { path: string; reason: string };

function readRecords<Entry extends { id: string }>(
  pack: Record<string, unknown>,
  listName: string,
  schema: v.GenericSchema<unknown, Entry>,
  rejected: RejectedRecord[],
  findBrokenReference: (record: Entry) => Issue | null = () => null,
): Map<string, Entry> {
  const records = new Map<string, Entry>();
  const entries = pack[listName] ?? [];
  if (!Array.isArray(entries)) {
    rejected.push({ path: listName, reason: `“${listName}” must be a list` });
    return records;
  }
  // Not forEach: a list with holes has to be reported hole by hole.
  for (let index = 0; index < entries.length; index++) {
    const entry: unknown = entries[index];
    const reading = v.safeParse(schema, withoutNulls(entry), { abortEarly: true });
    let issue: Issue | null;
    if (!reading.success) issue = describeIssue(reading.issues[0]);
    else if (records.has(reading.output.id)) issue = { path: 'id', reason: 'is used by an earlier record' };
    else issue = findBrokenReference(reading.output);

    if (issue === null && reading.success) records.set(reading.output.id, reading.output);
    else if (issue !== null) rejected.push(describeRejection(`${listName}[${index}]`, entry, issue));
  }
  return records;
}

function describeRejection(place: string, entry: unknown, issue: Issue): RejectedRecord {
  const id = typeof entry === 'object' && entry !== null ? (entry as { id?: unknown }).id : undefined;
  const rejection: RejectedRecord =
    issue.path === ''
      ? { path: place, reason: `the record ${issue.reason}` }
      : { path: `${place}.${issue.path}`, reason: `“${issue.path}” ${issue.reason}` };
  if (typeof id === 'string' && id !== '') rejection.id = id.slice(0, 200);
  return rejection;
}

function missing(path: string, noun: string, id: string): Issue {
  return { path, reason: `names the ${noun} “${id}”, which is not in this pack or was rejected` };
}

/** `"jobTitle": null` means the same as no `jobTitle`: many programs write it so. */
function withoutNulls(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));
}
