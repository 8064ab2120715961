import { describe, expect, test } from 'vitest';
import { textKey } from './text-key.ts';

describe('the words that a statement is known by', () => {
  test.each([
    ['case and marks', 'We will NOT sell the bridge!', '“We will not sell the bridge,”'],
    ['typography', 'We won’t sell — ever.', "We won't sell - ever"],
    ['white space', 'We will\n  not sell', 'We will not sell'],
  ])('are the same in spite of %s', (_, one, other) => {
    expect(textKey(one)).toBe(textKey(other));
  });

  test.each([
    ['a word', 'We will not sell it', 'We will sell it'],
    ['a figure', 'It cost 40 million', 'It cost 41 million'],
    ['the order', 'dog bites man', 'man bites dog'],
  ])('differ by %s', (_, one, other) => {
    expect(textKey(one)).not.toBe(textKey(other));
  });

  test('a text without words has a key all the same', () => {
    expect(textKey('…')).toBe('text:');
  });
});
