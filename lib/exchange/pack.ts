/**
 * The project's own open format: a pack of recorded statements as JSON, with the field names of schema.org and W3C Web Annotation.
 *
 * A broken record is rejected with its place and a reason, and the rest loads. A record that refers to one that is not there is
 * rejected too, so what comes out is whole: every reference can be followed. Fields that hold their default may be left out.
 * Cost: linear in the size of the pack. Unknown fields are never walked into, so nesting in them costs nothing.
 */
import type { Contradiction, Corpus, Quote, Source, Speaker } from '../types.ts';
import type { ExportHead } from './export-batch.ts';
import { ImportBuilder } from './import-builder.ts';
import { PACK_SCHEMA_VERSION, readPackHead } from './pack-head.ts';
import { PACK_LISTS, PackRecords } from './pack-records.ts';
import { isJsonObject, type JsonObject } from './parse-record.ts';

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
  if (!isJsonObject(input)) {
    return { ok: false, error: 'This is not a pack: a pack is one JSON object with “schemaVersion”, “id” and “name”.' };
  }
  const reading = readPackHead(input);
  if (!reading.ok) return reading;
  const builder = new ImportBuilder({ ...limits, fileName: reading.head.name });
  const records = new PackRecords(builder, reading.head.id);
  const parts = Array.isArray(input.hasPart) ? input.hasPart.filter(isJsonObject) : [];
  for (const part of [input, ...parts]) takeLists(part, records, builder);
  records.finish();
  const { speakers, sources, quotes, contradictions, rejected } = builder.finishBatch(0);
  return {
    ok: true,
    value: {
      corpus: { ...reading.head, enabled: true },
      speakers,
      sources,
      quotes,
      contradictions,
      rejected: rejected.map(({ field = '', reason, excerpt }) => ({
        path: field,
        ...(excerpt === '' ? {} : { id: excerpt }),
        reason,
      })),
    },
  };
}

/** The inverse of `readPack`: reading what this gives returns the same records. `enabled` is the reader's switch and stays behind. */
export function writePack({
  corpus,
  speakers,
  sources,
  quotes,
  contradictions,
}: PackContents): Record<string, unknown> {
  return {
    ...writePackHead(corpus),
    speakers,
    sources,
    quotes: quotes.map(quote => writePackEntry('quotes', quote)),
    contradictions: contradictions.map(record => writePackEntry('contradictions', record)),
  };
}

export function writePackHead(corpus: ExportHead & { enabled?: boolean }): Record<string, unknown> {
  const { enabled: _, ...head } = corpus;
  return { '@context': PACK_CONTEXT, '@type': 'Dataset', schemaVersion: PACK_SCHEMA_VERSION, ...head };
}

/** A record without what the pack itself tells, and without what is the rule. */
export function writePackEntry(list: 'quotes', record: Quote): object;
export function writePackEntry(list: 'contradictions', record: Contradiction): object;
export function writePackEntry(list: 'quotes' | 'contradictions', record: Quote | Contradiction): object {
  if (list === 'quotes') {
    const { corpusId: _, ...quote } = record as Quote;
    return quote;
  }
  const { origin, score, ...rest } = record as Contradiction;
  return { ...rest, ...(origin === 'editor' ? {} : { origin }), ...(score === 1 ? {} : { score }) };
}

function takeLists(part: JsonObject, records: PackRecords, builder: ImportBuilder): void {
  for (const list of PACK_LISTS) {
    const entries = part[list] ?? [];
    if (!Array.isArray(entries)) {
      builder.reject(0, `“${list}” must be a list`, '', list);
      continue;
    }
    // Not forEach: a list with holes has to be reported hole by hole.
    for (let i = 0; i < entries.length; i++)
      records.take(list, entries[i], { line: i, path: `${list}[${i}]`, excerpt: idOf(entries[i]) });
  }
}

function idOf(entry: unknown): string {
  return isJsonObject(entry) && typeof entry.id === 'string' ? entry.id : '';
}
