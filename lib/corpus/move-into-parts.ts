/** The migration to version 4: the records of each corpus, one row each before, go into a part; the index is left to be built again. */
import type { Table, Transaction } from 'dexie';
import type { Contradiction, Quote, Source, Speaker } from '../types.ts';
import { yearOf } from './date-code.ts';
import { localId, ROWS_A_BLOCK } from './part-format.ts';
import { PartWriter } from './part-writer.ts';
import type { StoredCorpus } from './rows.ts';

/** Quotes read at once. */
const PIECE = 2_000;

type FormerCorpus = StoredCorpus & { place?: string };
type FormerQuote = Quote & { row: number };

export async function moveRecordsIntoParts(transaction: Transaction): Promise<void> {
  const corpora: Table<FormerCorpus, string> = transaction.table('corpora');
  const quotes: Table<FormerQuote, number> = transaction.table('quotes');
  const inCorpus = <T>(table: string, corpusId: string): Promise<T[]> =>
    transaction.table(table).where('corpusId').equals(corpusId).toArray();
  const tables = {
    blocks: transaction.table('blocks'),
    pieces: transaction.table('pieces'),
    recordedPairs: transaction.table('recordedPairs'),
  };
  let nextRow = ROWS_A_BLOCK;
  for (const { place, ...corpus } of await corpora.toArray()) {
    const own = (id: string) => localId(corpus.id, id) ?? id;
    const part = new PartWriter(tables, corpus.id, nextRow);
    for (const speaker of await inCorpus<Speaker>('speakers', corpus.id))
      part.addSpeaker({ ...bare(speaker), id: own(speaker.id) });
    for (const source of await inCorpus<Source>('sources', corpus.id))
      part.addSource({ ...bare(source), id: own(source.id) });
    const keys = await quotes
      .where('corpusId')
      .equals(place ?? corpus.id)
      .primaryKeys();
    for (let from = 0; from < keys.length; from += PIECE) {
      for (const quote of await quotes.bulkGet(keys.slice(from, from + PIECE))) {
        if (!quote) continue;
        const { row: _, ...former } = quote;
        // A reference that leads nowhere must not keep the database from opening.
        for (const { isPartOf } of [quote, ...(quote.appearance ?? [])])
          part.addSource({ id: own(isPartOf), name: own(isPartOf) });
        const isSpeakerKnown = quote.creator !== null && part.hasSpeaker(own(quote.creator));
        part.addQuote({
          ...former,
          id: own(quote.id),
          corpusId: corpus.id,
          creator: isSpeakerKnown ? own(quote.creator ?? '') : null,
          isPartOf: own(quote.isPartOf),
          ...(quote.appearance
            ? { appearance: quote.appearance.map(at => ({ ...at, isPartOf: own(at.isPartOf) })) }
            : {}),
        });
      }
      await part.flush();
    }
    const pairs = await inCorpus<Contradiction & { order: number }>('contradictions', corpus.id);
    for (const { order: _, ...pair } of pairs.sort((a, b) => a.order - b.order))
      part.addContradiction({
        ...bare(pair),
        id: own(pair.id),
        quoteId: own(pair.quoteId),
        againstId: own(pair.againstId),
      });
    const stored = await part.finish();
    const years = part.dateRange;
    const { segments: _, deletedRows: __, ...kept } = corpus;
    await corpora.put({
      ...kept,
      quoteCount: stored.count,
      sourceCount: stored.sourceCount,
      rejectedCount: corpus.rejected.length,
      ...(years ? { years: [yearOf(years[0]), yearOf(years[1])] } : {}),
      parts: [stored],
    });
    nextRow = Math.ceil((stored.firstRow + stored.count) / ROWS_A_BLOCK) * ROWS_A_BLOCK;
  }
  await transaction.table('counters').put({ name: 'rows', next: nextRow });
  await transaction.table('buckets').clear();
  await transaction.table('unfinished').clear();
}

/** Without the corpus that its row named. */
function bare<T>(record: T): T {
  const { corpusId: _, ...rest } = record as T & { corpusId?: string };
  return rest as T;
}
