/** All that the worker does for the page, one piece of work at a time. */
import type { ImportChoices } from '@/components/import-preview.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { type NewCorpus, type StageProgress, type StageReport, stageCorpus } from '@/lib/corpus/stage-corpus.ts';
import { openImport } from '@/lib/exchange/open-import.ts';
import { type Answer, answer } from './answer.ts';
import { Gate } from './gate.ts';
import { type Preview, previewFile, toOptions } from './preview-file.ts';
import { type ProposedPair, proposeFor } from './propose-for.ts';
import { RejectedRows } from './rejected-rows.ts';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const PROGRESS_MS = 100;

export interface ImportJob {
  file: File;
  choices: ImportChoices;
  corpus: NewCorpus;
}

export function openWork(database: CorpusDatabase) {
  let gate = new Gate();
  let rejected = new RejectedRows();
  return {
    preview: (file: File, choices: Partial<ImportChoices>): Promise<Answer<Preview>> =>
      answer(() => previewFile(file, choices)),

    import: ({ file, choices, corpus }: ImportJob, onProgress: (progress: StageProgress) => void) =>
      answer((): Promise<StageReport> => {
        gate = new Gate();
        const { signal } = gate;
        rejected = new RejectedRows();
        const batches = openImport(choices.format)(file.stream(), { ...toOptions(file, choices), signal });
        return stageCorpus(database, corpus, rejected.collect(batches), {
          signal,
          onProgress: seldom(onProgress),
          whilePaused: () => gate.wait(),
          totalBytes: file.size,
        });
      }),

    /** Of the last import. */
    rejectedRows: (): Blob => rejected.toFile(),

    proposeSpeakers: (corpusId: string): Promise<Answer<ProposedPair[]>> =>
      answer(() => proposeFor(database, corpusId)),

    pause: () => gate.pause(),
    resume: () => gate.resume(),
    cancel: () => gate.cancel(),
  };
}

export type Work = ReturnType<typeof openWork>;

/** Calls at most every so often; a change of phase at once. */
function seldom(tell: (progress: StageProgress) => void): (progress: StageProgress) => void {
  let last = 0;
  let phase = '';
  return progress => {
    const now = performance.now();
    if (now - last < PROGRESS_MS && progress.phase === phase) return;
    last = now;
    phase = progress.phase;
    tell(progress);
  };
}
