/**
 * What a page's own scripts can learn: that a host element is there, and nothing of what was found. Each probe is what a curious page would
 * try, run in the page's world before, while and after its quotes are marked and a card is open, beside the same page without the extension.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCard } from './gestures.ts';
import { askEverything, listenForCalls, listenForEverything } from './page-probes.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { expectMarksOn, waitForReading } from './seen-marks.ts';
import { BADLY, filler, LIE, RELY, STORY, storyPage } from './story-page.ts';
import { waitFor } from './wait-for.ts';

const HOST = 'www.curious-courier.com';
/** Of the records, the card and the product: nothing of it stands on the page itself. */
const SECRETS = [
  'On the Record',
  'Altered',
  'was dropped',
  'not defeated',
  'Fox & Friends',
  'quote 1',
  'contradict',
  'record',
];

readTheNews({ allows: 'click', keepsPages: true });
let bare: Awaited<ReturnType<typeof askEverything>>;
let before: Awaited<ReturnType<typeof askEverything>>;
let open: Awaited<ReturnType<typeof askEverything>>;
let page: Page;
let heardBare: string[];
beforeAll(async () => {
  const address = news.publish(HOST, '/story', storyPage(STORY + filler(12)));
  // The extension is there, and reads no page.
  const unread = await reader.context.newPage();
  await unread.addInitScript(listenForEverything);
  await unread.goto(address, { waitUntil: 'load' });
  bare = await unread.evaluate(askEverything, SECRETS);
  heardBare = await hear(unread);
  await unread.close();

  await reader.choose('every');
  page = await reader.context.newPage();
  await page.addInitScript(listenForEverything);
  await page.goto(address, { waitUntil: 'load' });
  await expectMarksOn(page, BADLY, LIE, RELY);
  await page.waitForTimeout(500);
  before = await page.evaluate(askEverything, SECRETS);
  await openCard(page, 'This is the biggest lie', 'Lindsey Graham');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await waitFor('the page at its top', () => page.evaluate(() => scrollY === 0));
  open = await page.evaluate(askEverything, SECRETS);
});

type Answer = keyof typeof bare;
const SAME: Answer[] = [
  'highlights',
  'styleSheets',
  'adoptedStyleSheets',
  'fonts',
  'sizes',
  'rootStyle',
  'bodyStyle',
  'found',
  'selected',
  'innerText',
  'frames',
  'resources',
  'marks',
  'told',
  'paragraphStyles',
  'animations',
  'globals',
  'storage',
  'custom',
];

describe('a page that asks', () => {
  test.each(SAME)('%s: the same as without the extension', answer => {
    expect(before[answer]).toEqual(bare[answer]);
    expect(open[answer]).toEqual(bare[answer]);
  });

  test('elementsFromPoint: marks are not there, a card is the host and no more', () => {
    expect(bare.host).toBeNull();
    expect(before.points).toEqual(bare.points);
    const others = open.points.filter((point, i) => point !== bare.points[i]);
    expect(others.length, 'points of the card').toBeGreaterThan(0);
    for (const point of others) expect(point).toMatch(/^div>/);
  });

  test('what is drawn over its paragraphs: the same over all of them, quoted or not', () => {
    for (const { uncovered } of [before, open]) {
      expect(uncovered.length).toBe(bare.uncovered.length);
      expect(new Set(uncovered).size).toBe(1);
    }
  });

  test('the host element: empty, without size, name, style or text, with many marks and a card as with none', () => {
    for (const { host } of [before, open])
      expect(host).toEqual({
        markup: '<div></div>',
        shadowRoot: null,
        // As large as the page itself, however many marks there are.
        size: [0, 0, 0, bare.sizes[0], bare.sizes[1]],
        box: [0, 0],
        rects: [[0, 0]],
        text: '',
        inner: '',
        counters: 'none',
        names: [],
        highlightStyle: true,
      });
  });
});

/** What the page was told, without the selecting of the probes. */
async function hear(of: Page): Promise<string[]> {
  const heard = await of.evaluate(() => (window as unknown as { heard: string[] }).heard);
  return [...new Set(heard)].filter(event => !event.includes('selectionchange'));
}

test('a page that listens hears of one element, and of nothing else', async () => {
  const elements = await page.evaluate(() => (window as unknown as { elements: string[] }).elements);
  expect([...new Set(elements)]).toEqual(['<div></div>']);
  expect(await hear(page)).toEqual(heardBare);
});

test('a page of which nothing is on record wears the same host: nobody can ask the corpus by publishing words', async () => {
  const unknown = await reader.context.newPage();
  await unknown.addInitScript(listenForEverything);
  const words = BADLY.replaceAll(/e/g, 'o');
  const html = storyPage(`${filler(3)}<p>“${words}” President Donald Trump said.</p>${filler(12)}`);
  await unknown.goto(news.publish(HOST, '/unknown', html), { waitUntil: 'load' });
  const report = await waitForReading(reader, unknown);
  expect(report.findings.map(({ match }) => match)).toEqual([null]);
  const asked = await unknown.evaluate(askEverything, SECRETS);
  expect({ ...asked.host, size: [] }).toEqual({ ...before.host, size: [] });
  expect(asked.host?.size).toEqual([0, 0, 0, asked.sizes[0], asked.sizes[1]]);
  expect(await unknown.evaluate(() => (window as unknown as { elements: string[] }).elements)).toEqual(['<div></div>']);
  await unknown.close();
});

test('what is copied out of a marked passage is the page’s own', async () => {
  await page.bringToFront();
  await page.mouse.click(5, 5);
  await page.evaluate(() => {
    addEventListener('copy', event => {
      const range = getSelection()?.getRangeAt(0).cloneContents();
      const holder = document.createElement('div');
      holder.append(range as DocumentFragment);
      Object.assign(window, { copied: holder.innerHTML, types: event.clipboardData?.types.length });
    });
    const paragraph = [...document.querySelectorAll('p')].find(p => p.textContent?.includes('biggest lie')) as Element;
    getSelection()?.selectAllChildren(paragraph);
  });
  await page.keyboard.press('Control+C');
  const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
  expect(copied).toBe(
    await page.evaluate(
      () => [...document.querySelectorAll('p')].find(p => p.textContent?.includes('biggest lie'))?.innerHTML,
    ),
  );
});

test('a page that replaces what the script may call learns nothing by it', async () => {
  const spied = await reader.context.newPage();
  await spied.addInitScript(listenForCalls);
  await spied.goto(news.publish(HOST, '/spied', storyPage(STORY)), { waitUntil: 'load' });
  await waitFor('the host', () => spied.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'));
  await spied.waitForTimeout(300);
  expect(await spied.evaluate(() => (window as unknown as { calls: string[] }).calls)).toEqual([]);
  await spied.close();
});
