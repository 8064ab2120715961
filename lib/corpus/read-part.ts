/** All records of a part, batch by batch in the order of rows, as they went in: ids are those of their own file. Memory does not grow with the part. */
import type { Contradiction, Quote, Source, Speaker } from '../types.ts';
import { PackedEntries } from './packed-entries.ts';
import { type PackedQuote, unpackQuote } from './packed-quote.ts';
import { ENTRIES_A_PIECE, LISTS, localId, ROWS_A_BLOCK } from './part-format.ts';
import type { PartReader } from './part-reader.ts';
import type { PlacedPart } from './placed-parts.ts';

/** Blocks read at once: two thousand quotes. */
const BLOCKS_AT_ONCE = 64;

export interface PartBatch {
  /** Each once, no later than the first quote that names it. */
  speakers: Speaker[];
  sources: Source[];
  quotes: Quote[];
  /** Of the quotes, in the part: row less its first row. */
  numbers: number[];
  /** Those of the whole part come with the last batch. Their sides are global ids: they may be of another corpus. */
  contradictions: Contradiction[];
}

/** `isWhole`: with the speakers and sources that no quote names (any more). */
export async function* readPart(
  reader: PartReader,
  { part, deleted }: PlacedPart,
  { isWhole = false } = {},
): AsyncGenerator<PartBatch> {
  const speakers = new Entities<Speaker>(reader, part.id, LISTS.speakers, part.speakerCount);
  const sources = new Entities<Source>(reader, part.id, LISTS.sources, part.sourceCount);
  const end = Math.ceil((part.firstRow + part.count) / ROWS_A_BLOCK);
  for (let from = part.firstRow / ROWS_A_BLOCK; from < end; from += BLOCKS_AT_ONCE) {
    const blocks = await reader.database.blocks
      .where('block')
      .between(from, Math.min(end, from + BLOCKS_AT_ONCE), true, false)
      .toArray();
    const numbers: number[] = [];
    const packed = blocks.flatMap(({ block, bytes }) =>
      new PackedEntries(bytes).readAll<PackedQuote>().filter((_, at) => {
        const number = block * ROWS_A_BLOCK + at - part.firstRow;
        if (deleted.has(number)) return false;
        numbers.push(number);
        return true;
      }),
    );
    await speakers.need(packed.map(quote => quote[2]).filter(number => number !== 0));
    await sources.need(packed.flatMap(quote => [quote[3], ...(quote[10]?.appearance ?? []).map(at => at.isPartOf)]));
    const quotes = packed.map(quote =>
      unpackQuote(quote, {
        corpusId: part.idSpace,
        quoteId: id => id,
        speakerId: number => speakers.idOf(number) ?? null,
        sourceId: number => sources.idOf(number) ?? '',
      }),
    );
    yield { speakers: speakers.takeNew(), sources: sources.takeNew(), quotes, numbers, contradictions: [] };
  }
  const pairs = await reader.database.recordedPairs.where('[partId+id]').between([part.id], [part.id, []]).toArray();
  const contradictions = pairs
    .sort((a, b) => a.order - b.order)
    .map(({ partId: _, order: __, ...pair }) => ({
      ...pair,
      id: localId(part.idSpace, pair.id) ?? pair.id,
    }));
  if (isWhole) {
    await speakers.needAll();
    await sources.needAll();
  }
  const rest = { speakers: speakers.takeNew(), sources: sources.takeNew(), quotes: [], numbers: [], contradictions };
  if (rest.speakers.length + rest.sources.length + contradictions.length > 0) yield rest;
}

/** Speakers or sources by number: those of the pieces at hand, and which have been given out. */
class Entities<Entity extends { id: string }> {
  readonly #given: Uint8Array;
  /** Of the batch that is being read, and the one before. */
  #pieces = new Map<number, Entity[]>();
  #new: Entity[] = [];

  constructor(
    private readonly reader: PartReader,
    private readonly partId: string,
    private readonly list: string,
    private readonly count: number,
  ) {
    this.#given = new Uint8Array(count + 1);
  }

  async need(numbers: readonly number[]): Promise<void> {
    const wanted = new Set(numbers.map(number => Math.floor((number - 1) / ENTRIES_A_PIECE)));
    const absent = [...wanted].filter(piece => !this.#pieces.has(piece)).sort((a, b) => a - b);
    const read = await this.reader.readMany(absent.map(piece => [this.partId, this.list, piece]));
    const kept = [...this.#pieces].filter(([piece]) => wanted.has(piece));
    const fresh = absent.map((piece, at): [number, Entity[]] => {
      const bytes = read[at];
      return [piece, bytes ? new PackedEntries(bytes).readAll<Entity>() : []];
    });
    this.#pieces = new Map([...kept, ...fresh]);
    for (const number of new Set(numbers)) {
      if (this.#given[number]) continue;
      this.#given[number] = 1;
      const entity = this.#get(number);
      if (entity) this.#new.push(entity);
    }
  }

  async needAll(): Promise<void> {
    for (let from = 1; from <= this.count; from += ENTRIES_A_PIECE)
      await this.need(Array.from({ length: Math.min(ENTRIES_A_PIECE, this.count - from + 1) }, (_, at) => from + at));
  }

  idOf(number: number): string | undefined {
    return this.#get(number)?.id;
  }

  takeNew(): Entity[] {
    const taken = this.#new;
    this.#new = [];
    return taken;
  }

  #get(number: number): Entity | undefined {
    return this.#pieces.get(Math.floor((number - 1) / ENTRIES_A_PIECE))?.[(number - 1) % ENTRIES_A_PIECE];
  }
}
