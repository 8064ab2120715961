/** The boxes of a range, one a line: client rectangles of the same line joined, and cut where a scrolling container hides them. */

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

/** The elements around `node` that cut off what does not fit into them. Reads style: call it on layout, not on scrolling. */
export function findClippers(node: Node): Element[] {
  const clippers: Element[] = [];
  const page = node.ownerDocument?.documentElement;
  const view = node.ownerDocument?.defaultView;
  for (let element = node.parentElement; element && view && element !== page; element = element.parentElement) {
    if (element === node.ownerDocument?.body) break;
    const { overflowX, overflowY } = view.getComputedStyle(element);
    if (overflowX !== 'visible' || overflowY !== 'visible') clippers.push(element);
  }
  return clippers;
}

/** In viewport coordinates. */
export function lineBoxes(range: Range, clippers: readonly Element[]): Box[] {
  let boxes = joinLines(range.getClientRects());
  for (const clipper of clippers) {
    const edge = clipper.getBoundingClientRect();
    boxes = boxes.map(box => intersect(box, edge)).filter(box => box !== null);
  }
  return boxes;
}
