/**
 * Tells from a glance whether a page is an article: it says so itself, or one of its elements holds as much prose as a short news item
 * and quotes somebody. Every page of the web pays for this glance, so it looks at no more than it must.
 */
import { holdsProse } from './block-elements.ts';

/** A short news item has some 80 words. */
const LEAST_PROSE_LENGTH = 400;
/** One paragraph, however long, is a teaser or a notice. */
const LEAST_PARAGRAPHS = 2;
/** Lines of a menu or a teaser are shorter than paragraphs. */
const PARAGRAPH_LENGTH = 80;
/** An article shows itself in its first paragraphs; a page of more is a list. */
const MAX_PARAGRAPHS = 300;
/** Text nodes looked at where a page has no paragraphs by name: as many as the same time allows. */
const MAX_TEXT_NODES = 2_000;
const MAX_FRAMES = 8;
const ANY_QUOTE_MARK = /["“”„«»‘]|''/;
const SHOW_TEXT = 4;

/** The paragraph of an article stands among its like: teasers have a parent each. */
class Prose {
  #held = new Map<Node, { paragraphs: number; length: number }>();
  #isLongEnough = false;
  #hasQuoteMark = false;

  get isArticle(): boolean {
    return this.#hasQuoteMark && this.#isLongEnough;
  }

  add(text: string, containers: readonly (Node | null)[]): void {
    if (text.length < PARAGRAPH_LENGTH) return;
    this.#hasQuoteMark ||= ANY_QUOTE_MARK.test(text);
    for (const container of containers) {
      if (!container) continue;
      const held = this.#held.get(container) ?? { paragraphs: 0, length: 0 };
      held.paragraphs++;
      held.length += text.length;
      this.#held.set(container, held);
      this.#isLongEnough ||= held.paragraphs >= LEAST_PARAGRAPHS && held.length >= LEAST_PROSE_LENGTH;
    }
  }
}

function* paragraphsOf(document: Document): Generator<[string, Element]> {
  const paragraphs = document.getElementsByTagName('p');
  for (let i = 0; i < MAX_PARAGRAPHS; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) return;
    yield [paragraph.textContent ?? '', paragraph];
  }
}

/** About what stands in the window when an article opens. */
const LEAD_LENGTH = 3_000;

/** The text of the first paragraphs, before anything is known of how the page is laid out: for what can be made ready by then. */
export function leadOf(document: Document): string {
  let lead = '';
  for (const [text] of paragraphsOf(document)) {
    if (lead.length >= LEAD_LENGTH) break;
    lead += `${text}\n`;
  }
  return lead.slice(0, LEAD_LENGTH);
}

/** Has the document a paragraph by name? */
export function hasParagraph(document: Document): boolean {
  for (const [text] of paragraphsOf(document)) if (text.length >= PARAGRAPH_LENGTH) return true;
  return false;
}

/** @param isDeclared the page calls itself an article */
export function looksLikeArticle(document: Document, isDeclared: boolean): boolean {
  if (isDeclared) return true;
  if (!document.body) return false;
  const prose = new Prose();
  let hasParagraphs = false;
  for (const [text, paragraph] of paragraphsOf(document)) {
    hasParagraphs ||= text.length >= PARAGRAPH_LENGTH;
    prose.add(text, [paragraph.parentNode]);
    if (prose.isArticle) return true;
  }
  if (!hasParagraphs) {
    // Paragraphs that are not called so: lines parted by breaks, or boxes.
    const walker = document.createTreeWalker(document.body, SHOW_TEXT);
    for (let i = 0, node = walker.nextNode() as Text | null; node && i < MAX_TEXT_NODES; i++) {
      const isProse = node.length >= PARAGRAPH_LENGTH && node.parentElement && holdsProse(node.parentElement);
      if (isProse) prose.add(node.data, [node.parentNode, node.parentNode?.parentNode ?? null]);
      if (prose.isArticle) return true;
      node = walker.nextNode() as Text | null;
    }
  }
  const frames = document.getElementsByTagName('iframe');
  for (let i = 0; i < Math.min(MAX_FRAMES, frames.length); i++) {
    const inner = frames[i]?.contentDocument;
    if (inner && looksLikeArticle(inner, false)) return true;
  }
  return false;
}
