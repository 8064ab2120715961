/**
 * Puts records that may have to do with a query into order.
 *
 * Idea: ten measures of nearness, most of them in the language of information retrieval, added up with weights. The weights come from
 * `scripts/train-lookup.ts` (listwise logistic regression, cross-validated; docs/measurements/match.md) and are rounded.
 * Cost: linear in the texts, and one alignment for each record. Reference: Cao et al., "Learning to rank: from pairwise to listwise", ICML 2007.
 * Limit: only words that are shared, inflected or misspelt count; other words for the same thing are not known.
 */
import { alignTexts } from './anchors.ts';
import { weighSteps } from './evidence.ts';
import { type LookupText, readLookupText } from './lookup-text.ts';
import { compareNames } from './speakers.ts';
import { readTokens, type Token } from './tokens.ts';

export interface LookupDocument {
  id: string;
  text: string;
  /** Whatever else tells what the record is about: a headline, its context. */
  title?: string | undefined;
  speakerName?: string | undefined;
}

export interface LookupQuery {
  text: string;
  speakerName?: string | undefined;
}

export interface LookupResult {
  id: string;
  score: number;
}

/** A query that is compared with many records. */
export interface ReadQuery {
  words: LookupText;
  tokens: Token[];
  stems: ReadonlySet<string>;
  speakerName: string | null;
  /** Stems of the speaker's name that the query's words do not hold: records about somebody name them. */
  nameStems: ReadonlySet<string>;
}

/** What a record scores by BM25: for the query's words, and with the speaker's name beside them. */
export interface Bm25 {
  words: number;
  withName: number;
}

export interface Candidate {
  document: LookupDocument;
  bm25: Bm25;
}

/** A word of the speaker's name counts so much of a word of the query. Of 0, .2, .4, .7 and 1 it finds the most. */
export const NAME_WEIGHT = 0.7;

/** How much a stem tells: the logarithm of its inverse document frequency. */
export type InformationOf = (stem: string) => number;

export const FEATURES = [
  'bm25 as a share of what the query tells',
  'bm25 as a share of the best',
  'same speaker',
  'cosine of character grams',
  'names in common (log)',
  'rarest word in common',
  'title covered by the query',
  'shorter text kept in the longer',
  'bm25 with the speaker’s name as a share of the best',
  'speaker’s name in the title',
] as const;

export const WEIGHTS: readonly number[] = [-4.7, -1.3, 1.3, 5.3, 0.23, 0.3, 3.1, 1.9, 10, 0.8];

/** Alignments are for sentences: of longer texts so many tokens are compared. */
const MAX_ALIGNED_TOKENS = 300;

export function readQuery({ text, speakerName }: LookupQuery, signedBy: string | null): ReadQuery {
  const words = readLookupText(text);
  const stems = new Set(words.stems);
  const name = speakerName ?? signedBy;
  return {
    words,
    tokens: readTokens(words.text.slice(0, 20 * MAX_ALIGNED_TOKENS)).slice(0, MAX_ALIGNED_TOKENS),
    stems,
    speakerName: name,
    nameStems: new Set(readLookupText(name ?? '').stems.filter(stem => !stems.has(stem))),
  };
}

export function measureRelevance(
  query: ReadQuery,
  { document, bm25 }: Candidate,
  best: Bm25,
  informationOf: InformationOf,
): number[] {
  const text = readLookupText(document.text);
  const title = readLookupText(document.title ?? '');
  const sum = (stems: Iterable<string>) => {
    let total = 0;
    for (const stem of stems) total += informationOf(stem);
    return total;
  };
  const own = new Set([...text.stems, ...title.stems]);
  const shared = [...query.stems].filter(stem => own.has(stem));
  const titleStems = new Set(title.stems);
  const isSpeaker =
    query.speakerName !== null &&
    document.speakerName !== undefined &&
    compareNames(query.speakerName, document.speakerName) === 'same';
  return [
    bm25.words / (sum(query.stems) || 1),
    bm25.words / (best.words || 1),
    Number(isSpeaker),
    cosine(query.words.grams, text.grams, title.grams),
    Math.log1p([...text.names].filter(name => query.stems.has(name)).length),
    shared.reduce((most, stem) => Math.max(most, informationOf(stem)), 0),
    sum(shared.filter(stem => titleStems.has(stem))) / (sum(query.stems) || 1),
    keptShare(query.tokens, readTokens(document.text.slice(0, 20 * MAX_ALIGNED_TOKENS)).slice(0, MAX_ALIGNED_TOKENS)),
    (isSpeaker ? Math.max(bm25.withName, bm25.words + NAME_WEIGHT * sum(query.nameStems)) : bm25.withName) /
      (best.withName || 1),
    sum([...query.nameStems].filter(stem => titleStems.has(stem))) / (sum(query.nameStems) || 1),
  ];
}

/** The highest scores among the candidates. */
export function bestOf(candidates: readonly Candidate[]): Bm25 {
  return {
    words: candidates.reduce((most, { bm25 }) => Math.max(most, bm25.words), 0),
    withName: candidates.reduce((most, { bm25 }) => Math.max(most, bm25.withName), 0),
  };
}

function cosine(query: ReadonlySet<number>, text: ReadonlySet<number>, title: ReadonlySet<number>): number {
  let size = text.size;
  for (const gram of title) if (!text.has(gram)) size++;
  let shared = 0;
  for (const gram of query) if (text.has(gram) || title.has(gram)) shared++;
  return shared / Math.sqrt((query.size || 1) * (size || 1));
}

function keptShare(a: readonly Token[], b: readonly Token[]): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const { kept, printed } = weighSteps(alignTexts(short, long), short, long);
  return printed === 0 ? 0 : kept / printed;
}

/** The candidates in order of relevance. */
export function rankRelated(
  query: ReadQuery,
  candidates: readonly Candidate[],
  informationOf: InformationOf,
): LookupResult[] {
  const best = bestOf(candidates);
  return candidates
    .map(candidate => {
      const features = measureRelevance(query, candidate, best, informationOf);
      const score = features.reduce((sum, feature, at) => sum + feature * WEIGHTS[at]!, 0);
      return { id: candidate.document.id, score };
    })
    .sort((a, b) => b.score - a.score);
}
