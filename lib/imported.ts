/** What passes between a file and the corpus, piece by piece: records with the ids of their own file, and what could not be taken. */
import type { Article, Contradiction, Corpus, Quote, Source, Speaker } from './types.ts';

/** The forms in which records come. Each may be packed with gzip. */
export type ImportFormat =
  | 'pack'
  | 'json lines'
  | 'csv'
  | 'claim review'
  | 'fact check tools'
  | 'quotebank'
  | 'gdelt quotations'
  | 'web annotation'
  | 'hypothesis'
  | 'quotation'
  | 'article';

export type ExportFormat =
  | 'pack'
  | 'json lines'
  | 'csv'
  | 'claim review'
  | 'web annotation'
  | 'csl json'
  | 'markdown'
  | 'evidence cards';

/** Encodings that the preview offers. `TextDecoder` knows them all. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a column of a table holds. */
export type ColumnField =
  | 'id'
  | 'text'
  | 'prefix'
  | 'suffix'
  | 'speaker'
  | 'jobTitle'
  | 'recipient'
  | 'date'
  | 'title'
  | 'url'
  | 'publisher'
  | 'published'
  | 'language'
  | 'about'
  | 'description'
  | 'temporalBasis'
  | 'kind'
  | 'archivedAt';

/** For each column, from the first on, what it holds; null where it is left out. */
export type ColumnMapping = readonly (ColumnField | null)[];

/** How `03/04/2021` is read. A date with a name of a month or with the year first needs no such choice. */
export type DateOrder = 'day first' | 'month first';

export interface ImportOptions {
  format: ImportFormat;
  /** Names the source of records that name none, and tells which document a saved page is. */
  fileName: string;
  /** Found out where it is not given. */
  encoding?: TextEncodingName;
  delimiter?: string;
  columns?: ColumnMapping;
  /** Whether the first row of a table names the columns; found out where it is not given. */
  hasHeadings?: boolean;
  /** A date that can be read both ways is left out, and said, where this is not given. */
  dateOrder?: DateOrder;
  /** Longest quote, prefix and suffix in UTF-16 units; 2,000 where it is not given. */
  maxQuoteChars?: number;
  /** Mends texts of which each letter beyond ASCII was read as two ("donâ€™t"). */
  repairMojibake?: boolean;
  /** Reads a saved page as the live one is read (`lib/page`); it needs a document, which a worker cannot make. */
  readPage?: (html: string) => Article;
  signal?: AbortSignal;
}

/** A record that was not taken. */
export interface ImportRejection {
  /** The line, from 1; for a format without lines, the number of the record. */
  line: number;
  /** Where in the record: `quotes[3].exact`, `date`. */
  field?: string;
  /** Ends a sentence that begins with the place: “is not valid JSON”. */
  reason: string;
  /** At most 200 units of what stands there. */
  excerpt: string;
}

/** What a file says about itself. */
export type ImportHead = Partial<
  Pick<Corpus, 'name' | 'id' | 'version' | 'creator' | 'license' | 'description' | 'provenance' | 'dateModified'>
>;

export interface ImportBatch {
  /** Where the file tells, as soon as it tells; a later one completes an earlier one. */
  head?: ImportHead;
  /** No speaker and no source comes later than the first quote that names it; each comes once a file. */
  speakers: Speaker[];
  sources: Source[];
  /** At most some 2,000. */
  quotes: Quote[];
  contradictions: Contradiction[];
  rejected: ImportRejection[];
  /** Records so far, since the beginning of the file: `taken` and all that was rejected make `total`. */
  taken: number;
  total: number;
  /** Of the file as it lies there, packed or not. */
  bytesRead: number;
  /** Fields that no noun has a place for, with the number of records that had them, since the beginning of the file. */
  leftOut: Record<string, number>;
  /** What the reader should know about what was taken, a sentence each, once. */
  notes: string[];
}

/** Memory is bounded whatever the file's size. Throws an `ImportError` with a sentence where the file as a whole cannot be read. */
export type ReadImport = (bytes: ReadableStream<Uint8Array>, options: ImportOptions) => AsyncIterable<ImportBatch>;

/**
 * Records on their way out. A batch holds every speaker and source that its quotes name; they may come again in a later batch, so that who reads
 * them from the database need not remember what has gone out. At most some 2,000 quotes.
 */
export interface ExportBatch {
  speakers: readonly Speaker[];
  sources: readonly Source[];
  quotes: readonly Quote[];
  contradictions: readonly Contradiction[];
}

/** The file as a whole cannot be read, or no further: the message is a sentence for the reader of the page. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
