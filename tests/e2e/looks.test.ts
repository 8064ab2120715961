/** How marks look where a page, or the reader's system, is not black on white: on dark ground, in forced colours, beside Arabic. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { luminance, parseColour } from '../../lib/page/page-colours.ts';
import { MARK_STYLES } from '../../lib/text/verdict-style.ts';
import { readTestPage } from '../expected-page.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { expectMarksOn, seeMarks, waitForReading } from './seen-marks.ts';
import { BADLY, LIE, RELY, STORY, storyPage } from './story-page.ts';
import { waitFor } from './wait-for.ts';

const HOST = 'www.looks-courier.com';
/** WCAG 2.2, 1.4.11: of what is no text. */
const LEAST_CONTRAST = 3;

readTheNews();

let stories = 0;
async function openStory(body: string, head = ''): Promise<Page> {
  const page = await reader.open(news.publish(HOST, `/story-${stories++}`, storyPage(body, head)));
  await waitForReading(reader, page);
  await expectMarksOn(page, BADLY, LIE, RELY);
  return page;
}

const inksOf = async (page: Page) => (await seeMarks(page)).map(({ ink }) => ink);

/** Of the line as it is drawn, which lets the ground shine through, against the ground. */
function contrastOf(ink: string, opacity: number, ground: string): number {
  const back = parseColour(ground);
  const mixed = parseColour(ink).map((channel, i) => opacity * channel + (1 - opacity) * (back[i] as number));
  const [dark, bright] = [luminance(...(mixed as [number, number, number])), luminance(...back)].toSorted(
    (a, b) => a - b,
  );
  return ((bright as number) + 0.05) / ((dark as number) + 0.05);
}

const GROUNDS = [
  ['white paper', '#1a1a1a', 'rgb(255, 255, 255)'],
  ['salmon paper', '#33302e', 'rgb(255, 241, 229)'],
  ['grey paper', '#222', 'rgb(221, 221, 221)'],
  ['night', '#eee', 'rgb(18, 18, 18)'],
  ['slate', '#e6e6e6', 'rgb(38, 50, 56)'],
] as const;

describe('on any ground', () => {
  test.each(GROUNDS)('%s: each line stands out by 3 to 1', async (_, text, ground) => {
    const page = await openStory(STORY, `<style>body { background: ${ground}; color: ${text}; }</style>`);
    for (const { ink, opacity, label } of await seeMarks(page))
      expect(contrastOf(ink, opacity, ground), label).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  test.each([
    ['by a class', '.night body { background: #111; color: #eee; }'],
    ['by a theme’s name', '[data-theme=dark] body { background: #111; color: #eee; }'],
    ['slowly', 'body { transition: color .3s, background .3s; } .night body { background: #111; color: #eee; }'],
  ])('a page that turns dark %s takes its marks with it', async (_, style) => {
    const page = await openStory(STORY, `<style>${style}</style>`);
    const byDay = await inksOf(page);
    const turn = (isDark: boolean) =>
      page.evaluate(
        ([dark, named]) => {
          if (named) document.documentElement.dataset.theme = dark ? 'dark' : 'light';
          else document.documentElement.classList.toggle('night', dark);
        },
        [isDark, style.includes('data-theme')] as const,
      );
    await turn(true);
    await waitFor('other inks', async () => (await inksOf(page)).every((ink, i) => ink !== byDay[i]));
    await turn(false);
    await waitFor('the inks of the day', async () => String(await inksOf(page)) === String(byDay));
  });

  test('a page that follows the reader’s system into the dark', async () => {
    const page = await openStory(
      STORY,
      '<style>:root { color-scheme: light dark; } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }</style>',
    );
    const byDay = await inksOf(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await waitFor('other inks', async () => (await inksOf(page)).every((ink, i) => ink !== byDay[i]));
  });
});

test('in forced colours a mark has the colour of links, and keeps its shape', async () => {
  const page = await openStory(STORY);
  const shapes = new Set((await seeMarks(page)).map(({ shape }) => shape));
  await reader.showAs('forced colours', page);
  const link = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'LinkText';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  const marks = await waitFor('marks without a ground shining through', async () => {
    const seen = await seeMarks(page);
    return seen.every(({ opacity }) => opacity === 1) ? seen : null;
  });
  expect(marks.flatMap(({ inks }) => inks).filter(ink => ink !== link)).toEqual([]);
  expect(new Set(marks.map(({ shape }) => shape))).toEqual(shapes);
});

test('each verdict has a line of its own', () => {
  const lines = Object.values(MARK_STYLES).map(({ underline }) => JSON.stringify(underline));
  expect(new Set(lines).size).toBe(lines.length);
});

test('on an Arabic page, wide and narrow, the marks stand on the words', async () => {
  const { html, expected } = readTestPage('right-to-left');
  const page = await reader.open(news.publish(HOST, '/arabic', html));
  await waitForReading(reader, page);
  const words = expected.statements.map(({ exact }) => exact);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectMarksOn(page, ...words);
  }
});

describe('the pennant of a statement that another one stands against hangs where its words end', () => {
  // Drawn so, words of any script run from right to left.
  const mirrored = '<style>p { direction: rtl; unicode-bidi: bidi-override; }</style>';
  test.each([
    ['at the right', '', 'right'],
    ['at the right, in English words on an Arabic page', '<style>main { direction: rtl; }</style>', 'right'],
    ['at the left, where they run from right to left', mirrored, 'left'],
  ] as const)('%s', async (_, style, side) => {
    const page = await openStory(`<main>${STORY}</main>`, style);
    const opposed = (await seeMarks(page)).filter(({ flag }) => flag !== null);
    expect(opposed.length).toBeGreaterThan(0);
    for (const { flag, lines } of opposed) expect(Math.abs(flag![side] - lines.at(-1)![side])).toBeLessThan(1);
  });
});
