/**
 * The records of the corpora as a reader leafs through them: words, filters, an order, and any window of what is found.
 *
 * Idea: without a filter a window is read where it stands; with filters the rows that are found are put into their order once, and kept for the windows that
 * follow. Words go through the index of the corpora, and what it finds by chance is taken out by reading the records.
 * Cost: reads grow with what is found, never with the corpus. Limit: of more than MAX_CHECKED records with the words the number is an estimate from above.
 */
import { findRowsWithWords } from '../match/rows-with-words.ts';
import { type Segment, shortlist } from '../match/shortlist.ts';
import { BucketCache } from './bucket-cache.ts';
import { findFlawed } from './corpus-health.ts';
import type { CorpusDatabase } from './database.ts';
import { FrontedRows, listInParts, listOrdered, type RowList } from './found-rows.ts';
import { PartReader } from './part-reader.ts';
import { type PlacedPart, placeParts } from './placed-parts.ts';
import { openSegments } from './quote-index.ts';
import { readQuoteTexts, readRecords } from './read-records.ts';
import { type FoundInPart, filterPart, orderRows } from './record-order.ts';
import type { BrowseRecords, RecordPage, RecordQuery, RecordWindow } from './record-query.ts';
import { countInYears, readWindow } from './record-windows.ts';
import type { StoredCorpus } from './rows.ts';
import { lowerBound } from './sorted-list.ts';
import { readSpeakerEdits, type SpeakerEdits } from './speaker-edits.ts';
import { readSpeakerOrder, type SpeakerOrder } from './speaker-order.ts';
import { readWordQuery, type WordQuery } from './word-query.ts';

/** So many of the records with the words are read to see whether they have them indeed. */
const MAX_CHECKED = 200;
/** Of more than those the first window, with some to spare for such as do not have them. */
const CHECKED_OF_MANY = 64;
/** Of each word: half a million records. What goes beyond is left out, and the total is an estimate. */
const MAX_POSTING_BYTES = 800_000;
/** Found by words and put into the order of their dates, where the nearest are wanted first. */
const MAX_DATED = 20_000;
/** Those that have the words next to each other, or the rarest of them, come first by relevance. */
const MAX_RANKED = 100;
/** Questions whose answers are kept for scrolling. */
const MAX_KEPT = 4;

interface Found {
  total: number;
  isExact: boolean;
  rows: (offset: number, limit: number) => Promise<readonly number[]> | readonly number[];
}

/** Keeps what the last questions found, so that scrolling reads nothing but records: make one a page. */
export function openBrowser(database: CorpusDatabase): BrowseRecords {
  const reader = new PartReader(database);
  const cache = new BucketCache();
  const kept = new Map<string, Promise<Found>>();
  let speakerOrder: { key: string; order: Promise<SpeakerOrder> } | null = null;

  return async (query, { offset, limit, signal }) => {
    const corpora = await readCorpora(database, query.corpusIds);
    const edits = await readSpeakerEdits(database);
    signal?.throwIfAborted();
    // In the order of the corpora, not of the rows.
    const parts = corpora.flatMap(corpus => placeParts([corpus]));
    const state = parts.map(({ part }) => `${part.id} ${part.deleted?.join('.') ?? ''}`).join();
    const orderOfSpeakers = () => {
      const key = `${state} ${edits.state}`;
      if (speakerOrder?.key !== key) speakerOrder = { key, order: readSpeakerOrder(reader, parts) };
      return speakerOrder.order;
    };
    const key = JSON.stringify([query, state, edits.state]);
    const known = kept.get(key);
    const finding =
      known ?? findRecords({ database, reader, cache, corpora, parts, edits, orderOfSpeakers }, query, signal);
    kept.delete(key);
    kept.set(key, finding);
    // A question that was given up, or that failed, is asked anew.
    finding.catch(() => kept.delete(key));
    for (const [oldest] of kept) if (kept.size > MAX_KEPT) kept.delete(oldest);
    const found = await finding;
    signal?.throwIfAborted();
    const rows = await found.rows(offset, limit);
    const byRow = await readRecords(reader, placeParts(corpora), rows);
    // What fails here is told when it is asked for.
    if (query.words) reader.preloadFacts(parts.map(({ part }) => part)).catch(() => {});
    const records = rows.map(row => byRow.get(row)).filter(record => record !== undefined);
    return { total: found.total, isExact: found.isExact, records };
  };
}

/** One question by itself. */
export function browseRecords(database: CorpusDatabase, query: RecordQuery, window: RecordWindow): Promise<RecordPage> {
  return openBrowser(database)(query, window);
}

interface Context {
  database: CorpusDatabase;
  reader: PartReader;
  cache: BucketCache;
  corpora: StoredCorpus[];
  parts: PlacedPart[];
  edits: SpeakerEdits;
  orderOfSpeakers: () => Promise<SpeakerOrder>;
}

async function readCorpora(database: CorpusDatabase, ids: readonly string[] | undefined): Promise<StoredCorpus[]> {
  const all = await database.corpora.orderBy('order').toArray();
  return ids ? all.filter(({ id }) => ids.includes(id)) : all;
}

async function findRecords(context: Context, query: RecordQuery, signal: AbortSignal | undefined): Promise<Found> {
  const { reader, parts, edits, orderOfSpeakers } = context;
  const words = query.words?.trim() ? await readWordQuery(reader, parts, query.words) : null;
  signal?.throwIfAborted();
  if (words) return findByWords(context, query, words, signal);
  const sort = query.sort === 'relevance' ? 'date' : query.sort;
  const ordered = { ...query, sort };
  const isFiltered = query.speakerIds || query.about !== undefined || query.sourceId !== undefined || query.flaw;
  // Years are a stretch of the order of dates.
  const isWindow = !isFiltered && (!query.years || sort === 'date');
  if (isWindow && parts.every(({ deleted }) => deleted.size === 0)) {
    return {
      total: await countInYears(reader, parts, query.years),
      isExact: true,
      rows: (offset, limit) => readWindow(reader, parts, ordered, offset, limit, orderOfSpeakers),
    };
  }
  const flawed = await readFlawed(context, query);
  const found = await Promise.all(
    parts.map(placed => filterPart(reader, edits, placed, query, { flawed: flawed?.get(placed) })),
  );
  signal?.throwIfAborted();
  return inMemory(await orderRows(reader, found, ordered, orderOfSpeakers), true);
}

function inMemory(rows: ArrayLike<number>, isExact: boolean): Found {
  return {
    total: rows.length,
    isExact,
    rows: (offset, limit) =>
      Array.from({ length: Math.max(0, Math.min(limit, rows.length - offset)) }, (_, at) => rows[offset + at]!),
  };
}

/** By part; null where no flaw is asked for. */
async function readFlawed(
  { reader, corpora, parts }: Context,
  { flaw }: RecordQuery,
): Promise<Map<PlacedPart, Uint32Array> | null> {
  if (!flaw) return null;
  const found = new Map<PlacedPart, Uint32Array>();
  for (const corpus of corpora)
    for (const [placed, numbers] of await findFlawed(
      reader,
      parts.filter(({ corpus: { id } }) => id === corpus.id),
      flaw,
    ))
      found.set(placed, numbers);
  return found;
}

async function findByWords(
  context: Context,
  query: RecordQuery,
  words: WordQuery,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const { database, reader, cache, corpora, parts, edits } = context;
  const segments = corpora.flatMap(corpus => openSegments(database, corpus, cache, () => {}));
  // Words that tell nothing ("the") leave all records standing.
  const byIndex = words.groups.length > 0 ? await findInIndex(segments, words.groups) : null;
  signal?.throwIfAborted();
  const flawed = await readFlawed(context, query);
  const found: FoundInPart[] = await Promise.all(
    parts.map(placed => {
      const among = byIndex ? numbersIn(placed, byIndex.rows) : undefined;
      return filterPart(reader, edits, placed, query, { among, flawed: flawed?.get(placed) });
    }),
  );
  const list = await orderFound(context, found, query);
  signal?.throwIfAborted();
  const nearest = query.sort === 'relevance' ? await findNearest(query.words ?? '', segments, list) : [];
  const unchecked = new FrontedRows(nearest, list, nearest);
  const isMany = unchecked.length > MAX_CHECKED;
  const checked = unchecked.slice(0, isMany ? CHECKED_OF_MANY : MAX_CHECKED);
  const texts = await readQuoteTexts(reader, placeParts(corpora), checked);
  const sound = checked.filter(row => words.isIn(texts.get(row) ?? ''));
  const rest = nearest.slice(checked.length);
  const rows = new FrontedRows([...sound, ...rest], list, [...checked, ...rest]);
  return {
    total: rows.length,
    isExact: !isMany && byIndex?.isWhole !== false,
    rows: (offset, limit) => rows.slice(offset, limit),
  };
}

async function findInIndex(segments: readonly Segment[], groups: readonly (readonly number[])[]) {
  const found = await Promise.all(segments.map(segment => findRowsWithWords(segment, groups, MAX_POSTING_BYTES)));
  return { rows: found.map(({ rows }) => rows), isWhole: found.every(({ isWhole }) => isWhole) };
}

/** Of rows in several ascending lists those of one part, as its numbers. */
function numbersIn({ part: { firstRow, count } }: PlacedPart, lists: readonly Uint32Array[]): Uint32Array {
  const inside = lists
    .map(rows => rows.subarray(lowerBound(rows, firstRow), lowerBound(rows, firstRow + count)))
    .filter(rows => rows.length > 0);
  if (inside.length === 1) return inside[0]!.map(row => row - firstRow);
  const numbers = new Uint32Array(inside.reduce((sum, rows) => sum + rows.length, 0));
  let at = 0;
  for (const rows of inside) for (const row of rows) numbers[at++] = row - firstRow;
  return numbers.sort();
}

/** By relevance the newest come first, but for the nearest. Of very many nobody looks at the last: they stay as they were found. */
async function orderFound(
  { reader, orderOfSpeakers }: Context,
  found: readonly FoundInPart[],
  query: RecordQuery,
): Promise<RowList> {
  if (query.sort !== 'relevance') return listOrdered(await orderRows(reader, found, query, orderOfSpeakers));
  const isMany = found.reduce((sum, { numbers }) => sum + numbers.length, 0) > MAX_DATED;
  if (isMany) return listInParts(found);
  return listOrdered(await orderRows(reader, found, { sort: 'date', isDescending: true }, orderOfSpeakers));
}

/** Of the rows of a list those that have the words next to each other, or the rarest of them. */
async function findNearest(words: string, segments: readonly Segment[], list: RowList): Promise<number[]> {
  const [ranked = []] = await shortlist([words], segments, { limit: MAX_RANKED, minShare: 0 });
  const places = list.placesOf(ranked.map(({ row }) => row));
  return ranked.map(({ row }) => row).filter((_, at) => places[at]! >= 0);
}
