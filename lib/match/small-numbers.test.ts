import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SmallNumberReader, SmallNumberWriter } from './small-numbers.ts';

const number = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 0xffffffff }));

test('what is written is read again, in its order', () => {
  fc.assert(
    fc.property(fc.array(number), numbers => {
      const writer = new SmallNumberWriter(numbers.length);
      for (const value of numbers) writer.write(value);
      const reader = new SmallNumberReader(writer.take());
      expect(numbers.map(() => reader.read())).toEqual(numbers);
    }),
  );
});

test('small ones take half a byte', () => {
  const writer = new SmallNumberWriter(1_000);
  for (let at = 0; at < 1_000; at++) writer.write(at % 15);
  const { halves, aside } = writer.take();
  expect(halves.length + aside.length).toBe(500);
});
