/** Opens the reader of a format: bytes in, batches of records out, in bounded memory. */
import { type ImportBatch, ImportError, type ImportFormat, type ImportOptions, type ReadImport } from '../imported.ts';
import { ImportBuilder } from './import-builder.ts';
import { CutOffError, openImportText, type TextPiece } from './import-text.ts';
import { readArticle } from './read-article.ts';
import { readClaimReviews } from './read-claim-reviews.ts';
import { readFactCheckTools } from './read-fact-check-tools.ts';
import { readGdelt } from './read-gdelt.ts';
import { readHypothesis } from './read-hypothesis.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readPackStream } from './read-pack.ts';
import { readQuotations } from './read-quotations.ts';
import { readQuotebank } from './read-quotebank.ts';
import { readTable } from './read-table.ts';
import { readWebAnnotations } from './read-web-annotations.ts';

/** Takes and rejects records into the builder, and pauses after each piece, so that full batches can be given. */
export type ReadPieces = (
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
) => AsyncIterable<void>;

const READERS: Readonly<Record<ImportFormat, ReadPieces>> = {
  pack: readPackStream,
  'json lines': readJsonLines,
  csv: readTable,
  'claim review': readClaimReviews,
  'fact check tools': readFactCheckTools,
  quotebank: readQuotebank,
  'gdelt quotations': readGdelt,
  'web annotation': readWebAnnotations,
  hypothesis: readHypothesis,
  quotation: readQuotations,
  article: readArticle,
};

export const IMPORT_FORMATS = Object.keys(READERS) as ImportFormat[];

export function openImport(format: ImportFormat): ReadImport {
  const read = READERS[format];
  return (bytes, options) => readBatches(read, bytes, options);
}

async function* readBatches(
  read: ReadPieces,
  bytes: ReadableStream<Uint8Array>,
  options: ImportOptions,
): AsyncGenerator<ImportBatch> {
  const { pieces, bytesRead } = openImportText(bytes, options);
  const builder = new ImportBuilder(options);
  try {
    for await (const _ of read(pieces, builder, options)) {
      options.signal?.throwIfAborted();
      if (builder.isFull) yield builder.finishBatch(bytesRead());
    }
  } catch (error) {
    // What stands before the damage was taken, and stays.
    if (!(error instanceof CutOffError) || builder.records === 0) throw error;
    builder.note(error.message);
  } finally {
    await pieces.return(undefined);
  }
  if (builder.records === 0 && bytesRead() === 0) throw new ImportError('This file is empty.');
  yield builder.finishBatch(bytesRead());
}
