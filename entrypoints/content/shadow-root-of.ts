/** The shadow tree of an element, also a closed one, which the browser opens to extensions alone. */
import { browser } from '#imports';
import { unclobbered } from '@/lib/page/unclobbered.ts';

type OpenShadow = (element: Element) => ShadowRoot | null;

export function shadowRootOf(element: Element): ShadowRoot | null {
  const { shadowRoot } = unclobbered(element);
  if (shadowRoot) return shadowRoot;
  const { dom } = browser as unknown as { dom?: { openOrClosedShadowRoot?: OpenShadow } };
  return dom?.openOrClosedShadowRoot?.(element) ?? null;
}
