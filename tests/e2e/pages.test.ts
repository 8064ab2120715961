/** A reader opens the project's own news pages: every quote is found, judged and marked, the page stays as it was, the card tells it all. */
import { describe, expect, test } from 'vitest';
import { findFindings } from '../../lib/findings.ts';
import { readStatements } from '../../lib/quotes/read-statements.ts';
import { openFileCorpus } from '../../scripts/otr/file-corpus.ts';
import { loadCorpora } from '../../scripts/otr/load-records.ts';
import { readHtml } from '../../scripts/otr/read-article.ts';
import { describeExpected, describeFindings, pageNames, readTestPage } from '../expected-page.ts';
import { findQuote, openCard, unfold } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { waitFor } from './wait-for.ts';

const HOST = 'www.harbour-courier.com';
/** Pages whose text changes while they are read, or that have none, have stories of their own. */
const CHANGING = new Set(['changes-while-read', 'no-text']);

const contents = await loadCorpora(undefined);
const corpus = await openFileCorpus(contents);
const knownSpeakers = contents.flatMap(({ speakers }) => speakers.filter(speaker => !speaker.unnamed));

readTheNews();

async function openTestPage(name: string) {
  const { html, expected } = readTestPage(name);
  const page = await reader.open(news.publish(HOST, `/${name}`, html));
  const report = await waitFor(`the findings of ${name}`, async () => {
    const now = await readReport(reader, page);
    return now && now.status !== 'waiting' && now.status !== 'reading' ? now : null;
  });
  return { page, report, expected };
}

describe.each(pageNames().filter(name => !CHANGING.has(name)))('%s', name => {
  test('its statements, speakers, records and verdicts, as in the file read without a browser', async () => {
    const { report, expected } = await openTestPage(name);
    expect(report.status).toBe('done');
    const { html } = readTestPage(name);
    const fromFile = await findFindings(readStatements(readHtml(html), { knownSpeakers }), corpus);
    const found = describeFindings(report.findings, expected.statements);
    expect(found).toEqual(describeFindings(fromFile, expected.statements));
    if (!expected.knownLimit) expect(found).toEqual(describeExpected(expected.statements));
  });
});

test('the page’s own nodes are untouched: one host element more, and nothing else', async () => {
  const { html } = readTestPage('demo');
  const bare = await reader.context.newPage();
  await bare.setContent(html);
  const before = await bare.evaluate(() => document.body.outerHTML);
  await bare.close();
  const { page } = await openTestPage('demo');
  await openCard(page, 'This is the biggest lie', 'Lindsey Graham');
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  expect(await page.evaluate(() => [...document.documentElement.children].map(child => child.localName))).toEqual([
    'head',
    'body',
    'div',
  ]);
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.outerHTML)).toBe('<div></div>');
});

test('pointing at an altered quote tells who, when, where, what was changed and what does not go with it', async () => {
  const { page } = await openTestPage('demo');
  const card = await openCard(page, 'This is the biggest lie', 'Lindsey Graham');
  const glance = await card.locator('.card').innerText();
  expect(glance).toMatch(/Altered/);
  expect(glance).toMatch(/“not” was dropped/);
  expect(glance).toMatch(/October 7, 2019/);
  expect(glance).toMatch(/Fox News/);
  expect(glance).toMatch(/Compare with 2 other statements/);
  await unfold(card);
  const text = await card.locator('.card').innerText();
  expect(text).toMatch(/ISIS is not defeated/);
  expect(text).toMatch(/We've beat ISIS/);
  expect(text).toMatch(/Donald Trump/);
  expect(text).not.toMatch(/\bliar\b|\bfalse\b/i);
  await page.mouse.move(5, 5);
  await waitFor(
    'the card to close',
    async () => (await card.evaluate(() => document.visibilityState)) === 'hidden' || !(await isCardOpen(page)),
  );
});

test('each verdict is shown with what is behind it', async () => {
  const { page } = await openTestPage('demo');
  const shown: [printed: string, speaker: string, verdict: RegExp, explanation: RegExp][] = [
    ['We’ve beat ISIS and', 'Donald Trump', /Verbatim/, /As recorded[\s\S]*We've won\. We've beat ISIS/],
    ['We can rely on both', 'James Jeffrey', /Clipped: a leading “If they are not/, /face off against each other/],
    ['But Europe didn’t want', 'Donald Trump', /Spliced: “…” stands for “We could've/, /As recorded/],
    ['doesn’t have the forces', 'Mark Esper', /Altered: 15,000 became 50,000/, /This can change the meaning/],
    [
      'None have been',
      'Nathan Sales',
      /Other speaker: recorded as said by Nathan Sales/,
      /printed as said by Jeanne Shaheen/,
    ],
  ];
  for (const [printed, speaker, verdict, explanation] of shown) {
    const card = await openCard(page, printed, speaker);
    const text = await card.locator('.card').innerText();
    expect(text, printed).toMatch(verdict);
    expect(text, printed).toMatch(explanation);
    await page.mouse.move(5, 5);
    await waitFor('the card to close', async () => !(await isCardOpen(page)));
  }
});

/** Seen from outside, as the page sees it not: the frame's place on the screen. */
async function isCardOpen(page: import('playwright-core').Page): Promise<boolean> {
  const frame = page.frames().find(candidate => candidate.url().includes('/card.html'));
  const element = await frame?.frameElement();
  return (await element?.isVisible()) ?? false;
}

test('by keyboard alone: Tab to a quote, Enter into its card, Escape back to the quote', async () => {
  const { page } = await openTestPage('demo');
  const isOnHost = () => page.evaluate(() => document.activeElement === document.documentElement.lastElementChild);
  for (let i = 0; i < 60 && !(await isOnHost()); i++) await page.keyboard.press('Tab');
  expect(await isOnHost()).toBe(true);
  await waitFor('the card to open', () => isCardOpen(page));
  await page.keyboard.press('Enter');
  const card = await openedCard(page);
  await waitFor('the focus to be in the card', () =>
    card.evaluate(() => document.hasFocus() && document.activeElement?.localName === 'button'),
  );
  await page.keyboard.press('Escape');
  await waitFor('the card to close', async () => !(await isCardOpen(page)));
  expect(await isOnHost()).toBe(true);
});

async function openedCard(page: import('playwright-core').Page) {
  return waitFor('the card', async () => page.frames().find(frame => frame.url().includes('/card.html')));
}

test('by command: the next quote, and the next; Escape gives the focus back to where it was', async () => {
  const { page } = await openTestPage('demo');
  await page.bringToFront();
  await page.locator('a[href]').first().focus();
  const command = (name: string) => reader.pressCommand(name, page);
  await command('next-quote');
  const card = await openedCard(page);
  await card.locator('.card', { hasText: '1 of 7' }).waitFor();
  await command('next-quote');
  await card.locator('.card', { hasText: '2 of 7' }).waitFor();
  await command('previous-quote');
  await card.locator('.card', { hasText: '1 of 7' }).waitFor();
  await waitFor('the focus to be in the card', () => card.evaluate(() => document.hasFocus()));
  await page.keyboard.press('Escape');
  await waitFor('the focus to be back on the link', () =>
    page.evaluate(() => document.activeElement?.localName === 'a'),
  );
});

test('a click keeps the card open; a click elsewhere closes it; a link under a mark stays a link', async () => {
  const { page } = await openTestPage('demo');
  const { x, y } = await findQuote(page, 'This is the biggest lie');
  await page.mouse.click(x, y);
  await waitFor('the card to open', () => isCardOpen(page));
  await page.mouse.move(5, 5);
  await page.waitForTimeout(600);
  expect(await isCardOpen(page)).toBe(true);
  await page.mouse.click(5, 5);
  await waitFor('the card to close', async () => !(await isCardOpen(page)));
});

test('the popup lists the quotes, jumps to one, and switches the site off', async () => {
  const { page } = await openTestPage('demo');
  const popup = await reader.openPopup(page);
  const items = popup.locator('.finding-list > li');
  await items.first().waitFor();
  expect(await items.count()).toBe(8);
  expect(await popup.locator('body').innerText()).toMatch(/7 on record/);
  const closing = popup.waitForEvent('close');
  await items.nth(6).locator('button').click();
  await closing;
  await page.bringToFront();
  const card = await openedCard(page);
  await card.locator('.card', { hasText: '7 of 7' }).waitFor();

  const again = await reader.openPopup(page);
  await again.getByRole('radio', { name: 'Never' }).click({ force: true });
  await waitFor('the marks to go', () =>
    page.evaluate(() => document.documentElement.lastElementChild?.localName === 'body'),
  );
  await page.reload();
  await page.waitForTimeout(500);
  expect(await readReport(reader, page)).toBeNull();
  await again.getByRole('radio', { name: 'Always' }).click({ force: true });
  await page.bringToFront();
  await page.reload();
  await waitFor('the page to be read again', async () => (await readReport(reader, page))?.status === 'done');
});

test('only when I click: nothing is read before the reader asks for it in the popup', async () => {
  await reader.choose('click');
  const { html } = readTestPage('demo');
  const page = await reader.open(news.publish(HOST, '/by-click', html));
  const popup = await reader.openPopup(page);
  await popup.getByText(/Not switched on/).waitFor();
  expect(await readReport(reader, page)).toBeNull();
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
  await popup.getByRole('button', { name: /Read this page/ }).click();
  await popup.locator('.finding-list > li').first().waitFor();
  await waitFor('the marks', () => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'));
  await reader.choose('every');
});

test('the badge counts the quotes on record', async () => {
  const { page } = await openTestPage('demo');
  const worker = await reader.worker();
  const badge = () =>
    worker.evaluate(async url => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }, page.url());
  await waitFor('the badge', async () => (await badge()) === '7');
});

declare const chrome: typeof import('wxt/browser').browser;
