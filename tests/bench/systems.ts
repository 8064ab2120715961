/** The systems that are measured side by side: each takes the statements, and answers a query with its best record. */
import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search } from '@orama/orama';
import searchApproximately from 'approx-string-match';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { JudgedRecord } from '../../lib/match/judge.ts';
import { rankMatches } from '../../lib/match/rank.ts';
import { buildSegment, InMemoryPostings } from '../../lib/match/segment.ts';
import { openSegment, shortlist } from '../../lib/match/shortlist.ts';

/** The best record of a query. Higher scores are better; they are compared within one system only. */
export interface Answer {
  row: number;
  score: number;
}

export interface System {
  name: string;
  /** True for the one whose own verdict says whether there is a record at all. */
  isOwn?: boolean;
  /** The largest corpus it is asked to take; beyond it the building alone would not end. */
  maxRecords: number;
  build: (corpus: readonly string[]) => Promise<(query: string) => Promise<Answer | null>>;
}

/** Bytes of a packed index. */
export function bytesOf(buckets: ReadonlyMap<number, Uint8Array>): number {
  let bytes = 0;
  for (const bucket of buckets.values()) bytes += bucket.length;
  return bytes;
}

export function recordOf(row: number, exact: string): JudgedRecord {
  return {
    quote: {
      id: String(row),
      corpusId: 'c',
      exact,
      prefix: '',
      suffix: '',
      kind: 'direct',
      creator: null,
      isPartOf: 's',
      inLanguage: 'en',
      about: [],
    },
    speaker: null,
  };
}

const countWords = (text: string) => text.split(' ').length;

/** A fifth of the letters may be wrong, as in a statement with two words replaced. */
const SHARE_OF_ERRORS = 0.2;

export const SYSTEMS: readonly System[] = [
  {
    name: 'On the Record',
    isOwn: true,
    maxRecords: 1_000_000,
    async build(corpus) {
      const buckets = buildSegment(corpus.map((text, row) => ({ row, text })));
      const segment = await openSegment(new InMemoryPostings(buckets));
      return async query => {
        const [candidates] = await shortlist([query], [segment!]);
        const records = candidates!.map(({ row }) => recordOf(row, corpus[row]!));
        const [match] = rankMatches({ id: 'q', exact: query, speakerName: null }, records);
        return match ? { row: Number(match.quoteId), score: match.score } : null;
      };
    },
  },
  {
    name: 'flexsearch, context',
    maxRecords: 100_000,
    async build(corpus) {
      const index = new FlexSearch.Index({
        tokenize: 'strict',
        context: { depth: 1, resolution: 3, bidirectional: false },
      });
      for (const [row, text] of corpus.entries()) index.add(row, text);
      return async query => {
        const [row] = index.search(query, { limit: 1, suggest: true }) as number[];
        return row === undefined ? null : { row, score: 1 };
      };
    },
  },
  {
    name: 'flexsearch',
    maxRecords: 100_000,
    async build(corpus) {
      const index = new FlexSearch.Index({ tokenize: 'strict' });
      for (const [row, text] of corpus.entries()) index.add(row, text);
      return async query => {
        const [row] = index.search(query, { limit: 1, suggest: true }) as number[];
        return row === undefined ? null : { row, score: 1 };
      };
    },
  },
  {
    name: 'uFuzzy',
    maxRecords: 100_000,
    async build(corpus) {
      const finder = new uFuzzy();
      const texts = [...corpus];
      return async query => {
        const [found, info, order] = finder.search(texts, query);
        const row = info && order?.length ? info.idx[order[0]!] : found?.[0];
        return row === undefined ? null : { row, score: 1 };
      };
    },
  },
  {
    name: 'fuzzysort',
    maxRecords: 100_000,
    async build(corpus) {
      const targets = corpus.map((text, row) => ({ row, text: fuzzysort.prepare(text) }));
      return async query => {
        const [best] = fuzzysort.go(query, targets, { key: 'text', limit: 1 });
        return best ? { row: best.obj.row, score: best.score } : null;
      };
    },
  },
  {
    name: 'MiniSearch',
    maxRecords: 100_000,
    async build(corpus) {
      const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
      index.addAll(corpus.map((text, id) => ({ id, text })));
      return async query => {
        const [best] = index.search(query);
        return best ? { row: best.id as number, score: best.score / countWords(query) } : null;
      };
    },
  },
  {
    name: 'lunr',
    maxRecords: 100_000,
    async build(corpus) {
      const index = lunr(builder => {
        builder.ref('id');
        builder.field('text');
        for (const [id, text] of corpus.entries()) builder.add({ id, text });
      });
      return async query => {
        const [best] = index.query(terms => {
          terms.term(lunr.tokenizer(query), {});
        });
        return best ? { row: Number(best.ref), score: best.score / countWords(query) } : null;
      };
    },
  },
  {
    name: 'approx-string-match',
    maxRecords: 100_000,
    async build(corpus) {
      const starts: number[] = [];
      let length = 0;
      for (const text of corpus) {
        starts.push(length);
        length += text.length + 1;
      }
      const all = corpus.join('\n');
      return async query => {
        const found = searchApproximately(all, query, Math.floor(query.length * SHARE_OF_ERRORS));
        const best = found.reduce<(typeof found)[0] | null>((a, b) => (a && a.errors <= b.errors ? a : b), null);
        if (!best) return null;
        return { row: starts.findLastIndex(start => start <= best.start), score: 1 - best.errors / query.length };
      };
    },
  },
  {
    name: 'Orama',
    maxRecords: 100_000,
    async build(corpus) {
      const index = create({ schema: { text: 'string' } as const });
      await insertMultiple(
        index,
        corpus.map((text, row) => ({ id: String(row), text })),
        5_000,
      );
      return async query => {
        const { hits } = await search(index, { term: query, limit: 1 });
        const [best] = hits;
        return best ? { row: Number(best.id), score: best.score / countWords(query) } : null;
      };
    },
  },
  {
    name: 'fuse.js',
    maxRecords: 100_000,
    async build(corpus) {
      const fuse = new Fuse(corpus, { includeScore: true, ignoreLocation: true, threshold: 0.4 });
      return async query => {
        const [best] = fuse.search(query, { limit: 1 });
        return best ? { row: best.refIndex, score: 1 - (best.score ?? 0) } : null;
      };
    },
  },
];
