import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowScores } from './row-scores.ts';

const list = (table: RowScores) =>
  Array.from({ length: table.size }, (_, at) => [table.rows[at]!, table.scores[at]!] as const);
const row = fc.oneof(fc.nat(40), fc.integer({ min: 0, max: 0xfffffffe }));

it('adds up as a map does: rows that come in, and what is added to those that are there', () => {
  const table = new RowScores();
  fc.assert(
    fc.property(fc.array(row, { maxLength: 300 }), fc.array(row, { maxLength: 300 }), (entering, adding) => {
      const sums = new Map<number, number>();
      table.reset(entering.length);
      for (const one of entering) {
        table.enter(one, 2);
        sums.set(one, (sums.get(one) ?? 0) + 2);
      }
      for (const one of adding) {
        table.add(one, 1);
        if (sums.has(one)) sums.set(one, sums.get(one)! + 1);
      }
      expect(list(table)).toEqual([...sums]);
    }),
  );
});

it('drops what is below a score, and leaves the rest in order; not where too many are left', () => {
  const table = new RowScores();
  table.reset(4);
  for (const one of [9, 3, 9, 7, 3, 3]) table.enter(one, 1);
  expect(table.keepAbove(1, 2)).toBe(false);
  expect(table.size).toBe(3);
  expect(table.keepAbove(2, 2)).toBe(true);
  expect(list(table)).toEqual([
    [3, 3],
    [9, 2],
  ]);
});
