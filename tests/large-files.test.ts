/** Files of five megabytes of every format: all of their records come, in batches that stay small, and no more is read than is asked for. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { IMPORT_FORMATS, openImport } from '../lib/exchange/open-import.ts';
import { collectImport, toStream } from '../lib/exchange/testing/collect-import.ts';
import { makeImportFile } from './bench/make-import-file.ts';

const BYTES = 5_000_000;
/** What a reader has in its hands beside a batch: a piece of text, a slab of rows, a record. */
const MAX_AHEAD_BYTES = 1_500_000;
const MAX_BATCH = 6_000;

describe.each(IMPORT_FORMATS)('%s', format => {
  test('of five megabytes', async () => {
    const { stream, made } = makeImportFile(format, { bytes: BYTES });
    let taken = 0;
    let bytesRead = 0;
    for await (const batch of openImport(format)(stream, { format, fileName: 'made' })) {
      expect(batch.quotes.length).toBeLessThanOrEqual(MAX_BATCH);
      expect(batch.rejected).toEqual([]);
      expect(batch.taken).toBe(batch.total);
      expect(batch.bytesRead).toBeGreaterThanOrEqual(bytesRead);
      ({ taken, bytesRead } = batch);
    }
    // Of an article the first million characters are read; of a pack the source is a record too.
    if (format === 'article') expect(taken).toBeGreaterThan(5_000);
    else {
      expect(made.bytes).toBeGreaterThanOrEqual(BYTES);
      expect(taken).toBe(made.records + (format === 'pack' ? 1 : 0));
    }
  }, 120_000);

  test('is read as it is asked for, and let go when nobody asks any more', async () => {
    const { stream, made } = makeImportFile(format, { bytes: 4 * BYTES });
    const reading = openImport(format)(stream, { format, fileName: 'made' })[Symbol.asyncIterator]();
    const { value } = await reading.next();
    expect(made.bytes).toBeLessThan(value.bytesRead + MAX_AHEAD_BYTES);
    if (format !== 'article') expect(made.bytes).toBeLessThan(BYTES);
    await reading.return?.(undefined);
    const atTheEnd = made.bytes;
    await new Promise(resolve => setTimeout(resolve));
    expect(made.bytes).toBe(atTheEnd);
    expect(stream.locked).toBe(false);
  }, 120_000);
});

test('packed, it is the same file', async () => {
  const { stream } = makeImportFile('json lines', { bytes: 1_000_000 });
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const plain = await collectImport('json lines', toStream(bytes));
  const packed = await collectImport('json lines', toStream(new Uint8Array(gzipSync(bytes)), 1_000));
  expect(packed).toEqual(plain);
});

test('an import that is broken off says so, and lets the file go', async () => {
  const { stream } = makeImportFile('json lines', { bytes: BYTES });
  const breaking = new AbortController();
  const reading = openImport('json lines')(stream, { format: 'json lines', fileName: 'made', signal: breaking.signal });
  const read = async () => {
    for await (const _ of reading) breaking.abort();
  };
  await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
  expect(stream.locked).toBe(false);
});
