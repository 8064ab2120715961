import { expect, test } from 'vitest';
import { quoteShortly } from './reasons.ts';

test.each([
  ['short words stay', 'but only if it rains', '"but only if it rains"'],
  [
    'long ones are cut between words',
    'We could’ve given it to them, and they could’ve had whatever they had wanted from us',
    '"We could’ve given it to … they had wanted from us"',
  ],
  ['white space is one space', 'a\n  b', '"a b"'],
])('%s', (_, text, expected) => {
  expect(quoteShortly(text)).toBe(expected);
});

test('a word without spaces is cut in the middle of nothing but itself', () => {
  const shown = quoteShortly('𝒂'.repeat(200));
  expect(shown).toMatch(/^"𝒂+ … 𝒂+"$/u);
});
