/**
 * The extension's visit to one page: first a small script looks at it, and where there is something to read, the one that reads takes its place.
 *
 * Both may be run more than once: registered and by click, or by an old and a new version of the extension. All of them share one isolated world, and the
 * newest stops the one before it.
 */
const KEY = Symbol.for('on-the-record.visit');

export interface Visit {
  by: 'look' | 'reader';
  lifetime: AbortController;
  /** The page's style is there by then: what is asked before of its layout is reckoned in vain. */
  firstFrame: Promise<unknown>;
}

const world = globalThis as typeof globalThis & { [KEY]?: Visit };

export function beginLook(): Visit {
  world[KEY]?.lifetime.abort();
  const lifetime = new AbortController();
  const visit: Visit = { by: 'look', lifetime, firstFrame: firstFrameOf(document) };
  world[KEY] = visit;
  return visit;
}

/** Resolves when the page is parsed; never where the signal comes first. */
export async function whenTextIsThere(document: Document, signal?: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return;
  const options = { once: true, ...(signal ? { signal } : {}) };
  await new Promise(done => document.addEventListener('DOMContentLoaded', done, options));
}

async function firstFrameOf(document: Document): Promise<void> {
  await whenTextIsThere(document);
  await new Promise(done => requestAnimationFrame(done));
}

/** Null where nobody looks at the page: it was left meanwhile, or is not to be read, or is read already. */
export function takeOverFromLook(): Visit | null {
  const look = world[KEY];
  if (look?.by !== 'look' || look.lifetime.signal.aborted) return null;
  look.lifetime.abort();
  const visit: Visit = { ...look, by: 'reader', lifetime: new AbortController() };
  world[KEY] = visit;
  return visit;
}
