/** What the worker answers: a value, or what went wrong as the page can say it. Errors of a class lose it on their way from worker to page. */
import type { Problem } from '@/components/ProblemNotice.tsx';
import { CorpusError, toCorpusError } from '@/lib/corpus/errors.ts';
import { ImportError } from '@/lib/imported.ts';

export type Answer<Value> =
  | { ok: true; value: Value }
  /** Null where the reader has cancelled it. */
  | { ok: false; problem: Problem | null };

export function toProblem(error: unknown): Problem | null {
  if (isProblem(error)) return error;
  if (error instanceof Error && error.name === 'AbortError') return null;
  if (error instanceof ImportError) return { kind: 'bad file', detail: error.message };
  const known = toCorpusError(error);
  return known instanceof CorpusError
    ? { kind: known.kind, detail: known.detail }
    : { kind: 'unknown', detail: String(error) };
}

export async function answer<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

/** One that has come from the worker already. */
function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'kind' in error && !(error instanceof Error);
}
