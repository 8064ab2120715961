/** Reads the prose of a page: DOM → text with a map back to the nodes. The same for the live page and for a parsed file. */
import { holdsProse, isBlock } from './block-elements.ts';
import { findArticleRoot } from './find-article-root.ts';
import { type PageText, PageTextBuilder } from './page-text.ts';

/** 1 M units are some 170,000 words: no article is longer, and the rest of such a page waits for nobody. */
export const MAX_TEXT_LENGTH = 1_000_000;
/** A page may nest deeper than a call stack; the walk below keeps its own, and what is deeper is left out. */
const MAX_DEPTH = 2_000;

const ELEMENT = 1;
const TEXT = 3;
const QUOTE_MARKS = new Set(['"', '“', '”', '„', '«', '»', '‘', "'"]);

export interface ReadOptions {
  maxLength?: number;
  /** True leaves out what the browser does not render; a parsed file has no rendering. */
  checkVisibility?: boolean;
  /** Elements that are the extension's own. */
  isOwn?: (element: Element) => boolean;
}

/** Text of the article on the page, or of the whole page where no article stands out. Cost: linear in the number of nodes. */
export function readPage(document: Document, options: ReadOptions = {}): PageText {
  const builder = new PageTextBuilder(options.maxLength ?? MAX_TEXT_LENGTH);
  const root = findArticleRoot(document);
  if (root) {
    // A headline that stands outside of the article's element is read first, as the page shows it.
    const headline = document.querySelector('h1');
    if (headline && !root.contains(headline) && holdsProse(headline)) readInto(builder, headline, options);
    readInto(builder, root, options);
  }
  return builder.finish();
}

interface Frame {
  node: Node;
  after: (() => void) | null;
}

function readInto(builder: PageTextBuilder, root: Element, options: ReadOptions): void {
  builder.breakParagraph();
  const stack: Frame[] = [{ node: root, after: null }];
  let depth = 0;
  // Each element is pushed twice: once to be entered, once (as `after`) to be left.
  while (stack.length > 0 && !builder.isFull) {
    const frame = stack.pop() as Frame;
    if (frame.after) {
      depth--;
      frame.after();
      continue;
    }
    const { node } = frame;
    if (node.nodeType === TEXT) {
      builder.addNode(node as Text);
      continue;
    }
    if (node.nodeType !== ELEMENT) continue;
    const element = node as Element;
    if (!isReadable(element, options) || depth > MAX_DEPTH) continue;
    const leave = enter(builder, element);
    depth++;
    stack.push({ node, after: leave });
    for (let child = element.lastChild; child; child = child.previousSibling) stack.push({ node: child, after: null });
  }
  builder.breakParagraph();
}

function isReadable(element: Element, options: ReadOptions): boolean {
  if (!holdsProse(element) || options.isOwn?.(element)) return false;
  return !options.checkVisibility || !isBlock(element) || element.nodeName === 'BR' || element.checkVisibility();
}

/** What an element puts before its content; the returned function puts what follows it. */
function enter(builder: PageTextBuilder, element: Element): () => void {
  const name = element.nodeName.toUpperCase();
  if (name === 'Q') {
    builder.addGenerated('“');
    return () => builder.addGenerated('”');
  }
  if (name === 'BLOCKQUOTE' && isBareQuotation(element)) {
    builder.beginQuotation();
    return () => builder.endQuotation();
  }
  if (name === 'P' && isPost(element)) {
    builder.beginQuotation();
    return () => {
      builder.endQuotation();
      builder.continueParagraph();
    };
  }
  if (isCreditOfQuotation(element)) {
    // “…” — Name: as a line of its own it would belong to nobody's words.
    builder.endQuotation();
    builder.continueParagraph();
    if (!DASH.test(element.textContent ?? '')) builder.addGenerated('— ');
    return () => builder.breakParagraph();
  }
  if (!isBlock(element)) return () => {};
  builder.breakParagraph();
  return () => builder.breakParagraph();
}

const DASH = /^\s*[—–-]/;

/** `<footer>` or `<cite>` that ends a block quotation, or the caption of a figure that holds one: who said it. */
function isCreditOfQuotation(element: Element): boolean {
  const name = element.nodeName.toUpperCase();
  if (name === 'FIGCAPTION') return element.previousElementSibling?.nodeName.toUpperCase() === 'BLOCKQUOTE';
  if (name !== 'FOOTER' && name !== 'CITE') return false;
  return element.parentElement?.nodeName.toUpperCase() === 'BLOCKQUOTE' && element.previousElementSibling !== null;
}

function hasMarks(text: string): boolean {
  return QUOTE_MARKS.has(text.charAt(0)) || text.includes('“');
}

/** The words of an embedded post: the paragraph of a block quotation in front of a bare "— Name (@name) date". */
function isPost(element: Element): boolean {
  if (element.parentElement?.nodeName.toUpperCase() !== 'BLOCKQUOTE') return false;
  let next = element.nextSibling;
  while (next?.nodeType === TEXT && (next.textContent ?? '').trim() === '') next = next.nextSibling;
  if (next?.nodeType !== TEXT || !DASH.test(next.textContent ?? '')) return false;
  const text = (element.textContent ?? '').trim();
  return text !== '' && !hasMarks(text);
}

/** A block quotation without marks of its own: the indentation stands for the marks. Posts embedded by scripts carry a class. */
function isBareQuotation(element: Element): boolean {
  if (/\b(?:twitter|instagram|tiktok|bluesky|mastodon)\b/i.test(element.getAttribute('class') ?? '')) return false;
  if (element.querySelector('blockquote') || Array.from(element.children).some(isPost)) return false;
  const text = (element.textContent ?? '').trim();
  return text !== '' && !hasMarks(text);
}
