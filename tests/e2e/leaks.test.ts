/**
 * What a page's own scripts can learn: that a host element is there, and nothing of what was found. Each probe is what a curious page would
 * try, run in the page's world before, while and after its quotes are marked and a card is open, beside the same page without the extension.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type NewsServer, startNewsServer } from './news-server.ts';
import { openCard, Reader, waitFor } from './reader.ts';
import { expectMarksOn } from './seen-marks.ts';
import { BADLY, filler, LIE, RELY, STORY, storyPage } from './story-page.ts';

/** Runs in the page, from its first moment: records all that it is told. */
function listenForEverything(): void {
  const heard: string[] = [];
  const elements: string[] = [];
  Object.assign(window, { heard, elements });
  for (const type of ['message', 'error', 'focus', 'blur', 'hashchange', 'popstate', 'storage'])
    addEventListener(type, event => {
      if (event.target === window && event.isTrusted && type !== 'focus' && type !== 'blur')
        heard.push(`window ${type}`);
    });
  for (const type of [
    'securitypolicyviolation',
    'selectionchange',
    'copy',
    'animationstart',
    'transitionrun',
    'slotchange',
    'load',
    'beforetoggle',
  ])
    document.addEventListener(
      type,
      event => heard.push(`document ${type} ${(event.target as Element).nodeName}`),
      true,
    );
  new MutationObserver(records => {
    for (const record of records)
      for (const node of [...record.addedNodes, ...record.removedNodes])
        if (document.readyState === 'complete') elements.push((node as Element).outerHTML ?? node.nodeName);
    for (const record of records)
      if (record.type !== 'childList') elements.push(`${record.type} of ${record.target.nodeName}`);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Runs in the page: all that it can ask. `isMarked` leaves out what only says that the host is there. */
async function askEverything(words: readonly string[]) {
  const host = document.documentElement.lastElementChild as HTMLElement;
  const isThere = host.localName === 'div';
  const points: string[] = [];
  for (let y = 1; y < innerHeight; y += 12)
    for (let x = 1; x < innerWidth; x += 24)
      points.push(
        document
          .elementsFromPoint(x, y)
          .map(element => element.localName)
          .join('>'),
      );
  const style = isThere ? getComputedStyle(host) : null;
  const range = document.createRange();
  range.selectNodeContents(document.documentElement);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const selected = getSelection()?.toString() ?? '';
  getSelection()?.removeAllRanges();
  const find = (window as unknown as { find: (text: string) => boolean }).find;
  const found = words.filter(word => {
    getSelection()?.removeAllRanges();
    return find(word);
  });
  getSelection()?.removeAllRanges();
  const root = document.scrollingElement as HTMLElement;
  return {
    highlights: [...CSS.highlights.keys()],
    styleSheets: document.styleSheets.length,
    adoptedStyleSheets: document.adoptedStyleSheets.length,
    fonts: document.fonts.size,
    points,
    sizes: [
      root.scrollWidth,
      root.scrollHeight,
      document.body.scrollHeight,
      document.body.offsetHeight,
      innerWidth,
      innerHeight,
    ],
    rootStyle: document.documentElement.getAttribute('style'),
    bodyStyle: getComputedStyle(document.body).cssText,
    found,
    selected,
    innerText: document.documentElement.innerText,
    frames: [window.length, document.getElementsByTagName('iframe').length],
    resources: performance.getEntriesByType('resource').map(({ name }) => new URL(name).protocol),
    marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
    shifts: performance.getEntriesByType('layout-shift').length,
    animations: document.getAnimations().length,
    active: document.activeElement?.localName,
    globals: Object.keys(window).filter(name => /record|quote|extension|wxt/i.test(name)),
    storage: [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length],
    custom: ['on-the-record', 'otr-host'].map(name => customElements.get(name) === undefined),
    host: isThere
      ? {
          markup: host.outerHTML,
          shadowRoot: host.shadowRoot,
          size: [host.offsetWidth, host.offsetHeight, host.clientWidth, host.scrollWidth, host.scrollHeight],
          box: (({ width, height }) => [width, height])(host.getBoundingClientRect()),
          rects: [...host.getClientRects()].map(({ width, height }) => [width, height]),
          text: host.textContent,
          inner: host.innerText,
          counters: style?.counterIncrement,
          names: Object.keys(host),
          highlightStyle: getComputedStyle(host, '::highlight(quote)').backgroundColor === style?.backgroundColor,
        }
      : null,
  };
}

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

let news: NewsServer;
let reader: Reader;
let bare: Awaited<ReturnType<typeof askEverything>>;
let before: Awaited<ReturnType<typeof askEverything>>;
let open: Awaited<ReturnType<typeof askEverything>>;
let page: Page;
let heardBare: string[];
beforeAll(async () => {
  news = await startNewsServer();
  reader = await Reader.start({ newsPort: news.port });
  const address = news.publish(HOST, '/story', storyPage(STORY + filler(12)));
  // The extension is there, and reads no page.
  await reader.choose('click');
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
afterAll(async () => {
  await reader?.close();
  await news?.close();
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
  'shifts',
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

test('what is copied out of a marked passage is the page’s own', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
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
  await spied.addInitScript(() => {
    const calls: string[] = [];
    Object.assign(window, { calls });
    for (const [owner, name] of [
      [Element.prototype, 'attachShadow'],
      [Element.prototype, 'getBoundingClientRect'],
      [Range.prototype, 'getClientRects'],
      [Document.prototype, 'createRange'],
      [Document.prototype, 'elementFromPoint'],
      [Node.prototype, 'appendChild'],
      [Element.prototype, 'append'],
      [EventTarget.prototype, 'addEventListener'],
      [window, 'getComputedStyle'],
      [window, 'postMessage'],
      [window, 'requestAnimationFrame'],
    ] as [object, string][]) {
      const former = (owner as Record<string, (...args: unknown[]) => unknown>)[name] as (
        ...args: unknown[]
      ) => unknown;
      (owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
        calls.push(name);
        return former.apply(this, args);
      };
    }
  });
  await spied.goto(news.publish(HOST, '/spied', storyPage(STORY)), { waitUntil: 'load' });
  await waitFor('the host', () => spied.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'));
  await spied.waitForTimeout(300);
  expect(await spied.evaluate(() => (window as unknown as { calls: string[] }).calls)).toEqual([]);
  await spied.close();
});
