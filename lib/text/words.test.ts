import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, tokeniseWords } from './words.ts';

const folded = (text: string) => tokeniseWords(text).map(word => word.folded);

describe('tokeniseWords', () => {
  it.each([
    ['The ferry sails at noon.', ['the', 'ferry', 'sails', 'at', 'noon']],
    ['Don’t! We‘re here', ["don't", "we're", 'here']],
    ['“runnin’ late”', ['runnin', 'late']],
    ['two-thirds — or more', ['two', 'thirds', 'or', 'more']],
    ['$15,000.50 and 3.5 per cent', ['15000.50', 'and', '3.5', 'per', 'cent']],
    ['40% of P&L', ['40', 'percent', 'of', 'p', 'and', 'l']],
    ['the U.S. government, U.S.A., a.m.', ['the', 'us', 'government', 'usa', 'am']],
    ['It ended.A new day. J. Smith', ['it', 'ended', 'a', 'new', 'day', 'j', 'smith']],
    ['Café naïve Straße Øresund', ['cafe', 'naive', 'strasse', 'oresund']],
    ['so\u00adlu\u200btion\ufeff', ['solution']],
    ['ﬁne Ⅳ', ['fine', 'iv']],
    ['日本の首相', ['日', '本', 'の', '首', '相']],
    ['ที่', ['ท']],
    ['constructor toString __proto__', ['constructor', 'tostring', 'proto']],
    ['\ud800 alone \udfff', ['alone']],
    ['', []],
    ['— … “”', []],
  ])('%j', (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it('gives positions that slice to the words, ascending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        let last = 0;
        for (const word of tokeniseWords(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          last = word.end;
        }
      }),
    );
  });

  it('folds a folded word to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        for (const word of tokeniseWords(text)) expect(foldWord(word.folded)).toBe(word.folded);
      }),
    );
  });

  it('knows the limit: an apostrophe at the edge of a word is left out', () => {
    expect(folded("get 'em")).toEqual(['get', 'em']);
  });
});
