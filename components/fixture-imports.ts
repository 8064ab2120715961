/** Gives invented files, imports and their outcomes for the gallery and the tests. */

import type { ImportRejection } from '../lib/imported.ts';
import { verbatim, withTimeLine } from './fixtures.ts';
import type { ImportOutcomeReport } from './ImportReport.tsx';
import type { CorpusLabelDraft, ImportChoices, PreviewedFile } from './import-preview.ts';
import type { SpeakerProposal } from './SpeakerProposals.tsx';

const rejections: ImportRejection[] = [
  {
    line: 14,
    field: 'date',
    reason: '“31.02.2020” is a day that does not exist',
    excerpt: 'The pier will be built;Keller;31.02.2020',
  },
  { line: 1204, reason: 'has 3 columns in place of 5', excerpt: 'No boat leaves;Lind' },
];

export const tableFile: PreviewedFile = {
  fileName: 'council-minutes.csv',
  bytes: 4_210_334,
  isPacked: false,
  head: {},
  records: (withTimeLine.timeLine ?? []).slice(0, 3),
  rejected: rejections.slice(0, 1),
  notes: [],
  table: {
    headings: ['Statement', 'Who', 'When', '', 'Rating'],
    rows: [
      ['The levy has been fair to everybody, and it will stay fair.', 'Anna Keller', '03/04/2017', 'Minutes 14', 'A'],
      [
        'We are going to raise the harbour levy in the coming year, there is no way around it.',
        'Anna Keller',
        '02/05/2019',
        'Minutes 31',
        '',
      ],
      ['לא נעלה את אגרת הנמל השנה', 'חנה קלר', '10/10/2019', '', 'B'],
    ],
  },
  hasAmbiguousDates: true,
  hasMojibake: true,
};

export const tableChoices: ImportChoices = {
  format: 'csv',
  encoding: 'windows-1252',
  delimiter: ';',
  columns: ['text', 'speaker', 'date', 'title', null],
  hasHeadings: true,
  dateOrder: null,
  repairMojibake: false,
};

export const packFile: PreviewedFile = {
  ...tableFile,
  fileName: 'harbour-2024.json.gz',
  isPacked: true,
  records: verbatim.record === null ? [] : [verbatim.record],
  rejected: [],
  table: null,
  hasAmbiguousDates: false,
  hasMojibake: false,
};

export const packChoices: ImportChoices = { ...tableChoices, format: 'pack', encoding: 'utf-8', columns: [] };

export const label: CorpusLabelDraft = {
  name: 'Council minutes',
  creator: 'The Harbour Courier',
  license: 'CC BY 4.0',
  provenance: 'Minutes of the council, 2015 to 2019, as published by the city.',
  description: '',
};

export const report: ImportOutcomeReport = {
  corpusId: 'council',
  name: 'Council minutes',
  taken: 12_400,
  rejected: 12,
  total: 12_412,
  duplicates: 14,
  knownElsewhere: 3,
  rejections,
  leftOut: { rating: 12_000, tags: 3 },
  notes: ['3 dates were left out, because they could be read both ways.'],
};

export const cleanReport: ImportOutcomeReport = {
  ...report,
  taken: 82,
  rejected: 0,
  total: 82,
  duplicates: 0,
  knownElsewhere: 0,
  rejections: [],
  leftOut: {},
  notes: [],
};

export const proposals: SpeakerProposal[] = [
  {
    added: { id: 'council/keller', name: 'Keller, A.', corpusName: 'Council minutes' },
    known: { id: 'demo/keller', name: 'Anna Keller', corpusName: 'Starting corpus' },
    decision: 'open',
  },
  {
    added: { id: 'council/lind', name: 'Thomas Lind', corpusName: 'Council minutes' },
    known: { id: 'demo/lind', name: 'Tomas Lind', corpusName: 'Starting corpus' },
    decision: 'merged',
  },
  {
    added: { id: 'council/brandt', name: 'P. Brandt', corpusName: 'Council minutes' },
    known: { id: 'demo/brandt', name: 'Paul Brandt', corpusName: 'Starting corpus' },
    decision: 'open',
  },
];
