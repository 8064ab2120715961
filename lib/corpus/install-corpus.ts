/** Puts a corpus into the database, whole or not at all, and takes it out again. */
import type { Contradiction, Corpus, Quote, Source, Speaker } from '../types.ts';
import type { CorpusDatabase, Rejection, StoredQuote } from './database.ts';
import { deleteIndex, indexCorpus } from './quote-index.ts';

/** A corpus as it comes out of a file: ids are its own. */
export interface CorpusContent {
  corpus: Corpus;
  speakers: Speaker[];
  sources: Source[];
  quotes: Quote[];
  contradictions: Contradiction[];
  rejected: Rejection[];
}

export function globalId(corpusId: string, id: string): string {
  return `${corpusId}/${id}`;
}

/** Replaces a corpus of the same id. One transaction: killed half-way, the database is as it was before. */
export async function installCorpus(database: CorpusDatabase, content: CorpusContent, asSeed = false): Promise<void> {
  const { corpus } = content;
  const id = (local: string) => globalId(corpus.id, local);
  const inCorpus = <T extends { id: string }>(record: T) => ({ ...record, id: id(record.id), corpusId: corpus.id });
  const quotes = content.quotes.map(quote => ({
    ...inCorpus(quote),
    creator: quote.creator === null ? null : id(quote.creator),
    isPartOf: id(quote.isPartOf),
    ...(quote.appearance
      ? { appearance: quote.appearance.map(place => ({ ...place, isPartOf: id(place.isPartOf) })) }
      : {}),
  }));
  const contradictions = content.contradictions.map((record, order) => ({
    ...inCorpus(record),
    order,
    quoteId: id(record.quoteId),
    againstId: id(record.againstId),
  }));
  await database.transaction('rw', database.tables, async () => {
    const former = await database.corpora.get(corpus.id);
    await deleteRecords(database, corpus.id);
    await database.speakers.bulkPut(content.speakers.map(inCorpus));
    await database.sources.bulkPut(content.sources.map(inCorpus));
    // Rows are given by the database.
    await database.quotes.bulkAdd(quotes as unknown as StoredQuote[]);
    await database.contradictions.bulkPut(contradictions);
    await indexCorpus(database, corpus.id);
    await database.corpora.put({
      ...corpus,
      enabled: former?.enabled ?? corpus.enabled,
      order: former?.order ?? (await database.corpora.count()),
      quoteCount: quotes.length,
      speakerCount: content.speakers.length,
      rejected: content.rejected,
    });
    if (asSeed) await database.seedMarks.put({ packId: corpus.id, version: corpus.version });
  });
}

async function deleteRecords(database: CorpusDatabase, corpusId: string): Promise<void> {
  for (const table of [database.quotes, database.speakers, database.sources, database.contradictions]) {
    await table.where('corpusId').equals(corpusId).delete();
  }
  await deleteIndex(database, corpusId);
}

/** Takes a corpus out. Its seed mark stays: a bundled pack does not come back unasked. */
export async function deleteCorpus(database: CorpusDatabase, corpusId: string): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await deleteRecords(database, corpusId);
    await database.corpora.delete(corpusId);
  });
}

export async function setCorpusEnabled(database: CorpusDatabase, corpusId: string, enabled: boolean): Promise<void> {
  await database.corpora.update(corpusId, { enabled });
}
