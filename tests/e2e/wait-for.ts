/** Waiting for what a browser does in its own time. */
import { PATIENCE_MS } from './driver.ts';

/** Asks again until the answer is yes. Fails with the sentence. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T>,
  timeoutMs = PATIENCE_MS,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let problem: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer as NonNullable<T>;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`Waited ${timeoutMs} ms in vain for ${what}${problem ? `: ${problem}` : ''}`);
}
