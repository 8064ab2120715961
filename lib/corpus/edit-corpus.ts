/** Adds quotes to a corpus and takes some out, at the cost of those alone: a further segment for the former, a list of rows for the latter. */
import type { Quote } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { addQuoteRows, globalId } from './install-corpus.ts';
import { placeOf, SegmentWriter } from './quote-index.ts';

/** Puts further quotes into a corpus that is there. Their ids are the corpus's own and new to it; speakers and sources are in. */
export async function addQuotes(database: CorpusDatabase, corpusId: string, quotes: readonly Quote[]): Promise<void> {
  await database.transaction('rw', database.corpora, database.quotes, database.buckets, async () => {
    const corpus = await database.corpora.get(corpusId);
    if (!corpus) throw new Error(`There is no corpus “${corpusId}”.`);
    const writer = new SegmentWriter(quotes.length);
    await addQuoteRows(database, corpusId, placeOf(corpus), quotes, writer);
    await database.corpora.update(corpusId, {
      quoteCount: corpus.quoteCount + quotes.length,
      // A corpus without an index gets a whole one at the next question.
      ...(corpus.segments ? { segments: [...corpus.segments, await writer.store(database)] } : {}),
    });
  });
}

/** Takes quotes out of a corpus; ids that it does not have are passed over. */
export async function deleteQuotes(database: CorpusDatabase, corpusId: string, ids: readonly string[]): Promise<void> {
  await database.transaction('rw', database.corpora, database.quotes, async () => {
    const corpus = await database.corpora.get(corpusId);
    if (!corpus) return;
    const found = await database.quotes
      .where('id')
      .anyOf(ids.map(id => globalId(corpusId, id)))
      .toArray();
    const rows = found.filter(quote => quote.corpusId === placeOf(corpus)).map(quote => quote.row);
    await database.quotes.bulkDelete(rows);
    await database.corpora.update(corpusId, {
      quoteCount: corpus.quoteCount - rows.length,
      deletedRows: [...(corpus.deletedRows ?? []), ...rows],
    });
  });
}
