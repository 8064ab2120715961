import { describe, expect, it } from 'vitest';
import { expandContraction } from './contractions.ts';

describe('expandContraction', () => {
  it.each([
    ["don't", 'do not'],
    ['dont', 'do not'],
    ["can't", 'can not'],
    ['cannot', 'can not'],
    ["won't", 'will not'],
    ["we're", 'we are'],
    ["couldn't've", 'could not have'],
    ["it's", 'it is'],
    ["let's", 'let us'],
    ['gonna', 'going to'],
    ["mayor's", "mayor's"],
    ['harbour', 'harbour'],
    ['constructor', 'constructor'],
    ["'d".repeat(50_000), "'d".repeat(50_000)],
  ])('%.20s', (word, expected) => {
    expect(expandContraction(word).join(' ')).toBe(expected);
  });

  it('knows the limit: "\'d" is always "would"', () => {
    expect(expandContraction("he'd")).toEqual(['he', 'would']);
  });
});
