/**
 * The reader's judgements as a JSON file and back: one object with a list, each entry of which is also a line of test data.
 *
 * ```
 * { "schemaVersion": 1, "@type": "Judgements", "dateCreated": "2026-01-02T03:04:05.678Z",
 *   "judgements": [{
 *     "id": "1",                        its number in this file, for those who use it as test data; not read back
 *     "a": "…", "b": "…",               the words of the two statements; `b` is always a record
 *     "label": "contradiction"|"none",  what `otr contradict` is asked to answer: "none" where the reader dismissed the pair
 *     "decision": "dismissed"|"confirmed"|"added",
 *     "aIsFrom": { "quoteId"?, "speakerName"?, "dateCreated"? },   the record's id, absent for words that stood on a page only
 *     "bIsFrom": { "quoteId", "speakerName"?, "dateCreated"? },
 *     "kind": "negation", "relation": "contradicts", "because": "…",   as in the records of a pack
 *     "dateModified": "2026-01-02T03:04:05.678Z" }] }
 * ```
 *
 * Where the reader held that `a`, printed on a page, is no version of `b`, `decision` is "not the same", and there is no `label`, `kind`,
 * `relation` and `because`.
 *
 * An entry that cannot be read is left out with its place and a reason, and the rest is read. Unknown fields are let through and left
 * aside. What is written and read again is the same. Cost: linear in the file.
 */
import * as v from 'valibot';
import type { JudgedStatement, Judgement } from '../types.ts';
import { isCalendarDate } from './calendar-date.ts';
import { describeIssue, MAX_QUOTE_CHARS } from './pack-schema.ts';

const SCHEMA_VERSION = 1;
/** Ten times what a diligent reader makes in a lifetime, and still read at once. */
const MAX_JUDGEMENTS = 100_000;
const MAX_NAME_CHARS = 2_000;
/** A record's id with that of its corpus, and the words of a statement as a page has it, are longer than those of a pack. */
const MAX_ID_CHARS = 500;
const MAX_STATEMENT_CHARS = 10 * MAX_QUOTE_CHARS;
const NO_OBJECT = 'must be an object in braces';

const text = (maxChars: number) =>
  v.pipe(
    v.string('must be a text'),
    v.maxLength(maxChars, `is longer than ${maxChars.toLocaleString('en')} characters`),
    v.regex(/\S/u, 'is empty'),
  );
const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `must be one of: ${options.join(', ')}`);

const fromFields = {
  speakerName: v.exactOptional(text(MAX_NAME_CHARS)),
  dateCreated: v.exactOptional(
    v.pipe(
      v.string('must be a date as text'),
      v.check(isCalendarDate, 'must be a date such as 2019, 2019-10 or 2019-10-13'),
    ),
  ),
};
const id = text(MAX_ID_CHARS);

const sides = {
  a: text(MAX_STATEMENT_CHARS),
  b: text(MAX_STATEMENT_CHARS),
  aIsFrom: v.optional(v.object({ quoteId: v.exactOptional(id), ...fromFields }, NO_OBJECT), {}),
  bIsFrom: v.object({ quoteId: id, ...fromFields }, NO_OBJECT),
  dateModified: v.pipe(
    v.string('must be a time as text'),
    v.isoTimestamp('must be a time such as 2026-01-02T03:04:05.678Z'),
    v.check(moment => !Number.isNaN(Date.parse(moment)), 'is no time'),
    v.transform(moment => new Date(moment).toISOString()),
  ),
};

const MatchEntrySchema = v.object({ ...sides, decision: v.literal('not the same') }, NO_OBJECT);

const PairEntrySchema = v.pipe(
  v.object(
    {
      ...sides,
      label: oneOf(['contradiction', 'none']),
      decision: oneOf(['dismissed', 'confirmed', 'added']),
      kind: oneOf(['negation', 'antonym', 'number', 'quantifier', 'modality', 'date', 'position', 'denial', 'fact']),
      relation: oneOf(['contradicts', 'different figure', 'changed position']),
      because: text(MAX_NAME_CHARS),
    },
    NO_OBJECT,
  ),
  v.forward(
    v.check(
      ({ label, decision }) => (label === 'none') === (decision === 'dismissed'),
      'does not fit “decision”: “none” goes with “dismissed”, and only with it',
    ),
    ['label'],
  ),
  v.forward(
    v.check(({ aIsFrom, bIsFrom }) => aIsFrom.quoteId !== bIsFrom.quoteId, 'is the same record as on the other side'),
    ['bIsFrom', 'quoteId'],
  ),
);

export interface RejectedJudgement {
  path: string;
  reason: string;
}

export type JudgementsReading =
  | { ok: true; value: { judgements: Judgement[]; rejected: RejectedJudgement[] } }
  | { ok: false; error: string };

export function readJudgements(file: string): JudgementsReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(file.replace(/^\uFEFF/u, ''));
  } catch {
    return { ok: false, error: 'This is not JSON.' };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return { ok: false, error: 'These are no judgements: one JSON object with “schemaVersion” and “judgements” is.' };
  }
  const { schemaVersion, judgements: entries } = parsed as Record<string, unknown>;
  if (schemaVersion !== SCHEMA_VERSION) {
    return { ok: false, error: `This file cannot be read: only “schemaVersion” ${SCHEMA_VERSION} is known.` };
  }
  if (!Array.isArray(entries)) return { ok: false, error: 'This file cannot be read: “judgements” must be a list.' };
  if (entries.length > MAX_JUDGEMENTS) {
    return { ok: false, error: `This file cannot be read: it has more than ${MAX_JUDGEMENTS} judgements.` };
  }
  const judgements: Judgement[] = [];
  const rejected: RejectedJudgement[] = [];
  for (const [index, entry] of entries.entries()) {
    const schema = isMatchEntry(entry) ? MatchEntrySchema : PairEntrySchema;
    const reading = v.safeParse(schema, entry, { abortEarly: true });
    if (reading.success) judgements.push(toJudgement(reading.output));
    else {
      const { path, reason } = describeIssue(reading.issues[0]);
      const place = `judgements[${index}]`;
      rejected.push(
        path === ''
          ? { path: place, reason: `the entry ${reason}` }
          : { path: `${place}.${path}`, reason: `“${path}” ${reason}` },
      );
    }
  }
  return { ok: true, value: { judgements, rejected } };
}

function isMatchEntry(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'decision' in entry && entry.decision === 'not the same';
}

/** The inverse of `readJudgements`. */
export function writeJudgements(judgements: readonly Judgement[], dateCreated: string): string {
  const entries = judgements.map((judgement, index) => ({ id: String(index + 1), ...toEntry(judgement) }));
  const file = { schemaVersion: SCHEMA_VERSION, '@type': 'Judgements', dateCreated, judgements: entries };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function toEntry(judgement: Judgement) {
  const { decision, statement, against, dateModified } = judgement;
  const sides = { a: statement.exact, b: against.exact };
  const from = { decision, aIsFrom: toFrom(statement), bIsFrom: toFrom(against) };
  if (judgement.decision === 'not the same') return { ...sides, ...from, dateModified };
  const { kind, label, because } = judgement;
  const answer = decision === 'dismissed' ? 'none' : 'contradiction';
  return { ...sides, label: answer, ...from, kind, relation: label, because, dateModified };
}

type Entry = v.InferOutput<typeof MatchEntrySchema> | v.InferOutput<typeof PairEntrySchema>;
type From = Entry['aIsFrom'];

function toFrom({ quoteId, speakerName, dateCreated }: JudgedStatement): From {
  return {
    ...(quoteId === null ? {} : { quoteId }),
    ...(speakerName === null ? {} : { speakerName }),
    ...(dateCreated === null ? {} : { dateCreated }),
  };
}

function toJudgement(entry: Entry): Judgement {
  const { a, b, aIsFrom, bIsFrom, dateModified } = entry;
  const pair = { statement: toSide(a, aIsFrom), against: toSide(b, bIsFrom) };
  if (entry.decision === 'not the same') return { decision: entry.decision, ...pair, dateModified };
  const { decision, kind, relation, because } = entry;
  return { decision, ...pair, kind, label: relation, because, dateModified };
}

function toSide(exact: string, { quoteId, speakerName, dateCreated }: From): JudgedStatement {
  return { quoteId: quoteId ?? null, exact, speakerName: speakerName ?? null, dateCreated: dateCreated ?? null };
}
