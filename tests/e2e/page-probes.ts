/** What a curious page can try from its own world, to learn what was found on it: functions that run in the page. */

/** Runs in the page, from its first moment: records all that it is told. */
export function listenForEverything(): void {
  const heard: string[] = [];
  const elements: string[] = [];
  const told: string[] = [];
  Object.assign(window, { heard, elements, told });
  for (const type of ['layout-shift', 'long-animation-frame', 'longtask', 'resource', 'element'])
    if (PerformanceObserver.supportedEntryTypes.includes(type))
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          const { name, scripts = [] } = entry as PerformanceEntry & { scripts?: { sourceURL: string }[] };
          // That the page's thread was busy says nothing; with what, and what has moved, would.
          if (type === 'layout-shift') told.push(type);
          if (type === 'element' || type === 'resource') told.push(`${type} ${name.split(':')[0]}`);
          for (const { sourceURL } of scripts) told.push(`${type} ${sourceURL.split(':')[0]}`);
        }
      }).observe({ type, buffered: true });
  for (const type of ['message', 'error', 'focus', 'blur', 'hashchange', 'popstate', 'storage'])
    addEventListener(type, event => {
      if (event.target === window && event.isTrusted && type !== 'focus' && type !== 'blur')
        heard.push(`window ${type}`);
    });
  for (const type of [
    'securitypolicyviolation',
    'selectionchange',
    'copy',
    'animationstart',
    'transitionrun',
    'slotchange',
    'load',
    'beforetoggle',
  ])
    document.addEventListener(
      type,
      event => heard.push(`document ${type} ${(event.target as Element).nodeName}`),
      true,
    );
  let isParsed = false;
  const observer = new MutationObserver(records => {
    for (const record of records)
      for (const node of [...record.addedNodes, ...record.removedNodes])
        if (isParsed) elements.push((node as Element).outerHTML ?? node.nodeName);
    for (const record of records)
      if (record.type !== 'childList') elements.push(`${record.type} of ${record.target.nodeName}`);
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('DOMContentLoaded', () => {
    // What the parser has put in is the page's own.
    observer.takeRecords();
    isParsed = true;
  });
}

/** Runs in the page: all that it can ask. `words` are looked for on it. */
export async function askEverything(words: readonly string[]) {
  const host = document.documentElement.lastElementChild as HTMLElement;
  const isThere = host.localName === 'div';
  const points: string[] = [];
  for (let y = 1; y < innerHeight; y += 12)
    for (let x = 1; x < innerWidth; x += 24)
      points.push(
        document
          .elementsFromPoint(x, y)
          .map(element => element.localName)
          .join('>'),
      );
  const style = isThere ? getComputedStyle(host) : null;
  const range = document.createRange();
  range.selectNodeContents(document.documentElement);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const selected = getSelection()?.toString() ?? '';
  getSelection()?.removeAllRanges();
  const find = (window as unknown as { find: (text: string) => boolean }).find;
  const found = words.filter(word => {
    getSelection()?.removeAllRanges();
    return find(word);
  });
  getSelection()?.removeAllRanges();
  const root = document.scrollingElement as HTMLElement;
  const styleOf = (element: Element) => {
    const computed = getComputedStyle(element);
    return [...computed].map(property => computed.getPropertyValue(property)).join();
  };
  /** Is anything drawn over it? For each element of the page that can be seen. */
  const uncovered = await new Promise<boolean[]>(done => {
    const targets = [...document.querySelectorAll('p')].filter(({ offsetTop }) => offsetTop < innerHeight / 2);
    const observer = new IntersectionObserver(
      entries => {
        observer.disconnect();
        done(entries.map(entry => (entry as unknown as { isVisible?: boolean }).isVisible === true));
      },
      { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    for (const target of targets) observer.observe(target);
  });
  return {
    uncovered,
    paragraphStyles: [...document.querySelectorAll('p')].map(styleOf),
    highlights: [...CSS.highlights.keys()],
    styleSheets: document.styleSheets.length,
    adoptedStyleSheets: document.adoptedStyleSheets.length,
    fonts: document.fonts.size,
    points,
    sizes: [
      root.scrollWidth,
      root.scrollHeight,
      document.body.scrollHeight,
      document.body.offsetHeight,
      innerWidth,
      innerHeight,
    ],
    rootStyle: document.documentElement.getAttribute('style'),
    bodyStyle: styleOf(document.body),
    found,
    selected,
    innerText: document.documentElement.innerText,
    frames: [window.length, document.getElementsByTagName('iframe').length],
    resources: performance
      .getEntriesByType('resource')
      .filter(({ name }) => !name.endsWith('/favicon.ico'))
      .map(({ name }) => new URL(name).protocol),
    marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
    told: (window as unknown as { told: string[] }).told.filter(
      entry => !/^(?:resource|long\S+) (?:https?)?$/.test(entry),
    ),
    animations: document.getAnimations().length,
    active: document.activeElement?.localName,
    globals: Object.keys(window).filter(name => /record|quote|extension|wxt/i.test(name)),
    storage: [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length],
    custom: ['on-the-record', 'otr-host'].map(name => customElements.get(name) === undefined),
    host: isThere
      ? {
          markup: host.outerHTML,
          shadowRoot: host.shadowRoot,
          size: [host.offsetWidth, host.offsetHeight, host.clientWidth, host.scrollWidth, host.scrollHeight],
          box: (({ width, height }) => [width, height])(host.getBoundingClientRect()),
          rects: [...host.getClientRects()].map(({ width, height }) => [width, height]),
          text: host.textContent,
          inner: host.innerText,
          counters: style?.counterIncrement,
          names: Object.keys(host),
          highlightStyle: getComputedStyle(host, '::highlight(quote)').backgroundColor === style?.backgroundColor,
        }
      : null,
  };
}

/** Runs in the page, before the extension does: which of the browser's functions are called in the page's own world. */
export function listenForCalls(): void {
  const calls: string[] = [];
  Object.assign(window, { calls });
  for (const [owner, name] of [
    [Element.prototype, 'attachShadow'],
    [Element.prototype, 'getBoundingClientRect'],
    [Range.prototype, 'getClientRects'],
    [Document.prototype, 'createRange'],
    [Document.prototype, 'elementFromPoint'],
    [Node.prototype, 'appendChild'],
    [Element.prototype, 'append'],
    [EventTarget.prototype, 'addEventListener'],
    [window, 'getComputedStyle'],
    [window, 'postMessage'],
    [window, 'requestAnimationFrame'],
  ] as [object, string][]) {
    const former = (owner as Record<string, (...args: unknown[]) => unknown>)[name] as (...args: unknown[]) => unknown;
    (owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
      // Playwright’s own script listens in the page's world too.
      if (!new Error().stack?.includes('InjectedScript')) calls.push(name);
      return former.apply(this, args);
    };
  }
}
