/** Does long work in slices, so that the page's own thread is never held for longer than a slice: a frame of 60 a second has 16 ms. */

/** Half a frame: the page's scripts and the browser's layout have the other half. */
export const SLICE_MS = 8;

type PostTask = (task: () => void) => Promise<void>;

/** Lets the page go on; comes back after the work that waits already, the answers that were asked for among it. */
export async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { postTask?: PostTask } };
  // Without the four milliseconds that a timer waits at least.
  if (scheduler?.postTask) await scheduler.postTask(() => {});
  else await new Promise(done => setTimeout(done));
}

/** Runs the steps to their end. Null where the work was called off meanwhile. */
export async function runInSlices<T>(
  steps: Generator<undefined, T>,
  signal: AbortSignal,
  sliceMs = SLICE_MS,
): Promise<T | null> {
  let end = performance.now() + sliceMs;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    if (signal.aborted) return null;
    end = performance.now() + sliceMs;
  }
}

/** Runs the steps to their end at once. */
export function runAtOnce<T>(steps: Generator<undefined, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
