/** What the reader of the kept profiles has: a corpus that came with the extension, and one of theirs that is switched off. */
import type { CorpusContent } from '../../lib/corpus/install-corpus.ts';
import type { Contradiction, PairJudgement, Quote, Source, Speaker } from '../../lib/types.ts';

const quote = (corpusId: string, id: string, exact: string, creator: string, more: Partial<Quote> = {}): Quote => ({
  id,
  corpusId,
  exact,
  prefix: '',
  suffix: '',
  kind: 'direct',
  creator,
  isPartOf: 'minutes',
  inLanguage: 'en',
  about: [],
  ...more,
});

const KELLER: Speaker = { id: 'keller', type: 'Person', name: 'Anna Keller', alternateName: ['Mayor Keller'] };
const AIDE: Speaker = { id: 'aide', type: 'Person', name: 'An aide', alternateName: [], unnamed: true };
const MINUTES: Source = { id: 'minutes', name: 'Minutes of the harbour council', datePublished: '2019-10-21' };

const SOLD: Contradiction = {
  id: 'c1',
  quoteId: 'bridge',
  againstId: 'sale',
  kind: 'negation',
  label: 'contradicts',
  origin: 'editor',
  score: 1,
  because: '“never sell” here, “has been sold” there.',
};

export const BRIDGE = 'We will never sell the old harbour bridge to a private company.';

export const COUNCIL: CorpusContent = {
  corpus: { id: 'council', name: 'Council minutes', version: '1.0.0', enabled: true },
  speakers: [KELLER, AIDE],
  sources: [MINUTES],
  quotes: [
    quote('council', 'bridge', BRIDGE, 'keller', { dateCreated: '2019-10-21', about: ['bridge'] }),
    quote('council', 'sale', 'The old harbour bridge has been sold to a private company.', 'aide'),
  ],
  contradictions: [SOLD],
  rejected: [],
};

export const FERRIES: CorpusContent = {
  corpus: { id: 'ferries', name: 'Ferries', version: '2', enabled: false },
  speakers: [KELLER],
  sources: [MINUTES],
  quotes: ['three', 'seven', 'eleven'].map(number =>
    quote('ferries', number, `We have ordered ${number} new ferries, and they will be here before Easter.`, 'keller'),
  ),
  contradictions: [],
  rejected: [],
};

/** From version 3 on. */
export const DISMISSED: PairJudgement = {
  decision: 'dismissed',
  statement: { quoteId: 'council/bridge', exact: BRIDGE, speakerName: 'Anna Keller', dateCreated: '2019-10-21' },
  against: {
    quoteId: 'ferries/seven',
    exact: 'We have ordered seven new ferries, and they will be here before Easter.',
    speakerName: 'Anna Keller',
    dateCreated: null,
  },
  kind: 'number',
  label: 'different figure',
  because: 'One bridge here, seven ferries there.',
  dateModified: '2026-11-20T10:00:00.000Z',
};
