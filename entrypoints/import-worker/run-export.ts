/** Writes records of the corpora to a file that the browser keeps until it is saved: memory does not grow with it. */
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { type ExportChoice, exportRecords } from '@/lib/corpus/export-records.ts';
import type { ExportHead } from '@/lib/exchange/export-batch.ts';
import type { ExportLabels } from '@/lib/exchange/export-labels.ts';
import { EXPORT_FILES, writeExport } from '@/lib/exchange/write-export.ts';
import type { ExportBatch, ExportFormat } from '@/lib/imported.ts';

export interface ExportJob {
  format: ExportFormat;
  /** Names the file, and the corpus in it where it is not one of those that are here. */
  name: string;
  choice: ExportChoice;
  /** The words of files that people read. */
  labels: ExportLabels;
  language: string;
}

export interface WrittenFile {
  content: Blob;
  extension: string;
}

/** A Blob takes what is given out of the worker's memory; in pieces of this size it costs little. */
const PIECE_CHARS = 1_000_000;

export async function runExport(
  database: CorpusDatabase,
  { format, name, choice, labels, language }: ExportJob,
  signal: AbortSignal,
  tell: (written: number) => void,
): Promise<WrittenFile> {
  const head = await headOf(database, name, choice);
  const batches = counted(exportRecords(database, choice), tell);
  const { extension, mediaType } = EXPORT_FILES[format];
  const pieces = writeExport(format, batches, head, { labels, language });
  return { content: await toBlob(pieces, mediaType, signal), extension };
}

/** A single corpus keeps what it says of itself; a selection, and several corpora, are a corpus of their own. */
async function headOf(
  database: CorpusDatabase,
  name: string,
  { corpusIds, quoteIds }: ExportChoice,
): Promise<ExportHead> {
  const [id] = corpusIds ?? [];
  const corpus =
    corpusIds?.length === 1 && quoteIds === undefined ? await database.corpora.get(id as string) : undefined;
  if (corpus === undefined) return { id: quoteIds ? 'selection' : 'all-corpora', name, version: '1' };
  const { version, creator, license, description, provenance, dateModified } = corpus;
  return {
    id: corpus.id,
    name: corpus.name,
    version,
    ...(creator !== undefined && { creator }),
    ...(license !== undefined && { license }),
    ...(description !== undefined && { description }),
    ...(provenance !== undefined && { provenance }),
    ...(dateModified !== undefined && { dateModified }),
  };
}

/** Puts the pieces of a file together. */
export async function toBlob(
  pieces: AsyncIterable<Uint8Array | string>,
  type: string,
  signal: AbortSignal,
): Promise<Blob> {
  const blobs: Blob[] = [];
  let waiting: (Uint8Array | string)[] = [];
  let size = 0;
  const put = () => {
    blobs.push(new Blob(waiting as BlobPart[]));
    waiting = [];
    size = 0;
  };
  for await (const piece of pieces) {
    signal.throwIfAborted();
    waiting.push(piece);
    size += piece.length;
    if (size >= PIECE_CHARS) put();
  }
  put();
  return new Blob(blobs, { type });
}

/** Passes the records on and tells how many have gone. */
async function* counted(
  batches: AsyncIterable<ExportBatch>,
  tell: (count: number) => void,
): AsyncGenerator<ExportBatch> {
  let count = 0;
  for await (const batch of batches) {
    yield batch;
    count += batch.quotes.length;
    tell(count);
  }
}
