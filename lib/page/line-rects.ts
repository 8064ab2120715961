/** The boxes of a text, one a line: client rectangles of the same line joined, and cut where something around the text hides them. */
import { shiftToTop } from './flat-tree.ts';
import type { TextPiece } from './text-pieces.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Boxes of one line that are nearer than this are one: the space between two inline elements, not the gap between two columns. */
const JOIN_GAP_PX = 24;
/** A range over a very long text would draw thousands of lines. */
const MAX_RECTS = 600;

/** Same line: the vertical extents overlap by more than half of the smaller one. */
function isSameLine(a: Box, b: Box): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top);
}

export function joinLines(rects: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  for (const { left, top, right, bottom } of rects) {
    if (right - left < 0.5 || bottom - top < 0.5) continue;
    const last = lines[lines.length - 1];
    if (
      last &&
      isSameLine(last, { left, top, right, bottom }) &&
      left - last.right < JOIN_GAP_PX &&
      last.left - right < JOIN_GAP_PX
    ) {
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
      last.top = Math.min(last.top, top);
      last.bottom = Math.max(last.bottom, bottom);
    } else if (lines.length < MAX_RECTS) {
      lines.push({ left, top, right, bottom });
    }
  }
  return lines;
}

export function intersect(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.right > box.left && box.bottom > box.top ? box : null;
}

/** One range a document, used again and again. */
const rulers = new WeakMap<Document, Range>();

function rectsOf({ node, start, end }: TextPiece): Box[] {
  const { ownerDocument } = node;
  let ruler = rulers.get(ownerDocument);
  if (!ruler) {
    ruler = ownerDocument.createRange();
    rulers.set(ownerDocument, ruler);
  }
  ruler.setStart(node, start);
  ruler.setEnd(node, end);
  const rects = [...ruler.getClientRects()];
  ruler.setStart(ownerDocument, 0);
  ruler.collapse(true);
  return rects.map(rect => toTop(rect, ownerDocument));
}

function toTop(box: Box, document: Document): Box {
  const { left, top, scale } = shiftToTop(document);
  return {
    left: left + scale * box.left,
    top: top + scale * box.top,
    right: left + scale * box.right,
    bottom: top + scale * box.bottom,
  };
}

/** Client rectangles of a piece in coordinates of the topmost window, as far as the clippers leave them. */
export function pieceBoxes(piece: TextPiece, clippers: readonly Element[]): Box[] {
  let boxes = rectsOf(piece);
  for (const clipper of clippers) {
    const edge = toTop(clipper.getBoundingClientRect(), clipper.ownerDocument);
    boxes = boxes.map(box => intersect(box, edge)).filter(box => box !== null);
  }
  return boxes;
}

/** Do these words run from right to left where they end? Told by where the last sign stands: a line may mix both directions. */
export function endsAtLeft(piece: TextPiece): boolean {
  const line = joinLines(rectsOf(piece)).at(-1);
  const sign = rectsOf({ ...piece, start: Math.max(piece.start, piece.end - 1) }).at(-1);
  return line !== undefined && sign !== undefined && sign.left + sign.right < line.left + line.right;
}
