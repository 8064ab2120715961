/** Pages that are larger, deeper or longer than any article: the reading has a budget, ends, and says so. */
import { filler, STORY } from '../story-page.ts';
import { barePage, type HostilePage, hostileStory, script } from './hostile-page.ts';

/** Made on the page: the address would be too long for the wire otherwise. */
const made = (name: string, code: string, others: Partial<HostilePage> = {}): HostilePage =>
  hostileStory(name, { after: script(code), ...others });

export const BULK: HostilePage[] = [
  made(
    'a million text nodes',
    `
    const part = document.createElement('p'); for (let i = 0; i < 1000; i++) part.append('word ', document.createTextNode('x'));
    for (let i = 0; i < 500; i++) document.body.append(part.cloneNode(true))`,
    { expects: 'cut', isHeavy: true },
  ),
  made(
    'a million empty text nodes',
    `
    const part = document.createElement('p'); for (let i = 0; i < 1000; i++) part.append(document.createTextNode(''));
    for (let i = 0; i < 1000; i++) document.body.append(part.cloneNode(true))`,
    { expects: 'cut', isHeavy: true },
  ),
  made(
    'a hundred thousand empty elements',
    `
    const part = document.createElement('div'); for (let i = 0; i < 1000; i++) part.append(document.createElement('span'));
    for (let i = 0; i < 100; i++) document.body.append(part.cloneNode(true))`,
    { isHeavy: true },
  ),
  made(
    '1,500 levels: at some thousands Chromium ends the page',
    `
    let inner = document.createElement('p'); inner.textContent = 'At the bottom.';
    for (let i = 0; i < 1500; i++) { const outer = document.createElement('div'); outer.append(inner); inner = outer }
    document.body.append(inner)`,
    { isHeavy: true, expects: 'any' },
  ),
  made(
    '500 levels, a quote at the bottom',
    `
    let inner = document.querySelector('p').cloneNode(true);
    for (let i = 0; i < 500; i++) { const outer = document.createElement('div'); outer.append(inner); inner = outer }
    document.body.append(inner)`,
  ),
  made(
    '1,000 levels of block quotations',
    `
    let inner = document.createElement('p'); inner.textContent = 'At the bottom.';
    for (let i = 0; i < 1000; i++) { const outer = document.createElement('blockquote'); outer.append(inner); inner = outer }
    document.body.append(inner)`,
    { isHeavy: true },
  ),
  ...['“', '”', '"', '‘', "'", '«', '„', '“”', '" ', '“a” '].map(sign => ({
    name: `half a megabyte of ${sign.trim()}${sign.endsWith(' ') ? ' and blanks' : ''}`,
    expects: 'any' as const,
    isHeavy: true,
    html: barePage(`${STORY}${filler(1)}<p>${sign.repeat(500_000 / sign.length)}</p>`),
  })),
  {
    name: '20,000 quotes',
    expects: 'cut',
    isHeavy: true,
    html: barePage(
      STORY +
        Array.from(
          { length: 20_000 },
          (_, i) => `<p>“Number ${i} was said by me in the hall today,” said Ida Berg.</p>`,
        ).join(''),
    ),
  },
  {
    name: 'one word of a megabyte',
    expects: 'any',
    isHeavy: true,
    html: barePage(`${STORY}<p>${'a'.repeat(1_000_000)}</p>`),
  },
  {
    name: 'a sentence of half a megabyte',
    expects: 'marked',
    isHeavy: true,
    html: barePage(`${STORY}<p>“${'and so on '.repeat(50_000)}” said Ida Berg.</p>`),
  },
  {
    name: 'half a megabyte of full stops',
    expects: 'any',
    isHeavy: true,
    html: barePage(`${STORY}<p>${'.'.repeat(500_000)}</p>`),
  },
  {
    name: 'half a megabyte of capital names',
    expects: 'any',
    isHeavy: true,
    html: barePage(`${STORY}<p>${'Ida Berg '.repeat(55_000)}</p>`),
  },
  {
    name: 'half a megabyte of said',
    expects: 'any',
    isHeavy: true,
    html: barePage(`${STORY}<p>“We go,” ${'said '.repeat(100_000)}</p>`),
  },
  { name: '5,000 headlines', expects: 'any', html: barePage(STORY + '<h1>“We go”</h1>'.repeat(5_000)) },
  {
    name: '3,000 articles in each other',
    expects: 'any',
    isHeavy: true,
    html: barePage(`${'<article>'.repeat(400)}${STORY}`),
  },
  {
    name: '2,000 articles side by side',
    expects: 'any',
    html: barePage(STORY + `<article><p>A line.</p></article>`.repeat(2_000)),
  },
  {
    name: '200 frames',
    expects: 'any',
    isHeavy: true,
    html: barePage(STORY + '<iframe srcdoc="<p>Nothing.</p>"></iframe>'.repeat(200)),
  },
  {
    name: '30 blocks of JSON-LD, broken',
    expects: 'marked',
    html: barePage(STORY + filler(2), '<script type="application/ld+json">{"@graph":[[[[{</script>'.repeat(30)),
  },
  {
    name: 'JSON-LD 5,000 deep',
    expects: 'marked',
    html: barePage(
      STORY + filler(2),
      `<script type="application/ld+json">${'['.repeat(5_000)}${']'.repeat(5_000)}</script>`,
    ),
  },
  {
    name: 'JSON-LD with __proto__',
    expects: 'marked',
    html: barePage(
      STORY + filler(2),
      '<script type="application/ld+json">{"@type":"Article","__proto__":{"headline":1},"constructor":{},"author":{"name":{"name":{}}}}</script>',
    ),
  },
  {
    name: 'a title of a megabyte',
    expects: 'marked',
    html: barePage(STORY + filler(2), `<meta property="og:title" content="${'x'.repeat(1_000_000)}">`),
  },
  {
    name: 'every paragraph 3,000 classes',
    expects: 'marked',
    html: barePage(STORY.replaceAll('<p>', `<p class="${'c '.repeat(3_000)}">`) + filler(2)),
  },
];
