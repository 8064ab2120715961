/** Finds the element that holds the article: the one with most of the page's paragraph text. */
import { unclobbered } from './unclobbered.ts';

/** A candidate must hold this share of the page's paragraph text; else teasers in `<article>` elements would win over the body. */
const LEAST_SHARE = 0.5;

/** May be interrupted after each paragraph: one may hold thousands of nodes. */
function* paragraphLength(root: Element): Generator<undefined, number> {
  let length = 0;
  for (const paragraph of unclobbered(root).querySelectorAll('p, blockquote, li')) {
    length += (paragraph.textContent ?? '').length;
    yield;
  }
  return length;
}

function textLength(element: Element): number {
  return (unclobbered(element).textContent ?? '').length;
}

/** The article's element, else `<main>`, else the body; null where the document has none of them (XML, frameset). */
export function* findArticleRoot(document: Document): Generator<undefined, Element | null> {
  const body = document.body as Element | null;
  if (!body) return null;
  const candidates = document.querySelectorAll('article, [itemprop="articleBody"], main, [role="main"]');
  const total = candidates.length > 0 ? yield* paragraphLength(body) : 0;
  let best: Element | null = null;
  for (const candidate of candidates) {
    const length = yield* paragraphLength(candidate);
    if (length === 0 || length < total * LEAST_SHARE) continue;
    // Of those that hold the story, the tightest one.
    if (!best || textLength(candidate) < textLength(best)) best = candidate;
    yield;
  }
  return best ?? body;
}
