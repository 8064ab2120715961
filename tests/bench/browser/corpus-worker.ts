/** The worker of the measured page: imports a file, exports, and answers questions, as the options page's worker does. */
import { openBrowser } from '../../../lib/corpus/browse-records.ts';
import { forgetChanges, undoChange } from '../../../lib/corpus/changes.ts';
import { deleteCorpusWithUndo } from '../../../lib/corpus/curate-corpora.ts';
import { openDatabase } from '../../../lib/corpus/database.ts';
import { exportRecords } from '../../../lib/corpus/export-records.ts';
import type { RecordQuery } from '../../../lib/corpus/record-query.ts';
import { openSpeakerDirectory } from '../../../lib/corpus/speakers.ts';
import { stageCorpus } from '../../../lib/corpus/stage-corpus.ts';
import { openImport } from '../../../lib/exchange/open-import.ts';
import type { ImportBatch } from '../../../lib/imported.ts';

export const CORPUS_ID = 'bench';

let database = openDatabase();
let browse = openBrowser(database);
let speakers = openSpeakerDirectory(database);

export interface ImportTimes {
  taken: number;
  rejected: number;
  duplicates: number;
  totalMs: number;
  /** Of that, waiting for the reader of the file. */
  readingMs: number;
  /** After the last record: lists, index, flip. */
  finishingMs: number;
}

export interface Asked {
  ms: number;
  total: number;
  isExact: boolean;
  first: string | undefined;
}

const operations = {
  async import(file: File, expectedCount?: number): Promise<ImportTimes> {
    const start = performance.now();
    let readingMs = 0;
    let lastRecordMs = 0;
    const batches = openImport('json lines')(file.stream(), { format: 'json lines', fileName: file.name });
    async function* timed(): AsyncGenerator<ImportBatch> {
      const iterator = batches[Symbol.asyncIterator]();
      for (;;) {
        const begin = performance.now();
        const { done, value } = await iterator.next();
        readingMs += performance.now() - begin;
        if (done) break;
        yield value;
      }
      lastRecordMs = performance.now();
    }
    const report = await stageCorpus(database, { id: CORPUS_ID, name: 'Made statements' }, timed(), {
      totalBytes: file.size,
      ...(expectedCount === undefined ? {} : { expectedCount }),
      onProgress: progress => postMessage({ progress }),
    });
    const end = performance.now();
    const { taken, rejected, duplicates } = report;
    return { taken, rejected, duplicates, totalMs: end - start, readingMs, finishingMs: end - lastRecordMs };
  },

  /** All records as JSON lines: the time, and the bytes. */
  async export(): Promise<{ ms: number; bytes: number; records: number }> {
    const start = performance.now();
    const encoder = new TextEncoder();
    let bytes = 0;
    let records = 0;
    for await (const batch of exportRecords(database, { corpusIds: [CORPUS_ID] })) {
      const names = new Map(batch.speakers.map(({ id, name }) => [id, name]));
      const lines = batch.quotes.map(({ id, exact, creator, dateCreated, isPartOf }) =>
        JSON.stringify({ id, text: exact, speaker: names.get(creator ?? ''), date: dateCreated, source: isPartOf }),
      );
      bytes += encoder.encode(lines.join('\n')).length;
      records += batch.quotes.length;
    }
    return { ms: performance.now() - start, bytes, records };
  },

  async ask(query: RecordQuery, offset = 0): Promise<Asked> {
    const start = performance.now();
    const { total, isExact, records } = await browse(query, { offset, limit: 50 });
    return { ms: performance.now() - start, total, isExact, first: records[0]?.quote.exact };
  },

  async askSpeaker(text: string): Promise<Asked> {
    const start = performance.now();
    const found = await speakers.search(text, 10);
    return { ms: performance.now() - start, total: found.length, isExact: true, first: found[0]?.speaker.name };
  },

  /** A page that has just been opened: database, corpora, first window. */
  async open(query: RecordQuery): Promise<Asked> {
    database.close();
    const start = performance.now();
    database = openDatabase();
    browse = openBrowser(database);
    speakers = openSpeakerDirectory(database);
    await database.corpora.toArray();
    const { total, isExact, records } = await browse(query, { offset: 0, limit: 50 });
    return { ms: performance.now() - start, total, isExact, first: records[0]?.quote.exact };
  },

  async deleteAndUndo(): Promise<{ deleteMs: number; undoMs: number }> {
    let start = performance.now();
    const change = await deleteCorpusWithUndo(database, CORPUS_ID);
    const deleteMs = performance.now() - start;
    start = performance.now();
    await undoChange(database, change.id);
    return { deleteMs, undoMs: performance.now() - start };
  },

  async sweep(): Promise<number> {
    await deleteCorpusWithUndo(database, CORPUS_ID);
    const start = performance.now();
    await forgetChanges(database, true);
    return performance.now() - start;
  },

  async usage(): Promise<number> {
    return (await navigator.storage.estimate()).usage ?? 0;
  },
};

export type CorpusOperations = typeof operations;

addEventListener('message', async ({ data: { id, name, given } }) => {
  try {
    const answer = await (operations[name as keyof CorpusOperations] as (...values: unknown[]) => unknown)(...given);
    postMessage({ id, answer });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});
