import { describe, expect, test } from 'vitest';
import { cornerBox, moveBox, placeCard, sizeBox } from './card-place.ts';
import { shiftPath } from './draw-mark.ts';
import { intersect, joinLines } from './line-rects.ts';
import { luminance, parseColour } from './page-colours.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('lines of a quote', () => {
  test.each([
    ['pieces of one line are one', [box(0, 0, 50, 20), box(50, 1, 90, 19)], [box(0, 0, 90, 20)]],
    ['the next line is another', [box(0, 0, 50, 20), box(0, 24, 90, 44)], [box(0, 0, 50, 20), box(0, 24, 90, 44)]],
    [
      'a column is no part of the line beside it',
      [box(0, 0, 50, 20), box(300, 0, 350, 20)],
      [box(0, 0, 50, 20), box(300, 0, 350, 20)],
    ],
    ['empty boxes are none', [box(5, 0, 5, 20), box(0, 0, 50, 20)], [box(0, 0, 50, 20)]],
  ])('%s', (_, rects, expected) => {
    expect(joinLines(rects)).toEqual(expected);
  });

  test('a container cuts what it hides', () => {
    expect(intersect(box(0, 0, 50, 20), box(10, 10, 100, 100))).toEqual(box(10, 10, 50, 20));
    expect(intersect(box(0, 0, 50, 20), box(60, 0, 100, 20))).toBeNull();
  });
});

describe('where the card stands', () => {
  const viewport = { width: 1000, height: 800 };
  test('below the quote where there is room', () => {
    expect(placeCard([box(100, 100, 300, 120)], { widthPx: 400, heightPx: 300 }, viewport).top).toBeGreaterThan(120);
  });
  test('above it near the lower edge', () => {
    expect(placeCard([box(100, 700, 300, 720)], { widthPx: 400, heightPx: 300 }, viewport).bottom).toBeLessThan(700);
  });
  test('never outside of the window, however narrow', () => {
    for (const size of [viewport, { width: 320, height: 480 }, { width: 200, height: 150 }]) {
      const card = placeCard([box(size.width - 20, 60, size.width - 2, 80)], { widthPx: 400, heightPx: 900 }, size);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(size.width);
      expect(card.top).toBeGreaterThanOrEqual(0);
      expect(card.bottom).toBeLessThanOrEqual(size.height);
    }
  });
  test('in a page from right to left it ends where the quote ends', () => {
    expect(placeCard([box(500, 100, 900, 120)], { widthPx: 400, heightPx: 300 }, viewport, true).right).toBe(900);
  });

  const card = box(100, 100, 500, 400);
  test.each([
    ['moved', moveBox(card, 30, -20, viewport), box(130, 80, 530, 380)],
    ['moved as far as the edge, not further', moveBox(card, 9_999, 9_999, viewport), box(592, 492, 992, 792)],
    ['larger at the right', sizeBox(card, 40, 50, 'right', viewport), box(100, 100, 540, 450)],
    ['larger at the left', sizeBox(card, -40, 0, 'left', viewport), box(60, 100, 500, 400)],
    [
      'smaller, but never too small for its controls',
      sizeBox(card, -400, -400, 'right', viewport),
      box(100, 100, 380, 240),
    ],
    ['larger, but never beyond the window', sizeBox(card, 9_999, 9_999, 'right', viewport), box(100, 100, 992, 792)],
    ['in a corner', cornerBox(card, { x: 'right', y: 'top' }, viewport), box(592, 8, 992, 308)],
  ])('in the reader’s hand: %s', (_, placed, expected) => {
    expect(placed).toEqual(expected);
  });
});

test.each([
  ['M0 2H8', 8, 'M8 2H16'],
  ['M0 2Q2-.6 4 2T8 2', 8, 'M8 2Q10 -0.6 12 2T16 2'],
  ['M1.5 2h.01', 5, 'M6.5 2h.01'],
])('the tile %s moved by %i', (path, dx, expected) => {
  expect(shiftPath(path, dx)).toBe(expected);
});

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgba(0, 0, 0, 0.5)', 0],
  ['color(srgb 1 1 1)', 1],
  ['', 0],
])('the colour %s', (value, expected) => {
  expect(luminance(...parseColour(value))).toBeCloseTo(expected);
});
