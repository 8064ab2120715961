/**
 * Finds the recorded statements that have to do with a query, reworded ones too.
 *
 * Idea: BM25 over the stems of the telling words of text and title, taken as one field with weights (BM25F), gives fifty candidates; the words of
 * the speaker's name count beside the query's, since records about a person name them;
 * `rankRelated` puts them into order. Cost: linear in the postings of the query's words, and fifty short alignments.
 * Reference: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
import { readLookupText, splitSignature } from './lookup-text.ts';
import {
  type Candidate,
  type LookupDocument,
  type LookupQuery,
  type LookupResult,
  NAME_WEIGHT,
  type ReadQuery,
  rankRelated,
  readQuery,
} from './relevance.ts';

/** Usual values of BM25: how soon a repeated word stops to count, and how far long texts are held back. */
const K1 = 1.5;
const B = 0.6;
const TITLE_WEIGHT = 0.8;
/** The right record stands among the first fifty or not among the first hundred either. */
const MAX_CANDIDATES = 50;
const MAX_RESULTS = 10;

interface Postings {
  rows: number[];
  weights: number[];
}

export class LookupIndex {
  private readonly postings = new Map<string, Postings>();
  private readonly lengths: Float64Array;
  private readonly meanLength: number;
  /** Scores of the query at hand, by row: with the speaker's name, and of the words alone. All zero between queries. */
  private readonly scores: Float64Array;
  private readonly wordScores: Float64Array;

  constructor(private readonly documents: readonly LookupDocument[]) {
    this.lengths = new Float64Array(documents.length);
    this.scores = new Float64Array(documents.length);
    this.wordScores = new Float64Array(documents.length);
    let total = 0;
    for (const [row, { text, title }] of documents.entries()) {
      const counts = new Map<string, number>();
      for (const stem of readLookupText(text).stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      for (const stem of readLookupText(title ?? '').stems) counts.set(stem, (counts.get(stem) ?? 0) + TITLE_WEIGHT);
      let length = 0;
      for (const [stem, count] of counts) {
        const list = this.postings.get(stem) ?? { rows: [], weights: [] };
        if (list.rows.length === 0) this.postings.set(stem, list);
        list.rows.push(row);
        list.weights.push(count);
        length += count;
      }
      this.lengths[row] = length;
      total += length;
    }
    this.meanLength = total / Math.max(1, documents.length) || 1;
  }

  /** Inverse document frequency of a stem. */
  readonly informationOf = (stem: string): number => {
    const count = this.postings.get(stem)?.rows.length ?? 0;
    return Math.log(1 + (this.documents.length - count + 0.5) / (count + 0.5));
  };

  search(query: LookupQuery, limit = MAX_RESULTS): LookupResult[] {
    const { read, candidates } = this.findCandidates(query);
    return rankRelated(read, candidates, this.informationOf).slice(0, limit);
  }

  /** What `rankRelated` puts into order. */
  findCandidates(query: LookupQuery): { read: ReadQuery; candidates: Candidate[] } {
    const { text, signedBy } = splitSignature(query.text);
    const read = readQuery({ ...query, text }, signedBy);
    const touched: number[] = [];
    for (const stem of read.stems) this.addScores(stem, 1, touched);
    for (const row of touched) this.wordScores[row] = this.scores[row]!;
    for (const stem of read.nameStems) this.addScores(stem, NAME_WEIGHT, touched);
    const candidates = this.best(touched);
    for (const row of touched) this.scores[row] = this.wordScores[row] = 0;
    return { read, candidates };
  }

  /** Adds what a stem tells to the scores of the records that have it; rows that had none before are added to `touched`. */
  private addScores(stem: string, weight: number, touched: number[]): void {
    const list = this.postings.get(stem);
    if (!list) return;
    const information = weight * this.informationOf(stem);
    for (let at = 0; at < list.rows.length; at++) {
      const row = list.rows[at]!;
      const count = list.weights[at]!;
      const norm = K1 * (1 - B + (B * this.lengths[row]!) / this.meanLength);
      if (this.scores[row] === 0) touched.push(row);
      this.scores[row]! += (information * count * (K1 + 1)) / (count + norm);
    }
  }

  private best(rows: readonly number[]): Candidate[] {
    let best: number[] = [];
    let floor = 0;
    const byScore = (a: number, b: number) => this.scores[b]! - this.scores[a]! || a - b;
    for (const row of rows) {
      if (this.scores[row]! <= floor) continue;
      best.push(row);
      if (best.length >= 4 * MAX_CANDIDATES) {
        best = best.sort(byScore).slice(0, MAX_CANDIDATES);
        floor = this.scores[best.at(-1)!]!;
      }
    }
    return best
      .sort(byScore)
      .slice(0, MAX_CANDIDATES)
      .map(row => ({
        document: this.documents[row]!,
        bm25: { words: this.wordScores[row]!, withName: this.scores[row]! },
      }));
  }
}
