/**
 * The one element that the extension adds to a page: a host with a closed shadow root, in which the marks and the card stand.
 * The page's own nodes are never touched, and its scripts learn no more than that a host is there.
 */

const STYLE = `
:host {
  all: initial !important;
  display: block !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  pointer-events: none !important;
  user-select: none !important;
}
.surface { position: absolute; top: 0; left: 0; overflow: clip; contain: strict; pointer-events: none; }
.marks { position: absolute; top: 0; left: 0; width: 0; height: 0; }
.mark { position: absolute; margin: 0; padding: 0; border: 0; background: none; pointer-events: none; outline: none; }
.mark svg { display: block; position: absolute; overflow: hidden; opacity: .72; }
.mark.is-current svg { opacity: 1; }
.mark .ground { position: absolute; border-radius: 2px; opacity: 0; }
.mark.is-current .ground { opacity: .16; }
.mark:focus-visible .ring { outline: 2px solid Highlight; outline-offset: 2px; }
.mark .line.is-covered { visibility: hidden; }
.mark .ring { position: absolute; border-radius: 2px; }
.spot { position: absolute; border-radius: 3px; outline: 2px solid Highlight; outline-offset: 3px; pointer-events: none; }
@media (forced-colors: active) {
  .mark svg { opacity: 1; }
  .mark svg path { stroke: LinkText; }
  .mark .flag path { stroke: none; fill: LinkText; }
}
@media (prefers-reduced-motion: no-preference) { .mark svg, .mark .ground { transition: opacity .12s; } }
@media print { :host { display: none !important; } }
`;

/** The surface's corner in the viewport, and how many of its pixels one of the viewport's is (a page may zoom itself). */
export interface SurfacePlace {
  left: number;
  top: number;
  scale: number;
}

export interface Overlay {
  host: HTMLElement;
  root: ShadowRoot;
  /** As large as the page; what stands in it is cut at the page's edge, so that it never adds to the scrolled size. */
  surface: HTMLElement;
  /** Holds the marks. */
  marks: HTMLElement;
  /** Puts the host back where the page has taken it away, and fits the surface to the page. */
  fit: () => SurfacePlace;
  place: () => SurfacePlace;
  remove: () => void;
}

/** Is this the tree of such a host, of this version of the extension or of another? */
export function isOverlayRoot(root: ShadowRoot | null): boolean {
  return root?.mode === 'closed' && root.firstElementChild?.className === 'surface';
}

export function createOverlay(document: Document): Overlay {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const surface = document.createElement('div');
  surface.className = 'surface';
  root.append(surface);
  const marks = document.createElement('div');
  marks.className = 'marks';
  surface.append(marks);
  // Keys pressed on a mark are not the page's: its shortcuts would answer them.
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, event => event.stopPropagation());
  let width = 0;
  let height = 0;

  const place = (): SurfacePlace => {
    const box = surface.getBoundingClientRect();
    return { left: box.left, top: box.top, scale: box.width > 0 && width > 0 ? box.width / width : 1 };
  };

  const fit = () => {
    const page = document.documentElement as Element | null;
    // A page may take away even that.
    if (!page) return place();
    if (host.parentNode !== page) page.append(host);
    // Lost where the page has moved the host through another document.
    if (root.adoptedStyleSheets.length === 0) root.adoptedStyleSheets = [sheet];
    const { scrollWidth, scrollHeight } = page;
    if (scrollWidth !== width || scrollHeight !== height) {
      // A page that has become smaller would be held at its former size by the surface.
      surface.style.width = '0';
      surface.style.height = '0';
      width = page.scrollWidth;
      height = page.scrollHeight;
      surface.style.width = `${width}px`;
      surface.style.height = `${height}px`;
    }
    return place();
  };
  return { host, root, surface, marks, fit, place, remove: () => host.remove() };
}
