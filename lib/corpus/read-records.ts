/** Reads quotes by row with their speakers and sources, and finds the rows of ids: three reads of the database, whatever their number. */
import type { CitedQuote, Source, Speaker } from '../types.ts';
import { hash64 } from './hash-table.ts';
import { PackedEntries } from './packed-entries.ts';
import { type PackedQuote, unpackQuote } from './packed-quote.ts';
import { globalId, LISTS, localId, ROWS_A_BLOCK } from './part-format.ts';
import type { PartReader } from './part-reader.ts';
import { type PlacedPart, partOfRow } from './placed-parts.ts';
import type { StoredCorpus, StoredPart } from './rows.ts';
import { readSpeakerEdits } from './speaker-edits.ts';

/** The records of these rows; those that are gone, or of other corpora, are left out. `isRaw`: with the speakers that they came with. */
export async function readRecords(
  reader: PartReader,
  parts: readonly PlacedPart[],
  rows: readonly number[],
  { isRaw = false } = {},
): Promise<Map<number, CitedQuote>> {
  const packed = await readPacked(reader, parts, rows);
  const speakers = new Map<StoredPart, Set<number>>();
  const sources = new Map<StoredPart, Set<number>>();
  for (const { part, quote } of packed.values()) {
    const [, , speaker, source] = quote;
    if (speaker !== 0) numbersOf(speakers, part).add(speaker);
    numbersOf(sources, part).add(source);
    for (const place of quote[10]?.appearance ?? []) numbersOf(sources, part).add(place.isPartOf);
  }
  const [speakerBy, sourceBy, edits] = await Promise.all([
    reader.readEntities<Speaker>('speakers', speakers),
    reader.readEntities<Source>('sources', sources),
    isRaw ? null : readSpeakerEdits(reader.database),
  ]);
  const all = [...speakerBy.values()].flatMap(byNumber => [...byNumber.values()]);
  const merged = (await edits?.resolve(reader, all)) ?? new Map<string, Speaker>();
  const records = new Map<number, CitedQuote>();
  for (const [row, { part, corpus, quote }] of packed) {
    const speaker = speakerBy.get(part)?.get(quote[2]) ?? null;
    const known = speaker && (merged.get(speaker.id) ?? speaker);
    const sourceOf = (number: number) => sourceBy.get(part)?.get(number);
    const unpacked = unpackQuote(quote, {
      corpusId: corpus.id,
      quoteId: id => globalId(part.idSpace, id),
      speakerId: () => known?.id ?? null,
      sourceId: number => sourceOf(number)?.id ?? globalId(part.idSpace, ''),
    });
    records.set(row, {
      quote: unpacked,
      speaker: known,
      source: sourceOf(quote[3]) ?? null,
      appearsIn: (quote[10]?.appearance ?? []).map(at => sourceOf(at.isPartOf)).filter(at => at !== undefined),
    });
  }
  return records;
}

/** The words of these rows with what stands around them, without speakers and sources. */
export async function readQuoteTexts(
  reader: PartReader,
  parts: readonly PlacedPart[],
  rows: readonly number[],
): Promise<Map<number, string>> {
  const packed = await readPacked(reader, parts, rows);
  return new Map([...packed].map(([row, { quote }]) => [row, (quote[5] || '') + quote[1] + (quote[6] || '')]));
}

interface PackedRecord {
  part: StoredPart;
  corpus: StoredCorpus;
  quote: PackedQuote;
}

async function readPacked(
  { database }: PartReader,
  parts: readonly PlacedPart[],
  rows: readonly number[],
): Promise<Map<number, PackedRecord>> {
  const placed = rows.map(row => ({ row, place: partOfRow(parts, row) })).filter(({ place }) => place !== undefined);
  const byBlock = Map.groupBy(placed, ({ row }) => Math.floor(row / ROWS_A_BLOCK));
  const blocks = await database.blocks.bulkGet([...byBlock.keys()]);
  const found = new Map<number, PackedRecord>();
  let at = 0;
  for (const inBlock of byBlock.values()) {
    const block = blocks[at++];
    if (!(block?.bytes instanceof Uint8Array)) continue;
    const entries = new PackedEntries(block.bytes);
    for (const { row, place } of inBlock) {
      const quote = entries.read<PackedQuote>(row % ROWS_A_BLOCK);
      if (quote && place) found.set(row, { part: place.part, corpus: place.corpus, quote });
    }
  }
  return found;
}

/** The rows of quotes by their global ids; those that are not in these parts are left out. */
export async function findRows(
  reader: PartReader,
  parts: readonly PlacedPart[],
  ids: readonly string[],
): Promise<Map<string, number>> {
  const candidates = await Promise.all(
    [...new Set(ids)].flatMap(id =>
      parts.map(async ({ part }) => {
        const local = localId(part.idSpace, id);
        if (local === null) return [];
        const { numbers } = await reader.list(part, LISTS.ids).find(hash64(local).high);
        return Array.from(numbers, number => ({ id, local, row: part.firstRow + number }));
      }),
    ),
  );
  const packed = await readPacked(
    reader,
    parts,
    candidates.flat().map(({ row }) => row),
  );
  return new Map(
    candidates.flat().flatMap(({ id, local, row }) => (packed.get(row)?.quote[0] === local ? [[id, row]] : [])),
  );
}

function numbersOf(wanted: Map<StoredPart, Set<number>>, part: StoredPart): Set<number> {
  const known = wanted.get(part) ?? new Set<number>();
  wanted.set(part, known);
  return known;
}
