/**
 * The reader's steps that can be taken back. A step changes which parts a corpus names, never the parts: taking it back is to name the former ones again.
 * Kept for a day, or until the reader lets go of them; what nobody names then is swept away.
 */
import type { CorpusDatabase } from './database.ts';
import { CorpusError } from './errors.ts';
import type { ChangeKind, StoredChange, StoredCorpus } from './rows.ts';
import { noteUnreferenced, sweepBehind } from './unfinished-work.ts';

/** For so long a step can be taken back. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** A step as it is shown, with "undo" beside it. */
export interface Change {
  id: number;
  kind: ChangeKind;
  /** ISO 8601, in UTC. */
  date: string;
  /** The corpora or speakers it was done to. */
  names: string[];
  /** How many of them, or how many records. */
  count: number;
}

export interface Step {
  kind: ChangeKind;
  names: readonly string[];
  count: number;
  corpusIds: readonly string[];
  speakerIds?: readonly string[];
  /** Does it touch judgements? */
  hasJudgements?: boolean;
}

/** The tables that a step may touch. */
export function changingTables(database: CorpusDatabase) {
  const { corpora, changes, unfinished, speakerEdits, seedMarks, judgements } = database;
  return [corpora, changes, unfinished, speakerEdits, seedMarks, judgements];
}

/** Does the work in one transaction over `changingTables`, and keeps how it was before. All of it happens, or nothing. */
export async function keepChange(database: CorpusDatabase, step: Step, work: () => Promise<void>): Promise<Change> {
  const { kind, names, count, corpusIds, speakerIds = [], hasJudgements = false } = step;
  return database.transaction('rw', changingTables(database), async () => {
    const corpora = await database.corpora.bulkGet([...corpusIds]);
    const edits = await database.speakerEdits.bulkGet([...speakerIds]);
    const judgementsBefore = hasJudgements ? await database.judgements.toArray() : null;
    await work();
    const before: StoredChange['before'] = [];
    for (const [at, id] of corpusIds.entries()) {
      const now = await database.corpora.get(id);
      const revisionAfter = now ? (corpora[at]?.revision ?? 0) + 1 : null;
      if (now) await database.corpora.put({ ...now, revision: revisionAfter as number });
      before.push({ id, corpus: corpora[at] ?? null, revisionAfter });
    }
    const speakerEditsBefore = speakerIds.map((id, at) => ({ id, edit: edits[at] ?? null }));
    const date = new Date().toISOString();
    const change: StoredChange = {
      kind,
      date,
      names: [...names],
      count,
      before,
      speakerEditsBefore,
      ...(judgementsBefore ? { judgementsBefore } : {}),
    };
    const id = (await database.changes.add(change)) as number;
    return { id, kind, date, names: [...names], count };
  });
}

/** The steps that can be taken back, the latest first. */
export async function listChanges(database: CorpusDatabase): Promise<Change[]> {
  const changes = await database.changes.reverse().toArray();
  return changes.map(({ id, kind, date, names, count }) => ({ id: id as number, kind, date, names, count }));
}

/** Puts back what a step changed. Throws a CorpusError where something has been done to the same corpora since: that is taken back first. */
export async function undoChange(database: CorpusDatabase, changeId: number): Promise<void> {
  await database.transaction('rw', changingTables(database), async () => {
    const change = await database.changes.get(changeId);
    if (!change) throw new CorpusError('undo gone');
    const current: (StoredCorpus | undefined)[] = [];
    for (const { id, corpus, revisionAfter } of change.before) {
      const now = await database.corpora.get(id);
      if ((now ? (now.revision ?? 0) : null) !== revisionAfter) throw new CorpusError('undo blocked');
      current.push(now);
      // Switched on or off, and the order, are no part of a step.
      if (corpus) await database.corpora.put(now ? { ...corpus, enabled: now.enabled, order: now.order } : corpus);
      else await database.corpora.delete(id);
    }
    for (const { id, edit } of change.speakerEditsBefore ?? []) {
      if (edit) await database.speakerEdits.put(edit);
      else await database.speakerEdits.delete(id);
    }
    if (change.judgementsBefore) {
      await database.judgements.clear();
      await database.judgements.bulkPut(change.judgementsBefore);
    }
    await database.changes.delete(changeId);
    await noteUnreferenced(database, current);
  });
  await sweepBehind(database);
}

/** Lets go of the steps of more than a day ago, or of all: their disk space is free again. */
export async function forgetChanges(database: CorpusDatabase, isAll = false): Promise<void> {
  const oldest = new Date(Date.now() - KEPT_MS).toISOString();
  await database.transaction('rw', changingTables(database), async () => {
    const past = (await database.changes.toArray()).filter(({ date }) => isAll || date < oldest);
    if (past.length === 0) return;
    await database.changes.bulkDelete(past.map(({ id }) => id as number));
    await noteUnreferenced(
      database,
      past.flatMap(({ before }) => before.map(({ corpus }) => corpus)),
    );
  });
  await sweepBehind(database);
}
