import { describe, expect, it } from 'vitest';
import type { Change, Match } from '../lib/types.ts';
import { alteredMuch } from './fixtures.ts';
import { furtherReasons, plainReason, reasonParts } from './verdict-text.ts';

describe('a reason', () => {
  it.each([
    ['"not" was dropped', ['“not”', ' was dropped']],
    ['“will raise” here, “will not raise” there', ['“will raise”', ' here, ', '“will not raise”', ' there']],
    ['15,000 became 50,000', ['15,000 became 50,000']],
    ['"…" stands for "at the time"', ['“…”', ' stands for ', '“at the time”']],
    ['"destabilising events” could “" was left out', ['“destabilising events’ could ‘”', ' was left out']],
    // A mark without a partner cites nothing.
    ['the board is 2" wide', ['the board is 2" wide']],
    ['', []],
  ])('%s has its cited words in marks', (reason, expected) => {
    expect(reasonParts(reason).map(({ text, cited }) => (cited ? `“${text}”` : text))).toEqual(expected);
    expect(plainReason(reason)).toBe(expected.join(''));
  });
});

describe('the further reasons', () => {
  function withReasons(changes: Change[], because: string[]): Match {
    return { ...alteredMuch.match!, changes, because };
  }
  const not: Change = { ...alteredMuch.match!.changes[1]!, kind: 'dropped', said: 'not', printed: '' };

  it.each([
    [['first', '"not" was dropped'], []],
    [['first', 'the sentence goes on with "but not now"'], ['the sentence goes on with "but not now"']],
    [['"not" was dropped'], []],
    [[], []],
  ])('of %j are %j', (because, expected) => {
    expect(furtherReasons(withReasons([not], because))).toEqual(expected);
  });

  it('leave out figures that the table of differences shows', () => {
    const figure: Change = { ...not, kind: 'replaced', category: 'number', said: '140', printed: '240' };
    expect(furtherReasons(withReasons([figure], ['first', '140 became 240']))).toEqual([]);
  });
});
