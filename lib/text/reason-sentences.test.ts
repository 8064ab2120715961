import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReasonKind, readReason, sayReason } from './reason-sentences.ts';

describe('a reason', () => {
  test.each<[string, ReasonKind, string[]]>([
    ['"not" was dropped', 'dropped', ['"not"']],
    ['15,000 became 50,000', 'became', ['15,000', '50,000']],
    ['"safe" became "not safe"', 'became', ['"safe"', '"not safe"']],
    ['"…" stands for "we will not, ever,", which has a negation', 'omissionWithNegation', ['"we will not, ever,"']],
    ['"…" stands for "in the spring"', 'omission', ['"in the spring"']],
    ['"[the mayor]" in brackets stands for "she"', 'bracketsFor', ['"[the mayor]"', '"she"']],
    ['the sentence goes on with "but only in part"', 'cutAfter', ['"but only in part"']],
    ['a leading "I don’t think" was left out', 'cutBefore', ['"I don’t think"']],
    ['“safe” here, “not safe” there', 'hereAndThere', ['“safe”', '“not safe”']],
    ['recorded as said by Anna Berg, printed as said by Carl Dahl', 'otherSpeaker', ['Anna Berg', 'Carl Dahl']],
  ])('%s is read as what it says', (sentence, kind, words) => {
    expect(readReason(sentence)).toEqual({ kind, words });
    expect(sayReason(kind, ...words)).toBe(sentence);
  });

  test.each([
    'In March he held the opposite.',
    'The levy was here, the toll was there',
    'He says that there were two; later a third was added',
    '',
    `"${'x'.repeat(100_000)}" was dropped`,
  ])('of somebody else stays as it was written: %.40s', sentence => {
    expect(readReason(sentence)).toBeNull();
  });

  test('is read again whatever words it cites', () => {
    const cited = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map(words => `"${words.replace(/[\n\r\u2028\u2029"“”]/g, ' ')}"`);
    const kinds = fc.constantFrom<ReasonKind>(
      'dropped',
      'added',
      'omission',
      'cutBefore',
      'cutAfter',
      'notRecorded',
      'unmarkedOmission',
    );
    fc.assert(
      fc.property(kinds, cited, (kind, words) => {
        expect(readReason(sayReason(kind, words))).toEqual({ kind, words: [words] });
      }),
    );
  });
});
