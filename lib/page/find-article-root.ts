/** Finds the element that holds the article: the one with most of the page's paragraph text. */
import { unclobbered } from './unclobbered.ts';

/** A candidate must hold this share of the page's paragraph text; else teasers in `<article>` elements would win over the body. */
const LEAST_SHARE = 0.5;

function paragraphLength(root: Element): number {
  let length = 0;
  for (const paragraph of unclobbered(root).querySelectorAll('p, blockquote, li'))
    length += (paragraph.textContent ?? '').length;
  return length;
}

/** The article's element, else `<main>`, else the body; null where the document has none of them (XML, frameset). */
export function findArticleRoot(document: Document): Element | null {
  const body = document.body as Element | null;
  if (!body) return null;
  const total = paragraphLength(body);
  let best: Element = body;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const candidate of document.querySelectorAll('article, [itemprop="articleBody"], main, [role="main"]')) {
    const length = paragraphLength(candidate);
    const size = (unclobbered(candidate).textContent ?? '').length;
    // Of those that hold the story, the tightest one.
    if (length > 0 && length >= total * LEAST_SHARE && size < bestLength) {
      best = candidate;
      bestLength = size;
    }
  }
  return best;
}
