/** Reads the beginning of a file as it would be imported: its form, its first records, and what is left for the reader to choose. */
import type { ImportChoices, PreviewedFile } from '@/components/import-preview.ts';
import { citeQuote } from '@/lib/cite-quote.ts';
import { openImport } from '@/lib/exchange/open-import.ts';
import { RECOGNISED_BYTES, type RecognisedFormat, recogniseFormat } from '@/lib/exchange/recognise-format.ts';
import { type ImportBatch, ImportError, type ImportOptions } from '@/lib/imported.ts';
import { looksGarbled } from '@/lib/text/mojibake.ts';
import { readSavedPage } from './read-saved-page.ts';

const MAX_RECORDS = 20;
const MAX_REJECTED = 20;
const MAX_ROWS = 8;

export interface Preview {
  file: PreviewedFile;
  choices: ImportChoices;
  /** A sentence where the records cannot be read under these choices. */
  problem: string | null;
}

/** Throws an ImportError where the file is of no form that is known. */
export async function previewFile(file: File, chosen: Partial<ImportChoices>): Promise<Preview> {
  const head = new Uint8Array(await file.slice(0, RECOGNISED_BYTES).arrayBuffer());
  const { format, encoding, delimiter, columns, hasHeadings } = chosen;
  const recognition = await recogniseFormat(head, file.name, {
    ...(format && { format }),
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...(columns && { columns }),
    ...(hasHeadings !== undefined && { hasHeadings }),
  });
  if (!recognition.ok) throw new ImportError(recognition.error);
  const found = recognition.value;
  const choices = choicesOf(found, chosen);
  const preview = emptyPreview(file, found);
  try {
    for await (const batch of openImport(choices.format)(file.stream(), toOptions(file, choices))) {
      addBatch(preview, batch);
      if (preview.records.length >= MAX_RECORDS) break;
    }
    return { file: preview, choices, problem: null };
  } catch (error) {
    return { file: preview, choices, problem: error instanceof Error ? error.message : String(error) };
  }
}

function choicesOf(
  { format, encoding, table, options }: RecognisedFormat,
  chosen: Partial<ImportChoices>,
): ImportChoices {
  return {
    format,
    encoding,
    delimiter: table?.delimiter ?? ',',
    columns: table?.columns ?? [],
    hasHeadings: table === undefined || table.headings !== null,
    dateOrder: options.dateOrder ?? null,
    repairMojibake: false,
    ...chosen,
  };
}

function emptyPreview(file: File, { isPacked, table }: RecognisedFormat): PreviewedFile {
  const width = table?.headings?.length ?? table?.columns.length ?? 0;
  return {
    fileName: file.name,
    bytes: file.size,
    isPacked,
    head: {},
    records: [],
    rejected: [],
    notes: [],
    table: table
      ? {
          headings: table.headings ?? Array.from({ length: width }, () => ''),
          rows: table.rows.slice(0, MAX_ROWS),
        }
      : null,
    hasAmbiguousDates: table?.hasAmbiguousDates ?? false,
    hasMojibake: false,
  };
}

function addBatch(file: PreviewedFile, { head, speakers, sources, quotes, rejected, notes }: ImportBatch): void {
  const speakerById = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const sourceById = new Map(sources.map(source => [source.id, source]));
  const cited = quotes.slice(0, MAX_RECORDS - file.records.length);
  file.records.push(...cited.map(quote => citeQuote(quote, speakerById, sourceById)));
  file.rejected.push(...rejected.slice(0, MAX_REJECTED - file.rejected.length));
  file.head = { ...file.head, ...head };
  file.notes.push(...notes);
  file.hasMojibake ||= quotes.some(({ exact }) => looksGarbled(exact));
}

/** The choices of the preview, as the reader of files takes them. */
export function toOptions(file: File, choices: ImportChoices): ImportOptions {
  const { format, encoding, delimiter, columns, hasHeadings, dateOrder, repairMojibake } = choices;
  return {
    format,
    fileName: file.name,
    encoding,
    repairMojibake,
    readPage: readSavedPage,
    ...(format === 'csv' ? { delimiter, columns, hasHeadings } : {}),
    ...(dateOrder === null ? {} : { dateOrder }),
  };
}
