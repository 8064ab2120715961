/** What a reader records from one page is found on another, worded otherwise; nothing is kept unasked, and nothing of private windows. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { selectWords, write } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.harbour-courier.com';
const OTHER = 'www.evening-post.com';

readTheNews();

function article(title: string, day: string, ...paragraphs: string[]): string {
  const about = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: day };
  const text = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="en"><head><meta property="og:site_name" content="The Harbour Courier"><script type="application/ld+json">${JSON.stringify(about)}</script><title>${title}</title></head><body><article><h1>${title}</h1>${text}</article></body></html>`;
}

const LEVY = 'We will not raise the harbour levy this year, but we shall look at it again in spring';
const PIER = 'The outer pier will be closed to all fishing boats from the first of March';
const FIRST = article(
  'Council leaves the levy alone',
  '2024-02-01',
  'The council met on Thursday for the last time before the summer, and the crews filled the gallery.',
  `“${LEVY},” said Mayor Ida Berg after the meeting in the town hall.`,
  `“${PIER},” Harbour Master Tomas Lind told the council.`,
);
const SECOND = article(
  'Mayor promises a higher levy',
  '2024-02-03',
  'The crews of the fishing fleet are angry, and the mayor has not made them any happier this week.',
  'On Saturday she went back to the meeting. “We will raise the harbour levy this year,” said Mayor Ida Berg.',
);

async function openArticle(host: string, path: string, html: string): Promise<Page> {
  const page = await reader.open(news.publish(host, path, html));
  await waitFor('the page to be read', async () => (await readReport(reader, page))?.status === 'done');
  return page;
}

async function findingOn(page: Page, words: string) {
  const report = await readReport(reader, page);
  return report?.findings.find(({ statement }) => statement.exact.includes(words)) ?? null;
}

async function countOwnQuotes(): Promise<number> {
  const panel = await reader.open(reader.address('report.html'));
  const count = await panel.evaluate(async () => {
    const answer = await chrome.runtime.sendMessage({ type: 'describe-own' });
    return answer.value.corpora.reduce((sum: number, { quoteCount }: { quoteCount: number }) => sum + quoteCount, 0);
  });
  await panel.close();
  return count;
}

test('a selection is recorded with what the page tells, and found on another page that words it otherwise', async () => {
  const page = await openArticle(HOST, '/levy', FIRST);
  expect((await findingOn(page, 'harbour levy'))?.match).toBeNull();
  const panel = await reader.openPanel(page);
  await selectWords(page, LEVY);
  await reader.pressCommand('record-selection', page);
  await panel.getByLabel('Words', { exact: true }).waitFor();
  expect(await panel.getByLabel('Words', { exact: true }).inputValue()).toBe(LEVY);
  expect(await panel.getByLabel('Speaker').inputValue()).toBe('Ida Berg');
  expect(await panel.getByLabel('Date').inputValue()).toBe('2024-02-01');
  await write(panel.getByLabel('Name of the new corpus'), 'Harbour');
  await panel.getByRole('button', { name: 'Record', exact: true }).click();
  await panel.getByText('1 quote recorded in “Harbour”').waitFor();

  const other = await openArticle(OTHER, '/levy', SECOND);
  const found = await findingOn(other, 'raise the harbour levy');
  expect(found?.match?.verdict).toBe('altered');
  expect(found?.record).toMatchObject({
    quote: { exact: LEVY, dateCreated: '2024-02-01', temporalBasis: expect.stringContaining('article') },
    speaker: { name: 'Ida Berg' },
    source: { name: 'Council leaves the levy alone', publisher: 'The Harbour Courier', url: page.url() },
  });
  expect(found?.record?.quote.suffix).toMatch(/said Mayor Ida Berg/);

  // The page itself is no record of itself: not when it is read again, not with an address that counts visits.
  await page.bringToFront();
  await page.reload();
  await waitFor('the page to be read again', async () => (await readReport(reader, page))?.status === 'done');
  expect((await findingOn(page, 'harbour levy'))?.match).toBeNull();
  const visited = await openArticle(HOST, '/levy?utm_source=letter', FIRST);
  expect((await findingOn(visited, 'harbour levy'))?.match).toBeNull();
});

test('the same words are said to be there; the same words of the same page are one record; undo takes it back', async () => {
  const page = await openArticle(HOST, '/levy', FIRST);
  const before = await countOwnQuotes();
  const panel = await reader.openPanel(page);
  const row = panel.locator('.finding-row', { hasText: 'harbour levy' });
  await row.getByRole('button', { name: 'Record this quote' }).click();
  await panel.getByText('These words are on record already').waitFor();
  await panel.getByRole('button', { name: 'Record', exact: true }).click();
  await panel.getByText('1 was there already').waitFor();
  expect(await countOwnQuotes()).toBe(before);
  const pier = panel.locator('.finding-row', { hasText: 'outer pier' });
  await pier.getByRole('button', { name: 'Record this quote' }).click();
  await panel.getByRole('button', { name: 'Record', exact: true }).click();
  await panel.getByText('1 quote recorded').waitFor();
  expect(await countOwnQuotes()).toBe(before + 1);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('Taken back').waitFor();
  expect(await countOwnQuotes()).toBe(before);
});

test('all quotes of a page at one click, by keyboard, with a way back', async () => {
  const page = await openArticle(HOST, '/levy', FIRST);
  const before = await countOwnQuotes();
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Record all quotes' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByText('1 was there already').waitFor();
  expect(await countOwnQuotes()).toBe(before + 1);
  await panel.getByRole('button', { name: 'Undo' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByText('Taken back').waitFor();
  expect(await countOwnQuotes()).toBe(before);
});

test('articles are remembered only where a corpus is told to, and then the same quote is seen elsewhere', async () => {
  const before = await countOwnQuotes();
  const first = article(
    'The ferry will be late',
    '2024-03-01',
    'The ferry company has told its passengers what they may expect in the week after Easter.',
    '“We have ordered three new ferries and all of them will be here before Easter,” said Director Paul Brandt.',
  );
  const unasked = await openArticle(HOST, '/ferry', first);
  expect(await countOwnQuotes()).toBe(before);
  const panel = await reader.openPanel(unasked);
  await panel.getByText('Your own corpora').click();
  await panel.getByLabel('Remember every article I read').check();
  // A page that nobody sees rests.
  await unasked.bringToFront();
  await unasked.reload();
  await waitFor('the article to be remembered', async () => (await countOwnQuotes()) === before + 1);
  const other = await openArticle(
    OTHER,
    '/ferry',
    article(
      'Ferries ordered',
      '2024-03-02',
      'There is news from the ferry company, and it is not quite what the passengers have heard before.',
      '“We have ordered two new ferries and all of them will be here before Easter,” said Director Paul Brandt.',
    ),
  );
  const found = await waitFor('the other wording', () => findingOn(other, 'new ferries'));
  expect(found.match?.verdict).toBe('altered');
  expect(found.match?.changes[0]).toMatchObject({ category: 'number' });
  expect((await findingOn(unasked, 'new ferries'))?.match).toBeNull();
  await panel.getByLabel('Remember every article I read').uncheck();
});

test('a content script can neither record nor look up: the background does not answer it', async () => {
  const page = await openArticle(HOST, '/levy', FIRST);
  const worker = await reader.worker();
  const answers = await worker.evaluate(async url => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    const [run] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: async () => {
        const ask = (message: object) =>
          Promise.race([
            chrome.runtime.sendMessage(message).catch(() => 'nobody'),
            new Promise(resolve => setTimeout(() => resolve('silence'), 500)),
          ]);
        return [
          await ask({ type: 'describe-own' }),
          await ask({ type: 'look-up', text: 'ISIS is not defeated', speakerName: null, date: null }),
          await ask({ type: 'remember', corpusId: 'own-1', isOn: true }),
        ];
      },
    });
    return run?.result;
  }, page.url());
  for (const answer of answers as unknown[]) expect(['nobody', 'silence', undefined, null]).toContain(answer);
});
