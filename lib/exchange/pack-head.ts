/** Takes what a pack says about itself: known versions only, and no head without id and name. */
import * as v from 'valibot';
import { ImportError } from '../imported.ts';
import type { Corpus } from '../types.ts';
import type { ImportBuilder } from './import-builder.ts';
import { describeIssue, HeaderSchema } from './pack-schema.ts';
import type { JsonObject } from './parse-record.ts';

export const PACK_SCHEMA_VERSION = 1;

export type HeadReading = { ok: true; head: Omit<Corpus, 'enabled'> } | { ok: false; error: string };

export function readPackHead(members: JsonObject): HeadReading {
  if (members.schemaVersion !== PACK_SCHEMA_VERSION) {
    const found = members.schemaVersion;
    const stated =
      typeof found === 'number' || typeof found === 'string' ? `is ${String(found).slice(0, 20)}` : 'is missing';
    return {
      ok: false,
      error: `This pack cannot be read: “schemaVersion” ${stated}, and only ${PACK_SCHEMA_VERSION} is known.`,
    };
  }
  const filled = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
  const reading = v.safeParse(HeaderSchema, filled, { abortEarly: true });
  if (reading.success) return { ok: true, head: reading.output };
  const { path, reason } = describeIssue(reading.issues[0]);
  return { ok: false, error: `This pack cannot be read: “${path}” ${reason}.` };
}

/** Gives the head to the builder. Throws where it is none. */
export function takeHead(members: JsonObject, builder: ImportBuilder): Omit<Corpus, 'enabled'> {
  const reading = readPackHead(members);
  if (!reading.ok) throw new ImportError(reading.error);
  builder.head(reading.head);
  return reading.head;
}
