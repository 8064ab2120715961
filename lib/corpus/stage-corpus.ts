/** Puts a corpus in from a stream of batches: unseen until it is whole, then visible in one flip, which can be undone. */
import type { ImportBatch, ImportHead, ImportRejection } from '../imported.ts';
import type { Corpus, Speaker } from '../types.ts';
import { type Change, keepChange } from './changes.ts';
import { type CorpusStaging, stageRecords } from './corpus-staging.ts';
import { countKnown } from './count-known.ts';
import type { CorpusDatabase } from './database.ts';
import { toCorpusError } from './errors.ts';
import { MAX_REJECTED_SHOWN, putCorpus, workOnCorpus } from './install-corpus.ts';
import { globalId } from './part-format.ts';

/** What the corpus is called and says of itself; the file's own head fills in what is absent here. */
export type NewCorpus = Pick<Corpus, 'id'> & Partial<Omit<Corpus, 'id'>>;

export interface StageProgress {
  /** `reading` takes records; `indexing` writes what they are found by, and takes no records any more. */
  phase: 'reading' | 'indexing';
  taken: number;
  rejected: number;
  total: number;
  bytesRead: number;
}

export interface StageOptions {
  /** Aborted, nothing stays, and the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: StageProgress) => void;
  /** Waited for before each batch: who pauses gives a promise that is kept when it is to go on. */
  whilePaused?: () => Promise<void> | undefined;
  /** The known speaker (global id) that a speaker of the file is, as the reader has decided; null where it is a new one. */
  mapSpeaker?: (speaker: Speaker) => string | null;
  /** About how many records will come: sizes the index. Without it, it is reckoned from the first batch and `totalBytes`. */
  expectedCount?: number;
  /** Of the file, as `bytesRead` counts. */
  totalBytes?: number;
}

export interface StageReport {
  corpusId: string;
  taken: number;
  rejected: number;
  /** taken + rejected === total, always. */
  total: number;
  speakers: number;
  sources: number;
  /** Records with the same words and speaker as an earlier one of the file. */
  duplicates: number;
  /** Records with the same words and speaker's name as one of another corpus. */
  knownElsewhere: number;
  /** The first hundred; `readRejections` gives all. */
  rejections: ImportRejection[];
  leftOut: Record<string, number>;
  notes: string[];
  /** The step, for "undo". */
  change: Change;
}

/**
 * Takes the place of a corpus of the same id, which answers until the new one is whole. Back-pressure: a batch is asked for when the one before is stored.
 * Ended half-way (page closed, worker killed, aborted), nothing of it is seen, and the next start sweeps it away. Rejects with a CorpusError, with what
 * `batches` throws, or with the signal's reason.
 */
export async function stageCorpus(
  database: CorpusDatabase,
  corpus: NewCorpus,
  batches: AsyncIterable<ImportBatch>,
  options: StageOptions = {},
): Promise<StageReport> {
  let isOwnFault = true;
  const iterator = batches[Symbol.asyncIterator]();
  const nextBatch = async () => {
    options.signal?.throwIfAborted();
    await options.whilePaused?.();
    options.signal?.throwIfAborted();
    isOwnFault = false;
    const { done, value } = await iterator.next();
    isOwnFault = true;
    return done ? null : value;
  };
  try {
    return await workOnCorpus(corpus.id, async () => {
      const first = await nextBatch();
      return stageBatches(database, corpus, first, nextBatch, options);
    });
  } catch (error) {
    throw isOwnFault && !options.signal?.aborted ? toCorpusError(error) : error;
  } finally {
    await iterator.return?.();
  }
}

async function stageBatches(
  database: CorpusDatabase,
  corpus: NewCorpus,
  first: ImportBatch | null,
  nextBatch: () => Promise<ImportBatch | null>,
  options: StageOptions,
): Promise<StageReport> {
  const { onProgress, mapSpeaker, signal } = options;
  let head: ImportHead = {};
  const report = { taken: 0, total: 0, bytesRead: 0, leftOut: {} as Record<string, number> };
  const notes: string[] = [];
  const rejections: ImportRejection[] = [];
  const merges: [string, string][] = [];
  const tell = (phase: StageProgress['phase']) => {
    const { taken, total, bytesRead } = report;
    onProgress?.({ phase, taken, total, bytesRead, rejected: total - taken });
  };

  const fill = async (staging: CorpusStaging) => {
    await staging.enter(corpus.id);
    for (let batch = first; batch; batch = await nextBatch()) {
      head = { ...head, ...batch.head };
      for (const speaker of mapSpeaker ? batch.speakers : []) {
        const known = mapSpeaker?.(speaker);
        if (known) merges.push([globalId(corpus.id, speaker.id), known]);
      }
      await staging.add(batch);
      const { taken, total, bytesRead, leftOut } = batch;
      Object.assign(report, { taken, total, bytesRead, leftOut });
      notes.push(...batch.notes);
      rejections.push(...batch.rejected.slice(0, MAX_REJECTED_SHOWN - rejections.length));
      tell('reading');
    }
    tell('indexing');
  };

  const expectedCount = options.expectedCount ?? reckonCount(first, options.totalBytes);
  return stageRecords(database, expectedCount, fill, async staged => {
    const knownElsewhere = await countKnown(database, corpus.id, staged.parts);
    signal?.throwIfAborted();
    const { enabled = true, version = '1', name = corpus.id, ...label } = { ...head, ...corpus };
    const rejected = rejections.map(({ line, field, reason }) => ({
      path: field ? `${line}: ${field}` : String(line),
      reason,
    }));
    const step = { kind: 'put in corpus', names: [name], count: report.taken, corpusIds: [corpus.id] } as const;
    const change = await keepChange(database, { ...step, speakerIds: merges.map(([id]) => id) }, async () => {
      const counts = { rejected, rejectedCount: report.total - report.taken };
      await putCorpus(database, { ...label, id: corpus.id, name, version, enabled }, staged, counts);
      await database.speakerEdits.bulkPut(merges.map(([id, into]) => ({ id, into })));
    });
    return {
      corpusId: corpus.id,
      taken: report.taken,
      rejected: report.total - report.taken,
      total: report.total,
      speakers: staged.speakerCount,
      sources: staged.sourceCount,
      duplicates: staged.duplicateCount,
      knownElsewhere,
      rejections,
      leftOut: report.leftOut,
      notes,
      change,
    };
  });
}

function reckonCount(first: ImportBatch | null, totalBytes: number | undefined): number | undefined {
  if (!first || !totalBytes || first.bytesRead === 0) return undefined;
  return Math.max(first.taken, Math.round((first.taken * totalBytes) / first.bytesRead));
}
