/**
 * A part's records in one order, packed: (key, second, number) ascending by key and second, in pieces that are found by a directory.
 *
 * Idea: a look-up reads the directory and the one or two pieces that hold its key; a stretch of the order reads the pieces it lies in. Keys are stored as
 * differences, seconds and numbers as they are, in variable-length bytes. Cost: building is linear; 5 to 9 bytes an entry.
 */
import { ByteReader, ByteWriter } from '../match/varint.ts';
import type { StoredPiece } from './rows.ts';

/** A list has no more entries, and a part half as many records: lists are sorted in memory. */
export const MAX_LIST_ENTRIES = 1 << 21;
export const MAX_PART_RECORDS = MAX_LIST_ENTRIES / 2;
const ENTRIES_A_PIECE = 1024;
const KEY_BITS = 32;
/** Three rounds, each with a table that fits into the fastest cache. */
const DIGIT_BITS = 11;
const DIGIT_MASK = (1 << DIGIT_BITS) - 1;
/** The directory is piece 0. */
const DIRECTORY = 0;

export interface Entries {
  keys: Uint32Array;
  seconds: Uint32Array;
  numbers: Uint32Array;
}

/**
 * Places in the order of their keys; equal keys stay in the order they are given in, which is 0 … n-1 where nothing else is said.
 * Idea: radix sort from the lowest digit up, so that to sort by a second key first and by the first one then is to sort by both.
 */
export function sortPlaces(keys: Uint32Array, given?: Uint32Array): Uint32Array {
  let places: Uint32Array = given ?? new Uint32Array(keys.length).map((_, at) => at);
  const { length } = places;
  if (length < 2) return places;
  let next: Uint32Array = new Uint32Array(length);
  for (let shift = 0; shift < KEY_BITS; shift += DIGIT_BITS) {
    const starts = new Uint32Array(1 << DIGIT_BITS);
    for (let at = 0; at < length; at++) starts[(keys[places[at]!]! >>> shift) & DIGIT_MASK]!++;
    // Small numbers have no high digits.
    if (starts[(keys[places[0]!]! >>> shift) & DIGIT_MASK] === length) continue;
    for (let digit = 0, start = 0; digit < starts.length; digit++) {
      const count = starts[digit]!;
      starts[digit] = start;
      start += count;
    }
    for (let at = 0; at < length; at++) {
      const place = places[at]!;
      next[starts[(keys[place]! >>> shift) & DIGIT_MASK]!++] = place;
    }
    const done = next;
    next = places === given ? new Uint32Array(length) : places;
    places = done;
  }
  return places;
}

/** `order` names the places of the columns in ascending order of key and second; `numberOf` the record of each place, where that is not the place itself. */
export function* packSortedList(
  partId: string,
  list: string,
  keys: Uint32Array,
  seconds: Uint32Array | null,
  order: Uint32Array,
  numbers: Uint32Array | null = null,
): Generator<StoredPiece> {
  const directory = new ByteWriter();
  directory.writeNumber(order.length);
  const writer = new ByteWriter();
  let piece = DIRECTORY;
  for (let from = 0; from < order.length; from += ENTRIES_A_PIECE) {
    const to = Math.min(order.length, from + ENTRIES_A_PIECE);
    directory.writeNumber(keys[order[from]!]!);
    if (seconds) directory.writeNumber(seconds[order[from]!]!);
    writer.writeNumber(to - from);
    let last = 0;
    for (let at = from; at < to; at++) {
      const place = order[at]!;
      writer.writeNumber(keys[place]! - last);
      last = keys[place]!;
      if (seconds) writer.writeNumber(seconds[place]!);
      writer.writeNumber(numbers ? numbers[place]! : place);
    }
    yield { partId, list, piece: ++piece, bytes: writer.take() };
  }
  yield { partId, list, piece: DIRECTORY, bytes: directory.take() };
}

/** Where pieces come from. Both give what is there, in order. */
export interface PieceReader {
  readPiece(partId: string, list: string, piece: number): Promise<Uint8Array | undefined>;
  readPieces(partId: string, list: string, from: number, to: number): Promise<Uint8Array[]>;
}

interface Directory {
  count: number;
  firstKeys: number[];
  firstSeconds: number[];
}

export class SortedList {
  #directory: Promise<Directory> | undefined;

  constructor(
    private readonly pieces: PieceReader,
    private readonly partId: string,
    private readonly list: string,
    private readonly hasSeconds: boolean,
  ) {}

  async count(): Promise<number> {
    return (await this.directory()).count;
  }

  /** The entries whose key lies between both, which belong to it. */
  async find(fromKey: number, toKey = fromKey): Promise<Entries> {
    const { firstKeys } = await this.directory();
    // Entries of a key may begin in the piece before the first one that begins with it.
    const first = Math.max(0, lowerBound(firstKeys, fromKey) - 1);
    const last = lowerBound(firstKeys, toKey + 1) - 1;
    if (last < first) return decode([], this.hasSeconds);
    const entries = decode(await this.read(first, last), this.hasSeconds);
    return cut(entries, lowerBound(entries.keys, fromKey), lowerBound(entries.keys, toKey + 1));
  }

  /** How many entries have a smaller key. */
  async countBelow(key: number): Promise<number> {
    const { firstKeys } = await this.directory();
    if (firstKeys.length === 0 || firstKeys[0]! >= key) return 0;
    const piece = lowerBound(firstKeys, key) - 1;
    const entries = decode(await this.read(piece, piece), this.hasSeconds);
    return piece * ENTRIES_A_PIECE + lowerBound(entries.keys, key);
  }

  /** Of the entries of a key those around a second: so many before it or equal to it, and so many after. */
  async near(key: number, second: number, aSide: number): Promise<Entries> {
    const { firstKeys, firstSeconds } = await this.directory();
    let piece = Math.max(0, lowerBound(firstKeys, key) - 1);
    while (
      piece + 1 < firstKeys.length &&
      (firstKeys[piece + 1]! < key || (firstKeys[piece + 1] === key && firstSeconds[piece + 1]! <= second))
    )
      piece++;
    const first = Math.max(0, piece - 1);
    const all = decode(await this.read(first, piece + 1), this.hasSeconds);
    const entries = cut(all, lowerBound(all.keys, key), lowerBound(all.keys, key + 1));
    const middle = lowerBound(entries.seconds, second + 1);
    return cut(entries, Math.max(0, middle - aSide), middle + aSide);
  }

  /** The entries at these places of the order. */
  async slice(from: number, to: number): Promise<Entries> {
    const { count } = await this.directory();
    const [start, end] = [Math.max(0, from), Math.min(count, to)];
    if (end <= start) return decode([], this.hasSeconds);
    const first = Math.floor(start / ENTRIES_A_PIECE);
    const entries = decode(await this.read(first, Math.floor((end - 1) / ENTRIES_A_PIECE)), this.hasSeconds);
    return cut(entries, start - first * ENTRIES_A_PIECE, end - first * ENTRIES_A_PIECE);
  }

  private directory(): Promise<Directory> {
    this.#directory ??= this.pieces.readPiece(this.partId, this.list, DIRECTORY).then(bytes => {
      const reader = new ByteReader(bytes ?? new Uint8Array());
      const count = reader.readNumber();
      const firstKeys: number[] = [];
      const firstSeconds: number[] = [];
      while (!reader.isDone) {
        firstKeys.push(reader.readNumber());
        if (this.hasSeconds) firstSeconds.push(reader.readNumber());
      }
      return { count, firstKeys, firstSeconds };
    });
    return this.#directory;
  }

  private read(first: number, last: number): Promise<Uint8Array[]> {
    return this.pieces.readPieces(this.partId, this.list, first + 1, last + 1);
  }
}

function decode(pieces: readonly Uint8Array[], hasSeconds: boolean): Entries {
  const readers = pieces.map(bytes => new ByteReader(bytes));
  const counts = readers.map(reader => Math.min(ENTRIES_A_PIECE, reader.readNumber()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const entries = { keys: new Uint32Array(total), seconds: new Uint32Array(total), numbers: new Uint32Array(total) };
  let at = 0;
  for (const [index, reader] of readers.entries()) {
    let key = 0;
    for (const end = at + counts[index]!; at < end; at++) {
      key = (key + reader.readNumber()) >>> 0;
      entries.keys[at] = key;
      if (hasSeconds) entries.seconds[at] = reader.readNumber();
      entries.numbers[at] = reader.readNumber();
    }
  }
  return entries;
}

function cut({ keys, seconds, numbers }: Entries, from: number, to: number): Entries {
  return { keys: keys.subarray(from, to), seconds: seconds.subarray(from, to), numbers: numbers.subarray(from, to) };
}

/** The first place whose number, or text, is not smaller. */
export function lowerBound<T extends number | string>(ascending: ArrayLike<T>, wanted: T): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
