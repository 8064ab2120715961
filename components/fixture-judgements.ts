/** Gives invented judgements for the gallery and the tests. */

import type { Judgement, MatchJudgement, PairJudgement } from '../lib/types.ts';

const never = {
  quoteId: 'demo/levy',
  exact: 'We will not raise the harbour levy this year, but we may have to look at it again in spring.',
  speakerName: 'Anna Keller',
  dateCreated: '2019-10-13',
};

export const dismissed: PairJudgement = {
  decision: 'dismissed',
  statement: never,
  against: {
    quoteId: 'demo/pier',
    exact: 'Some of the 140 boats may have to move to the outer pier before the winter storms begin.',
    speakerName: 'Tomas Lind',
    dateCreated: '2021-09',
  },
  kind: 'modality',
  label: 'contradicts',
  because: '“will not” here, “may have to” there',
  dateModified: '2026-03-04T05:06:07.000Z',
};

export const confirmed: PairJudgement = {
  ...dismissed,
  decision: 'confirmed',
  statement: { quoteId: null, exact: 'The levy will stay as it is', speakerName: null, dateCreated: null },
  against: {
    quoteId: 'demo/raise',
    exact: 'We are going to raise the harbour levy in the coming year, there is no way around it.',
    speakerName: 'Anna Keller',
    dateCreated: '2019-05-02',
  },
  kind: 'position',
  because: '“will stay” here, “going to raise” there',
};

export const added: PairJudgement = {
  ...dismissed,
  decision: 'added',
  against: confirmed.against,
  kind: 'position',
  label: 'changed position',
  because: 'In May it had to rise; in October it does not.',
};

export const notTheSame: MatchJudgement = {
  decision: 'not the same',
  statement: { quoteId: null, exact: 'All of the boats have to move', speakerName: 'Mira Holt', dateCreated: null },
  against: dismissed.against,
  dateModified: '2026-03-04T05:06:06.000Z',
};

export const judgements: Judgement[] = [added, confirmed, dismissed, notTheSame];
