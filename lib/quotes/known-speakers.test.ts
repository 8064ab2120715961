import { expect, it } from 'vitest';
import { foldName, KnownSpeakers } from './known-speakers.ts';

const known = new KnownSpeakers([
  { name: 'Recep Tayyip Erdoğan', alternateName: ['President Erdoğan'] },
  { name: 'Adelheid Steinbrecher', alternateName: ['Heidi Steinbrecher'] },
  { name: 'Anna Keller', alternateName: [] },
  { name: 'Mustafa Bali', alternateName: [] },
  { name: 'Martin Keller', alternateName: [] },
]);

it.each([
  ['Recep Tayyip Erdogan', 'Recep Tayyip Erdoğan'],
  ['Erdogan', 'Recep Tayyip Erdoğan'],
  ['President Erdogan', 'Recep Tayyip Erdoğan'],
  ['Heidi Steinbrecher', 'Adelheid Steinbrecher'],
  ['Adelheid Steinbreker', 'Adelheid Steinbrecher'],
  ['Keller', 'Keller'],
  ['Martin Kelly', 'Martin Kelly'],
  ['Mustapha Bali', 'Mustafa Bali'],
  ['Paul Brandt', 'Paul Brandt'],
])('completes %s to %s', (name, expected) => {
  expect(known.complete(name)).toBe(expected);
});

it('folds accents, case and marks away', () => {
  expect(foldName('  Ştefan O’Neill-Großmann ')).toBe('stefan o neill grossmann');
});
