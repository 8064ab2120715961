/** Tells where something that stays in the window (a bar, a banner, a dialog) lies over the text: a mark there would float on it. */
import { isDrawnIn, parentInFlatTree } from './flat-tree.ts';

/** Of the ground's colour, from which on the text under it cannot be read. */
const OPAQUE = 0.5;

function isOpaque(style: CSSStyleDeclaration): boolean {
  if (style.backgroundImage !== 'none') return true;
  const { backgroundColor } = style;
  if (backgroundColor === 'transparent') return false;
  const alpha = /[,/]\s*([\d.]+)(%?)\)$/.exec(backgroundColor);
  // `rgb(1, 2, 3)` ends in a number too.
  if (!alpha || !/rgba|\//.test(backgroundColor)) return true;
  return Number(alpha[1]) / (alpha[2] ? 100 : 1) >= OPAQUE;
}

/** Is the text at this point of the topmost window under something else? */
export function isCovered(node: Text, document: Document, x: number, y: number): boolean {
  const top = document.elementFromPoint(x, y);
  if (!top || isDrawnIn(node, top) || (node.parentElement && isDrawnIn(top, node.parentElement))) return false;
  let hasGround = false;
  for (let element: Element | null = top; element; element = parentInFlatTree(element)) {
    if (isDrawnIn(node, element)) return false;
    const style = document.defaultView?.getComputedStyle(element);
    if (!style) return false;
    hasGround ||= isOpaque(style);
    const stays = style.position === 'fixed' || style.position === 'sticky';
    if (stays && hasGround) return true;
  }
  return false;
}
