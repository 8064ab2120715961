/** The card in the reader's hands: read at a glance and unfolded, pinned, moved, sized, copied from, told apart; by mouse and by keyboard. */
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readTestPage } from '../expected-page.ts';
import { cardFrame, findQuote, openCard, unfold } from './gestures.ts';
import { claimReview } from './options-files.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.harbour-courier.com';
const GRAHAM = 'This is the biggest lie';

readTheNews();

async function openDemo(): Promise<Page> {
  const page = await reader.open(news.publish(HOST, '/demo', readTestPage('demo').html));
  await page.bringToFront();
  await waitFor('the findings', async () => (await readReport(reader, page))?.status === 'done');
  return page;
}

async function openGraham(page: Page): Promise<Frame> {
  return openCard(page, GRAHAM, 'Lindsey Graham');
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function placeOf(card: Frame): Promise<Place> {
  const box = await (await card.frameElement()).boundingBox();
  if (!box) throw new Error('The card has no place.');
  return box;
}

async function isOpen(card: Frame): Promise<boolean> {
  return (await card.frameElement()).isVisible();
}

/** Waits until the card's place is as wished. */
async function placed(card: Frame, what: string, isSo: (place: Place) => boolean): Promise<Place> {
  return waitFor(what, async () => {
    const place = await placeOf(card);
    return isSo(place) ? place : null;
  });
}

test('a second look is unfolded, and stays so on the next card and the next page', async () => {
  const page = await openDemo();
  const card = await openGraham(page);
  expect(await card.locator('.card').innerText()).not.toContain('As recorded');
  await card.getByRole('button', { name: 'Passage and differences' }).click();
  await card.getByText('As recorded').waitFor();
  await page.close();
  const again = await openGraham(await openDemo());
  await again.getByText('As recorded').waitFor();
  await again.getByRole('button', { name: 'Hide passage and differences' }).click();
  await waitFor('it to be folded', async () => !(await again.locator('.card').innerText()).includes('As recorded'));
});

test('“Compare with …” unfolds the other statements and goes there', async () => {
  const card = await openGraham(await openDemo());
  await card.getByRole('button', { name: 'Compare with 2 other statements' }).click();
  await waitFor('the focus to be there', () =>
    card.evaluate(() => document.activeElement?.classList.contains('card-compare')),
  );
  await card.getByRole('button', { name: 'Hide passage and differences' }).click();
});

test('pinned, it stays in its place while the page is scrolled and clicked; Escape on the page leaves it alone', async () => {
  const page = await openDemo();
  const card = await openGraham(page);
  await card.getByRole('button', { name: 'Keep the card here' }).click();
  const before = await placeOf(card);
  await page.mouse.move(5, 5);
  await page.mouse.wheel(0, 700);
  await page.mouse.click(5, 5);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(600);
  expect(await isOpen(card)).toBe(true);
  expect(await placeOf(card)).toEqual(before);

  // Another quote, out from under the card, takes its place in it.
  const { x, y } = await findQuote(page, 'None have been successful to date', 'start');
  expect(y).toBeLessThan(before.y);
  await page.mouse.click(x, y);
  await card.locator('.verdict', { hasText: 'Other speaker' }).waitFor();
  expect((await placeOf(card)).x).toBe(before.x);
  await card.getByRole('button', { name: 'Close' }).click();
  await waitFor('the card to close', async () => !(await isOpen(card)));
});

test('it is moved by dragging its bar, never out of the window', async () => {
  const page = await openDemo();
  const card = await openGraham(page);
  const before = await placeOf(card);
  const bar = await card.locator('.card-place').boundingBox();
  if (!bar) throw new Error('The bar has no place.');
  const from = { x: bar.x + 60, y: bar.y + 8 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) {
    await page.mouse.move(from.x + 8 * step, from.y - 6 * step);
    // The hand is slower than a program: the card has to be where the pointer is.
    await page.waitForTimeout(40);
  }
  await page.mouse.up();
  const after = await placed(card, 'the card to be moved', place => place.x >= before.x + 60);
  expect(after.y).toBeLessThan(before.y);
  expect(await card.getByRole('button', { name: 'Keep the card here' }).getAttribute('aria-pressed')).toBe('true');
});

test('by keyboard alone it is opened, walked through, moved, sized and closed', async () => {
  const page = await openDemo();
  await page.locator('a[href]').first().focus();
  const isOnHost = () => page.evaluate(() => document.activeElement === document.documentElement.lastElementChild);
  for (let i = 0; i < 60 && !(await isOnHost()); i++) await page.keyboard.press('Tab');
  const card = await cardFrame(page);
  await waitFor('the card to open', () => isOpen(card));
  await page.keyboard.press('Enter');
  const focused = () =>
    card.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  await waitFor('the focus to be in the card', async () => (await focused()) === 'Previous quote');
  const walk = ['Next quote', 'Copy', 'Move the card, or change its size', 'Keep the card here', 'Close'];
  for (const name of walk) {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
    const { outline } = await card.evaluate(() => {
      const style = getComputedStyle(document.activeElement as Element);
      return { outline: `${style.outlineStyle} ${style.outlineWidth}` };
    });
    expect(outline).toBe('solid 2px');
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Move the card, or change its size');
  const before = await placeOf(card);
  await page.keyboard.press('ArrowRight');
  await placed(card, 'the card to go right', place => place.x === before.x + 16);
  await page.keyboard.press('Shift+ArrowLeft');
  await placed(card, 'the card to go far left', place => place.x < before.x);

  // The row of single presses, for whom arrows are no way.
  await page.keyboard.press('Enter');
  for (const name of ['Keep the card here', 'Close', 'To the upper left', 'To the upper right']) {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  }
  await page.keyboard.press('Enter');
  // Beside the bar for scrolling, where the browser has one that takes room.
  const rightEdge = await page.evaluate(() => document.documentElement.clientWidth);
  await placed(card, 'the card to be in the corner', place => place.y === 8 && place.x + place.width === rightEdge - 8);
  for (const name of ['To the lower left', 'To the lower right', 'Smaller', 'Larger']) {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  }
  await page.keyboard.press('Enter');
  const larger = await placed(card, 'the card to be higher', place => place.height > before.height);
  expect(larger.x + larger.width).toBeLessThanOrEqual(rightEdge);

  // Escape closes the row, then the card, and the focus is on the quote again.
  await page.keyboard.press('Escape');
  await waitFor('the row to be gone', async () => (await card.locator('.card-strip').count()) === 0);
  expect(await focused()).toBe('Move the card, or change its size');
  await page.keyboard.press('Escape');
  await waitFor('the card to close', async () => !(await isOpen(card)));
  expect(await isOnHost()).toBe(true);
});

test('its size is remembered on the next page, and given back', async () => {
  const page = await openDemo();
  const card = await openGraham(page);
  await card.locator('.resize-grip').focus();
  const before = await placeOf(card);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  const sized = await placed(
    card,
    'the card to be larger',
    place => place.width > before.width && place.height > before.height,
  );
  const worker = await reader.worker();
  await waitFor('it to be kept', () =>
    worker.evaluate(
      async widthPx =>
        (await chrome.storage.local.get<{ cardSize?: { widthPx: number } }>('cardSize')).cardSize?.widthPx === widthPx,
      sized.width,
    ),
  );
  await page.close();

  const again = await openGraham(await openDemo());
  expect((await placeOf(again)).width).toBe(sized.width);
  await again.getByRole('button', { name: /^Move the card/ }).click();
  await again.getByRole('button', { name: 'Back beside the quote, in its own size' }).click();
  await placed(again, 'the usual width', place => place.width === 400);
});

test('it is copied as text, as Markdown, as a citation, and as a link that leads to the quote', async () => {
  const page = await openDemo();
  const card = await openGraham(page);
  await card.getByRole('button', { name: 'Copy', exact: true }).click();
  const copied = async (name: string) => {
    await card.getByRole('button', { name, exact: true }).click();
    await card.locator('.chip-done', { hasText: name }).waitFor();
    return reader.readClipboard();
  };
  expect(await copied('Text')).toMatch(/^“ISIS is not defeated.*\n– Lindsey Graham, .*October 7, 2019\n/);
  expect(await copied('Markdown')).toMatch(/^> ISIS is not defeated.*\n\n– \*\*Lindsey Graham\*\*/);
  expect(await copied('Citation')).toMatch(/^Lindsey Graham\. “ISIS is not defeated.*In: /);
  const link = await copied('Link to the quote');
  expect(link).toMatch(/^https:\/\/www\.harbour-courier\.com\/demo#:~:text=ISIS%20is%20defeated/);
  await page.close();

  const led = await reader.context.newPage();
  await led.goto(link);
  await waitFor('the browser to have gone there', () =>
    led.evaluate(words => {
      const paragraph = [...document.querySelectorAll('p')].find(one => one.textContent?.includes(words));
      const box = paragraph?.getBoundingClientRect();
      return scrollY > 0 && box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    }, GRAHAM),
  );
});

test('“not the same quote”: the mark goes, it is listed in the options and exported, and it is taken back there', async () => {
  const page = await openDemo();
  const card = await openGraham(page);
  await unfold(card);
  await card.getByRole('button', { name: 'Not the same quote' }).click();
  await card.locator('.card-empty', { hasText: 'will not be matched with that record again' }).waitFor();

  // Taken back on the card, in its place.
  await card.getByRole('button', { name: 'Undo' }).click();
  await card.getByRole('heading', { name: 'Lindsey Graham' }).waitFor();
  await waitFor('the focus to be where it was', () =>
    card.evaluate(() => document.activeElement?.textContent === 'Not the same quote'),
  );
  await page.keyboard.press('Enter');
  await card.locator('.card-empty', { hasText: 'will not be matched with that record again' }).waitFor();
  await page.keyboard.press('Escape');
  const recordOf = async () =>
    (await readReport(reader, page))?.findings.find(({ statement }) => statement.exact.includes(GRAHAM))?.record ??
    null;
  await waitFor('the page to know', async () => (await recordOf()) === null);
  await page.reload();
  await waitFor('the findings', async () => (await readReport(reader, page))?.status === 'done');
  expect(await recordOf()).toBeNull();

  const options = await reader.open(reader.address('options.html#judgements'));
  await options.getByRole('heading', { name: 'Not the same quote: 1 pair' }).waitFor();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Export as a file' }).click(),
  ]);
  const stream = await download.createReadStream();
  let file = '';
  for await (const piece of stream) file += piece;
  expect(JSON.parse(file).judgements).toMatchObject([{ decision: 'not the same', a: expect.stringContaining(GRAHAM) }]);
  await options.locator('.judgement').getByRole('button', { name: /^Undo/ }).click();
  await options.getByText('Taken back.').waitFor();
  await page.reload();
  await waitFor('the record to be back', async () => (await recordOf()) !== null);
});

test('a corpus that is switched off while its card is open leaves a sentence, not a blank', async () => {
  const page = await openDemo();
  const card = await openGraham(page);
  await card.getByRole('button', { name: 'Keep the card here' }).click();
  const options = await reader.open(reader.address('options.html#corpora'));
  const inUse = options.getByRole('switch', { name: /Syria/ });
  await inUse.click({ force: true });
  await card.locator('.card-empty', { hasText: 'This quote is no longer marked' }).waitFor();
  await inUse.click({ force: true });
  await card.getByRole('heading', { name: 'Lindsey Graham' }).waitFor();
});

test('a claim that a newsroom has imported is shown with its fact-check, in the checker’s own words', async () => {
  const options = await reader.open(reader.address('options.html#import'));
  await options.locator('.drop-zone input[type="file"]').setInputFiles(claimReview);
  await options.getByRole('button', { name: 'Import', exact: true }).click();
  await options.getByText('1 record in the file: 1 taken').waitFor();
  const html =
    '<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>News</title></head><body><article><h1>News of the day</h1><p>“The harbour levy has doubled within two years,” Jonas Brandt said on Monday.</p></article></body></html>';
  const page = await reader.open(news.publish(HOST, '/levy', html));
  await page.bringToFront();
  const card = await openCard(page, 'The harbour levy has doubled', 'Jonas Brandt');
  // At a glance already: that the words are these says nothing of what they say.
  expect(await card.locator('.verdict').innerText()).toMatch(/A fact-check by Harbour Facts found: “?Not so/);
  await unfold(card);
  const check = card.locator('.card-section', { hasText: 'Fact-checks of these words' });
  expect(await check.innerText()).toMatch(/Harbour Facts.*Its finding, in its own words: “?Not so/s);
});

test('with a worker that has ended, the card opens and a judgement wakes the next one', async () => {
  const page = await openDemo();
  await reader.killWorker();
  const card = await openGraham(page);
  await unfold(card);
  await reader.killWorker();
  await card.getByRole('button', { name: 'Not the same quote' }).click();
  await card.locator('.card-empty', { hasText: 'will not be matched with that record again' }).waitFor();
  await card.getByRole('button', { name: 'Undo' }).click();
  await card.getByRole('heading', { name: 'Lindsey Graham' }).waitFor();
});

test('those who hear the page are told once that it has marks, and the page does not hear it', async () => {
  const page = await openDemo();
  const card = await cardFrame(page);
  const said = card.getByRole('status');
  await waitFor('the sentence', async () => (await said.textContent())?.includes('7 quotes on this page are marked'));
  expect(
    await page.evaluate(() =>
      (window as unknown as { find: (words: string) => boolean }).find('quotes on this page are marked'),
    ),
  ).toBe(false);
  const opened = await openGraham(page);
  expect(await opened.getByRole('status').textContent()).not.toContain('quotes on this page');
});
