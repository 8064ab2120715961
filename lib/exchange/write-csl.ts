/**
 * Writes quotes as CSL-JSON, for Zotero and other reference software. The speaker is the author of what was said, so the item is the speech or the
 * interview; where nobody is named it is the article, without an author.
 */
import type { ExportBatch } from '../imported.ts';
import type { CalendarDate } from '../types.ts';
import { type CitedRecord, citeBatch, filled, writeList } from './export-batch.ts';
import { languageOf } from './write-claim-reviews.ts';

export function writeCsl(batches: AsyncIterable<ExportBatch>): AsyncGenerator<string> {
  return writeList(batches, '[\n', '\n]\n', batch => citeBatch(batch).map(toItem));
}

function toItem({ quote, speaker, source }: CitedRecord): object {
  const date = quote.dateCreated ?? source?.datePublished;
  return filled({
    id: quote.id,
    type: typeOf({ quote, speaker, source }),
    // Not parted into family and given name: which is which depends on the language.
    author: speaker ? [{ literal: speaker.name }] : undefined,
    issued: date ? { 'date-parts': [toDateParts(date)] } : undefined,
    title: source?.name,
    'container-title': source?.publisher,
    URL: source?.url,
    archive_location: source?.archivedAt,
    language: languageOf(quote.inLanguage),
    keyword: quote.about.join(', '),
    note: quote.exact,
    annote: quote.description,
  });
}

function typeOf({ quote, speaker, source }: Pick<CitedRecord, 'quote' | 'speaker' | 'source'>): string {
  if (speaker) return quote.recipient ? 'interview' : 'speech';
  if (source?.publisher) return 'article-newspaper';
  return source?.url ? 'webpage' : 'document';
}

function toDateParts(date: CalendarDate): number[] {
  return date.split('-').map(Number);
}
