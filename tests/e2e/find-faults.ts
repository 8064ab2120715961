/** What a view denies to somebody: found by axe-core, by the size of what can be pressed, by what is cut off, and by walking through it with the Tab key. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

/** WCAG 2.2, 2.5.8. */
const LEAST_TARGET_PX = 24;

/** More stops than any view of the tests has. */
const LONGEST_WALK = 150;

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core objects to, one finding a line. */
export async function askAxe(view: Page | Frame): Promise<string[]> {
  if (!(await view.evaluate(() => 'axe' in globalThis))) await view.evaluate(await source);
  return view.evaluate(async rules => {
    // Half-way between two colours nothing can be said of them.
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: rules });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.replace(/\s+/g, ' ')}`),
    );
  }, RULES);
}

/** What is too small to be hit. Links within a line of text are as high as the line (2.5.8, “inline”). */
export function findSmallTargets(view: Page | Frame): Promise<string[]> {
  return view.evaluate(least => {
    const faults: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.visually-hidden')) continue;
      const target = (control instanceof HTMLInputElement && control.closest('label')) || control;
      const { width, height } = target.getBoundingClientRect();
      // Half a pixel is lost where a line is placed between pixels.
      if (width < least - 0.5 || height < least - 0.5)
        faults.push(`${Math.round(width)} × ${Math.round(height)} px: ${target.outerHTML.slice(0, 160)}`);
    }
    return faults;
  }, LEAST_TARGET_PX);
}

/** What goes beyond the window sideways, or is cut off by the box around it. What ends in an ellipsis is shortened on purpose. */
export function findCutOff(view: Page | Frame): Promise<string[]> {
  return view.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the view is ${scrollWidth - clientWidth} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      const cuts =
        /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis' && element.localName !== 'input';
      if (!cuts || element.closest('.visually-hidden') || !element.checkVisibility()) continue;
      if (element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${element.outerHTML.slice(0, 160)}`);
    }
    return faults;
  });
}

interface Stop {
  /** In words, for the report. */
  name: string;
  isNew: boolean;
  isSeen: boolean;
}

/** Walks through the view with the Tab key, from its first control on: what can be pressed must be reached, and the focus be seen wherever the key has brought it. */
export async function walkThrough(page: Page, view: Page | Frame): Promise<string[]> {
  const faults: string[] = [];
  await view.evaluate(selector => {
    Object.assign(globalThis, { walked: new Set() });
    // A form may have taken the focus already, and behind the last control it leaves for the browser's own.
    [...document.querySelectorAll<HTMLElement>(selector)]
      .find(one => one.tabIndex >= 0 && one.checkVisibility())
      ?.focus();
  }, CONTROLS);
  for (let step = 0; step < LONGEST_WALK; step++) {
    const stop = await view.evaluate(lookAtFocus);
    if (!stop?.isNew) break;
    if (step > 0 && !stop.isSeen) faults.push(`focus is not seen: ${stop.name}`);
    await page.keyboard.press('Tab');
  }
  const missed = await view.evaluate(findUnreached, CONTROLS);
  return [...faults, ...missed.map(name => `not reached: ${name}`)];
}

/** In the view: null where nothing has the focus. */
function lookAtFocus(): Stop | null {
  const { walked } = globalThis as unknown as { walked: Set<Element> };
  const focused = document.activeElement;
  if (!focused || focused === document.body || !document.hasFocus()) return null;
  const isNew = !walked.has(focused);
  walked.add(focused);
  // The control itself or what stands for it: its label, the box around it, or what comes after it in the label.
  const shown = [focused, focused.parentElement, focused.closest('label'), focused.nextElementSibling];
  const isSeen = shown.some(one => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return { name: focused.outerHTML.slice(0, 160), isNew, isSeen: isSeen && isInView };
}

/** In the view: what could be pressed and was not come by. */
function findUnreached(controls: string): string[] {
  const { walked } = globalThis as unknown as { walked: Set<Element> };
  const groupOf = (one: Element) => (one instanceof HTMLInputElement && one.type === 'radio' ? one.name : '');
  const groups = new Set([...walked].map(groupOf));
  return [...document.querySelectorAll<HTMLElement>(controls)]
    .filter(
      one => !walked.has(one) && one.tabIndex >= 0 && !one.matches(':disabled') && one.closest('[inert]') === null,
    )
    .filter(
      one => one.checkVisibility({ visibilityProperty: true }) && !(groupOf(one) !== '' && groups.has(groupOf(one))),
    )
    .map(one => one.outerHTML.slice(0, 160));
}
