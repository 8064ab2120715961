/** Writes records of the corpora to a file that the browser keeps until it is saved: memory does not grow with it. */
import type { ExportBatch, ExportFormat } from '@/lib/imported.ts';

/** What is written: corpora, or single records; everything where neither is given. */
export interface ExportSelection {
  corpusIds?: string[];
  quoteIds?: string[];
}

export interface ExportJob {
  format: ExportFormat;
  /** Names the file. */
  name: string;
  selection: ExportSelection;
}

export interface WrittenFile {
  content: Blob;
  fileName: string;
}

/** A Blob takes what is given out of the page's memory; in pieces of this size it costs little. */
const PIECE_CHARS = 1_000_000;

/** Puts pieces of a file together. */
export async function toBlob(pieces: AsyncIterable<Uint8Array | string>, type: string): Promise<Blob> {
  const blobs: Blob[] = [];
  let waiting: (Uint8Array | string)[] = [];
  let size = 0;
  const put = () => {
    blobs.push(new Blob(waiting as BlobPart[]));
    waiting = [];
    size = 0;
  };
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size >= PIECE_CHARS) put();
  }
  put();
  return new Blob(blobs, { type });
}

/** Passes the records on and tells how many have gone. */
export async function* counted(
  batches: AsyncIterable<ExportBatch>,
  signal: AbortSignal,
  tell: (count: number) => void,
): AsyncGenerator<ExportBatch> {
  let count = 0;
  for await (const batch of batches) {
    signal.throwIfAborted();
    yield batch;
    count += batch.quotes.length;
    tell(count);
  }
}
