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

/** So much white space is no beginning of a file that a person made. */
const MAX_HELD_CHARS = 1_000_000;

/** An empty pack is a pack; anything else without a record was not what it was taken for. */
const NO_RECORD: Readonly<Record<ImportFormat, string>> = {
  pack: 'There is no record in this pack.',
  'json lines': 'There is no record in this file.',
  csv: 'This table has no rows under its heading.',
  'claim review': 'There is no ClaimReview in this file.',
  'fact check tools': 'There is no claim in this file.',
  quotebank: 'There is no quotation in this file.',
  'gdelt quotations': 'There is no quotation in this file.',
  'web annotation': 'There is no annotation in this file.',
  hypothesis: 'There is no annotation in this file.',
  quotation: 'There is no Quotation in this file.',
  article: 'No quoted statement was found in this article.',
};

async function* readBatches(
  read: ReadPieces,
  bytes: ReadableStream<Uint8Array>,
  options: ImportOptions,
): AsyncGenerator<ImportBatch> {
  const { pieces, bytesRead } = openImportText(bytes, options);
  const builder = new ImportBuilder(options);
  try {
    for await (const _ of read(notBlank(pieces), builder, options)) {
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
  if (builder.records === 0 && !builder.hasHead) throw new ImportError(NO_RECORD[options.format]);
  yield builder.finishBatch(bytesRead());
}

/** Holds white space back until something else comes: no reader has to answer for a file of nothing. */
async function* notBlank(pieces: AsyncIterable<TextPiece>): AsyncGenerator<TextPiece> {
  const held: TextPiece[] = [];
  let isBlank = true;
  let length = 0;
  for await (const piece of pieces) {
    if (isBlank && (/[^\s\uFEFF]/u.test(piece.text) || length > MAX_HELD_CHARS)) {
      isBlank = false;
      yield* held;
    }
    if (!isBlank) yield piece;
    else {
      held.push(piece);
      length += piece.text.length;
    }
  }
  if (isBlank) throw new ImportError('This file is empty.');
}
