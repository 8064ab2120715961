/** Gives findings of every kind for the gallery and the tests; all people, papers and statements in them are invented. */

import type { Finding, OpposedClaim } from '../lib/types.ts';
import {
  clipping,
  type EditDraft,
  gazette,
  keller,
  leaflet,
  lind,
  makeFinding,
  makeOpposed,
  makeQuote,
  makeRecord,
  makeStatement,
  minutes,
  official,
} from './fixture-maker.ts';

const levyContext: [string, string, string] = [
  'I have read the report of the committee, and I have listened to the crews. ',
  'We will not raise the harbour levy this year, but we may have to look at it again in spring.',
  ' That is what I told the owners when they came to see me.',
];

export const verbatim = makeFinding({
  statement: makeStatement('verbatim', levyContext[1]),
  record: makeRecord(makeQuote('levy', levyContext)),
  passages: [levyContext[1]],
  match: { verdict: 'verbatim', because: [] },
});

export const clipped = makeFinding({
  statement: makeStatement('clipped', 'We will not raise the harbour levy this year'),
  record: makeRecord(makeQuote('levy', levyContext)),
  passages: ['We will not raise the harbour levy this year'],
  match: {
    verdict: 'clipped',
    because: ['the sentence goes on with ", but we may have to look at it again in spring."'],
    cutAfter: ', but we may have to look at it again in spring.',
  },
});

const crewsContext: [string, string, string] = [
  '',
  'The crews have waited long enough. Last winter they were promised a new pier, and the winter before that a new crane, and what they got was a commission, a report on the work of the commission, and a second commission that was to read the report. Nobody in this chamber can be proud of it.',
  ' [Applause.]',
];

export const spliced = makeFinding({
  statement: makeStatement('spliced', 'The crews have waited long enough. Nobody in this chamber can be proud of it.'),
  record: makeRecord(makeQuote('crews', crewsContext, { isPartOf: 'minutes', recipient: 'Senate' }), {
    source: minutes,
  }),
  passages: ['The crews have waited long enough.', 'Nobody in this chamber can be proud of it.'],
  match: {
    verdict: 'spliced',
    because: ['"Last winter they were promised … that was to read the report." was left out without a mark'],
  },
});

export const alteredNegation = makeFinding({
  statement: makeStatement('negation', 'We will raise the harbour levy this year'),
  record: makeRecord(makeQuote('levy', levyContext)),
  passages: ['We will not raise the harbour levy this year'],
  edits: [{ said: 'not', printed: '', category: 'negation', weight: 1, next: 'raise' }],
  match: {
    verdict: 'altered',
    because: ['"not" was dropped', 'the sentence goes on with ", but we may have to look at it again in spring."'],
    cutAfter: ', but we may have to look at it again in spring.',
  },
});

const pierContext: [string, string, string] = [
  'Let me give you the figures. ',
  'You know, some of the 140 boats may have to move to the outer pier before the winter storms begin.',
  ' We shall help them with it.',
];

export const alteredMuch = makeFinding({
  statement: makeStatement(
    'pier',
    'All of the 240 boats will have to move to the outer pier before the winter storms start.',
  ),
  record: makeRecord(
    makeQuote('pier', pierContext, { creator: 'lind', jobTitle: 'Harbour master of Nordhavn', dateCreated: '2021-09' }),
    { speaker: lind },
  ),
  passages: [pierContext[1]],
  edits: [
    { said: 'You know, ', printed: '', category: 'filler', weight: 0.05, next: '' },
    { said: 'some', printed: 'All', category: 'quantifier', weight: 0.9 },
    { said: '140', printed: '240', category: 'number', weight: 0.95 },
    { said: 'may', printed: 'will', category: 'modality', weight: 0.7 },
    { said: 'begin', printed: 'start', category: 'synonym', weight: 0.1 },
  ],
  match: {
    verdict: 'altered',
    because: ['140 became 240', '"some" became "All"', '"may" became "will"'],
  },
});

export const alteredSlightly = makeFinding({
  statement: makeStatement(
    'slight',
    'We will not raise the harbour levy this year, but [the Senate] may have to look at it again in spring.',
  ),
  record: makeRecord(makeQuote('levy', levyContext)),
  passages: [levyContext[1]],
  edits: [{ said: 'we', printed: '[the Senate]', category: 'bracketed', weight: 0.1 }].map(draft => draft as EditDraft),
  match: { verdict: 'altered', because: ['"[the Senate]" in brackets stands for "we"'] },
});

export const misattributed = makeFinding({
  statement: makeStatement('other', 'No boat leaves this harbour without a light.', 'Senator Paul Brandt'),
  record: makeRecord(
    makeQuote('light', ['Since March the rule is simple. ', 'No boat leaves this harbour without a light.', ''], {
      creator: 'lind',
      dateCreated: '2018',
      recipient: 'Reporters in Nordhavn',
    }),
    { speaker: lind, source: clipping },
  ),
  passages: ['No boat leaves this harbour without a light.'],
  match: {
    verdict: 'misattributed',
    because: ['recorded as said by Tomas Lind, printed as said by Senator Paul Brandt'],
  },
});

export const noRecord: Finding = {
  statement: makeStatement('none', 'It was the longest night of my life, and I would do it again.', 'Mira Holt'),
  match: null,
  record: null,
  contradictions: [],
};

export const noRecordNoName: Finding = {
  ...noRecord,
  statement: makeStatement('none-2', 'They came back at dawn.', null),
};

const raise = 'We are going to raise the harbour levy in the coming year, there is no way around it.';

const opposedByEditor = makeOpposed(
  {
    label: 'changed position',
    origin: 'editor',
    kind: 'position',
    because: 'In May the levy was to rise, in October it was not to rise.',
  },
  makeRecord(makeQuote('raise', ['', raise, ''], { dateCreated: '2019-05-02' }), { source: minutes }),
);

const opposedByReader = makeOpposed(
  {
    label: 'different figure',
    origin: 'reader',
    kind: 'number',
    because: 'Keller gives “4 per cent”, Lind gives “6 per cent” for the same year.',
  },
  makeRecord(
    makeQuote('figure', ['', 'The levy rose by 6 per cent, not by 4.', ''], {
      creator: 'lind',
      dateCreated: '2020-01',
    }),
    { speaker: lind, source: leaflet },
  ),
);

const opposedByProgram: OpposedClaim = makeOpposed(
  {
    label: 'contradicts',
    origin: 'program',
    kind: 'negation',
    because: '“will not raise” here, “will raise” there',
  },
  makeRecord(
    makeQuote('program', ['', 'We will raise the harbour levy this year.', ''], { dateCreated: '2019-11-20' }),
  ),
);
opposedByProgram.contradiction.words = { quote: [{ start: 3, end: 17 }], against: [{ start: 3, end: 13 }] };

export const opposed: Finding = { ...verbatim, contradictions: [opposedByEditor, opposedByReader, opposedByProgram] };

/** More than a card shows at once. */
export const muchOpposed: Finding = {
  ...alteredNegation,
  contradictions: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(number => ({
    ...opposedByEditor,
    contradiction: { ...opposedByEditor.contradiction, id: `many-${number}` },
  })),
};

export const widelyPrinted = makeFinding({
  statement: makeStatement('wide', levyContext[1]),
  record: makeRecord(
    makeQuote('wide', levyContext, {
      temporalBasis: 'Thursday before Sunday 13 October 2019',
      description: 'Said on the steps of the Senate after the vote.',
      appearance: [
        { isPartOf: 'minutes', prefix: '', suffix: '' },
        {
          isPartOf: 'clipping',
          prefix: '',
          suffix: '',
          exact: 'We won’t raise the harbour levy this year, but may look at it again in spring.',
        },
        {
          isPartOf: 'leaflet',
          prefix: '',
          suffix: '',
          review: { alternateName: 'Größtenteils richtig', inLanguage: 'de' },
        },
      ],
    }),
    { appearsIn: [minutes, clipping, leaflet] },
  ),
  passages: [levyContext[1]],
  match: { verdict: 'verbatim', because: [] },
});

export const unnamedSpeaker = makeFinding({
  statement: makeStatement('unnamed', 'We were told of it on the radio, like everybody else.', null),
  record: {
    quote: makeQuote('unnamed', ['', 'We were told of it on the radio, like everybody else.', ''], {
      creator: 'official',
      dateCreated: '2019',
      recipient: 'Two reporters',
    }),
    speaker: official,
    source: leaflet,
    appearsIn: [],
  },
  passages: ['We were told of it on the radio, like everybody else.'],
  match: { verdict: 'verbatim', because: [] },
});

const {
  dateCreated: _date,
  recipient: _recipient,
  ...bareQuote
} = makeQuote('bare', ['', 'The pier will be built.', ''], {
  creator: null,
});

export const bareRecord = makeFinding({
  statement: makeStatement('bare', 'The pier will be built.', null),
  record: { quote: bareQuote, speaker: null, source: null, appearsIn: [] },
  passages: ['The pier will be built.'],
  match: { verdict: 'verbatim', because: [] },
});

const hebrewContext: [string, string, string] = [
  'אמרתי את זה גם בוועדה. ',
  'לא נעלה את אגרת הנמל השנה, אבל ייתכן שנבחן אותה שוב באביב.',
  ' זו הייתה תשובתי לבעלי הספינות.',
];

export const rightToLeft = makeFinding({
  statement: makeStatement('rtl', 'לא נעלה את אגרת הנמל השנה', 'חנה קלר'),
  record: makeRecord(makeQuote('rtl', hebrewContext, { inLanguage: 'he', recipient: 'קול הצפון' }), {
    speaker: { ...keller, name: 'חנה קלר', jobTitle: 'חברת הסנאט' },
    source: { ...gazette, name: 'הסנאט דחה את האגרה', publisher: 'עיתון הנמל' },
  }),
  passages: ['לא נעלה את אגרת הנמל השנה'],
  match: {
    verdict: 'clipped',
    because: ['the sentence goes on with "אבל"'],
    cutAfter: ', אבל ייתכן שנבחן אותה שוב באביב.',
  },
});

const longWord = 'Hafenabgabenanpassungsverordnungsentwurfsberatungskommission';

/** Nothing in it may break the card's width or become a link. */
export const unruly = makeFinding({
  statement: makeStatement('unruly', `The ${longWord}${longWord} has met.`),
  record: makeRecord(
    makeQuote('unruly', ['So then: ', `The ${longWord}${longWord} has met.`, ''], { dateCreated: 'last spring' }),
    {
      speaker: {
        ...keller,
        name: `Anna-Magdalena von und zu ${longWord}`,
        jobTitle: `Chair of the ${longWord} and of the committee that reads its reports`,
      },
      source: { ...gazette, name: `On the ${longWord}`, url: 'javascript:alert(1)', archivedAt: 'file:///etc/hosts' },
    },
  ),
  passages: [`The ${longWord}${longWord} has met.`],
  match: { verdict: 'verbatim', because: [] },
});

/** With a time line that is folded: more than three statements. */
export const withTimeLine: Finding = {
  ...opposed,
  timeLine: [
    makeRecord(
      makeQuote('tl-1', ['', 'The levy has been fair to everybody, and it will stay fair.', ''], {
        dateCreated: '2017',
      }),
      { source: clipping },
    ),
    opposedByEditor.against,
    makeRecord(makeQuote('levy', levyContext)),
    opposedByProgram.against,
  ],
};

/** With one that is short enough to stand open. */
export const withShortTimeLine: Finding = { ...clipped, timeLine: withTimeLine.timeLine?.slice(1, 3) ?? [] };

export const pageFindings: Finding[] = [
  alteredMuch,
  noRecord,
  opposed,
  clipped,
  noRecordNoName,
  alteredNegation,
  spliced,
  misattributed,
];
