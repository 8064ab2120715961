/** Gives invented people and papers, and makes findings from their words: positions are found by the words themselves. */

import type {
  Change,
  ChangeCategory,
  CitedQuote,
  Contradiction,
  Finding,
  Match,
  OpposedClaim,
  Quote,
  Source,
  Speaker,
  Statement,
  TextPosition,
} from '../lib/types.ts';

export const keller: Speaker = {
  id: 'keller',
  type: 'Person',
  name: 'Anna Keller',
  alternateName: ['A. Keller'],
  jobTitle: 'Senator',
};

export const lind: Speaker = {
  id: 'lind',
  type: 'Person',
  name: 'Tomas Lind',
  alternateName: [],
  jobTitle: 'Harbour master',
};

export const official: Speaker = {
  id: 'official',
  type: 'Person',
  name: 'a senior official of the harbour authority',
  alternateName: [],
  unnamed: true,
};

export const gazette: Source = {
  id: 'gazette',
  name: 'Senate turns down the harbour levy',
  url: 'https://harbour-gazette.example/2019/10/14/levy',
  publisher: 'The Harbour Gazette',
  publisherCertainty: 'stated',
  datePublished: '2019-10-14',
};

export const minutes: Source = {
  id: 'minutes',
  name: 'Minutes of the 41st sitting',
  url: 'https://senate.example/minutes/41',
  publisher: 'Senate Record Office',
  publisherCertainty: 'stated',
  datePublished: '2019-10',
  archivedAt: 'https://archive.example/senate/minutes/41',
};

export const clipping: Source = {
  id: 'clipping',
  name: 'Untitled cutting on the harbour levy',
  publisher: 'Evening Post',
  publisherCertainty: 'inferred',
  datePublished: '2019',
  description: 'The typeface and the page number are those of the Evening Post; the cutting itself names no paper.',
};

export const leaflet: Source = { id: 'leaflet', name: 'Leaflet without imprint', publisherCertainty: 'unknown' };

export function makeStatement(id: string, exact: string, speakerName: string | null = keller.name): Statement {
  return {
    id,
    exact,
    position: { start: 0, end: exact.length },
    kind: 'direct',
    speakerName,
    speakerPosition: null,
    cue: 'said',
    score: 0.9,
    groupId: id,
  };
}

export function makeQuote(
  id: string,
  [prefix, exact, suffix]: [string, string, string],
  more: Partial<Quote> = {},
): Quote {
  return {
    id,
    corpusId: 'demo',
    exact,
    prefix,
    suffix,
    kind: 'direct',
    creator: keller.id,
    isPartOf: gazette.id,
    dateCreated: '2019-10-13',
    recipient: 'Morning Report, Radio North',
    inLanguage: 'en',
    about: ['harbour levy'],
    ...more,
  };
}

export function makeRecord(quote: Quote, more: Partial<CitedQuote> = {}): CitedQuote {
  return { quote, speaker: keller, source: gazette, appearsIn: [], ...more };
}

/** Where `words` stand in `text`, from the n-th place on where they do. */
function find(text: string, words: string, after = 0): TextPosition {
  const start = text.indexOf(words, after);
  if (start === -1) throw new Error(`“${words}” does not stand in “${text}”`);
  return { start, end: start + words.length };
}

export interface EditDraft {
  said: string;
  printed: string;
  category: ChangeCategory;
  weight: number;
  /** The words after an addition or omission, which tell its place. */
  next?: string;
}

function makeChange(recorded: string, printedText: string, draft: EditDraft): Change {
  const { said, printed, category, weight, next = '' } = draft;
  const saidPosition = said === '' ? at(recorded, next) : find(recorded, said);
  const printedPosition = printed === '' ? at(printedText, next) : find(printedText, printed);
  const kind = said === '' ? 'added' : printed === '' ? 'dropped' : 'replaced';
  return { kind, category, said, printed, saidPosition, printedPosition, weight };
}

function at(text: string, next: string): TextPosition {
  const { start } = find(text, next);
  return { start, end: start };
}

interface FindingDraft {
  statement: Statement;
  record: CitedQuote;
  /** The recorded passages that are printed. */
  passages: string[];
  edits?: EditDraft[];
  match: Pick<Match, 'verdict' | 'because'> & Partial<Match>;
  contradictions?: OpposedClaim[];
}

export function makeFinding({
  statement,
  record,
  passages,
  edits = [],
  match,
  contradictions = [],
}: FindingDraft): Finding {
  const { quote } = record;
  const recorded = quote.prefix + quote.exact + quote.suffix;
  return {
    statement,
    record,
    contradictions,
    match: {
      statementId: statement.id,
      quoteId: quote.id,
      score: 0.93,
      changes: edits.map(draft => makeChange(recorded, statement.exact, draft)),
      saidPositions: passages.map(words => find(recorded, words)),
      cutBefore: '',
      cutAfter: '',
      ...match,
    },
  };
}

export function makeOpposed(
  contradiction: Pick<Contradiction, 'label' | 'origin' | 'kind' | 'because'>,
  against: CitedQuote,
): OpposedClaim {
  return {
    against,
    contradiction: {
      id: `x-${against.quote.id}`,
      quoteId: 'levy',
      againstId: against.quote.id,
      score: 1,
      ...contradiction,
    },
  };
}
