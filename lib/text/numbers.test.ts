import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from './numbers.ts';

const read = (text: string) => findQuantities(text).map(({ value, unit, approximator }) => [value, unit, approximator]);

describe('findQuantities', () => {
  it.each([
    ['fifteen thousand troops', [[15_000, 'troop', null]]],
    ['15,000 left', [[15_000, null, null]]],
    ['$1.5 million was lost', [[1_500_000, 'dollar', null]]],
    ['20bn euros', [[2e10, 'euro', null]]],
    ['more than two-thirds of us', [[2 / 3, null, 'over']]],
    ['about twenty-five million people', [[25e6, 'people', 'about']]],
    ['no more than two dozen', [[24, null, 'under']]],
    ['one hundred and five', [[105, null, null]]],
    ['two hundred thousand and fifty', [[200_050, null, null]]],
    ['half a million', [[500_000, null, null]]],
    ['hundreds of thousands', [[100_000, null, null]]],
    ['two and a half billion dollars', [[2.5e9, 'dollar', null]]],
    ['2 and a half years', [[2.5, 'year', null]]],
    ['half of the budget', [[0.5, null, null]]],
    ['3/4 of it', [[0.75, null, null]]],
    ['the twenty-first century', [[21, null, null]]],
    [
      '40% or 40 per cent',
      [
        [40, 'percent', null],
        [40, 'percent', null],
      ],
    ],
    [
      '5 to 10 percent',
      [
        [5, null, null],
        [10, 'percent', null],
      ],
    ],
    ['in 2016', [[2016, 'year', null]]],
    [
      'three, four',
      [
        [3, null, null],
        [4, null, null],
      ],
    ],
    ['one of us', []],
    ['no number', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives positions of the quantity in the text', () => {
    const text = 'They spent about $1.5 million on it.';
    const [quantity] = findQuantities(text);
    expect(text.slice(quantity!.start, quantity!.end)).toBe('$1.5 million');
  });

  it('takes any text; the quantities ascend', () => {
    const word = fc.constantFrom(
      'two',
      'hundred',
      'and',
      'million',
      '3',
      '1,000',
      'half',
      'a',
      'of',
      'third',
      '$',
      '-',
      '%',
      'x',
    );
    fc.assert(
      fc.property(fc.array(word), words => {
        let last = 0;
        for (const { start, end, value } of findQuantities(words.join(' '))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(Number.isNaN(value)).toBe(false);
          last = end;
        }
      }),
    );
  });

  it('knows the limit: "one" without a unit is a pronoun', () => {
    expect(read('one in five')).toEqual([[5, null, null]]);
  });
});
