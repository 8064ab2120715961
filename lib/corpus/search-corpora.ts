/**
 * The records of the enabled corpora that texts may be versions of: one transaction a batch, and nothing read beforehand.
 *
 * An index that is missing or damaged is built again: at once where the corpus is small, behind the answer where it is not; what can be read of the old one
 * answers meanwhile.
 */
import { type ShortlistOptions, shortlist } from '../match/shortlist.ts';
import type { CitedQuote } from '../types.ts';
import { BucketCache } from './bucket-cache.ts';
import type { CorpusDatabase } from './database.ts';
import { readEnabledCorpora } from './enabled-corpora.ts';
import { KeptAnswers, readCorporaState } from './kept-answers.ts';
import type { PartReader } from './part-reader.ts';
import { placeParts } from './placed-parts.ts';
import { isStale, openSegments, preloadSegments, rebuildIndex } from './quote-index.ts';
import { readRecords } from './read-records.ts';

/** Up to so many quotes the reader waits for a new index: half a second. */
const MAX_QUOTES_TO_WAIT_FOR = 10_000;
/** The lists of a page's quotes, and of the next one's: some megabytes. */
const MAX_LISTS_KEPT = 128;
/** Between the batches of one page less time passes. */
const REST_MS = 500;

export type SearchCorpora = (texts: readonly string[], options?: ShortlistOptions) => Promise<CitedQuote[][]>;

interface Round {
  records: CitedQuote[][];
  /** Corpora without a sound index, by how many quotes they have. */
  broken: Map<string, number>;
}

function searchedTables({ corpora, buckets, blocks, pieces, speakerEdits }: CorpusDatabase) {
  return [corpora, buckets, blocks, pieces, speakerEdits];
}

export function openSearch(reader: PartReader): SearchCorpora {
  const { database } = reader;
  const cache = new BucketCache();
  const kept = new KeptAnswers<CitedQuote[]>(MAX_LISTS_KEPT);
  let rest: ReturnType<typeof setTimeout> | undefined;

  // The first answers read what they need; when nothing is asked for a moment, what fits into memory is fetched for the next ones.
  const preload = async () => {
    const corpora = await readEnabledCorpora(database);
    for (const corpus of corpora) if (!(await preloadSegments(database, corpus, cache))) return;
  };
  const preloadAfterwards = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      // A database that is closed or deleted meanwhile needs no cache.
      preload().catch(() => cache.clear());
    }, REST_MS);
  };

  const searchOnce = (texts: readonly string[], options: ShortlistOptions): Promise<Round> =>
    database.transaction('r', searchedTables(database), async () => {
      const { corpora, key } = await readCorporaState(database);
      const broken = new Map<string, number>();
      const questionOf = (text: string) => JSON.stringify([options, text]);
      const known = texts.map(text => kept.get(key, questionOf(text)));
      const asked = [...new Set(texts.filter((_, at) => !known[at]))];
      if (asked.length === 0) return { records: known.map(list => [...(list ?? [])]), broken };
      for (const corpus of corpora) if (isStale(corpus)) broken.set(corpus.id, corpus.quoteCount);
      const deleted = new Set(corpora.flatMap(({ deletedRows }) => deletedRows ?? []));
      const segments = corpora.flatMap(corpus =>
        openSegments(database, corpus, cache, () => broken.set(corpus.id, corpus.quoteCount)),
      );
      const found = await shortlist(asked, segments, { ...options, isDeleted: row => deleted.has(row) });
      const rows = [...new Set(found.flat().map(({ row }) => row))];
      const byRow = await readRecords(reader, placeParts(corpora), rows);
      const lists = found.map(list => list.map(({ row }) => byRow.get(row)).filter(record => record !== undefined));
      const listOf = new Map(asked.map((text, at) => [text, lists[at] ?? []]));
      if (broken.size === 0) for (const [text, list] of listOf) kept.keep(key, questionOf(text), list);
      return { records: texts.map((text, at) => [...(known[at] ?? listOf.get(text) ?? [])]), broken };
    });

  return async (texts, options = {}) => {
    const round = await searchOnce(texts, options);
    preloadAfterwards();
    if (round.broken.size === 0) return round.records;
    const [small, large] = [[] as string[], [] as string[]];
    for (const [id, count] of round.broken) (count <= MAX_QUOTES_TO_WAIT_FOR ? small : large).push(id);
    for (const id of large) rebuildIndex(database, id).catch(error => console.warn('The index of', id, error));
    for (const id of small) await rebuildIndex(database, id);
    return small.length > 0 ? (await searchOnce(texts, options)).records : round.records;
  };
}
