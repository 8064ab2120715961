/** Texts that would run a script wherever they were taken for more than text: each sets `wasRun` on the window that it runs in. */

const RUN = 'top.wasRun=wasRun=1';

const HANDLERS: readonly [element: string, attributes: string][] = [
  ['img', `src=x onerror=${RUN}`],
  ['img', `src="x" onerror="${RUN}"`],
  ['img', `src='x' onerror='${RUN}'`],
  ['image', `src=x onerror=${RUN}`],
  ['svg', `onload=${RUN}`],
  ['svg/onload=', RUN],
  ['body', `onload=${RUN}`],
  ['body', `onpageshow=${RUN}`],
  ['iframe', `onload=${RUN}`],
  ['iframe', `src="javascript:${RUN}"`],
  ['iframe', `srcdoc="<script>${RUN}</script>"`],
  ['object', `data="javascript:${RUN}"`],
  ['embed', `src="javascript:${RUN}"`],
  ['input', `autofocus onfocus=${RUN}`],
  ['select', `autofocus onfocus=${RUN}`],
  ['textarea', `autofocus onfocus=${RUN}`],
  ['button', `autofocus onfocus=${RUN}`],
  ['a', `href="javascript:${RUN}" autofocus onfocus=${RUN}`],
  ['details', `open ontoggle=${RUN}`],
  ['video', `src=x onerror=${RUN}`],
  ['audio', `src=x onerror=${RUN}`],
  ['video', `><source onerror=${RUN}`],
  ['marquee', `onstart=${RUN}`],
  ['link', `rel=stylesheet href=x onerror=${RUN}`],
  ['style', `onload=${RUN}`],
  ['script', `src=x onerror=${RUN}`],
  ['meta', `http-equiv=refresh content="0;url=javascript:${RUN}"`],
  ['base', `href="javascript:${RUN}//"`],
  ['form', `><button formaction="javascript:${RUN}"`],
  ['math', `><mi href="javascript:${RUN}"`],
  ['svg', `><animate onbegin=${RUN} attributeName=x dur=1s`],
  ['svg', `><set onbegin=${RUN} attributeName=x`],
  ['svg', `><a href="javascript:${RUN}"><text>x</text></a`],
  ['svg', `><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x"`],
  ['p', `style="animation:x" onanimationstart=${RUN}`],
  ['p', `popover onbeforetoggle=${RUN}`],
  ['p', `contenteditable onfocus=${RUN} autofocus tabindex=1`],
];

const ELEMENTS = HANDLERS.map(([element, attributes]) => `<${element} ${attributes}>`);

/** Out of an attribute, a style, a comment, a title, a script, and into the middle of one. */
const BEFORE = [
  '">',
  "'>",
  '`>',
  '-->',
  ']]>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '</noscript>',
  '</template>',
];
const ESCAPES = BEFORE.flatMap(end => [`${end}<script>${RUN}</script>`, `${end}<img src=x onerror=${RUN}>`]);

const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `javascript://example.com/%0A${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,${Buffer.from(`<script>${RUN}</script>`).toString('base64')}`,
  `vbscript:${RUN}`,
  `blob:https://a.example/${RUN}`,
  `filesystem:https://a.example/${RUN}`,
  `view-source:javascript:${RUN}`,
  `https://a.example/"onmouseover="${RUN}`,
  `https://a.example/'><script>${RUN}</script>`,
  `//a.example/${RUN}`,
  `chrome-extension://x/card.html#${RUN}`,
];

const SCRIPTS = [
  `<script>${RUN}</script>`,
  `<SCRIPT>${RUN}</SCRIPT>`,
  `<script type=module>${RUN}</script>`,
  `<script\u000c>${RUN}</script>`,
  `<<script>${RUN}//<</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script>${RUN}`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;script&#62;${RUN}&#60;/script&#62;`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `\uFF1Cscript\uFF1E${RUN}\uFF1C/script\uFF1E`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}></style>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<![CDATA[<script>${RUN}</script>]]>`,
  `<!--><script>${RUN}</script>-->`,
];

const TEMPLATES = [
  `\${${RUN}}`,
  `{{${RUN}}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `<%= ${RUN} %>`,
  `#{${RUN}}`,
  `[[${RUN}]]`,
  `');${RUN};//`,
  `";${RUN};//`,
  `\`;${RUN};//`,
  `=cmd|' /C calc'!A0;${RUN}`,
  `$NAME$ $1 <b>${RUN}</b>`,
  `{"__html":"<img src=x onerror=${RUN}>"}`,
  `__proto__[onload]=${RUN}`,
];

export const PAYLOADS: readonly string[] = [
  ...new Set([...SCRIPTS, ...ELEMENTS, ...ESCAPES, ...ADDRESSES, ...TEMPLATES]),
];
