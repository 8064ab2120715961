/** Tells when a page has changed: its text, its place (another article without a new page), or only its layout. A hidden tab rests. */
import { LONGEST_WAIT_MS, QUIET_MS, SHARE } from './pace.ts';

/** Only attributes have changed: mostly the same words in another dress. Doubled each time that it was nothing else. */
const FIRST_DRESS_WAIT_MS = 1_000;
const LAST_DRESS_WAIT_MS = 60_000;
/** What shows or hides a text, moves it or gives it another colour, without another node. The last ones are how sites name their dark dress. */
const DRESS = [
  'class',
  'style',
  'hidden',
  'open',
  'dir',
  'data-theme',
  'data-color-mode',
  'data-color-scheme',
  'data-mode',
];
/** Properties that move a text while they change. */
const MOVING =
  /^(?:transform|translate|scale|rotate|top|left|right|bottom|inset|margin|padding|(?:max-|min-)?(?:width|height)|font|flex|grid|gap)/;
/** Longer is no movement from one place to another. */
const LONGEST_MOVE_MS = 2_000;

export interface PageEvents {
  /** The text may have changed. */
  onChange: () => void;
  /** Something may have moved. Called at most once a frame. */
  onLayout: (isLayoutChanged: boolean) => void;
  /** Another page stands in the same document. */
  onNavigate: () => void;
  /** Are there marks within this element? */
  holdsMarks: (element: Node) => boolean;
}

export interface PageWatch {
  /** Watches the documents and shadow trees within the page too; those of an earlier call that are not named no longer. */
  follow: (roots: readonly (Document | ShadowRoot)[]) => void;
  /** Reading took so long, and found another text or the same: it is paced by that. */
  wasRead: (tookMs: number, isSameText: boolean) => void;
  /** The text has changed in a way that nobody tells. */
  noteChange: () => void;
}

export function watchPage(
  document: Document,
  isOwn: (node: Node) => boolean,
  events: PageEvents,
  signal: AbortSignal,
): PageWatch {
  const view = document.defaultView;
  if (!view) return { follow() {}, wasRead() {}, noteChange() {} };
  let timer = 0;
  let announceAt = 0;
  let waitingSince = 0;
  let restUntil = 0;
  let dressWaitMs = FIRST_DRESS_WAIT_MS;
  let isDressOnly = true;
  /** The tab is hidden, and something has happened. */
  let isDue = false;

  const announce = () => {
    timer = 0;
    waitingSince = 0;
    if (document.hidden) isDue = true;
    else events.onChange();
  };
  const announceIn = (ms: number) => {
    const now = performance.now();
    announceAt = Math.max(now + ms, restUntil);
    view.clearTimeout(timer);
    timer = view.setTimeout(announce, announceAt - now);
  };
  const noteText = () => {
    if (signal.aborted) return;
    const now = performance.now();
    waitingSince ||= now;
    isDressOnly = false;
    if (document.hidden) isDue = true;
    else if (!timer || now - waitingSince + QUIET_MS <= LONGEST_WAIT_MS || announceAt > now + LONGEST_WAIT_MS)
      announceIn(QUIET_MS);
  };
  const onMutations = (mutations: readonly MutationRecord[]) => {
    const ofPage = mutations.filter(
      ({ target, addedNodes, removedNodes }) =>
        !isOwn(target) && ![...addedNodes].some(isOwn) && ![...removedNodes].some(isOwn),
    );
    if (ofPage.length === 0) return;
    layout(true);
    if (ofPage.some(({ type }) => type !== 'attributes')) noteText();
    else if (!timer && !document.hidden) {
      isDressOnly = true;
      announceIn(dressWaitMs);
    }
  };
  const observer = new MutationObserver(onMutations);
  const sizes = new ResizeObserver(() => layout(true));

  let frame = 0;
  let isChanged = false;
  let layoutRestUntil = 0;
  let lateLayout = 0;
  const layout = (isLayoutChanged: boolean) => {
    isChanged ||= isLayoutChanged;
    // Following has its share as reading has; what the reader moves is followed at once.
    const restMs = isLayoutChanged ? layoutRestUntil - performance.now() : 0;
    if (restMs > 0) lateLayout ||= view.setTimeout(requestFrame, restMs);
    else requestFrame();
  };
  const requestFrame = () => {
    lateLayout = 0;
    frame ||= view.requestAnimationFrame(start => {
      const changed = isChanged;
      frame = 0;
      isChanged = false;
      const begin = performance.now();
      events.onLayout(changed);
      if (changed) layoutRestUntil = start + (performance.now() - begin) / SHARE;
      if (movingUntil > start) layout(true);
    });
  };

  /** Something around a mark moves from one place to another. */
  let movingUntil = 0;
  const onMove = ({ type, target, propertyName }: TransitionEvent) => {
    if (propertyName === 'color' && type === 'transitionend') layout(true);
    if (!MOVING.test(propertyName) || !events.holdsMarks(target as Element)) return;
    movingUntil = type === 'transitionrun' ? performance.now() + LONGEST_MOVE_MS : 0;
    layout(true);
  };

  const follow = (roots: readonly (Document | ShadowRoot)[], followSignal: AbortSignal) => {
    const options = { capture: true, passive: true, signal: followSignal };
    for (const root of roots) {
      const listen = (type: string, listener: (event: never) => void) =>
        root.addEventListener(type, listener as (event: Event) => void, options);
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributes: true,
        attributeFilter: DRESS,
      });
      if ('body' in root && root.body) sizes.observe(root.body);
      listen('scroll', () => layout(false));
      // A frame has another document now.
      listen('load', ({ target }: Event) => (target as Element).localName === 'iframe' && noteText());
      for (const type of ['load', 'toggle', 'contentvisibilityautostatechange', 'animationend'])
        listen(type, () => layout(true));
      for (const type of ['transitionrun', 'transitionend', 'transitioncancel']) listen(type, onMove);
    }
  };
  follow([document], signal);
  sizes.observe(document.documentElement);
  view.addEventListener('resize', () => layout(true), { signal });
  // The reader's system turns dark, and the page with it.
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => layout(true), { signal });
  document.fonts?.addEventListener('loadingdone', () => layout(true), { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) return;
      layout(true);
      if (isDue) announceIn(0);
      isDue = false;
    },
    { signal },
  );
  let place = placeOf(view.location);
  const onNavigated = () => {
    if (placeOf(view.location) === place) return;
    place = placeOf(view.location);
    dressWaitMs = FIRST_DRESS_WAIT_MS;
    events.onNavigate();
    noteText();
  };
  if (view.navigation) view.navigation.addEventListener('navigatesuccess', onNavigated, { signal });
  else view.addEventListener('popstate', onNavigated, { signal });

  let inner = new AbortController();
  signal.addEventListener('abort', () => {
    inner.abort();
    observer.disconnect();
    sizes.disconnect();
    view.clearTimeout(timer);
    view.clearTimeout(lateLayout);
    view.cancelAnimationFrame(frame);
  });
  return {
    follow(roots) {
      inner.abort();
      inner = new AbortController();
      if (signal.aborted) return;
      follow(roots, inner.signal);
    },
    wasRead(tookMs, isSameText) {
      restUntil = performance.now() + tookMs / SHARE;
      if (!isSameText) dressWaitMs = FIRST_DRESS_WAIT_MS;
      else if (isDressOnly) dressWaitMs = Math.min(LAST_DRESS_WAIT_MS, dressWaitMs * 2);
      isDressOnly = true;
    },
    noteChange: noteText,
  };
}

/** A place within a page (`#comments`) is the same page. */
function placeOf({ origin, pathname, search }: Location): string {
  return origin + pathname + search;
}
