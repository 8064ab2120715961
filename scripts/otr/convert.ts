/** The verb `convert`: reads a file in any form that can be imported and writes it in another; what could not be taken goes to standard error. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import type { ExportHead } from '../../lib/exchange/export-batch.ts';
import { EXPORT_FILES, writeExport } from '../../lib/exchange/write-export.ts';
import type { ExportBatch, ExportFormat, ImportBatch, ImportOptions } from '../../lib/imported.ts';
import type { Source, Speaker } from '../../lib/types.ts';
import { openFile } from './import-file.ts';

export const EXPORT_FORMATS = Object.keys(EXPORT_FILES).map(toName);

export interface ConvertOptions {
  /** Recognised where it is not given. */
  from: string | undefined;
  to: string;
  /** Standard output where it is not given. */
  output: string | undefined;
  settings: Partial<ImportOptions>;
}

/** Formats are named with hyphens on the command line. */
export function toName(format: string): string {
  return format.replaceAll(' ', '-');
}

/** Returns true if every record was taken. */
export async function convert(file: string, { from, to, output, settings }: ConvertOptions): Promise<boolean> {
  const options = from === undefined ? settings : { ...settings, format: fromName(from) as ImportOptions['format'] };
  const report = new Report(file);
  const batches = (await openFile(file, options))[Symbol.asyncIterator]();
  // The head of a file comes with its first batch, and is the head of the other file.
  const first = await batches.next();
  const head: ExportHead = { id: file, name: file, version: '1', ...(first.done ? {} : first.value.head) };
  const all = (async function* () {
    for (let next = first; !next.done; next = await batches.next()) {
      report.add(next.value);
      yield next.value;
    }
  })();
  const stream: Writable = output === undefined ? process.stdout : createWriteStream(output);
  for await (const piece of writeExport(fromName(to) as ExportFormat, withAllNamed(all), head))
    if (!stream.write(piece)) await once(stream, 'drain');
  if (output !== undefined) {
    stream.end();
    await once(stream, 'finish');
  }
  return report.finish();
}

function fromName(name: string): string {
  return name.replaceAll('-', ' ');
}

/** An import tells each speaker and source once, an export wants them with each batch that names them. */
async function* withAllNamed(batches: AsyncIterable<ImportBatch>): AsyncGenerator<ExportBatch> {
  const speakers = new Map<string, Speaker>();
  const sources = new Map<string, Source>();
  for await (const batch of batches) {
    for (const speaker of batch.speakers) speakers.set(speaker.id, speaker);
    for (const source of batch.sources) sources.set(source.id, source);
    const speakerIds = new Set([
      ...batch.speakers.map(({ id }) => id),
      ...batch.quotes.map(({ creator }) => creator ?? ''),
    ]);
    const sourceIds = new Set([
      ...batch.sources.map(({ id }) => id),
      ...batch.quotes.flatMap(({ isPartOf, appearance }) => [isPartOf, ...(appearance ?? []).map(at => at.isPartOf)]),
    ]);
    yield {
      speakers: [...speakerIds].flatMap(id => speakers.get(id) ?? []),
      sources: [...sourceIds].flatMap(id => sources.get(id) ?? []),
      quotes: batch.quotes,
      contradictions: batch.contradictions,
    };
  }
}

class Report {
  private readonly file: string;
  private last: Pick<ImportBatch, 'taken' | 'total' | 'leftOut'> = { taken: 0, total: 0, leftOut: {} };

  constructor(file: string) {
    this.file = file;
  }

  add(batch: ImportBatch): void {
    this.last = batch;
    for (const { line, field, reason } of batch.rejected)
      process.stderr.write(`${this.file}: ${line}${field === undefined ? '' : ` (${field})`}: ${reason}\n`);
    for (const note of batch.notes) process.stderr.write(`${this.file}: ${note}\n`);
  }

  finish(): boolean {
    const { taken, total, leftOut } = this.last;
    const fields = Object.entries(leftOut).map(([field, count]) => `${field} (${count})`);
    if (fields.length > 0) process.stderr.write(`${this.file}: left out, for want of a place: ${fields.join(', ')}\n`);
    process.stderr.write(`${this.file}: ${taken} of ${total} records taken\n`);
    return taken === total;
  }
}
