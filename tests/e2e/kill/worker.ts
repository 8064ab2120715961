/** The worker that is killed: it does one step upon a known state, and looks afterwards whether what can be seen is whole. */
import { Dexie } from 'dexie';
import { restoreBackup, writeBackup } from '../../../lib/corpus/backup.ts';
import { forgetChanges } from '../../../lib/corpus/changes.ts';
import { openCorpusReader } from '../../../lib/corpus/corpus-reader.ts';
import { deleteCorpusWithUndo } from '../../../lib/corpus/curate-corpora.ts';
import { type CorpusDatabase, DATABASE_NAME, openDatabase } from '../../../lib/corpus/database.ts';
import { addRecords } from '../../../lib/corpus/edit-corpus.ts';
import { exportRecords } from '../../../lib/corpus/export-records.ts';
import { ROWS_A_BLOCK } from '../../../lib/corpus/part-format.ts';
import { stageCorpus } from '../../../lib/corpus/stage-corpus.ts';
import { batchesOf, MINUTES, quoteOf, speakerOf } from '../../../lib/corpus/test-records.ts';
import { sweepUnfinished } from '../../../lib/corpus/unfinished-work.ts';

export type Step = 'import' | 'delete' | 'restore' | 'upgrade' | 'edit';

const BERG = speakerOf('berg', 'Ida Berg');
const KEPT = 60;
const FIRST = 150;
const SECOND = 2_400;
const BATCH = 120;
const FORMER = 1_200;
const EDITS = 40;
const BACKUP = 'kill-backup';
/** For so long a dying worker may hold its locks. */
const PATIENCE_MS = 10_000;

const SYLLABLES = 'bo dra fel gim hus kel lor mip nev pum ras tov'.split(' ');
const nameOf = (at: number) => [1, 12, 144].map(power => SYLLABLES[Math.floor(at / power) % 12]).join('');
const textOf = (version: string, at: number) =>
  `In the ${version} harbour the ship ${nameOf(at)} waits for ${nameOf(at * 7 + 5)} and ${nameOf(at * 11 + 3)}.`;
const quotesOf = (version: string, count: number) =>
  Array.from({ length: count }, (_, at) => quoteOf(`q${at}`, textOf(version, at), { creator: 'berg' }));
const stage = (database: CorpusDatabase, id: string, version: string, count: number) =>
  stageCorpus(
    database,
    { id, name: id, version },
    batchesOf({ quotes: quotesOf(version, count), speakers: [BERG] }, BATCH),
  );

const keptBackup = new Dexie(BACKUP);
keptBackup.version(1).stores({ files: 'name' });

let database: CorpusDatabase;

/** As version 3 had it: one row a record. */
async function makeFormerDatabase(): Promise<void> {
  const old = new Dexie(DATABASE_NAME);
  old.version(3).stores({
    corpora: 'id, order',
    speakers: 'id, corpusId',
    sources: 'id, corpusId',
    quotes: '++row, id, corpusId, [creator+dateCreated]',
    contradictions: 'id, corpusId, quoteId, againstId',
    seedMarks: 'packId',
    judgements: 'id, *sides, dateModified',
    buckets: '[segmentId+bucket]',
    unfinished: 'name',
  });
  const own = <T extends { id: string }>(record: T) => ({ ...record, id: `former/${record.id}`, corpusId: 'former' });
  await old.table('corpora').add({
    id: 'former',
    name: 'former',
    version: 'former',
    enabled: true,
    order: 0,
    quoteCount: FORMER,
    speakerCount: 1,
    rejected: [],
  });
  await old.table('speakers').add(own(BERG));
  await old.table('sources').add(own(MINUTES));
  const quotes = quotesOf('former', FORMER).map(quote => ({
    ...own(quote),
    creator: 'former/berg',
    isPartOf: 'former/minutes',
  }));
  await old.table('quotes').bulkAdd(quotes);
  old.close();
}

const operations = {
  /** The state that a step begins with. */
  async reset(step: Step): Promise<void> {
    database?.close();
    await Dexie.delete(DATABASE_NAME);
    if (step === 'upgrade') return makeFormerDatabase();
    database = openDatabase();
    if (step === 'restore' && !(await keptBackup.table('files').get('backup'))) {
      await stage(database, 'target', 'second', SECOND);
      const bytes = new Uint8Array(await new Response(writeBackup(database, null) as BodyInit).arrayBuffer());
      await keptBackup.table('files').put({ name: 'backup', bytes });
      await database.delete();
      database = openDatabase();
    }
    await stage(database, 'kept', 'kept', KEPT);
    await stage(database, 'target', 'first', FIRST);
    await forgetChanges(database, true);
  },

  async run(step: Step): Promise<void> {
    if (step === 'upgrade') {
      database = openDatabase();
      await database.open();
    } else if (step === 'import') {
      await stage(database, 'target', 'second', SECOND);
      await forgetChanges(database, true);
    } else if (step === 'delete') {
      await deleteCorpusWithUndo(database, 'target');
      await forgetChanges(database, true);
    } else if (step === 'restore') {
      const { bytes } = await keptBackup.table('files').get('backup');
      await restoreBackup(database, new Blob([bytes]).stream(), { mode: 'replace' });
    } else {
      for (let at = 0; at < EDITS; at++) {
        const quotes = [quoteOf(`edit${at}`, textOf('edited', at), { creator: 'berg' })];
        await addRecords(database, 'target', { speakers: [BERG], sources: [MINUTES], quotes });
        postMessage({ committed: at + 1 });
      }
    }
  },

  /** What is wrong with what can be seen, a sentence each; `committed`: edits that were answered before the kill. */
  async check(step: Step, committed: number): Promise<string[]> {
    database = openDatabase();
    const problems: string[] = [];
    // Before anything is swept: nothing half-done is to be seen.
    problems.push(...(await checkVisible(step, committed)));
    const end = performance.now() + PATIENCE_MS;
    let left: string[];
    do {
      await sweepUnfinished(database);
      left = await checkLeftovers();
    } while (left.length > 0 && performance.now() < end);
    problems.push(...left);
    database.close();
    return problems;
  },
};

async function checkVisible(step: Step, committed: number): Promise<string[]> {
  const problems: string[] = [];
  const versions = new Map<string, string>();
  for (const corpus of await database.corpora.toArray()) {
    const texts: string[] = [];
    for await (const { quotes } of exportRecords(database, { corpusIds: [corpus.id] }))
      texts.push(...quotes.map(({ exact }) => exact));
    versions.set(corpus.id, corpus.version);
    const counts: Record<string, number> = { kept: KEPT, first: FIRST, second: SECOND, former: FORMER };
    const expected = Array.from({ length: counts[corpus.version] ?? 0 }, (_, at) => textOf(corpus.version, at));
    const edits = texts.slice(expected.length);
    if (texts.slice(0, expected.length).join() !== expected.join())
      problems.push(`${corpus.id} is not whole: ${texts.length}`);
    if (edits.some((text, at) => text !== textOf('edited', at))) problems.push(`${corpus.id} has other records`);
    if (step === 'edit' && corpus.id === 'target' && edits.length < committed)
      problems.push(`${committed} edits were answered, and ${edits.length} are there`);
    if (texts.length !== corpus.quoteCount)
      problems.push(`${corpus.id} says ${corpus.quoteCount} and has ${texts.length}`);
    const asked = textOf(corpus.version, 7);
    const [found] = await openCorpusReader(database).shortlist([asked]);
    if (!found?.some(({ quote }) => quote.exact === asked)) problems.push(`${corpus.id} does not answer`);
  }
  const seen = ['kept', 'target', 'former'].map(id => versions.get(id) ?? 'none').join();
  const allowed: Record<Step, string[]> = {
    import: ['kept,first,none', 'kept,second,none'],
    delete: ['kept,first,none', 'kept,none,none'],
    restore: ['kept,first,none', 'none,second,none'],
    edit: ['kept,first,none'],
    upgrade: ['none,none,former'],
  };
  if (!allowed[step].includes(seen)) problems.push(`seen are ${seen}`);
  return problems;
}

/** Rows that nothing refers to, neither a corpus nor a step that can be undone. */
async function checkLeftovers(): Promise<string[]> {
  const problems: string[] = [];
  const changes = await database.changes.toArray();
  const corpora = [
    ...(await database.corpora.toArray()),
    ...changes.flatMap(({ before }) => before.flatMap(({ corpus }) => corpus ?? [])),
  ];
  const parts = corpora.flatMap(({ parts: of = [] }) => of);
  const partIds = new Set(parts.map(({ id }) => id));
  const segmentIds = new Set(corpora.flatMap(({ segments = [] }) => segments.map(({ id }) => id)));
  // What a step that can be undone refers to waits for its day to end.
  for (const { name } of await database.unfinished.toArray())
    if (!partIds.has(name) && !segmentIds.has(name)) problems.push(`the note of ${name} is left`);
  const pieces = new Set((await database.pieces.toCollection().primaryKeys()).map(([partId]) => partId));
  const buckets = new Set((await database.buckets.toCollection().primaryKeys()).map(([segmentId]) => segmentId));
  for (const id of pieces) if (!partIds.has(id)) problems.push(`pieces of part ${id} are left`);
  for (const id of buckets) if (!segmentIds.has(id)) problems.push(`segment ${id} is left`);
  for (const block of await database.blocks.toCollection().primaryKeys()) {
    const row = block * ROWS_A_BLOCK;
    if (!parts.some(({ firstRow, count }) => row >= firstRow && row < firstRow + count))
      problems.push(`block ${block} is left`);
  }
  return problems;
}

export type KillOperations = typeof operations;

addEventListener('message', async ({ data: { name, given } }) => {
  try {
    const answer = await (operations[name as keyof KillOperations] as (...values: unknown[]) => unknown)(...given);
    postMessage({ answer: answer ?? null });
  } catch (error) {
    postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
