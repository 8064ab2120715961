/**
 * A page that knows the extension's id tries every file of it in every way that a page has: nothing is loaded, so nothing tells that the extension is
 * there. Chromium: in Firefox each installation has an address of its own, which no page knows.
 */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { copyExtension, type ExtensionCopy } from './extension-copy.ts';
import { type NewsServer, startNewsServer } from './news-server.ts';
import { Reader } from './reader.ts';
import { filler, storyPage } from './story-page.ts';

let news: NewsServer | undefined;
let reader: Reader | undefined;
let extension: ExtensionCopy | undefined;
afterEach(async () => {
  await reader?.close();
  await news?.close();
  await extension?.remove();
});

/** Runs in the page: which of the addresses answered to what. */
async function tryEach(addresses: readonly string[]): Promise<string[]> {
  const loaded: string[] = [];
  const element = (name: string, properties: object) =>
    new Promise<boolean>(done => {
      const made = Object.assign(document.createElement(name), properties);
      made.addEventListener('load', () => done(true));
      made.addEventListener('error', () => done(false));
      document.head.append(made);
    });
  const ways: Record<string, (address: string) => Promise<boolean>> = {
    fetch: address =>
      fetch(address).then(
        answer => answer.ok,
        () => false,
      ),
    'opaque fetch': address =>
      fetch(address, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    img: src => element('img', { src }),
    script: src => element('script', { src }),
    module: src => element('script', { src, type: 'module' }),
    stylesheet: href => element('link', { rel: 'stylesheet', href }),
    font: address =>
      new FontFace('probe', `url("${address}")`).load().then(
        () => true,
        ({ name }) => name !== 'NetworkError',
      ),
  };
  for (const address of addresses)
    for (const [way, load] of Object.entries(ways)) if (await load(address)) loaded.push(`${way} ${address}`);
  return loaded;
}

/** What was loaded, as "way address". */
async function probe(): Promise<string[]> {
  news = await startNewsServer();
  reader = await Reader.start({ newsPort: news.port, extensionFolder: extension?.folder as string });
  await reader.choose('every');
  const page = await reader.open(news.publish('www.curious-courier.com', '/probe', storyPage(filler(3))));
  const files = await readdir(extension?.folder as string, { recursive: true, withFileTypes: true });
  const addresses = files
    .filter(entry => entry.isFile())
    .map(
      ({ parentPath, name }) =>
        reader?.address(relative(extension?.folder as string, join(parentPath, name))) as string,
    );
  expect(addresses).toContain(reader.address('card.html'));
  const loaded = await page.evaluate(tryEach, addresses);
  // A frame answers a page with “load” in any case: the browser tells what stands in it.
  await page.evaluate(
    all =>
      Promise.all(
        all.map(src => {
          const frame = Object.assign(document.createElement('iframe'), { src });
          document.body.append(frame);
          return new Promise(done => frame.addEventListener('load', done, { once: true }));
        }),
      ),
    addresses,
  );
  const framed = page.frames().filter(frame => frame.url().startsWith(reader?.address('') as string));
  return [...loaded, ...framed.map(frame => `iframe ${frame.url()}`)];
}

test('nothing is loaded by an address that a page can know', async () => {
  extension = await copyExtension();
  expect(await probe()).toEqual([]);
});

test('what could be loaded would be seen', async () => {
  extension = await copyExtension();
  await extension.changeManifest(manifest => ({
    ...manifest,
    web_accessible_resources: [{ resources: ['card.html', 'icon/*'], matches: ['https://*/*'] }],
  }));
  const loaded = (await probe()).join('\n');
  for (const way of ['fetch', 'opaque fetch', 'iframe'])
    expect(loaded).toMatch(new RegExp(`^${way} .*card\\.html$`, 'm'));
  expect(loaded).toMatch(/^img .*icon/m);
});
