/**
 * Over a hundred texts that would run as scripts, in each field of a file of each format, brought in and shown in each view: none runs,
 * none becomes an element, nothing is refused by the policy, since nothing gets as far as the policy.
 */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { PATIENCE_MS } from './driver.ts';
import { cardFrame } from './gestures.ts';
import { readReport } from './page-report.ts';
import { FILES, wordsOf } from './payloads/files.ts';
import { PAYLOADS } from './payloads/payloads.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { storyPage } from './story-page.ts';
import { waitFor } from './wait-for.ts';

const HOST = 'www.harbour-courier.com';
/** Each costs the opening of its card. */
const CARDS = 6;
/** How far the table of records is looked through. */
const SCREENS = 12;

readTheNews({ keepsPages: true });
const dialogs: string[] = [];
beforeAll(async () => {
  reader.context.on('dialog', dialog => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});

/** What text can have become, if it was taken for more. */
function lookForTraces(): string[] {
  const foreign = document.querySelectorAll(
    'script:not([src]), iframe, object, embed, base, marquee, math, meta[http-equiv], video, audio, link[onerror], style[onload]',
  );
  const handlers = [...document.querySelectorAll('*')].filter(element =>
    [...element.attributes].some(
      ({ name, value }) =>
        name.startsWith('on') ||
        (/^(?:href|src|action|formaction|data)$/.test(name) && /^\W*(?:java|vb)script|^data:text/i.test(value)),
    ),
  );
  const ran = 'wasRun' in globalThis ? ['a script ran'] : [];
  return [...ran, ...[...foreign, ...handlers].map(element => element.outerHTML.slice(0, 200))];
}

async function expectNoTrace(page: Page, view: string): Promise<void> {
  for (const frame of page.frames().filter(one => one.url().startsWith(reader.address(''))))
    expect(await frame.evaluate(lookForTraces), view).toEqual([]);
  expect(await page.evaluate(() => 'wasRun' in globalThis), view).toBe(false);
  expect(await reader.takeFaults(), view).toEqual([]);
  expect(dialogs).toEqual([]);
}

const show = (part: string) => reader.open(reader.address(`options.html#${part}`));

test('there are more than a hundred', () => {
  expect(PAYLOADS.length).toBeGreaterThan(100);
});

test.each(FILES)('$name: looked at before it is taken, taken, and told of', async file => {
  const page = await show('import');
  await page.locator('.drop-zone input[type="file"]').setInputFiles(file);
  await page.getByRole('heading', { name: file.name }).waitFor();
  await page.locator('section', { hasText: 'First records' }).first().waitFor();
  await expectNoTrace(page, 'the preview');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('.import-sum').waitFor();
  expect(await page.locator('.import-sum').innerText()).toMatch(/: [1-9]\d* taken/);
  await expectNoTrace(page, 'the account');
  await page.close();
});

test('corpora, records, speakers, and the other parts of the options', async () => {
  const corpora = await show('corpora');
  await waitFor('all corpora', async () => (await corpora.locator('.corpus-name').count()) > FILES.length);
  await expectNoTrace(corpora, 'the corpora');
  await corpora.close();
  const records = await show('records');
  await records.locator('.record-row').nth(5).waitFor();
  await expectNoTrace(records, 'the records');
  for (let at = 0; at < SCREENS; at++) {
    await records
      .locator('.record-scroller')
      .evaluate(scroller => scroller.scrollBy({ top: scroller.clientHeight, behavior: 'instant' }));
    await records.waitForTimeout(80);
    await expectNoTrace(records, 'the records further down');
  }
  await records.close();
  const speakers = await show('speakers');
  await speakers.locator('.speaker-row').first().waitFor();
  await expectNoTrace(speakers, 'the speakers');
  await speakers.close();
  for (const part of ['judgements', 'settings', 'storage']) {
    const page = await show(part);
    await page.locator('h1, h2').first().waitFor();
    await expectNoTrace(page, part);
    await page.close();
  }
});

test('a page that prints them: its cards, a record, popup and panel', async () => {
  const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = Array.from(
    { length: PAYLOADS.length },
    (_, at) => `<p>“${inHtml(wordsOf(at))}” said Ida Berg on Monday.</p>`,
  ).join('');
  const page = await reader.open(news.publish(HOST, '/payloads', storyPage(body)));
  const report = await waitFor('the findings', async () => {
    const now = await readReport(reader, page);
    return now?.status === 'done' ? now : null;
  });
  expect(report.findings.filter(({ match }) => match !== null).length).toBeGreaterThan(PAYLOADS.length / 2);
  for (const { statement } of report.findings.filter(({ match }) => match !== null).slice(0, CARDS)) {
    await reader.jump(page, statement.id);
    const card = await cardFrame(page);
    await card.locator('.card').waitFor({ timeout: PATIENCE_MS });
    await expectNoTrace(page, 'the card');
  }
  const id = report.findings.find(({ record }) => record !== null)?.record?.quote.id ?? '';
  const record = await show(`record=${encodeURIComponent(id)}`);
  await record.getByText('and were content with it').first().waitFor();
  await expectNoTrace(record, 'a record');
  await record.close();
  for (const [view, open] of [
    ['the popup', () => reader.openPopup(page)],
    ['the panel', () => reader.openPanel(page)],
  ] as const) {
    const opened = await open();
    await opened.locator('.finding-list > li').nth(20).waitFor();
    await expectNoTrace(opened, view);
    await opened.close();
  }
});

test('the guards see: what is put into a page of the extension’s after all is seen, and refused', async () => {
  const page = await show('corpora');
  await page.locator('.corpus-name').first().waitFor();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    document.body.append(frame);
  });
  expect(await page.evaluate(lookForTraces)).toHaveLength(1);
  await waitFor('the refusal', async () => (await reader.takeFaults()).length > 0);
  await page.close();
});
