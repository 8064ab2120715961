/** The whole product is used behind a proxy that writes down every request: the reader's own pages are asked for, and nothing else, by nobody. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testBuild } from '../../scripts/build-for-tests.ts';
import { readTestPage } from '../expected-page.ts';
import { bridgeOf } from './firefox/launch.ts';
import { openCard, selectWords } from './gestures.ts';
import { type LoggingProxy, startLoggingProxy } from './logging-proxy.ts';
import { type NewsServer, startNewsServer } from './news-server.ts';
import { claimReview } from './options-files.ts';
import { readReport } from './page-report.ts';
import { BROWSER, Reader } from './reader.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.harbour-courier.com';
/** No extension asks for it: the page does, to show that the proxy would see it. */
const CONTROL = 'control.example';
/** What the browsers ask for by themselves, without an extension too: no file of the extension names them. */
const OWN_HOSTS = [
  'firefox.settings.services.mozilla.com',
  'update.googleapis.com',
  'accounts.google.com',
  'clients2.google.com',
  'optimizationguide-pa.googleapis.com',
];
/** A request that is made late is not missed. */
const SETTLE_MS = 1_500;

let news: NewsServer;
let proxy: LoggingProxy;
let reader: Reader;
beforeAll(async () => {
  news = await startNewsServer();
  proxy = await startLoggingProxy(news.port, host => host === HOST);
  reader = await Reader.start({ proxyPort: proxy.port });
  await reader.choose('click');
  const page = await reader.context.newPage();
  await page.waitForTimeout(SETTLE_MS);
  await page.close();
});
afterAll(async () => {
  await reader?.close();
  proxy?.close();
  await news?.close();
});

const hostOf = (place: string) => place.replace(/:\d+$/, '');
const others = () => proxy.asked.filter(place => ![HOST, ...OWN_HOSTS].includes(hostOf(place)));

test('what the browser asks for by itself is nothing that the extension knows', () => {
  const folder = testBuild(BROWSER);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(?:js|html|json)$/.test(name),
  );
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(
      OWN_HOSTS.filter(host => text.includes(host)),
      name,
    ).toEqual([]);
  }
});

test('at the install nothing is asked for', () => {
  expect(others()).toEqual([]);
});

test('reading, looking up, importing, exporting: the page that was opened is asked for, and nothing else', async () => {
  await reader.choose('every');
  const address = news.publish(HOST, '/story', readTestPage('demo').html);
  const page = await reader.open(address);
  await waitFor('the page to be read', async () => (await readReport(reader, page))?.status === 'done');
  await openCard(page, 'This is the biggest lie', 'Lindsey Graham');

  const panel = await reader.openPanel(page);
  await panel.locator('.finding-list').first().waitFor();
  await page.bringToFront();
  await selectWords(page, 'ISIS is defeated. This is the biggest lie being told by this administration');
  await reader.pressCommand('look-up', page);
  await panel.locator('.look-up-result').first().waitFor();
  const loading = panel.waitForEvent('download');
  await panel.locator('.look-up-result').first().getByLabel('Keep').check();
  await panel.getByRole('button', { name: 'Download as JSON lines' }).click();
  expect(readFileSync(await (await loading).path(), 'utf8')).toContain('Lindsey Graham');

  const options = await reader.open(reader.address('options.html#import'));
  await options.locator('.drop-zone input[type="file"]').setInputFiles(claimReview);
  await options.getByRole('heading', { name: claimReview.name }).waitFor();
  await options.getByRole('button', { name: 'Import', exact: true }).click();
  await options.locator('.import-sum').waitFor();

  await page.waitForTimeout(SETTLE_MS);
  expect(others()).toEqual([]);
  // The page itself, and whatever icon the browser asks a site for.
  expect(news.asked.filter(path => !path.endsWith('/favicon.ico'))).toEqual([`${HOST}/story`]);
});

test('a page of the extension cannot ask, whatever it would run', async () => {
  const options = await reader.open(reader.address('options.html'));
  const answers = await options.evaluate(async host => {
    const image = new Image();
    const failed = new Promise(done => (image.onerror = () => done('refused')));
    image.src = `https://${host}/image`;
    return [
      await fetch(`https://${host}/fetch`).then(
        () => 'answered',
        () => 'refused',
      ),
      await failed,
      navigator.sendBeacon(`https://${host}/beacon`) ? 'queued' : 'refused',
    ];
  }, CONTROL);
  expect(answers.slice(0, 2)).toEqual(['refused', 'refused']);
  await options.waitForTimeout(SETTLE_MS);
  expect(others()).toEqual([]);
});

test('taken out, the extension says good-bye to nobody', async () => {
  if (BROWSER === 'firefox')
    await bridgeOf(reader.context).runInBrowser(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('on-the-record@extension.invalid')).uninstall();
    `);
  else {
    const worker = await reader.worker();
    await worker.evaluate(() => void chrome.management.uninstallSelf()).catch(() => undefined);
  }
  const page = await reader.context.newPage();
  await page.waitForTimeout(SETTLE_MS);
  expect(others()).toEqual([]);
});

test('the proxy would have seen it: a page that asks elsewhere is written down', async () => {
  const page = await reader.context.newPage();
  await page.goto(`https://${HOST}/story`);
  await page.evaluate(host => fetch(`https://${host}/`, { mode: 'no-cors' }).catch(() => undefined), CONTROL);
  await waitFor('the request', async () => proxy.asked.includes(`${CONTROL}:443`));
});
