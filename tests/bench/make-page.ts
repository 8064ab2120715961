/** News pages of any length with quotes at even distances, always the same ones: made-up prose, half of the quotes altered versions of records. */
import { makeQueries, makeStatement, type Query } from './make-corpus.ts';
import { seedRandom } from './random.ts';

const SPEAKERS = ['Ida Berg', 'Tom Hale', 'Marta Lind', 'Owen Price', 'Nora Falk'];
const WORDS_A_PARAGRAPH = 60;
const TEASERS = 150;

const countWords = (text: string) => text.split(/\s+/).length;

export interface MadePage {
  html: string;
  queries: Query[];
  words: number;
}

const STYLE = `body { margin: 0; font: 18px/1.6 Georgia, serif; } header, aside, footer { font-family: sans-serif; }
.page { display: grid; grid-template-columns: minmax(0, 42rem) 18rem; gap: 2rem; max-width: 64rem; margin: 0 auto; }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; } aside li { margin: .5rem 0; }`;

/** `probe`: a script of the page itself, at its beginning. */
export function makeArticlePage(
  corpus: readonly string[],
  wantedWords: number,
  quotes: number,
  probe = '',
  seed = 11,
): MadePage {
  const random = seedRandom(seed);
  const queries = makeQueries(quotes, corpus, seed);
  const paragraphs: string[] = [];
  let words = 0;
  const wordsApart = wantedWords / quotes;
  for (const [at, { text }] of queries.entries()) {
    const speaker = SPEAKERS[at % SPEAKERS.length];
    const quoted = `“${text.replace(/\.$/, ',')}” said ${speaker} on <a href="#">Monday</a>.`;
    paragraphs.push(quoted);
    words += countWords(quoted);
    while (words < wordsApart * (at + 1)) {
      let paragraph = '';
      while (countWords(paragraph) < WORDS_A_PARAGRAPH) paragraph += `${makeStatement(random)} `;
      paragraphs.push(paragraph.trim());
      words += countWords(paragraph);
    }
  }
  const menu = Array.from({ length: 40 }, (_, i) => `<li><a href="#s${i}">Section ${i}</a></li>`).join('');
  const teasers = Array.from({ length: 60 }, (_, i) => `<li><a href="#t${i}">${makeStatement(random)}</a></li>`);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article">
<title>Council meets ${seed}</title><style>${STYLE}</style><script>${probe}</script></head><body>
<header><nav><ul>${menu}</ul></nav></header><div class="page"><main><article><h1>Council meets ${seed}</h1>
${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</article></main><aside><ul>${teasers.join('')}</ul></aside></div>
<footer><p>Made for measuring.</p></footer></body></html>`;
  return { html, queries, words };
}

/** A front page: teasers, no article. */
export function makeFrontPage(seed = 12): string {
  const random = seedRandom(seed);
  const teasers = Array.from(
    { length: TEASERS },
    (_, i) =>
      `<article><a href="#a${i}"><div class="picture"></div><h2>${makeStatement(random)}</h2></a><p>“${makeStatement(random)} ${makeStatement(random)}”</p><span>${i} min</span></article>`,
  );
  const menu = Array.from({ length: 80 }, (_, i) => `<li><a href="#s${i}">Section ${i}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="website"><title>News</title>
<style>${STYLE}</style></head><body><header><nav><ul>${menu}</ul></nav></header><main>${teasers.join('\n')}</main></body></html>`;
}
