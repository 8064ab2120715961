/** Writes a corpus anew with its records changed or left out on the way: for what touches many of them, and to free the space of those that were taken out. */
import type { Quote, Source, Speaker } from '../types.ts';
import { changingTables, forgetChanges } from './changes.ts';
import { type StagedRecords, stageRecords } from './corpus-staging.ts';
import type { CorpusDatabase } from './database.ts';
import { CorpusError } from './errors.ts';
import { workOnCorpus } from './install-corpus.ts';
import { PackedEntries } from './packed-entries.ts';
import { LISTS } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import { placeParts } from './placed-parts.ts';
import { readPart } from './read-part.ts';
import type { StoredCorpus, StoredPart } from './rows.ts';
import { noteUnreferenced } from './unfinished-work.ts';

/** More of them make a question dearer than writing the corpus anew. */
const MAX_DELETED = 1_000;
const MAX_PARTS = 12;

/** What happens to each record on its way; null leaves it out. Ids are the file's own. */
export interface Rewriting {
  speaker?: (speaker: Speaker) => Speaker;
  source?: (source: Source) => Source;
  /** `number`: of the quote in the part where it stood. */
  quote?: (quote: Quote, part: StoredPart, number: number) => Quote | null;
}

export interface RewriteOptions {
  signal?: AbortSignal;
  /** Records written so far, of all. */
  onProgress?: (done: number, total: number) => void;
}

/** `flip` names the new parts in one transaction, by `rewritten`. The caller holds the lock of the corpus. */
export async function rewriteRecords<Result>(
  database: CorpusDatabase,
  corpus: StoredCorpus,
  { speaker, source, quote }: Rewriting,
  { signal, onProgress }: RewriteOptions,
  flip: (staged: StagedRecords) => Promise<Result>,
): Promise<Result> {
  const reader = new PartReader(database);
  return stageRecords(
    database,
    corpus.quoteCount,
    async staging => {
      let done = 0;
      // Parts of one id space become one part.
      const parts = placeParts([corpus]).sort((a, b) =>
        a.part.idSpace < b.part.idSpace ? -1 : a.part.idSpace > b.part.idSpace ? 1 : 0,
      );
      for (const placed of parts) {
        await staging.enter(placed.part.idSpace);
        for await (const batch of readPart(reader, placed, { isWhole: true })) {
          signal?.throwIfAborted();
          // Sources first: what is changed of a quote may come from its source.
          const sources = source ? batch.sources.map(source) : batch.sources;
          const speakers = speaker ? batch.speakers.map(speaker) : batch.speakers;
          const quotes = quote
            ? batch.quotes.map((one, at) => quote(one, placed.part, batch.numbers[at]!)).filter(one => one !== null)
            : batch.quotes;
          const { contradictions } = batch;
          await staging.add({ speakers, sources, quotes, contradictions, rejected: [] }, { hasGlobalSides: true });
          done += batch.quotes.length;
          onProgress?.(done, corpus.quoteCount);
        }
        await bringRejections(reader, placed.part, rejected =>
          staging.add({ speakers: [], sources: [], quotes: [], contradictions: [], rejected }),
        );
      }
    },
    flip,
  );
}

async function bringRejections(
  reader: PartReader,
  part: StoredPart,
  add: (rejected: never[]) => Promise<void>,
): Promise<void> {
  for (let piece = 0; ; piece++) {
    const bytes = await reader.readPiece(part.id, LISTS.rejected, piece);
    if (!bytes) return;
    await add(new PackedEntries(bytes).readAll<never>());
  }
}

/** The corpus with the new parts in place of its former ones. */
export function rewritten(corpus: StoredCorpus, staged: StagedRecords): StoredCorpus {
  const { deletedRows: _, years: __, ...kept } = corpus;
  const { parts, segments, quoteCount, speakerCount, sourceCount, years } = staged;
  return { ...kept, parts, segments, quoteCount, speakerCount, sourceCount, ...(years ? { years } : {}) };
}

/**
 * Lets go of steps that are too old to be undone, and writes corpora anew of which much was taken out, unless a step on them can still be undone.
 * For a quiet moment; can be ended at any time.
 */
export async function tidyCorpora(database: CorpusDatabase): Promise<void> {
  await forgetChanges(database);
  for (const { id } of await database.corpora.toArray()) {
    await workOnCorpus(id, async () => {
      const corpus = await database.corpora.get(id);
      if (!corpus || !isWorn(corpus) || (await isUndoable(database, id))) return;
      await rewriteRecords(database, corpus, {}, {}, staged =>
        database.transaction('rw', changingTables(database), async () => {
          const now = await database.corpora.get(id);
          if (!now || (now.revision ?? 0) !== (corpus.revision ?? 0)) throw new CorpusError('busy', id);
          await database.corpora.put({ ...rewritten(now, staged), revision: (now.revision ?? 0) + 1 });
          await database.unfinished.bulkDelete(staged.notes);
          await noteUnreferenced(database, [corpus]);
        }),
      );
    }).catch(error => {
      // Another page is at it: the next quiet moment will do.
      if (!(error instanceof CorpusError)) throw error;
    });
  }
}

function isWorn({ parts = [] }: StoredCorpus): boolean {
  const deleted = parts.reduce((sum, part) => sum + (part.deleted?.length ?? 0), 0);
  return deleted > MAX_DELETED || parts.length > MAX_PARTS;
}

async function isUndoable(database: CorpusDatabase, corpusId: string): Promise<boolean> {
  const changes = await database.changes.toArray();
  return changes.some(({ before }) => before.some(({ id }) => id === corpusId));
}
