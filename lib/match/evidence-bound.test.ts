import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCorpus, makeQueries } from '../../tests/bench/make-corpus.ts';
import { alignTexts } from './anchors.ts';
import { isSureEnough, MIN_SHARE_OF_WORDS, shareOfWords, weighSteps } from './evidence.ts';
import { mayBeVersion } from './evidence-bound.ts';
import { readTokens } from './tokens.ts';

const mayBe = (printed: string, record: string) => mayBeVersion(readTokens(printed), record, true, 'unknown');
const isSure = (printed: string, record: string) => {
  const [one, other] = [readTokens(printed), readTokens(record)];
  return (
    shareOfWords(one, other) >= MIN_SHARE_OF_WORDS &&
    isSureEnough(weighSteps(alignTexts(one, other), one, other), 'unknown')
  );
};

describe('mayBeVersion', () => {
  it.each([
    ['the record itself', 'We will close the harbour in March.', 'We will close the harbour in March.'],
    [
      'slips in every word',
      'We will colse the harbuor in March and the shcool',
      'We will close the harbour in March and the school.',
    ],
    ['spaces in other places', 'We sho uld close the har bour in March', 'We should close the harbour in March.'],
    [
      'figures for number words',
      'They paid 15,000 dollars for 2 ferries',
      'They paid fifteen thousand dollars for two ferries.',
    ],
    ['one fragment in a long record', 'nobody paid for the ferry', 'He said that nobody paid for the ferry, and left.'],
  ])('%s: read', (_, printed, record) => {
    expect(mayBe(printed, record)).toBe(true);
  });

  it.each([
    ['other words', 'We will close the harbour in March.', 'The school on the hill stays open for all children.'],
    [
      'a few words in another order',
      'The council of Lisbon will not close the harbour before the winter',
      'Before the harbour was broad, nobody in Lisbon had ever heard of a council.',
    ],
    ['no words at all', 'We will close the harbour in March.', '… —'],
  ])('%s: spared', (_, printed, record) => {
    expect(mayBe(printed, record)).toBe(false);
  });

  it('spares no record that an alignment finds', () => {
    const records = [...makeCorpus(400)];
    const queries = makeQueries(400, records);
    fc.assert(
      fc.property(fc.nat(399), fc.nat(399), (query, record) => {
        const printed = queries[query]!;
        for (const at of [record, printed.row ?? record])
          if (isSure(printed.text, records[at]!)) expect(mayBe(printed.text, records[at]!)).toBe(true);
      }),
    );
  });

  it('spares none of texts that differ in anything', () => {
    const word = fc.constantFrom(
      ...'harbour harbours habrour har bour not fifteen 15 thousand dollars $15 one the of [closed] March. But U.S. don’t do'.split(
        ' ',
      ),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(' '));
    fc.assert(
      fc.property(text, text, (printed, record) => {
        if (isSure(printed, record)) expect(mayBe(printed, record)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
