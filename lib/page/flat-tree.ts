/** The tree as it is drawn: out of a shadow tree to its host, out of a frame to the element that shows it. */
import { unclobbered } from './unclobbered.ts';

/** Nearest element around a node that it is drawn in; null above the topmost document. */
export function parentInFlatTree(node: Node): Element | null {
  const made = unclobbered(node);
  const slot = (made as Element).assignedSlot;
  if (slot) return slot;
  const parent = made.parentNode;
  if (parent && unclobbered(parent).nodeType === Node.ELEMENT_NODE) return parent as Element;
  if (parent && 'host' in parent) return (parent as ShadowRoot).host;
  const { nodeType, ownerDocument } = made;
  return nodeType === Node.ELEMENT_NODE && node === ownerDocument?.documentElement
    ? frameElementOf(ownerDocument)
    : null;
}

/** Is `outer` the node itself or one of the elements that it is drawn in? */
export function isDrawnIn(node: Node, outer: Node): boolean {
  for (let at: Node | null = node; at; at = parentInFlatTree(at)) if (at === outer) return true;
  return false;
}

/** The element that shows this document; null for the topmost one, and for one of another origin. */
export function frameElementOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

export interface Shift {
  left: number;
  top: number;
  scale: number;
}

const NO_SHIFT: Shift = { left: 0, top: 0, scale: 1 };

/** How a place in a document's window lies in the topmost window. */
export function shiftToTop(document: Document): Shift {
  const frame = frameElementOf(document) as HTMLElement | null;
  if (!frame) return NO_SHIFT;
  const outer = shiftToTop(frame.ownerDocument);
  const box = frame.getBoundingClientRect();
  const scale = frame.offsetWidth > 0 ? box.width / frame.offsetWidth : 1;
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  const left = frame.clientLeft + (Number.parseFloat(style?.paddingLeft ?? '') || 0);
  const top = frame.clientTop + (Number.parseFloat(style?.paddingTop ?? '') || 0);
  return {
    left: outer.left + outer.scale * (box.left + scale * left),
    top: outer.top + outer.scale * (box.top + scale * top),
    scale: outer.scale * scale,
  };
}
