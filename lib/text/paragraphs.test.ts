import { expect, it } from 'vitest';
import { splitParagraphs } from './paragraphs.ts';

it.each([
  ['One.\n\nTwo.', ['One.', 'Two.']],
  ['  One. \u00a0\r\n\t\nTwo.  ', ['One.', 'Two.']],
  ['\n\n', []],
  ['', []],
])('splits %j', (text, expected) => {
  expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
