/** Reads the prose of a page: DOM → text with a map back to the nodes. The same for the live page and for a parsed file. */
import { holdsProse, isBlock } from './block-elements.ts';
import { findArticleRoot } from './find-article-root.ts';
import { type PageText, PageTextBuilder } from './page-text.ts';
import { hasParagraph } from './recognise-article.ts';
import { runAtOnce } from './slices.ts';
import { unclobbered } from './unclobbered.ts';

/** 1 M units are some 170,000 words: no article is longer, and the rest of such a page waits for nobody. */
export const MAX_TEXT_LENGTH = 1_000_000;
/** A page may nest deeper than a call stack; the walk below keeps its own, and what is deeper is left out. */
const MAX_DEPTH = 2_000;

/** A page may be made of nothing: so many nodes no article has, and looking at them takes a second or two of the page's time. */
export const MAX_NODES = 400_000;

const ELEMENT = 1;
const TEXT = 3;
const QUOTE_MARKS = new Set(['"', '“', '”', '„', '«', '»', '‘', "'"]);

/** The walk may be interrupted after so many nodes: some hundredths of a millisecond. */
const NODES_A_STEP = 50;
/** A frame of another site that is smaller holds a button, a counter or a pixel, not words of the article. */
const LEAST_FRAME_PX = 200;
/** Elements waiting to be opened that are remembered; each is looked at again when the layout changes. */
const MAX_UNOPENED = 200;

export interface ReadOptions {
  maxLength?: number;
  /** True leaves out what the browser does not render; a parsed file has no rendering. */
  checkVisibility?: boolean;
  /** Elements that are the extension's own. */
  isOwn?: (element: Element) => boolean;
  /** The shadow tree of an element, closed ones too; without it none is read. */
  shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** Is told once what was read when the walk had passed the window: what the reader sees need not wait for the rest. */
  onViewRead?: (part: PageText) => void;
}

export interface PageReading extends PageText {
  /** Documents of frames and shadow trees that were read: they change and scroll by themselves. */
  innerRoots: (Document | ShadowRoot)[];
  /** Custom elements that had no shadow tree yet. */
  unopened: Element[];
  /** Frames within the article that belong to other sites, which are not read. */
  foreignFrames: number;
}

/** Text of the article on the page, or of the whole page where no article stands out. Cost: linear in the number of nodes. */
export function readPage(document: Document, options: ReadOptions = {}): PageReading {
  return runAtOnce(readPageInSteps(document, options));
}

export function* readPageInSteps(document: Document, options: ReadOptions = {}): Generator<undefined, PageReading> {
  const builder = new PageTextBuilder(options.maxLength ?? MAX_TEXT_LENGTH);
  const reading = { innerRoots: [], unopened: [], foreignFrames: 0 };
  const walk: Walk = { builder, options, reading, isPastView: !options.onViewRead, nodes: 0, isTooMuch: false };
  const root = yield* findArticleRoot(document);
  yield;
  if (root) {
    // A headline that stands outside of the article's element is read first, as the page shows it.
    const headline = document.querySelector('h1');
    if (headline && !unclobbered(root).contains(headline) && holdsProse(headline)) yield* readInto(walk, headline);
    yield* readInto(walk, root);
  }
  const text = builder.finish();
  return { ...text, ...reading, isCut: text.isCut || walk.isTooMuch };
}

interface Walk {
  builder: PageTextBuilder;
  options: ReadOptions;
  /** What is read lies below the window already. */
  isPastView: boolean;
  nodes: number;
  /** More nodes, or deeper ones, than are looked at. */
  isTooMuch: boolean;
  reading: Pick<PageReading, 'innerRoots' | 'unopened' | 'foreignFrames'>;
}

/** Children that are still to be read, and what follows the last. */
interface Level {
  next: Node | null;
  /** The children in their order where they are not siblings: what is put into a slot. */
  assigned: readonly Node[] | null;
  at: number;
  leave: () => void;
}

function* readInto(walk: Walk, root: Element): Generator<undefined, void> {
  const { builder } = walk;
  builder.breakParagraph();
  const stack: Level[] = [{ next: root, assigned: [root], at: 0, leave: () => builder.breakParagraph() }];
  while (stack.length > 0 && !builder.isFull) {
    const level = stack[stack.length - 1] as Level;
    const node = level.next;
    if (++walk.nodes % NODES_A_STEP === 0) {
      if (!walk.isPastView && node && isBelowWindow(node)) {
        walk.isPastView = true;
        walk.options.onViewRead?.(builder.soFar());
      }
      yield;
    }
    if (walk.nodes > MAX_NODES) {
      walk.isTooMuch = true;
      break;
    }
    if (!node) {
      stack.pop();
      level.leave();
      continue;
    }
    const { nodeType, nextSibling } = unclobbered(node);
    level.next = level.assigned ? (level.assigned[++level.at] ?? null) : nextSibling;
    if (nodeType === TEXT) {
      const text = node as Text;
      let at = builder.addNode(text);
      for (; at < text.length && !builder.isFull; at = builder.addNode(text, at)) yield;
    } else if (nodeType === ELEMENT && stack.length > MAX_DEPTH) walk.isTooMuch = true;
    else if (nodeType === ELEMENT) {
      const inner = open(walk, node as Element);
      if (inner) stack.push(inner);
    }
  }
}

function isBelowWindow(node: Node): boolean {
  const element = node.nodeType === ELEMENT ? (node as Element) : node.parentElement;
  const view = node.ownerDocument?.defaultView;
  // In a frame's document "below" is said of the frame.
  if (!element || !view || view.parent !== view) return false;
  const { top, height } = element.getBoundingClientRect();
  return height > 0 && top > view.innerHeight;
}

/** The children of an element as they are drawn, or null where it holds nothing of the article. */
function open({ builder, options, reading }: Walk, node: Element): Level | null {
  const element = unclobbered(node);
  const name = element.nodeName.toUpperCase();
  if (name === 'IFRAME' || name === 'FRAME') return openFrame(builder, options, reading, element as HTMLIFrameElement);
  if (!isReadable(node, options)) return null;
  const leave = enter(builder, element);
  const shadow = mayHaveShadow(element) ? (options.shadowRootOf?.(node) ?? null) : null;
  if (shadow) {
    reading.innerRoots.push(shadow);
    return { next: shadow.firstChild, assigned: null, at: 0, leave };
  }
  if (name.includes('-') && reading.unopened.length < MAX_UNOPENED) reading.unopened.push(node);
  const assigned = name === 'SLOT' ? (element as HTMLSlotElement).assignedNodes?.() : undefined;
  if (assigned?.length) return { next: assigned[0] ?? null, assigned, at: 0, leave };
  return { next: element.firstChild, assigned: null, at: 0, leave };
}

/** Asking costs more than reading: an element that is none of its own kind and has children shows those. */
function mayHaveShadow(element: Element): boolean {
  return !element.firstChild || element.nodeName.includes('-') || Boolean(element.shadowRoot);
}

/** A frame of the same site is part of the page. One of another site is not read: nobody can tell whose words it shows. */
function openFrame(
  builder: PageTextBuilder,
  options: ReadOptions,
  reading: Walk['reading'],
  frame: HTMLIFrameElement,
): Level | null {
  if (!options.checkVisibility || !isRendered(frame)) return null;
  const inner = frame.contentDocument;
  const { body } = inner ?? {};
  if (inner && body) {
    reading.innerRoots.push(inner);
    if (!hasParagraph(inner)) return null;
    builder.breakParagraph();
    return { next: body, assigned: [body], at: 0, leave: () => builder.breakParagraph() };
  }
  if (!inner && frame.offsetWidth >= LEAST_FRAME_PX && frame.offsetHeight >= LEAST_FRAME_PX) reading.foreignFrames++;
  return null;
}

function isReadable(element: Element, options: ReadOptions): boolean {
  if (!holdsProse(element) || options.isOwn?.(element)) return false;
  return !options.checkVisibility || unclobbered(element).nodeName === 'BR' || isRendered(element as HTMLElement);
}

/** Is it drawn, and not only for those who hear the page? */
function isRendered(node: HTMLElement): boolean {
  const element = unclobbered(node);
  const styleOf = () => element.ownerDocument.defaultView?.getComputedStyle(node);
  // An element whose children stand in its place has no box of its own.
  if (!element.checkVisibility({ visibilityProperty: true })) return styleOf()?.display === 'contents';
  if (element.offsetWidth > 1 || element.offsetHeight > 1) return true;
  const style = styleOf();
  return !style || style.display === 'contents' || (style.overflow === 'visible' && style.clip === 'auto');
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
  if (name === 'H1') return builder.beginHeadline();
  builder.breakParagraph();
  return () => builder.breakParagraph();
}

function nameOfParent({ parentElement }: Element): string {
  return parentElement ? unclobbered(parentElement).nodeName.toUpperCase() : '';
}

const DASH = /^\s*[—–-]/;

/** `<footer>` or `<cite>` that ends a block quotation, or the caption of a figure that holds one: who said it. */
function isCreditOfQuotation(element: Element): boolean {
  const name = element.nodeName.toUpperCase();
  if (name === 'FIGCAPTION') return element.previousElementSibling?.nodeName.toUpperCase() === 'BLOCKQUOTE';
  if (name !== 'FOOTER' && name !== 'CITE') return false;
  return nameOfParent(element) === 'BLOCKQUOTE' && element.previousElementSibling !== null;
}

function hasMarks(text: string): boolean {
  return QUOTE_MARKS.has(text.charAt(0)) || text.includes('“');
}

/** The words of an embedded post: the paragraph of a block quotation in front of a bare "— Name (@name) date". */
function isPost(element: Element): boolean {
  if (nameOfParent(element) !== 'BLOCKQUOTE') return false;
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
