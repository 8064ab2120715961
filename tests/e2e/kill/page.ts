/** The page that owns the worker: it passes on what is asked, and can end the worker without a warning. */
import type { KillOperations } from './worker.ts';

let worker: Worker;
let committed = 0;

function begin(): void {
  worker = new Worker('kill-worker.js');
}

function ask<Name extends keyof KillOperations>(
  name: Name,
  ...given: Parameters<KillOperations[Name]>
): Promise<Awaited<ReturnType<KillOperations[Name]>>> {
  const asked = worker;
  return new Promise((resolve, reject) => {
    asked.onmessage = ({ data }) => {
      if (data.committed) {
        committed = data.committed;
        document.title = `${committed}`;
      } else if (data.error) reject(new Error(data.error));
      else resolve(data.answer);
    };
    asked.postMessage({ name, given });
  });
}

const kill = {
  ask,
  /** Starts a step, and waits for nothing. */
  start(step: Parameters<KillOperations['run']>[0]): void {
    committed = 0;
    ask('run', step).catch(() => undefined);
  },
  endWorker(): number {
    worker.terminate();
    const answered = committed;
    begin();
    return answered;
  },
  countCommitted: () => committed,
};
begin();
export type KillPage = typeof kill;
Object.assign(globalThis, { kill });
