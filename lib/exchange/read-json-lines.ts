/**
 * Reads JSON lines: `{"id"?,"text","title"?,"speaker"?,"date"?,"url"?,…}`, the simplest form in which records come, and the project's own lines,
 * which say with `@type` which record of a pack they are.
 *
 * ```
 * {"@type":"Dataset","schemaVersion":1,"id","name",…}      what a pack says about itself
 * {"@type":"Person"|"Organization","id","name",…}           a speaker, as in a pack
 * {"@type":"CreativeWork","id","name",…}                    a source
 * {"@type":"Quotation","id","text","speaker","title","url","date",  readable by itself; besides, all fields of a pack's quote
 *  "creator","isPartOf","prefix",…}
 * {"@type":"Contradiction","id","quoteId","againstId",…}
 * ```
 */
import type { ImportOptions } from '../imported.ts';
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import { holdsOneRecordALine } from './json-items.ts';
import { describeLineProblem } from './line-problems.ts';
import { takeHead } from './pack-head.ts';
import { type PackList, type PackPlace, PackRecords } from './pack-records.ts';
import { type JsonObject, parseRecord } from './parse-record.ts';
import { peekText } from './peek-text.ts';
import { readItems } from './read-items.ts';
import { takeDraft } from './record-draft.ts';
import { readLines } from './text-lines.ts';
import { asList, asText, firstText } from './wild-json.ts';

const LISTS: Readonly<Record<string, PackList>> = {
  Person: 'speakers',
  Organization: 'speakers',
  CreativeWork: 'sources',
  Quotation: 'quotes',
  Contradiction: 'contradictions',
};

const KNOWN_FIELDS = new Set(
  (
    'id text quote quotation exact statement title name speaker author creator date dateCreated datePublished url link prefix suffix kind ' +
    'jobTitle role recipient publisher published archivedAt language inLanguage about tags subject description temporalBasis context'
  ).split(' '),
);

export async function* readJsonLines(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncGenerator<void> {
  const { head, all } = await peekText(pieces);
  const reader = new LineReader(builder, options);
  // The same records as one list, as many programs save them.
  if (/^\uFEFF?\s*\[/u.test(head) && !holdsOneRecordALine(head))
    yield* readItems(all, { lists: new Set(['']) }, builder, (record, place) => reader.take(record, place));
  else {
    for await (const lines of readLines(all)) {
      for (const line of lines) {
        const problem = describeLineProblem(line);
        const parsed = problem === null ? parseRecord(line.text) : { reason: problem };
        const place = { line: line.number, path: '', excerpt: line.text };
        if ('reason' in parsed) builder.reject(line.number, parsed.reason, line.text);
        else reader.take(parsed.value, place);
      }
      yield;
    }
  }
  reader.finish();
  yield;
}

class LineReader {
  private readonly builder: ImportBuilder;
  private readonly options: ImportOptions;
  private records: PackRecords | null = null;

  constructor(builder: ImportBuilder, options: ImportOptions) {
    this.builder = builder;
    this.options = options;
  }

  take(record: JsonObject, place: PackPlace): void {
    const type = record['@type'];
    if (type === 'Dataset' && record.schemaVersion !== undefined) {
      this.records = new PackRecords(this.builder, takeHead(record, this.builder).id);
      return;
    }
    const list = typeof type === 'string' && Object.hasOwn(LISTS, type) ? LISTS[type] : undefined;
    if (list !== undefined && this.records !== null) this.records.take(list, toPackEntry(record, list), place);
    else takeDraft(this.builder, toDraft(record, this.builder), place, this.options);
  }

  finish(): void {
    this.records?.finish();
  }
}

/** A line of a quote has `text` and `date` for those who read it by itself; a pack has `exact` and `dateCreated`. */
function toPackEntry(line: JsonObject, list: PackList): JsonObject {
  const { '@type': type, ...entry } = line;
  if (list === 'speakers') return { type, ...entry };
  if (list !== 'quotes') return entry;
  const { text, date, speaker: _, title: __, url: ___, ...quote } = entry;
  return { exact: text, ...(date === undefined ? {} : { dateCreated: date }), ...quote };
}

function toDraft(fields: JsonObject, builder: ImportBuilder) {
  for (const field in fields) if (!KNOWN_FIELDS.has(field)) builder.leaveOut(field);
  return {
    id: asText(fields.id),
    text: firstText(fields, 'text', 'quote', 'quotation', 'exact', 'statement').trim(),
    prefix: asText(fields.prefix),
    suffix: asText(fields.suffix),
    kind: toKind(fields.kind),
    speaker: { name: firstText(fields, 'speaker', 'author', 'creator') },
    jobTitle: firstText(fields, 'jobTitle', 'role'),
    recipient: asText(fields.recipient),
    date: firstText(fields, 'date', 'dateCreated', 'datePublished'),
    temporalBasis: asText(fields.temporalBasis),
    source: {
      title: firstText(fields, 'title', 'name'),
      url: firstText(fields, 'url', 'link'),
      publisher: asText(fields.publisher),
      published: asText(fields.published),
      archivedAt: asText(fields.archivedAt),
    },
    language: firstText(fields, 'language', 'inLanguage'),
    about: asList(fields.about ?? fields.tags ?? fields.subject).map(asText),
    description: firstText(fields, 'description', 'context'),
  };
}

function toKind(kind: unknown): 'direct' | 'mixed' | 'indirect' {
  return kind === 'mixed' || kind === 'indirect' ? kind : 'direct';
}
