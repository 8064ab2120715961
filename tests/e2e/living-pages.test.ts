/** Pages that are not all there at first, or are never finished: each story lets the page live, and looks what is read and marked. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cardFrame, findQuote, openCard } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { expectMarksOn, type Line, seeMarks, waitForReading } from './seen-marks.ts';
import {
  BADLY,
  BADLY_PARAGRAPH,
  filler,
  LIE,
  LIE_PARAGRAPH,
  RELY,
  RELY_PARAGRAPH,
  STORY,
  storyPage,
} from './story-page.ts';
import { waitFor } from './wait-for.ts';

const HOST = 'www.living-courier.com';

readTheNews();

let stories = 0;
const publish = (body: string, head = '') => news.publish(HOST, `/story-${stories++}`, storyPage(body, head));
async function openStory(body: string, head = ''): Promise<Page> {
  const page = await reader.open(publish(body, head));
  await waitForReading(reader, page);
  return page;
}

/** The page's own script puts something in. */
const put = (page: Page, selector: string, html: string) =>
  page.evaluate(
    ([where, what]) => document.querySelector(where as string)?.insertAdjacentHTML('beforeend', what as string),
    [selector, html] as const,
  );

const quotesOf = async (page: Page) =>
  ((await readReport(reader, page))?.findings ?? [])
    .filter(({ match }) => match)
    .map(({ statement }) => statement.exact);

describe('the page grows', () => {
  test('a body that comes late is read when it comes', async () => {
    const page = await reader.open(publish('<main><h1>Hearings</h1></main>'));
    await waitFor('an empty page', async () => (await readReport(reader, page))?.status === 'done');
    await put(page, 'main', STORY);
    await expectMarksOn(page, BADLY, LIE, RELY);
  });

  test('a body that a paywall hid is read when it is shown', async () => {
    const page = await openStory(
      `<main>${BADLY_PARAGRAPH}${filler(1)}<div class="paid">${LIE_PARAGRAPH}${filler(1)}</div></main>`,
      '<style>.paid { display: none; } .paid.is-open { display: block; }</style>',
    );
    await expectMarksOn(page, BADLY);
    expect(await quotesOf(page)).toEqual([BADLY]);
    await page.evaluate(() => document.querySelector('.paid')?.classList.add('is-open'));
    await expectMarksOn(page, BADLY, LIE);
  });

  test('without end: what is added is marked, the card that is open stays that quote’s', async () => {
    const page = await openStory(`<main>${filler(2)}${LIE_PARAGRAPH}${filler(6)}</main>`);
    const { x, y } = await findQuote(page, 'This is the biggest lie');
    await page.mouse.click(x, y);
    const card = await cardFrame(page);
    await card.locator('.card', { hasText: 'Lindsey Graham' }).waitFor();
    await put(page, 'main', BADLY_PARAGRAPH + filler(6));
    await expectMarksOn(page, LIE, BADLY);
    // Above too: all the others are other ones by number now.
    await page.evaluate(html => document.querySelector('main')?.insertAdjacentHTML('afterbegin', html), RELY_PARAGRAPH);
    await expectMarksOn(page, RELY, LIE, BADLY);
    expect(await card.locator('.card').innerText()).toMatch(/Lindsey Graham/);
    await card.locator('.card', { hasText: '2 of 3' }).waitFor();
  });
});

describe('another article in the same document', () => {
  const app = (first: string) => `<main>${first}</main><script>
    window.show = (path, html) => { history.pushState(null, '', path); document.querySelector('main').innerHTML = html; };
  </script>`;
  const show = (page: Page, path: string, html: string) =>
    page.evaluate(
      ([where, what]) =>
        (window as unknown as { show: (path: string, html: string) => void }).show(where as string, what as string),
      [path, html] as const,
    );

  test('its quotes are marked, those of the former one are gone', async () => {
    const page = await openStory(app(BADLY_PARAGRAPH + filler(3)));
    await expectMarksOn(page, BADLY);
    await show(page, '/second', filler(2) + LIE_PARAGRAPH + filler(2));
    await expectMarksOn(page, LIE);
    expect(await quotesOf(page)).toEqual([LIE]);
    await show(page, '/third', filler(4));
    await expectMarksOn(page);
  });

  test('back again', async () => {
    const page = await openStory(app(BADLY_PARAGRAPH + filler(3)));
    for (let i = 0; i < 3; i++) {
      await show(page, `/on-${i}`, LIE_PARAGRAPH + filler(3));
      await expectMarksOn(page, LIE);
      await show(page, `/back-${i}`, BADLY_PARAGRAPH + filler(3));
      await expectMarksOn(page, BADLY);
    }
  });
});

describe('a page that draws itself anew', () => {
  const redraw = (everyMs: number) => `<script>
    addEventListener('DOMContentLoaded', () => {
      const main = document.querySelector('main'), html = main.innerHTML;
      setInterval(() => { main.innerHTML = html; }, ${everyMs});
    });</script>`;

  test('ten times a second: the marks stay on the words', async () => {
    const page = await openStory(`<main>${STORY}</main>`, redraw(100));
    await expectMarksOn(page, BADLY, LIE, RELY);
    let missing = 0;
    for (let i = 0; i < 20; i++) {
      await page.waitForTimeout(70);
      if ((await seeMarks(page)).length < 3) missing++;
    }
    expect(missing, 'looks at the page with a mark missing, of 20').toBeLessThanOrEqual(2);
    // The pointer may come in the one moment when the words are gone: a reader's hand is not still.
    const { x, y } = await findQuote(page, 'This is the biggest lie');
    const card = await waitFor('the card', async () => {
      await page.mouse.move(x + Math.random() * 4, y, { steps: 2 });
      const frame = await cardFrame(page);
      const text = await frame.locator('.card').innerText({ timeout: 500 });
      return text.includes('Lindsey Graham') ? text : null;
    });
    expect(card).toMatch(/Altered/);
  });

  test('a counter that runs beside the article disturbs nothing', async () => {
    const page = await openStory(
      `<p id="clock">0</p><main>${STORY}</main>`,
      `<script>setInterval(() => { document.querySelector('#clock').textContent = performance.now(); }, 16);</script>`,
    );
    await expectMarksOn(page, BADLY, LIE, RELY);
  });
});

describe('pages within the page', () => {
  const framed = (body: string) => storyPage(body).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

  test('a frame of the same site is part of the article: marked, scrolled, pointed at', async () => {
    const page = await openStory(
      `${BADLY_PARAGRAPH}<iframe srcdoc="${framed(filler(1) + LIE_PARAGRAPH + filler(9))}"></iframe>${filler(2)}`,
      '<style>iframe { width: 100%; height: 300px; border: 4px solid #999; }</style>',
    );
    await expectMarksOn(page, BADLY, LIE);
    await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollTo(0, 70));
    await expectMarksOn(page, BADLY, LIE);
    const [, inFrame] = await seeMarks(page);
    const line = inFrame?.lines[0] as Line;
    await page.mouse.move(line.left + 20, line.top + 8, { steps: 3 });
    const card = await cardFrame(page);
    await card.locator('.card', { hasText: 'Lindsey Graham' }).waitFor();
  });

  test('a frame of another site is not read, and the popup says so', async () => {
    const other = news.publish('embeds.example-social.com', '/post', storyPage(LIE_PARAGRAPH));
    const page = await openStory(
      `${BADLY_PARAGRAPH}<iframe src="${other}"></iframe>${filler(2)}`,
      '<style>iframe { width: 100%; height: 300px; }</style>',
    );
    await expectMarksOn(page, BADLY);
    await waitFor('the note', async () => (await readReport(reader, page))?.notes.join().includes('other sites'));
  });

  const component = (mode: 'open' | 'closed', slot = '') => `<script>
    customElements.define('story-part', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: '${mode}' });
        root.innerHTML = ${JSON.stringify(filler(1) + LIE_PARAGRAPH).replaceAll('</', '<\\/')} + '${slot}';
        this.closedTree = root;
      }
    });</script>`;

  test.each(['open', 'closed'] as const)('an %s shadow tree is read as it is drawn', async mode => {
    const page = await openStory(
      `<main>${BADLY_PARAGRAPH}<story-part>${RELY_PARAGRAPH}</story-part>${filler(1)}${component(mode, '<slot></slot>')}</main>`,
    );
    await expectMarksOn(page, BADLY, LIE, RELY);
    expect(await quotesOf(page)).toEqual([BADLY, LIE, RELY]);
  });

  test('a shadow tree that is attached late, without another change of the page', async () => {
    const page = await openStory(`<main>${BADLY_PARAGRAPH}<story-part></story-part>${filler(1)}</main>`);
    await expectMarksOn(page, BADLY);
    await page.addScriptTag({ content: component('closed').replace(/<\/?script>/g, '') });
    await expectMarksOn(page, BADLY, LIE);
  });

  test('an embedded post', async () => {
    const page = await openStory(
      `<main>${filler(2)}<blockquote class="twitter-tweet"><p lang="en" dir="ltr">We’ve won. We’ve beat ISIS and we’ve beat them badly and decisively.</p>&mdash; Donald Trump (@president) <a href="#">October 10, 2019</a></blockquote>${filler(2)}</main>`,
    );
    await expectMarksOn(page, 'We’ve won. We’ve beat ISIS and we’ve beat them badly and decisively.');
  });
});

describe('what is left alone', () => {
  test('fields, editors, code and what nobody sees', async () => {
    const quoted = `“${LIE}” Lindsey Graham told Fox News.`;
    const page = await openStory(
      `<main>${BADLY_PARAGRAPH}${filler(2)}<textarea>${quoted}</textarea><div contenteditable="true"><p>${quoted}</p></div>
      <div role="textbox">${quoted}</div><pre>${quoted}</pre><code>${quoted}</code><p hidden>${quoted}</p>
      <p style="visibility: hidden">${quoted}</p><p style="display: none">${quoted}</p><span style="display: none">${quoted}</span>
      <p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)">${quoted}</p>
      <div aria-hidden="true">${quoted}</div><template>${quoted}</template><noscript>${quoted}</noscript></main>`,
    );
    await expectMarksOn(page, BADLY);
    expect((await readReport(reader, page))?.findings.map(({ statement }) => statement.exact)).toEqual([BADLY]);
  });

  test('words in a box without a box of its own are seen, and read', async () => {
    const page = await openStory(`<main>${filler(1)}<div style="display: contents">${LIE_PARAGRAPH}</div></main>`);
    await expectMarksOn(page, LIE);
  });

  const teaser = `<article><h2><a href="#">Hearings</a></h2><p>“${LIE}” Graham told Fox News on Monday evening in the studio.</p></article>`;
  const front = storyPage(`<main>${teaser.repeat(12)}</main>`).replace(/<meta property[^>]*>/, '');
  const openFront = async (address: string) => {
    const page = await reader.open(news.publish(HOST, address, front));
    await waitFor('a look at the page', async () => (await readReport(reader, page))?.status === 'no article');
    return page;
  };

  test('a page that is no article', async () => {
    const page = await openFront('/front');
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
    // The reader may ask for it.
    const popup = await reader.openPopup(page);
    await popup.getByRole('button', { name: /Read this page/ }).click();
    await waitFor('the marks', async () => (await seeMarks(page)).length === 12);
  });

  test('a page that is no article, and becomes one; but not where the reader has said never meanwhile', async () => {
    const page = await openFront('/late');
    await put(page, 'main', `<div>${STORY}</div>`);
    await waitFor('the marks', async () => (await seeMarks(page)).length > 0);
    const other = await openFront('/never');
    const popup = await reader.openPopup(other);
    await popup.getByText(/does not look like an article/).waitFor();
    await popup.getByRole('radio', { name: 'Never' }).click({ force: true });
    await waitFor('the page to be left', async () => (await readReport(reader, other)) === null);
    await put(other, 'main', `<div>${STORY}</div>`);
    await other.waitForTimeout(1_000);
    expect(await readReport(reader, other)).toBeNull();
    expect(await other.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
    await popup.getByRole('radio', { name: 'Always' }).click({ force: true });
  });

  test('nothing of a page under the strictest policy is broken, and nothing is reported to it', async () => {
    const page = await reader.context.newPage();
    const problems: string[] = [];
    page.on('console', message => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', error => problems.push(String(error)));
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      // The page's icon, which Firefox asks for by itself.
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        if (!blockedURI.endsWith('/favicon.ico')) violations.push(violatedDirective);
      });
    });
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`;
    const html = storyPage(`<main>${STORY}</main>`)
      .replace('<head>', `<head>${policy}`)
      .replace(/<style>.*<\/style>/, '');
    await page.goto(news.publish(HOST, '/strict', html));
    await expectMarksOn(page, BADLY, LIE, RELY);
    await openCard(page, 'This is the biggest lie', 'Lindsey Graham');
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
    expect(problems.filter(text => !/favicon|404/.test(text))).toEqual([]);
  });
});
