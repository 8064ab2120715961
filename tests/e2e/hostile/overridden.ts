/** Pages that put their own functions in the place of the browser's: they throw, lie, never end, or write down who calls. */
import { type HostilePage, hostileStory, script } from './hostile-page.ts';

/** Each throws when it is called. What the page itself needs to load is left. */
const THROWING = [
  ...['Element.prototype.attachShadow', 'Element.prototype.getBoundingClientRect', 'Element.prototype.append'],
  ...['Element.prototype.getAttribute', 'Element.prototype.hasAttribute', 'Element.prototype.querySelectorAll'],
  ...['Element.prototype.checkVisibility', 'Element.prototype.closest', 'Element.prototype.remove'],
  ...['Range.prototype.getClientRects', 'Range.prototype.setStart', 'Document.prototype.createRange'],
  ...['Document.prototype.createElement', 'Document.prototype.querySelector', 'Document.prototype.createTreeWalker'],
  ...['Node.prototype.appendChild', 'Node.prototype.contains', 'Node.prototype.insertBefore'],
  ...['EventTarget.prototype.addEventListener', 'EventTarget.prototype.dispatchEvent'],
  ...['window.requestAnimationFrame', 'window.setTimeout', 'window.getComputedStyle', 'window.postMessage'],
  ...['MutationObserver.prototype.observe', 'ResizeObserver.prototype.observe', 'MessagePort.prototype.postMessage'],
  ...['Array.prototype.map', 'Array.prototype.push', 'Array.prototype[Symbol.iterator]', 'String.prototype.replace'],
  ...['Promise.prototype.then', 'JSON.stringify', 'JSON.parse', 'Map.prototype.get', 'RegExp.prototype.exec'],
  ...['Object.keys', 'Object.entries', 'Object.defineProperty', 'Reflect.get', 'Function.prototype.call'],
];

const GETTERS = [
  ...['Node.prototype, "nodeName"', 'Node.prototype, "firstChild"', 'Node.prototype, "textContent"'],
  ...['Node.prototype, "parentNode"', 'Node.prototype, "nextSibling"', 'CharacterData.prototype, "data"'],
  ...['Document.prototype, "body"', 'Document.prototype, "documentElement"', 'Element.prototype, "shadowRoot"'],
  ...['Document.prototype, "hidden"', 'HTMLElement.prototype, "offsetWidth"', 'window, "innerHeight"'],
];

/** Overriding comes last: until then the page itself must be able to load. */
const late = (name: string, code: string): HostilePage => hostileStory(name, { after: script(code) });

export const OVERRIDDEN: HostilePage[] = [
  ...THROWING.map(what => late(`${what} throws`, `${what} = function () { throw new Error('No.') }`)),
  ...GETTERS.map(what =>
    late(
      `getter of ${what} throws`,
      `Object.defineProperty(${what}, { get() { throw new Error('No.') }, configurable: true })`,
    ),
  ),
  late(
    'everything that can be called throws',
    `
    for (const proto of [Node, Element, Document, Range, EventTarget, Map, Set, Array].map(one => one.prototype))
      for (const name of Object.getOwnPropertyNames(proto)) try { if (name !== 'constructor' && typeof proto[name] === 'function') proto[name] = () => { throw new Error('No.') } } catch {}`,
  ),
  late(
    'setters on Object.prototype',
    `
    for (const name of ['type', 'ok', 'id', 'exact', 'then', 'mode'])
      Object.defineProperty(Object.prototype, name, { set() { throw new Error('No.') }, get() { return undefined }, configurable: true })`,
  ),
  // A document cannot be frozen in Firefox, which says so.
  late(
    'a frozen page',
    'Object.freeze(Object.prototype); Object.freeze(Element.prototype); try { Object.freeze(document) } catch {}',
  ),
  late(
    'chrome and browser are the page’s',
    'window.chrome = window.browser = { runtime: { id: "x", sendMessage() { throw 1 } } }',
  ),
  late(
    'no constructors',
    'for (const name of ["AbortController", "CSSStyleSheet", "MutationObserver", "Map", "Promise"]) delete window[name]',
  ),
  late('time stands still', 'Date.now = performance.now = () => 0; requestAnimationFrame = () => 0'),
  late(
    'every frame is slow',
    '(function busy() { const end = Date.now() + 30; while (Date.now() < end); requestAnimationFrame(busy) })()',
  ),
];
