/** Gives the invented statement that pictures the extension on its welcome page: nobody of that name holds that office. */

import type { Finding } from '../lib/types.ts';

const exact = 'We will raise the water tax this year';
const prefix = 'I want to be plain about this. ';
const said = 'We will not raise the water tax this year, and next year we will look at it again.';
const recorded = 'We will not raise the water tax this year';
const notStart = prefix.length + said.indexOf('not');

export const WELCOME_EXAMPLE: { before: string; after: string; finding: Finding } = {
  before: 'The minister left little doubt. ',
  after: ', Keller told the chamber on Tuesday.',
  finding: {
    statement: {
      id: 'welcome',
      exact,
      position: { start: 0, end: exact.length },
      kind: 'direct',
      speakerName: 'Anna Keller',
      speakerPosition: null,
      cue: 'told',
      score: 1,
      groupId: 'welcome',
    },
    match: {
      statementId: 'welcome',
      quoteId: 'welcome',
      score: 1,
      verdict: 'altered',
      changes: [
        {
          kind: 'dropped',
          category: 'negation',
          said: 'not',
          printed: '',
          saidPosition: { start: notStart, end: notStart + 'not'.length },
          printedPosition: { start: exact.indexOf('raise'), end: exact.indexOf('raise') },
          weight: 1,
        },
      ],
      saidPositions: [{ start: prefix.length, end: prefix.length + recorded.length }],
      cutBefore: '',
      cutAfter: said.slice(recorded.length),
      because: ['"not" was dropped', 'the sentence goes on with "and next year we will look at it again"'],
    },
    record: {
      quote: {
        id: 'welcome',
        corpusId: 'welcome',
        exact: said,
        prefix,
        suffix: '',
        kind: 'direct',
        creator: 'keller',
        jobTitle: 'Minister of the Environment',
        recipient: 'Speech in the Lower Chamber',
        isPartOf: 'minutes',
        dateCreated: '2024-03-12',
        inLanguage: 'en',
        about: [],
      },
      speaker: { id: 'keller', type: 'Person', name: 'Anna Keller', alternateName: [] },
      source: {
        id: 'minutes',
        name: 'Minutes of the 41st sitting',
        publisher: 'The Lower Chamber',
        publisherCertainty: 'stated',
        datePublished: '2024-03-13',
      },
      appearsIn: [],
    },
    contradictions: [],
  },
};
