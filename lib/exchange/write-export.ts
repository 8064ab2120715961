/** Opens the writer of a format: batches of records in, pieces of the file out, as they come. */
import type { ExportBatch, ExportFormat } from '../imported.ts';
import type { ExportHead } from './export-batch.ts';
import { ENGLISH_LABELS, type ExportLabels } from './export-labels.ts';
import { writeClaimReviews } from './write-claim-reviews.ts';
import { writeCsl } from './write-csl.ts';
import { writeEvidenceCards } from './write-evidence-cards.ts';
import { writeJsonLines } from './write-json-lines.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writePackStream } from './write-pack.ts';
import { writeTable } from './write-table.ts';
import { writeWebAnnotations } from './write-web-annotations.ts';

/** Formats from which the same corpus comes back. */
export const LOSSLESS_FORMATS: readonly ExportFormat[] = ['pack', 'json lines'];

export const EXPORT_FILES: Readonly<Record<ExportFormat, { extension: string; mediaType: string }>> = {
  pack: { extension: 'json', mediaType: 'application/json' },
  'json lines': { extension: 'jsonl', mediaType: 'application/x-ndjson' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
  'claim review': { extension: 'claims.jsonld', mediaType: 'application/ld+json' },
  'web annotation': { extension: 'annotations.jsonld', mediaType: 'application/ld+json' },
  'csl json': { extension: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json' },
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  'evidence cards': { extension: 'html', mediaType: 'text/html' },
};

export interface ExportOptions {
  /** For formats that people read. */
  labels?: ExportLabels;
  /** Of the labels, as a BCP 47 tag. */
  language?: string;
}

export function writeExport(
  format: ExportFormat,
  batches: AsyncIterable<ExportBatch>,
  head: ExportHead,
  { labels = ENGLISH_LABELS, language = 'en' }: ExportOptions = {},
): AsyncIterable<string> {
  switch (format) {
    case 'pack':
      return writePackStream(batches, head);
    case 'json lines':
      return writeJsonLines(batches, head);
    case 'csv':
      return writeTable(batches);
    case 'claim review':
      return writeClaimReviews(batches);
    case 'web annotation':
      return writeWebAnnotations(batches, head);
    case 'csl json':
      return writeCsl(batches);
    case 'markdown':
      return writeMarkdown(batches, head, labels);
    case 'evidence cards':
      return writeEvidenceCards(batches, head, labels, language);
  }
}
