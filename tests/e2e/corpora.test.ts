/** What a newsroom keeps: searched as it is typed, edited, merged, ordered, checked, exported, backed up; every step with a way back. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { write } from './gestures.ts';
import { harbourPack, manyLines, type TestFile, textFile } from './options-files.ts';
import { Reader } from './reader.ts';
import { focusByTab } from './reader-by-keyboard.ts';
import { waitFor } from './wait-for.ts';

const BERTHS = 3_000;

let reader: Reader;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpora-'));
  reader = await Reader.start();
  await importFile(textFile('berths.jsonl', manyLines(BERTHS)));
  await importFile(harbourPack(1));
});
afterEach(() => reader.closePages());
afterAll(async () => {
  await reader?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

async function openPart(part: string): Promise<Page> {
  return reader.open(reader.address(`options.html#${part}`));
}

/** Imports as it is recognised, and gives what the page says of it. */
async function importFile(file: TestFile | string): Promise<string> {
  const page = await openPart('import');
  await page.locator('.drop-zone input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('.import-sum').waitFor();
  const sum = await page.locator('.import-sum').innerText();
  await page.close();
  return sum;
}

function corpus(page: Page, name: string): Locator {
  return page.locator('.corpus', { has: page.getByRole('heading', { name, exact: true }) });
}

async function save(download: Download): Promise<string> {
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function names(page: Page): Promise<string[]> {
  return page.locator('.corpus-name').allInnerTexts();
}

/** Undo as the line at the lower edge offers it. */
async function undo(page: Page, said: string | RegExp): Promise<void> {
  await page.locator('.undo-line', { hasText: said }).getByRole('button', { name: 'Undo' }).click();
  await page.locator('.undo-line', { hasText: 'Undone.' }).waitFor();
}

test('search as you type: words, a filter, an order; then one record by the keyboard alone', async () => {
  const page = await openPart('records');
  await page.getByText(/3,085 records found|records found/).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('berth 41 sound');
  await waitFor('the hits', async () => /^(about )?\d\d records/.test(await page.locator('.record-count').innerText()));
  const rows = page.locator('.record-row');
  for (const words of await rows.locator('.record-words').allInnerTexts()) expect(words).toContain('berth 41');
  // The address holds the search: loaded again, it is there.
  await page.reload();
  await page.getByRole('row').nth(1).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('berth 41 sound');
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await write(page.getByRole('combobox', { name: 'Speaker' }), 'Speker 7');
  await page
    .getByRole('option', { name: /^Speaker 7/ })
    .first()
    .click();
  await page.getByRole('button', { name: '1 filter' }).waitFor();
  await waitFor('the speaker alone', async () => {
    const speakers = await rows.locator('.record-speaker-cell').allInnerTexts();
    return speakers.length > 0 && speakers.every(name => name === 'Speaker 7');
  });
  await page.getByRole('button', { name: 'Clear search and filters' }).click();

  await page.getByRole('searchbox').focus();
  await page.keyboard.type('crane winter');
  await waitFor('one hit', async () => (await page.locator('.record-count').innerText()).startsWith('1 record found'));
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.classList.contains('record-row'))) break;
  }
  await page.keyboard.press('Space');
  await page.getByText('1 record selected').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Anna Keller' }).waitFor();
  await page.goBack();
  await waitFor('the search again', async () => (await page.getByRole('searchbox').inputValue()) === 'crane winter');
});

test('records of one source, and of one subject, each chosen among what there is', async () => {
  const page = await openPart('records');
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  const count = async () => page.locator('.record-count > span').innerText();
  await write(page.getByRole('combobox', { name: 'Source' }), 'harbour board');
  await page.getByRole('option', { name: 'Minutes of the harbour board' }).click();
  await waitFor('its records', async () => (await count()) === '3 records found');
  await write(page.getByRole('combobox', { name: 'Subject' }), 'HARB');
  await page.getByRole('option', { name: /^harbour\s*3$/ }).click();
  await page.getByRole('button', { name: '2 filters' }).waitFor();
  await page.reload();
  await waitFor('the same', async () => (await count()) === '3 records found');
  expect(await page.getByRole('combobox', { name: 'Source' }).inputValue()).toBe('Minutes of the harbour board');
  await page.getByRole('button', { name: 'Clear “Source”' }).click();
  await page.getByRole('button', { name: '1 filter', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  // A name that is typed where the words go is offered as a filter, typed rightly or nearly.
  await write(page.getByRole('searchbox'), 'harbour board');
  await page.getByRole('button', { name: 'Minutes of the harbour board', exact: true }).click();
  await waitFor('its records again', async () => (await count()) === '3 records found');
  await write(page.getByRole('searchbox'), 'Ana Keler');
  await page.getByRole('button', { name: 'Anna Keller', exact: true }).click();
  await page.getByRole('button', { name: '2 filters' }).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
});

test('nothing that fits is said so', async () => {
  const page = await openPart('records?words=zyxwv');
  await page.getByText('No record fits.').waitFor();
});

test('a record is edited, what cannot be kept is refused, and the edit is undone', async () => {
  const page = await openPart('records?words=millions+pier');
  await page.locator('.record-row').first().click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await write(page.getByLabel('Date', { exact: true }), '31 February');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This is no date').waitFor();
  await write(page.getByLabel('Date', { exact: true }), '2020-03-05');
  await write(page.getByLabel('Words', { exact: true }), 'We have set aside six millions for the pier.');
  await write(page.getByLabel('Said to'), 'The harbour board');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.record-page-words', { hasText: 'six millions' }).waitFor();
  await page.getByText('The harbour board', { exact: true }).waitFor();
  await undo(page, 'The record was changed.');
  await page.locator('.record-page-words', { hasText: 'four millions' }).waitFor();
  expect(await page.getByText('The harbour board', { exact: true }).count()).toBe(0);
});

test('records are selected, deleted and brought back', async () => {
  const page = await openPart('records?words=berth+96');
  const rows = page.locator('.record-row');
  await rows.first().waitFor();
  const count = await page.locator('.record-count').innerText();
  await rows.nth(0).locator('input').click();
  await rows
    .nth(2)
    .locator('input')
    .click({ modifiers: ['Shift'] });
  await page.getByText('3 records selected').waitFor();
  await page.getByRole('button', { name: 'Delete' }).click();
  await waitFor('fewer hits', async () => (await page.locator('.record-count').innerText()) !== count);
  await undo(page, '3 records deleted.');
  await waitFor('all hits', async () => (await page.locator('.record-count').innerText()) === count);
});

test('speakers are found though typed wrongly, merged, and parted again', async () => {
  const page = await openPart('speakers');
  const field = page.getByLabel('Search speakers, also by other names');
  await write(field, 'Speaker 1');
  await page.getByLabel('Select “Speaker 1”').check();
  await page.getByLabel('Select “Speaker 10”').check();
  await page.getByRole('heading', { name: 'Merge 2 speakers' }).waitFor();
  await page.getByRole('radio', { name: 'Speaker 10' }).check();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await write(field, 'Speaker 10');
  await page.getByRole('button', { name: /^120 records\s*: Speaker 10$/ }).waitFor();
  await undo(page, 'Merged into “Speaker 10”');
  await page.getByRole('button', { name: /^60 records\s*: Speaker 10$/ }).waitFor();
});

test('a corpus is labelled, coloured, ordered by the keyboard, deleted and brought back', async () => {
  const page = await openPart('corpora');
  const berths = corpus(page, 'berths');
  await berths.getByRole('button', { name: /^Edit the label/ }).click();
  await write(berths.getByLabel('Name', { exact: true }), 'Berth inspections');
  await write(berths.getByLabel('Made by'), 'Harbour board');
  await berths.getByRole('radio', { name: 'rose' }).check();
  await berths.getByRole('button', { name: 'Save' }).click();
  const labelled = corpus(page, 'Berth inspections');
  await labelled.getByText('Harbour board').waitFor();
  await labelled.getByText('2010 to 2019').waitFor();
  await undo(page, 'The label of “Berth inspections” was changed.');
  await corpus(page, 'berths').waitFor();

  const before = await names(page);
  await page.getByRole('button', { name: `Move “${before[0]}” in the order` }).focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(200);
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(300);
  await page.keyboard.press('Space');
  const swapped = [before[1], before[0], ...before.slice(2)];
  await waitFor('the new order', async () => JSON.stringify(await names(page)) === JSON.stringify(swapped));
  // Shown at once, stored a moment later: another page shows what is stored.
  const other = await openPart('corpora');
  await waitFor('it in another page', async () => JSON.stringify(await names(other)) === JSON.stringify(swapped));
  await other.close();
  await page.bringToFront();
  await page.reload();
  await waitFor('the new order still', async () => JSON.stringify(await names(page)) === JSON.stringify(swapped));

  await corpus(page, 'berths')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await waitFor('one less', async () => !(await names(page)).includes('berths'));
  await undo(page, '“berths” was deleted.');
  await corpus(page, 'berths').getByText('3,000 quotes').waitFor();
});

test('a corpus is checked, its duplicates are looked at and taken out, and brought back', async () => {
  const line = (id: number, text: string) =>
    JSON.stringify({ id: String(id), text, speaker: 'Mira Holt', date: '2020-01-01' });
  const lines = [line(1, 'The gate was open.'), line(2, 'The gate was open.'), line(3, 'I donâ€™t know who shut it.')];
  await importFile(textFile('gates.jsonl', lines.join('\n')));
  const page = await openPart('corpora');
  const gates = corpus(page, 'gates');
  await gates.getByRole('button', { name: /^Check for faults/ }).click();
  await gates.getByText('1 record with the words and the speaker of another', { exact: true }).waitFor();
  await gates.getByRole('button', { name: 'Mend the letters' }).click();
  await gates.getByText('I don’t know who shut it.').waitFor();
  await gates.getByRole('button', { name: 'Do it' }).click();
  await page.locator('.undo-line', { hasText: '“gates” was repaired.' }).waitFor();
  await gates.getByRole('button', { name: 'Keep one of each' }).click();
  await gates.getByText('Takes 1 record out').waitFor();
  await gates.getByRole('button', { name: 'Do it' }).click();
  await gates.getByText('2 quotes').waitFor();
  await gates.getByText('Nothing was found').waitFor();
  await undo(page, '“gates” was repaired.');
  await gates.getByText('3 quotes').waitFor();
});

test('corpora are merged', async () => {
  const page = await openPart('corpora');
  const gates = corpus(page, 'gates');
  await gates.getByRole('button', { name: /^Merge/ }).click();
  await gates.getByLabel('Put the records of “gates” into').selectOption({ label: 'berths' });
  await gates.getByRole('button', { name: 'Merge', exact: true }).click();
  await corpus(page, 'berths').getByText('3,003 quotes').waitFor();
  await undo(page, 'The records of “gates” are in “berths” now.');
  await gates.waitFor();
});

test.each([
  // A speaker and a source are records of these files too.
  ['Pack of On the Record', 5],
  ['JSON lines', 5],
  ['Table (CSV, TSV)', 3],
])('exported as %s and imported again it is the same corpus', async (format, count) => {
  const page = await openPart('corpora');
  const harbour = corpus(page, 'Harbour statements');
  await harbour.getByRole('button', { name: /^Export/ }).click();
  await harbour.getByRole('radio', { name: format }).check();
  const saving = page.waitForEvent('download');
  await harbour.getByRole('button', { name: 'Save as a file' }).click();
  const path = await save(await saving);
  await harbour.getByRole('button', { name: /^Delete/ }).click();
  await waitFor('it to be gone', async () => !(await names(page)).includes('Harbour statements'));
  expect(await importFile(path)).toBe(`${count} records in the file: ${count} taken, 0 not taken.`);
  const records = await openPart('records?words=crane');
  await records.locator('.record-row', { hasText: 'Anna Keller' }).waitFor();
  await records.close();
  // The one that was deleted comes back; the imported one goes.
  await page.reload();
  await page.locator('.corpus-name').first().waitFor();
  for (const name of await names(page)) {
    if (!/harbour/i.test(name)) continue;
    await corpus(page, name)
      .getByRole('button', { name: /^Delete/ })
      .click();
    await page.locator('.undo-line', { hasText: 'was deleted' }).waitFor();
  }
  await page.close();
  await importFile(harbourPack(1));
});

test.each([
  ['ClaimReview', '"Claim"'],
  ['Web Annotation', 'http://www.w3.org/ns/anno.jsonld'],
  ['CSL-JSON', '"author"'],
  ['Markdown', 'Anna Keller'],
  ['Evidence cards (HTML)', '<!doctype html>'],
])('a selection is exported as %s', async (format, holds) => {
  const page = await openPart('records?words=crane');
  await page.locator('.record-row input').first().click();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: format }).check();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const text = await readFile(await save(await saving), 'utf8');
  expect(text.toLowerCase()).toContain(holds.toLowerCase());
  expect(text).toContain('The crane will stand by the winter');
});

test('all that a search finds is selected at once, by the mouse or by Ctrl+A, and exported', async () => {
  const page = await openPart('records?words=sound+berth');
  await page.locator('.record-row').first().waitFor();
  const found = Number.parseInt((await page.locator('.record-count').innerText()).replace(/\D/g, ''), 10);
  expect(found).toBeGreaterThan(1_000);
  const all = page.getByRole('checkbox', { name: 'Select all that were found' });
  await all.click();
  const selected = page.getByText(`${found.toLocaleString('en')} records selected`);
  await selected.waitFor();
  await page.locator('.record-row input').first().uncheck();
  await page.getByText(`${(found - 1).toLocaleString('en')} records selected`).waitFor();
  await page.locator('.record-row').nth(1).focus();
  await page.keyboard.press('Control+A');
  await selected.waitFor();
  expect(await all.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: 'Table (CSV, TSV)' }).check();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const rows = (await readFile(await save(await saving), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(found + 1);
  // Another question is another choice.
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await waitFor('the box to be empty', async () => !(await all.isChecked()));
});

test('everything is exported in one file, and is all there when it is imported', async () => {
  const page = await openPart('corpora');
  const counts = page.locator('.corpus-size strong');
  await counts.first().waitFor();
  const whole = (await counts.allInnerTexts()).reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0);
  await page.getByRole('button', { name: 'Export everything' }).click();
  await page.getByRole('radio', { name: 'Table (CSV, TSV)' }).check();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const path = await save(await saving);
  const written = whole.toLocaleString('en');
  expect(await importFile(path)).toBe(`${written} records in the file: ${written} taken, 0 not taken.`);
  await page
    .locator('.corpus', { has: page.getByRole('heading', { name: 'All corpora' }) })
    .getByRole('button', { name: /^Delete/ })
    .click();
  await page.locator('.undo-line', { hasText: 'was deleted' }).waitFor();
});

test('a step of an hour ago is taken back after the page was closed; where the room is needed, all of them are let go', async () => {
  const page = await openPart('corpora');
  await corpus(page, 'berths')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await page.locator('.undo-line', { hasText: '“berths” was deleted.' }).waitFor();
  await page.close();
  const storage = await openPart('storage');
  await focusByTab(storage, 'Undo: “berths” was deleted.');
  await storage.keyboard.press('Enter');
  await storage.locator('.undo-line', { hasText: 'Undone.' }).waitFor();
  await waitFor(
    'one step less',
    async () => !(await storage.locator('.changes').innerText()).includes('“berths” was deleted'),
  );
  const list = await openPart('corpora');
  await corpus(list, 'berths').waitFor();
  await storage.bringToFront();
  await storage.getByRole('button', { name: 'Free the room now' }).click();
  await storage.getByText('None of these steps can then be undone any more.').waitFor();
  await storage.getByRole('button', { name: 'Free the room now' }).click();
  await storage.getByText('Nothing was changed in the last day.').waitFor();
  expect(await names(list)).toContain('berths');
});

test('backed up, wiped and restored, everything is as it was; the age of the backup is told', async () => {
  const page = await openPart('storage');
  await page.getByText('No backup was saved yet.').waitFor();
  await page.getByText(/The corpora take/).waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const path = await save(await saving);
  await page.getByText('Last backup:').waitFor();
  const list = await openPart('corpora');
  await list.locator('.corpus-name').first().waitFor();
  const before = await names(list);
  while ((await list.locator('.corpus-name').count()) > 0) {
    const count = await list.locator('.corpus-name').count();
    await list
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click();
    await waitFor('one less', async () => (await list.locator('.corpus-name').count()) === count - 1);
  }
  await list.getByText('No corpus on this machine').waitFor();
  await page.bringToFront();
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByRole('button', { name: 'Restore, and keep what else is here' }).click();
  await page.locator('.undo-line', { hasText: 'The backup was restored.' }).waitFor();
  await waitFor('all of them', async () => JSON.stringify(await names(list)) === JSON.stringify(before));
  const records = await openPart('records?words=crane+winter');
  await records.locator('.record-row').first().waitFor();

  await page.locator('input[type="file"]').setInputFiles(textFile('no.backup', 'This is none.'));
  await page.getByRole('button', { name: 'Restore, and keep what else is here' }).click();
  await page.getByRole('alert').filter({ hasText: 'no backup that can be read' }).waitFor();
  expect(await names(list)).toEqual(before);
});

test('the parts are reached by the keyboard', async () => {
  const page = await openPart('corpora');
  await page.locator('.corpus-name').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await focusByTab(page, 'Backup and storage');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Backup', exact: true }).waitFor();
});
