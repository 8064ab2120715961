/** The extension is updated, or switched off, while pages are open: the former marks go away, nothing fails, and the new version takes over. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyExtension, type ExtensionCopy } from './extension-copy.ts';
import { openCard } from './gestures.ts';
import { type NewsServer, startNewsServer } from './news-server.ts';
import { readReport } from './page-report.ts';
import { BROWSER, Reader } from './reader.ts';
import { expectMarksOn } from './seen-marks.ts';
import { BADLY, LIE, RELY, STORY, storyPage } from './story-page.ts';
import { waitFor } from './wait-for.ts';
import { type ErrorWatch, watchErrors } from './watch-errors.ts';

/** The browser's own interface, inside of functions that are run in the extension's background. */
declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.harbour-courier.com';

let news: NewsServer;
let extension: ExtensionCopy;
let reader: Reader;
beforeEach(async () => {
  news = await startNewsServer();
  extension = await copyExtension();
  reader = await Reader.start({ newsPort: news.port, extensionFolder: extension.folder });
  await reader.choose('every');
});
afterEach(async () => {
  await reader?.close();
  await news?.close();
  await extension?.remove();
});

async function openStory(path: string): Promise<{ page: Page; errors: ErrorWatch }> {
  const address = news.publish(HOST, path, storyPage(STORY));
  // Asked for by every browser; a page without one leads to an error that is not ours.
  news.publish(HOST, '/favicon.ico', '', 'image/x-icon');
  const page = await reader.context.newPage();
  const errors = await watchErrors(page);
  await page.goto(address, { waitUntil: 'load' });
  await expectMarksOn(page, BADLY, LIE, RELY);
  return { page, errors };
}

const hostsOn = (page: Page) => page.evaluate(() => document.querySelectorAll('html > div').length);

const runningVersion = async () => (await reader.worker()).evaluate(() => chrome.runtime.getManifest().version);

test('updated: each page has its marks once, the card and the popup are the new version’s, and what was allowed stays so', async () => {
  const behind = await openStory('/behind');
  const story = await openStory('/story');
  const card = await openCard(story.page, 'This is the biggest lie', 'Lindsey Graham');

  await extension.changeManifest(manifest => ({ ...manifest, version: '99.0.0' }));
  await reader.update();
  await waitFor('the former card to be gone', async () => card.isDetached());
  await waitFor('the new version', async () => (await runningVersion()) === '99.0.0');
  await waitFor('the new version on the page', () => readReport(reader, story.page));
  await waitFor('one host', async () => (await hostsOn(story.page)) === 1);

  await story.page.bringToFront();
  await expectMarksOn(story.page, BADLY, LIE, RELY);
  await openCard(story.page, 'This is the biggest lie', 'Lindsey Graham');
  expect(await hostsOn(story.page)).toBe(1);

  await behind.page.bringToFront();
  await waitFor('the new version on the page behind', async () => (await readReport(reader, behind.page))?.findings[2]);
  await expectMarksOn(behind.page, BADLY, LIE, RELY);
  expect(await hostsOn(behind.page)).toBe(1);

  const popup = await reader.openPopup(story.page);
  await popup.getByText('badly', { exact: false }).first().waitFor();
  expect(await story.errors.read()).toEqual([]);
  expect(await behind.errors.read()).toEqual([]);
  await openStory('/later');
});

// Firefox ends the script of the page before it could tidy up, and tells it nothing.
test.runIf(BROWSER === 'chromium')('switched off: the page is as it was', async () => {
  const { page, errors } = await openStory('/story');
  await openCard(page, 'This is the biggest lie', 'Lindsey Graham');
  await reader.switchOff();
  await waitFor('nothing of the extension on the page', async () => (await hostsOn(page)) === 0);
  expect(await errors.read()).toEqual([]);
});
