import { describe, expect, test } from 'vitest';
import { correctSpelling, findSharedWords } from './shared-words.ts';

function shared(query: string, text: string, known: readonly string[] = [text]): string[] {
  return findSharedWords(query, text, correctSpelling(query, known)).map(({ start, end }) => text.slice(start, end));
}

describe('words in common', () => {
  test.each([
    ['raise the levy', 'We will not raise the harbour levy.', ['raise', 'levy']],
    // Inflected.
    ['raising levies', 'We raised the harbour levy.', ['raised', 'levy']],
    // Misspelt, by more than a slip of one letter too.
    ['harbuor levvy', 'The harbour levy stays.', ['harbour', 'levy']],
    ['Bagdady', 'They looked for al-Baghdadi.', ['Baghdadi']],
    // Function words tell nothing, and a figure is no slip of another.
    ['we will not', 'We will not.', []],
    ['15000 boats', 'Some 50000 boats.', ['boats']],
    // Nothing near.
    ['zyzzyva', 'The harbour levy stays.', []],
    ['', 'The harbour levy stays.', []],
    ['levy', '', []],
  ])('“%s” has in “%s” %j', (query, text, words) => {
    expect(shared(query, text)).toEqual(words);
  });

  test('a word that is known is not taken for another', () => {
    expect(correctSpelling('the pier', ['The pier is closed.', 'The tier is open.']).size).toBe(0);
    expect(correctSpelling('a peir', ['A pier is closed.', 'The tier is open.']).get('peir')).toBe('pier');
  });
});
