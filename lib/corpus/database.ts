/**
 * The corpus in IndexedDB: schema, versions and their migrations.
 * Ids are global in here: `corpus/id`, so that a record of one corpus can refer to one of another.
 * `row` numbers the quotes: the index holds numbers, not strings.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { SegmentHeader } from '../match/segment.ts';
import type { Contradiction, Corpus, Judgement, Quote, Source, Speaker } from '../types.ts';

export const DATABASE_NAME = 'on-the-record';

export interface StoredQuote extends Quote {
  row: number;
}
export type InCorpus<T> = T & { corpusId: string };

/** A record of the pack that could not be taken, with the reason, so that the reader can see it. */
export interface Rejection {
  path: string;
  reason: string;
}

export interface StoredCorpus extends Corpus {
  order: number;
  quoteCount: number;
  speakerCount: number;
  rejected: Rejection[];
  /** The `corpusId` and id prefix under which its records are kept, where that is not its own id (`stage-corpus.ts`). */
  place?: string;
  /** Its index, in the order of rows. Absent where none has been built yet. */
  segments?: StoredSegment[];
  /** Rows that were deleted since their segment was built. */
  deletedRows?: number[];
}

/** A segment of a corpus's index. Its header stands here too: a query needs no read to open it. */
export interface StoredSegment extends SegmentHeader {
  id: string;
}

/** Editors put the most telling contradiction first. */
export type StoredContradiction = InCorpus<Contradiction> & { order: number };

/** One row of the index (`lib/match/segment.ts`), with its check sum. */
export interface StoredBucket {
  segmentId: string;
  bucket: number;
  bytes: Uint8Array;
  sum: number;
}

/** Rows that belong to nothing yet: a segment, or the records of a corpus that is being put in. Left behind by a kill they are swept away. */
export interface UnfinishedWork {
  name: string;
  kind: 'segment' | 'records';
}

/** That a bundled pack was put in, and in which version: a corpus that the reader deletes does not come back by itself. */
export interface SeedMark {
  packId: string;
  version: string;
}

/** A reader's judgement under its pair: `id` is the same for both directions, `sides` are what its two statements are known by. */
export type StoredJudgement = Judgement & { id: string; sides: string[] };

export class CorpusDatabase extends Dexie {
  declare corpora: EntityTable<StoredCorpus, 'id'>;
  declare speakers: Table<InCorpus<Speaker>, string>;
  declare sources: Table<InCorpus<Source>, string>;
  declare quotes: EntityTable<StoredQuote, 'row'>;
  declare contradictions: Table<StoredContradiction, string>;
  declare buckets: Table<StoredBucket, [string, number]>;
  declare unfinished: Table<UnfinishedWork, string>;
  declare seedMarks: Table<SeedMark, string>;
  declare judgements: Table<StoredJudgement, string>;

  constructor(name = DATABASE_NAME) {
    super(name);
    this.version(1).stores({
      corpora: 'id',
      speakers: 'id, corpusId',
      sources: 'id, corpusId',
      quotes: '++row, &id, corpusId',
      contradictions: 'id, corpusId, quoteId, againstId',
    });
    // 2: bundled packs are marked as put in; corpora carry an order and their counts; the index is kept, one segment a corpus.
    // A corpus of version 1 has no segment: the reader builds it when it is first asked for.
    this.version(2)
      .stores({ corpora: 'id, order', seedMarks: 'packId', postings: '[corpusId+bucket]' })
      .upgrade(async transaction => {
        const corpora = transaction.table<StoredCorpus, string>('corpora');
        let order = 0;
        for (const corpus of await corpora.toArray()) {
          const quoteCount = await transaction.table('quotes').where('corpusId').equals(corpus.id).count();
          const speakerCount = await transaction.table('speakers').where('corpusId').equals(corpus.id).count();
          await corpora.put({ ...corpus, order: order++, quoteCount, speakerCount, rejected: [] });
          let place = 0;
          await transaction
            .table<StoredContradiction>('contradictions')
            .where('corpusId')
            .equals(corpus.id)
            .modify(record => {
              record.order = place++;
            });
          // Version 1 held nothing but bundled packs.
          await transaction.table<SeedMark>('seedMarks').put({ packId: corpus.id, version: corpus.version });
        }
      });
    // 3: the reader's judgements, which belong to no corpus and outlive each; a speaker's statements are found in the order of their dates.
    this.version(3).stores({
      quotes: '++row, id, corpusId, [creator+dateCreated]',
      judgements: 'id, *sides, dateModified',
      // A corpus may have several segments, and is put in piece by piece. The old index is dropped: it is built again in the background.
      postings: null,
      buckets: '[segmentId+bucket]',
      unfinished: 'name',
    });
  }
}

/** Opens the corpus. An older version in another page gives way to a newer one. */
export function openDatabase(name = DATABASE_NAME): CorpusDatabase {
  const database = new CorpusDatabase(name);
  database.on('versionchange', () => database.close({ disableAutoOpen: false }));
  return database;
}
