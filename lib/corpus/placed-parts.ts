/** The parts of some corpora, by the rows they have. */
import type { StoredCorpus, StoredPart } from './rows.ts';

export interface PlacedPart {
  part: StoredPart;
  corpus: StoredCorpus;
  deleted: ReadonlySet<number>;
}

/** The parts of these corpora in the order of their rows. */
export function placeParts(corpora: readonly StoredCorpus[]): PlacedPart[] {
  return (
    corpora
      .flatMap(corpus => (corpus.parts ?? []).map(part => ({ part, corpus, deleted: new Set(part.deleted) })))
      // The part of an empty corpus begins where the next one does, and would stand before it.
      .filter(({ part }) => part.count > 0)
      .sort((a, b) => a.part.firstRow - b.part.firstRow)
  );
}

/** The part that a row stands in; undefined where it was deleted, or belongs to none of these. */
export function partOfRow(parts: readonly PlacedPart[], row: number): PlacedPart | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parts[middle]!.part.firstRow <= row) low = middle + 1;
    else high = middle;
  }
  const placed = parts[low - 1];
  if (!placed) return undefined;
  const number = row - placed.part.firstRow;
  return number < placed.part.count && !placed.deleted.has(number) ? placed : undefined;
}
