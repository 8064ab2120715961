/** Writes the project's own JSON lines (`read-json-lines.ts`): each quote can be read by itself, and nothing is lost. */
import type { ExportBatch } from '../imported.ts';
import type { Contradiction } from '../types.ts';
import { type CitedRecord, citeBatch, type ExportHead } from './export-batch.ts';
import { FirstMentions } from './first-mentions.ts';
import { writePackEntry, writePackHead } from './pack.ts';

export async function* writeJsonLines(batches: AsyncIterable<ExportBatch>, head: ExportHead): AsyncGenerator<string> {
  const mentions = new FirstMentions();
  const contradictions: Contradiction[] = [];
  yield toLine(writePackHead(head));
  for await (const batch of batches) {
    const fresh = mentions.keepNew(batch);
    let piece = '';
    for (const { type, ...speaker } of fresh.speakers) piece += toLine({ '@type': type, ...speaker });
    for (const source of fresh.sources) piece += toLine({ '@type': 'CreativeWork', ...source });
    for (const record of citeBatch({ ...batch, quotes: fresh.quotes })) piece += toLine(toQuoteLine(record));
    for (const contradiction of fresh.contradictions) contradictions.push(contradiction);
    if (piece !== '') yield piece;
  }
  // Behind the quotes they join.
  for (const record of contradictions)
    yield toLine({ '@type': 'Contradiction', ...writePackEntry('contradictions', record) });
}

function toQuoteLine({ quote, speaker, source }: CitedRecord): object {
  const { id, corpusId: _, exact, dateCreated, prefix, suffix, kind, about, ...rest } = quote;
  return {
    '@type': 'Quotation',
    id,
    text: exact,
    ...(speaker ? { speaker: speaker.name } : {}),
    ...(dateCreated === undefined ? {} : { date: dateCreated }),
    ...(source ? { title: source.name } : {}),
    ...(source?.url ? { url: source.url } : {}),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
    ...(kind === 'direct' ? {} : { kind }),
    ...(about.length === 0 ? {} : { about }),
    ...rest,
  };
}

function toLine(record: object): string {
  return `${JSON.stringify(record)}\n`;
}
