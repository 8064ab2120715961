/** The index of each corpus in the database: built, opened, thrown away. One segment a corpus (`lib/match/segment.ts`). */
import { buildSegment, type PostingsReader } from '../match/segment.ts';
import { openSegment, type Segment } from '../match/shortlist.ts';
import type { CorpusDatabase, StoredQuote } from './database.ts';

const LAST_BUCKET = Number.POSITIVE_INFINITY;

/** What of a quote is searched: its sentence, since a page may print the words that the record has as context. */
function indexedText({ prefix, exact, suffix }: StoredQuote): string {
  return prefix + exact + suffix;
}

/** Builds the index of a corpus anew, in the transaction it is called in or in one of its own. */
export async function indexCorpus(database: CorpusDatabase, corpusId: string): Promise<void> {
  await database.transaction('rw', database.quotes, database.postings, async () => {
    const quotes = await database.quotes.where('corpusId').equals(corpusId).sortBy('row');
    const buckets = buildSegment(quotes.map(quote => ({ row: quote.row, text: indexedText(quote) })));
    await deleteIndex(database, corpusId);
    await database.postings.bulkPut([...buckets].map(([bucket, bytes]) => ({ corpusId, bucket, bytes })));
  });
}

export async function deleteIndex(database: CorpusDatabase, corpusId: string): Promise<void> {
  await database.postings.where('[corpusId+bucket]').between([corpusId, 0], [corpusId, LAST_BUCKET]).delete();
}

function postingsOf(database: CorpusDatabase, corpusId: string): PostingsReader {
  return {
    async readBuckets(buckets) {
      const rows = await database.postings.bulkGet(buckets.map(bucket => [corpusId, bucket]));
      return rows.map(row => row?.bytes);
    },
  };
}

/** The index of a corpus; built again where it is missing or its header is damaged. */
export async function openIndex(database: CorpusDatabase, corpusId: string): Promise<Segment | null> {
  const reader = postingsOf(database, corpusId);
  const segment = await openSegment(reader);
  if (segment) return segment;
  await indexCorpus(database, corpusId);
  return openSegment(reader);
}
