/** Pages that never rest, or hunt for what the extension has put there. */
import { type HostilePage, hostileStory, script } from './hostile-page.ts';

/** So that a page that is being tested to be restless does not take the machine for good. */
const restless = (name: string, code: string, expects: HostilePage['expects'] = 'any'): HostilePage =>
  hostileStory(name, { expects, after: script(code) });

export const RESTLESS: HostilePage[] = [
  restless(
    'a storm of attributes',
    'setInterval(() => { for (let i = 0; i < 500; i++) document.body.className = "c" + i }, 5)',
    'marked',
  ),
  restless(
    'a storm of nodes',
    'setInterval(() => { for (let i = 0; i < 100; i++) { const p = document.createElement("p"); p.textContent = "x"; document.body.append(p); p.remove() } }, 5)',
  ),
  restless(
    'a storm of text',
    'const p = document.querySelector("p"); setInterval(() => { p.firstChild.data = "Word " + Math.random() }, 5)',
  ),
  restless(
    'a page that writes its story anew ten times a second',
    'const body = document.body.innerHTML.split("<script>")[0]; setInterval(() => { document.body.innerHTML = body }, 100)',
  ),
  restless(
    'a body that is replaced',
    'setTimeout(() => { const body = document.body.cloneNode(true); for (const s of body.querySelectorAll("script")) s.remove(); document.body.replaceWith(body) }, 300)',
    'marked',
  ),
  restless('a body that is taken away', 'setTimeout(() => document.body.remove(), 200)'),
  restless('a root that is taken away', 'setTimeout(() => document.documentElement.remove(), 200)'),
  restless(
    'a root that is replaced by SVG',
    'setTimeout(() => document.documentElement.replaceWith(document.createElementNS("http://www.w3.org/2000/svg", "svg")), 200)',
  ),
  restless(
    'document.open after loading',
    'addEventListener("load", () => setTimeout(() => { document.open(); document.write("<p>Another page.</p>"); document.close() }, 300))',
  ),
  restless(
    'document.open that never ends',
    'addEventListener("load", () => setTimeout(() => { document.open(); document.write("<p>Another page.") }, 300))',
  ),
  restless(
    'document.open again and again',
    'addEventListener("load", () => { let n = 0; const again = () => { document.open(); document.write("<p>Page " + n + "</p>"); document.close(); if (++n < 20) setTimeout(again, 50) }; setTimeout(again, 200) })',
  ),
  restless(
    'a hunter of the host element',
    'new MutationObserver(() => { for (const e of [...document.documentElement.children]) if (e !== document.head && e !== document.body) e.remove() }).observe(document.documentElement, { childList: true })',
  ),
  restless(
    'a hunter that looks every frame',
    '(function hunt() { for (const e of [...document.documentElement.children]) if (e !== document.head && e !== document.body) e.remove(); requestAnimationFrame(hunt) })()',
  ),
  restless(
    'a hunter that moves the host',
    'new MutationObserver(() => { const host = document.documentElement.lastElementChild; if (host !== document.body) document.body.prepend(host) }).observe(document.documentElement, { childList: true })',
  ),
  restless(
    'a hunter that adopts the host into another document',
    'const other = document.implementation.createHTMLDocument(); new MutationObserver(() => { const host = document.documentElement.lastElementChild; if (host !== document.body) other.body.append(host) }).observe(document.documentElement, { childList: true })',
  ),
  restless(
    'a hunter that fills the host',
    'new MutationObserver(() => { const host = document.documentElement.lastElementChild; if (host !== document.body && !host.firstChild) { host.innerHTML = "<p>Ours.</p>"; host.id = "ours"; host.style.cssText = "all: unset !important; display: none !important" } }).observe(document.documentElement, { childList: true })',
  ),
  restless(
    'a hunter that clicks the host',
    'setInterval(() => { const host = document.documentElement.lastElementChild; if (host !== document.body) { host.click(); host.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })) } }, 50)',
    'marked',
  ),
  restless(
    'a page that forges messages',
    'setInterval(() => { for (const type of ["ready", "judged", "describe", "card"]) postMessage({ type, key: "x" }, "*") }, 20)',
    'marked',
  ),
  restless(
    'a page that forges events',
    'setInterval(() => { for (const type of ["scroll", "resize", "mousemove", "pointermove", "keydown", "selectionchange", "visibilitychange", "transitionrun", "focusin"]) for (const target of [window, document, document.body]) target.dispatchEvent(new Event(type, { bubbles: true })) }, 20)',
    'marked',
  ),
  restless(
    'events without what belongs to them',
    'setInterval(() => { for (const type of ["mousemove", "pointermove", "pointerdown", "click", "keydown", "transitionrun"]) { document.dispatchEvent(new CustomEvent(type)); document.querySelector("p").dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true })) } }, 20)',
    'marked',
  ),
  restless(
    'a history of a thousand entries',
    'let n = 0; const timer = setInterval(() => { history.replaceState(null, "", "?" + ++n); if (n > 60) clearInterval(timer) }, 20)',
  ),
  restless('scrolling without end', 'setInterval(() => scrollTo(0, Math.random() * 900), 5)', 'marked'),
  restless(
    'sizes that change without end',
    'setInterval(() => { document.body.style.width = 300 + Math.random() * 300 + "px" }, 5)',
  ),
  restless(
    'a selection that changes without end',
    'const ps = document.querySelectorAll("p"); setInterval(() => getSelection().selectAllChildren(ps[Math.floor(Math.random() * ps.length)]), 5)',
    'marked',
  ),
  restless(
    'sheets that hide every element',
    'const sheet = new CSSStyleSheet(); sheet.replaceSync("* { display: none !important } html, body { display: block !important }"); document.adoptedStyleSheets = [sheet]',
  ),
  restless('a page that is its own opener', 'window.opener = window; window.name = "<script>"', 'marked'),
  restless(
    'a focus that is stolen',
    'setInterval(() => { document.body.tabIndex = 0; document.body.focus() }, 20)',
    'marked',
  ),
];
