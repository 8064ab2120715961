/**
 * The rows of a segment that have all of some words, in ascending order: exact but for the few that share a slot of the index by chance.
 *
 * Idea: the postings of the rarest word are read out, and the others are walked along with them. Cost: linear in the postings of the words that are asked for.
 */
import { bucketOf, findSlot, slotOf } from './segment.ts';
import type { Segment } from './shortlist.ts';

/**
 * @param groups the features (`hashWord`) of which a row has at least one each: several where a word is unfinished
 * @param maxBytes of postings opened for a group; what goes beyond is left out, and said
 */
export async function findRowsWithWords(
  { header, reader }: Segment,
  groups: readonly (readonly number[])[],
  maxBytes: number,
): Promise<{ rows: Uint32Array; isWhole: boolean }> {
  const slotsOf = groups.map(hashes => [...new Set(hashes.map(hash => slotOf(hash, header.slotBits)))]);
  const numbers = [...new Set(slotsOf.flat().map(bucketOf))].sort((a, b) => a - b);
  const read = await reader.readBuckets(numbers);
  const buckets = new Map(numbers.map((bucket, at) => [bucket, read[at]]));
  let isWhole = true;
  const postings = slotsOf.map(slots => {
    let left = maxBytes;
    const lists: Uint8Array[] = [];
    for (const slot of slots) {
      const bucket = buckets.get(bucketOf(slot));
      const found = bucket && findSlot(bucket, slot);
      if (!found) continue;
      const bytes = found.bytes.subarray(found.from, found.to);
      left -= bytes.length;
      if (left < 0 && lists.length > 0) isWhole = false;
      else lists.push(bytes);
    }
    return { lists, size: lists.reduce((sum, bytes) => sum + bytes.length, 0) };
  });
  postings.sort((a, b) => a.size - b.size);
  let rows: Uint32Array | null = null;
  for (const { lists } of postings) {
    const decoded = lists.map(bytes => decodeRows(bytes, header.firstRow, header.lastRow));
    const merged: Uint32Array = decoded.length === 1 ? decoded[0]! : unite(decoded, header.firstRow, header.lastRow);
    rows = rows ? intersect(rows, merged) : merged;
    if (rows.length === 0) break;
  }
  return { rows: rows ?? new Uint32Array(), isWhole };
}

function decodeRows(bytes: Uint8Array, firstRow: number, lastRow: number): Uint32Array {
  const rows = new Uint32Array(bytes.length);
  let count = 0;
  let row = firstRow - 1;
  let gap = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    gap |= (byte & 0x7f) << shift;
    if (byte >= 0x80) {
      shift += 7;
      continue;
    }
    row += gap + 1;
    if (row > lastRow || gap < 0) break;
    rows[count++] = row;
    gap = shift = 0;
  }
  return rows.subarray(0, count);
}

/** Marks each row in a bit, and reads the marks in order: one pass over the rows, whatever their number. */
function unite(lists: readonly Uint32Array[], firstRow: number, lastRow: number): Uint32Array {
  const marks = new Uint32Array(((lastRow - firstRow) >>> 5) + 1);
  let count = 0;
  for (const list of lists) {
    for (let at = 0; at < list.length; at++) {
      const place = list[at]! - firstRow;
      const bit = 1 << (place & 31);
      if ((marks[place >>> 5]! & bit) !== 0) continue;
      marks[place >>> 5]! |= bit;
      count++;
    }
  }
  const rows = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at < marks.length; at++) {
    for (let left = marks[at]!; left !== 0; left &= left - 1)
      rows[next++] = firstRow + at * 32 + 31 - Math.clz32(left & -left);
  }
  return rows;
}

function intersect(one: Uint32Array, other: Uint32Array): Uint32Array {
  const common = new Uint32Array(Math.min(one.length, other.length));
  let count = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    if (one[a]! < other[b]!) a++;
    else if (one[a]! > other[b]!) b++;
    else {
      common[count++] = one[a]!;
      a++;
      b++;
    }
  }
  return common.subarray(0, count);
}
