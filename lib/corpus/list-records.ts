/** What of a corpus is listed beside its records: what was rejected, its subjects, sources by name or address. */
import type { ImportRejection } from '../imported.ts';
import type { Source } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { hash64 } from './hash-table.ts';
import { PackedEntries } from './packed-entries.ts';
import { LISTS, normaliseAddress } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import { placeParts } from './placed-parts.ts';

const PIECES_AT_ONCE = 32;

/** All that was rejected as the corpus went in, in the order of its file. */
export async function* readRejections(database: CorpusDatabase, corpusId: string): AsyncGenerator<ImportRejection[]> {
  const reader = new PartReader(database);
  const corpus = await database.corpora.get(corpusId);
  for (const { id } of corpus?.parts ?? []) {
    for (let from = 0; ; from += PIECES_AT_ONCE) {
      const pieces = await reader.readPieces(id, LISTS.rejected, from, from + PIECES_AT_ONCE - 1);
      const rejections = pieces.flatMap(bytes => new PackedEntries(bytes).readAll<ImportRejection>());
      if (rejections.length > 0) yield rejections;
      if (pieces.length < PIECES_AT_ONCE) break;
    }
  }
}

/** Subjects with the number of their records, the commonest first. */
export async function listSubjects(
  database: CorpusDatabase,
  corpusIds?: readonly string[],
): Promise<{ subject: string; count: number }[]> {
  const reader = new PartReader(database);
  const counts = new Map<string, number>();
  for (const { id, parts = [] } of await database.corpora.toArray()) {
    if (corpusIds && !corpusIds.includes(id)) continue;
    for (const part of parts) {
      const bytes = await reader.readPiece(part.id, LISTS.subjects, 0);
      for (const [subject, count] of bytes ? new PackedEntries(bytes).readAll<[string, number]>() : [])
        counts.set(subject, (counts.get(subject) ?? 0) + count);
    }
  }
  return [...counts].map(([subject, count]) => ({ subject, count })).sort((a, b) => b.count - a.count);
}

/** The sources under a web address, also without "www.", with another scheme, or as it was archived. */
export async function findSources(database: CorpusDatabase, address: string): Promise<Source[]> {
  const reader = new PartReader(database);
  const wanted = normaliseAddress(address);
  const found = await Promise.all(
    placeParts(await database.corpora.toArray()).map(async ({ part }) => {
      const { numbers } = await reader.list(part, LISTS.addresses).find(hash64(wanted).high);
      const sources = await reader.readEntities<Source>('sources', new Map([[part, new Set(numbers)]]));
      return [...(sources.get(part)?.values() ?? [])];
    }),
  );
  return found
    .flat()
    .filter(({ url, archivedAt }) => [url, archivedAt].some(at => at && normaliseAddress(at) === wanted));
}
