/** Opens a file of this machine as an import, in the form that it is recognised as. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { openImport } from '../../lib/exchange/open-import.ts';
import { RECOGNISED_BYTES, recogniseFormat } from '../../lib/exchange/recognise-format.ts';
import type { ImportBatch, ImportOptions } from '../../lib/imported.ts';
import { readHtml } from './read-article.ts';

export async function openFile(
  path: string,
  options: Partial<ImportOptions> = {},
): Promise<AsyncIterable<ImportBatch>> {
  const fileName = basename(path);
  const recognised = await recogniseFormat(await readHead(path), fileName, options);
  if (!recognised.ok && options.format === undefined) throw new Error(recognised.error);
  const found = recognised.ok ? recognised.value.options : {};
  const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  const all = { ...found, ...options, fileName, readPage: readHtml } as ImportOptions;
  return openImport(all.format)(bytes, all);
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => {
    throw new Error('there is no such file, or it may not be opened.');
  });
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(RECOGNISED_BYTES), 0, RECOGNISED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
