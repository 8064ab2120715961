/** Runs on the news page: reads it, asks the background, marks the quotes. No React, nothing that the page's scripts could see but a host element. */
import { browser, defineUnlistedScript } from '#imports';
import { isOverlayRoot } from '@/lib/page/overlay.ts';
import { PageSession } from './page-session.ts';
import { shadowRootOf } from './shadow-root-of.ts';

/**
 * The script may be run twice in a page: registered and by click, or by an old and a new version of the extension.
 * All runs share one isolated world: the newest stops the one before it.
 */
const KEY = Symbol.for('on-the-record.session');

/** An update gives the script a new world, and in Firefox ends the former one without a word: what it has put on the page stays behind. */
function removeLeftovers(): void {
  for (const element of [...(document.documentElement?.children ?? [])])
    if (element.localName === 'div' && isOverlayRoot(shadowRootOf(element))) element.remove();
}

export default defineUnlistedScript(() => {
  // Chromium gives it none where the page has a frame of that name.
  if (!browser?.runtime?.id) return;
  const world = globalThis as typeof globalThis & { [KEY]?: AbortController };
  world[KEY]?.abort();
  removeLeftovers();
  const lifetime = new AbortController();
  world[KEY] = lifetime;
  new PageSession(document, browser.runtime.getURL('/card.html'), lifetime).start();
});
