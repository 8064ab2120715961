import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

function sentences(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['The bridge closed. Nobody was hurt.', ['The bridge closed.', 'Nobody was hurt.']],
  ['Sen. Anna Keller spoke. Dr. Brandt did not.', ['Sen. Anna Keller spoke.', 'Dr. Brandt did not.']],
  ['The U.S. Senate voted. It took an hour.', ['The U.S. Senate voted.', 'It took an hour.']],
  ['“Why now?” she asked. “Why not?”', ['“Why now?” she asked.', '“Why not?”']],
  ['It rose 3.5 percent. Then it fell.', ['It rose 3.5 percent.', 'Then it fell.']],
  ['Headline without a stop\nFirst sentence.', ['Headline without a stop', 'First sentence.']],
  ['Prices (see below.) rose. … and fell.', ['Prices (see below.) rose. … and fell.']],
  ['', []],
])('splits %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

it('keeps every word, in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Keller', 'said.', 'No', '“Why?”', 'Mr.', '\n', 'a!'), { maxLength: 30 }),
      words => {
        const text = words.join(' ');
        expect(sentences(text).join(' ').split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean));
      },
    ),
  );
});

it('knows its limit: an unlisted abbreviation before a capital ends a sentence', () => {
  expect(sentences('He met Comdr. Brandt.')).toHaveLength(2);
});
