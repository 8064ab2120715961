import { describe, expect, test } from 'vitest';
import { selectTimeLine } from './time-line.ts';
import type { Quote } from './types.ts';

function quote(id: string, dateCreated: string | undefined, about: string[], more: Partial<Quote> = {}): Quote {
  return {
    id,
    corpusId: 'council',
    exact: `Statement ${id} on the harbour.`,
    prefix: '',
    suffix: '',
    kind: 'direct',
    creator: 'keller',
    isPartOf: 'minutes',
    inLanguage: 'en',
    about,
    ...(dateCreated === undefined ? {} : { dateCreated }),
    ...more,
  };
}

const record = quote('now', '2019-10-13', ['harbour levy', 'figures']);
const idsOf = (...others: Quote[]) => selectTimeLine(record, [record, ...others]).map(({ id }) => id);

describe('a time line', () => {
  test('is in the order of the dates, with the record in its place', () => {
    expect(
      idsOf(
        quote('late', '2020', ['harbour levy']),
        quote('early', '2018-05', ['harbour levy']),
        quote('same day', '2019-10-13', ['figures']),
      ),
    ).toEqual(['early', 'now', 'same day', 'late']);
  });

  test.each([
    ['another subject', quote('x', '2019', ['ferries'])],
    ['another speaker', quote('x', '2019', ['harbour levy'], { creator: 'lind' })],
    ['no date', quote('x', undefined, ['harbour levy'])],
    ['the same words elsewhere', quote('x', '2019', ['harbour levy'], { exact: '“Statement now, on the harbour”' })],
  ])('leaves out %s', (_, other) => {
    expect(idsOf(other)).toEqual(['now']);
  });

  test('has six entries at most: what has more in common first, then what is nearer in time', () => {
    const many = Array.from({ length: 9 }, (_, i) => quote(`${2010 + i}`, `${2010 + i}`, ['harbour levy']));
    expect(idsOf(...many)).toEqual(['2014', '2015', '2016', '2017', '2018', 'now']);
    expect(idsOf(...many, quote('1990', '1990', ['harbour levy', 'figures']))).toContain('1990');
  });

  test('is the record alone where nobody is named or no day is known', () => {
    const other = quote('x', '2019', ['harbour levy']);
    for (const bare of [quote('b', undefined, ['harbour levy']), { ...record, creator: null }]) {
      expect(selectTimeLine(bare, [other])).toEqual([bare]);
    }
  });
});
