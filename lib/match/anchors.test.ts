import { describe, expect, it } from 'vitest';
import { alignTexts } from './anchors.ts';
import { readTokens } from './tokens.ts';

const kinds = (printed: string, said: string) =>
  alignTexts(readTokens(printed), readTokens(said)).map(step => step.kind);

/** Sentences that are all different, so that each has one place. */
const long = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, at) => `In year ${from + at} the harbour of town w${from + at} had x${from + at} ships.`,
  ).join(' ');

describe('alignTexts', () => {
  it.each([
    ['the harbour closes', 'the harbour closes', ['same', 'same', 'same']],
    ['the harbor closed', 'the harbour closes', ['same', 'same', 'inflected']],
    ['the habrour closes', 'the harbour closes', ['same', 'slip', 'same']],
    ['the har bour closes', 'the harbour closes', ['same', 'joined', 'same']],
    ['the harbour really closes', 'the harbour closes', ['same', 'same', 'added', 'same']],
    ['the harbour closes', 'the harbour never closes', ['same', 'same', 'dropped', 'same']],
    ['the harbour closes', 'they say the harbour closes soon', ['same', 'same', 'same']],
    ['', 'the harbour', []],
    ['the harbour', '', ['added', 'added']],
  ])('%j ← %j', (printed, said, expected) => {
    expect(kinds(printed, said)).toEqual(expected);
  });

  it('finds the place of a statement in a text that is too large for a table', () => {
    const steps = alignTexts(readTokens(long(4000, 4100)), readTokens(long(3000, 9000)));
    expect(new Set(steps.map(step => step.kind))).toEqual(new Set(['same']));
  });

  it('finds an edit there', () => {
    const steps = alignTexts(
      readTokens(long(4000, 4100).replace('of town w4050', 'of village w4050')),
      readTokens(long(3000, 9000)),
    );
    expect(steps.filter(step => step.kind !== 'same').map(step => step.kind)).toEqual(['other']);
  });

  it('covers the whole statement in order, whatever the texts', () => {
    for (const [printed, said] of [
      [long(0, 300), long(200, 900)],
      ['close '.repeat(3000), 'close the '.repeat(3000)],
      [long(0, 200), 'nothing of it '.repeat(2000)],
    ] as const) {
      const tokens = readTokens(printed);
      let at = 0;
      for (const step of alignTexts(tokens, readTokens(said))) {
        expect(step.printedFrom).toBe(at);
        at = step.printedTo;
      }
      expect(at).toBe(tokens.length);
    }
  });
});
