import { describe, expect, it } from 'vitest';
import { dateInWords } from './dates.ts';

describe('a date in words', () => {
  it.each([
    ['2019-10-13', 'en-GB', '13 October 2019'],
    ['2019-10-13', 'en-US', 'October 13, 2019'],
    ['2019-10', 'en-GB', 'October 2019'],
    ['2019', 'en-GB', '2019'],
    ['2019-10-13', 'de', '13. Oktober 2019'],
    ['2019-10', 'fr', 'octobre 2019'],
    ['0044-03-15', 'en-GB', '15 March 44'],
    // A moment is shown by its day as written, whatever the reader's time zone.
    ['2019-10-13T23:59:00-11:00', 'en-GB', '13 October 2019'],
  ])('%s in %s is %s', (date, locale, words) => {
    expect(dateInWords(date, locale)).toBe(words);
  });

  it.each(['last spring', '13.10.2019', '2019-13', '2019-02-31', ''])(
    '“%s” is no calendar date and stays as it is',
    date => {
      expect(dateInWords(date, 'en-GB')).toBe(date);
    },
  );
});
