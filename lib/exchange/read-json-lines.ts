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
import { describeLineProblem } from './line-problems.ts';
import { takeHead } from './pack-head.ts';
import { type PackList, PackRecords } from './pack-records.ts';
import { type JsonObject, parseRecord } from './parse-record.ts';
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
  let records: PackRecords | null = null;
  for await (const lines of readLines(pieces)) {
    for (const line of lines) {
      const problem = describeLineProblem(line);
      if (problem !== null) {
        builder.reject(line.number, problem, line.text);
        continue;
      }
      const parsed = parseRecord(line.text);
      if ('reason' in parsed) {
        builder.reject(line.number, parsed.reason, line.text);
        continue;
      }
      const { value } = parsed;
      const place = { line: line.number, path: '', excerpt: line.text };
      if (value['@type'] === 'Dataset' && value.schemaVersion !== undefined) {
        takeHead(value, builder);
        records = new PackRecords(builder, asText(value.id));
        continue;
      }
      const list = typeof value['@type'] === 'string' ? LISTS[value['@type']] : undefined;
      if (list !== undefined && records !== null) records.take(list, toPackEntry(value, list), place);
      else takeDraft(builder, toDraft(value, builder), place, options);
    }
    yield;
  }
  records?.finish();
  yield;
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
