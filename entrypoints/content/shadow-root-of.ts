/** The shadow tree of an element, also a closed one, which the browser opens to extensions alone. */
import { browser } from '#imports';

type OpenShadow = (element: Element) => ShadowRoot | null;

export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const { dom } = browser as unknown as { dom?: { openOrClosedShadowRoot?: OpenShadow } };
  return dom?.openOrClosedShadowRoot?.(element) ?? null;
}
