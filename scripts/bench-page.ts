/** Measures what the extension costs a news page, in a real Chromium: `npm run bench:page`. The figures are put into docs/measurements/page.md by hand. */
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { BenchPage } from '../tests/bench/browser/page.ts';
import { makeCorpus } from '../tests/bench/make-corpus.ts';
import { makeArticlePage, makeFrontPage } from '../tests/bench/make-page.ts';
import { type PageTrace, traceWhile } from '../tests/bench/read-trace.ts';
import { watchMarks } from '../tests/bench/watch-marks.ts';
import { type NewsServer, startNewsServer } from '../tests/e2e/news-server.ts';
import { readReport } from '../tests/e2e/page-report.ts';
import { Reader } from '../tests/e2e/reader.ts';
import { waitFor } from '../tests/e2e/wait-for.ts';
import { buildForTests } from './build-for-tests.ts';

const HOST = 'www.bench-courier.com';
const RECORDS = 100_000;
const WORDS = 10_000;
const QUOTES = 40;
const RUNS = 9;
const NAVIGATIONS = 200;
/** What a page keeps from its first visits belongs to every page. */
const WARM_UP_NAVIGATIONS = 20;
const NAVIGATION_QUOTES = 12;
const NAVIGATION_WORDS = 1_500;
const SEEDS = [21, 22, 23];
/** Until all is read and drawn that is going to be. */
const SETTLE_MS = 700;

declare const bench: BenchPage;

/** In the page: when its text was there, by the clock of the whole machine. */
const PROBE = `
addEventListener('DOMContentLoaded', () => { window.textAt = performance.timeOrigin + performance.now(); });`;
interface Probed extends Window {
  textAt: number;
  navigateTo: (at: number) => void;
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(1)} ms`;
const spread = (values: readonly number[]) =>
  `${ms(middle(values))} (${ms(Math.min(...values))} to ${ms(Math.max(...values))})`;

async function putRecords(reader: Reader): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, '../tests/bench/browser/page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome130',
  });
  const page = await reader.open(reader.address('options.html'));
  page.setDefaultTimeout(0);
  await page.evaluate(outputFiles[0]?.text ?? '');
  await page.evaluate(count => bench.put(count), RECORDS);
  await page.close();
}

async function waitForDone(reader: Reader, page: Page) {
  return waitFor('the findings', async () => {
    const report = await readReport(reader, page);
    return report?.status === 'done' ? report : null;
  });
}

/** Opens a page as a click on a link does, and gives the time from text to marks. */
async function openArticle(reader: Reader, address: string): Promise<{ page: Page; afterTextMs: number }> {
  const page = await reader.context.newPage();
  const watch = await watchMarks(page);
  await page.goto(address, { waitUntil: 'load' });
  const firstMarkAt = await watch.firstMarkAt;
  await watch.end();
  const textAt = await page.evaluate(() => (window as unknown as Probed).textAt);
  return { page, afterTextMs: firstMarkAt - textAt };
}

async function traceArticle(reader: Reader, address: string): Promise<PageTrace> {
  const page = await reader.context.newPage();
  const trace = await traceWhile(page, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await waitForDone(reader, page);
    await page.waitForTimeout(SETTLE_MS);
  });
  await page.close();
  return trace;
}

/** Marks that are drawn. */
async function countMarks(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  let drawn = 0;
  const walk = (node: typeof root) => {
    if (node.attributes?.includes('mark') && !node.attributes.includes('hidden')) drawn++;
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
  };
  walk(root);
  await session.detach();
  return drawn;
}

async function measureArticle(reader: Reader, news: NewsServer, corpus: readonly string[]): Promise<void> {
  const made = makeArticlePage(corpus, WORDS, QUOTES, PROBE);
  const address = news.publish(HOST, '/long', made.html);
  const warm: number[] = [];
  const cold: number[] = [];
  const traces: PageTrace[] = [];
  let marks = 0;
  for (let run = 0; run <= RUNS; run++) {
    const { page, afterTextMs } = await openArticle(reader, address);
    const report = await waitForDone(reader, page);
    marks = await countMarks(page);
    if (run === 0)
      console.log(
        `article: ${made.words.toLocaleString('en')} words, ${report.findings.length} quotes found, ${marks} marks; ${RECORDS.toLocaleString('en')} records`,
      );
    // The first has a browser that knows nothing yet.
    else warm.push(afterTextMs);
    await page.close();
    if (run > 0) traces.push(await traceArticle(reader, address));
  }
  for (let run = 0; run < RUNS; run++) {
    await reader.killWorker();
    await new Promise(done => setTimeout(done, 300));
    const { page, afterTextMs } = await openArticle(reader, address);
    cold.push(afterTextMs);
    await page.close();
  }
  console.log(`marks in view after the text is there, background awake: ${spread(warm)}`);
  console.log(`the same, background ended before: ${spread(cold)}`);
  console.log(
    `longest task of the page's thread with the content script in it: ${spread(traces.map(trace => trace.longestTaskMs))}`,
  );
  console.log(`the same, time on the processor: ${spread(traces.map(trace => trace.longestTaskCpuMs))}`);
  console.log(`content script on that page, all in all: ${spread(traces.map(trace => trace.scriptMs))}`);
  console.log(`the same, time on the processor: ${spread(traces.map(trace => trace.scriptCpuMs))}`);
  console.log(`layout shift with marks: ${Math.max(...traces.map(trace => trace.layoutShift))}`);
}

async function measureFrontPage(reader: Reader, news: NewsServer): Promise<void> {
  const address = news.publish(HOST, '/', makeFrontPage());
  const traces: PageTrace[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const page = await reader.context.newPage();
    const trace = await traceWhile(page, async () => {
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForTimeout(SETTLE_MS);
    });
    const report = await readReport(reader, page);
    if (report?.status !== 'no article') throw new Error(`The front page was taken for “${report?.status}”.`);
    if (run > 0) traces.push(trace);
    await page.close();
  }
  console.log(`content script on a page that is no article: ${spread(traces.map(trace => trace.scriptMs))}`);
  console.log(`the same, time on the processor: ${spread(traces.map(trace => trace.scriptCpuMs))}`);
}

interface Counters {
  heapBytes: number;
  listeners: number;
  nodes: number;
  documents: number;
}

async function countAfterGarbage(page: Page): Promise<Counters> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN;
  return {
    heapBytes: value('JSHeapUsedSize'),
    listeners: value('JSEventListeners'),
    nodes: value('Nodes'),
    documents: value('Documents'),
  };
}

function tellGrowth(what: string, before: Counters, after: Counters): void {
  const growth = (100 * (after.heapBytes - before.heapBytes)) / before.heapBytes;
  console.log(
    `${what}: heap ${(before.heapBytes / 1e6).toFixed(2)} → ${(after.heapBytes / 1e6).toFixed(2)} MB (${growth.toFixed(1)} %), listeners ${before.listeners} → ${after.listeners}, nodes ${before.nodes} → ${after.nodes}, documents ${before.documents} → ${after.documents}`,
  );
}

async function measureNavigations(reader: Reader, news: NewsServer, corpus: readonly string[]): Promise<void> {
  const articles = SEEDS.map(seed => makeArticlePage(corpus, NAVIGATION_WORDS, NAVIGATION_QUOTES, PROBE, seed).html);
  const addresses = articles.map((html, at) => news.publish(HOST, `/story-${at}`, html));
  const page = await reader.context.newPage();
  const goOn = async (count: number) => {
    for (let at = 0; at < count; at++) {
      await page.goto(addresses[at % addresses.length] as string, { waitUntil: 'load' });
      await waitForDone(reader, page);
    }
    await page.goto(addresses[0] as string);
    await waitForDone(reader, page);
    return countAfterGarbage(page);
  };
  tellGrowth(`${NAVIGATIONS} pages in one tab`, await goOn(WARM_UP_NAVIGATIONS), await goOn(NAVIGATIONS));
  await page.close();
}

/** Another article in the same document, again and again. `isRead`: false measures the page and the browser alone. */
async function measureWithin(
  reader: Reader,
  news: NewsServer,
  corpus: readonly string[],
  isRead: boolean,
): Promise<void> {
  const articles = SEEDS.map(seed => makeArticlePage(corpus, NAVIGATION_WORDS, NAVIGATION_QUOTES, PROBE, seed).html);
  const bodies = articles.map(html => /<article>([\s\S]*)<\/article>/.exec(html)?.[1] ?? '');
  const app = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article"><script>${PROBE}
const bodies = ${JSON.stringify(bodies).replace(/</g, '\\u003c')};
window.navigateTo = at => { history.pushState(null, '', '/app/' + at); document.querySelector('article').innerHTML = bodies[at % bodies.length]; };
addEventListener('DOMContentLoaded', () => navigateTo(0));</script></head><body><main><article></article></main></body></html>`;
  const single = await reader.open(news.publish(HOST, '/app', app));
  if (isRead) await waitForDone(reader, single);
  const goOnInside = async (count: number) => {
    for (let at = 1; at <= count; at++) {
      await single.evaluate(place => (window as unknown as Probed).navigateTo(place), at);
      await single.waitForTimeout(350);
    }
    await single.evaluate(() => (window as unknown as Probed).navigateTo(0));
    await single.waitForTimeout(1_000);
    if (isRead) await waitForDone(reader, single);
    return countAfterGarbage(single);
  };
  const what = `${NAVIGATIONS} articles in one document${isRead ? '' : ', not read'}`;
  const [before, between] = [await goOnInside(WARM_UP_NAVIGATIONS), await goOnInside(NAVIGATIONS)];
  tellGrowth(what, before, between);
  // What is kept of each article goes on growing; what the browser makes ready once does not.
  if (isRead) tellGrowth(`the next ${what}`, between, await goOnInside(NAVIGATIONS));
  await single.close();
}

buildForTests();
console.log(`Chromium, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`);
const only = process.argv[2];
const news = await startNewsServer();
const reader = await Reader.start({ newsPort: news.port });
try {
  await reader.choose('every');
  const corpus = [...makeCorpus(RECORDS)];
  if (!only || only === 'article' || only === 'navigations') await putRecords(reader);
  if (!only || only === 'front') await measureFrontPage(reader, news);
  if (!only || only === 'article') await measureArticle(reader, news, corpus);
  if (!only || only === 'navigations') await measureNavigations(reader, news, corpus);
  if (!only || only === 'navigations') await measureWithin(reader, news, corpus, true);
  if (!only || only === 'navigations' || only === 'bare') {
    await reader.choose('click');
    await measureWithin(reader, news, corpus, false);
  }
} finally {
  await reader.close();
  await news.close();
}
