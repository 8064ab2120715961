/**
 * The corpus in IndexedDB: schema, versions and their migrations (docs/decisions/110-records-in-parts.md).
 * Ids are global outside of here: `corpus/id`, so that a record of one corpus can refer to one of another.
 * `row` numbers the quotes of all corpora: the index holds numbers, not strings.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import { moveRecordsIntoParts } from './move-into-parts.ts';
import type {
  SeedMark,
  SpeakerEdit,
  StoredBlock,
  StoredBucket,
  StoredChange,
  StoredContradiction,
  StoredCorpus,
  StoredJudgement,
  StoredPiece,
  UnfinishedWork,
} from './rows.ts';

export const DATABASE_NAME = 'on-the-record';

export class CorpusDatabase extends Dexie {
  declare corpora: EntityTable<StoredCorpus, 'id'>;
  declare blocks: Table<StoredBlock, number>;
  declare pieces: Table<StoredPiece, [string, string, number]>;
  declare recordedPairs: Table<StoredContradiction, [string, string]>;
  declare buckets: Table<StoredBucket, [string, number]>;
  declare unfinished: Table<UnfinishedWork, string>;
  declare counters: Table<{ name: string; next: number }, string>;
  declare speakerEdits: Table<SpeakerEdit, string>;
  declare changes: Table<StoredChange, number>;
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
            .table<{ order: number }>('contradictions')
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
    // 4: records go into parts, packed. The index is built again behind the answers.
    this.version(FORM)
      .stores({
        blocks: 'block',
        pieces: '[partId+list+piece]',
        recordedPairs: '[partId+id], quoteId, againstId',
        counters: 'name',
        speakerEdits: 'id, into',
        changes: '++id',
        quotes: null,
        speakers: null,
        sources: null,
        contradictions: null,
      })
      .upgrade(moveRecordsIntoParts);
  }
}

/** The last of the forms above. */
const FORM = 4;
/** IndexedDB counts whole numbers, Dexie in tenths. */
const TENTHS = 10;

/**
 * Opens the corpus. An older version in another page gives way to a newer one; what a newer version of the extension wrote is not
 * read or written, which Dexie by itself would open as if it were its own.
 */
export function openDatabase(name = DATABASE_NAME): CorpusDatabase {
  const database = new CorpusDatabase(name);
  database.on('ready', () => {
    if (database.backendDB().version > FORM * TENTHS) throw new Dexie.VersionError('The database has a newer form.');
  });
  database.on('versionchange', () => database.close({ disableAutoOpen: false }));
  return database;
}
