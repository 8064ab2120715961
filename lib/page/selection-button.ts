/**
 * Offers a small button at the end of a selection, in the overlay's closed root: it has a drawing and a label, no text that a page could find.
 * Never in fields and editors, nor for a word or two, which are selected for other reasons than to look them up.
 * It takes no key and no focus: the keyboard has a command. A page's scripts can see that the host was pressed, as they could any element.
 */
import { setBox } from './draw-mark.ts';
import type { Overlay } from './overlay.ts';
import { unclobbered } from './unclobbered.ts';

export interface SelectionButtonOptions {
  label: () => string;
  isOn: () => boolean;
  /** Puts the overlay on, where it is not yet. */
  overlay: () => Overlay;
  /** The button is gone: the overlay may be needed no more. */
  onHide: () => void;
  onPress: () => void;
}

/** The reader has come to rest: a selection that still grows has no end yet. */
export const SELECTION_REST_MS = 300;
const MIN_LENGTH = 15;
const MAX_LENGTH = 2_000;
const SIZE_PX = 28;
const GAP_PX = 6;
const SVG = 'http://www.w3.org/2000/svg';
/** As in `components/Glyph.tsx`. */
const MAGNIFIER = 'M7 2.75a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 1 0 0-8.5M10.25 10.25 13.5 13.5';
const WRITTEN_IN = 'input, textarea, select, [role="textbox"], [role="searchbox"], pre, code, kbd, samp';

const STYLE = `
.at-selection { position: absolute; z-index: 1; display: grid; place-items: center; margin: 0; padding: 0; border: 0; border-radius: 8px; background: #1f1d1a; color: #fff; outline: 1px solid #fff8; box-shadow: 0 1px 6px #0005; pointer-events: auto; cursor: pointer; }
.at-selection:hover { background: #1f4f8a; }
.at-selection svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
@media (forced-colors: active) { .at-selection { border: 1px solid ButtonBorder; background: ButtonFace; color: ButtonText; } }
`;

/** The range to put a button at, or null. */
export function offeredRange(document: Document): Range | null {
  if (document.designMode === 'on') return null;
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { length } = selection.toString().trim();
  if (length < MIN_LENGTH || length > MAX_LENGTH) return null;
  const isWritten = [range.startContainer, range.endContainer, document.activeElement].some(node => {
    const element = node instanceof Element ? node : node?.parentElement;
    return (
      element instanceof HTMLElement &&
      (unclobbered(element).isContentEditable || unclobbered(element).closest(WRITTEN_IN) !== null)
    );
  });
  return isWritten ? null : range;
}

export function offerAtSelection(document: Document, options: SelectionButtonOptions, signal: AbortSignal): void {
  let button: HTMLButtonElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  let sheet: CSSStyleSheet | null = null;

  const hide = () => {
    clearTimeout(timer);
    if (!button) return;
    button.remove();
    button = null;
    options.onHide();
  };
  const show = () => {
    hide();
    const range = options.isOn() && !isPressed ? offeredRange(document) : null;
    const line = range && [...range.getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
    if (!line) return;
    const overlay = options.overlay();
    const { left, top, scale } = overlay.fit();
    const page = document.documentElement;
    const { endContainer } = range;
    const last = endContainer instanceof Element ? endContainer : (endContainer.parentElement ?? page);
    const isRightToLeft = getComputedStyle(last).direction === 'rtl';
    const height = window.innerHeight;
    const wantedX = isRightToLeft ? line.left - SIZE_PX : line.right;
    const x = Math.max(GAP_PX, Math.min(wantedX, page.clientWidth - SIZE_PX - GAP_PX));
    const y = Math.max(GAP_PX, Math.min(line.bottom + GAP_PX, height - SIZE_PX - GAP_PX));
    button = makeButton(document, options.label(), () => {
      hide();
      options.onPress();
    });
    setBox(button, {
      left: (x - left) / scale,
      top: (y - top) / scale,
      right: (x - left) / scale + SIZE_PX,
      bottom: (y - top) / scale + SIZE_PX,
    });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    if (!overlay.root.adoptedStyleSheets.includes(sheet)) overlay.root.adoptedStyleSheets.push(sheet);
    overlay.surface.append(button);
  };
  const showSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(show, SELECTION_REST_MS);
  };

  const listen = (type: string, act: (event: Event) => void) =>
    document.addEventListener(type, act, { capture: true, passive: true, signal });
  listen('selectionchange', () => {
    if (document.getSelection()?.isCollapsed !== false) hide();
    else showSoon();
  });
  listen('pointerdown', () => (isPressed = true));
  for (const type of ['pointerup', 'pointercancel']) {
    listen(type, () => {
      isPressed = false;
      if (!button) showSoon();
    });
  }
  // It stands in the page's place, not in that of an inner scroller.
  listen('scroll', ({ target }) => target !== document && hide());
  listen('keydown', event => (event as KeyboardEvent).key === 'Escape' && hide());
  window.addEventListener('resize', hide, { signal });
  signal.addEventListener('abort', hide);
  // Something may be selected already. Not asked at once: for the answer the browser lays the page out, and at this moment it has yet to do so.
  showSoon();
}

function makeButton(document: Document, label: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'at-selection';
  button.setAttribute('aria-label', label);
  button.title = label;
  button.tabIndex = -1;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', MAGNIFIER);
  svg.append(path);
  button.append(svg);
  // The selection stays: it is what the button is for.
  button.addEventListener('pointerdown', event => event.preventDefault());
  button.addEventListener('mousedown', event => event.preventDefault());
  button.addEventListener('click', event => event.isTrusted && onPress());
  return button;
}
