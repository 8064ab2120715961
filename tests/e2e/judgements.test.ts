/** The reader dismisses, confirms and adds: it holds on the page, on other pages and after a restart, is taken back, and goes to a file and comes back. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTestPage } from '../expected-page.ts';
import { cardFrame, openCard, unfold, write } from './gestures.ts';
import { type NewsServer, startNewsServer } from './news-server.ts';
import { readReport } from './page-report.ts';
import { Reader } from './reader.ts';
import { waitFor } from './wait-for.ts';

const HOST = 'www.harbour-courier.com';
const GRAHAM = 'This is the biggest lie';
/** No record holds these words; what they do not go with is found by the program. */
const UNRECORDED = 'ISIS was not defeated';

let news: NewsServer;
let reader: Reader;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judgements-'));
  news = await startNewsServer();
  reader = await startReader();
  await reader.choose('every');
});
afterAll(async () => {
  await reader?.close();
  await news?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

function startReader(): Promise<Reader> {
  return Reader.start({ newsPort: news.port, profile: join(folder, 'profile') });
}

async function openPage(path: string, html: string): Promise<Page> {
  const page = await reader.open(news.publish(HOST, path, html));
  await waitFor('the findings', async () => (await readReport(reader, page))?.status === 'done');
  return page;
}

function openDemo(): Promise<Page> {
  return openPage('/demo', readTestPage('demo').html);
}

function article(statement: string): string {
  return `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>News</title></head><body><article><h1>News of the day</h1><p>“${statement},” Ida Berg said in the harbour.</p></article></body></html>`;
}

/** Who holds the statements beside a quote to stand there, as the page was told: "editor trump-beat-isis-badly". */
async function besides(page: Page, words: string): Promise<string[]> {
  const report = await readReport(reader, page);
  const finding = report?.findings.find(({ statement }) => statement.exact.includes(words));
  return (finding?.contradictions ?? []).map(
    ({ contradiction, against }) => `${contradiction.origin} ${against.quote.id.split('/').at(-1)}`,
  );
}

/** The card of a quote, kept open by a click. */
async function keepCard(page: Page, words: string, expected: string): Promise<Frame> {
  await page.bringToFront();
  const card = await openCard(page, words, expected);
  if ((await card.locator('.card-unfold').count()) > 0) await unfold(card);
  return card;
}

async function openOptions(): Promise<Page> {
  const page = await reader.open(reader.address('options.html#judgements'));
  await page.getByRole('heading', { name: 'Your judgements' }).waitFor();
  return page;
}

test('dismissed on the card: gone, there to be undone in its place, and gone on the next visit', async () => {
  const page = await openDemo();
  expect(await besides(page, GRAHAM)).toEqual(['editor trump-beat-isis-badly', 'editor trump-isis-was-defeated']);
  const card = await keepCard(page, GRAHAM, 'Lindsey Graham');
  expect(await card.getByRole('button', { name: /^Confirm/ }).count()).toBe(0);
  await card
    .getByRole('button', { name: /^Dismiss/ })
    .first()
    .click();
  await card.locator('.claim-decided', { hasText: 'Dismissed' }).waitFor();
  expect(await card.locator('.opposed').count()).toBe(1);
  await waitFor('the focus to be on Undo', () => card.evaluate(() => document.activeElement?.textContent === 'Undo'));
  await card.getByRole('button', { name: /^Undo/ }).click();
  await waitFor('both statements', async () => (await card.locator('.opposed').count()) === 2);
  await card
    .getByRole('button', { name: /^Dismiss/ })
    .first()
    .click();
  await card.locator('.claim-decided', { hasText: 'Dismissed' }).waitFor();

  // When the card closes the page is read again, and the other quote of the pair knows it too.
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await waitFor('the page to know', async () => (await besides(page, GRAHAM)).length === 1);
  expect(await besides(page, 'beat them badly')).not.toContain('editor graham-isis-not-defeated');
  await page.reload();
  await waitFor('the findings', async () => (await readReport(reader, page))?.status === 'done');
  expect(await besides(page, GRAHAM)).toEqual(['editor trump-isis-was-defeated']);
  await page.close();
});

test('what the program found beside words without a record: confirmed or dismissed, on every page with these words', async () => {
  const page = await openPage('/one', article(UNRECORDED));
  const before = await besides(page, UNRECORDED);
  expect(before).toContain('program trump-isis-was-defeated');
  expect(before).toContain('program keane-myth');
  const card = await keepCard(page, UNRECORDED, 'Found by the program');
  const claim = (name: string) => card.locator('.opposed-list > li', { hasText: name });
  await claim('ISIS was defeated and')
    .getByRole('button', { name: /^Confirm/ })
    .click();
  await claim('ISIS was defeated and').locator('.opposed-origin', { hasText: 'Your own record' }).waitFor();
  await claim('Keane')
    .getByRole('button', { name: /^Dismiss/ })
    .click();
  await card.locator('.claim-decided', { hasText: 'Dismissed' }).waitFor();
  await page.close();
  const other = await openPage('/two', article(UNRECORDED.toUpperCase()));
  const after = await besides(other, UNRECORDED.toUpperCase());
  expect(after[0]).toBe('reader trump-isis-was-defeated');
  expect(after.join(' ')).not.toContain('keane-myth');
  await other.close();
});

test('a statement of the reader’s own choice is set beside a record', async () => {
  const page = await openDemo();
  const card = await keepCard(page, 'We do not know where they are', 'James Jeffrey');
  const opening = reader.context.waitForEvent('page');
  await card.getByRole('button', { name: 'Set another statement beside this one' }).click();
  const options = await opening;
  await write(options.getByLabel('Find the other statement'), 'troops northern Syria withdraw');
  await options.keyboard.press('Enter');
  const found = options.locator('.found-list .choice');
  await found.first().waitFor();
  expect(await found.count()).toBeLessThanOrEqual(10);
  const chosen = await found.first().locator('blockquote').innerText();
  await found.first().locator('input').check();
  await write(options.getByLabel('Why, in your own words'), 'One says where they are, the other does not know.');
  await options.getByRole('button', { name: 'Add to your records' }).click();
  await options.getByText('Added.').waitFor();
  await options.locator('.judgement-added', { hasText: chosen.slice(0, 40) }).waitFor();
  await options.close();
  await page.reload();
  await waitFor('the reader’s record', async () => (await besides(page, 'We do not know')).join().includes('reader'));
  await page.close();
});

test('all of it holds after the browser was closed and opened again', async () => {
  await reader.close();
  reader = await startReader();
  const page = await openDemo();
  expect(await besides(page, GRAHAM)).toEqual(['editor trump-isis-was-defeated']);
  expect((await besides(page, 'We do not know')).join()).toContain('reader');
  const popup = await reader.openPopup(page);
  await popup.getByText('editor’s record, your own').waitFor();
  await popup.close();
  await page.close();
});

test('exported, wiped and imported they are the same; a broken one is left out with its reason', async () => {
  const options = await openOptions();
  const items = options.locator('.judgement');
  await waitFor('the four judgements', async () => (await items.count()) === 4);
  const before = await items.allInnerTexts();
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export as a file' }).click();
  const file = join(folder, 'judgements.json');
  await (await saving).saveAs(file);
  const exported = JSON.parse(await readFile(file, 'utf8'));
  expect(exported.schemaVersion).toBe(1);
  expect(exported.judgements.map(({ label }: { label: string }) => label).sort()).toEqual([
    'contradiction',
    'contradiction',
    'none',
    'none',
  ]);

  for (let left = 4; left > 0; left--) {
    await items.first().getByRole('button').click();
    await waitFor('one less', async () => (await items.count()) === left - 1);
  }
  await options.getByText('None yet').waitFor();
  await options.locator('input[type="file"]').setInputFiles(file);
  await options.getByText('4 judgements were read.').waitFor();
  await waitFor('the four judgements', async () => (await items.count()) === 4);
  expect(await items.allInnerTexts()).toEqual(before);

  exported.judgements[0].because = 7;
  await options.locator('input[type="file"]').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(exported)),
  });
  await options.getByText('3 judgements were read.').waitFor();
  expect(await options.locator('.judgements-rejected').textContent()).toContain('judgements[0].because');
  await options.close();
});

test('undone on the options page, the statement is back; put back, it is gone again', async () => {
  const options = await openOptions();
  const dismissed = options.locator('.judgement-dismissed', { hasText: 'ISIS is not defeated' });
  await dismissed.getByRole('button', { name: /^Undo/ }).click();
  await options.getByText('Taken back.').waitFor();
  const page = await openDemo();
  await waitFor('both statements', async () => (await besides(page, GRAHAM)).length === 2);
  await options.getByRole('button', { name: 'Put it back' }).click();
  await dismissed.waitFor();
  await page.reload();
  await waitFor('the findings', async () => (await readReport(reader, page))?.status === 'done');
  expect(await besides(page, GRAHAM)).toHaveLength(1);
  await page.close();
  await options.close();
});

test('a content script cannot judge', async () => {
  const page = await openDemo();
  const card = await cardFrame(page);
  const side = { quoteId: 'x/1', exact: 'One.', speakerName: null, dateCreated: null };
  const request = {
    type: 'judge',
    decision: 'dismissed',
    statement: side,
    against: { ...side, quoteId: 'x/2' },
    kind: 'fact',
    label: 'contradicts',
    because: 'Because.',
  };
  const worker = await reader.worker();
  const fromPage = await worker.evaluate(
    async ([url, message]) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: (said: unknown) => chrome.runtime.sendMessage(said).catch(String),
        args: [message],
      });
      return JSON.stringify(answer?.result ?? null);
    },
    [page.url(), request] as const,
  );
  expect(fromPage).not.toContain('"ok":true');
  const fromCard = await card.evaluate(message => chrome.runtime.sendMessage(message), request);
  expect(fromCard).toEqual({ ok: true, value: null });
  await page.close();
});

declare const chrome: typeof import('wxt/browser').browser;
