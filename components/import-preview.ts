/** What a file looks like before it is imported: its form, its first records as they would be taken, and the choices that are left to the reader. */

import type {
  ColumnMapping,
  DateOrder,
  ImportFormat,
  ImportHead,
  ImportRejection,
  TextEncodingName,
} from '../lib/imported.ts';
import type { CitedQuote } from '../lib/types.ts';

/** What was found out about a file, as its reader has it. */
export interface PreviewedFile {
  fileName: string;
  bytes: number;
  isPacked: boolean;
  head: ImportHead;
  /** Of the beginning of the file, taken under the present choices. */
  records: CitedQuote[];
  rejected: ImportRejection[];
  notes: string[];
  /** For a table: its headings and its first rows as they stand in the file. */
  table: { headings: string[]; rows: string[][] } | null;
  /** Does a date occur that can be read both ways? */
  hasAmbiguousDates: boolean;
  hasMojibake: boolean;
}

/** What the reader can change about how a file is read. */
export interface ImportChoices {
  format: ImportFormat;
  encoding: TextEncodingName;
  delimiter: string;
  columns: ColumnMapping;
  /** Is the first row of a table its heading? */
  hasHeadings: boolean;
  dateOrder: DateOrder | null;
  repairMojibake: boolean;
}

/** What the new corpus says of itself. */
export interface CorpusLabelDraft {
  name: string;
  creator: string;
  license: string;
  provenance: string;
  description: string;
}

/** Is enough known to read the file as the reader means it? */
export function isReadyToImport(file: PreviewedFile, choices: ImportChoices, label: CorpusLabelDraft): boolean {
  if (label.name.trim() === '') return false;
  if (choices.format === 'csv' && !choices.columns.includes('text')) return false;
  return !(file.hasAmbiguousDates && choices.dateOrder === null);
}
