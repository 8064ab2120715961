import { describe, expect, test } from 'vitest';
import type { Sureness, Verdict } from '../types.ts';
import { isShown } from './sureness.ts';

const LEVELS: Sureness[] = ['loose', 'usual', 'strict', 'strictest'];
const VERDICTS: Verdict[] = ['verbatim', 'clipped', 'spliced', 'altered', 'misattributed'];

describe('how sure a match must be', () => {
  test.each<[string, Verdict, number, Sureness, boolean]>([
    ['half of the words of another statement', 'altered', 0.5, 'usual', false],
    ['the same, where it was asked for', 'altered', 0.5, 'loose', true],
    ['one word that is in a record', 'verbatim', 0.1, 'usual', true],
    ['the same, for who wants to be surer', 'verbatim', 0.1, 'strict', false],
    ['a sentence with a word exchanged', 'altered', 0.95, 'strict', true],
    ['the same, for who wants to be surest', 'altered', 0.95, 'strictest', false],
  ])('%s: %s at %d is shown to “%s”: %s', (_, verdict, score, sureness, expected) => {
    expect(isShown({ verdict, score }, sureness)).toBe(expected);
  });

  test('who asks for more is never shown more', () => {
    for (const verdict of VERDICTS) {
      for (let score = 0; score <= 1; score += 0.05) {
        const shown = LEVELS.map(level => isShown({ verdict, score }, level));
        expect(shown, `${verdict} at ${score}`).toEqual([...shown].sort((a, b) => Number(b) - Number(a)));
      }
    }
  });
});
