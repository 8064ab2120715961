/** Puts a corpus into the database, whole or not at all, and takes it out again; a former version answers until the new one is whole. */
import type { ImportRejection } from '../imported.ts';
import type { Contradiction, Corpus, Quote, Source, Speaker } from '../types.ts';
import { changingTables } from './changes.ts';
import { type CorpusStaging, type StagedRecords, stageRecords } from './corpus-staging.ts';
import type { CorpusDatabase } from './database.ts';
import { CorpusError } from './errors.ts';
import type { Rejection, StoredCorpus } from './rows.ts';
import { noteUnreferenced, ROWS_A_TRANSACTION, sweepBehind, workAlone } from './unfinished-work.ts';

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

/** Rejections kept with the corpus itself; the others are read from its part. */
export const MAX_REJECTED_SHOWN = 100;

/** Only one page at a time puts a corpus of this id in, or changes its records. */
export async function workOnCorpus<T>(corpusId: string, work: () => Promise<T>): Promise<T> {
  const done = await workAlone(`corpus ${corpusId}`, async () => ({ result: await work() }));
  if (!done) throw new CorpusError('busy', corpusId);
  return done.result;
}

/** Replaces a corpus of the same id. */
export async function installCorpus(database: CorpusDatabase, content: StreamedContent, asSeed = false): Promise<void> {
  const { corpus, quotes, rejected } = content;
  await workOnCorpus(corpus.id, () =>
    stageRecords(
      database,
      quotes.length,
      staging => fillFrom(staging, content),
      staged =>
        database.transaction('rw', changingTables(database), async () => {
          const former = await database.corpora.get(corpus.id);
          await putCorpus(database, corpus, staged, { rejected, rejectedCount: rejected.length });
          if (asSeed) await database.seedMarks.put({ packId: corpus.id, version: corpus.version });
          await noteUnreferenced(database, [former]);
        }),
    ),
  );
}

async function fillFrom(staging: CorpusStaging, content: StreamedContent): Promise<void> {
  const none = { speakers: [], sources: [], quotes: [], contradictions: [], rejected: [] };
  const { corpus, speakers, sources, quotes, contradictions } = content;
  await staging.enter(corpus.id);
  const rejected = content.rejected.map(({ path, reason }): ImportRejection => {
    return { line: Number(/^line (\d+)$/.exec(path)?.[1] ?? 0), field: path, reason, excerpt: '' };
  });
  await staging.add({ ...none, speakers, sources, rejected });
  for (let from = 0; from < quotes.length; from += ROWS_A_TRANSACTION)
    await staging.add({ ...none, quotes: quotes.slice(from, Math.min(quotes.length, from + ROWS_A_TRANSACTION)) });
  await staging.add({ ...none, contradictions });
}

/** In the transaction that makes it visible. Switched on or off, order and colour stay as the reader has set them. */
export async function putCorpus(
  database: CorpusDatabase,
  corpus: Corpus,
  staged: StagedRecords,
  rejections: Pick<StoredCorpus, 'rejected'> & { rejectedCount: number },
): Promise<void> {
  const former = await database.corpora.get(corpus.id);
  const last = await database.corpora.orderBy('order').last();
  const { parts, segments, quoteCount, speakerCount, sourceCount, years, notes } = staged;
  await database.corpora.put({
    ...corpus,
    enabled: former?.enabled ?? corpus.enabled,
    order: former?.order ?? (last ? last.order + 1 : 0),
    ...(former?.colour === undefined ? {} : { colour: former.colour }),
    revision: (former?.revision ?? 0) + 1,
    quoteCount,
    speakerCount,
    sourceCount,
    ...(years ? { years } : {}),
    rejected: rejections.rejected.slice(0, MAX_REJECTED_SHOWN),
    rejectedCount: rejections.rejectedCount,
    parts,
    segments,
  });
  await database.unfinished.bulkDelete(notes);
}

/** Takes a corpus out for good: unseen at once, and swept away behind. Its seed mark stays: a bundled pack does not come back unasked. */
export async function deleteCorpus(database: CorpusDatabase, corpusId: string): Promise<void> {
  await database.transaction('rw', changingTables(database), async () => {
    const corpus = await database.corpora.get(corpusId);
    await database.corpora.delete(corpusId);
    await noteUnreferenced(database, [corpus]);
  });
  await sweepBehind(database);
}

export async function setCorpusEnabled(database: CorpusDatabase, corpusId: string, enabled: boolean): Promise<void> {
  await database.corpora.update(corpusId, { enabled });
}
