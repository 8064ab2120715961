/**
 * Everything that the reader has in one file, and back: corpora with their records, judgements, what was said of speakers, and the settings that the caller gives.
 * Written and read as a stream: memory does not grow with the corpora.
 */
import { packBackup, readBackupFile } from './backup-file.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupCorpus, type BackupLine, readBackupLine } from './backup-lines.ts';
import { type Change, keepChange } from './changes.ts';
import { CorpusStaging, type StagedRecords } from './corpus-staging.ts';
import type { CorpusDatabase } from './database.ts';
import { CorpusError, toCorpusError } from './errors.ts';
import { readRejections } from './list-records.ts';
import { PartReader } from './part-reader.ts';
import type { PartRecords } from './part-writer.ts';
import { placeParts } from './placed-parts.ts';
import { readPart } from './read-part.ts';
import type { SeedMark, SpeakerEdit, StoredCorpus, StoredJudgement } from './rows.ts';
import { sweepBehind, workAlone } from './unfinished-work.ts';

/** Records of a file that wait to be stored. */
const RECORDS_A_BATCH = 2_000;

/** The bytes of the file, made as they are asked for. */
export function writeBackup(database: CorpusDatabase, settings: unknown): ReadableStream<Uint8Array> {
  return packBackup(backupLines(database, settings));
}

async function* backupLines(database: CorpusDatabase, settings: unknown): AsyncGenerator<BackupLine> {
  const reader = new PartReader(database);
  const corpora = await database.corpora.orderBy('order').toArray();
  const records = corpora.reduce((sum, { quoteCount }) => sum + quoteCount, 0);
  const date = new Date().toISOString();
  yield { head: { format: BACKUP_FORMAT, version: BACKUP_VERSION, date, corpora: corpora.length, records, settings } };
  for (const judgement of await database.judgements.toArray()) yield { judgement };
  for (const speakerEdit of await database.speakerEdits.toArray()) yield { speakerEdit };
  for (const seedMark of await database.seedMarks.toArray()) yield { seedMark };
  let written = 0;
  for (const stored of corpora) {
    const { parts: _, segments: __, deletedRows: ___, ...corpus } = stored;
    yield { corpus };
    for (const placed of placeParts([stored])) {
      yield { idSpace: placed.part.idSpace };
      for await (const batch of readPart(reader, placed, { isWhole: true })) {
        for (const speaker of batch.speakers) yield { speaker };
        for (const source of batch.sources) yield { source };
        for (const quote of batch.quotes) yield { quote };
        for (const contradiction of batch.contradictions) yield { contradiction };
        written += batch.quotes.length;
      }
    }
    for await (const rejections of readRejections(database, stored.id))
      for (const rejection of rejections) yield { rejection };
  }
  yield { end: { records: written } };
}

export interface RestoreOptions {
  /** `replace`: what is there now makes room for what the file holds. `add`: corpora of other ids, and other judgements, stay. */
  mode: 'replace' | 'add';
  signal?: AbortSignal;
  /** Records so far, of all. */
  onProgress?: (done: number, total: number) => void;
}

export interface RestoreReport {
  corpora: number;
  records: number;
  judgements: number;
  /** As they were given to `writeBackup`. */
  settings: unknown;
  date: string;
  change: Change;
}

/**
 * All of the file becomes visible in one flip, or nothing: a file that is cut off or damaged is refused with the line (CorpusError, `bad backup`).
 * Can be undone as one step.
 */
export async function restoreBackup(
  database: CorpusDatabase,
  bytes: ReadableStream<Uint8Array>,
  options: RestoreOptions,
): Promise<RestoreReport> {
  const owner = crypto.randomUUID();
  try {
    const done = await workAlone('restore', () =>
      workAlone(owner, async () => ({ report: await new Restoring(database, owner, options).run(bytes) })),
    );
    if (!done) throw new CorpusError('busy');
    return done.report;
  } catch (error) {
    throw options.signal?.aborted ? error : toCorpusError(error);
  } finally {
    await sweepBehind(database);
  }
}

interface RestoredCorpus {
  corpus: BackupCorpus;
  staging: CorpusStaging;
  staged: StagedRecords;
}

const NO_RECORDS = { speakers: [], sources: [], quotes: [], contradictions: [], rejected: [] };

/** One restoring: what has been read of the file so far. */
class Restoring {
  #head: Extract<BackupLine, { head: unknown }>['head'] | null = null;
  #isEnded = false;
  #records = 0;
  readonly #judgements: StoredJudgement[] = [];
  readonly #edits: SpeakerEdit[] = [];
  readonly #marks: SeedMark[] = [];
  readonly #done: RestoredCorpus[] = [];
  #corpus: BackupCorpus | null = null;
  #staging: CorpusStaging | null = null;
  #batch = emptyBatch();

  constructor(
    private readonly database: CorpusDatabase,
    private readonly owner: string,
    private readonly options: RestoreOptions,
  ) {}

  async run(bytes: ReadableStream<Uint8Array>): Promise<RestoreReport> {
    try {
      return await this.#restore(bytes);
    } finally {
      await this.#staging?.settle();
    }
  }

  async #restore(bytes: ReadableStream<Uint8Array>): Promise<RestoreReport> {
    let at = 0;
    for await (const line of readBackupFile(bytes)) {
      this.options.signal?.throwIfAborted();
      at++;
      if (line === '') continue;
      const known = readBackupLine(line);
      const isInPlace = known && !this.#isEnded && 'head' in known === (this.#head === null);
      if (!isInPlace || !(await this.#take(known))) throw new CorpusError('bad backup', String(at));
    }
    const head = this.#head;
    if (!head || !this.#isEnded) throw new CorpusError('bad backup', String(at + 1));
    await this.#endCorpus();
    const change = await this.#flip();
    for (const { staging } of this.#done) await staging.returnRows();
    const { settings, date } = head;
    const judgements = this.#judgements.length;
    return { corpora: this.#done.length, records: this.#records, judgements, settings, date, change };
  }

  /** False where the line does not belong there. */
  async #take(line: BackupLine): Promise<boolean> {
    if ('head' in line) {
      this.#head = line.head;
      return line.head.version <= BACKUP_VERSION;
    }
    if ('judgement' in line) this.#judgements.push(line.judgement);
    else if ('speakerEdit' in line) this.#edits.push(line.speakerEdit);
    else if ('seedMark' in line) this.#marks.push(line.seedMark);
    else if ('end' in line) {
      this.#isEnded = true;
      return line.end.records === this.#records;
    } else if ('corpus' in line) {
      await this.#endCorpus();
      this.#corpus = line.corpus;
      this.#staging = new CorpusStaging(this.database, this.owner, line.corpus.quoteCount);
      await this.#staging.enter(line.corpus.id);
    } else {
      if (!this.#staging) return false;
      return this.#takeRecord(line, this.#staging);
    }
    return true;
  }

  async #takeRecord(
    line: Exclude<BackupLine, { head: unknown } | { end: unknown } | { corpus: unknown }>,
    staging: CorpusStaging,
  ): Promise<boolean> {
    const batch = this.#batch;
    if ('idSpace' in line) {
      await this.#store();
      await staging.enter(line.idSpace);
    } else if ('speaker' in line) batch.speakers.push(line.speaker);
    else if ('source' in line) batch.sources.push(line.source);
    else if ('contradiction' in line) batch.contradictions.push(line.contradiction);
    else if ('rejection' in line) batch.rejected.push(line.rejection);
    else if ('quote' in line) {
      batch.quotes.push(line.quote);
      this.#records++;
      if (batch.quotes.length >= RECORDS_A_BATCH) await this.#store();
    }
    return true;
  }

  async #store(): Promise<void> {
    const batch = this.#batch;
    this.#batch = emptyBatch();
    try {
      await this.#staging?.add(batch, { hasGlobalSides: true });
    } catch (error) {
      // A quote of the file names a speaker or source that the file does not have.
      throw error instanceof ReferenceError ? new CorpusError('bad backup', error.message) : error;
    }
    this.options.onProgress?.(this.#records, this.#head?.records ?? 0);
  }

  async #endCorpus(): Promise<void> {
    if (!this.#corpus || !this.#staging) return;
    await this.#store();
    this.#done.push({ corpus: this.#corpus, staging: this.#staging, staged: await this.#staging.finish() });
    this.#corpus = this.#staging = null;
  }

  async #flip(): Promise<Change> {
    const { database } = this;
    const isReplacing = this.options.mode === 'replace';
    const present = await database.corpora.toArray();
    const formerEdits = await database.speakerEdits.toArray();
    const corpusIds = new Set([
      ...this.#done.map(({ corpus }) => corpus.id),
      ...(isReplacing ? present.map(({ id }) => id) : []),
    ]);
    const speakerIds = new Set([...this.#edits, ...(isReplacing ? formerEdits : [])].map(({ id }) => id));
    const step = {
      kind: 'restore backup',
      names: this.#done.map(({ corpus }) => corpus.name),
      count: this.#records,
      corpusIds: [...corpusIds],
      speakerIds: [...speakerIds],
      hasJudgements: true,
    } as const;
    return keepChange(database, step, async () => {
      if (isReplacing) {
        await database.corpora.bulkDelete([...corpusIds]);
        await database.judgements.clear();
        await database.speakerEdits.clear();
      }
      const others = await database.corpora.orderBy('order').last();
      let order = others ? others.order + 1 : 0;
      for (const { corpus, staged } of this.#done) {
        const { parts, segments, quoteCount, speakerCount, sourceCount, years, notes } = staged;
        const former = await database.corpora.get(corpus.id);
        const restored: StoredCorpus = {
          rejected: [],
          ...corpus,
          order: former?.order ?? order++,
          revision: former?.revision ?? 0,
          parts,
          segments,
          quoteCount,
          speakerCount,
          sourceCount,
          ...(years ? { years } : {}),
        };
        await database.corpora.put(restored);
        await database.unfinished.bulkDelete(notes);
      }
      await database.judgements.bulkPut(this.#judgements);
      await database.speakerEdits.bulkPut(this.#edits);
      await database.seedMarks.bulkPut(this.#marks);
    });
  }
}

type Mutable<T> = { [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

function emptyBatch(): Mutable<PartRecords> {
  return structuredClone(NO_RECORDS) as Mutable<PartRecords>;
}
