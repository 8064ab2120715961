/** An import from the first look at a file to what it came to. It goes on while the reader looks at other parts of the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportState } from '@/components/ImportProgress.tsx';
import type { CorpusLabelDraft, ImportChoices } from '@/components/import-preview.ts';
import type { Problem } from '@/components/ProblemNotice.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import type { StageProgress, StageReport } from '@/lib/corpus/stage-corpus.ts';
import { toProblem } from '../import-worker/answer.ts';
import type { Preview } from '../import-worker/preview-file.ts';
import { labelFromFile, newCorpusId, toNewCorpus } from './new-corpus.ts';
import { callback, ownWorker } from './worker-client.ts';

export type ImportStep =
  | { kind: 'source'; cancelledName?: string }
  | { kind: 'reading'; file: File }
  | {
      kind: 'preview';
      file: File;
      preview: Preview;
      /** What the reader has chosen; the rest was found out. */
      chosen: Partial<ImportChoices>;
      label: CorpusLabelDraft;
      isReading: boolean;
    }
  | { kind: 'working'; state: ImportState }
  | { kind: 'done'; name: string; report: StageReport };

export interface ImportSession {
  step: ImportStep;
  problem: Problem | null;
  /** Given together with the one that is looked at: they are taken one after the other. */
  waiting: readonly File[];
  open: (files: readonly File[]) => void;
  next: () => void;
  leaveWaitingOut: () => void;
  choose: (choices: Partial<ImportChoices>) => void;
  label: (label: CorpusLabelDraft) => void;
  start: () => void;
  pause: () => void;
  resume: () => void;
  cancel: () => void;
  reset: () => void;
}

/** After these the rest is found out anew. */
const FORM_CHOICES = new Set<keyof ImportChoices>(['format', 'encoding', 'delimiter', 'hasHeadings']);

export function useImport(database: CorpusDatabase): ImportSession {
  const [step, setStep] = useState<ImportStep>({ kind: 'source' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const isWorking = step.kind === 'working';
  /** Only the latest question is answered. */
  const asked = useRef(0);
  const worked = useRef({ ms: 0, since: 0 });

  const look = useCallback(async (file: File, chosen: Partial<ImportChoices>, label: CorpusLabelDraft | null) => {
    const number = ++asked.current;
    const answer = await ownWorker().preview(file, chosen).catch(failed);
    if (number !== asked.current) return;
    if (!answer.ok) {
      setProblem(answer.problem);
      setStep({ kind: 'source' });
      return;
    }
    const preview = answer.value;
    setStep({
      kind: 'preview',
      file,
      preview,
      chosen,
      label: label ?? labelFromFile(preview.file.head, file.name),
      isReading: false,
    });
  }, []);

  const open = useCallback(
    ([file, ...others]: readonly File[]) => {
      if (!file) return;
      if (isWorking) return setWaiting(files => [...files, file, ...others]);
      setWaiting(others);
      setProblem(null);
      setStep({ kind: 'reading', file });
      void look(file, {}, null);
    },
    [look, isWorking],
  );

  const choose = (choices: Partial<ImportChoices>) => {
    if (step.kind !== 'preview') return;
    const isForm = Object.keys(choices).some(name => FORM_CHOICES.has(name as keyof ImportChoices));
    // Of another form the reader's own choices alone are kept, and what the columns hold is found out anew.
    const { columns: _, ...kept } = step.chosen;
    const chosen = { ...(isForm ? kept : step.chosen), ...choices };
    setStep({
      ...step,
      chosen,
      preview: { ...step.preview, choices: { ...step.preview.choices, ...choices } },
      isReading: true,
    });
    void look(step.file, chosen, step.label);
  };

  const start = async () => {
    if (step.kind !== 'preview') return;
    const { file, preview, label } = step;
    const ids = new Set((await database.corpora.toCollection().primaryKeys()) as string[]);
    const corpus = toNewCorpus(newCorpusId(preview.file.head, label.name, ids), label);
    const state: ImportState = {
      name: label.name,
      phase: 'reading',
      isPaused: false,
      taken: 0,
      rejected: 0,
      bytesRead: 0,
      bytes: file.size,
      elapsedMs: 0,
    };
    worked.current = { ms: 0, since: performance.now() };
    setProblem(null);
    setStep({ kind: 'working', state });
    const tell = ({ phase, taken, rejected, bytesRead }: StageProgress) =>
      setStep(now =>
        now.kind === 'working'
          ? {
              kind: 'working',
              state: { ...now.state, phase, taken, rejected, bytesRead, elapsedMs: elapsed(worked.current) },
            }
          : now,
      );
    const answer = await ownWorker().import({ file, choices: preview.choices, corpus }, callback(tell)).catch(failed);
    setProblem(null);
    if (answer.ok) setStep({ kind: 'done', name: label.name, report: answer.value });
    else if (answer.problem === null) setStep({ kind: 'source', cancelledName: label.name });
    else {
      setProblem(answer.problem);
      setStep(step);
    }
  };

  const rest = (isPaused: boolean) => {
    const { ms, since } = worked.current;
    const now = performance.now();
    worked.current = isPaused ? { ms: ms + now - since, since: Number.NaN } : { ms, since: now };
    setStep(former => (former.kind === 'working' ? { ...former, state: { ...former.state, isPaused } } : former));
    void (isPaused ? ownWorker().pauseImport() : ownWorker().resumeImport());
  };

  useEffect(() => {
    if (!isWorking) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWorking]);

  return {
    step,
    problem,
    waiting,
    open,
    next: () => open(waiting),
    leaveWaitingOut: () => setWaiting([]),
    choose,
    label: label => setStep(now => (now.kind === 'preview' ? { ...now, label } : now)),
    start: () => void start(),
    pause: () => rest(true),
    resume: () => rest(false),
    cancel: () => void ownWorker().cancelImport(),
    reset: () => {
      asked.current++;
      setProblem(null);
      setStep({ kind: 'source' });
    },
  };
}

function elapsed({ ms, since }: { ms: number; since: number }): number {
  return ms + (Number.isNaN(since) ? 0 : performance.now() - since);
}

/** The worker itself is gone, or could not be asked. */
function failed(error: unknown) {
  return { ok: false as const, problem: toProblem(error) };
}
