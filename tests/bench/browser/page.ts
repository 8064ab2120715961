/** A page of the bare extension: it puts the corpus in, and measures what that takes. */
import { openDatabase } from '../../../lib/corpus/database.ts';
import { installCorpus } from '../../../lib/corpus/install-corpus.ts';
import { SegmentWriter } from '../../../lib/corpus/quote-index.ts';
import { sweepSegment } from '../../../lib/corpus/unfinished-work.ts';
import type { Quote } from '../../../lib/types.ts';
import { makeCorpus } from '../make-corpus.ts';

const CORPUS_ID = 'bench';
const SPEAKERS = 500;
const PIECE = 2_000;

function quoteOf(at: number, exact: string): Quote {
  return {
    id: String(at),
    corpusId: CORPUS_ID,
    exact,
    prefix: '',
    suffix: '',
    kind: 'direct',
    creator: `s${at % SPEAKERS}`,
    isPartOf: 'source',
    dateCreated: `${2000 + (at % 25)}-05-01`,
    inLanguage: 'en',
    about: [],
  };
}

/** The quotes of the made corpus, made when they are asked for. */
function streamQuotes(length: number) {
  const statements = makeCorpus(length);
  return {
    length,
    slice: (from: number, to: number) =>
      Array.from({ length: Math.min(length, to) - from }, (_, at) => quoteOf(from + at, statements.next().value!)),
  };
}

export interface InstallTimes {
  /** Making the statements, which is no part of what is measured. */
  makingMs: number;
  /** All of `installCorpus`, less the making. */
  installMs: number;
  /** Building the index and storing it, alone. */
  indexMs: number;
  indexBytes: number;
  storedBytes: number;
}

/** Puts the made corpus in, in the place of a former one. */
async function put(count: number): Promise<void> {
  await installCorpus(openDatabase(), {
    corpus: { id: CORPUS_ID, name: 'Made statements', version: '1', enabled: true },
    speakers: Array.from({ length: SPEAKERS }, (_, at) => ({
      id: `s${at}`,
      type: 'Person',
      name: `Speaker ${at}`,
      alternateName: [],
    })),
    sources: [{ id: 'source', name: 'Made source' }],
    quotes: streamQuotes(count),
    contradictions: [],
    rejected: [],
  });
}

/** Rows in a table. */
async function countRows(table: 'blocks' | 'buckets' | 'unfinished'): Promise<number> {
  return openDatabase().table(table).count();
}

/** Cuts every bucket of the index short. */
async function damageIndex(): Promise<void> {
  await openDatabase()
    .buckets.toCollection()
    .modify(row => {
      row.bytes = row.bytes.slice(0, 5);
    });
}

async function install(count: number): Promise<InstallTimes> {
  const database = openDatabase();
  let start = performance.now();
  const making = streamQuotes(count);
  for (let from = 0; from < count; from += PIECE) making.slice(from, from + PIECE);
  const makingMs = performance.now() - start;

  let indexMs = 0;
  const quotes = streamQuotes(count);
  const writer = new SegmentWriter(count);
  for (let from = 0; from < count; from += PIECE) {
    const piece = quotes.slice(from, from + PIECE);
    start = performance.now();
    writer.add(piece, from + 1);
    indexMs += performance.now() - start;
  }
  start = performance.now();
  const { id } = await writer.store(database);
  indexMs += performance.now() - start;
  let indexBytes = 0;
  await database.buckets.each(({ bytes }) => {
    indexBytes += bytes.length;
  });
  await sweepSegment(database, id);

  start = performance.now();
  await put(count);
  const installMs = performance.now() - start - makingMs;
  const storedBytes = (await navigator.storage.estimate()).usage ?? 0;
  return { makingMs, installMs, indexMs, indexBytes, storedBytes };
}

const bench = { install, put, countRows, damageIndex };
export type BenchPage = typeof bench;
Object.assign(globalThis, { bench });
