import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandContraction } from '../text/contractions.ts';
import { tokeniseWords } from '../text/words.ts';
import { lexemeOf } from './lexemes.ts';
import { scanWords } from './word-table.ts';

const asScanned = (text: string) => {
  const run = scanWords(text);
  return run.toWords(text).map((word, at) => ({ ...word, lexemes: run.lexemesOf(at) }));
};
const asTokenised = (text: string) =>
  tokeniseWords(text).map(word => ({ ...word, lexemes: expandContraction(word.folded).map(lexemeOf) }));

describe('scanWords', () => {
  it.each([
    'The ferry doesn’t sail; the U.S. harbour’s closed.',
    "It's J. Smith's 1,000 ships (3.5 per cent), they'd've said",
    'Café P&L ``naïve\u0301\u0301 5k 40% 1.2.3 x.y.z. a’1 ’s',
    'Donaudampfschifffahrtsgesellschaft and pneumonoultramicroscopicsilicovolcanoconiosis',
    '港口 ที่ \u200b\u00ad \ud800a \ud83d\ude00b',
    '',
  ])('reads the words of %j as they are', text => {
    expect(asScanned(text)).toEqual(asTokenised(text));
  });

  it('reads any text as it is', () => {
    const piece = fc.constantFrom(
      ...['a', 'B', "don't", 'U.S.', '1,000', '3.5', '’', "'", '`', 'é', 'e\u0301', '%', '&', ' ', '.', ',', '…', '—'],
      ...['\u00a0', '港', '\u200b', 'J.', 'b.c', '’s', '5k', '#', '\ud800', 'x'.repeat(45), 'Ⅳ', "they'd've"],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map(pieces => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, any => {
        expect(asScanned(any)).toEqual(asTokenised(any));
      }),
      { numRuns: 500 },
    );
  });

  it('reads more different words than it keeps, also in one text', () => {
    const many = Array.from({ length: 60_000 }, (_, at) => `word${at}`).join(' ');
    expect(scanWords(many).count).toBe(60_000);
    expect(asScanned('word7 word59999 again')).toEqual(asTokenised('word7 word59999 again'));
  });
});
