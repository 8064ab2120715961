/** A fact-checker brings files in: recognised, looked at, mapped, taken in one flip, accounted for to the last row; paused, cancelled, undone. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { write } from './gestures.ts';
import { claimReview, councilTable, harbourPack, manyLines, type TestFile, textFile } from './options-files.ts';
import { Reader } from './reader.ts';
import { focusByTab } from './reader-by-keyboard.ts';
import { waitFor } from './wait-for.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterEach(() => reader.closePages());
afterAll(() => reader?.close());

async function openPart(part: string): Promise<Page> {
  return reader.open(reader.address(`options.html#${part}`));
}

async function chooseFile(page: Page, file: TestFile): Promise<void> {
  await page.locator('.drop-zone input[type="file"]').setInputFiles(file);
  await page.getByRole('heading', { name: file.name }).waitFor();
}

/** The corpora's names as they stand on their page. */
async function corpora(): Promise<string[]> {
  const page = await openPart('corpora');
  await page.locator('.corpus-name').first().waitFor();
  const names = await page.locator('.corpus-name').allInnerTexts();
  await page.close();
  return names;
}

/** Anywhere on the page. */
async function drop(page: Page, { name, mimeType, buffer }: TestFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([text, fileName, type]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type }));
      return data;
    },
    [buffer.toString('utf8'), name, mimeType] as const,
  );
  await page.locator('body').dispatchEvent('drop', { dataTransfer });
}

function done(page: Page): Locator {
  return page.locator('.import-sum');
}

test('a table from an old spreadsheet: encoding seen, dates asked for, a column mapped, the sum is right, rejected rows saved', async () => {
  const page = await openPart('corpora');
  await page.getByRole('link', { name: 'Import a file' }).click();
  await chooseFile(page, councilTable);
  const preview = page.locator('section', { hasText: 'First records' });
  await preview.getByText('We won’t close the library café').waitFor();
  expect(await page.getByLabel('Encoding').inputValue()).toBe('windows-1252');
  expect(await page.getByLabel('Columns are parted by').inputValue()).toBe(';');
  // The dates can be read both ways: nothing is taken before the reader has said how.
  const start = page.getByRole('button', { name: 'Import', exact: true });
  expect(await start.isDisabled()).toBe(true);
  await page.getByLabel('Dates like 03/04/2021').selectOption('day first');
  await preview.getByText('3 April 2021').or(preview.getByText('April 3, 2021')).waitFor();
  // The column without a mapping gets one, and the one with the words can be moved.
  await page.getByLabel('Column “Grade” holds').selectOption('description');
  await page.getByLabel('Encoding').selectOption('utf-8');
  await preview.getByText('�').first().waitFor();
  await page.getByLabel('Encoding').selectOption('windows-1252');
  await preview.getByText('Zoë Müller').waitFor();
  await write(page.getByLabel('Name', { exact: true }), 'Council minutes');
  await start.click();
  await done(page).waitFor();
  expect(await done(page).innerText()).toBe('5 records in the file: 4 taken, 1 not taken.');
  await page.getByText('1 record has the words and the speaker of another in this file.').waitFor();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download them with line and reason' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toContain('Council minutes');
  const rows = (await readFile(await file.path(), 'utf8'))
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  expect(rows[0]).toBe('line,field,reason,excerpt');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatch(/^5,/);
  expect(await corpora()).toContain('Council minutes');
});

test('a ClaimReview file that is dropped anywhere on the page', async () => {
  const page = await openPart('judgements');
  await drop(page, claimReview);
  await page.getByRole('heading', { name: 'claims.json' }).waitFor();
  await page.getByText('The harbour levy has doubled within two years.').waitFor();
  expect(await page.getByLabel('Read as').inputValue()).toBe('claim review');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await done(page).waitFor();
  expect(await done(page).innerText()).toBe('1 record in the file: 1 taken, 0 not taken.');
  // The speaker is known from the council's minutes: proposed, not merged.
  await page.getByText('1 name looks like a speaker you have').waitFor();
  await page.getByRole('button', { name: /^Same person: merge/ }).click();
  await page.getByText('Merged into “Jonas Brandt”').first().waitFor();
  await page.goto(reader.address('options.html#speakers'));
  await write(page.getByLabel('Search speakers'), 'jonsa brandt');
  await waitFor('one Jonas Brandt', async () => (await page.locator('.speaker-row').count()) === 1);
  await page.getByRole('button', { name: /^3 records\s*: Jonas Brandt$/ }).waitFor();
});

test('several files at once: one after the other, one of them no file of records, the rest left out', async () => {
  const page = await openPart('import');
  const lines = (name: string, id: string) =>
    textFile(name, `{"id":"${id}","text":"The ${id} ferry runs on Sundays too.","speaker":"Mira Holt"}`);
  const files = [lines('north.jsonl', 'north'), textFile('empty.csv', ''), lines('south.jsonl', 'south')];
  const more = lines('west.jsonl', 'west');
  await page.locator('.drop-zone input[type="file"]').setInputFiles(files);
  const waiting = page.getByRole('region', { name: 'Files that are waiting' });
  await page.getByRole('heading', { name: 'north.jsonl' }).waitFor();
  await waiting.getByText('2 files are waiting for their turn: empty.csv, south.jsonl').waitFor();
  expect(await waiting.getByRole('button', { name: 'Next file' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await done(page).waitFor();
  await waiting.getByRole('button', { name: 'Next file' }).click();
  await page.getByText('This file is empty.').waitFor();
  await waiting.getByText('1 file is waiting for its turn: south.jsonl').waitFor();
  await waiting.getByRole('button', { name: 'Next file' }).click();
  await page.getByRole('heading', { name: 'south.jsonl' }).waitFor();
  expect(await waiting.count()).toBe(0);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await done(page).waitFor();
  await page.getByRole('button', { name: 'Import another file' }).click();
  await page.locator('.drop-zone input[type="file"]').setInputFiles([more, more]);
  await waiting.getByRole('button', { name: 'Leave them out' }).click();
  await waiting.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'west.jsonl' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await corpora()).toEqual(expect.arrayContaining(['north', 'south']));
});

test('JSON lines that are pasted, by the keyboard alone', async () => {
  const page = await openPart('import');
  const paste = page.getByRole('button', { name: 'Paste text' });
  await paste.waitFor();
  await focusByTab(page, 'Paste text');
  await page.keyboard.press('Enter');
  await focusByTab(page, 'Text of a file: a table, JSON, or lines of JSON');
  await page.keyboard.insertText(
    '{"id":"1","text":"The tender was open to all.","speaker":"Mira Holt"}\n{"id":"2"}\n{"id":"3","text":"It was not."}',
  );
  await focusByTab(page, 'Use this text');
  await page.keyboard.press('Enter');
  await page.getByText('The tender was open to all.').waitFor();
  await focusByTab(page, 'Name');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('Pasted lines');
  await focusByTab(page, 'Import');
  await page.keyboard.press('Enter');
  await done(page).waitFor();
  expect(await done(page).innerText()).toBe('3 records in the file: 2 taken, 1 not taken.');
  await focusByTab(page, 'Show the records');
  await page.keyboard.press('Enter');
  await page.getByText('2 records found').waitFor();
});

test('paused it stands still, cancelled half-way nothing of it is kept', async () => {
  const before = await corpora();
  const page = await openPart('import');
  await chooseFile(page, textFile('berths.jsonl', manyLines(150_000)));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const figures = page.locator('.import-figures');
  await figures.getByText('records taken').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await figures.getByText('Paused').waitFor();
  // What was under way when the button was pressed still arrives.
  await page.waitForTimeout(500);
  const standing = await figures.innerText();
  await page.waitForTimeout(500);
  expect(await figures.innerText()).toBe(standing);
  // On another part of the page it is told, and goes on.
  await page.getByRole('link', { name: 'Corpora' }).click();
  await page.getByText('“berths” is being imported').waitFor();
  expect(await page.locator('.corpus-name').allInnerTexts()).toEqual(before);
  // Another file that is dropped now waits for its turn.
  await drop(page, claimReview);
  await page.getByText('1 file is waiting for its turn: claims.json').waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await waitFor('it to go on', async () => (await figures.innerText()) !== standing);
  await page.getByRole('button', { name: 'Cancel the import' }).click();
  await page.getByText('Cancelled. Nothing of “berths” was kept.').waitFor();
  await page.getByRole('button', { name: 'Next file' }).click();
  await page.getByRole('heading', { name: 'claims.json' }).waitFor();
  expect(await corpora()).toEqual(before);
});

test('a newer version of a pack is compared before it takes the place of the one that is there', async () => {
  const page = await openPart('import');
  await chooseFile(page, harbourPack(1));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await done(page).waitFor();
  await page.getByRole('button', { name: 'Import another file' }).click();
  await chooseFile(page, harbourPack(2));
  const update = page.locator('section', {
    has: page.getByRole('heading', { name: 'A newer version of “Harbour statements”' }),
  });
  await update.getByText('Here: version 1.0.0. In the file: version 2.0.0.').waitFor();
  await update.getByRole('heading', { name: 'adds 1 record' }).waitFor();
  await update.getByText('The north quay stays with the city for good.').waitFor();
  await update.getByRole('heading', { name: 'changes 1 record' }).waitFor();
  await update.getByText('We have set aside four millions for the pier.').waitFor();
  await update.getByRole('heading', { name: 'drops 1 record' }).waitFor();
  await update.getByText('There was never a plan to sell the north quay.').waitFor();
  await update.getByText('1 record stays as it is.').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await done(page).waitFor();
  expect((await corpora()).filter(name => name === 'Harbour statements')).toHaveLength(1);
});

test('what was not taken is told by its number, and saved, also long after', async () => {
  const page = await openPart('import');
  await chooseFile(page, textFile('ragged.jsonl', `${manyLines(3)}\n${'{"id":"without words"}\n'.repeat(150)}`));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await done(page).waitFor();
  expect(await done(page).innerText()).toBe('153 records in the file: 3 taken, 150 not taken.');
  await page.close();
  const later = await openPart('corpora');
  const ragged = later.locator('.corpus', { has: later.getByRole('heading', { name: 'ragged', exact: true }) });
  await ragged.getByText('150 records were not taken in').click();
  const saving = later.waitForEvent('download');
  await ragged.getByRole('button', { name: 'Download them with line and reason' }).click();
  const rows = (await readFile(await (await saving).path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(151);
  expect(rows[150]).toMatch(/^153,/);
});

test('an import is undone', async () => {
  const before = await corpora();
  const page = await openPart('import');
  await chooseFile(page, textFile('berths.jsonl', manyLines(300)));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await done(page).waitFor();
  expect(await corpora()).toContain('berths');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText('The import of “berths” was undone.').waitFor();
  expect(await corpora()).toEqual(before);
});

test.each([
  ['nothing in it', textFile('empty.csv', ''), 'This file is empty'],
  [
    'a picture',
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000', 'hex') },
    'This file cannot be read',
  ],
])('a file with %s is said to be so', async (_, file, words) => {
  const page = await openPart('import');
  await page.locator('.drop-zone input[type="file"]').setInputFiles(file);
  await page.getByRole('alert').filter({ hasText: words }).waitFor();
});
