/** Ends the background at a chosen moment of one message: when it has come in, or when what it asks for is stored and nobody was told yet. Chromium. */
import type { Page } from 'playwright-core';
import type { Reader } from './reader.ts';

/** The browser's own interface, inside of functions that are run in an extension page. */
declare const chrome: typeof import('wxt/browser').browser;

/** `stored` counts the transactions that write: the background is ended when so many are done. */
export type Moment = { type: string; stored?: number };

/** Longer than a story waits, so that the message is never answered by that background. */
const HELD_MS = 60_000;
/** A message that does not come, or writes less often, is not waited for longer. */
const PATIENCE_MS = 4_000;

/** Runs in the background: at the moment it stands still, and says so. */
function holdAt([{ type, stored }, heldMs]: [Moment, number]): void {
  let isHeard = false;
  let done = 0;
  const hold = () => {
    new BroadcastChannel('held').postMessage(type);
    const end = Date.now() + heldMs;
    while (Date.now() < end);
  };
  // The listeners of the extension have begun with the message by then.
  chrome.runtime.onMessage.addListener(message => {
    if (message.type !== type) return;
    if (stored === undefined) hold();
    isHeard = true;
  });
  const known = new WeakSet<IDBTransaction>();
  const watch = (transaction: IDBTransaction) => {
    if (known.has(transaction)) return;
    known.add(transaction);
    transaction.addEventListener('complete', () => {
      // What was begun before is not the message's.
      if (!isHeard) return;
      done += 1;
      if (done === stored) hold();
    });
  };
  const { put, add, delete: remove } = IDBObjectStore.prototype;
  Object.assign(IDBObjectStore.prototype, {
    put(this: IDBObjectStore, ...given: Parameters<typeof put>) {
      watch(this.transaction);
      return put.apply(this, given);
    },
    add(this: IDBObjectStore, ...given: Parameters<typeof add>) {
      watch(this.transaction);
      return add.apply(this, given);
    },
    delete(this: IDBObjectStore, ...given: Parameters<typeof remove>) {
      watch(this.transaction);
      return remove.apply(this, given);
    },
  });
}

/** Has a page of the extension ask for something, so that there is a background. */
export function wakeBackground(watcher: Page): Promise<unknown> {
  return watcher.evaluate(() => chrome.runtime.sendMessage({ type: 'describe-own' }));
}

/** `watcher` is any page of the extension. @returns false where the moment did not come */
export async function endBackgroundAt(
  reader: Reader,
  watcher: Page,
  moment: Moment,
  act: () => Promise<unknown>,
): Promise<boolean> {
  await wakeBackground(watcher);
  const worker = await reader.worker();
  await worker.evaluate(holdAt, [moment, HELD_MS] as [Moment, number]);
  await watcher.evaluate(patienceMs => {
    const channel = new BroadcastChannel('held');
    const held = new Promise<boolean>(done => {
      channel.onmessage = () => done(true);
      setTimeout(() => done(false), patienceMs);
    });
    Object.assign(globalThis, { held });
  }, PATIENCE_MS);
  await act();
  const isHeld = await watcher.evaluate(() => (globalThis as unknown as { held: Promise<boolean> }).held);
  await reader.killWorker();
  return isHeld;
}
