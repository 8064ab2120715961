/**
 * What goes wrong with the storage is said in words on the options page, nothing is lost, and the database opens again: a page of an older version that
 * does not give way, a database of a newer version, two options pages at work at once.
 */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATABASE_NAME } from '../../lib/corpus/database.ts';
import { manyLines, textFile } from './options-files.ts';
import { BROWSER, Reader } from './reader.ts';
import { waitFor } from './wait-for.ts';

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.start();
  await reader.welcomePage();
});
afterEach(() => reader.close());

const openPart = (part: string) => reader.open(reader.address(`options.html#${part}`));

/** Any page of the extension's own that leaves the database alone. */
const openBystander = () => reader.open(reader.address('welcome.html'));

/** Makes the database anew in this version, with nothing in it, and holds it open in this page until `letGo`. */
async function holdDatabase(page: Page, version: number): Promise<void> {
  await page.evaluate(
    async ([name, wanted]) => {
      const settled = (request: IDBOpenDBRequest) =>
        new Promise<IDBDatabase | null>(done => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => done(null);
        });
      // The background may have opened it once more in between.
      for (let held: IDBDatabase | null = null; held === null; ) {
        await settled(indexedDB.deleteDatabase(name));
        held = await settled(indexedDB.open(name, wanted));
        Object.assign(globalThis, { held });
      }
    },
    [DATABASE_NAME, version] as const,
  );
}

const letGo = (page: Page) => page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());

test('a page of an older version holds the database: it is said, and the options page goes on by itself when that page gives way', async () => {
  const older = await openBystander();
  await holdDatabase(older, 1);
  const options = await openPart('corpora');
  const notice = options.getByRole('alert').filter({ hasText: 'still has an older form of the database open' });
  await notice.waitFor();
  await letGo(older);
  await notice.waitFor({ state: 'detached' });
  await options.getByRole('link', { name: 'Import a file' }).waitFor();
});

test('a database of a newer version is left as it is, and said to be so', async () => {
  const newer = await openBystander();
  await holdDatabase(newer, 100_000);
  const options = await openPart('corpora');
  await options.getByRole('alert').filter({ hasText: 'written by a newer version of the extension' }).waitFor();
  await letGo(newer);
  const version = await newer.evaluate(
    async name => (await indexedDB.databases()).find(database => database.name === name)?.version,
    DATABASE_NAME,
  );
  expect(version).toBe(100_000);
});

async function startImport(page: Page, name: string, count: number): Promise<void> {
  await page.locator('.drop-zone input[type="file"]').setInputFiles(textFile(name, manyLines(count)));
  await page.getByRole('heading', { name }).waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

async function corpora(): Promise<string[]> {
  const page = await openPart('corpora');
  await page.locator('.corpus-name').first().waitFor();
  const names = await page.locator('.corpus-name').allInnerTexts();
  await page.close();
  return names;
}

// Only Chromium can be told to clear it, as its reader can.
test.runIf(BROWSER === 'chromium')(
  'the storage is cleared under an open page: it is said, and loaded again the page is of use',
  async () => {
    const options = await openPart('corpora');
    await options.getByText('Syria, October 2019').first().waitFor();
    const session = await reader.context.newCDPSession(options);
    const origin = `chrome-extension://${new URL(options.url()).host}`;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    const notice = options.getByRole('alert').filter({ hasText: 'The browser closed the database' });
    await notice.getByRole('button', { name: 'Try again' }).click();
    await notice.waitFor({ state: 'detached' });
    await options.getByRole('link', { name: 'Import a file' }).waitFor();
  },
);

test('two options pages import at once: each is told the truth, both corpora are there, and each page shows what the other did', async () => {
  const [one, other, watching] = [await openPart('import'), await openPart('import'), await openPart('corpora')];
  await watching.locator('.corpus-name').first().waitFor();
  await startImport(one, 'first.jsonl', 8_000);
  await startImport(other, 'second.jsonl', 8_000);
  for (const page of [one, other]) {
    await page.locator('.import-sum').waitFor();
    expect(await page.locator('.import-sum').innerText()).toBe('8,000 records in the file: 8,000 taken, 0 not taken.');
  }
  await waitFor('both on the page that was open before', async () => {
    const names = await watching.locator('.corpus-name').allInnerTexts();
    return names.includes('first') && names.includes('second');
  });
});

test('the same file in two options pages at once: one takes it, the other takes it too or says who is at work, and nothing is half there', async () => {
  const [one, other] = [await openPart('import'), await openPart('import')];
  await startImport(one, 'berths.jsonl', 8_000);
  await startImport(other, 'berths.jsonl', 8_000);
  const outcomes = await Promise.all(
    [one, other].map(async page => {
      const sum = page.locator('.import-sum');
      const busy = page.getByRole('alert').filter({ hasText: 'is at work on this corpus' });
      await sum.or(busy).first().waitFor();
      return (await sum.count()) > 0 ? await sum.innerText() : 'busy';
    }),
  );
  const taken = outcomes.filter(outcome => outcome === '8,000 records in the file: 8,000 taken, 0 not taken.');
  expect(taken.length).toBeGreaterThanOrEqual(1);
  expect(outcomes.filter(outcome => outcome === 'busy').length).toBe(2 - taken.length);
  expect((await corpora()).filter(name => name.startsWith('berths')).length).toBeGreaterThanOrEqual(1);
});
