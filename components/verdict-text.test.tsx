import { describe, expect, it } from 'vitest';
import type { Change, Match } from '../lib/types.ts';
import german from '../public/_locales/de/messages.json' with { type: 'json' };
import english from '../public/_locales/en/messages.json' with { type: 'json' };
import { alteredMuch } from './fixtures.ts';
import { makeTranslator } from './translator.ts';
import { furtherReasons, plainReason, reasonInWords, reasonParts } from './verdict-text.ts';

const inEnglish = makeTranslator(english);
const inGerman = makeTranslator(german);

describe('a reason', () => {
  it.each([
    ['"not" was dropped', ['“not”', ' was dropped']],
    ['“will raise” here, “will not raise” there', ['“will raise”', ' here, ', '“will not raise”', ' there']],
    ['15,000 became 50,000', ['15,000 became 50,000']],
    ['"…" stands for "at the time"', ['“…”', ' stands for ', '“at the time”']],
    ['"destabilising events” could “" was left out', ['“destabilising events’ could ‘”', ' was left out']],
    // The comma before them is no word of theirs; a figure keeps its sign.
    ['the sentence goes on with ", but not now"', ['the sentence goes on with ', '“but not now”']],
    ['"– 5 per cent" was added', ['“– 5 per cent”', ' was added']],
    // A mark without a partner cites nothing.
    ['the board is 2" wide', ['the board is 2" wide']],
    ['', []],
  ])('%s has its cited words in marks', (reason, expected) => {
    expect(reasonParts(reason).map(({ text, cited }) => (cited ? `“${text}”` : text))).toEqual(expected);
    expect(plainReason(reason, inEnglish)).toBe(expected.join(''));
  });
});

describe('a reason in another language', () => {
  it.each([
    ['"not" was dropped', '“not” fiel weg'],
    ['15,000 became 50,000', 'aus 15,000 wurde 50,000'],
    ['“will raise” here, “will not raise” there', 'hier “will raise”, dort “will not raise”'],
    ['the sentence goes on with "but not now"', 'der Satz geht weiter mit “but not now”'],
    [
      'recorded as said by Anna Berg, printed as said by Carl Dahl',
      'aufgezeichnet als Worte von Anna Berg, gedruckt als Worte von Carl Dahl',
    ],
  ])('%s is %s', (reason, expected) => {
    expect(plainReason(reason, inGerman)).toBe(expected);
  });

  it('stays as it is where an editor wrote it', () => {
    const reason = 'In March he held the opposite.';
    expect(reasonInWords(reason, inGerman)).toEqual({ text: reason, isTranslated: false });
  });

  it('sets off the words that the reason cites, marks in them included', () => {
    const { text } = reasonInWords('"destabilising events” could “" is not in this record', inGerman);
    expect(reasonParts(text).map(part => part.cited)).toEqual([true, false]);
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
