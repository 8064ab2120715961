/** Tells when a page has changed: its text, its place (another article without a new page), or only its layout. */

/** A page that writes its body in pieces is read once it pauses this long. */
const QUIET_MS = 250;
/** A page that never pauses is read all the same, ever more seldom while it goes on. */
const LONGEST_WAITS_MS = [1_000, 2_000, 4_000, 8_000];

export interface PageEvents {
  /** The DOM has changed. */
  onChange: () => void;
  /** Something has moved. Called at most once a frame. */
  onLayout: (isLayoutChanged: boolean) => void;
}

export function watchPage(
  document: Document,
  isOwn: (node: Node) => boolean,
  events: PageEvents,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  if (!view) return;
  let timer = 0;
  let waitingSince = 0;
  let forced = 0;

  const announce = () => {
    timer = 0;
    waitingSince = 0;
    events.onChange();
  };
  const onMutations = (mutations: readonly MutationRecord[]) => {
    if (
      mutations.every(
        mutation => isOwn(mutation.target) || [...mutation.addedNodes, ...mutation.removedNodes].some(isOwn),
      )
    )
      return;
    const now = performance.now();
    waitingSince ||= now;
    const longestMs = LONGEST_WAITS_MS[Math.min(forced, LONGEST_WAITS_MS.length - 1)] as number;
    const isOverdue = now - waitingSince + QUIET_MS > longestMs;
    if (isOverdue && timer) return;
    if (isOverdue) forced++;
    view.clearTimeout(timer);
    timer = view.setTimeout(announce, QUIET_MS);
  };
  const observer = new MutationObserver(onMutations);
  const watchDocument = () => observer.observe(document, { childList: true, characterData: true, subtree: true });
  watchDocument();

  let frame = 0;
  let isChanged = false;
  const layout = (isLayoutChanged: boolean) => {
    isChanged ||= isLayoutChanged;
    frame ||= view.requestAnimationFrame(() => {
      const changed = isChanged;
      frame = 0;
      isChanged = false;
      events.onLayout(changed);
    });
  };
  const sizes = new ResizeObserver(() => layout(true));
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  document.addEventListener('scroll', () => layout(false), { capture: true, passive: true, signal });
  view.addEventListener('resize', () => layout(true), { signal });
  document.addEventListener('transitionend', () => layout(true), { capture: true, passive: true, signal });
  document.addEventListener('load', () => layout(true), { capture: true, passive: true, signal });
  document.fonts?.addEventListener('loadingdone', () => layout(true), { signal });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    sizes.disconnect();
    view.clearTimeout(timer);
    view.cancelAnimationFrame(frame);
  });
}
