/** Reads a whole file through an importer, for tests: all records at once, and a check that every record is accounted for. */
import type { ImportBatch, ImportFormat, ImportOptions } from '../../imported.ts';
import { openImport } from '../open-import.ts';

export type CollectedImport = Omit<ImportBatch, 'bytesRead'>;

export function toStream(content: string | Uint8Array, chunkBytes = 65_536): ReadableStream<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + chunkBytes));
      at += chunkBytes;
    },
  });
}

export async function collectImport(
  format: ImportFormat,
  content: string | Uint8Array | ReadableStream<Uint8Array>,
  options: Partial<ImportOptions> = {},
  chunkBytes?: number,
): Promise<CollectedImport> {
  const all: CollectedImport = {
    speakers: [],
    sources: [],
    quotes: [],
    contradictions: [],
    rejected: [],
    notes: [],
    leftOut: {},
    taken: 0,
    total: 0,
  };
  const stream = content instanceof ReadableStream ? content : toStream(content, chunkBytes);
  for await (const batch of openImport(format)(stream, { fileName: 'records', ...options, format })) {
    if (batch.head) all.head = { ...all.head, ...batch.head };
    for (const list of ['speakers', 'sources', 'quotes', 'contradictions', 'rejected', 'notes'] as const)
      for (const entry of batch[list]) all[list].push(entry as never);
    all.taken = batch.taken;
    all.total = batch.total;
    all.leftOut = batch.leftOut;
    if (batch.taken + all.rejected.length !== batch.total)
      throw new Error(`${batch.taken} taken and ${all.rejected.length} rejected are not ${batch.total}`);
  }
  return all;
}
