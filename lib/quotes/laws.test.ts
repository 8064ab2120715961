import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../types.ts';
import { readStatements } from './read-statements.ts';

function article(text: string, title: string | null = null): Article {
  return { text, title, byline: null, publisher: null, datePublished: null, url: null, inLanguage: null };
}

const pieces = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '„',
  '«',
  '»',
  "''",
  '(',
  ')',
  ',',
  '.',
  '?',
  ':',
  ' — ',
  '\n',
  '\n\n',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '…',
  'Keller',
  'Anna Keller',
  'Mr. Brandt',
  'she',
  'the mayor',
  'said',
  'told',
  'saying',
  'called',
  'that',
  'who',
  'according to',
  'and',
  'but',
  'the bridge is safe',
  'of the U.S. Senate',
  '30"',
  "'90s",
  'KELLER: ',
  ' MORE',
  'KellerAnna',
  'was',
  'by',
  'to',
  'in May',
  'Said',
);
const newsLike = fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(' '));
const anyText = fc.oneof(
  newsLike,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map(parts => parts.join('')),
);

it('gives offsets that give back the words, in order and without overlap, for any text', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, indirect) => {
      let end = 0;
      for (const statement of readStatements(article(text, text.slice(0, 40)), { indirect })) {
        const { position, exact, speakerPosition, score } = statement;
        expect(text.slice(position.start, position.end)).toBe(exact);
        expect(position.start).toBeGreaterThanOrEqual(end);
        expect(position.end).toBeGreaterThan(position.start);
        end = position.end;
        if (speakerPosition !== null) expect(speakerPosition.end).toBeGreaterThan(speakerPosition.start);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 400 },
  );
});

it('gives the same answer twice', () => {
  fc.assert(
    fc.property(newsLike, text => {
      expect(readStatements(article(text))).toEqual(readStatements(article(text)));
    }),
  );
});

it('names nobody whom the text does not mention', () => {
  fc.assert(
    fc.property(newsLike, text => {
      const words = new Set(text.replace(/[^\p{L}]+/gu, ' ').split(' '));
      for (const { speakerName } of readStatements(article(text))) {
        for (const word of speakerName
          ?.replace(/[^\p{L}]+/gu, ' ')
          .trim()
          .split(' ') ?? [])
          expect(words).toContain(word);
      }
    }),
  );
});
