/** Gives findings with more than a card has room for, and with what is known from elsewhere than the words' own place; all invented. */

import { clipping, leaflet, lind, makeFinding, makeQuote, makeRecord, makeStatement } from './fixture-maker.ts';

const SPEECH = Array.from(
  { length: 14 },
  (_, at) =>
    `In year ${at + 2} of this council the pier was looked at, the crane was looked at, and nothing was found that a coat of paint would not mend.`,
).join(' ');

/** A claim that is known from its fact-checks alone: a word, a figure on a scale, words that explain. */
export const factChecked = makeFinding({
  statement: makeStatement('checked', 'The harbour levy has doubled within two years.', 'Tomas Lind'),
  record: {
    quote: makeQuote('checked', ['', 'The harbour levy has doubled within two years.', ''], {
      creator: 'lind',
      dateCreated: '2021-04',
      appearance: [
        {
          isPartOf: 'leaflet',
          prefix: '',
          suffix: '',
          review: {
            alternateName: 'Needs context',
            ratingExplanation: 'It has doubled for boats above twelve metres; for all others it rose by a tenth.',
            author: 'Mira Holt',
            inLanguage: 'en',
          },
        },
        {
          isPartOf: 'clipping',
          prefix: '',
          suffix: '',
          review: { ratingValue: '3', worstRating: '1', bestRating: '5' },
        },
      ],
    }),
    speaker: lind,
    source: leaflet,
    appearsIn: [leaflet, clipping],
  },
  passages: ['The harbour levy has doubled within two years.'],
  match: { verdict: 'verbatim', because: [] },
});

/** A speech that is quoted for a page. */
export const veryLong = makeFinding({
  statement: makeStatement('speech', SPEECH),
  record: makeRecord(makeQuote('speech', ['I have read the report. ', SPEECH, ' That is all I have to say.'])),
  passages: [SPEECH],
  match: { verdict: 'verbatim', because: [] },
});
