/** The words of a part's quotes, stretch by stretch in the order of rows, without those that were taken out. */
import type { Quote } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { PackedEntries } from './packed-entries.ts';
import type { PackedQuote } from './packed-quote.ts';
import { ROWS_A_BLOCK } from './part-format.ts';
import type { StoredPart } from './rows.ts';

export async function* readTexts(
  database: CorpusDatabase,
  part: StoredPart,
  blocksAtOnce = 64,
): AsyncGenerator<{ row: number; quote: Pick<Quote, 'prefix' | 'exact' | 'suffix'> }[]> {
  const deleted = new Set(part.deleted);
  const first = part.firstRow / ROWS_A_BLOCK;
  const end = Math.ceil((part.firstRow + part.count) / ROWS_A_BLOCK);
  for (let from = first; from < end; from += blocksAtOnce) {
    const blocks = await database.blocks
      .where('block')
      .between(from, Math.min(end, from + blocksAtOnce), true, false)
      .toArray();
    yield blocks.flatMap(({ block, bytes }) =>
      new PackedEntries(bytes).readAll<PackedQuote>().flatMap((packed, at) => {
        const row = block * ROWS_A_BLOCK + at;
        if (deleted.has(row - part.firstRow)) return [];
        return [{ row, quote: { exact: packed[1], prefix: packed[5] || '', suffix: packed[6] || '' } }];
      }),
    );
  }
}
