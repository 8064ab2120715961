/** What of a text can be seen: the elements that cut it off, whether it moves by itself when something scrolls, whether it is drawn at all. */
import { parentInFlatTree } from './flat-tree.ts';
import { unclobbered } from './unclobbered.ts';

export interface Clipping {
  /** Elements around the text whose edges cut it. */
  clippers: Element[];
  /** It does not simply move with the page: something around it scrolls, is fixed or sticks. */
  isAnchored: boolean;
  isHidden: boolean;
}

interface ElementStyle {
  clips: boolean;
  position: string;
  /** A descendant that is placed absolutely, or fixed, is placed within it. */
  holdsPlaced: boolean;
}

const CONTAINS_PAINT = /paint|strict|content/;

function readStyle(element: Element): ElementStyle {
  const { localName, ownerDocument } = unclobbered(element);
  const { body, defaultView: view, documentElement } = ownerDocument;
  if (!view || element === documentElement) return { clips: false, position: 'static', holdsPlaced: true };
  const style = view.getComputedStyle(element);
  const { position } = style;
  let clips =
    localName === 'iframe' ||
    style.overflowX !== 'visible' ||
    style.overflowY !== 'visible' ||
    CONTAINS_PAINT.test(style.contain);
  // What the body says of scrolling holds for the window, unless the root has said it.
  if (element === body && view.getComputedStyle(documentElement).overflowX === 'visible') clips = false;
  const holdsPlaced = style.transform !== 'none' || style.filter !== 'none' || CONTAINS_PAINT.test(style.contain);
  return { clips, position, holdsPlaced };
}

/** Remembers what was read of an element: many marks stand in the same ones. For one pass, since style changes. */
export type StyleMemory = Map<Element, ElementStyle>;

export function readClipping(node: Text, memory: StyleMemory): Clipping {
  const clippers: Element[] = [];
  let isAnchored = false;
  /** The position of a box that leaves the boxes around it, until the one that it is placed in. */
  let placed = '';
  const first = parentInFlatTree(node);
  for (let element = first; element; element = parentInFlatTree(element)) {
    let style = memory.get(element);
    if (!style) {
      style = readStyle(element);
      memory.set(element, style);
    }
    const isPlacedHere = style.holdsPlaced || (placed === 'absolute' && style.position !== 'static');
    if (placed && isPlacedHere) placed = '';
    if (!placed && style.clips) {
      clippers.push(element);
      isAnchored = true;
    }
    if (style.position === 'fixed' || style.position === 'sticky') isAnchored = true;
    if (style.position === 'fixed' || (style.position === 'absolute' && !placed)) placed = style.position;
    // The frame that shows this document is placed anew.
    if (element === element.ownerDocument.documentElement) placed = '';
  }
  const isHidden = first === null || !first.checkVisibility({ visibilityProperty: true });
  return { clippers, isAnchored, isHidden: isHidden && !isWithoutBox(first) };
}

function isWithoutBox(element: Element | null): boolean {
  return element?.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
}
