/** Has a page looked at, and again whenever its text may have changed: bodies come late, or with a frame, or with the next story in the same document. A hidden tab rests. */
import { LONGEST_WAIT_MS, QUIET_MS, SHARE } from './pace.ts';

export function watchBody(document: Document, look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let restUntil = 0;
  /** The tab is hidden, and something has happened. */
  let isDue = false;

  const lookNow = () => {
    timer = undefined;
    waitingSince = 0;
    isDue = document.hidden;
    if (isDue || signal.aborted) return;
    const begin = performance.now();
    look();
    const end = performance.now();
    restUntil = end + (end - begin) / SHARE;
  };
  const lookSoon = () => {
    const now = performance.now();
    waitingSince ||= now;
    if (timer !== undefined && now - waitingSince + QUIET_MS > LONGEST_WAIT_MS) return;
    clearTimeout(timer);
    timer = setTimeout(lookNow, Math.max(QUIET_MS, restUntil - now));
  };

  const observer = new MutationObserver(lookSoon);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  const listen = (type: string, act: (event: Event) => void) =>
    document.addEventListener(type, act, { capture: true, passive: true, signal });
  // A frame has another document now.
  listen('load', ({ target }) => (target as Element).localName === 'iframe' && lookSoon());
  listen('visibilitychange', () => isDue && lookNow());
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  lookNow();
}
