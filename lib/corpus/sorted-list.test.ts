import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortPlaces } from './sorted-list.ts';

const key = fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 0xffffffff }), fc.constant(0xffffffff));

test('places are in the order of their keys, equal ones in the order they were given in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 60 }), pairs => {
      const [keys, seconds] = [Uint32Array.from(pairs, ([one]) => one), Uint32Array.from(pairs, ([, other]) => other)];
      const places = pairs.map((_, at) => at);
      expect([...sortPlaces(keys)]).toEqual(places.toSorted((a, b) => keys[a]! - keys[b]!));
      const given = sortPlaces(seconds);
      const before = [...given];
      expect([...sortPlaces(keys, given)]).toEqual(
        places.toSorted((a, b) => keys[a]! - keys[b]! || seconds[a]! - seconds[b]!),
      );
      expect([...given]).toEqual(before);
    }),
  );
});
