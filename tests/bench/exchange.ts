/** How fast files are read and written: `npm run bench:exchange`. Every format with the same made records, and a million JSON lines. */
import { parseArgs } from 'node:util';
import type { ExportHead } from '../../lib/exchange/export-batch.ts';
import { IMPORT_FORMATS, openImport } from '../../lib/exchange/open-import.ts';
import { EXPORT_FILES, writeExport } from '../../lib/exchange/write-export.ts';
import type { ExportBatch, ExportFormat, ImportFormat } from '../../lib/imported.ts';
import { makeImportFile } from './make-import-file.ts';

/** Reading who speaks takes a thousandth of a second a quote: fewer are enough. */
const FEWER: Partial<Record<ImportFormat, number>> = { 'gdelt quotations': 3_000, article: 5_000 };
const HEAD: ExportHead = { id: 'made', name: 'Made', version: '1' };
const ROUNDS = 3;

const { values } = parseArgs({
  options: { records: { type: 'string', default: '100000' }, million: { type: 'boolean', default: false } },
});
const records = Number(values.records);

/** All chunks at once: what is measured is the reader, not the maker. */
async function makeChunks(
  format: ImportFormat,
  count: number,
): Promise<{ chunks: Uint8Array[]; bytes: number; count: number }> {
  const { stream, made } = makeImportFile(format, { records: count });
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return { chunks, bytes: chunks.reduce((sum, chunk) => sum + chunk.length, 0), count: made.records };
}

function replay(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks[at++];
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
  });
}

async function readAll(format: ImportFormat, stream: ReadableStream<Uint8Array>): Promise<number> {
  let taken = 0;
  for await (const batch of openImport(format)(stream, { format, fileName: 'made' })) ({ taken } = batch);
  return taken;
}

/** Seconds by the clock, and of the processor, which other work on the machine does not lengthen: the best of some rounds. */
async function fastest(run: () => Promise<unknown>): Promise<{ clock: number; processor: number }> {
  const best = { clock: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    best.clock = Math.min(best.clock, (performance.now() - start) / 1e3);
    best.processor = Math.min(best.processor, (user + system) / 1e6);
  }
  return best;
}

const format = (number: number) => Math.round(number).toLocaleString('en');

console.log('| read | records | MB | records/s by the clock | of the processor |\n|---|---:|---:|---:|---:|');
for (const name of IMPORT_FORMATS) {
  const { chunks, bytes, count } = await makeChunks(name, FEWER[name] ?? records);
  const { clock, processor } = await fastest(() => readAll(name, replay(chunks)));
  console.log(
    `| ${name} | ${format(count)} | ${(bytes / 1e6).toFixed(1)} | ${format(count / clock)} | ${format(count / processor)} |`,
  );
}

const { chunks } = await makeChunks('json lines', records);
const batches: ExportBatch[] = [];
for await (const batch of openImport('json lines')(replay(chunks), { format: 'json lines', fileName: 'made' }))
  batches.push(batch);
const named = {
  speakers: batches.flatMap(({ speakers }) => speakers),
  sources: new Map(batches.flatMap(({ sources }) => sources).map(source => [source.id, source])),
};
/** As the database gives them: with all that they name. */
const given = batches.map(batch => ({
  ...batch,
  speakers: named.speakers,
  sources: [...new Set(batch.quotes.map(({ isPartOf }) => isPartOf))].flatMap(id => named.sources.get(id) ?? []),
}));

console.log('\n| write | MB | records/s by the clock | of the processor |\n|---|---:|---:|---:|');
for (const name of Object.keys(EXPORT_FILES) as ExportFormat[]) {
  let length = 0;
  const { clock, processor } = await fastest(async () => {
    length = 0;
    async function* all() {
      yield* given;
    }
    for await (const piece of writeExport(name, all(), HEAD)) length += piece.length;
  });
  console.log(
    `| ${name} | ${(length / 1e6).toFixed(1)} | ${format(records / clock)} | ${format(records / processor)} |`,
  );
}

if (values.million) {
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const start = performance.now();
  const taken = await readAll('json lines', makeImportFile('json lines', { records: 1_000_000 }).stream);
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1_000;
  console.log(
    `\n${format(taken)} JSON lines, made and read: ${format(taken / seconds)}/s, ${format((peak - before) / 1e6)} MB more memory at the most`,
  );
}
