/**
 * Ranks recorded statements by how much they have to do with a query, reworded ones too.
 *
 * Idea: BM25 over the stems of the telling words of text and title, taken as one field with weights (BM25F), and a boost for the speaker.
 * Cost: linear in the postings of the query's words. Reference: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
import { expandContraction } from '../text/contractions.ts';
import { tokeniseWords } from '../text/words.ts';
import { FUNCTION_WORDS } from './common-words.ts';
import { lexemeOf } from './lexemes.ts';
import { compareNames } from './speakers.ts';

export interface LookupDocument {
  id: string;
  text: string;
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

/** Usual values of BM25: how soon a repeated word stops to count, and how far long texts are held back. */
const K1 = 1.2;
const B = 0.5;
const TITLE_WEIGHT = 0.7;
/** Factor for a record of the speaker named in the query. */
const SPEAKER_BOOST = 1.15;
const MAX_RESULTS = 10;
/** Records whose speaker is compared. */
const MAX_BOOSTED = 100;

export function contentStems(text: string): string[] {
  const stems: string[] = [];
  for (const word of tokeniseWords(text)) {
    for (const part of expandContraction(word.folded)) if (!FUNCTION_WORDS.has(part)) stems.push(lexemeOf(part).stem);
  }
  return stems;
}

interface Postings {
  rows: number[];
  weights: number[];
}

export class LookupIndex {
  private readonly postings = new Map<string, Postings>();
  private readonly lengths: Float64Array;
  private readonly meanLength: number;

  constructor(private readonly documents: readonly LookupDocument[]) {
    this.lengths = new Float64Array(documents.length);
    let total = 0;
    for (const [row, document] of documents.entries()) {
      const counts = new Map<string, number>();
      for (const stem of contentStems(document.text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      if (document.title)
        for (const stem of contentStems(document.title)) counts.set(stem, (counts.get(stem) ?? 0) + TITLE_WEIGHT);
      let length = 0;
      for (const [stem, count] of counts) {
        let list = this.postings.get(stem);
        if (!list) {
          list = { rows: [], weights: [] };
          this.postings.set(stem, list);
        }
        list.rows.push(row);
        list.weights.push(count);
        length += count;
      }
      this.lengths[row] = length;
      total += length;
    }
    this.meanLength = total / Math.max(1, documents.length) || 1;
  }

  search(query: LookupQuery, limit = MAX_RESULTS): LookupResult[] {
    const scores = new Map<number, number>();
    for (const stem of new Set(contentStems(query.text))) {
      const list = this.postings.get(stem);
      if (!list) continue;
      const idf = Math.log(1 + (this.documents.length - list.rows.length + 0.5) / (list.rows.length + 0.5));
      for (let at = 0; at < list.rows.length; at++) {
        const row = list.rows[at]!;
        const count = list.weights[at]!;
        const norm = K1 * (1 - B + (B * this.lengths[row]!) / this.meanLength);
        scores.set(row, (scores.get(row) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_BOOSTED);
    return best
      .map(([row, score]) => ({
        id: this.documents[row]!.id,
        score: score * this.boostFor(query, this.documents[row]!),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  private boostFor(query: LookupQuery, document: LookupDocument): number {
    if (!query.speakerName || !document.speakerName) return 1;
    return compareNames(query.speakerName, document.speakerName) === 'same' ? SPEAKER_BOOST : 1;
  }
}
