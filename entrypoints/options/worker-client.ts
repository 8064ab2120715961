/** The page's worker, started when it is first needed. */
import { proxy, type Remote } from 'comlink';
import type { Work } from '../import-worker/work.ts';
import { startWorker } from './start-worker.ts';

let work: Remote<Work> | undefined;

export function ownWorker(): Remote<Work> {
  work ??= startWorker<Work>();
  return work;
}

/** A function of the page, for the worker to call. */
export const callback = proxy;
