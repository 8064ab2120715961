import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { describePage } from './describe-page.ts';
import type { PageText, TextRun } from './page-text.ts';
import { readPage, readPageInSteps } from './read-page.ts';
import { locatePieces } from './text-pieces.ts';

function parse(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

function page(body: string): Document {
  return parse(`<!doctype html><html><head></head><body>${body}</body></html>`);
}

describe('the text of a page', () => {
  test.each([
    ['paragraphs are lines', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['white space is as the browser shows it', '<p>  One\n\t two   <b> three</b> </p>', 'One two three'],
    ['inline elements do not part words', '<p>unbe<em>liev</em>able</p>', 'unbelievable'],
    ['a line break parts paragraphs', '<p>One<br>Two</p>', 'One\nTwo'],
    [
      'list items and captions are paragraphs',
      '<ul><li>One<li>Two</ul><figure><figcaption>Three</figcaption></figure>',
      'One\nTwo\nThree',
    ],
    [
      'what is no prose is left out',
      '<p>One</p><script>x</script><style>y</style><nav>Menu</nav><button>Share</button><pre>code</pre>',
      'One',
    ],
    ['what is hidden is left out', '<p>One</p><p hidden>Two</p><div aria-hidden="true">Three</div>', 'One'],
    ['what the reader writes is left out', '<p>One</p><div contenteditable>Two</div><textarea>Three</textarea>', 'One'],
    ['q has its marks', '<p>She said <q>no</q>.</p>', 'She said “no”.'],
    [
      'a bare block quotation gets marks',
      '<p>He wrote:</p><blockquote><p>Never again.</p></blockquote>',
      'He wrote:\n“Never again.”',
    ],
    [
      'one of several paragraphs opens each and closes the last',
      '<blockquote><p>One.</p><p>Two.</p></blockquote><p>Three.</p>',
      '“One.\n“Two.”\nThree.',
    ],
    [
      'its credit follows it',
      '<blockquote><p>Never again.</p><footer>— <cite>Ida Berg</cite></footer></blockquote>',
      '“Never again.” — Ida Berg',
    ],
    [
      'a credit without a dash gets one',
      '<figure><blockquote>“No.”</blockquote><figcaption>Ida Berg</figcaption></figure>',
      '“No.” — Ida Berg',
    ],
    [
      'an embedded post gets marks around its words, and its signature follows',
      '<blockquote class="twitter-tweet"><p>One.<br>Two.</p>&mdash; Ida Berg (@ida) <a href="#">May 1</a></blockquote><p>Three.</p>',
      '“One.\n“Two.” — Ida Berg (@ida) May 1\nThree.',
    ],
    ['an empty one is nothing', '<p>One.</p><blockquote> </blockquote>', 'One.'],
    [
      'one of hidden words is nothing',
      '<p>One.</p><blockquote><p hidden>Two</p></blockquote><p>Three.</p>',
      'One.\nThree.',
    ],
    ['one with marks of its own keeps them', '<blockquote>“Never again.”</blockquote>', '“Never again.”'],
    ['a page without a text', '<div></div>', ''],
  ])('%s', (_, body, expected) => {
    expect(readPage(page(body)).text).toBe(expected);
  });

  test('the article is read, not the teasers around it', () => {
    const story = '<p>The council met for three hours on Monday and decided nothing at all.</p>'.repeat(4);
    const text = readPage(
      page(
        `<aside><p>Most read</p></aside><h1>Council meets</h1><article>${story}</article><article><p>Teaser</p></article>`,
      ),
    ).text;
    expect(text.split('\n')[0]).toBe('Council meets');
    expect(text).not.toMatch(/Most read|Teaser/);
  });

  test('a page that is too long is cut, and says so', () => {
    const { text, isCut } = readPage(page(`<p>${'word '.repeat(1_000)}</p>`), { maxLength: 100 });
    expect(isCut).toBe(true);
    expect(text.length).toBeLessThanOrEqual(100);
  });

  test('ten thousand levels are no danger', () => {
    const text = readPage(page(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}<p>flat</p>`)).text;
    expect(text).toContain('flat');
  });

  test('the reading can be interrupted, in the search for the article too: at each paragraph, and within a paragraph of many nodes', () => {
    const words = '<i>word</i>'.repeat(200);
    const steps = readPageInSteps(page(`<main>${`<p>${words}</p>`.repeat(20)}</main>`));
    let count = 0;
    while (!steps.next().done) count++;
    // Looked at for the whole page, and for the main part; then 400 nodes a paragraph and more.
    expect(count).toBeGreaterThan(20 + 20 + 20 * 8);
  });

  test('a node as long as a book is read in steps, and to its end', () => {
    const text = '“  One.'.repeat(20_000);
    const steps = readPageInSteps(page(`<p>${text}</p>`));
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThan(20);
    expect(step.value.text).toBe('“ One.'.repeat(20_000));
  });

  test('every position leads back to its characters', () => {
    const read = readPage(page('<p>He   said: “We <b>will not</b> go”, and\n went.</p>'));
    const start = read.text.indexOf('We will');
    const run = read.runs.find(({ start: at, length }) => at <= start && start < at + length);
    expect(run?.node.data.slice(run.nodeStart + start - run.start)).toMatch(/^We /);
    for (const { start: at, node, nodeStart, length } of read.runs) {
      expect(node.data.slice(nodeStart, nodeStart + length).replace(/\s/g, ' ')).toBe(read.text.slice(at, at + length));
    }
  });

  test('a place that is gone gives no range', () => {
    const document = page('<p>He said: “We will not go”.</p>');
    const read = readPage(document);
    document.querySelector('p')?.remove();
    expect(locatePieces(read, { start: 3, end: 9 })).toBeNull();
    expect(locatePieces(read, { start: 9, end: 9 })).toBeNull();
  });
});

describe('what a page says about itself', () => {
  test('JSON-LD first, also in a graph, then Open Graph, then the page', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Council meets',
      author: [{ name: 'Ida Berg' }, { name: 'Tom Hale' }],
      publisher: { name: 'The Post' },
      datePublished: '2024-05-01',
    };
    const document = parse(
      `<html lang="en-GB"><head><meta property="og:title" content="Other"><script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, article] })}</script></head><body></body></html>`,
    );
    expect(describePage(document)).toEqual({
      title: 'Council meets',
      byline: 'Ida Berg, Tom Hale',
      publisher: 'The Post',
      datePublished: '2024-05-01',
      url: null,
      inLanguage: 'en-GB',
      isArticle: true,
    });
  });

  test.each([
    ['broken', '{"@type":'],
    ['of another shape', '[1, null, "x", {"@graph": {}}]'],
    ['with names that are no names', '{"@type":"NewsArticle","author":{"name":{"x":1}},"headline":7}'],
  ])('JSON-LD that is %s does no harm', (_, json) => {
    const document = parse(
      `<html><head><title>Plain</title><script type="application/ld+json">${json}</script></head><body></body></html>`,
    );
    expect(describePage(document).title).toBe('Plain');
  });
});

describe('what the reader sees comes first', () => {
  /** A hundred paragraphs, each as high as a hundredth of a page that is ten windows long. */
  const tall = () => {
    const paragraphs = Array.from({ length: 100 }, (_, i) => `<p>Line ${i}, <em>and</em> what <b>follows</b> it.</p>`);
    const document = page(`<article>${paragraphs.join('')}</article>`);
    const view = { innerHeight: 1_000, parent: {} };
    view.parent = view;
    Object.defineProperty(document, 'defaultView', { value: view });
    for (const [i, paragraph] of [...document.querySelectorAll('p')].entries())
      for (const element of [paragraph, ...paragraph.children])
        Object.assign(element, { getBoundingClientRect: () => ({ top: i * 100, height: 100 }) });
    return document;
  };

  test('what stands down to the lower edge of the window is told once, in whole paragraphs, and is the beginning of the whole', () => {
    const parts: PageText[] = [];
    const whole = readPage(tall(), { onViewRead: part => parts.push(part) });
    expect(parts).toHaveLength(1);
    const [part] = parts as [PageText];
    expect(whole.text.startsWith(`${part.text}\n`)).toBe(true);
    expect(part.text.split('\n').length).toBeGreaterThanOrEqual(10);
    expect(part.text.split('\n').length).toBeLessThan(30);
    expect(whole.runs.slice(0, part.runs.length)).toEqual(part.runs);
    const last = part.runs.at(-1) as TextRun;
    expect(last.start + last.length).toBe(part.text.length);
  });

  test('a page that ends within the window has no such part', () => {
    const document = tall();
    (document.defaultView as unknown as { innerHeight: number }).innerHeight = 100_000;
    const parts: PageText[] = [];
    readPage(document, { onViewRead: part => parts.push(part) });
    expect(parts).toEqual([]);
  });
});
