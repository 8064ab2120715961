/** Takes away what a former version of the extension has left on the page. */
import { isOverlayRoot } from '@/lib/page/overlay.ts';
import { shadowRootOf } from '../content/shadow-root-of.ts';

/** An update gives the scripts a new world, and in Firefox ends the former ones without a word: what they have put on the page stays behind. */
export function removeLeftovers(document: Document): void {
  for (const element of [...(document.documentElement?.children ?? [])])
    if (element.localName === 'div' && isOverlayRoot(shadowRootOf(element))) element.remove();
}
