/** The records that a question finds, read in stretches as they come into sight. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BrowseRecords, RecordQuery } from '@/lib/corpus/record-query.ts';
import type { CitedQuote } from '@/lib/types.ts';

/** Read at once: a window of the table and as much above and below. */
const STRETCH = 100;
/** Stretches that are kept; one read again costs some milliseconds. */
const MAX_STRETCHES = 60;

export interface FoundRecords {
  /** Null before the first answer. */
  total: number | null;
  isExact: boolean;
  error: unknown;
  recordAt: (place: number) => CitedQuote | undefined;
  onSight: (from: number, to: number) => void;
}

/** One question, from the asking to the next. A stretch is null while it is read. */
interface Run {
  query: RecordQuery;
  signal: AbortSignal;
  stretches: Map<number, CitedQuote[] | null>;
  total: number;
  isExact: boolean;
}

/**
 * @param query the same object as long as the question is the same
 * @param state changes when the corpora do: what was found before then is asked for again
 */
export function useRecords(browse: BrowseRecords, query: RecordQuery, state: string): FoundRecords {
  const asking = useRef<Run | null>(null);
  /** What was found before stays in sight until the first of the new is there. */
  const [shown, setShown] = useState<{ run: Run | null }>({ run: null });
  const [error, setError] = useState<unknown>(null);

  const read = useCallback(
    async function read(run: Run, number: number): Promise<void> {
      run.stretches.set(number, null);
      try {
        const window = { offset: number * STRETCH, limit: STRETCH, signal: run.signal };
        const { records, total, isExact } = await browse(run.query, window);
        if (run.signal.aborted) return;
        run.stretches.set(number, records);
        for (const [oldest] of run.stretches) if (run.stretches.size > MAX_STRETCHES) run.stretches.delete(oldest);
        Object.assign(run, { total, isExact });
        setError(null);
        setShown({ run });
      } catch (problem) {
        run.stretches.delete(number);
        if (run.signal.aborted) return;
        // The same question, asked before and given up meanwhile, takes its answer along: it is asked once more.
        if (problem instanceof Error && problem.name === 'AbortError') return void read(run, number);
        setError(problem);
      }
    },
    [browse],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the corpora is another answer
  useEffect(() => {
    const ending = new AbortController();
    const run: Run = { query, signal: ending.signal, stretches: new Map(), total: 0, isExact: true };
    asking.current = run;
    void read(run, 0);
    return () => ending.abort();
  }, [query, state, read]);

  const onSight = useCallback(
    (from: number, to: number) => {
      const run = asking.current;
      if (run === null) return;
      for (let number = Math.floor(from / STRETCH); number * STRETCH < to; number++)
        if (!run.stretches.has(number)) void read(run, number);
    },
    [read],
  );

  return {
    total: shown.run?.total ?? null,
    isExact: shown.run?.isExact ?? true,
    error,
    recordAt: place => shown.run?.stretches.get(Math.floor(place / STRETCH))?.[place % STRETCH],
    onSight,
  };
}
