/** The page that owns the worker: it hands the chosen file over, and notices when it is held up itself. */
import type { CorpusOperations } from './corpus-worker.ts';

const worker = new Worker('corpus-worker.js');
const open = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
let asked = 0;
let progressCount = 0;

worker.addEventListener('message', ({ data }) => {
  if (data.progress) {
    progressCount++;
    document.title = `${data.progress.taken}`;
    return;
  }
  const { resolve, reject } = open.get(data.id)!;
  open.delete(data.id);
  if (data.error) reject(new Error(data.error));
  else resolve(data.answer);
});

function run<Name extends keyof CorpusOperations>(
  name: Name,
  ...given: Parameters<CorpusOperations[Name]>
): ReturnType<CorpusOperations[Name]> {
  const id = ++asked;
  worker.postMessage({ id, name, given });
  return new Promise((resolve, reject) => {
    open.set(id, { resolve: resolve as never, reject });
  }) as never;
}

const longTasks: number[] = [];
new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ entryTypes: ['longtask'] });

const chosenFile = () => (document.querySelector('input') as HTMLInputElement).files![0]!;

const corpusBench = {
  run,
  importChosen: (expectedCount?: number) => run('import', chosenFile(), expectedCount),
  /** Tasks of the page of 50 ms and more since the last question. */
  takeLongTasks: () => longTasks.splice(0),
  countProgress: () => progressCount,
};
export type CorpusBench = typeof corpusBench;
Object.assign(globalThis, { corpusBench });
