/** What a page or a corpus must not be, and is all the same: each is answered, nothing is lost, nothing fails. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testBuild } from '../../scripts/build-for-tests.ts';
import { describeExpected, describeFindings, readTestPage } from '../expected-page.ts';
import { openCard } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { BROWSER, Reader } from './reader.ts';
import { waitFor } from './wait-for.ts';

const HOST = 'www.harbour-courier.com';
const GRAHAM = 'ISIS is not defeated. This is the biggest lie being told by this administration,';

readTheNews();

async function reportOf(path: string, html: string, wanted: readonly string[] = ['done'], by = reader) {
  const page = await by.open(news.publish(HOST, path, html));
  const report = await waitFor(`a report on ${path}`, async () => {
    const now = await readReport(by, page);
    return now && wanted.includes(now.status) ? now : null;
  });
  return { page, report };
}

function article(...paragraphs: string[]): string {
  const text = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>News</title></head><body><article><h1>News of the day</h1>${text}</article></body></html>`;
}

test('a page without text is left as it is', async () => {
  const { page } = await reportOf('/no-text', readTestPage('no-text').html, ['no text', 'no article']);
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
  const popup = await reader.openPopup(page);
  await popup
    .getByText(/No quot/)
    .first()
    .waitFor();
});

test('a page of over a megabyte is read as far as the limit, and says so', async () => {
  const filler =
    'The harbour was quiet and the ferries went out and came back as they do on every day of the year. '.repeat(50);
  const many = Array.from(
    { length: 240 },
    (_, i) => `${filler} “We counted boat number ${i} and it was late again,” said Ida Berg.`,
  );
  const { report } = await reportOf('/large', article(`“${GRAHAM}” Lindsey Graham said.`, ...many));
  expect(report.findings.length).toBeGreaterThan(100);
  expect(report.findings[0]?.match?.verdict).toBe('verbatim');
  expect(report.notes.join(' ')).toMatch(/1,000,000/);
});

test('a page that changes while it is read is read again, and its marks follow', async () => {
  const { html, expected } = readTestPage('changes-while-read');
  const page = await reader.open(news.publish(HOST, '/live', html));
  const last = expected.afterSecondChange ?? [];
  await waitFor('the last version of the page', async () => {
    const report = await readReport(reader, page);
    return (
      report?.status === 'done' &&
      report.findings.map(({ statement }) => statement.exact).join('|') === last.map(({ exact }) => exact).join('|')
    );
  });
  const report = await readReport(reader, page);
  expect(describeFindings(report?.findings ?? [], last)).toEqual(describeExpected(last));
});

test('a page that takes the extension’s element away gets it back; one that is written anew is read anew', async () => {
  const { page } = await reportOf('/thief', article(`“${GRAHAM}” Lindsey Graham said.`));
  await page.evaluate(() => document.documentElement.lastElementChild?.remove());
  await page.evaluate(() => document.querySelector('article')?.append(document.createElement('hr')));
  await waitFor('the host to be back', () =>
    page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'),
  );
  await openCard(page, 'This is the biggest', 'Lindsey Graham');
});

test('without a corpus the page says so; restored, the corpus answers again', async () => {
  const options = await reader.open(reader.address('options.html'));
  const use = options.getByRole('switch').first();
  await use.waitFor();
  await use.click({ force: true });
  await options.locator('[role="switch"][aria-checked="false"]').first().waitFor();
  const { page, report } = await reportOf('/no-corpus', article(`“${GRAHAM}” Lindsey Graham said.`));
  expect(report.findings.map(finding => finding.match)).toEqual([null]);
  expect(report.notes.join(' ')).toMatch(/No corpus/);
  await use.click({ force: true });
  await options.locator('[role="switch"][aria-checked="true"]').first().waitFor();
  await page.reload();
  await waitFor('the record', async () => (await readReport(reader, page))?.findings[0]?.match?.verdict === 'verbatim');
});

test('a seed pack with a broken record: that record is left out with its reason, the rest loads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'broken-pack-'));
  await cp(testBuild(BROWSER), folder, { recursive: true });
  const file = join(folder, 'seeds/syria-october-2019.json');
  const pack = JSON.parse(await readFile(file, 'utf8'));
  const total = pack.quotes.length;
  pack.quotes[3].exact = 42;
  pack.quotes.push('nonsense');
  await writeFile(file, JSON.stringify(pack));
  const other = await Reader.start({ newsPort: news.port, extensionFolder: folder });
  try {
    await other.choose('every');
    const { report } = await reportOf('/broken-pack', article(`“${GRAHAM}” Lindsey Graham said.`), ['done'], other);
    expect(report.findings[0]?.match?.verdict).toBe('verbatim');
    const options = await other.open(other.address('options.html'));
    await options.getByText('Syria, October 2019').first().waitFor();
    const text = await options.locator('body').innerText();
    expect(text).toContain(String(total - 1));
    expect(await options.locator('body').textContent()).toMatch(/quotes\[3\]/);
  } finally {
    await other.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('the worker killed again and again: pages, cards and popup go on', async () => {
  const { page } = await reportOf('/killed', article(`“${GRAHAM}” Lindsey Graham said.`));
  await reader.killWorker();
  await openCard(page, 'This is the biggest', 'Lindsey Graham');
  await reader.killWorker();
  await page.evaluate(
    text =>
      document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>“${text}” Lindsey Graham said again.</p>`),
    GRAHAM,
  );
  // A page that is out of sight, behind the popup's tab, is read when it is seen again.
  await waitFor('both on the page', async () => (await readReport(reader, page))?.findings.length === 2);
  const popup = await reader.openPopup(page);
  await waitFor('both quotes', async () => (await popup.locator('.finding-list > li').count()) === 2);
});
