/** Which elements part a page's prose into paragraphs, and which hold no prose at all. By name, so that a page without layout (a saved file) reads the same. */
import { unclobbered } from './unclobbered.ts';

/** Elements that begin and end a paragraph (HTML standard, rendering of flow content). */
const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p section summary table tbody td tfoot th thead tr ul'
    .split(' ')
    .map(name => name.toUpperCase()),
);

/** Elements whose text is not the article's: code, controls, embedded documents, navigation. */
const NO_PROSE = new Set(
  'applet audio button canvas code datalist embed iframe input kbd map math menu meter nav noembed noframes noscript object option output picture pre progress samp script select style svg template textarea title video'
    .split(' ')
    .map(name => name.toUpperCase()),
);

const NO_PROSE_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'menu',
  'menubar',
  'toolbar',
  'search',
  'alert',
  'alertdialog',
  'dialog',
  'textbox',
]);

export function isBlock(element: Element): boolean {
  return BLOCKS.has(unclobbered(element).nodeName.toUpperCase());
}

/** False for what a reader does not read as the article: hidden, editable, code, navigation. */
export function holdsProse(node: Element): boolean {
  const element = unclobbered(node);
  if (NO_PROSE.has(element.nodeName.toUpperCase())) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return false;
  const role = element.getAttribute('role');
  return role === null || !NO_PROSE_ROLES.has(role);
}
