/** Pages whose elements are named like properties of the document, of the window or of a form: what is asked by that name answers with the element. */
import { filler, STORY } from '../story-page.ts';
import { barePage, type HostilePage, hostileStory } from './hostile-page.ts';

const OF_DOCUMENT = [
  ...['body', 'documentElement', 'head', 'defaultView', 'title', 'hidden', 'fonts', 'compatMode', 'activeElement'],
  ...['querySelector', 'querySelectorAll', 'getElementsByTagName', 'createElement', 'createElementNS', 'createRange'],
  ...['createTreeWalker', 'addEventListener', 'elementFromPoint', 'getSelection', 'nodeType', 'location', 'contains'],
];
const OF_FORM = [
  ...['nodeName', 'nodeType', 'localName', 'firstChild', 'nextSibling', 'parentNode', 'parentElement', 'children'],
  ...['textContent', 'ownerDocument', 'getAttribute', 'hasAttribute', 'checkVisibility', 'offsetWidth', 'shadowRoot'],
  ...[
    'assignedSlot',
    'querySelectorAll',
    'getBoundingClientRect',
    'contains',
    'isConnected',
    'host',
    'matches',
    'closest',
  ],
];
const OF_WINDOW = ['browser', 'chrome', 'scheduler', 'CSS', 'MutationObserver', 'Node', 'Symbol', 'navigation', 'self'];

/** Chromium gives a script of an extension its interface by these names, and gives it up where the page has a frame of that name: nothing is read there. */
const OF_EXTENSIONS = ['browser', 'chrome'];

/** As on pages of a server that puts everything into one form. */
const inForm = (fields: string) => barePage(`<form>${fields}${STORY}${filler(2)}</form>`);

export const CLOBBERED: HostilePage[] = [
  ...OF_DOCUMENT.map(name =>
    hostileStory(`an image named document.${name}`, { before: `<img name="${name}" alt="">` }),
  ),
  ...OF_FORM.map(name => ({
    name: `a field named form.${name}`,
    expects: 'marked' as const,
    html: inForm(`<input type="hidden" name="${name}">`),
  })),
  {
    name: 'a form whose every property is a field',
    expects: 'marked',
    html: inForm(OF_FORM.map(name => `<input type="hidden" name="${name}">`).join('')),
  },
  hostileStory('a document whose every property is an image', {
    before: OF_DOCUMENT.map(name => `<img name="${name}" alt="">`).join(''),
  }),
  hostileStory('two images of one name', { before: '<img name="body" alt=""><img name="body" alt="">' }),
  hostileStory('a form named querySelector', { before: '<form name="querySelector"><input name="call"></form>' }),
  hostileStory('elements called like the window’s own', { before: OF_WINDOW.map(id => `<a id="${id}"></a>`).join('') }),
  ...OF_WINDOW.map(name =>
    hostileStory(`a frame named window.${name}`, {
      before: `<iframe hidden name="${name}"></iframe>`,
      ...(OF_EXTENSIONS.includes(name)
        ? { expects: 'any', known: /must be loaded in a web extension environment/ }
        : { expects: 'marked' }),
    }),
  ),
];
