/**
 * Orders the records of a shortlist by how much they have to do with a query, where no word index of the corpus is in memory.
 *
 * Idea: the segments that find quotes know how many records have a word (the size of its slot); with that as inverse document frequency, BM25 and
 * `rankRelated` work on a shortlist as they do on the whole corpus. Cost: one read of the index, then as `rankRelated`.
 * Limit: words that share a slot with a commoner one count for less than they tell.
 */
import { lexemeOf } from './lexemes.ts';
import { readLookupText, splitSignature } from './lookup-text.ts';
import {
  type Bm25,
  type InformationOf,
  type LookupDocument,
  type LookupQuery,
  type LookupResult,
  NAME_WEIGHT,
  type ReadQuery,
  rankRelated,
  readQuery,
} from './relevance.ts';
import { hashWord } from './shingles.ts';
import { estimateFrequencies, type Segment, type ShortlistOptions } from './shortlist.ts';

/** As in `lookup.ts`; the mean length is that of quoted sentences. */
const K1 = 1.5;
const B = 0.6;
const MEAN_STEMS = 10;

/** The shortlist for related records. */
export const RELATED: ShortlistOptions = { limit: 60, minShare: 0, isByWords: true };

/** What the words of the query, and of its speaker's name, tell in this corpus. */
export async function measureInformation(query: LookupQuery, segments: readonly Segment[]): Promise<InformationOf> {
  const { text, signedBy } = splitSignature(query.text);
  const { stems: words, nameStems } = readQuery({ ...query, text }, signedBy);
  const stems = [...words, ...nameStems];
  const frequencies = await estimateFrequencies(stems.map(hashWord), segments);
  const total = segments.reduce((sum, segment) => sum + segment.header.count, 0);
  const known = new Map(stems.map((stem, at) => [stem, Math.log(1 + total / (frequencies[at]! + 0.5))]));
  return stem => known.get(stem) ?? lexemeOf(stem).weight;
}

/** The records of a shortlist (`shortlist` with RELATED), the most relevant first. */
export function orderRelated(
  query: LookupQuery,
  documents: readonly LookupDocument[],
  informationOf: InformationOf,
): LookupResult[] {
  const { text, signedBy } = splitSignature(query.text);
  const read = readQuery({ ...query, text }, signedBy);
  const candidates = documents.map(document => ({
    document,
    bm25: scoreDocument(document, read, informationOf),
  }));
  return rankRelated(read, candidates, informationOf);
}

function scoreDocument(
  { text, title }: LookupDocument,
  { stems: words, nameStems }: ReadQuery,
  informationOf: InformationOf,
): Bm25 {
  const stems = readLookupText(`${text}\n${title ?? ''}`).stems;
  const norm = K1 * (1 - B + (B * stems.length) / MEAN_STEMS);
  const scoreOf = (wanted: ReadonlySet<string>) => {
    const counts = new Map<string, number>();
    for (const stem of stems) if (wanted.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    let score = 0;
    for (const [stem, count] of counts) score += (informationOf(stem) * count * (K1 + 1)) / (count + norm);
    return score;
  };
  const ofWords = scoreOf(words);
  return { words: ofWords, withName: ofWords + NAME_WEIGHT * scoreOf(nameStems) };
}
