/** What a reader does on a page and on its card: finds a quote, points at it, selects, unfolds, writes. */
import type { Frame, Locator, Page } from 'playwright-core';
import { waitFor } from './wait-for.ts';

export interface QuoteBox {
  x: number;
  y: number;
}

/** The middle of the first line of a text on a page, in the viewport, its paragraph scrolled to the middle of the window, or to its upper edge. */
export async function findQuote(page: Page, words: string, block: 'center' | 'start' = 'center'): Promise<QuoteBox> {
  const box = await page.evaluate(
    ([wanted, block]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const collapse = (text: string) => text.replace(/\s+/g, ' ');
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at =
          collapse(node.data) === node.data
            ? node.data.indexOf(wanted)
            : node.data.search(
                wanted
                  .split(' ')
                  .map(w => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
                  .join('\\s+'),
              );
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, Math.min(node.length, at + Math.min(wanted.length, 12)));
        node.parentElement?.scrollIntoView({ block, behavior: 'instant' });
        const rect = range.getClientRects()[0];
        if (rect) return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      }
      return null;
    },
    [words, block] as const,
  );
  // The marks follow the page's scrolling with the next frame, as the eye does.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  if (!box) throw new Error(`The page does not hold “${words}”.`);
  return box;
}

/** The card's frame in a page. */
export async function cardFrame(page: Page): Promise<Frame> {
  return waitFor('the card', async () => page.frames().find(frame => frame.url().includes('/card.html')));
}

/** Points at a quote until its card shows words, and gives the card's frame. */
export async function openCard(page: Page, quote: string, expected: string): Promise<Frame> {
  const { x, y } = await findQuote(page, quote);
  await page.mouse.move(x, y, { steps: 3 });
  return waitFor(`the card with “${expected}”`, async () => {
    const frame = page.frames().find(one => one.url().includes('/card.html'));
    if (
      await frame
        ?.locator('.card', { hasText: expected })
        .first()
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        )
    )
      return frame;
    // A mark that comes under a pointer at rest opens nothing: it moves again.
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    return undefined;
  });
}

/** Selects words on a page, as by dragging over them. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await findQuote(page, words);
  await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.replace(/\s/g, ' ').indexOf(wanted);
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}

/** Unfolds passage and differences, where they are not unfolded already. */
export async function unfold(card: Frame): Promise<void> {
  const button = card.locator('.card-unfold');
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await card.locator('.card-last').waitFor();
}

/** Writes into a field letter by letter: in Firefox a field that is filled at one blow tells React nothing of it. */
export async function write(field: Locator, words: string): Promise<void> {
  await field.selectText();
  await field.pressSequentially(words);
}
