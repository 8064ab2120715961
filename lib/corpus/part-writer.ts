/**
 * Writes a part: its quotes in blocks as they come, and at the end its lists, in several orders. Nobody sees it before a corpus names it.
 *
 * Memory: the quotes pass through; some 60 bytes a record stay until the end (numbers and hashes in typed arrays), the names of speakers, and the distinct words.
 * A part holds MAX_PART_RECORDS at most, so that this is bounded.
 */
import type { Table } from 'dexie';
import type { ImportRejection } from '../imported.ts';
import { ByteWriter } from '../match/varint.ts';
import { looksGarbled } from '../text/mojibake.ts';
import type { Contradiction, Quote, Source, Speaker } from '../types.ts';
import { dateCode } from './date-code.ts';
import { finish, HashTable, hash64, NumberColumn } from './hash-table.ts';
import { EntryPacker } from './packed-entries.ts';
import { packQuote } from './packed-quote.ts';
import {
  ENTRIES_A_PIECE,
  FACTS_A_PIECE,
  globalId,
  LISTS,
  normaliseAddress,
  RANKS_A_PIECE,
  ROWS_A_BLOCK,
  wordsKey,
} from './part-format.ts';
import type { StoredBlock, StoredContradiction, StoredPart, StoredPiece } from './rows.ts';
import { scanWords } from './scan-words.ts';
import { MAX_LIST_ENTRIES, MAX_PART_RECORDS, packSortedList, sortPlaces } from './sorted-list.ts';
import { WordCollector } from './word-list.ts';

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

/** Subjects beyond these are found, but not offered. */
const MAX_SUBJECTS_OFFERED = 5_000;
/** Pieces written with one call. */
const PIECES_A_WRITE = 500;
/** Blocks kept back before they are written with one call. */
const BLOCKS_A_WRITE = 64;

export class PartWriter {
  readonly id = crypto.randomUUID();
  /** Known when it is finished: quotes with the words and speaker of an earlier one. */
  duplicateCount = 0;
  #count = 0;
  #contradictionCount = 0;
  readonly #block = new EntryPacker();
  #blocks: StoredBlock[] = [];
  #pieces: StoredPiece[] = [];
  #pairs: StoredContradiction[] = [];
  readonly #packers = {
    [LISTS.speakers]: { packer: new EntryPacker(), piece: 0 },
    [LISTS.sources]: { packer: new EntryPacker(), piece: 0 },
    [LISTS.rejected]: { packer: new EntryPacker(), piece: 0 },
  };
  readonly #speakers = new EntityNumbers();
  readonly #sources = new EntityNumbers();
  /** By number; number 0 is nobody. */
  readonly #speakerNames: string[] = [''];
  readonly #speakerKeys = new NumberColumn();
  readonly #addresses = new NumberColumn();
  readonly #addressed = new NumberColumn();
  readonly #ids = new NumberColumn();
  readonly #keys = new NumberColumn();
  readonly #keyLows = new NumberColumn();
  readonly #dates = new NumberColumn();
  readonly #speakerOf = new NumberColumn();
  readonly #sourceOf = new NumberColumn();
  readonly #aboutKeys = new NumberColumn();
  readonly #aboutOf = new NumberColumn();
  readonly #garbled = new NumberColumn();
  readonly #subjects = new Map<string, number>();
  readonly #words = new WordCollector();

  constructor(
    private readonly tables: PartTables,
    /** The corpus id that stands before the records' own ids. */
    readonly idSpace: string,
    /** A multiple of ROWS_A_BLOCK. */
    readonly firstRow: number,
    /** So many rows are its own. */
    private readonly maxCount = MAX_PART_RECORDS,
  ) {
    this.#speakerKeys.push(0);
  }

  get count(): number {
    return this.#count;
  }

  get speakerCount(): number {
    return this.#speakers.count;
  }

  get sourceCount(): number {
    return this.#sources.count;
  }

  hasSpeaker(id: string): boolean {
    return this.#speakers.has(id);
  }

  hasSource(id: string): boolean {
    return this.#sources.has(id);
  }

  addSpeaker(speaker: Speaker): void {
    if (!this.#speakers.add(speaker.id)) return;
    this.#pack(LISTS.speakers, speaker);
    this.#speakerNames.push(speaker.name);
    const { high, low } = scanWords(speaker.name, ignore, isAlwaysKnown);
    this.#speakerKeys.push(finish(high ^ Math.imul(low, 31)));
  }

  addSource(source: Source): void {
    if (!this.#sources.add(source.id)) return;
    this.#pack(LISTS.sources, source);
    for (const address of [source.url, source.archivedAt]) {
      if (!address) continue;
      this.#addresses.push(hash64(normaliseAddress(address)).high);
      this.#addressed.push(this.#sources.count);
    }
  }

  /** No further quote goes in: the next one begins another part. */
  isFull({ about }: Quote): boolean {
    return this.#count >= this.maxCount || this.#aboutOf.length + about.length > MAX_LIST_ENTRIES;
  }

  /** Its speaker and its sources are in. Ids are the file's own. */
  addQuote(quote: Quote): void {
    const packed = packQuote(quote, this);
    this.#block.add(packed);
    const [, , speaker, source] = packed;
    const place = this.#count++;
    if (this.#block.count === ROWS_A_BLOCK) this.#endBlock();
    const { isKnown, onWord } = this.#words;
    const { high, low } = scanWords(quote.exact, onWord, isKnown);
    if (quote.prefix !== '') scanWords(quote.prefix, onWord, isKnown);
    if (quote.suffix !== '') scanWords(quote.suffix, onWord, isKnown);
    const key = wordsKey({ high, low }, this.#speakerKeys.values[speaker]!);
    this.#ids.push(hash64(quote.id).high);
    this.#keys.push(key.high);
    this.#keyLows.push(key.low);
    this.#dates.push(dateCode(quote.dateCreated));
    this.#speakerOf.push(speaker);
    this.#sourceOf.push(source);
    for (const subject of quote.about) this.#addSubject(subject, place);
    if (looksGarbled(quote.exact) || looksGarbled(quote.prefix) || looksGarbled(quote.suffix))
      this.#garbled.push(place);
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
    return this.#speakers.numberOf(id);
  }

  sourceNumber(id: string): number {
    return this.#sources.numberOf(id);
  }

  /** Writes what has come together. Called after each batch, so that no more than one waits. */
  async flush(isLast = false): Promise<void> {
    if (this.#blocks.length > 0 && (isLast || this.#blocks.length >= BLOCKS_A_WRITE)) {
      await this.tables.blocks.bulkPut(this.#blocks);
      this.#blocks = [];
    }
    if (this.#pieces.length > 0 && (isLast || this.#pieces.length >= PIECES_A_WRITE)) {
      await this.tables.pieces.bulkPut(this.#pieces);
      this.#pieces = [];
    }
    if (this.#pairs.length > 0) {
      await this.tables.recordedPairs.bulkPut(this.#pairs);
      this.#pairs = [];
    }
  }

  /** Writes the rest, and gives the part as a corpus names it. */
  async finish(): Promise<StoredPart> {
    if (this.#block.count > 0) this.#endBlock();
    for (const list of [LISTS.speakers, LISTS.sources, LISTS.rejected]) this.#endPiece(list);
    await this.flush(true);
    for (const make of [
      () => this.#packIds(),
      () => this.#packKeys(),
      () => this.#packByDate(),
      () => this.#packSpeakers(),
      () => this.#packOthers(),
    ]) {
      for (const piece of make()) {
        this.#pieces.push(piece);
        await this.flush();
      }
    }
    await this.flush(true);
    const { id, idSpace, firstRow, count, speakerCount, sourceCount } = this;
    return { id, idSpace, firstRow, count, speakerCount, sourceCount };
  }

  /** First and last year of the dates, as codes; null where there is none. */
  get dateRange(): [number, number] | null {
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    for (const date of this.#dates.values) {
      if (date === 0) continue;
      if (date < first) first = date;
      if (date > last) last = date;
    }
    return last === 0 ? null : [first, last];
  }

  #addSubject(subject: string, place: number): void {
    this.#aboutKeys.push(hash64(subject).high);
    this.#aboutOf.push(place);
    const count = this.#subjects.get(subject);
    if (count !== undefined || this.#subjects.size < MAX_SUBJECTS_OFFERED)
      this.#subjects.set(subject, (count ?? 0) + 1);
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

  *#packIds(): Generator<StoredPiece> {
    const ids = this.#ids.values;
    yield* packSortedList(this.id, LISTS.ids, ids, null, sortPlaces(ids));
    const sources = this.#sources.hashes;
    yield* packSortedList(
      this.id,
      LISTS.sourceIds,
      sources,
      null,
      sortPlaces(sources),
      sources.map((_, at) => at + 1),
    );
    const addresses = this.#addresses.values;
    yield* packSortedList(this.id, LISTS.addresses, addresses, null, sortPlaces(addresses), this.#addressed.values);
  }

  *#packKeys(): Generator<StoredPiece> {
    const keys = this.#keys.values;
    const lows = this.#keyLows.values;
    const byLow = sortPlaces(lows);
    const order = sortPlaces(byLow.map(at => keys[at]!)).map(at => byLow[at]!);
    for (let at = 1; at < order.length; at++) {
      const [one, other] = [order[at - 1]!, order[at]!];
      if (keys[one] === keys[other] && lows[one] === lows[other]) this.duplicateCount++;
    }
    yield* packSortedList(this.id, LISTS.keys, keys, lows, order);
    const garbled = this.#garbled.values;
    yield* packSortedList(this.id, LISTS.garbled, garbled, null, sortPlaces(garbled), garbled);
  }

  *#packByDate(): Generator<StoredPiece> {
    const dates = this.#dates.values;
    const byDate = sortPlaces(dates);
    yield* packSortedList(this.id, LISTS.dates, dates, null, byDate);
    yield* this.#packUnder(LISTS.sourceQuotes, this.#sourceOf.values, byDate);
    const aboutOf = this.#aboutOf.values;
    const places = new Uint32Array(dates.length);
    for (let at = 0; at < byDate.length; at++) places[byDate[at]!] = at;
    const aboutByDate = sortPlaces(aboutOf.map(place => places[place]!));
    const keys = this.#aboutKeys.values;
    const order = sortPlaces(aboutByDate.map(at => keys[at]!)).map(at => aboutByDate[at]!);
    yield* packSortedList(
      this.id,
      LISTS.subjectQuotes,
      keys,
      aboutOf.map(at => dates[at]!),
      order,
      aboutOf,
    );
  }

  /** Records under a number, each by date. */
  *#packUnder(list: string, keys: Uint32Array, byDate: Uint32Array): Generator<StoredPiece> {
    const order = sortPlaces(byDate.map(at => keys[at]!)).map(at => byDate[at]!);
    yield* packSortedList(this.id, list, keys, this.#dates.values, order);
  }

  /** Speakers stand in the lists by their rank in the order of their names, nobody first: their order is then that of the names. */
  *#packSpeakers(): Generator<StoredPiece> {
    const names = this.#speakerNames;
    const byRank = Uint32Array.from(names.keys()).sort((a, b) =>
      names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b,
    );
    const rankOf = new Uint32Array(names.length);
    for (let rank = 0; rank < byRank.length; rank++) rankOf[byRank[rank]!] = rank;
    const ranks = this.#speakerOf.values.map(number => rankOf[number]!);
    const counts = new Uint32Array(names.length);
    for (const rank of ranks) counts[rank]!++;
    const writer = new ByteWriter();
    for (let from = 0; from < byRank.length; from += RANKS_A_PIECE) {
      for (let rank = from; rank < Math.min(byRank.length, from + RANKS_A_PIECE); rank++) {
        writer.writeNumber(byRank[rank]!);
        writer.writeNumber(counts[rank]!);
      }
      yield { partId: this.id, list: LISTS.ranks, piece: from / RANKS_A_PIECE, bytes: writer.take() };
    }
    const hashes = this.#speakers.hashes;
    yield* packSortedList(this.id, LISTS.speakerIds, hashes, null, sortPlaces(hashes), rankOf.subarray(1));
    const byDate = sortPlaces(this.#dates.values);
    yield* this.#packUnder(LISTS.speakerQuotes, ranks, byDate);
    const dates = this.#dates.values;
    for (let from = 0; from < ranks.length; from += FACTS_A_PIECE) {
      const to = Math.min(ranks.length, from + FACTS_A_PIECE);
      for (let at = from; at < to; at++) {
        writer.writeNumber(dates[at]!);
        writer.writeNumber(ranks[at]!);
      }
      yield { partId: this.id, list: LISTS.facts, piece: from / FACTS_A_PIECE, bytes: writer.take() };
    }
  }

  *#packOthers(): Generator<StoredPiece> {
    yield* this.#words.pack(this.id);
    const packer = new EntryPacker();
    for (const entry of [...this.#subjects].sort(([, a], [, b]) => b - a)) packer.add(entry);
    if (packer.count > 0) yield { partId: this.id, list: LISTS.subjects, piece: 0, bytes: packer.take() };
  }
}

const ignore = () => {};
const isAlwaysKnown = () => true;

/** The ids of speakers or sources, numbered from 1 as they come. */
class EntityNumbers {
  readonly #table = new HashTable();
  /** By number less one. */
  readonly #hashes = new NumberColumn();

  get count(): number {
    return this.#hashes.length;
  }

  get hashes(): Uint32Array {
    return this.#hashes.values;
  }

  has(id: string): boolean {
    const { high, low } = hash64(id);
    return this.#table.get(high, low) !== undefined;
  }

  /** False where it has a number already. */
  add(id: string): boolean {
    const { high, low } = hash64(id);
    if (this.#table.get(high, low) !== undefined) return false;
    this.#hashes.push(high);
    this.#table.set(high, low, this.#hashes.length);
    return true;
  }

  numberOf(id: string): number {
    const { high, low } = hash64(id);
    const number = this.#table.get(high, low);
    if (number === undefined) throw new ReferenceError(`“${id}” is named by a record, and is not there.`);
    return number;
  }
}
