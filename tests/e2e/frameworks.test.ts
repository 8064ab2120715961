/**
 * Pages that keep their own DOM, by React, Vue, Svelte, Lit and editors: with marks on them and a card, their DOM is byte for byte what it
 * is without the extension, before and after they act; and nothing complains.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleElements, bundleReact, bundleSvelte, bundleVue } from './frameworks/bundle.ts';
import type { FrameworkPage } from './frameworks/kinds.ts';
import { pages as reactPages } from './frameworks/react-pages.tsx';
import { SVELTE_SOURCES } from './frameworks/svelte-sources.ts';
import { pages as vuePages } from './frameworks/vue-pages.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { seeMarks } from './seen-marks.ts';
import { waitFor } from './wait-for.ts';

/** The pages of elements and editors run in a browser only; their names are read from the file. */
const ELEMENT_PAGES = [
  ...readFileSync(new URL('frameworks/element-pages.ts', import.meta.url), 'utf8').matchAll(/^ {2}'([^']+)': \{$/gm),
].map(([, name]) => name as string);

const KINDS: { host: string; bundle: () => Promise<string>; pages: Record<string, Pick<FrameworkPage, 'markup'>> }[] = [
  { host: 'react.framework-courier.com', bundle: bundleReact, pages: reactPages },
  { host: 'vue.framework-courier.com', bundle: bundleVue, pages: vuePages },
  {
    host: 'svelte.framework-courier.com',
    bundle: bundleSvelte,
    pages: Object.fromEntries(Object.keys(SVELTE_SOURCES).map(name => [name, {}])),
  },
  {
    host: 'elements.framework-courier.com',
    bundle: bundleElements,
    pages: Object.fromEntries(ELEMENT_PAGES.map(name => [name, {}])),
  },
];

/** All that stands in the document but the extension's host: shadow trees and frames too. */
function serialise(): string {
  const write = (root: Node): string => {
    let out = '';
    for (const node of root.childNodes) {
      if (node === document.documentElement.lastElementChild && (node as Element).outerHTML === '<div></div>') continue;
      const element = node as HTMLIFrameElement;
      if (node.nodeType !== Node.ELEMENT_NODE)
        // Lit numbers its places at random.
        out += `${node.nodeName}:${node.nodeValue?.replace(/lit\$\d+\$/, 'lit')}`;
      else {
        out += `<${element.localName} ${[...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}>`;
        if (element.shadowRoot) out += `#shadow(${write(element.shadowRoot)})`;
        if (element.localName === 'iframe' && element.contentDocument)
          out += `#frame(${write(element.contentDocument)})`;
        out += `${write(node)}</${element.localName}>`;
      }
    }
    return out;
  };
  return write(document);
}

readTheNews({ allows: null });

interface Seen {
  started: string;
  acted: string;
  complaints: string[];
}

async function run(address: string, isRead: boolean): Promise<Seen> {
  const page: Page = await reader.context.newPage();
  const complaints: string[] = [];
  page.on('console', message => /error|warning/.test(message.type()) && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => (window as unknown as { isReady?: boolean }).isReady === true);
  if (isRead) await waitFor('marks', async () => (await seeMarks(page)).length >= 3);
  else expect(await readReport(reader, page)).toBeNull();
  await page.waitForFunction(() => !document.body.innerText.includes('Loading …'));
  await page.waitForTimeout(200);
  const started = await page.evaluate(serialise);
  await page.evaluate(() => (window as unknown as { act: () => Promise<void> }).act());
  await page.waitForTimeout(isRead ? 500 : 200);
  const acted = await page.evaluate(serialise);
  await page.close();
  return { started, acted, complaints: complaints.filter(text => !/favicon|404/.test(text)) };
}

describe.each(KINDS)('$host', ({ host, bundle, pages }) => {
  const addresses = new Map<string, string>();
  const bare = new Map<string, Seen>();
  beforeAll(async () => {
    news.publish(host, '/bundle.js', await bundle(), 'text/javascript');
    for (const [at, [name, { markup }]] of Object.entries(pages).entries()) {
      const inner = (await markup?.()) ?? '<div id="root"></div>';
      const html = inner.startsWith('<!doctype')
        ? inner
        : `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article"><title>Page</title></head><body>${inner}<script src="/bundle.js"></script></body></html>`;
      addresses.set(name, `${news.publish(host, `/page-${at}`, html)}#${encodeURIComponent(name)}`);
    }
    await reader.choose('click');
    for (const [name, address] of addresses) bare.set(name, await run(address, false));
    await reader.choose('every');
  });

  test.each(Object.keys(pages))('%s', async name => {
    const read = await run(addresses.get(name) as string, true);
    expect(read).toEqual(bare.get(name));
    expect(read.complaints).toEqual([]);
  });
});
