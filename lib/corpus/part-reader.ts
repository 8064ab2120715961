/** Reads parts: pieces of their lists, found once and kept for a while. Parts never change, so that what was kept is right for ever. */
import { ByteReader } from '../match/varint.ts';
import type { Source, Speaker } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { hash64 } from './hash-table.ts';
import { PackedEntries } from './packed-entries.ts';
import { ENTRIES_A_PIECE, FACTS_A_PIECE, globalId, LISTS, localId, RANKS_A_PIECE } from './part-format.ts';
import type { StoredPart } from './rows.ts';
import { type PieceReader, SortedList } from './sorted-list.ts';

/** The lists that a few questions need; a fifth of what the whole lists of a million records take. */
const MAX_BYTES_KEPT = 6 * 1024 * 1024;
const MAX_LISTS_KEPT = 200;
/** Records of which date and speaker are kept: eight bytes each. */
const MAX_FACTS_KEPT = 2 ** 21;
/** So many pieces one after another are read sooner as a range, even where some of them are at hand. */
const MIN_RANGE = 3;

const WITH_SECONDS: ReadonlySet<string> = new Set([
  LISTS.keys,
  LISTS.speakerQuotes,
  LISTS.sourceQuotes,
  LISTS.subjectQuotes,
]);

type PieceKey = [partId: string, list: string, piece: number];

interface Facts {
  dates: Uint32Array;
  ranks: Uint32Array;
}

export class PartReader implements PieceReader {
  readonly #kept = new Map<string, Uint8Array>();
  #bytesKept = 0;
  readonly #lists = new Map<string, SortedList>();
  readonly #facts = new Map<string, { count: number; facts: Promise<Facts> }>();

  constructor(readonly database: CorpusDatabase) {}

  list(part: StoredPart, name: string): SortedList {
    const key = `${part.id} ${name}`;
    const known = this.#lists.get(key);
    if (known) return known;
    if (this.#lists.size >= MAX_LISTS_KEPT) this.#lists.clear();
    const list = new SortedList(this, part.id, name, WITH_SECONDS.has(name));
    this.#lists.set(key, list);
    return list;
  }

  async readPiece(partId: string, list: string, piece: number): Promise<Uint8Array | undefined> {
    return (await this.readMany([[partId, list, piece]]))[0];
  }

  async readPieces(partId: string, list: string, from: number, to: number): Promise<Uint8Array[]> {
    if (to - from < MIN_RANGE) {
      const keys = Array.from({ length: Math.max(0, to - from + 1) }, (_, at): PieceKey => [partId, list, from + at]);
      return (await this.readMany(keys)).filter(bytes => bytes !== undefined);
    }
    const rows = await this.database.pieces
      .where('[partId+list+piece]')
      .between([partId, list, from], [partId, list, to], true, true)
      .toArray();
    return rows.map(({ bytes }) => bytes);
  }

  async readMany(keys: readonly PieceKey[]): Promise<(Uint8Array | undefined)[]> {
    const names = keys.map(key => key.join(' '));
    const absent = [...new Set(names.keys())].filter(at => !this.#kept.has(names[at]!));
    if (absent.length === 0) return names.map(name => this.#kept.get(name));
    const rows = await this.database.pieces.bulkGet(absent.map(at => keys[at]!));
    const found = new Map(absent.map((at, index) => [names[at]!, rows[index]?.bytes]));
    const answer = names.map(name => found.get(name) ?? this.#kept.get(name));
    for (const [name, bytes] of found) if (bytes) this.#keep(name, bytes);
    return answer;
  }

  /** Speakers or sources by number, in one read; what is not there is left out. */
  async readEntities<Entity extends Speaker | Source>(
    list: 'speakers' | 'sources',
    wanted: ReadonlyMap<StoredPart, ReadonlySet<number>>,
  ): Promise<Map<StoredPart, Map<number, Entity>>> {
    const keys: PieceKey[] = [];
    const placed: { part: StoredPart; numbers: number[] }[] = [];
    for (const [part, numbers] of wanted) {
      const byPiece = Map.groupBy(numbers, number => Math.floor((number - 1) / ENTRIES_A_PIECE));
      for (const [piece, inPiece] of byPiece) {
        keys.push([part.id, list, piece]);
        placed.push({ part, numbers: inPiece });
      }
    }
    const read = await this.readMany(keys);
    const found = new Map<StoredPart, Map<number, Entity>>([...wanted.keys()].map(part => [part, new Map()]));
    for (const [at, { part, numbers }] of placed.entries()) {
      const bytes = read[at];
      if (!bytes) continue;
      const entries = new PackedEntries(bytes);
      for (const number of numbers) {
        const entity = entries.read<Entity>((number - 1) % ENTRIES_A_PIECE);
        if (entity) found.get(part)!.set(number, { ...entity, id: globalId(part.idSpace, entity.id) });
      }
    }
    return found;
  }

  /** The rank of a speaker (global id) in a part, with his number; null where the part does not have him. */
  async findSpeaker(part: StoredPart, id: string): Promise<{ rank: number; number: number; speaker: Speaker } | null> {
    const local = localId(part.idSpace, id);
    if (local === null) return null;
    const { numbers: ranks } = await this.list(part, LISTS.speakerIds).find(hash64(local).high);
    for (const rank of ranks) {
      const number = await this.#speakerOfRank(part, rank);
      if (number === null) continue;
      const speaker = (await this.readEntities<Speaker>('speakers', new Map([[part, new Set([number])]])))
        .get(part)
        ?.get(number);
      if (speaker?.id === id) return { rank, number, speaker };
    }
    return null;
  }

  async findSource(part: StoredPart, id: string): Promise<{ number: number; source: Source } | null> {
    const local = localId(part.idSpace, id);
    if (local === null) return null;
    const { numbers } = await this.list(part, LISTS.sourceIds).find(hash64(local).high);
    const sources = (await this.readEntities<Source>('sources', new Map([[part, new Set(numbers)]]))).get(part);
    for (const [number, source] of sources ?? []) if (source.id === id) return { number, source };
    return null;
  }

  async #speakerOfRank(part: StoredPart, rank: number): Promise<number | null> {
    const bytes = await this.readPiece(part.id, LISTS.ranks, Math.floor(rank / RANKS_A_PIECE));
    if (!bytes) return null;
    const reader = new ByteReader(bytes);
    for (let at = rank % RANKS_A_PIECE; at > 0; at--) {
      reader.readNumber();
      reader.readNumber();
    }
    return reader.readNumber();
  }

  /** Number and count of records of each speaker, by rank; rank 0 is nobody. */
  async readRanks(part: StoredPart): Promise<{ numbers: Uint32Array; counts: Uint32Array }> {
    const length = part.speakerCount + 1;
    const pieces = await this.readPieces(part.id, LISTS.ranks, 0, Math.floor(part.speakerCount / RANKS_A_PIECE));
    const [numbers, counts] = [new Uint32Array(length), new Uint32Array(length)];
    let rank = 0;
    for (const bytes of pieces) {
      const reader = new ByteReader(bytes);
      for (; !reader.isDone && rank < length; rank++) {
        numbers[rank] = reader.readNumber();
        counts[rank] = reader.readNumber();
      }
    }
    return { numbers, counts };
  }

  /** Date and speaker's rank of these quotes of a part, in ascending order. Of many all are read, and kept: what is typed next asks for them again. */
  async readFacts(part: StoredPart, numbers: Uint32Array): Promise<Facts> {
    const isFew = 2 * numbers.length * FACTS_A_PIECE < part.count;
    if (isFew && !this.#facts.has(part.id)) return this.#readSomeFacts(part, numbers);
    const { dates, ranks } = await this.#readAllFacts(part);
    return { dates: numbers.map(number => dates[number]!), ranks: numbers.map(number => ranks[number]!) };
  }

  /** Reads beforehand what the letters typed next will ask for, where there is room for it. */
  async preloadFacts(parts: readonly StoredPart[]): Promise<void> {
    if (parts.reduce((sum, { count }) => sum + count, 0) > MAX_FACTS_KEPT) return;
    for (const part of parts) if (2 * FACTS_A_PIECE < part.count) await this.#readAllFacts(part);
  }

  async #readSomeFacts(part: StoredPart, numbers: Uint32Array): Promise<Facts> {
    const pieceOf = (number: number) => Math.floor(number / FACTS_A_PIECE);
    const wanted = [...new Set(Array.from(numbers, pieceOf))];
    const read = await this.readMany(wanted.map((piece): PieceKey => [part.id, LISTS.facts, piece]));
    const byPiece = new Map(wanted.map((piece, at) => [piece, decodeFacts(read[at] ? [read[at]] : [], FACTS_A_PIECE)]));
    const [dates, ranks] = [new Uint32Array(numbers.length), new Uint32Array(numbers.length)];
    for (const [at, number] of numbers.entries()) {
      const facts = byPiece.get(pieceOf(number))!;
      dates[at] = facts.dates[number % FACTS_A_PIECE]!;
      ranks[at] = facts.ranks[number % FACTS_A_PIECE]!;
    }
    return { dates, ranks };
  }

  #readAllFacts({ id, count }: StoredPart): Promise<Facts> {
    const known = this.#facts.get(id);
    if (known) return known.facts;
    const kept = [...this.#facts.values()].reduce((sum, part) => sum + part.count, 0);
    if (kept + count > MAX_FACTS_KEPT) this.#facts.clear();
    const lastPiece = Math.floor((count - 1) / FACTS_A_PIECE);
    const facts = this.readPieces(id, LISTS.facts, 0, lastPiece).then(pieces => decodeFacts(pieces, count));
    this.#facts.set(id, { count, facts });
    facts.catch(() => this.#facts.delete(id));
    return facts;
  }

  #keep(name: string, bytes: Uint8Array): void {
    // Full, it begins anew: what is asked for often is soon back.
    if (this.#bytesKept + bytes.length > MAX_BYTES_KEPT) {
      this.#kept.clear();
      this.#bytesKept = 0;
    }
    if (!this.#kept.has(name)) this.#bytesKept += bytes.length;
    this.#kept.set(name, bytes);
  }
}

function decodeFacts(pieces: readonly Uint8Array[], count: number): Facts {
  const [dates, ranks] = [new Uint32Array(count), new Uint32Array(count)];
  let at = 0;
  for (const bytes of pieces) {
    for (const reader = new ByteReader(bytes); !reader.isDone && at < count; at++) {
      dates[at] = reader.readNumber();
      ranks[at] = reader.readNumber();
    }
  }
  return { dates, ranks };
}
