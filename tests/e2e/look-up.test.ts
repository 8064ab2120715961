/** What a reader has selected is looked up: by key, from the menu, by the button beside it; found in other words, filtered, kept, taken along. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readTestPage } from '../expected-page.ts';
import { findQuote, selectWords, write } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { BROWSER } from './reader.ts';
import { filler, storyPage } from './story-page.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.harbour-courier.com';

readTheNews();

let count = 0;
async function openPage(html: string): Promise<Page> {
  const page = await reader.open(news.publish(HOST, `/world/${++count}`, html));
  await waitFor('the page to be read', async () => (await readReport(reader, page))?.status === 'done');
  return page;
}

const openDemo = () => openPage(readTestPage('demo').html);

test('selected words are looked up by key: reworded records are found, each with its reasons', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  await selectWords(page, 'ISIS is defeated. This is the biggest lie being told by this administration');
  await reader.pressCommand('look-up', page);
  const first = panel.locator('.look-up-result').first();
  await first.waitFor();
  expect(await panel.getByLabel('Words to look up').inputValue()).toMatch(/^ISIS is defeated/);
  const text = await first.innerText();
  expect(text).toMatch(/Lindsey Graham/);
  expect(text).toMatch(/Altered: “not” was dropped/);
  expect(text).toMatch(/words in common/);
  expect(text).toMatch(/same speaker/);
  expect(await first.locator('mark').allInnerTexts()).toContain('biggest lie');

  // Other words, with a slip, and by keyboard.
  await write(panel.getByLabel('Words to look up'), 'prisoners excaping to Europe');
  await panel.getByLabel('Words to look up').press('Enter');
  await panel.locator('.look-up-result', { hasText: 'they’re going to be escaping to Europe' }).first().waitFor();
  await panel.getByLabel('Speaker', { exact: true }).selectOption('Donald Trump');
  await waitFor('his alone', async () =>
    (await panel.locator('.look-up-who strong').allInnerTexts()).every(name => name === 'Donald Trump'),
  );

  await write(panel.getByLabel('Words to look up'), 'zyzzyva quokka');
  await panel.getByRole('button', { name: 'Look up', exact: true }).click();
  await panel.getByText('No record with these words.').waitFor();
});

test('kept records stay over several look-ups, and go out as text, as Markdown and as a file', async () => {
  const panel = await reader.open(reader.address('sidepanel.html'));
  await panel.getByRole('tab', { name: 'Look up' }).click();
  const keepFirst = async (words: string) => {
    await write(panel.getByLabel('Words to look up'), words);
    await panel.getByLabel('Words to look up').press('Enter');
    await panel.locator('.look-up-result').first().getByLabel('Keep').check();
  };
  await keepFirst('the biggest lie being told by this administration');
  await panel.getByText('1 record kept').waitFor();
  await keepFirst('escaping to Europe');
  await panel.getByText('2 records kept').waitFor();
  await panel.getByRole('button', { name: 'Copy as Markdown' }).click();
  const copied = await waitFor('the clipboard', () => reader.readClipboard());
  expect(copied).toMatch(/^> ISIS is not defeated/m);
  expect(copied).toMatch(/^> — Lindsey Graham, /m);
  const loading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Download as JSON lines' }).click();
  const lines = (await readFile(await (await loading).path(), 'utf8')).trim().split('\n');
  expect(lines.map(line => JSON.parse(line).speaker)).toEqual(['Lindsey Graham', 'Donald Trump']);
  await panel.getByRole('button', { name: 'Empty the list' }).click();
  await waitFor('the list to be empty', async () => (await panel.locator('.kept').count()) === 0);
});

test('a panel that is open takes what is selected next; nothing selected, its field waits for words', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  for (const words of ['We do not know where they are', 'We can rely on both of them']) {
    await selectWords(page, words);
    await reader.pressCommand('look-up', page);
    await waitFor('the words', async () => (await panel.getByLabel('Words to look up').inputValue()).includes(words));
  }
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await reader.pressCommand('look-up', page);
  await waitFor('the field to have the focus', () =>
    panel.evaluate(() => document.activeElement?.localName === 'textarea'),
  );
});

test('from the menu of the selection, with the words of the page; and without any there, with those the browser tells', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  await selectWords(page, 'ISIS is defeated. This is the biggest lie being told by this administration');
  await reader.chooseInMenu('look-up', page, 'ISIS is defeated. This is');
  await panel.locator('.look-up-result', { hasText: 'Lindsey Graham' }).first().waitFor();
  expect(await panel.getByLabel('Words to look up').inputValue()).toMatch(/^ISIS is defeated.*this administration$/);

  await page.evaluate(() => getSelection()?.removeAllRanges());
  await reader.chooseInMenu('look-up', page, 'they are escaping to Europe');
  await panel.locator('.look-up-result', { hasText: 'they’re going to be escaping to Europe' }).first().waitFor();
});

/** The words that stand in a panel, wherever the browser has opened it; no test reaches the browser's own by other means. */
async function waitForPanelWith(words: string, isOwn: boolean): Promise<void> {
  const looking = await reader.open(reader.address('report.html'));
  await waitFor('the words in a panel', () =>
    looking.evaluate(
      ([wanted, own]) =>
        (chrome.extension.getViews() as unknown as Window[]).some(
          view =>
            view.location.pathname === '/sidepanel.html' &&
            (view.location.search === '' || !own) &&
            view.document.querySelector('textarea')?.value.includes(wanted),
        ),
      [words, isOwn] as const,
    ),
  );
  await looking.close();
}

test('where no panel is open, the browser opens its own, or the panel stands in a tab', async () => {
  const page = await openDemo();
  await selectWords(page, 'We do not know where they are');
  await reader.pressCommand('look-up', page);
  // Chromium wants a key that is really pressed.
  await waitForPanelWith('We do not know where they are', BROWSER === 'firefox');
});

/** Drags over words of one paragraph, as a hand does. */
async function dragOver(page: Page, from: string, to: string): Promise<void> {
  const start = await findQuote(page, from);
  const end = await findQuote(page, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/** The button is larger. */
const STEP_PX = 8;

/** The middle of what stands over the page: it is all that can be learnt of the button from here. */
async function findButton(page: Page): Promise<{ x: number; y: number } | null> {
  return page.evaluate(step => {
    const host = document.documentElement.lastElementChild;
    if (host?.localName !== 'div') return null;
    const xs: number[] = [];
    const ys: number[] = [];
    for (let y = 2; y < innerHeight; y += step) {
      for (let x = 2; x < innerWidth; x += step) {
        if (document.elementFromPoint(x, y) !== host) continue;
        xs.push(x);
        ys.push(y);
      }
    }
    if (xs.length === 0) return null;
    return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
  }, STEP_PX);
}

/** Longer than the button waits for a selection to rest. */
const LONG_ENOUGH_MS = 700;
async function expectNoButton(page: Page): Promise<void> {
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(await findButton(page)).toBeNull();
}

const MARKED = storyPage(
  `${filler(1)}<p>“ISIS is beaten and that is the biggest lie of this administration,” a reader wrote to us last week.</p>${filler(3)}`,
);
const UNMARKED = storyPage(
  `${filler(1)}<p>Nobody is quoted in this paragraph, in which the ferry comes and goes.</p>
  <p><input value="ISIS is beaten, and that is the biggest lie" size="60"></p>
  <p><textarea cols="60">ISIS is beaten, and that is the biggest lie</textarea></p>
  <div contenteditable="true" id="editor">ISIS is beaten, and that is the biggest lie of all.</div>
  <pre>ISIS is beaten, and that is the biggest lie</pre>${filler(3)}`,
);

test('the button beside a selection: it looks up what is selected, leaves the selection, and no card comes in its way', async () => {
  const page = await openPage(MARKED);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await dragOver(page, 'ISIS is beaten and', 'of this administration');
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toMatch(/biggest lie/);
  const button = await waitFor('the button', () => findButton(page));
  const line = await page.evaluate(() => {
    const last = [...(getSelection() as Selection).getRangeAt(0).getClientRects()].at(-1) as DOMRect;
    return { right: last.right, bottom: last.bottom };
  });
  expect(Math.hypot(button.x - line.right, button.y - line.bottom)).toBeLessThan(40);
  await page.mouse.click(button.x, button.y);
  // Firefox takes a click on a page for no reason to open anything.
  await waitForPanelWith('biggest lie', BROWSER === 'chromium');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('the button stands at a selection on a page that is no article too, which is not read for it', async () => {
  const html = UNMARKED.replace(/<meta property[^>]*>/, '');
  const page = await reader.open(news.publish(HOST, `/world/${++count}`, html));
  const status = async () => (await readReport(reader, page))?.status;
  await waitFor('a look at the page', async () => (await status()) === 'no article');
  await page.bringToFront();
  await dragOver(page, 'Nobody is quoted', 'comes and goes');
  await waitFor('the button', () => findButton(page));
  expect(await status()).toBe('no article');
});

test('no button in fields, editors and code, for a word or two, nor where the reader has switched it off', async () => {
  const page = await openPage(UNMARKED);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  for (const selector of ['input', 'textarea']) {
    await page.locator(selector).click();
    await page.locator(selector).selectText();
    await expectNoButton(page);
  }
  const select = (selector: string, length?: number) =>
    page.evaluate(
      ([wanted, end]) => {
        (document.activeElement as HTMLElement | null)?.blur();
        const text = document.querySelector(wanted as string)?.firstChild as Text;
        getSelection()?.setBaseAndExtent(text, 0, text, (end as number | undefined) ?? text.length);
      },
      [selector, length] as const,
    );
  for (const selector of ['#editor', 'pre']) {
    await select(selector);
    await expectNoButton(page);
  }
  await select('p', 12);
  await expectNoButton(page);
  await select('p');
  await waitFor('the button', () => findButton(page));
  await page.keyboard.press('Escape');
  await waitFor('the button to go', async () => (await findButton(page)) === null);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  const options = await reader.open(reader.address('options.html#settings'));
  await options.getByLabel('Offer a button to look them up').uncheck();
  await page.bringToFront();
  await select('p', 12);
  await select('p');
  await expectNoButton(page);
  await options.getByLabel('Offer a button to look them up').check();
  await page.bringToFront();
  await select('p', 12);
  await select('p');
  await waitFor('the button', () => findButton(page));
});
