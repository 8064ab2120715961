/** The shadow tree of an element, also a closed one, which the browser opens to extensions alone: Chromium by its interface, Firefox at the element. */
import { browser } from '#imports';
import { unclobbered } from '@/lib/page/unclobbered.ts';

interface OpenedByChromium {
  dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}

interface OpenedByFirefox {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  const asked: Element & OpenedByFirefox = unclobbered(element);
  if (asked.shadowRoot) return asked.shadowRoot;
  if (import.meta.env.FIREFOX) return asked.openOrClosedShadowRoot ?? null;
  return (browser as unknown as OpenedByChromium).dom?.openOrClosedShadowRoot?.(element) ?? null;
}
