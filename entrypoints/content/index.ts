/** Runs on the news page: reads it, asks the background, marks the quotes. No React, nothing that the page's scripts could see but a host element. */
import { browser, defineUnlistedScript } from '#imports';
import { takeOverFromLook } from '../look/visit.ts';
import { PageSession } from './page-session.ts';

export default defineUnlistedScript(() => {
  // Chromium gives it none where the page has a frame of that name.
  if (!browser?.runtime?.id) return;
  const visit = takeOverFromLook();
  if (visit) new PageSession(document, browser.runtime.getURL('/card.html'), visit).start();
});
