/**
 * What the lists of a part are made from: of each record its numbers and hashes, some 60 bytes, in typed arrays; besides the names of speakers and the distinct
 * words. At the end each list is packed in its own order. Cost: one sort of a typed array for each list.
 */
import { ByteWriter } from '../match/varint.ts';
import { looksGarbled } from '../text/mojibake.ts';
import type { Quote, Source, Speaker } from '../types.ts';
import { dateCode } from './date-code.ts';
import { EntityNumbers } from './entity-numbers.ts';
import { finish, hash64, NumberColumn } from './hash-table.ts';
import { EntryPacker } from './packed-entries.ts';
import {
  FACTS_A_PIECE,
  LISTS,
  MAX_SUBJECTS_OFFERED,
  normaliseAddress,
  RANKS_A_PIECE,
  wordsKey,
} from './part-format.ts';
import type { StoredPiece } from './rows.ts';
import { scanWords } from './scan-words.ts';
import { MAX_LIST_ENTRIES, packSortedList, sortPlaces } from './sorted-list.ts';
import { WordCollector } from './word-list.ts';

const ignore = () => {};
const isAlwaysKnown = () => true;

export class PartColumns {
  readonly speakers = new EntityNumbers();
  readonly sources = new EntityNumbers();
  /** Known when the lists are packed: quotes with the words and speaker of an earlier one. */
  duplicateCount = 0;
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

  constructor(private readonly partId: string) {
    this.#speakerKeys.push(0);
  }

  /** False where there is one of this id already. */
  addSpeaker({ id, name }: Speaker): boolean {
    if (!this.speakers.add(id)) return false;
    this.#speakerNames.push(name);
    const { high, low } = scanWords(name, ignore, isAlwaysKnown);
    this.#speakerKeys.push(finish(high ^ Math.imul(low, 31)));
    return true;
  }

  /** False where there is one of this id already. */
  addSource({ id, url, archivedAt }: Source): boolean {
    if (!this.sources.add(id)) return false;
    for (const address of [url, archivedAt]) {
      if (!address) continue;
      this.#addresses.push(hash64(normaliseAddress(address)).high);
      this.#addressed.push(this.sources.count);
    }
    return true;
  }

  hasRoomFor({ about }: Quote): boolean {
    return this.#aboutOf.length + about.length <= MAX_LIST_ENTRIES;
  }

  /** `speaker` and `source`: their numbers. */
  addQuote(quote: Quote, speaker: number, source: number): void {
    const place = this.#ids.length;
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

  /** All lists, piece by piece. */
  *pack(): Generator<StoredPiece> {
    yield* this.#packIds();
    yield* this.#packKeys();
    yield* this.#packByDate();
    yield* this.#packSpeakers();
    yield* this.#packOthers();
  }

  #addSubject(subject: string, place: number): void {
    this.#aboutKeys.push(hash64(subject).high);
    this.#aboutOf.push(place);
    const count = this.#subjects.get(subject);
    if (count !== undefined || this.#subjects.size < MAX_SUBJECTS_OFFERED)
      this.#subjects.set(subject, (count ?? 0) + 1);
  }

  *#packIds(): Generator<StoredPiece> {
    const ids = this.#ids.values;
    yield* packSortedList(this.partId, LISTS.ids, ids, null, sortPlaces(ids));
    const sources = this.sources.hashes;
    yield* packSortedList(
      this.partId,
      LISTS.sourceIds,
      sources,
      null,
      sortPlaces(sources),
      sources.map((_, at) => at + 1),
    );
    const addresses = this.#addresses.values;
    yield* packSortedList(this.partId, LISTS.addresses, addresses, null, sortPlaces(addresses), this.#addressed.values);
  }

  *#packKeys(): Generator<StoredPiece> {
    const keys = this.#keys.values;
    const lows = this.#keyLows.values;
    const order = sortPlaces(keys, sortPlaces(lows));
    for (let at = 1; at < order.length; at++) {
      const [one, other] = [order[at - 1]!, order[at]!];
      if (keys[one] === keys[other] && lows[one] === lows[other]) this.duplicateCount++;
    }
    yield* packSortedList(this.partId, LISTS.keys, keys, lows, order);
    const garbled = this.#garbled.values;
    yield* packSortedList(this.partId, LISTS.garbled, garbled, null, sortPlaces(garbled), garbled);
  }

  *#packByDate(): Generator<StoredPiece> {
    const dates = this.#dates.values;
    const byDate = sortPlaces(dates);
    yield* packSortedList(this.partId, LISTS.dates, dates, null, byDate);
    yield* this.#packUnder(LISTS.sourceQuotes, this.#sourceOf.values, byDate);
    const aboutOf = this.#aboutOf.values;
    const aboutDates = aboutOf.map(at => dates[at]!);
    const keys = this.#aboutKeys.values;
    const order = sortPlaces(keys, sortPlaces(aboutDates));
    yield* packSortedList(this.partId, LISTS.subjectQuotes, keys, aboutDates, order, aboutOf);
  }

  /** Records under a number, each by date. */
  *#packUnder(list: string, keys: Uint32Array, byDate: Uint32Array): Generator<StoredPiece> {
    yield* packSortedList(this.partId, list, keys, this.#dates.values, sortPlaces(keys, byDate));
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
      yield { partId: this.partId, list: LISTS.ranks, piece: from / RANKS_A_PIECE, bytes: writer.take() };
    }
    const hashes = this.speakers.hashes;
    yield* packSortedList(this.partId, LISTS.speakerIds, hashes, null, sortPlaces(hashes), rankOf.subarray(1));
    const byDate = sortPlaces(this.#dates.values);
    yield* this.#packUnder(LISTS.speakerQuotes, ranks, byDate);
    const dates = this.#dates.values;
    for (let from = 0; from < ranks.length; from += FACTS_A_PIECE) {
      const to = Math.min(ranks.length, from + FACTS_A_PIECE);
      for (let at = from; at < to; at++) {
        writer.writeNumber(dates[at]!);
        writer.writeNumber(ranks[at]!);
      }
      yield { partId: this.partId, list: LISTS.facts, piece: from / FACTS_A_PIECE, bytes: writer.take() };
    }
  }

  *#packOthers(): Generator<StoredPiece> {
    yield* this.#words.pack(this.partId);
    const packer = new EntryPacker();
    for (const entry of [...this.#subjects].sort(([, a], [, b]) => b - a)) packer.add(entry);
    if (packer.count > 0) yield { partId: this.partId, list: LISTS.subjects, piece: 0, bytes: packer.take() };
  }
}
