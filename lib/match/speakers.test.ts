import { describe, expect, it } from 'vitest';
import { compareNames, compareSpeakers, type Sameness } from './speakers.ts';

describe('compareNames', () => {
  it.each<[string, string, Sameness]>([
    ['Anna Keller', 'Anna Keller', 'same'],
    ['KELLER', 'Anna Keller', 'same'],
    ['Sen. Keller', 'Anna Keller', 'same'],
    ['Senator Anna Keller (D-Ohio)', 'Keller', 'same'],
    ['A. Keller', 'Anna Keller', 'same'],
    ['Anna M. Keller', 'Anna Keller', 'same'],
    ['René Müller', 'Rene Muller', 'same'],
    ['Bob Olsen', 'Robert Olsen', 'same'],
    ['Keller, the mayor', 'Anna Keller', 'same'],
    ["Keller's", 'Anna Keller', 'same'],
    ['Mustafa Karim', 'Mustapha Karim', 'same'],
    ['Sergei Iljin', 'Sergey Ilyin', 'same'],
    ['Karl Olsen', 'Karl Olson', 'same'],
    ['Olsen', 'Olson', 'unknown'],
    ['Karl Olsen', 'Peter Olson', 'different'],
    ['Maria Keller', 'Anna Keller', 'different'],
    ['Peter Olsen', 'Anna Keller', 'different'],
    ['Olsen', 'Keller', 'different'],
    ['the president', 'Anna Keller', 'unknown'],
    ['', 'Anna Keller', 'unknown'],
    ['…', '—', 'unknown'],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(compareNames(a, b)).toBe(expected);
    expect(compareNames(b, a)).toBe(expected);
  });
});

describe('compareSpeakers', () => {
  const speaker = { id: 'k', type: 'Person' as const, name: 'Anna Keller', alternateName: ['Anna Brandt'] };
  it('knows other names of a person', () => {
    expect(compareSpeakers('Brandt', speaker)).toBe('same');
  });
  it('knows nothing without a name', () => {
    expect(compareSpeakers(null, speaker)).toBe('unknown');
    expect(compareSpeakers('Olsen', null)).toBe('unknown');
    expect(compareSpeakers('Olsen', { ...speaker, name: 'a senior official', unnamed: true })).toBe('unknown');
  });
});
