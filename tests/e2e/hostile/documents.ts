/** Documents of other kinds, in other frames, under other policies. */
import { filler, STORY } from '../story-page.ts';
import { barePage, type HostilePage, hostileStory } from './hostile-page.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
/** The story without what XML does not know. */
const INNER = STORY + filler(2);
const attribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const POLICIES = [
  "default-src 'none'",
  "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
  "frame-src 'none'; child-src 'none'; object-src 'none'",
  "script-src 'none'",
  'sandbox',
  'sandbox allow-scripts',
  "frame-ancestors 'none'",
];

const framed = (name: string, frame: string, expects: HostilePage['expects'] = 'marked'): HostilePage =>
  hostileStory(name, { after: frame, expects });

/** The icon of the story would be forbidden by the strictest. */
const underPolicy = (policy: string): HostilePage => ({
  name: `under ${policy}`,
  expects: 'marked',
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body>${INNER}</body></html>`,
  headers: { 'content-security-policy': policy },
  // Firefox puts the extension's frame under the page's own sandbox: the card is not called, and stays away.
  ...(policy.startsWith('sandbox') ? { known: /postMessage.*target origin/ } : {}),
});

export const DOCUMENTS: HostilePage[] = [
  ...POLICIES.map(underPolicy),
  {
    name: 'under many policies at once, no permissions, isolated',
    expects: 'marked',
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body>${INNER}</body></html>`,
    headers: {
      'content-security-policy': "default-src 'none'",
      'permissions-policy': 'geolocation=(), camera=(), fullscreen=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'clear-site-data': '"storage"',
    },
  },
  {
    name: 'XHTML',
    expects: 'marked',
    type: 'application/xhtml+xml',
    html: `<html xmlns="${XHTML}" lang="en"><head><title>News</title></head><body>${INNER}</body></html>`,
  },
  {
    name: 'XHTML that is not well-formed',
    expects: 'any',
    type: 'application/xhtml+xml',
    html: `<html xmlns="${XHTML}"><body><p>${INNER}`,
  },
  {
    name: 'XML',
    expects: 'untouched',
    type: 'text/xml',
    html: '<?xml version="1.0"?><story><p>“We go,” said Ida Berg.</p></story>',
  },
  {
    name: 'XML with the story in a foreign namespace',
    expects: 'any',
    type: 'application/xml',
    html: `<story xmlns="urn:story">${INNER}</story>`,
  },
  {
    name: 'XML that holds a body',
    expects: 'any',
    type: 'application/xml',
    html: `<story><body xmlns="${XHTML}">${INNER}</body></story>`,
  },
  {
    name: 'XML with entities within entities',
    expects: 'any',
    type: 'text/xml',
    html: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;">]><a>&b;&b;</a>',
  },
  {
    name: 'SVG',
    expects: 'untouched',
    type: 'image/svg+xml',
    html: `<svg xmlns="${SVG}" width="400" height="200"><text y="20">“We go,” said Ida Berg.</text></svg>`,
  },
  {
    name: 'SVG that holds the story',
    expects: 'any',
    type: 'image/svg+xml',
    html: `<svg xmlns="${SVG}" width="800" height="900"><foreignObject width="800" height="900"><body xmlns="${XHTML}">${INNER}</body></foreignObject></svg>`,
  },
  {
    name: 'plain text',
    expects: 'any',
    type: 'text/plain; charset=utf-8',
    html: '“We go,” said Ida Berg. '.repeat(100),
  },
  { name: 'JSON', expects: 'any', type: 'application/json', html: JSON.stringify({ text: '“We go,” said Ida Berg.' }) },
  { name: 'an empty page', expects: 'untouched', html: '' },
  { name: 'a page of nothing but a comment', expects: 'untouched', html: '<!-- -->' },
  {
    name: 'a frameset',
    expects: 'untouched',
    html: '<!doctype html><html><head><link rel="icon" href="data:,"></head><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
  },
  { name: 'no doctype', expects: 'marked', html: barePage(INNER).replace('<!doctype html>', '') },
  framed('an about:blank frame', '<iframe></iframe><iframe src="about:blank"></iframe>'),
  framed(
    'an about:srcdoc frame with the story',
    `<iframe width="600" height="400" srcdoc="${attribute(INNER)}"></iframe>`,
  ),
  framed('a sandboxed frame', `<iframe width="600" height="400" sandbox srcdoc="${attribute(INNER)}"></iframe>`),
  framed(
    'a sandboxed frame that may run scripts',
    `<iframe width="600" height="400" sandbox="allow-scripts" srcdoc="${attribute('<script>parent.postMessage("x", "*")</script><p>Ours.</p>')}"></iframe>`,
  ),
  framed('a data: frame', '<iframe width="600" height="400" src="data:text/html,<p>Nothing.</p>"></iframe>'),
  framed('a javascript: frame', '<iframe src="javascript:\'<p>Made here.</p>\'"></iframe>'),
  framed(
    'a blob: frame',
    '<script>const f = document.createElement("iframe"); f.src = URL.createObjectURL(new Blob(["<p>Blob.</p>"], { type: "text/html" })); document.body.append(f)</script>',
  ),
  framed(
    'a frame of itself, ten deep',
    '<script>const deep = n => n ? "<iframe srcdoc=\'" + deep(n - 1).replaceAll("&", "&amp;").replaceAll("\'", "&#39;") + "\'></iframe>" : "<p>Deep.</p>"; document.body.insertAdjacentHTML("beforeend", deep(6))</script>',
  ),
  framed(
    'a frame that comes and goes',
    '<script>setInterval(() => { const f = document.createElement("iframe"); document.body.append(f); setTimeout(() => f.remove(), 5) }, 20)</script>',
    'any',
  ),
  framed(
    'a frame that has another document each time',
    '<iframe id="f"></iframe><script>setInterval(() => { f.srcdoc = "<p>" + Math.random() + "</p>" }, 60)</script>',
    'any',
  ),
  framed(
    'embed and object',
    '<embed src="data:text/html,x" type="text/html"><object data="data:text/html,x" type="text/html"></object>',
  ),
  framed(
    'templates and unopened elements',
    '<template><p>“Hidden.”</p></template><x-never></x-never><slot name="a"><p>Slot</p></slot>',
  ),
  framed(
    'a shadow tree that slots itself',
    '<div id="h"><p>In.</p></div><script>const r = h.attachShadow({ mode: "closed" }); r.innerHTML = "<slot></slot><div><slot></slot></div>"; const s = document.createElement("div"); r.append(s); s.attachShadow({ mode: "open" }).innerHTML = "<slot><p>Deeper.</p></slot>"</script>',
  ),
  framed(
    'a hundred shadow trees in each other',
    '<script>let at = document.createElement("div"); document.body.append(at); for (let i = 0; i < 100; i++) { const r = at.attachShadow({ mode: i % 2 ? "open" : "closed" }); r.innerHTML = "<p>Tree</p><div></div>"; at = r.querySelector("div") }</script>',
  ),
  framed(
    'declarative shadow tree',
    '<div><template shadowrootmode="closed"><p>Declared.</p><slot></slot></template><p>Light.</p></div>',
  ),
  framed(
    'a custom element that throws',
    '<script>customElements.define("x-calm", class extends HTMLElement { get firstChild() { throw new Error("No.") } get nodeName() { throw new Error("No.") } attributeChangedCallback() { throw new Error("No.") } })</script><x-calm><p>Calm.</p></x-calm>',
  ),
];
