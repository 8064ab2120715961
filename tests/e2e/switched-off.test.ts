/** The extension is switched off while a page is open: its marks go away, and nothing fails. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type NewsServer, startNewsServer } from './news-server.ts';
import { openCard, Reader, waitFor } from './reader.ts';
import { expectMarksOn } from './seen-marks.ts';
import { BADLY, LIE, RELY, STORY, storyPage } from './story-page.ts';

const HOST = 'www.harbour-courier.com';

/** What Chromium's own page of extensions may do. */
interface ExtensionsPage {
  management: { setEnabled: (id: string, isEnabled: boolean) => Promise<void> };
}

let news: NewsServer;
let reader: Reader;
beforeEach(async () => {
  news = await startNewsServer();
  reader = await Reader.start({ newsPort: news.port });
  await reader.choose('every');
});
afterEach(async () => {
  await reader?.close();
  await news?.close();
});

async function switchOff(): Promise<void> {
  const page = await reader.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    id => (globalThis as unknown as { chrome: ExtensionsPage }).chrome.management.setEnabled(id, false),
    new URL(reader.address('')).host,
  );
  await page.close();
}

async function openStory() {
  const errors: string[] = [];
  const page = await reader.context.newPage();
  await page.goto(news.publish(HOST, '/story', storyPage(STORY)), { waitUntil: 'load' });
  await expectMarksOn(page, BADLY, LIE, RELY);
  await openCard(page, 'This is the biggest lie', 'Lindsey Graham');
  page.on('pageerror', error => errors.push(error.stack ?? error.message));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const hosts = () => page.evaluate(() => document.querySelectorAll('html > div').length);
  return { errors, hosts };
}

test('switched off: the page is as it was', async () => {
  const { errors, hosts } = await openStory();
  await switchOff();
  await waitFor('nothing of the extension on the page', async () => (await hosts()) === 0);
  expect(errors).toEqual([]);
});
