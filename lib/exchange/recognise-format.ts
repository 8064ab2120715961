/** Tells from the first bytes of a file and its name in which form its records come. */
import { ImportError, type ImportFormat, type ImportOptions, type TextEncodingName } from '../imported.ts';
import { openImportText } from './import-text.ts';
import { isGzip } from './known-binaries.ts';
import { isJsonObject } from './parse-record.ts';
import { findEncoding } from './text-encoding.ts';

export interface RecognisedFormat {
  format: ImportFormat;
  encoding: TextEncodingName;
  isPacked: boolean;
  /** What to read it with; the reader may change each. */
  options: Pick<ImportOptions, 'format' | 'encoding'>;
}

export type Recognition = { ok: true; value: RecognisedFormat } | { ok: false; error: string };

/** @param head the first 256 kB of the file, or all of it */
export async function recogniseFormat(head: Uint8Array, _fileName: string): Promise<Recognition> {
  let text = '';
  try {
    const { pieces } = openImportText(new Blob([head as BlobPart]).stream(), {});
    for await (const piece of pieces) text += piece.text;
  } catch (error) {
    // The head of a packed file ends in the middle.
    if (text === '') return { ok: false, error: error instanceof ImportError ? error.message : String(error) };
  }
  if (text.trim() === '') return { ok: false, error: 'This file is empty.' };
  const format = recogniseText(text);
  if (format === null) return { ok: false, error: 'This file is of no form that is known here.' };
  const { encoding } = findEncoding(head);
  return { ok: true, value: { format, encoding, isPacked: isGzip(head), options: { format } } };
}

function recogniseText(text: string): ImportFormat | null {
  const lines = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '');
  const first = parse(lines[0] as string);
  if (isJsonObject(first) && first.schemaVersion === undefined) return 'json lines';
  if (isJsonObject(first) && lines.length > 1 && isJsonObject(parse(lines[1] as string))) return 'json lines';
  return text.trimStart().startsWith('{') ? 'pack' : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
