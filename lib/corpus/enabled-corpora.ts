/** The corpora that take part, in the reader's order. */
import type { CorpusDatabase } from './database.ts';
import type { StoredCorpus } from './rows.ts';

export async function readEnabledCorpora(database: CorpusDatabase): Promise<StoredCorpus[]> {
  return (await database.corpora.orderBy('order').toArray()).filter(corpus => corpus.enabled);
}

/** Differs where other records take part than before. */
export function describeInUse(corpora: readonly StoredCorpus[]): string {
  return corpora
    .filter(({ enabled }) => enabled)
    .map(({ id, version, quoteCount }) => JSON.stringify([id, version, quoteCount]))
    .join();
}
