import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EntryPacker, PackedEntries } from './packed-entries.ts';

test('values are read as they were packed, each by itself, whatever letters they hold', () => {
  const packer = new EntryPacker();
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.jsonValue())), values => {
      // JSON has no negative zero.
      const plain = values.map(value => JSON.parse(JSON.stringify(value)));
      for (const value of plain) packer.add(value);
      expect(packer.count).toBe(plain.length);
      const entries = new PackedEntries(packer.take());
      expect(packer.count).toBe(0);
      expect(entries.count).toBe(plain.length);
      expect(plain.map((_, at) => entries.read(at))).toEqual(plain);
    }),
  );
});

test.each(['Müller', '“Nein”, sagte sie', '東京', '🏛️', '\ud800', ''])('%s', text => {
  const packer = new EntryPacker();
  packer.add(text);
  packer.add('after');
  expect(new PackedEntries(packer.take()).readAll()).toEqual([text, 'after']);
});
