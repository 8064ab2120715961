/** Marks stay on their words, whatever a page does with its layout: each story moves the words, and looks where the marks went. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { cardFrame, findQuote } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { expectMarksOn, seeMarks, waitForReading } from './seen-marks.ts';
import {
  BADLY,
  BADLY_PARAGRAPH,
  filler,
  LIE,
  LIE_PARAGRAPH,
  RELY,
  RELY_PARAGRAPH,
  STORY,
  storyPage,
} from './story-page.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.layout-courier.com';

readTheNews();

let stories = 0;
async function openStory(body: string, head = ''): Promise<Page> {
  const page = await reader.open(news.publish(HOST, `/story-${stories++}`, storyPage(body, head)));
  await waitForReading(reader, page);
  return page;
}

const scroll = (page: Page, selector: string, top: number) =>
  page.evaluate(
    ([wanted, y]) => document.querySelector(wanted as string)?.scrollTo({ top: y as number, behavior: 'instant' }),
    [selector, top] as const,
  );

describe('the page scrolls', () => {
  test('as a whole: the marks move with it', async () => {
    const page = await openStory(STORY + filler(20));
    await expectMarksOn(page, BADLY, LIE, RELY);
    await scroll(page, 'html', 150);
    await expectMarksOn(page, BADLY, LIE, RELY);
  });

  test('within a box: the marks move with the words and are cut where the box cuts them', async () => {
    const page = await openStory(
      `<h1>Above</h1><div class="box" data-scrolls>${STORY + filler(4)}</div><p>Below</p>`,
      '<style>.box { height: 240px; overflow-y: auto; border: 3px solid; }</style>',
    );
    await expectMarksOn(page, BADLY);
    for (const top of [90, 120, 260, 480, 0]) {
      await scroll(page, '.box', top);
      await expectMarksOn(page, BADLY, LIE, RELY);
    }
    await scroll(page, '.box', 5_000);
    await expectMarksOn(page);
  });

  test('within a box within a box: cut by both', async () => {
    const page = await openStory(
      `<div class="outer" data-scrolls><div class="room"></div><div class="inner">${STORY + filler(4)}</div><div class="room"></div></div>`,
      '<style>.outer { height: 300px; overflow-y: auto; border: 2px solid; } .inner { height: 600px; overflow-y: auto; } .room { height: 250px; }</style>',
    );
    for (const [box, top] of [
      ['.outer', 0],
      ['.outer', 260],
      ['.inner', 120],
      ['.inner', 260],
      ['.outer', 400],
      ['.inner', 0],
    ] as const) {
      await scroll(page, box, top);
      await expectMarksOn(page, BADLY, LIE, RELY);
    }
    expect((await seeMarks(page)).length, 'marks that are not cut off').toBeGreaterThan(0);
  });

  test('where the body scrolls and the root does not', async () => {
    const page = await openStory(
      STORY + filler(20),
      '<style>html { height: 100%; overflow: hidden; } body { height: 100%; overflow-y: auto; margin: 0 auto; }</style>',
    );
    await scroll(page, 'body', 120);
    await expectMarksOn(page, BADLY, LIE, RELY);
  });

  test('under a bar that stays: no mark lies on the bar', async () => {
    const page = await openStory(
      `<header>The Courier</header>${filler(1)}${BADLY_PARAGRAPH}${filler(2)}${LIE_PARAGRAPH}${filler(20)}`,
      '<style>body { margin-top: 0; } header { position: sticky; top: 0; background: #fff; height: 80px; }</style>',
    );
    await expectMarksOn(page, BADLY, LIE);
    // The first quote now lies under the bar.
    await page.evaluate(words => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if ((node as Text).data.includes(words))
          scrollBy(0, (node.parentElement as Element).getBoundingClientRect().top - 5);
    }, BADLY);
    await expectMarksOn(page, LIE);
    await scroll(page, 'html', 0);
    await expectMarksOn(page, BADLY, LIE);
  });

  test('beside a column that stays, and one that sticks', async () => {
    const page = await openStory(
      `<main><div class="corner">${BADLY_PARAGRAPH}</div><div class="note">${LIE_PARAGRAPH}</div>${RELY_PARAGRAPH}${filler(30)}</main>`,
      '<style>.corner { position: fixed; right: 1rem; bottom: 1rem; width: 14rem; background: #ffe; } .note { position: sticky; top: 10px; background: #eef; }</style>',
    );
    await expectMarksOn(page, BADLY, LIE, RELY);
    await scroll(page, 'html', 60);
    await expectMarksOn(page, BADLY, LIE, RELY);
    await scroll(page, 'html', 700);
    await expectMarksOn(page, BADLY, LIE, RELY);
  });
});

describe('the layout changes', () => {
  test('in columns: a quote that goes on in the next column is marked in both', async () => {
    const inTheMiddle = LIE_PARAGRAPH.replace('<p>', '<p>On the floor of the chamber the mood had turned. ');
    const page = await openStory(
      `${BADLY_PARAGRAPH}${filler(1)}<div class="columns">${inTheMiddle}</div>${filler(1)}`,
      '<style>.columns { width: 28rem; margin: 0 auto; columns: 2; orphans: 1; widows: 1; } .columns p { margin: 0; }</style>',
    );
    await expectMarksOn(page, BADLY, LIE);
    const middle = await page.evaluate(() => document.documentElement.clientWidth / 2);
    const columns = (await seeMarks(page)).map(({ lines }) => new Set(lines.map(({ left }) => left < middle)).size);
    expect(Math.max(...columns), 'columns that one quote stands in').toBe(2);
  });

  test('the window becomes narrow, down to 320 px, and wide again', async () => {
    const page = await openStory(STORY);
    for (const width of [700, 320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectMarksOn(page, BADLY, LIE, RELY);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('the page is zoomed', async () => {
    const page = await openStory(STORY);
    for (const zoom of ['2', '0.75', '1']) {
      await page.evaluate(value => document.documentElement.style.setProperty('zoom', value), zoom);
      await expectMarksOn(page, BADLY, LIE, RELY);
    }
  });

  test('another font arrives', async () => {
    const page = await openStory(STORY);
    await page.evaluate(async () => {
      const font = new FontFace('Late', 'local("DejaVu Sans Mono"), local("Liberation Mono")');
      document.body.style.fontFamily = 'Late, monospace';
      document.fonts.add(font);
      await font.load().catch(() => {});
    });
    await expectMarksOn(page, BADLY, LIE, RELY);
  });

  test('something is put above, also where the page’s size stays', async () => {
    const page = await openStory(
      `<div class="slot"></div><div class="fixed-size">${STORY}</div>`,
      '<style>.fixed-size { height: 1500px; overflow: hidden; }</style>',
    );
    await page.evaluate(() => {
      const banner = document.createElement('div');
      banner.style.height = '170px';
      document.querySelector('.fixed-size')?.prepend(banner);
    });
    await expectMarksOn(page, BADLY, LIE, RELY);
    await page.evaluate(() => document.querySelector('.fixed-size > div')?.remove());
    await expectMarksOn(page, BADLY, LIE, RELY);
  });

  test('it is turned, scaled and moved by the page’s style', async () => {
    const page = await openStory(
      `<main>${STORY}</main>`,
      '<style>main { transform-origin: 0 0; transition: transform .4s; } .small { transform: translate(60px, 40px) scale(.8); }</style>',
    );
    await page.evaluate(() => document.querySelector('main')?.classList.add('small'));
    await expectMarksOn(page, BADLY, LIE, RELY);
  });

  test('a part is folded and opened', async () => {
    const page = await openStory(
      `${BADLY_PARAGRAPH}<details open><summary>More</summary>${LIE_PARAGRAPH}</details>${RELY_PARAGRAPH}${filler(3)}`,
    );
    await expectMarksOn(page, BADLY, LIE, RELY);
    await page.evaluate(() => document.querySelector('details')?.removeAttribute('open'));
    await expectMarksOn(page, BADLY, RELY);
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await expectMarksOn(page, BADLY, LIE, RELY);
  });

  test('from right to left', async () => {
    const page = await openStory(`<main dir="rtl">${STORY}</main>`);
    await expectMarksOn(page, BADLY, LIE, RELY);
  });

  test('nothing is printed', async () => {
    const page = await openStory(STORY);
    await expectMarksOn(page, BADLY, LIE, RELY);
    await reader.showAs('print', page);
    expect(await seeHost(page)).toBe('none');
    await reader.showAs('screen', page);
    await expectMarksOn(page, BADLY, LIE, RELY);
  });
});

/** As the page's own style sees it. */
const seeHost = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement.lastElementChild as Element).display);

const isBare = (page: Page) => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'body');

describe('marks in the list only', () => {
  const choose = async (style: 'drawn' | 'list') =>
    (await reader.worker()).evaluate(value => chrome.storage.local.set({ marksStyle: value }), style);
  afterEach(() => choose('drawn'));

  test('nothing is written into the page, until a card is shown; when it closes, nothing is left', async () => {
    await choose('list');
    const page = await reader.context.newPage();
    // The page's own watch, from its first moment.
    await page.addInitScript(() => {
      const written: string[] = [];
      Object.assign(window, { written });
      const observer = new MutationObserver(records => written.push(...records.map(({ type }) => type)));
      addEventListener('DOMContentLoaded', () => {
        Object.assign(window, { asParsed: document.documentElement.outerHTML });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    });
    await page.goto(news.publish(HOST, '/listed', storyPage(STORY)), { waitUntil: 'load' });
    const report = await waitForReading(reader, page);
    expect(report.findings.filter(({ match }) => match !== null)).toHaveLength(3);
    await page.mouse.move(400, 300, { steps: 3 });
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { written: string[] }).written)).toEqual([]);
    expect(
      await page.evaluate(
        () => document.documentElement.outerHTML === (window as unknown as { asParsed: string }).asParsed,
      ),
    ).toBe(true);

    await reader.jump(page, report.findings[1]?.statement.id as string);
    const card = await cardFrame(page);
    await card.locator('.card', { hasText: 'Lindsey Graham' }).waitFor();
    await expectMarksOn(page, LIE);
    await page.mouse.click(5, 5);
    await waitFor('the page to be bare', () => isBare(page));
  });

  test('the choice is followed at once, on pages that are open', async () => {
    const page = await openStory(STORY);
    await expectMarksOn(page, BADLY, LIE, RELY);
    await choose('list');
    await waitFor('the page to be bare', () => isBare(page));
    await choose('drawn');
    await expectMarksOn(page, BADLY, LIE, RELY);
  });
});

test('what lies over the words is meant, not the words', async () => {
  const page = await openStory(
    `${STORY}<dialog><p>Sign up for our letter, it costs nothing at all.</p></dialog>`,
    '<style>dialog { width: 90%; height: 80vh; }</style>',
  );
  await expectMarksOn(page, BADLY, LIE, RELY);
  const { x, y } = await findQuote(page, 'This is the biggest lie');
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await page.mouse.move(x, y, { steps: 3 });
  await page.waitForTimeout(600);
  const frame = page.frames().find(one => one.url().endsWith('/card.html'));
  const isSeen = await (await frame?.frameElement())?.evaluate(element => {
    const { opacity, visibility } = getComputedStyle(element as Element);
    return visibility === 'visible' && opacity !== '0';
  });
  expect(isSeen ?? false).toBe(false);
  expect((await readReport(reader, page))?.status).toBe('done');
});
