/** The lines of a backup file: one JSON object each, with one member that says what it is. Read with care: the file may have been anywhere. */
import * as v from 'valibot';
import type { ImportRejection } from '../imported.ts';
import type { Contradiction, Quote, Source, Speaker } from '../types.ts';
import type { SeedMark, SpeakerEdit, StoredCorpus, StoredJudgement } from './rows.ts';

export const BACKUP_FORMAT = 'on-the-record backup';
export const BACKUP_VERSION = 1;

export type BackupCorpus = Pick<StoredCorpus, 'id' | 'name' | 'version' | 'enabled' | 'quoteCount'> &
  Partial<Omit<StoredCorpus, 'parts' | 'segments' | 'deletedRows'>>;

/** The first line. `settings` are the extension's, as whoever writes the backup gives them. */
export interface BackupHead {
  format: typeof BACKUP_FORMAT;
  version: number;
  date: string;
  corpora: number;
  records: number;
  settings: unknown;
}

export type BackupLine =
  | { head: BackupHead }
  | { judgement: StoredJudgement }
  | { speakerEdit: SpeakerEdit }
  | { seedMark: SeedMark }
  /** What follows belongs to it, up to the next one. */
  | { corpus: BackupCorpus }
  /** What follows has ids of this space, up to the next one. */
  | { idSpace: string }
  | { speaker: Speaker }
  | { source: Source }
  | { quote: Quote }
  /** With global ids on both sides. */
  | { contradiction: Contradiction }
  | { rejection: ImportRejection }
  /** The last line: without it the file was cut off. */
  | { end: { records: number } };

const text = v.string();
const link = v.pipe(text, v.regex(/^https?:\/\//iu));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const side = v.looseObject({ quoteId: v.nullable(text), exact: text });

/** Other fields than these pass: a backup is the extension's own, and what matters is that nothing in it can break a surface. */
const SCHEMAS = {
  head: v.looseObject({ format: v.literal(BACKUP_FORMAT), version: whole, date: text, corpora: whole, records: whole }),
  judgement: v.looseObject({
    id: text,
    sides: v.array(text),
    decision: text,
    statement: side,
    against: side,
    dateModified: text,
  }),
  speakerEdit: v.looseObject({ id: text, into: v.exactOptional(text), speaker: v.exactOptional(v.looseObject({})) }),
  seedMark: v.looseObject({ packId: text, version: text }),
  corpus: v.looseObject({ id: text, name: text, version: text, enabled: v.boolean(), quoteCount: whole }),
  idSpace: text,
  speaker: v.looseObject({
    id: text,
    name: text,
    type: v.picklist(['Person', 'Organization']),
    alternateName: v.array(text),
    sameAs: v.exactOptional(link),
  }),
  source: v.looseObject({ id: text, name: text, url: v.exactOptional(link), archivedAt: v.exactOptional(link) }),
  quote: v.looseObject({
    id: text,
    exact: text,
    prefix: text,
    suffix: text,
    kind: v.picklist(['direct', 'mixed', 'indirect']),
    creator: v.nullable(text),
    isPartOf: text,
    inLanguage: text,
    about: v.array(text),
    dateCreated: v.exactOptional(text),
    appearance: v.exactOptional(v.array(v.looseObject({ isPartOf: text, prefix: text, suffix: text }))),
  }),
  contradiction: v.looseObject({ id: text, quoteId: text, againstId: text, kind: text, label: text, because: text }),
  rejection: v.looseObject({ line: v.number(), reason: text, excerpt: text }),
  end: v.looseObject({ records: whole }),
} as const;

/** The line as it is meant, or null where it is none. */
export function readBackupLine(line: string): BackupLine | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const [kind, ...others] = Object.keys(value);
  if (kind === undefined || others.length > 0 || !Object.hasOwn(SCHEMAS, kind)) return null;
  const schema = SCHEMAS[kind as keyof typeof SCHEMAS];
  return v.is(schema as v.GenericSchema, (value as Record<string, unknown>)[kind]) ? (value as BackupLine) : null;
}
