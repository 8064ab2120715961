/** The probes of the leak stories see what they look for: each is played against a page on which somebody else gives something away. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { askEverything, listenForCalls, listenForEverything } from './page-probes.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { BROWSER } from './reader.ts';
import { filler, STORY, storyPage } from './story-page.ts';

type Answers = Awaited<ReturnType<typeof askEverything>>;
const WORD = 'Altered';

/** What an extension less careful would do; each runs in the page. */
const FAULTS: [keyof Answers, string, () => unknown][] = [
  ['highlights', 'a named highlight', () => CSS.highlights.set('quote', new Highlight(new Range()))],
  ['styleSheets', 'a style element', () => document.head.append(document.createElement('style'))],
  ['adoptedStyleSheets', 'a style sheet', () => document.adoptedStyleSheets.push(new CSSStyleSheet())],
  ['fonts', 'a font', () => document.fonts.add(new FontFace('Card', 'local("Arial")'))],
  [
    'points',
    'a mark that takes the pointer',
    () => {
      const host = document.documentElement.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'closed' }).innerHTML =
        '<div style="position: absolute; top: 60px; left: 400px; width: 90px; height: 40px"></div>';
    },
  ],
  [
    'sizes',
    'a surface that is not cut at the page’s edge',
    () => {
      const host = document.documentElement.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'closed' }).innerHTML =
        '<div style="position: absolute; top: 0; left: 5000px; width: 9px; height: 9px"></div>';
    },
  ],
  ['rootStyle', 'a property of the root', () => document.documentElement.style.setProperty('--quotes', '3')],
  [
    'bodyStyle',
    'a margin for the card',
    () => {
      document.body.style.marginRight = '300px';
    },
  ],
  [
    'paragraphStyles',
    'a decoration of the words',
    () => document.querySelectorAll('p')[1]?.style.setProperty('text-decoration', 'underline'),
  ],
  [
    'uncovered',
    'a box over one paragraph',
    () => {
      const { left, top } = (document.querySelector('p') as Element).getBoundingClientRect();
      const host = document.documentElement.appendChild(document.createElement('div'));
      host.attachShadow({
        mode: 'closed',
      }).innerHTML = `<div style="position: absolute; pointer-events: none; top: ${top}px; left: ${left}px; width: 90px; height: 20px"></div>`;
    },
  ],
  [
    'found',
    'a word in a closed tree',
    () => {
      const host = document.documentElement.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'closed' }).innerHTML = '<p>Altered</p>';
    },
  ],
  ['selected', 'a word on the page', () => document.body.append('Altered')],
  ['innerText', 'a word on the page', () => document.body.append('Altered')],
  ['frames', 'a frame on the page', () => document.body.append(document.createElement('iframe'))],
  ['resources', 'something fetched', () => fetch('/picture').then(answer => answer.text())],
  ['marks', 'a measurement', () => performance.mark('marks drawn')],
  [
    'told',
    'words that move',
    async () => {
      const banner = document.createElement('div');
      banner.style.height = '200px';
      document.body.prepend(banner);
      await new Promise(done => setTimeout(done, 300));
    },
  ],
  ['animations', 'an animation', () => document.body.animate({ opacity: [0.9, 1] }, 60_000)],
  ['active', 'a field with the focus', () => document.body.appendChild(document.createElement('input')).focus()],
  ['globals', 'a variable', () => Object.assign(window, { quoteMarks: 3 })],
  ['storage', 'something stored', () => localStorage.setItem('seen', '1')],
  ['custom', 'an element of its own', () => customElements.define('otr-host', class extends HTMLElement {})],
  [
    'host',
    'a host with a class and an open tree',
    () => {
      const host = document.documentElement.appendChild(document.createElement('div'));
      host.className = 'marks-3';
      host.attachShadow({ mode: 'open' });
    },
  ],
];
/** Firefox does not tell of layout shifts, nor of what is drawn over an element. */
const ELSEWHERE: (keyof Answers)[] = BROWSER === 'firefox' ? ['told', 'uncovered'] : [];

readTheNews({ allows: 'click', keepsPages: true });
let page: Page;
let address: string;
let bare: Answers;
beforeAll(async () => {
  address = news.publish('www.careless-courier.com', '/story', storyPage(STORY + filler(12)));
  news.publish('www.careless-courier.com', '/picture', 'drawn');
  page = await reader.context.newPage();
  await page.addInitScript(listenForEverything);
  await page.goto(address, { waitUntil: 'load' });
  bare = await page.evaluate(askEverything, [WORD]);
});

test.each(FAULTS.filter(([answer]) => !ELSEWHERE.includes(answer)))('%s: %s is seen', async (answer, _, plant) => {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(plant);
  const asked = await page.evaluate(askEverything, [WORD]);
  expect(asked[answer]).not.toEqual(bare[answer]);
});

describe('a page that listens', () => {
  const HEARD: [string, 'heard' | 'elements', () => unknown][] = [
    ['a message', 'heard', () => postMessage({ quotes: 3 }, '*')],
    ['a word that is wrapped', 'elements', () => document.querySelector('p')?.append(document.createElement('mark'))],
    ['an attribute', 'elements', () => document.querySelector('p')?.setAttribute('data-quote', '')],
    ['a word that is changed', 'elements', () => document.querySelector('p')?.firstChild?.replaceWith('Words')],
    ['a transition', 'heard', () => document.body.dispatchEvent(new TransitionEvent('transitionrun'))],
  ];
  test.each(HEARD)('hears of %s', async (_, where, plant) => {
    await page.goto(address, { waitUntil: 'load' });
    const all = () =>
      page.evaluate(key => [...((window as unknown as Record<string, string[]>)[key] as string[])], where);
    const before = await all();
    await page.evaluate(plant);
    await page.evaluate(() => new Promise(done => setTimeout(done)));
    expect((await all()).length).toBeGreaterThan(before.length);
  });

  test('sees a call in its own world', async () => {
    const spied = await reader.context.newPage();
    await spied.addInitScript(listenForCalls);
    await spied.goto(address, { waitUntil: 'load' });
    await spied.evaluate(() => document.querySelector('p')?.getBoundingClientRect());
    expect(await spied.evaluate(() => (window as unknown as { calls: string[] }).calls)).toContain(
      'getBoundingClientRect',
    );
    await spied.close();
  });
});
