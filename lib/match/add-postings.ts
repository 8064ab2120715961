/**
 * Adds the rows of one slot of the index to the rows counted so far; what does not read as a row of the segment ends the slot.
 *
 * The same reading of gaps stands in each of the three loops: they are the innermost of all.
 */
import type { RowScores } from './row-scores.ts';
import type { SegmentHeader, Slot } from './segment.ts';

/** Brings the rows of a slot in. */
export function enterRows(
  table: RowScores,
  { bytes, from, to }: Slot,
  weight: number,
  { firstRow, lastRow }: SegmentHeader,
): void {
  let row = firstRow - 1;
  let gap = 0;
  let shift = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    gap |= (byte & 0x7f) << shift;
    if (byte >= 0x80) {
      shift += 7;
      continue;
    }
    row += gap + 1;
    if (row > lastRow || gap < 0) return;
    table.enter(row, weight);
    gap = shift = 0;
  }
}

/** Adds to the rows that are there. */
export function addRows(
  table: RowScores,
  { bytes, from, to }: Slot,
  weight: number,
  { firstRow, lastRow }: SegmentHeader,
): void {
  let row = firstRow - 1;
  let gap = 0;
  let shift = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    gap |= (byte & 0x7f) << shift;
    if (byte >= 0x80) {
      shift += 7;
      continue;
    }
    row += gap + 1;
    if (row > lastRow || gap < 0) return;
    table.add(row, weight);
    gap = shift = 0;
  }
}

/** As `addRows`, to a few rows in ascending order. */
export function mergeRows(
  table: RowScores,
  { bytes, from, to }: Slot,
  weight: number,
  { firstRow, lastRow }: SegmentHeader,
): void {
  const { rows, scores, size } = table;
  let place = 0;
  let next = rows[0]!;
  let row = firstRow - 1;
  let gap = 0;
  let shift = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    gap |= (byte & 0x7f) << shift;
    if (byte >= 0x80) {
      shift += 7;
      continue;
    }
    row += gap + 1;
    if (row > lastRow || gap < 0) return;
    gap = shift = 0;
    while (next < row) {
      if (++place === size) return;
      next = rows[place]!;
    }
    if (next === row) scores[place]! += weight;
  }
}
