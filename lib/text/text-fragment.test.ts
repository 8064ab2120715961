import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOfPassage } from './text-fragment.ts';

const PAGE = 'https://www.harbour-gazette.example/levy';

/** The fragment of the n-th place where `words` stand. */
function fragmentOf(text: string, words: string, place = 0, isExcerpt = false): string {
  let start = -1;
  for (let i = 0; i <= place; i++) start = text.indexOf(words, start + 1);
  expect(start, 'the words stand in the text').toBeGreaterThanOrEqual(0);
  return addressOfPassage(PAGE, text, { start, end: start + words.length }, { isExcerpt }).slice(
    `${PAGE}#:~:text=`.length,
  );
}

/** Those that part terms and words, and such as are more than one unit, or half of one. */
const SIGNS = [
  'a',
  'B',
  'ß',
  'İ',
  '1',
  ' ',
  ' ',
  '\n',
  '\u00a0',
  '-',
  ',',
  '&',
  '“',
  '’',
  '.',
  '#',
  '%',
  'ש',
  '😀',
  '\ud800',
  '\udc00',
];

describe('the address of a passage', () => {
  test.each<[string, string, string, string]>([
    [
      'words that stand once',
      'She said: “We will not raise it.” He left.',
      'We will not raise it.',
      'We%20will%20not%20raise%20it.',
    ],
    [
      'signs that part the terms of a fragment are escaped',
      'It rose by 4-5 per cent, for fish & boats, she said.',
      '4-5 per cent, for fish & boats',
      '4%2D5%20per%20cent%2C%20for%20fish%20%26%20boats',
    ],
    ['white space is one space', 'We  will\u00a0not raise it.', 'We  will\u00a0not', 'We%20will%20not'],
    [
      'other scripts',
      'Er sagte: „Größer geht’s nicht“',
      'Größer geht’s nicht',
      'Gr%C3%B6%C3%9Fer%20geht%E2%80%99s%20nicht',
    ],
  ])('%s', (_, text, words, expected) => {
    expect(fragmentOf(text, words)).toBe(expected);
  });

  const TWICE = 'Berg said “no, never” on Monday.\nLind said “no, never” on Friday.';
  test('words that stand twice come with what stands around them, where they are not the first', () => {
    expect(fragmentOf(TWICE, 'no, never', 0)).toBe('no%2C%20never');
    expect(fragmentOf(TWICE, 'no, never', 1)).toBe('Lind%20said%20%E2%80%9C-,no%2C%20never,-%E2%80%9D%20on%20Friday');
  });

  test('a part of a longer word is no place where words stand', () => {
    expect(fragmentOf('The harbourmaster left. The harbour stayed.', 'harbour', 1)).toBe('harbour');
  });

  test('a passage of several paragraphs is named by its first and its last words', () => {
    const text =
      'Before.\nWe have waited long enough for the new pier. It is time.\nNobody in this chamber can be proud of it.\nAfter.';
    const words = text.slice(text.indexOf('We have'), text.indexOf('\nAfter'));
    expect(fragmentOf(text, words)).toBe('We%20have%20waited%20long%20enough,can%20be%20proud%20of%20it.');
  });

  test('so is a long one', () => {
    const words = `We begin here ${'and go on '.repeat(40)}until we end there.`;
    expect(fragmentOf(`He said: ${words} Then he left.`, words)).toMatch(
      /^We%20begin%20here%20and%20go,on%20until%20we%20end%20there\.$/,
    );
  });

  test('a short one of which only the surroundings are known comes with them', () => {
    expect(fragmentOf('Well, we will not raise it, I think.', 'not raise', 0, true)).toBe(
      'Well%2C%20we%20will-,not%20raise,-it%2C%20I%20think',
    );
  });

  test.each([
    [`${PAGE}#top`, `${PAGE}#top:~:text=Boats`],
    [`${PAGE}#:~:text=old`, `${PAGE}#:~:text=Boats`],
    [`${PAGE}?a=b`, `${PAGE}?a=b#:~:text=Boats`],
  ])('%s keeps what is its own', (address, expected) => {
    expect(addressOfPassage(address, 'Boats lie here.', { start: 0, end: 5 })).toBe(expected);
  });

  test('nothing to point at leaves the address alone', () => {
    expect(addressOfPassage(PAGE, '', { start: 0, end: 0 })).toBe(PAGE);
    expect(addressOfPassage(PAGE, '… – …', { start: 0, end: 5 })).toBe(PAGE);
  });

  test('a passage that begins on an empty line is named by its first words', () => {
    expect(addressOfPassage(PAGE, '\nBoats lie here.\nNets dry.\n', { start: 0, end: 27 })).toBe(
      `${PAGE}#:~:text=Boats%20lie%20here,Nets%20dry.`,
    );
  });

  test('is an address for any text, with its terms parted by nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
          const address = addressOfPassage(PAGE, text, { start, end });
          expect(URL.canParse(address)).toBe(true);
          if (address === PAGE) return;
          const directive = address.split(':~:text=')[1] as string;
          expect(directive).toMatch(/^(?:[^,&-]+-,)?[^,&-]+(?:,[^,&-]+)?(?:,-[^,&-]+)?$/);
        },
      ),
    );
  });
});
