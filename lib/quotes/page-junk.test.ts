import { expect, it } from 'vitest';
import { blankPageJunk } from './page-junk.ts';

it('blanks a hover card glued to a name, and moves nothing', () => {
  const text = "Then Mayor Anna KellerAnna Maria KellerCouncil preview: 'We stay' say members MORE said it was “late.”";
  const blanked = blankPageJunk(text);
  expect(blanked).toHaveLength(text.length);
  expect(blanked.replace(/ +/g, ' ')).toBe('Then Mayor Anna Keller said it was “late.”');
});

it.each(['She wants MORE money for the bridge.', 'The McKellen DeVries plan asks for MORE money.', ''])(
  'leaves %j alone',
  text => {
    expect(blankPageJunk(text)).toBe(text);
  },
);

it('blanks a tag left in the text, whose marks would quote', () => {
  const text = 'It was late. <card id="12" author="that it was never late">She said, “We stay.”';
  const blanked = blankPageJunk(text);
  expect(blanked).toHaveLength(text.length);
  expect(blanked.replace(/ +/g, ' ')).toBe('It was late. She said, “We stay.”');
});
