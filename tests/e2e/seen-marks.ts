/** Where marks stand on a page, as the reader sees them and the page cannot: read by the debugger out of the closed shadow root. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { runInHost } from './closed-root.ts';
import { readReport } from './page-report.ts';
import type { Reader } from './reader.ts';
import { waitFor } from './wait-for.ts';

export interface Line {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface SeenMark {
  label: string;
  lines: Line[];
  /** Of the pennant that says that another statement stands against it. */
  flag: Line | null;
  /** Of its line, as it is drawn. */
  ink: string;
  opacity: number;
  shape: string;
  /** Of all that is drawn of it. */
  inks: string[];
}

/** Marks are drawn to parts of a pixel. */
const TOLERANCE_PX = 1;

/** Runs in the surface of the marks. */
const SEE = `function () {
  const boxOf = element => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  return [...this.querySelectorAll('.mark:not([hidden])')].map(mark => ({
    label: mark.getAttribute('aria-label'),
    ink: getComputedStyle(mark.querySelector('path')).stroke,
    opacity: Number(getComputedStyle(mark.querySelector('svg')).opacity),
    shape: ['d', 'stroke-width', 'stroke-linecap'].map(name => mark.querySelector('path').getAttribute(name).slice(0, 9)).join(' '),
    inks: [...mark.querySelectorAll('path')]
      .flatMap(path => [getComputedStyle(path).stroke, getComputedStyle(path).fill])
      .filter(ink => ink !== 'none'),
    flag: [...mark.querySelectorAll('.line:not(.is-covered) .flag')].map(boxOf)[0] ?? null,
    lines: [...mark.querySelectorAll('.line:not(.is-covered) .ring')].map(boxOf),
  }));
}`;

/** The marks that can be seen, in the order of the Tab key; empty where there is no host. */
export async function seeMarks(page: Page): Promise<SeenMark[]> {
  const marks = await runInHost<SeenMark[]>(page, 'surface', SEE);
  return (marks ?? []).filter(({ lines }) => lines.length > 0);
}

/** Lines of the words on the page, as far as the element that scrolls around them shows them; the words stand in one text node. */
export async function findLines(page: Page, words: string): Promise<Line[]> {
  return page.evaluate(wanted => {
    const nodes: Text[] = [];
    const collect = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) nodes.push(node as Text);
        else if ((node as Element).shadowRoot) collect((node as Element).shadowRoot as ShadowRoot);
        else if ((node as HTMLIFrameElement).contentDocument)
          collect((node as HTMLIFrameElement).contentDocument as Document);
        // Pages of the tests keep their closed trees here.
        else if ((node as { closedTree?: ShadowRoot }).closedTree)
          collect((node as { closedTree?: ShadowRoot }).closedTree as ShadowRoot);
      }
    };
    collect(document.body);
    const node = nodes.find(({ data }) => data.includes(wanted));
    if (!node) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, node.data.indexOf(wanted));
    range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
    const frame = node.ownerDocument.defaultView?.frameElement;
    const shift = frame?.getBoundingClientRect();
    const [dx, dy] = shift && frame ? [shift.left + frame.clientLeft, shift.top + frame.clientTop] : [0, 0];
    const port = node.parentElement?.closest('[data-scrolls]')?.getBoundingClientRect();
    const lines: { left: number; top: number; right: number; bottom: number }[] = [];
    for (const rect of range.getClientRects()) {
      const left = Math.max(rect.left + dx, port?.left ?? Number.NEGATIVE_INFINITY);
      const top = Math.max(rect.top + dy, port?.top ?? Number.NEGATIVE_INFINITY);
      const right = Math.min(rect.right + dx, port?.right ?? Number.POSITIVE_INFINITY);
      const bottom = Math.min(rect.bottom + dy, port?.bottom ?? Number.POSITIVE_INFINITY);
      if (right - left > 0.5 && bottom - top > 0.5) lines.push({ left, top, right, bottom });
    }
    return lines;
  }, words);
}

const isSame = (a: Line, b: Line) =>
  (['left', 'top', 'right', 'bottom'] as const).every(side => Math.abs(a[side] - b[side]) <= TOLERANCE_PX);

/** Waits until the marks that can be seen stand on these words, line by line, and nowhere else. */
export async function expectMarksOn(page: Page, ...words: string[]): Promise<void> {
  let seen: Line[] = [];
  let wanted: Line[] = [];
  await waitFor(
    `marks on ${words.join(' | ') || 'nothing'}`,
    async () => {
      wanted = (await Promise.all(words.map(one => findLines(page, one)))).flat();
      seen = (await seeMarks(page)).flatMap(({ lines }) => lines);
      return seen.length === wanted.length && wanted.every(line => seen.some(other => isSame(line, other)));
    },
    10_000,
  ).catch(() => expect({ seen, of: words }).toEqual({ seen: wanted, of: words }));
}

export async function waitForReading(reader: Reader, page: Page) {
  return waitFor('the page to be read', async () => {
    const report = await readReport(reader, page);
    return report && report.status !== 'waiting' && report.status !== 'reading' ? report : null;
  });
}
