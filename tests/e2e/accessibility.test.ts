/** For everybody: each view in each dress without a finding of axe-core, reached and left by keyboard, whole at 200 % and on a narrow window, and told apart where the system sets the colours. */
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readTestPage } from '../expected-page.ts';
import { askAxe, findCutOff, findSmallTargets, walkThrough } from './find-faults.ts';
import { findQuote, openCard, unfold } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { Reader } from './reader.ts';
import { waitFor } from './wait-for.ts';

const HOST = 'www.harbour-courier.com';
const GRAHAM = 'This is the biggest lie';

const DRESSES = ['light', 'dark'].flatMap(theme => ['ltr', 'rtl'].map(dir => ({ theme, dir })));

/** 1280 × 900 at 200 %; and the narrowest that WCAG 1.4.10 asks for. */
const WINDOWS = [
  { width: 640, height: 450 },
  { width: 320, height: 640 },
];

readTheNews();

async function openDemo(of = reader): Promise<Page> {
  const page = await of.open(news.publish(HOST, '/demo', readTestPage('demo').html));
  await waitFor('the findings', async () => (await readReport(of, page))?.status === 'done');
  return page;
}

async function openOptions(route: string, mark: string): Promise<Page> {
  const page = await reader.open(reader.address(`options.html#${route}`));
  await page.locator(mark).first().waitFor();
  return page;
}

/** The record that stands behind a quote of the page. */
async function recordId(): Promise<string> {
  const report = await readReport(reader, await openDemo());
  const id = report?.findings.find(({ statement }) => statement.exact.includes(GRAHAM))?.record?.quote.id;
  return encodeURIComponent(id ?? '');
}

const views: Record<string, () => Promise<Page>> = {
  welcome: async () => {
    const page = await reader.open(reader.address('welcome.html'));
    await page.locator('h1').waitFor();
    return page;
  },
  popup: async () => {
    const popup = await reader.openPopup(await openDemo());
    await popup.locator('.finding-list > li').nth(7).waitFor();
    return popup;
  },
  'popup of a page that is no article': async () => {
    const popup = await reader.openPopup(await reader.open(news.publish(HOST, '/', '<title>News</title><p>News.')));
    await popup.locator('h1, h2').first().waitFor();
    return popup;
  },
  'side panel': async () => {
    const panel = await reader.openPanel(await openDemo());
    await panel.locator('.finding-list > li').nth(7).waitFor();
    return panel;
  },
  'side panel, looking up': async () => {
    const panel = await reader.openPanel(await openDemo());
    await panel.locator('.finding-list > li').nth(7).waitFor();
    await panel.getByRole('tab', { name: 'Look up' }).click();
    await panel.getByLabel('Words to look up').pressSequentially('prisoners escaping to Europe');
    await panel.keyboard.press('Enter');
    await panel.getByLabel('Speaker', { exact: true }).waitFor();
    return panel;
  },
  report: async () => {
    const panel = await reader.openPanel(await openDemo());
    await panel.locator('.finding-list > li').nth(7).waitFor();
    const [report] = await Promise.all([
      reader.context.waitForEvent('page'),
      panel.getByRole('button', { name: 'Report' }).click(),
    ]);
    await report.locator('h1').waitFor();
    return report;
  },
  corpora: () => openOptions('corpora', '.switch'),
  import: () => openOptions('import', 'textarea, input[type=file]'),
  records: () => openOptions('records?words=Europe', '.record-row'),
  'a record': async () => openOptions(`record=${await recordId()}`, 'h1'),
  speakers: () => openOptions('speakers', '.speaker-row'),
  'what the reader judged': () => openOptions('judgements', 'h1'),
  settings: () => openOptions('settings', 'input[value="strict"]'),
  storage: () => openOptions('storage', 'h1'),
  'the form for a statement beside another': async () => openOptions(`add=${await recordId()}`, 'form'),
};

/** Axe’s findings in all dresses, each with its dress. */
async function askInAllDresses(view: Page | Frame): Promise<string[]> {
  const faults: string[] = [];
  for (const dress of DRESSES) {
    await view.evaluate(({ theme, dir }) => {
      document.documentElement.dataset.theme = theme;
      document.documentElement.dir = dir;
    }, dress);
    const found = await askAxe(view);
    faults.push(...found.map(fault => `${dress.theme} ${dress.dir}: ${fault}`));
  }
  return faults;
}

test.each(Object.keys(views))('%s', async name => {
  const page = await (views[name] as () => Promise<Page>)();
  await page.bringToFront();
  const faults = await walkThrough(page, page);
  faults.push(...(await askInAllDresses(page)), ...(await findSmallTargets(page)));
  for (const window of WINDOWS) {
    await page.setViewportSize(window);
    const found = [...(await findCutOff(page)), ...(await findSmallTargets(page))];
    faults.push(...found.map(fault => `at ${window.width} px: ${fault}`));
  }
  expect(faults).toEqual([]);
});

/** The states of a card, each from the one before. */
const states: Record<string, (card: Frame, page: Page) => Promise<unknown>> = {
  'at a glance': async () => {},
  'opened, with statements to compare': unfold,
  'with its row of copies': card => card.getByRole('button', { name: 'Copy', exact: true }).click(),
  'with its row of places': card => card.getByRole('button', { name: /^Move the card/ }).click(),
  pinned: card => card.getByRole('button', { name: 'Keep the card here' }).click(),
  'not the same quote': card => card.getByRole('button', { name: 'Not the same quote' }).click(),
  'of a quote that has left the page': async (card, page) => {
    await card.getByRole('button', { name: 'Undo' }).click();
    await card.getByRole('heading', { name: 'Lindsey Graham' }).waitFor();
    await page.evaluate(() => document.querySelector('article')?.replaceChildren('Nothing.'));
    await card.locator('.card-empty', { hasText: 'no longer marked' }).waitFor();
  },
};

test('the card in each of its states', async () => {
  const page = await openDemo();
  await page.bringToFront();
  const card = await openCard(page, GRAHAM, 'Lindsey Graham');
  const faults: string[] = [];
  for (const [name, reach] of Object.entries(states)) {
    await reach(card, page);
    const found = [...(await askInAllDresses(card)), ...(await findSmallTargets(card)), ...(await findCutOff(card))];
    faults.push(...found.map(fault => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('the card of a quote without a record, but with statements to compare', async () => {
  const html =
    '<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>News</title></head><body><article><h1>News of the day</h1><p>“ISIS was not defeated,” Ida Berg said in the harbour.</p></article></body></html>';
  const page = await reader.open(news.publish(HOST, '/unrecorded', html));
  await page.bringToFront();
  const card = await openCard(page, 'ISIS was not defeated', 'No record of these words');
  expect([...(await askInAllDresses(card)), ...(await findSmallTargets(card))]).toEqual([]);
});

test('the card is walked through by the Tab key, and the focus is seen at each stop', async () => {
  const page = await openDemo();
  await page.bringToFront();
  const { x, y } = await findQuote(page, GRAHAM);
  await page.mouse.click(x, y);
  const card = await openCard(page, GRAHAM, 'Lindsey Graham');
  await unfold(card);
  await card.locator('button').first().focus();
  expect(await walkThrough(page, card)).toEqual([]);
});

test('on a small or a zoomed page the card stands within the window, and nothing of it is cut off', async () => {
  const page = await openDemo();
  await page.bringToFront();
  for (const window of WINDOWS) {
    await page.setViewportSize(window);
    await page.mouse.move(1, 1);
    const card = await openCard(page, GRAHAM, 'Lindsey Graham');
    await unfold(card);
    await waitFor('the card to be within the window', async () => {
      const box = await (await card.frameElement()).boundingBox();
      return (
        box && box.x >= 0 && box.y >= 0 && box.x + box.width <= window.width && box.y + box.height <= window.height
      );
    });
    expect(await findCutOff(card)).toEqual([]);
    // To its end by scrolling.
    await card.locator('.card-last').scrollIntoViewIfNeeded();
    expect(await card.locator('.card-last').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('where the system sets the colours, each mark and each state has a shape or a line besides; nothing moves', async () => {
  const calm = await Reader.start({ newsPort: news.port, hasForcedColors: true });
  try {
    await calm.choose('every');
    const page = await openDemo(calm);
    await page.bringToFront();
    const card = await openCard(page, GRAHAM, 'Lindsey Graham');
    await unfold(card);
    await card.getByRole('button', { name: 'Keep the card here' }).click();
    const settings = await calm.open(calm.address('options.html#settings'));
    await settings.locator('input[value="strict"]').waitFor();
    const popup = await calm.openPopup(page);
    await popup.locator('.finding-list > li').nth(7).waitFor();
    for (const view of [card, settings, popup]) {
      expect(
        await view.evaluate(() => matchMedia('(forced-colors: active) and (prefers-reduced-motion)').matches),
      ).toBe(true);
      expect(await findMoving(view)).toEqual([]);
    }
    const line = (of: string) =>
      card
        .locator(of)
        .first()
        .evaluate(one => {
          const { outlineStyle, textDecorationLine, borderTopStyle } = getComputedStyle(one);
          return { outlineStyle, textDecorationLine, borderTopStyle };
        });
    expect(await line('[aria-pressed=true]')).toMatchObject({ outlineStyle: 'solid' });
    expect(await line('.run-grave')).toMatchObject({ textDecorationLine: 'underline' });
    expect(await line('.verdict')).toMatchObject({ borderTopStyle: 'solid' });
    // What is said of a quote is told by words and by a shape.
    expect(await card.locator('.verdict .mark-icon').first().isVisible()).toBe(true);
  } finally {
    await calm.close();
  }
});

/** What is animated, or would be at the next change. */
function findMoving(view: Page | Frame): Promise<string[]> {
  return view.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(one => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
        return animationName !== 'none' || scrollBehavior === 'smooth' || /[1-9]/.test(transitionDuration);
      })
      .map(one => one.outerHTML.slice(0, 160)),
  );
}
