/** Puts the bundled packs in: once, whole, and again only when a pack has a new version. */
import type { CorpusDatabase } from './database.ts';
import { type CorpusContent, installCorpus } from './install-corpus.ts';

/** A bundled pack: what it is can be told without reading it. */
export interface BundledPack {
  id: string;
  version: string;
  /** Reads and checks the pack. Rejects with a sentence where it cannot be read at all. */
  read: () => Promise<CorpusContent>;
}

/**
 * Each pack is one transaction: if the browser is closed half-way, the next start puts it in.
 * @param isForced puts packs in again that the reader has deleted ("restore the bundled corpus")
 * @returns what went wrong, a sentence a pack; the other packs are in
 */
export async function seedCorpora(
  database: CorpusDatabase,
  packs: readonly BundledPack[],
  isForced = false,
): Promise<string[]> {
  const problems: string[] = [];
  for (const pack of packs) {
    const mark = await database.seedMarks.get(pack.id);
    if (mark?.version === pack.version && !(isForced && !(await database.corpora.get(pack.id)))) continue;
    // A pack that was deleted stays away, also in a newer version.
    if (mark && !isForced && !(await database.corpora.get(pack.id))) continue;
    try {
      await installCorpus(database, await pack.read(), true);
    } catch (error) {
      problems.push(
        `The corpus “${pack.id}” could not be put in: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return problems;
}
