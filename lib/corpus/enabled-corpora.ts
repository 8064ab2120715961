/** The corpora that take part, in the reader's order. */
import type { CorpusDatabase } from './database.ts';
import type { StoredCorpus } from './rows.ts';

export async function readEnabledCorpora(database: CorpusDatabase): Promise<StoredCorpus[]> {
  return (await database.corpora.orderBy('order').toArray()).filter(corpus => corpus.enabled);
}
