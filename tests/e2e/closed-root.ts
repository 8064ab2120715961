/** Looks into the closed shadow root of the extension's host, as a browser's debugger can and the page cannot. */
import type { Page } from 'playwright-core';
import { bridgeOf } from './firefox/launch.ts';
import { BROWSER } from './reader.ts';

/** Runs the source of a `function () {…}` whose `this` is the element with this class; null where there is none. Gives back plain JSON. */
export function runInHost<T>(page: Page, className: string, source: string): Promise<T | null> {
  return BROWSER === 'firefox' ? runInFirefox(page, className, source) : runInChromium(page, className, source);
}

async function runInChromium<T>(page: Page, className: string, source: string): Promise<T | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    let found: number | undefined;
    const walk = (node: typeof root) => {
      if (node.attributes?.[0] === 'class' && node.attributes[1] === className) found = node.backendNodeId;
      for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
    };
    walk(root);
    if (found === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: found });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      returnByValue: true,
      functionDeclaration: source,
    });
    return result.value as T;
  } finally {
    await session.detach();
  }
}

interface SharedNode {
  value?: { shadowRoot?: { sharedId?: string } | null; children?: SharedNode[] };
}

/** Address and time of its beginning: no two pages have both. */
const WHICH = '() => JSON.stringify([location.href, performance.timeOrigin])';

async function runInFirefox<T>(page: Page, className: string, source: string): Promise<T | null> {
  const bridge = bridgeOf(page.context());
  const wanted = await page.evaluate(() => JSON.stringify([location.href, performance.timeOrigin]));
  for (const context of bridge.openPages()) {
    const which = await bridge.evaluate<string>(context, WHICH, null).catch(() => null);
    if (which !== wanted) continue;
    const { result } = await bridge.ask<{ result: SharedNode }>('script.evaluate', {
      expression: 'document.documentElement.lastElementChild',
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    const root = result.value?.shadowRoot?.sharedId;
    if (!root) return null;
    const answer = await bridge.ask<{ result: { value?: string } }>('script.callFunction', {
      functionDeclaration: `function (className) {
        const element = this.querySelector('.' + className);
        return JSON.stringify(element ? (${source}).call(element) : null);
      }`,
      this: { sharedId: root },
      arguments: [{ type: 'string', value: className }],
      target: { context },
      awaitPromise: false,
    });
    return JSON.parse(answer.result.value ?? 'null') as T | null;
  }
  return null;
}
