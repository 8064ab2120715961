/** Reads the beginning of a file as it would be imported: its form, its first records, and what is left for the reader to choose. */
import type { ImportChoices, PreviewedFile } from '@/components/import-preview.ts';
import { citeQuote } from '@/lib/cite-quote.ts';
import { openImport } from '@/lib/exchange/open-import.ts';
import { recogniseFormat } from '@/lib/exchange/recognise-format.ts';
import { type ImportBatch, ImportError, type ImportOptions } from '@/lib/imported.ts';

/** As much as the form can be told from. */
const HEAD_BYTES = 256 * 1024;
const MAX_RECORDS = 20;
const MAX_REJECTED = 20;

export interface Preview {
  file: PreviewedFile;
  choices: ImportChoices;
  /** A sentence where the records cannot be read under these choices. */
  problem: string | null;
}

/** Throws an ImportError where the file is of no form that is known. */
export async function previewFile(file: File, chosen: Partial<ImportChoices>): Promise<Preview> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const recognition = await recogniseFormat(head, file.name);
  if (!recognition.ok && chosen.format === undefined) throw new ImportError(recognition.error);
  const found = recognition.ok ? recognition.value : null;
  const choices: ImportChoices = {
    format: found?.format ?? 'json lines',
    encoding: found?.encoding ?? 'utf-8',
    delimiter: ',',
    columns: [],
    dateOrder: null,
    repairMojibake: false,
    ...chosen,
  };
  const previewed: PreviewedFile = {
    fileName: file.name,
    bytes: file.size,
    isPacked: found?.isPacked ?? false,
    head: {},
    records: [],
    rejected: [],
    notes: [],
    table: null,
    hasAmbiguousDates: false,
    hasMojibake: false,
  };
  try {
    for await (const batch of openImport(choices.format)(file.stream(), toOptions(file, choices))) {
      addBatch(previewed, batch);
      if (previewed.records.length >= MAX_RECORDS) break;
    }
    return { file: previewed, choices, problem: null };
  } catch (error) {
    return { file: previewed, choices, problem: error instanceof Error ? error.message : String(error) };
  }
}

function addBatch(file: PreviewedFile, { head, speakers, sources, quotes, rejected, notes }: ImportBatch): void {
  const speakerById = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const sourceById = new Map(sources.map(source => [source.id, source]));
  const cited = quotes.slice(0, MAX_RECORDS - file.records.length);
  file.records.push(...cited.map(quote => citeQuote(quote, speakerById, sourceById)));
  file.rejected.push(...rejected.slice(0, MAX_REJECTED - file.rejected.length));
  file.head = { ...file.head, ...head };
  file.notes.push(...notes);
}

/** The choices of the preview, as the reader of files takes them. */
export function toOptions(file: File, choices: ImportChoices): ImportOptions {
  const { format, encoding, delimiter, columns, dateOrder, repairMojibake } = choices;
  return {
    format,
    fileName: file.name,
    encoding,
    repairMojibake,
    ...(format === 'csv' ? { delimiter, columns } : {}),
    ...(dateOrder === null ? {} : { dateOrder }),
  };
}
