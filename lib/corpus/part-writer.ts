/**
 * Writes a part: its quotes in blocks as they come, and at the end its lists, in several orders. Nobody sees it before a corpus names it.
 *
 * Memory: the quotes pass through; some 60 bytes a record stay until the end (numbers and hashes in typed arrays), the names of speakers, and the distinct words.
 * A part holds MAX_PART_RECORDS at most, so that this is bounded.
 */
import type { Table } from 'dexie';
import type { ImportRejection } from '../imported.ts';
import type { Contradiction, Quote, Source, Speaker } from '../types.ts';
import { EntryPacker } from './packed-entries.ts';
import { packQuote } from './packed-quote.ts';
import { PartColumns } from './part-columns.ts';
import { ENTRIES_A_PIECE, globalId, LISTS, ROWS_A_BLOCK } from './part-format.ts';
import type { StoredBlock, StoredContradiction, StoredPart, StoredPiece } from './rows.ts';
import { MAX_PART_RECORDS } from './sorted-list.ts';
import { WriteBehind } from './write-behind.ts';

/** Where a part is written to: the database, or a transaction of its migration. */
export interface PartTables {
  blocks: Table<StoredBlock, number>;
  pieces: Table<StoredPiece, [string, string, number]>;
  recordedPairs: Table<StoredContradiction, [string, string]>;
}

export interface PartRecords {
  speakers: readonly Speaker[];
  sources: readonly Source[];
  quotes: readonly Quote[];
  contradictions: readonly Contradiction[];
  rejected: readonly ImportRejection[];
}

type PackedList = typeof LISTS.speakers | typeof LISTS.sources | typeof LISTS.rejected;

/** Pieces written with one call. */
const PIECES_A_WRITE = 500;
/** Blocks kept back before they are written with one call. */
const BLOCKS_A_WRITE = 64;

export class PartWriter {
  readonly id = crypto.randomUUID();
  #count = 0;
  #contradictionCount = 0;
  readonly #block = new EntryPacker();
  #blocks: StoredBlock[] = [];
  #pieces: StoredPiece[] = [];
  #pairs: StoredContradiction[] = [];
  readonly #writes = new WriteBehind();
  readonly #packers = {
    [LISTS.speakers]: { packer: new EntryPacker(), piece: 0 },
    [LISTS.sources]: { packer: new EntryPacker(), piece: 0 },
    [LISTS.rejected]: { packer: new EntryPacker(), piece: 0 },
  };
  readonly #columns = new PartColumns(this.id);

  constructor(
    private readonly tables: PartTables,
    /** The corpus id that stands before the records' own ids. */
    readonly idSpace: string,
    /** A multiple of ROWS_A_BLOCK. */
    readonly firstRow: number,
    /** So many rows are its own. */
    private readonly maxCount = MAX_PART_RECORDS,
  ) {}

  get count(): number {
    return this.#count;
  }

  get speakerCount(): number {
    return this.#columns.speakers.count;
  }

  get sourceCount(): number {
    return this.#columns.sources.count;
  }

  /** Known when it is finished: quotes with the words and speaker of an earlier one. */
  get duplicateCount(): number {
    return this.#columns.duplicateCount;
  }

  /** First and last of the dates, as codes; null where there is none. */
  get dateRange(): [number, number] | null {
    return this.#columns.dateRange;
  }

  hasSpeaker(id: string): boolean {
    return this.#columns.speakers.has(id);
  }

  hasSource(id: string): boolean {
    return this.#columns.sources.has(id);
  }

  addSpeaker(speaker: Speaker): void {
    if (this.#columns.addSpeaker(speaker)) this.#pack(LISTS.speakers, speaker);
  }

  addSource(source: Source): void {
    if (this.#columns.addSource(source)) this.#pack(LISTS.sources, source);
  }

  /** No further quote goes in: the next one begins another part. */
  isFull(quote: Quote): boolean {
    return this.#count >= this.maxCount || !this.#columns.hasRoomFor(quote);
  }

  /** Its speaker and its sources are in. Ids are the file's own. */
  addQuote(quote: Quote): void {
    const packed = packQuote(quote, this);
    this.#block.add(packed);
    this.#count++;
    if (this.#block.count === ROWS_A_BLOCK) this.#endBlock();
    const [, , speaker, source] = packed;
    this.#columns.addQuote(quote, speaker, source);
  }

  /** Its sides are the file's own ids, or global ones already. */
  addContradiction(contradiction: Contradiction, hasGlobalSides = false): void {
    const sideOf = (id: string) => (hasGlobalSides ? id : globalId(this.idSpace, id));
    this.#pairs.push({
      ...contradiction,
      id: globalId(this.idSpace, contradiction.id),
      quoteId: sideOf(contradiction.quoteId),
      againstId: sideOf(contradiction.againstId),
      partId: this.id,
      order: this.#contradictionCount++,
    });
  }

  addRejection(rejection: ImportRejection): void {
    this.#pack(LISTS.rejected, rejection);
  }

  speakerNumber(id: string): number {
    return this.#columns.speakers.numberOf(id);
  }

  sourceNumber(id: string): number {
    return this.#columns.sources.numberOf(id);
  }

  /** Writes what has come together, while the next records are made ready. Called after each batch, so that no more than two wait. */
  async flush(isLast = false): Promise<void> {
    const { blocks, pieces, recordedPairs } = this.tables;
    if (this.#blocks.length > 0 && (isLast || this.#blocks.length >= BLOCKS_A_WRITE)) {
      const rows = this.#blocks;
      this.#blocks = [];
      await this.#writes.begin(() => blocks.bulkPut(rows));
    }
    if (this.#pieces.length > 0 && (isLast || this.#pieces.length >= PIECES_A_WRITE)) {
      const rows = this.#pieces;
      this.#pieces = [];
      await this.#writes.begin(() => pieces.bulkPut(rows));
    }
    if (this.#pairs.length > 0) {
      const rows = this.#pairs;
      this.#pairs = [];
      await this.#writes.begin(() => recordedPairs.bulkPut(rows));
    }
    if (isLast) await this.#writes.end();
  }

  /** Until nothing is written any more, whether it succeeded or not. */
  async settle(): Promise<void> {
    await this.#writes.end().catch(() => {});
  }

  /** Writes the rest, and gives the part as a corpus names it. */
  async finish(): Promise<StoredPart> {
    if (this.#block.count > 0) this.#endBlock();
    for (const list of [LISTS.speakers, LISTS.sources, LISTS.rejected]) this.#endPiece(list);
    await this.flush(true);
    for (const piece of this.#columns.pack()) {
      this.#pieces.push(piece);
      await this.flush();
    }
    await this.flush(true);
    const { id, idSpace, firstRow, count, speakerCount, sourceCount } = this;
    return { id, idSpace, firstRow, count, speakerCount, sourceCount };
  }

  #endBlock(): void {
    const block = Math.floor((this.firstRow + this.#count - 1) / ROWS_A_BLOCK);
    this.#blocks.push({ block, bytes: this.#block.take() });
  }

  #pack(list: PackedList, value: unknown): void {
    const { packer } = this.#packers[list];
    packer.add(value);
    if (packer.count === ENTRIES_A_PIECE) this.#endPiece(list);
  }

  #endPiece(list: PackedList): void {
    const packing = this.#packers[list];
    if (packing.packer.count > 0)
      this.#pieces.push({ partId: this.id, list, piece: packing.piece++, bytes: packing.packer.take() });
  }
}
