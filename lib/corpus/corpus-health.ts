/** What is amiss with the records of a corpus: read off its lists, without reading the records. */
import type { CorpusDatabase } from './database.ts';
import { NO_DATE } from './date-code.ts';
import { LISTS } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import { type PlacedPart, placeParts } from './placed-parts.ts';
import { sortPlaces } from './sorted-list.ts';

/**
 * `duplicate`: with the words and speaker of an earlier record of the corpus. `garbled`: with letters that were read in the wrong encoding, or lost.
 */
export type Flaw = 'duplicate' | 'garbled' | 'no speaker' | 'no date';

export const FLAWS: readonly Flaw[] = ['duplicate', 'garbled', 'no speaker', 'no date'];

export type CorpusHealth = { records: number } & Record<Flaw, number>;

const NOBODY = 0;

export async function readCorpusHealth(database: CorpusDatabase, corpusId: string): Promise<CorpusHealth> {
  const corpus = await database.corpora.get(corpusId);
  const reader = new PartReader(database);
  const parts = placeParts(corpus ? [corpus] : []);
  const counts = await Promise.all(
    FLAWS.map(async flaw => {
      const found = await findFlawed(reader, parts, flaw);
      return [flaw, [...found.values()].reduce((sum, numbers) => sum + numbers.length, 0)] as const;
    }),
  );
  return { records: corpus?.quoteCount ?? 0, ...(Object.fromEntries(counts) as Record<Flaw, number>) };
}

/** The numbers of the quotes with a flaw, ascending, by part; those that were taken out are left out. `parts`: all of a corpus. */
export async function findFlawed(
  reader: PartReader,
  parts: readonly PlacedPart[],
  flaw: Flaw,
): Promise<Map<PlacedPart, Uint32Array>> {
  if (flaw === 'duplicate') return findDuplicates(reader, parts);
  const found = await Promise.all(
    parts.map(async (placed): Promise<[PlacedPart, Uint32Array]> => {
      const numbers = await listFlawed(reader, placed, flaw);
      return [placed, numbers.filter(number => !placed.deleted.has(number)).sort()];
    }),
  );
  return new Map(found);
}

async function listFlawed(
  reader: PartReader,
  { part }: PlacedPart,
  flaw: Exclude<Flaw, 'duplicate'>,
): Promise<Uint32Array> {
  if (flaw === 'garbled') return (await reader.list(part, LISTS.garbled).slice(0, part.count)).numbers;
  if (flaw === 'no date') return (await reader.list(part, LISTS.dates).find(NO_DATE)).numbers;
  return (await reader.list(part, LISTS.speakerQuotes).find(NOBODY)).numbers;
}

/** The lists of all parts together, sorted once more. Cost: 16 bytes a record. */
async function findDuplicates(reader: PartReader, parts: readonly PlacedPart[]): Promise<Map<PlacedPart, Uint32Array>> {
  const lists = await Promise.all(parts.map(({ part }) => reader.list(part, LISTS.keys).slice(0, part.count)));
  const total = lists.reduce((sum, { keys }) => sum + keys.length, 0);
  const [keys, lows, at] = [new Uint32Array(total), new Uint32Array(total), new Uint32Array(total)];
  let filled = 0;
  for (const [index, { keys: high, seconds, numbers }] of lists.entries()) {
    const inOrder = sortPlaces(numbers);
    for (const place of inOrder) {
      if (parts[index]!.deleted.has(numbers[place]!)) continue;
      keys[filled] = high[place]!;
      lows[filled] = seconds[place]!;
      at[filled++] = index;
    }
  }
  const marked = parts.map(() => [] as number[]);
  const numberAt = numbersInOrder(parts);
  const order = sortPlaces(keys, sortPlaces(lows.subarray(0, filled)));
  for (let next = 1; next < order.length; next++) {
    const [one, other] = [order[next - 1]!, order[next]!];
    if (keys[one] === keys[other] && lows[one] === lows[other]) marked[at[other]!]!.push(numberAt[other]!);
  }
  return new Map(parts.map((placed, index) => [placed, Uint32Array.from(marked[index]!).sort()]));
}

/** The quotes that are there, part by part: the same order in which their keys are collected. */
function numbersInOrder(parts: readonly PlacedPart[]): Uint32Array {
  const total = parts.reduce((sum, { part }) => sum + part.count, 0);
  const numbers = new Uint32Array(total);
  let filled = 0;
  for (const { part, deleted } of parts)
    for (let number = 0; number < part.count; number++) if (!deleted.has(number)) numbers[filled++] = number;
  return numbers;
}
