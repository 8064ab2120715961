/** All that the worker does for the page: one import at a time, and beside it one other file that is written or read. */
import type { ImportChoices } from '@/components/import-preview.ts';
import { type RestoreOptions, type RestoreReport, restoreBackup, writeBackup } from '@/lib/corpus/backup.ts';
import type { Change } from '@/lib/corpus/changes.ts';
import { compareVersion, type VersionDifference } from '@/lib/corpus/compare-version.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { readRejections } from '@/lib/corpus/list-records.ts';
import { type Repairs, repairCorpus } from '@/lib/corpus/repair-corpus.ts';
import { type NewCorpus, type StageProgress, type StageReport, stageCorpus } from '@/lib/corpus/stage-corpus.ts';
import { openImport } from '@/lib/exchange/open-import.ts';
import { type Answer, answer } from './answer.ts';
import { Gate } from './gate.ts';
import { type Preview, previewFile, toOptions } from './preview-file.ts';
import { type ProposedPair, proposeFor } from './propose-for.ts';
import { RejectedRows } from './rejected-rows.ts';
import { type ExportJob, runExport, toBlob, type WrittenFile } from './run-export.ts';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const PROGRESS_MS = 100;
const BACKUP_TYPE = 'application/gzip';

export interface ImportJob {
  file: File;
  choices: ImportChoices;
  corpus: NewCorpus;
}

export function openWork(database: CorpusDatabase) {
  let importing = new Gate();
  let writing = new Gate();
  let rejected = new RejectedRows();
  return {
    preview: (file: File, choices: Partial<ImportChoices>): Promise<Answer<Preview>> =>
      answer(() => previewFile(file, choices)),

    import: ({ file, choices, corpus }: ImportJob, onProgress: (progress: StageProgress) => void) =>
      answer((): Promise<StageReport> => {
        importing = new Gate();
        const { signal } = importing;
        rejected = new RejectedRows();
        const batches = openImport(choices.format)(file.stream(), { ...toOptions(file, choices), signal });
        return stageCorpus(database, corpus, rejected.collect(batches), {
          signal,
          onProgress: seldom(onProgress, ({ phase }) => phase),
          whilePaused: () => importing.wait(),
          totalBytes: file.size,
        });
      }),
    pauseImport: () => importing.pause(),
    resumeImport: () => importing.resume(),
    cancelImport: () => importing.cancel(),

    /** Of the last import. */
    rejectedRows: (): Blob => rejected.toFile(),

    /** Of the file that a corpus came from, also long after. */
    rejectedOf: (corpusId: string): Promise<Answer<Blob>> =>
      answer(async () => {
        const rows = new RejectedRows();
        for await (const rejections of readRejections(database, corpusId)) rows.add(rejections);
        return rows.toFile();
      }),

    proposeSpeakers: (corpusId: string): Promise<Answer<ProposedPair[]>> =>
      answer(() => proposeFor(database, corpusId)),

    /** What taking this file would change of a corpus that is here. */
    compare: (file: File, choices: ImportChoices, corpusId: string): Promise<Answer<VersionDifference>> =>
      answer(() =>
        compareVersion(database, corpusId, openImport(choices.format)(file.stream(), toOptions(file, choices))),
      ),

    repair: (corpusId: string, repairs: Repairs): Promise<Answer<Change>> =>
      answer(() => repairCorpus(database, corpusId, repairs)),

    export: (job: ExportJob, onWritten: (count: number) => void): Promise<Answer<WrittenFile>> =>
      answer(() => {
        writing = new Gate();
        return runExport(database, job, writing.signal, seldom(onWritten));
      }),

    backup: (settings: unknown): Promise<Answer<Blob>> =>
      answer(() => {
        writing = new Gate();
        return toBlob(writeBackup(database, settings), BACKUP_TYPE, writing.signal);
      }),

    restore: (
      file: File,
      mode: RestoreOptions['mode'],
      onProgress: (done: number, whole: number) => void,
    ): Promise<Answer<RestoreReport>> =>
      answer(() => {
        writing = new Gate();
        return restoreBackup(database, file.stream(), { mode, signal: writing.signal, onProgress: seldom(onProgress) });
      }),
    cancelWriting: () => writing.cancel(),
  };
}

export type Work = ReturnType<typeof openWork>;

/** Tells at most every so often; another phase at once. */
function seldom<Told extends unknown[]>(
  tell: (...told: Told) => void,
  phaseOf: (...told: Told) => string = () => '',
): (...told: Told) => void {
  let last = Number.NEGATIVE_INFINITY;
  let phase = '';
  return (...told) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS && phaseOf(...told) === phase) return;
    last = now;
    phase = phaseOf(...told);
    tell(...told);
  };
}
