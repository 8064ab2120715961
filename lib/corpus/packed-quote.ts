/** A quote as it stands in a block: without what its part knows (corpus, id space), with speakers and sources by number. */
import type { Quote, UtteranceKind } from '../types.ts';

const KINDS: readonly UtteranceKind[] = ['direct', 'mixed', 'indirect'];
const DEFAULT_LANGUAGE = 'en';

interface RareFields {
  jobTitle?: string;
  recipient?: string;
  appearance?: { isPartOf: number; prefix: string; suffix: string; exact?: string }[];
  temporalBasis?: string;
  description?: string;
}

/** The fields that most quotes have come first; what is absent at the end is left out. Numbers begin with 1, 0 is nobody. */
export type PackedQuote = [
  id: string,
  exact: string,
  speaker: number,
  source: number,
  date?: string | 0,
  prefix?: string | 0,
  suffix?: string | 0,
  about?: string[] | 0,
  kind?: number,
  language?: string | 0,
  rare?: RareFields,
];

/** How ids and numbers belong together. */
export interface Numbering {
  speakerNumber: (id: string) => number;
  sourceNumber: (id: string) => number;
}

export function packQuote(quote: Quote, numbering: Numbering): PackedQuote {
  const { jobTitle, recipient, appearance, temporalBasis, description } = quote;
  const rare: RareFields = {
    ...(jobTitle === undefined ? {} : { jobTitle }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(appearance === undefined
      ? {}
      : { appearance: appearance.map(place => ({ ...place, isPartOf: numbering.sourceNumber(place.isPartOf) })) }),
    ...(temporalBasis === undefined ? {} : { temporalBasis }),
    ...(description === undefined ? {} : { description }),
  };
  const packed: PackedQuote = [
    quote.id,
    quote.exact,
    quote.creator === null ? 0 : numbering.speakerNumber(quote.creator),
    numbering.sourceNumber(quote.isPartOf),
    quote.dateCreated ?? 0,
    quote.prefix || 0,
    quote.suffix || 0,
    quote.about.length > 0 ? quote.about : 0,
    KINDS.indexOf(quote.kind),
    quote.inLanguage === DEFAULT_LANGUAGE ? 0 : quote.inLanguage,
  ];
  if (Object.keys(rare).length > 0) packed.push(rare);
  while (packed.at(-1) === 0 && packed.length > 4) packed.pop();
  return packed;
}

export interface Naming {
  corpusId: string;
  /** Makes the quote's own id global. */
  quoteId: (id: string) => string;
  /** Global ids. */
  speakerId: (number: number) => string | null;
  sourceId: (number: number) => string;
}

export function unpackQuote(packed: PackedQuote, { corpusId, quoteId, speakerId, sourceId }: Naming): Quote {
  const [id, exact, speaker, source, date, prefix, suffix, about, kind, language, rare] = packed;
  const { appearance, ...others } = rare ?? {};
  return {
    id: quoteId(id),
    corpusId,
    exact,
    prefix: prefix || '',
    suffix: suffix || '',
    kind: KINDS[kind ?? 0] ?? 'direct',
    creator: speaker === 0 ? null : speakerId(speaker),
    isPartOf: sourceId(source),
    ...(appearance ? { appearance: appearance.map(at => ({ ...at, isPartOf: sourceId(at.isPartOf) })) } : {}),
    ...(date ? { dateCreated: date } : {}),
    inLanguage: language || DEFAULT_LANGUAGE,
    about: about || [],
    ...others,
  };
}
