/**
 * Puts a corpus into the database, whole or not at all, and takes it out again.
 *
 * Small ones go in with one transaction. Large ones go in piece by piece under a second place, where nobody sees them; one short transaction then makes
 * them the corpus, and the former version is swept away behind it. Killed half-way, the former version still answers.
 */
import type { Contradiction, Corpus, Quote, Source, Speaker } from '../types.ts';
import type { CorpusDatabase, Rejection, StoredCorpus, StoredQuote, StoredSegment } from './database.ts';
import { placeOf, SegmentWriter } from './quote-index.ts';
import { ROWS_A_TRANSACTION, sweepRows, sweepUnfinished, workAlone } from './unfinished-work.ts';

/** A corpus as it comes out of a file: ids are its own. */
export interface CorpusContent {
  corpus: Corpus;
  speakers: Speaker[];
  sources: Source[];
  quotes: Quote[];
  contradictions: Contradiction[];
  rejected: Rejection[];
}

/** The same, with quotes that need not all be in memory: they are asked for in ascending pieces, each once. */
export type StreamedContent = Omit<CorpusContent, 'quotes'> & {
  quotes: { readonly length: number; slice: (from: number, to: number) => readonly Quote[] };
};

/** Up to so many quotes one transaction takes less than a second. */
const MAX_QUOTES_AT_ONCE = 10_000;
/** Two versions of a corpus stand under its id and under this one, in turns. No name that a reader gives ends so. */
const SECOND_PLACE = '\u0001';

export function globalId(corpusId: string, id: string): string {
  return `${corpusId}/${id}`;
}

/** The corpus that a record belongs to, by the place it stands in. */
export function corpusIdOf(place: string): string {
  return place.endsWith(SECOND_PLACE) ? place.slice(0, -SECOND_PLACE.length) : place;
}

/** Replaces a corpus of the same id, which answers until the new one is whole. */
export async function installCorpus(database: CorpusDatabase, content: StreamedContent, asSeed = false): Promise<void> {
  const former = await database.corpora.get(content.corpus.id);
  const isLarge = Math.max(content.quotes.length, former?.quoteCount ?? 0) > MAX_QUOTES_AT_ONCE;
  await (isLarge ? installInPieces(database, content, former, asSeed) : installAtOnce(database, content, asSeed));
}

async function installAtOnce(database: CorpusDatabase, content: StreamedContent, asSeed: boolean): Promise<void> {
  const { id } = content.corpus;
  await database.transaction('rw', database.tables, async () => {
    const former = await database.corpora.get(id);
    for (const place of [id, id + SECOND_PLACE]) {
      await sweepRows(database, { name: place, kind: 'records' });
      await database.unfinished.delete(place);
    }
    for (const segment of former?.segments ?? []) await sweepRows(database, { name: segment.id, kind: 'segment' });
    const writer = new SegmentWriter(content.quotes.length);
    await addQuoteRows(database, id, id, content.quotes.slice(0, content.quotes.length), writer);
    await putCorpus(database, content, id, await writer.store(database), asSeed);
  });
}

/** Streams nothing but quotes and index: speakers, sources and contradictions are few beside them, and go in with the last transaction. */
async function installInPieces(
  database: CorpusDatabase,
  content: StreamedContent,
  former: StoredCorpus | undefined,
  asSeed: boolean,
): Promise<void> {
  const { id } = content.corpus;
  const place = former && placeOf(former) === id ? id + SECOND_PLACE : id;
  const isDone = await workAlone(place, async () => {
    const writer = new SegmentWriter(content.quotes.length);
    await workAlone(writer.id, async () => {
      await sweepRows(database, { name: place, kind: 'records' });
      await database.unfinished.bulkPut([
        { name: place, kind: 'records' },
        { name: writer.id, kind: 'segment' },
      ]);
      for (let from = 0; from < content.quotes.length; from += ROWS_A_TRANSACTION)
        await addQuoteRows(database, id, place, content.quotes.slice(from, from + ROWS_A_TRANSACTION), writer);
      const segment = await writer.store(database);
      await database.transaction('rw', database.tables, async () => {
        const now = await database.corpora.get(id);
        if (now && placeOf(now) === place) throw new Error(`“${id}” was put in by another page in the meantime.`);
        await putCorpus(database, content, place, segment, asSeed);
        await database.unfinished.bulkDelete([place, writer.id]);
        if (now) await noteForSweep(database, now);
      });
    });
    return true;
  });
  if (!isDone) throw new Error(`“${id}” is being put in already.`);
  await sweepUnfinished(database);
}

/** The rows are given by the database, in ascending order. */
export async function addQuoteRows(
  database: CorpusDatabase,
  corpusId: string,
  place: string,
  quotes: readonly Quote[],
  writer: SegmentWriter,
): Promise<void> {
  const id = (local: string) => globalId(corpusId, local);
  const stored = quotes.map(quote => ({
    ...quote,
    id: id(quote.id),
    corpusId: place,
    creator: quote.creator === null ? null : id(quote.creator),
    isPartOf: id(quote.isPartOf),
    ...(quote.appearance ? { appearance: quote.appearance.map(at => ({ ...at, isPartOf: id(at.isPartOf) })) } : {}),
  }));
  if (stored.length === 0) return;
  // One transaction's numbers follow each other: the last one tells them all, and saves an answer for each.
  const last = await database.quotes.bulkAdd(stored as unknown as StoredQuote[]);
  writer.add(quotes, last - quotes.length + 1);
}

/** What makes a corpus visible, with all of its records that are not quotes. */
async function putCorpus(
  database: CorpusDatabase,
  content: StreamedContent,
  place: string,
  segment: StoredSegment,
  asSeed: boolean,
): Promise<void> {
  const { corpus } = content;
  const id = (local: string) => globalId(corpus.id, local);
  const inCorpus = <T extends { id: string }>(record: T) => ({ ...record, id: id(record.id), corpusId: corpus.id });
  const former = await database.corpora.get(corpus.id);
  await deleteOtherRecords(database, corpus.id);
  await database.speakers.bulkPut(content.speakers.map(inCorpus));
  await database.sources.bulkPut(content.sources.map(inCorpus));
  await database.contradictions.bulkPut(
    content.contradictions.map((record, order) => ({
      ...inCorpus(record),
      order,
      quoteId: id(record.quoteId),
      againstId: id(record.againstId),
    })),
  );
  await database.corpora.put({
    ...corpus,
    enabled: former?.enabled ?? corpus.enabled,
    order: former?.order ?? (await database.corpora.count()),
    quoteCount: content.quotes.length,
    speakerCount: content.speakers.length,
    rejected: content.rejected,
    segments: [segment],
    ...(place === corpus.id ? {} : { place }),
  });
  if (asSeed) await database.seedMarks.put({ packId: corpus.id, version: corpus.version });
}

async function deleteOtherRecords(database: CorpusDatabase, corpusId: string): Promise<void> {
  for (const table of [database.speakers, database.sources, database.contradictions])
    await table.where('corpusId').equals(corpusId).delete();
}

async function noteForSweep(database: CorpusDatabase, corpus: StoredCorpus): Promise<void> {
  await database.unfinished.bulkPut([
    { name: placeOf(corpus), kind: 'records' },
    ...(corpus.segments ?? []).map(({ id }) => ({ name: id, kind: 'segment' as const })),
  ]);
}

/** Takes a corpus out: unseen at once, and swept away behind. Its seed mark stays: a bundled pack does not come back unasked. */
export async function deleteCorpus(database: CorpusDatabase, corpusId: string): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const corpus = await database.corpora.get(corpusId);
    if (corpus) await noteForSweep(database, corpus);
    await deleteOtherRecords(database, corpusId);
    await database.corpora.delete(corpusId);
  });
  await sweepUnfinished(database);
}

export async function setCorpusEnabled(database: CorpusDatabase, corpusId: string, enabled: boolean): Promise<void> {
  await database.corpora.update(corpusId, { enabled });
}
