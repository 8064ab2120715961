/** How much each word of a query tells in the enabled corpora, from their indexes. */
import { measureInformation } from '../match/related.ts';
import type { LookupQuery } from '../match/relevance.ts';
import { BucketCache } from './bucket-cache.ts';
import type { CorpusDatabase } from './database.ts';
import { readEnabledCorpora } from './enabled-corpora.ts';
import { openSegments } from './quote-index.ts';

export async function readInformation(database: CorpusDatabase, query: LookupQuery): Promise<(stem: string) => number> {
  return database.transaction('r', database.corpora, database.buckets, async () => {
    const corpora = await readEnabledCorpora(database);
    const cache = new BucketCache();
    // A damaged bucket is noticed, and mended, by the search for the same words.
    const segments = corpora.flatMap(corpus => openSegments(database, corpus, cache, () => {}));
    return measureInformation(query, segments);
  });
}
