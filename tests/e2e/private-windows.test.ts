/** A private window, with the extension allowed there: an article is read, a card opened, something looked up, recording tried. Of none of it is anything kept: all storage is compared, and every file of the profile searched. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { write } from './gestures.ts';
import { type NewsServer, startNewsServer } from './news-server.ts';
import { readReportAt } from './page-report.ts';
import { Reader } from './reader.ts';
import { filler, STORY, storyPage } from './story-page.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.harbour-courier.com';
/** Words that stand nowhere but on the one page. */
const OPENLY = 'wrevolqua';
const PRIVATELY = 'zyxquorvin';
/** What is written behind an answer is written by then. */
const SETTLE_MS = 1_500;

const article = (word: string) =>
  storyPage(
    `${STORY}<p>“The ${word} will not leave the harbour before the first of March,” Harbour Master Tomas Lind said.</p>${filler(2)}`,
  );

let news: NewsServer;
let reader: Reader;
let profile: string;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'private-windows-'));
  news = await startNewsServer();
  reader = await Reader.start({ newsPort: news.port, profile: join(profile, 'profile'), isAllowedInPrivate: true });
  await reader.choose('every');
});
afterAll(async () => {
  await reader?.close();
  await news?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});

/** Runs in a page of the extension: all that is stored, row by row. */
async function readStorage(): Promise<unknown> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const databases: Record<string, unknown[]> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = await answerOf(database.transaction(store).objectStore(store).getAll());
      databases[`${name} ${store}`] = rows.map(row => JSON.stringify(row));
    }
    database.close();
  }
  const files: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  return {
    databases,
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    caches: await caches.keys().catch(() => []),
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
    files,
    cookies: document.cookie,
  };
}

async function filesWith(word: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.of());
    if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) found.push(path.slice(profile.length));
  }
  return found;
}

async function openPanelFor(address: string): Promise<{ panel: Page; tabId: number }> {
  const worker = await reader.worker();
  const tabId = await worker.evaluate(async url => (await chrome.tabs.query({ url }))[0]?.id ?? -1, address);
  const panel = await reader.open(reader.address(`sidepanel.html?tab=${tabId}`));
  return { panel, tabId };
}

async function openIn(isPrivate: boolean, path: string, word: string): Promise<string> {
  const address = news.publish(HOST, path, article(word));
  const worker = await reader.worker();
  await worker.evaluate(
    async ([url, incognito]) => {
      await chrome.windows.create({ url, incognito });
    },
    [address, isPrivate] as const,
  );
  await waitFor('the page to be read', async () => {
    const report = await readReportAt(reader, address);
    return report?.status === 'done' && report.findings.length === 4;
  });
  return address;
}

async function closeWindowOf(address: string): Promise<void> {
  const worker = await reader.worker();
  await worker.evaluate(async url => {
    const [tab] = await chrome.tabs.query({ url });
    await chrome.windows.remove(tab?.windowId as number);
  }, address);
}

test('nothing of it is kept, where of an open window everything is that was asked for', async () => {
  // A corpus that remembers every article.
  const open = await openIn(false, '/open', OPENLY);
  const first = await openPanelFor(open);
  await first.panel.getByRole('button', { name: 'Record all quotes' }).click();
  await first.panel.getByText('4 quotes recorded').waitFor();
  await first.panel.getByText('Your own corpora').click();
  await first.panel.getByLabel('Remember every article I read').check();
  await first.panel.close();
  await closeWindowOf(open);
  const watcher = await reader.open(reader.address('report.html'));
  await wait(SETTLE_MS);
  const before = await watcher.evaluate(readStorage);
  expect(JSON.stringify(before)).toContain('on-the-record corpora');

  const address = await openIn(true, '/private', PRIVATELY);
  const { panel, tabId } = await openPanelFor(address);
  await panel.locator('.finding-row', { hasText: PRIVATELY }).waitFor();
  await panel.locator('.finding-item', { hasText: 'biggest lie' }).click();
  await panel.locator('.finding-item[aria-current]', { hasText: 'biggest lie' }).waitFor();
  await panel.getByText('nothing of it is kept').first().waitFor();
  const recordAll = panel.getByRole('button', { name: 'Record all quotes' });
  expect((await recordAll.count()) === 0 || (await recordAll.isDisabled())).toBe(true);
  // Whoever asks all the same is refused.
  const draft = { exact: `The ${PRIVATELY} will not leave`, prefix: '', suffix: '', kind: 'direct' };
  const quotes = [{ ...draft, speakerName: null, dateCreated: null, temporalBasis: null }];
  const refused = await panel.evaluate(message => chrome.runtime.sendMessage(message), {
    ...{ type: 'record', tabId, into: { name: 'Mine' }, about: null, address, quotes },
  });
  expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('private') });
  // Without the words of the page: this panel stands in an open tab, and what is written in one the browser keeps by itself.
  await panel.getByRole('tab', { name: 'Look up' }).click();
  await write(panel.getByLabel('Words to look up'), 'the biggest lie being told by this administration');
  await panel.getByLabel('Words to look up').press('Enter');
  await panel.locator('.look-up-result', { hasText: 'Lindsey Graham' }).first().waitFor();
  await wait(SETTLE_MS);
  expect(await watcher.evaluate(readStorage)).toEqual(before);
  await panel.close();
  await closeWindowOf(address);
  await wait(SETTLE_MS);
  expect(await watcher.evaluate(readStorage)).toEqual(before);
  await reader.close();
  expect(await filesWith(OPENLY)).not.toEqual([]);
  expect(await filesWith(PRIVATELY)).toEqual([]);
});
