/**
 * Runs on every page that may be read, and only looks: is it an article, or does the reader select something? Then it has the background bring the script
 * that reads, marks and offers. Every page of the web pays for this look, so it brings no library and sets up no more than it must.
 */
import { browser, defineUnlistedScript } from '#imports';
import type { Sender } from '@/lib/messages/channel.ts';
import type { PageRequest } from '@/lib/messages/page-to-background.ts';
import type { PageReport } from '@/lib/messages/panel-to-page.ts';
import { declaresArticle } from '@/lib/page/describe-page.ts';
import { leadOf, looksLikeArticle } from '@/lib/page/recognise-article.ts';
import { offeredRange, SELECTION_REST_MS } from '@/lib/page/selection-button.ts';
import { watchBody } from '@/lib/page/watch-body.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { beginLook, whenTextIsThere } from './visit.ts';

export default defineUnlistedScript(() => {
  // Chromium gives it none where the page has a frame of that name.
  if (!browser?.runtime?.id) return;
  const { lifetime } = beginLook();
  const { signal } = lifetime;
  let status: PageReport['status'] = 'waiting';

  const unanswered = new Set<string>();

  const say = async (request: PageRequest) => {
    // After an update or removal of the extension this script is an orphan.
    if (!browser.runtime?.id) return lifetime.abort();
    const key = JSON.stringify(request);
    if (unanswered.has(key)) return;
    unanswered.add(key);
    // A background that cannot be reached is asked again when the page has changed.
    await browser.runtime.sendMessage(request).catch(() => null);
    unanswered.delete(key);
  };
  const look = () => {
    const isArticle = looksLikeArticle(document, declaresArticle(document));
    status = isArticle ? 'waiting' : 'no article';
    if (!isArticle) return browser.runtime?.id ? undefined : lifetime.abort();
    void say({ type: 'bring', why: 'article' });
    void say({ type: 'make ready', lead: leadOf(document) });
  };

  removeLeftovers(document);
  answerPanels(() => status, lifetime);
  whenHeadIsThere(
    () => !document.hidden && declaresArticle(document) && say({ type: 'bring', why: 'article' }),
    signal,
  );
  void whenTextIsThere(document, signal).then(() => {
    watchBody(document, look, signal);
    whenSelected(() => say({ type: 'bring', why: 'selection' }), signal);
  });
});

/** A page that calls itself an article says so before its text comes: what reads it can come meanwhile. */
function whenHeadIsThere(act: () => void, signal: AbortSignal): void {
  if (document.readyState !== 'loading') return;
  const observer = new MutationObserver(() => {
    if (!document.body) return;
    observer.disconnect();
    act();
  });
  observer.observe(document, { childList: true });
  if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** The same questions as in `lib/messages/panel-to-page.ts`, as far as a page that is not read has answers to them. */
function answerPanels(status: () => PageReport['status'], lifetime: AbortController): void {
  const { runtime } = browser;
  const own = runtime.getURL('/');
  const describe = (): PageReport => {
    const now = status();
    const notes = now === 'no article' ? [browser.i18n.getMessage('noteNoArticle')] : [];
    return { status: now, findings: [], headline: [], notes, error: '', about: null };
  };
  const listener = (message: { type?: unknown } | null, { id, url }: Sender, respond: (answer: unknown) => void) => {
    if (id !== runtime.id || (url !== undefined && !`${url}/`.startsWith(own))) return;
    if (message?.type === 'describe') respond({ ok: true, value: describe() });
    if (message?.type !== 'stop') return;
    lifetime.abort();
    respond({ ok: true, value: null });
  };
  runtime.onMessage.addListener(listener as never);
  // An orphan's listeners are gone with its extension, and asking for them throws.
  lifetime.signal.addEventListener(
    'abort',
    () => browser.runtime?.id && runtime.onMessage.removeListener(listener as never),
  );
}

/** Something that a button could stand at: whether it is wanted, the background knows. */
function whenSelected(act: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onSelection = () => {
    clearTimeout(timer);
    timer = setTimeout(() => !signal.aborted && offeredRange(document) && act(), SELECTION_REST_MS);
  };
  document.addEventListener('selectionchange', onSelection, { capture: true, passive: true, signal });
}
