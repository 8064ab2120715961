/** Gives two invented corpora for the gallery and the tests. */

import type { ListedCorpus } from './listed-corpus.ts';

export const corpora: ListedCorpus[] = [
  {
    corpus: {
      id: 'demo',
      name: 'Starting corpus',
      version: '1.0.0',
      description: 'Statements on the harbour levy with what was printed of them, made to show what the program does.',
      creator: 'On the Record',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      dateModified: '2024-03-12',
      enabled: true,
    },
    colour: 'blue',
    years: [2015, 2019],
    quotes: 1204,
    speakers: 38,
    rejected: [],
    rejectedCount: 0,
  },
  {
    corpus: { id: 'own', name: 'My own cuttings', version: '3', enabled: false },
    colour: 'ochre',
    quotes: 1,
    speakers: 1,
    rejected: [
      { path: 'quotes[13].exact', reason: 'must not be empty' },
      { path: 'quotes[1204].dateCreated', reason: '“13.10.2019” is no ISO 8601 date' },
    ],
    rejectedCount: 2,
  },
];
