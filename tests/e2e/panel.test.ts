/** The side panel beside a page: the quotes in order, filtered, there and back again, and the report. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readTestPage } from '../expected-page.ts';
import { findQuote, openCard, write } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.harbour-courier.com';

readTheNews();

let count = 0;
async function openDemo(): Promise<Page> {
  const page = await reader.open(news.publish(HOST, `/world/${++count}`, readTestPage('demo').html));
  await waitFor('the page to be read', async () => (await readReport(reader, page))?.status === 'done');
  return page;
}

const wordsIn = (panel: Page) => panel.locator('.finding-words').allInnerTexts();

test('all quotes stand in the order of the page, and a filter leaves those that are wanted', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  await panel.locator('.finding-list > li').nth(7).waitFor();
  const all = await wordsIn(panel);
  const text = await page.locator('article').innerText();
  const places = all.map(words => text.indexOf(words.slice(0, 25)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));

  await panel.getByLabel('Speaker', { exact: true }).selectOption('Donald Trump');
  await waitFor('Trump’s quotes', async () => (await wordsIn(panel)).length === 2);
  await panel.getByLabel('What is known').selectOption('Altered');
  await waitFor('nothing that is both', async () => (await wordsIn(panel)).length < 2);
  await panel.getByRole('button', { name: 'Show all' }).click();
  expect(await wordsIn(panel)).toHaveLength(8);

  // A slip of the hand in the search.
  await write(panel.getByLabel('Search in these quotes'), 'forty bedds');
  await waitFor('the one about beds', async () => (await wordsIn(panel)).length === 1);
  expect((await wordsIn(panel))[0]).toMatch(/forty beds/);
});

test('from the panel to the page: a click shows the quote and opens its card; one without a record is shown too', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  const isInView = async (words: string) =>
    page.evaluate(wanted => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node as Text).data.includes(wanted)) continue;
        const box = node.parentElement?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }
      return false;
    }, words);
  await panel.locator('.finding-item', { hasText: 'rely on both of them' }).click();
  await waitFor('the quote to be in view', () => isInView('We can rely on both'));
  await panel.locator('.finding-item[aria-current]', { hasText: 'rely on both of them' }).waitFor();
  expect(await panel.evaluate(() => document.activeElement?.className)).toMatch(/finding-item/);

  await panel.locator('.finding-item', { hasText: 'forty beds' }).click();
  await waitFor('the other quote to be in view', () => isInView('We have made up forty beds'));
  await panel.locator('.finding-item[aria-current]', { hasText: 'forty beds' }).waitFor();
});

test('from the page to the panel: the quote whose card is open is the one marked in the list', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  await panel.locator('.finding-list > li').first().waitFor();
  await page.bringToFront();
  await openCard(page, 'This is the biggest lie', 'Lindsey Graham');
  await panel.locator('.finding-item[aria-current]', { hasText: 'biggest lie' }).waitFor();
  await page.keyboard.press('Escape');
  await waitFor('the list to have no current quote', async () => {
    return (await panel.locator('.finding-item[aria-current]').count()) === 0;
  });
  const { x, y } = await findQuote(page, 'We can rely on both');
  await page.mouse.click(x, y);
  await panel.locator('.finding-item[aria-current]', { hasText: 'rely on both' }).waitFor();
  expect(await panel.locator('.finding-item[aria-current]').count()).toBe(1);
});

test('what is found later comes into the panel by itself, also after the page was left for another', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  await panel.locator('.finding-list > li').nth(7).waitFor();
  // A page that nobody sees rests.
  await page.bringToFront();
  await page.evaluate(() =>
    document
      .querySelector('article')
      ?.insertAdjacentHTML('beforeend', '<p>“The ferry will not wait for anybody this winter,” said Ida Berg.</p>'),
  );
  await panel.locator('.finding-item', { hasText: 'The ferry will not wait' }).waitFor();
  await page.goto(news.publish(HOST, '/next', readTestPage('according-to').html));
  await waitFor('the next page’s quotes', async () => !(await wordsIn(panel)).join(' ').includes('ferry'));
  await panel.locator('.finding-list > li').first().waitFor();
});

test('by keyboard alone: from tab to tab, through the list, to the page', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  await panel.locator('.finding-list > li').nth(7).waitFor();
  await panel.keyboard.press('Tab');
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('This page');
  await panel.keyboard.press('ArrowRight');
  await panel.getByLabel('Words to look up').waitFor();
  await panel.keyboard.press('ArrowLeft');
  await panel.getByLabel('Search in these quotes').waitFor();
  for (let i = 0; i < 4; i++) await panel.keyboard.press('Tab');
  expect(await panel.evaluate(() => document.activeElement?.className)).toMatch(/finding-item/);
  await panel.keyboard.press('Enter');
  await panel.locator('.finding-item[aria-current]').waitFor();
  await waitFor('the card', async () => page.frames().some(frame => frame.url().endsWith('/card.html')));
});

test('what the site may is chosen in the panel, stands in the options, and is taken back there', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  await panel.locator('.finding-list > li').first().waitFor();
  await panel.getByRole('radio', { name: 'Never' }).click({ force: true });
  await panel.getByText('Not switched on for this site.').waitFor();
  expect(await readReport(reader, page)).toBeNull();

  const options = await reader.open(reader.address('options.html#settings'));
  const row = options.locator('li', { hasText: HOST });
  const choice = row.getByLabel(`On ${HOST}`);
  expect(await choice.inputValue()).toBe('never');
  await choice.selectOption('On click');
  await panel.getByText('Nothing is read here until you ask for it.').waitFor();
  await page.bringToFront();
  await page.reload();
  await panel.getByRole('button', { name: 'Read this page now' }).click();
  await panel.locator('.finding-list > li').nth(7).waitFor();
  await row.getByRole('button', { name: 'Remove' }).click();
  await row.waitFor({ state: 'detached' });
  await page.bringToFront();
  await page.reload();
  await panel.locator('.finding-list > li').nth(7).waitFor();
});

test('the popup says how many quotes there are of each kind', async () => {
  const popup = await reader.openPopup(await openDemo());
  await popup.locator('.finding-tally').waitFor();
  const tally = await popup.locator('.finding-tally > li').allInnerTexts();
  const counts = new Map(tally.map(line => line.trim().split(/\s+(?=\d+$)/) as [string, string]));
  expect(counts.get('No record')).toBe('1');
  const kinds = [...counts].filter(([kind]) => kind !== 'Compare');
  expect(kinds.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(8);
});

test('the report tells of each quote what is known, and is a page to print and to copy', async () => {
  const page = await openDemo();
  const panel = await reader.openPanel(page);
  const opening = reader.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Report' }).click();
  const report = await opening;
  await report.locator('.report-quote').nth(7).waitFor();
  const text = await report.locator('main').innerText();
  expect(text).toMatch(/Three weeks on, Washington still cannot say who guards the prisoners/);
  expect(text).toContain(page.url());
  expect(text).toMatch(/The Harbour Courier/);
  expect(text).toMatch(/October 27, 2019/);
  expect(text).toMatch(/“not” was dropped/);
  expect(text).toMatch(/Ingrid Halvorsen/);
  expect(text).toMatch(/No record does not mean that a quote is false/);
  await report.getByRole('button', { name: 'Copy as Markdown' }).click();
  const markdown = await waitFor('the clipboard', () => reader.readClipboard());
  expect(markdown).toMatch(/^# Three weeks on/);
  expect(markdown.match(/^## /gm)).toHaveLength(8);
  await reader.showAs('print', report);
  await waitFor(
    'paper without buttons',
    async () => !(await report.getByRole('button', { name: 'Print' }).isVisible()),
  );
  await page.close();
  await report.reload();
  await report.getByText('The page is not open any more').waitFor();
});

test('the popup leads to the panel: a real click opens the browser’s own', async () => {
  const page = await openDemo();
  const popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Open the side panel' }).click();
  const worker = await reader.worker();
  await waitFor('the side panel', () =>
    worker.evaluate(async () => {
      const contexts = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] });
      return contexts.length > 0;
    }),
  );
});
