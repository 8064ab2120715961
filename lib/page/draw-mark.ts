/** Draws one mark: for each line a ground, a ring for the focus and the verdict's line, without a word of text. */
import { MARK_STYLES, type MarkKind, type MarkStyle } from '../text/verdict-style.ts';
import type { Box } from './line-rects.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The top of the verdict's line lies this far above the box of the text, below the letters. */
const RISE_PX = 2;
const FLAG_WIDTH_PX = 8;
/** A line of the longest text; the rest of a hostile one has no line. */
const MAX_TILES = 400;

export interface DrawnLook {
  kind: MarkKind;
  isOpposed: boolean;
  isDark: boolean;
  /** The words run from right to left: they end at the left. */
  isEndLeft: boolean;
}

/** The lines of a mark in a box of its own, `lines` relative to that box. */
export function drawLines(
  document: Document,
  { kind, isOpposed, isDark, isEndLeft }: DrawnLook,
  lines: readonly Box[],
): HTMLElement[] {
  const style: MarkStyle = MARK_STYLES[kind];
  const { ink } = isDark ? style.dark : style.light;
  return lines.map((line, i) => {
    const group = document.createElement('span');
    group.className = 'line';
    const ground = document.createElement('span');
    ground.className = 'ground';
    ground.style.backgroundColor = ink;
    setBox(ground, line);
    const ring = document.createElement('span');
    ring.className = 'ring';
    setBox(ring, line);
    group.append(ground, ring, underline(document, style, ink, line));
    if (isOpposed && i === lines.length - 1) {
      const opposed: MarkStyle = MARK_STYLES.opposed;
      const x = isEndLeft ? line.left : line.right - FLAG_WIDTH_PX;
      group.append(flag(document, isDark ? opposed.dark.ink : opposed.light.ink, x, line.bottom));
    }
    return group;
  });
}

export function setBox(element: HTMLElement, box: Box): void {
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${box.right - box.left}px`;
  element.style.height = `${box.bottom - box.top}px`;
}

function underline(document: Document, style: MarkStyle, ink: string, box: Box): SVGElement {
  const { tile } = style.underline;
  const width = box.right - box.left;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.left = `${box.left}px`;
  svg.style.top = `${box.bottom - RISE_PX}px`;
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(tile.heightPx));
  const path = document.createElementNS(SVG, 'path');
  // The tile again and again as one path: patterns need ids.
  const tiles = Math.min(MAX_TILES, Math.ceil(width / tile.widthPx));
  path.setAttribute('d', Array.from({ length: tiles }, (_, i) => shiftPath(tile.path, i * tile.widthPx)).join(''));
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', ink);
  path.setAttribute('stroke-width', String(tile.strokeWidthPx));
  path.setAttribute('stroke-linecap', tile.strokeLinecap);
  svg.append(path);
  return svg;
}

/** Moves a path of absolute M, H, Q and T commands (and relative ones, which stay) to the right. */
export function shiftPath(path: string, dx: number): string {
  return path.replace(/([MHQTL])([^a-zA-Z]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? [];
    return command + values.map((value, i) => (command === 'H' || i % 2 === 0 ? value + dx : value)).join(' ');
  });
}

/** A small pennant below the end of the line: another recorded statement stands against this one. */
function flag(document: Document, ink: string, x: number, y: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'flag');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('width', String(FLAG_WIDTH_PX));
  svg.setAttribute('height', '7');
  svg.style.left = `${x}px`;
  svg.style.top = `${y + 1}px`;
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M0 0H8L4 6Z');
  path.setAttribute('fill', ink);
  svg.append(path);
  return svg;
}
