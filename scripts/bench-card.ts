/** Measures how soon a card is seen after the pointer has rested on a quote, in a real Chromium: `npm run bench:card`. The figures are put into docs/measurements/card.md by hand. */
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Frame, Page } from 'playwright-core';
import { makeArticlePage } from '../tests/bench/make-page.ts';
import { cardFrame, findQuote } from '../tests/e2e/gestures.ts';
import { startNewsServer } from '../tests/e2e/news-server.ts';
import { readReport } from '../tests/e2e/page-report.ts';
import { Reader } from '../tests/e2e/reader.ts';
import { waitFor } from '../tests/e2e/wait-for.ts';
import { readTestPage } from '../tests/expected-page.ts';
import { buildForTests } from './build-for-tests.ts';

const HOST = 'www.bench-courier.com';
/** As in lib/page/watch-pointer.ts: it is no part of the figures. */
const HOVER_DELAY_MS = 180;
const RUNS = 25;
/** Until the pointer's leaving has closed the card, and all is at rest. */
const CLOSED_AFTER_MS = 700;
const WORKER_GONE_MS = 300;

/** Milliseconds since 1970, so that page and card can be compared: they run in processes of their own. */
interface Timed extends Window {
  pointedAt: number;
  shownAt: number;
  paintedAt: number;
}

/** In the page, before its scripts: when the pointer came to rest. */
const PROBE =
  "addEventListener('pointermove', event => { window.pointedAt = performance.timeOrigin + event.timeStamp; }, true);";

/** In the page: the moment after the frame in which the card's frame has become visible was drawn. The debugger reaches into the closed root, the page does not. */
async function watchFrame(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  let found: number | undefined;
  const walk = (node: typeof root) => {
    if (node.localName === 'iframe' && node.attributes?.join(' ').includes('card.html')) found = node.backendNodeId;
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
  };
  walk(root);
  if (found === undefined) throw new Error('The page has no card.');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: found });
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId as string,
    functionDeclaration: `function () {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { window.shownAt = performance.timeOrigin + performance.now(); };
      new MutationObserver(() => { if (!this.hidden) requestAnimationFrame(() => channel.port2.postMessage(0)); })
        .observe(this, { attributeFilter: ['hidden'] });
    }`,
  });
}

/** In the card: the moment after the frame with its new content was drawn. */
async function watchContent(card: Frame): Promise<void> {
  await card.evaluate(() => {
    const timed = window as unknown as Timed;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      timed.paintedAt = performance.timeOrigin + performance.now();
    };
    new MutationObserver(() => {
      if (document.querySelector('.card')) requestAnimationFrame(() => channel.port2.postMessage(0));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

interface Opening {
  page: Page;
  card: Frame;
}

/** Points at the quote and gives the time from the end of the hover delay to the card that is seen. */
async function openOnce({ page, card }: Opening, words: string): Promise<number> {
  const { x, y } = await findQuote(page, words);
  await page.evaluate(() => Object.assign(window, { shownAt: 0, pointedAt: 0 }));
  await card.evaluate(() => Object.assign(window, { paintedAt: 0 }));
  await page.mouse.move(x, y);
  const seen = await waitFor('the card', async () => {
    const { shownAt, pointedAt } = await page.evaluate(() => {
      const timed = window as unknown as Timed;
      return { shownAt: timed.shownAt, pointedAt: timed.pointedAt };
    });
    const paintedAt = await card.evaluate(() => (window as unknown as Timed).paintedAt);
    return shownAt > 0 && paintedAt > 0 ? Math.max(shownAt, paintedAt) - pointedAt : null;
  });
  await page.mouse.move(2, 2);
  await page.waitForTimeout(CLOSED_AFTER_MS);
  return seen - HOVER_DELAY_MS;
}

async function openPage(reader: Reader, address: string): Promise<Opening & { quotes: string[] }> {
  const page = await reader.open(address);
  const report = await waitFor('the findings', async () => {
    const told = await readReport(reader, page);
    return told?.status === 'done' ? told : null;
  });
  const card = await cardFrame(page);
  await card.locator('#root > *').waitFor({ state: 'attached' });
  await watchFrame(page);
  await watchContent(card);
  const marked = report.findings.filter(({ match }) => match !== null);
  return { page, card, quotes: marked.map(({ statement }) => statement.exact.slice(0, 24)) };
}

function tell(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const ms = (value = Number.NaN) => `${value.toFixed(0)} ms`;
  const at = Math.ceil(0.95 * sorted.length) - 1;
  console.log(
    `${what}: ${ms(sorted[Math.floor(sorted.length / 2)])} in the middle, 95 in 100 within ${ms(sorted[at])}, longest ${ms(sorted.at(-1))}`,
  );
}

async function measure(reader: Reader, what: string, address: string): Promise<void> {
  const first: number[] = [];
  const awake: number[] = [];
  const ended: number[] = [];
  const once = async (opened: Opening & { quotes: string[] }, run: number) =>
    openOnce(opened, opened.quotes[run % opened.quotes.length] as string);
  for (let run = 0; run < RUNS / 5; run++) {
    const opened = await openPage(reader, address);
    first.push(await once(opened, run));
    await opened.page.close();
  }
  const opened = await openPage(reader, address);
  await once(opened, 0);
  for (let run = 0; run < RUNS; run++) awake.push(await once(opened, run));
  for (let run = 0; run < RUNS; run++) {
    await reader.killWorker();
    await opened.page.bringToFront();
    await opened.page.waitForTimeout(WORKER_GONE_MS);
    ended.push(await once(opened, run));
  }
  await opened.page.close();
  console.log(`${what}, ${opened.quotes.length} quotes with a record`);
  tell('  the first card of a page', first);
  tell('  background awake', awake);
  tell('  background ended', ended);
}

buildForTests();
console.log(`Chromium, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`);
const seeds: { quotes: { exact: string }[] } = JSON.parse(await readFile('seeds/syria-october-2019.json', 'utf8'));
const long = makeArticlePage(
  seeds.quotes.map(({ exact }) => exact).filter(text => text.length > 40),
  10_000,
  40,
  PROBE,
);
const demo = readTestPage('demo').html.replace('<head>', `<head><script>${PROBE}</script>`);
const news = await startNewsServer();
const reader = await Reader.start({ newsPort: news.port });
try {
  await reader.choose('every');
  await measure(reader, 'demonstration page', news.publish(HOST, '/demo', demo));
  await measure(reader, `article of ${long.words.toLocaleString('en')} words`, news.publish(HOST, '/long', long.html));
} finally {
  await reader.close();
  await news.close();
}
