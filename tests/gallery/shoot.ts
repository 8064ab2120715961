/**
 * Builds the gallery, photographs every group of it wide and narrow, light and dark, both writing directions, into out/gallery/, and
 * prints what axe-core and the keyboard find: `tsx tests/gallery/shoot.ts [group or page …]`. Exit status 1 if axe or the content security policy objects.
 */

import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';

const OUT = 'out/gallery';
const GROUPS = [
  'look-up',
  'recording',
  'card',
  'list',
  'site',
  'marks',
  'corpora',
  'import',
  'records',
  'speakers',
  'storage',
  'judgements',
  'reading',
  'settings',
  'form',
];
const PAGES = ['welcome', 'popup', 'panel', 'panel-look-up', 'report', 'options'];
const SLICE_HEIGHT = 1200;

interface View {
  name: string;
  width: number;
  dir: 'ltr' | 'rtl';
  /** Of the interface: long words in German, Arabic from right to left. */
  language: 'en' | 'de' | 'ar';
  colorScheme: 'light' | 'dark';
  forcedColors?: 'active';
}

const VIEWS: View[] = [1280, 400].flatMap(width =>
  (['light', 'dark'] as const).flatMap(colorScheme =>
    (['ltr', 'rtl'] as const).map(dir => ({
      name: `${width}-${colorScheme}-${dir}`,
      width,
      dir,
      colorScheme,
      language: dir === 'rtl' ? ('ar' as const) : ('en' as const),
    })),
  ),
);
VIEWS.push(
  { name: '400-light-german', width: 400, dir: 'ltr', colorScheme: 'light', language: 'de' },
  { name: '1280-forced-ltr', width: 1280, dir: 'ltr', colorScheme: 'dark', language: 'en', forcedColors: 'active' },
);

const wanted = process.argv.slice(2);
const groups = wanted.length > 0 ? wanted.filter(name => GROUPS.includes(name)) : GROUPS;
const pages = wanted.length > 0 ? wanted.filter(name => PAGES.includes(name)) : PAGES;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let faults = 0;

await mkdir(OUT, { recursive: true });
const built = {
  root: 'tests/gallery',
  configFile: false as const,
  logLevel: 'warn' as const,
  publicDir: '../../public',
};
// No module preload: its helper is an inline script, which the policy forbids.
await build({
  ...built,
  build: {
    outDir: `../../${OUT}/site`,
    emptyOutDir: true,
    modulePreload: false,
    cssTarget: ['chrome130', 'firefox140'],
  },
});
const server = await preview({
  ...built,
  build: { outDir: `../../${OUT}/site` },
  // Whichever is free.
  preview: { port: 4179 },
});
const SITE = server.resolvedUrls?.local[0] as string;
const browser = await chromium.launch({
  executablePath: findBrowser() ?? '',
  args: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ],
});
try {
  await checkKeys(browser);
  for (const view of VIEWS) await shootView(browser, view);
} finally {
  await browser.close();
  await server.close();
}
console.log(faults === 0 ? 'no faults' : `${faults} faults`);
process.exit(faults === 0 ? 0 : 1);

/** Each control from the keyboard alone: where the focus goes, what the key does, and that the focus is seen. */
async function checkKeys(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(SITE);
  await page.locator('#gallery > *').waitFor();
  const keys: [selector: string, key: string, event: string][] = [
    ['#card .frame:nth-of-type(5) .card-toolbar button:first-child', 'Escape', 'close clipped'],
    ['#card .frame:nth-of-type(5) a', 'Escape', 'close clipped'],
    ['#card .frame:nth-of-type(5) .card-toolbar button:nth-of-type(1)', 'Enter', 'previous'],
    ['#card .frame:nth-of-type(5) .card-toolbar button:nth-of-type(2)', 'Space', 'next'],
    ['#card .frame:nth-of-type(5) .card-toolbar button:nth-of-type(4)', 'Enter', 'close clipped'],
    ['#card .frame:nth-of-type(1) .button', 'Enter', 'retry'],
    ['#list li:nth-child(1) button', 'Enter', 'jump pier'],
    ['#list li:nth-child(2) button', 'Space', 'jump none'],
    ['#site .frame:nth-of-type(1) input:checked', 'ArrowRight', 'site never'],
    ['#site .frame:nth-of-type(1) .button', 'Enter', 'read now'],
    ['#corpora .switch input', 'Space', 'enable demo false'],
    ['#card .claim-buttons button:nth-of-type(1)', 'Enter', 'dismiss raise'],
    ['#card .opposed-program + .claim-buttons button:nth-of-type(2)', 'Space', 'confirm program'],
    ['#card .claim-decided + .claim-buttons button', 'Enter', 'undo raise'],
    ['#card .card-last button:last-of-type', 'Enter', 'add levy'],
    ['#card .card-unfold', 'Enter', 'unfold true'],
    ['#card .card-toolbar [aria-pressed]', 'Space', 'pin false'],
    ['#card .card-toolbar [aria-pressed]', 'Escape', 'close on a page, pinned'],
    ['#card .resize-grip', 'ArrowRight', 'drag 16 0'],
    ['#judgements .judgement button', 'Enter', 'remove added'],
    ['#judgements [role=status] button', 'Enter', 'put back'],
    ['#judgements .judgement-file > button', 'Enter', 'export'],
    ['#settings input[value="strict"]', 'Space', 'set sureness strict'],
    ['#settings input[type=checkbox]', 'Space', 'set indirectSpeech true'],
    ['#settings .site-list button', 'Enter', 'forget news.'],
    ['#form form + form button', 'Enter', 'cancel'],
    ['#look-up .frame:nth-of-type(2) textarea', 'Enter', 'search'],
    ['#look-up .look-up-keep input', 'Space', 'keep'],
    ['#look-up .kept .button:nth-of-type(3)', 'Enter', 'download'],
    ['#recording form .button-main', 'Enter', 'save You'],
    ['#recording .page-actions .button', 'Enter', 'record all'],
    ['#recording .page-actions [role=status] button', 'Space', 'undo'],
  ];
  for (const [selector, key, event] of keys) {
    await page.locator(selector).first().focus();
    await page.keyboard.press(key);
    const told = await page.evaluate(() => document.body.dataset.event ?? '');
    if (!told.startsWith(event)) report(`${key} on ${selector} told “${told}”, not “${event}”`);
  }
  await page.close();
}

async function shootView(browser: Browser, view: View): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: view.width, height: 900 },
    colorScheme: view.colorScheme,
    forcedColors: view.forcedColors ?? 'none',
    reducedMotion: 'reduce',
  });
  page.on('console', message => message.type() === 'error' && report(`${view.name}: ${message.text()}`));
  page.on('pageerror', error => report(`${view.name}: ${error.message}`));
  if (groups.length > 0) {
    await open(page, view, 'gallery');
    for (const group of groups) await shootSlices(page, group, view);
  }
  for (const name of pages) {
    await open(page, view, name);
    await page.screenshot({ path: `${OUT}/${name}-${view.name}.png`, fullPage: true });
  }
  await page.close();
}

/** In slices, so that each can be looked at in its full size. */
async function shootSlices(page: Page, group: string, view: View): Promise<void> {
  const box = await page.locator(`#${group}`).boundingBox();
  if (box === null) return report(`${view.name}: ${group} is not shown`);
  for (let top = 0, slice = 1; top < box.height; top += SLICE_HEIGHT, slice += 1) {
    const height = Math.min(SLICE_HEIGHT, box.height - top);
    const clip = { x: 0, y: box.y + top, width: view.width, height };
    await page.screenshot({ path: `${OUT}/${group}-${slice}-${view.name}.png`, clip, fullPage: true });
  }
}

async function open(page: Page, view: View, name: string): Promise<void> {
  await page.goto(`${SITE}?dir=${view.dir}&lang=${view.language}&page=${name}`);
  await page.locator('#gallery > *').waitFor();
  // A form takes the focus, and the page scrolls to it.
  await page.evaluate(() => scrollTo(0, 0));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) report(`${view.name}: ${name} is ${overflow} px too wide`);
  if (view.forcedColors !== undefined) return;
  await page.evaluate(axe);
  const found = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Here a view stands many times on one page; the browser stories look at each by itself.
      rules: { 'landmark-unique': { enabled: false } },
    });
  });
  for (const { id, help, nodes } of found.violations) {
    report(`${view.name}: ${name}: ${id}: ${help}`);
    for (const node of nodes.slice(0, 5))
      console.log(`    ${node.html.slice(0, 160)}\n    ${node.failureSummary ?? ''}`);
  }
}

function report(fault: string): void {
  faults += 1;
  console.log(fault);
}
