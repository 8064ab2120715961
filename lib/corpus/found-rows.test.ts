import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrontedRows, listInParts, listOrdered } from './found-rows.ts';
import { placeParts } from './placed-parts.ts';
import type { StoredCorpus } from './rows.ts';

const parts = placeParts([
  { id: 'a', parts: [{ id: 'p', idSpace: 'a', firstRow: 32, count: 20, speakerCount: 0, sourceCount: 0 }] },
  { id: 'b', parts: [{ id: 'q', idSpace: 'b', firstRow: 64, count: 20, speakerCount: 0, sourceCount: 0 }] },
] as StoredCorpus[]);
const numbers = fc.uniqueArray(fc.nat(19)).map(found => Uint32Array.from(found).sort());

/** The plain way. */
const fronted = (front: readonly number[], rows: readonly number[], taken: readonly number[]) => [
  ...front,
  ...rows.filter(row => !taken.includes(row)),
];

test('rows of several parts, some of them first and some of them not at all, are those of the plain way', () => {
  fc.assert(
    fc.property(
      fc.tuple(numbers, numbers),
      fc.uniqueArray(fc.integer({ min: 25, max: 90 })),
      fc.nat(9),
      (found, taken, first) => {
        const inParts = found.map((of, at) => ({ placed: parts[at]!, numbers: of, dates: null }));
        const plain = inParts.flatMap(({ placed, numbers: of }) => Array.from(of, at => placed.part.firstRow + at));
        const front = taken.slice(0, first);
        const expected = fronted(front, plain, taken);
        for (const list of [listInParts(inParts), listOrdered(Float64Array.from(plain))]) {
          const rows = new FrontedRows(front, list, taken);
          expect(list.placesOf(taken)).toEqual(taken.map(row => plain.indexOf(row)));
          expect(rows.length).toBe(expected.length);
          expect(rows.slice(0, 100)).toEqual(expected);
          expect(rows.slice(3, 4)).toEqual(expected.slice(3, 7));
        }
      },
    ),
  );
});

test('a window behind the last row is empty', () => {
  expect(new FrontedRows([], listOrdered(Float64Array.of(1, 2)), []).slice(5, 10)).toEqual([]);
});
