import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksGarbled, repairMojibake } from './mojibake.ts';

test.each([
  ['We donâ€™t know.', 'We don’t know.'],
  ['Angela MÃ¼ller, SÃ£o Paulo', 'Angela Müller, São Paulo'],
  ['â€œWe will build itâ€\u009d, she said â€“ twice', '“We will build it”, she said – twice'],
  ['ðŸ˜€', '😀'],
])('%s was meant as %s', (garbled, meant) => {
  expect(looksGarbled(garbled)).toBe(true);
  expect(repairMojibake(garbled)).toBe(meant);
});

test.each(['Müller’s “harbour” – 5 £', 'Âge', 'naïve façade', 'â€', 'Ã', '', 'Ελλάδα'])('%s is sound', text => {
  expect(looksGarbled(text)).toBe(false);
  expect(repairMojibake(text)).toBe(text);
});

test('a lost letter is told, and left', () => {
  expect(looksGarbled('M\ufffdller')).toBe(true);
  expect(repairMojibake('M\ufffdller')).toBe('M\ufffdller');
});

test('whatever is read wrongly and repaired is what it was', () => {
  const readWrongly = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abc d’“”–éüñčЖ中😀') }), text => {
      expect(repairMojibake(readWrongly(text))).toBe(text);
    }),
  );
});
