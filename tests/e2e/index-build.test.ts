/** A large corpus whose putting in, or whose index, is cut off in the middle: what was there before answers, in a real browser. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROWS_A_BLOCK } from '../../lib/corpus/part-format.ts';
import type { BenchPage } from '../bench/browser/page.ts';
import { makeCorpus } from '../bench/make-corpus.ts';
import { ask, buildBareExtension, killWorker } from '../bench/measure-in-browser.ts';
import { BROWSER, Reader } from './reader.ts';
import { waitFor } from './wait-for.ts';

declare const bench: BenchPage;

const SMALL = 2_000;
const LARGE = 30_000;
const STATEMENTS = [...makeCorpus(LARGE)];

const blocksOf = (records: number) => Math.ceil(records / ROWS_A_BLOCK);

let home: string;
let reader: Reader;
let page: Page;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'on-the-record-index-'));
  const folder = join(home, 'extension');
  await mkdir(folder);
  await buildBareExtension(folder);
  reader = await Reader.start({ extensionFolder: folder, profile: join(home, 'profile') });
  page = await reader.open(reader.address('page.html'));
});
afterAll(async () => {
  await reader?.close();
  if (home) await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

/** In Chromium not before it is seen to be gone: a message that overtakes its end is never answered. */
const endBackground = () => (BROWSER === 'chromium' ? killWorker(page) : reader.killWorker());

async function recordOf(at: number): Promise<string | null> {
  const { answer } = await ask<(string | null)[]>(page, 'match', [{ text: STATEMENTS[at]! }]);
  return answer[0] ?? null;
}

test('cut off while a larger version goes in: the former one answers, and the next attempt succeeds', async () => {
  await page.evaluate(count => bench.put(count), SMALL);
  expect(await recordOf(7)).toBe('bench/7');

  const other = await reader.context.newPage();
  await other.goto(page.url());
  const cutOff = other.evaluate(count => bench.put(count), LARGE).catch(() => null);
  await waitFor(
    'some of the new records',
    async () => (await page.evaluate(() => bench.countRows('blocks'))) > blocksOf(2 * SMALL),
  );
  await other.close();
  await cutOff;
  await endBackground();
  expect(await page.evaluate(() => bench.countRows('unfinished'))).toBeGreaterThan(0);
  expect(await page.evaluate(() => bench.countRows('blocks'))).toBeLessThan(blocksOf(SMALL + LARGE));
  expect(await recordOf(7)).toBe('bench/7');
  expect(await recordOf(SMALL + 7)).toBeNull();

  await page.evaluate(count => bench.put(count), LARGE);
  expect(await recordOf(LARGE - 7)).toBe(`bench/${LARGE - 7}`);
  expect(await page.evaluate(() => bench.countRows('unfinished'))).toBe(0);
  expect(await page.evaluate(() => bench.countRows('blocks'))).toBe(blocksOf(LARGE));
});

const unfinished = () => page.evaluate(() => bench.countRows('unfinished'));

test('a damaged index is built anew behind the answers, also when the worker is killed in the middle of it', async () => {
  await page.evaluate(() => bench.damageIndex());
  await endBackground();
  // Answered, though not by what is damaged; the build goes on behind it.
  expect(await recordOf(7)).toBeNull();
  await waitFor('the build', async () => (await unfinished()) > 0);
  await endBackground();
  expect(await unfinished(), 'the build was over before the kill').toBeGreaterThan(0);

  await waitFor('the record by the new index', async () => (await recordOf(LARGE - 7)) === `bench/${LARGE - 7}`);
  await waitFor('nothing left of the build that was cut off', async () => (await unfinished()) === 0);
});
