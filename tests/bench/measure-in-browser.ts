/** Time, reads and memory of the corpus in a real Chromium: a bare extension whose background has the same code as the real one's. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Statement } from '../../lib/types.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Reads } from './browser/count-reads.ts';
import type { BenchPage, InstallTimes } from './browser/page.ts';
import type { BenchRequest } from './browser/worker.ts';
import type { Query } from './make-corpus.ts';

declare const chrome: typeof import('wxt/browser').browser;

export interface BrowserMeasurement extends InstallTimes, Reads {
  records: number;
  /** A batch of 40 statements to a background that runs: the middle of ten. */
  warmMs: number;
  warmBestMs: number;
  /** The same with contradictions and citations: all that a page gets. */
  warmFindingsMs: number;
  /** The first batch after the worker was killed: the middle of five. */
  coldMs: number;
  coldBestMs: number;
  /** Of that: until the woken worker answers a question that needs no corpus. */
  startMs: number;
  /** The first batch after the whole browser was started anew. */
  freshMs: number;
  /** Of the worker, after all that. */
  memoryBytes: number;
  /** Statements with a record that got it, and without one that got one. */
  recall: number;
  falseMatches: number;
}

const BATCH = 40;
const WARM_UP_BATCHES = 8;
const WARM_BATCHES = 10;
const COLD_BATCHES = 5;
const SETTLE_MS = 200;
/** A message that a dying worker took is never answered: after so long the measurement is made again. */
const UNANSWERED_MS = 15_000;
const MAX_ATTEMPTS = 5;

function statementOf(text: string, at: number): Statement {
  return {
    id: `s${at}`,
    exact: text,
    position: { start: 0, end: text.length },
    kind: 'direct',
    speakerName: null,
    speakerPosition: null,
    cue: null,
    score: 1,
    groupId: `g${at}`,
  };
}

export async function buildBareExtension(folder: string): Promise<void> {
  const source = resolve(import.meta.dirname, 'browser');
  await build({
    entryPoints: [join(source, 'worker.ts'), join(source, 'page.ts')],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome130', 'firefox140'],
  });
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    permissions: ['unlimitedStorage'],
    // Each browser takes what it knows.
    background: { service_worker: 'worker.js', scripts: ['worker.js'] },
    browser_specific_settings: { gecko: { id: 'bench@on-the-record.invalid' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.html'), '<!doctype html><script src="page.js"></script>');
}

declare const bench: BenchPage;

/** The bare extension in a fresh or known profile, with its page open. */
export async function startBareExtension(
  folder: string,
  profile: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found: run `npm test`, which sets one up.');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/page.html`);
  return { context, page };
}

interface Answer<T> {
  answer: T;
  ms: number;
}

/** Asks the worker as a page does, and takes the time there; null where it does not answer. */
async function askOnce<T>(
  page: Page,
  type: BenchRequest['type'],
  queries: readonly Pick<Query, 'text'>[],
): Promise<Answer<T> | null> {
  const request: BenchRequest = { type, statements: queries.map(({ text }, at) => statementOf(text, at)) };
  return page.evaluate(
    async ([message, limitMs]) => {
      const begin = performance.now();
      const silence = new Promise<null>(done => setTimeout(() => done(null), limitMs));
      const answered = chrome.runtime.sendMessage(message).then(answer => ({ answer, ms: performance.now() - begin }));
      return Promise.race([answered, silence]);
    },
    [request, UNANSWERED_MS] as const,
  );
}

/** `prepare` puts the worker into the state that is measured: awake, or killed. */
export async function ask<T>(
  page: Page,
  type: BenchRequest['type'],
  queries: readonly Pick<Query, 'text'>[],
  prepare: () => Promise<void> = async () => {},
): Promise<Answer<T>> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    await prepare();
    const answered = await askOnce<T>(page, type, queries);
    if (answered) return answered;
  }
  throw new Error(`The worker did not answer “${type}” ${MAX_ATTEMPTS} times.`);
}

async function findWorker(session: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.endsWith('worker.js'))?.targetId;
}

export async function killWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const targetId = await findWorker(session);
  if (targetId) await session.send('Target.closeTarget', { targetId });
  for (let waits = 0; waits < 100 && (await findWorker(session)); waits++) await page.waitForTimeout(20);
  // A message that overtakes the end of the old worker is never answered.
  await page.waitForTimeout(SETTLE_MS);
  await session.detach();
}

/** The worker's heap with its array buffers, after a collection of garbage. */
async function readMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const targetId = (await findWorker(session))!;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  let lastId = 0;
  const send = (method: string) =>
    new Promise<Record<string, number>>(done => {
      const id = ++lastId;
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const { id: answered, result } = JSON.parse(message);
        if (answered === id) done(result);
      });
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await send('HeapProfiler.collectGarbage');
  const heap = await send('Runtime.getHeapUsage');
  await session.detach();
  return (heap.usedSize ?? 0) + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
}

const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

export async function measureInBrowser(records: number, queries: readonly Query[]): Promise<BrowserMeasurement> {
  const home = await mkdtemp(join(tmpdir(), 'on-the-record-bench-'));
  const [folder, profile] = [join(home, 'extension'), join(home, 'profile')];
  await mkdir(folder);
  await buildBareExtension(folder);
  const batches = Array.from({ length: Math.floor(queries.length / BATCH) }, (_, at) =>
    queries.slice(at * BATCH, (at + 1) * BATCH),
  );
  let next = 0;
  const takeBatch = () => batches[next++ % batches.length]!;
  let { context, page } = await startBareExtension(folder, profile);
  try {
    page.setDefaultTimeout(600_000);
    const times = await page.evaluate(count => bench.install(count), records);
    await page.close();
    await context.close();
    ({ context, page } = await startBareExtension(folder, profile));
    const kill = () => killWorker(page);
    const fresh = await ask(page, 'match', takeBatch(), kill);

    const starts: number[] = [];
    const cold: number[] = [];
    for (let at = 0; at < COLD_BATCHES; at++) {
      starts.push((await ask(page, 'nothing', [], kill)).ms);
      cold.push((await ask(page, 'match', takeBatch(), kill)).ms);
    }
    const { answer: reads } = await ask<Reads>(page, 'count reads', takeBatch(), kill);

    const warm: number[] = [];
    const counts = { withRecord: 0, right: 0, without: 0, wrong: 0 };
    for (let at = 0; at < WARM_UP_BATCHES + WARM_BATCHES; at++) {
      const batch = takeBatch();
      const { answer, ms } = await ask<(string | null)[]>(page, 'match', batch);
      if (at >= WARM_UP_BATCHES) warm.push(ms);
      for (const [place, { row }] of batch.entries()) {
        if (row === null) {
          counts.without++;
          if (answer[place] !== null) counts.wrong++;
        } else {
          counts.withRecord++;
          if (answer[place] === `bench/${row}`) counts.right++;
        }
      }
    }
    const findings: number[] = [];
    for (let at = 0; at < WARM_BATCHES / 2; at++) findings.push((await ask(page, 'findings', takeBatch())).ms);
    return {
      records,
      ...times,
      ...reads,
      freshMs: fresh.ms,
      coldMs: middle(cold),
      coldBestMs: Math.min(...cold),
      startMs: middle(starts),
      warmMs: middle(warm),
      warmBestMs: Math.min(...warm),
      warmFindingsMs: middle(findings),
      memoryBytes: await readMemory(page),
      recall: counts.right / counts.withRecord,
      falseMatches: counts.wrong / counts.without,
    };
  } finally {
    await context.close();
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
}
