/**
 * Pages that break what they can, each with the reader on it: not one error in any script or console, the reading ends, what can be read is read and marked,
 * and where it is too much that is said. A sample with the other browser tests; `npm run test:long` takes them all.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_PAGES } from './hostile/all-pages.ts';
import type { HostilePage } from './hostile/hostile-page.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { waitFor } from './wait-for.ts';
import { watchErrors } from './watch-errors.ts';

const IS_LONG = import.meta.env.MODE === 'long';
/** Of those that load in a moment every so many-th. */
const SAMPLE = 5;
const HOST = 'www.hostile-herald.com';
/** The reading of a page that ends in peace is over by then; one that never rests is looked at then. */
const SETTLE_MS = 700;

const pages = HOSTILE_PAGES.filter(({ isHeavy }, i) => IS_LONG || (!isHeavy && i % SAMPLE === 0));

readTheNews();
beforeAll(async () => {
  // Pages that cannot name an icon have the browser ask for this one.
  news.publish(HOST, '/favicon.ico', '', 'image/x-icon');
});

const isEnded = (status = '') => status !== '' && status !== 'waiting' && status !== 'reading';

async function read(page: Page) {
  return waitFor(
    'the reading to end',
    async () => {
      const report = await readReport(reader, page);
      return isEnded(report?.status) ? report : null;
    },
    15_000,
  );
}

async function judge(page: Page, { expects }: HostilePage): Promise<void> {
  if (expects === 'any' || expects === 'untouched') {
    await page.waitForTimeout(SETTLE_MS);
    const report = await readReport(reader, page);
    if (expects === 'untouched') expect([undefined, 'no article', 'no text']).toContain(report?.status);
    expect(report?.error ?? '').toBe('');
    return;
  }
  const report = await read(page);
  expect(report.error).toBe('');
  expect(report.status).toBe('done');
  const found = report.findings.filter(({ record }) => record !== null);
  if (expects === 'marked') expect(found.length).toBeGreaterThanOrEqual(3);
  if (expects === 'cut') expect(report.notes.join(' ')).toMatch(/only the first|left out/i);
}

test('the table is as long as it says, and no name stands twice', () => {
  expect(HOSTILE_PAGES.length).toBeGreaterThanOrEqual(150);
  expect(new Set(HOSTILE_PAGES.map(({ name }) => name)).size).toBe(HOSTILE_PAGES.length);
});

describe('in peace', () => {
  test.each(pages.map((page, i) => [page.name, page, i] as const))('%s', async (_, hostile, i) => {
    const address = news.publish(HOST, `/story-${i}`, hostile.html, hostile.type, hostile.headers);
    const page = await reader.context.newPage();
    const errors = await watchErrors(page);
    await page.goto(address, { waitUntil: 'load' });
    await judge(page, hostile);
    expect((await errors.read()).filter(error => !hostile.known?.test(error))).toEqual([]);
  });
});
