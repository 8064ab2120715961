/** A window of all records in one order, read where it stands: nothing before it is read, whatever the corpus's size. */
import { codesOfYears } from './date-code.ts';
import { LISTS } from './part-format.ts';
import type { PartReader } from './part-reader.ts';
import type { PlacedPart } from './placed-parts.ts';
import type { RecordQuery } from './record-query.ts';
import type { SpeakerOrder } from './speaker-order.ts';

/** Greater than the code of any date. */
const AFTER_ALL_DATES = 100_000_000;
const FIRST_DATE = 1;

/**
 * The rows from `offset` on, at most `limit`, of parts of which nothing was taken out; they are given in the order of the corpora. In the order of dates
 * the query may ask for years.
 */
export async function readWindow(
  reader: PartReader,
  parts: readonly PlacedPart[],
  query: RecordQuery,
  offset: number,
  limit: number,
  speakerOrder: () => Promise<SpeakerOrder>,
): Promise<number[]> {
  const { sort, isDescending = false } = query;
  const total = sumOf(parts, ({ part }) => part.count);
  if (sort === 'date') return readByDate(reader, parts, query, offset, limit);
  // Backwards is the mirrored window, backwards.
  const from = isDescending ? Math.max(0, total - offset - limit) : offset;
  const to = isDescending ? total - offset : Math.min(total, offset + limit);
  const rows =
    sort === 'speaker'
      ? await readBySpeaker(reader, await speakerOrder(), from, to)
      : sliceSequence(parts, from, to, ({ part }) => part.count).flatMap(({ item: { part }, from: first, to: end }) =>
          Array.from({ length: end - first }, (_, at) => part.firstRow + first + at),
        );
  return isDescending ? rows.reverse() : rows;
}

async function readBySpeaker(
  reader: PartReader,
  { groups }: SpeakerOrder,
  from: number,
  to: number,
): Promise<number[]> {
  const wanted = groups.filter(({ start, count }) => start < to && start + count > from);
  const rows = await Promise.all(
    wanted.map(async ({ placed: { part }, start, count, listStart }) => {
      const [begin, end] = [Math.max(0, from - start), Math.min(count, to - start)];
      const { numbers } = await reader.list(part, LISTS.speakerQuotes).slice(listStart + begin, listStart + end);
      return Array.from(numbers, number => part.firstRow + number);
    }),
  );
  return rows.flat();
}

/** The records of these years (of all that are dated, where none are given) stand together in each part's list. */
async function openDates(
  reader: PartReader,
  parts: readonly PlacedPart[],
  years: RecordQuery['years'],
): Promise<DateList[]> {
  const [first, last] = years ? codesOfYears(years[0], years[1]) : [FIRST_DATE, AFTER_ALL_DATES];
  return Promise.all(
    parts.map(async ({ part }) => {
      const list = reader.list(part, LISTS.dates);
      const [from, to] = await Promise.all([list.countBelow(first), list.countBelow(last + 1)]);
      return { part, list, from, to };
    }),
  );
}

export async function countInYears(
  reader: PartReader,
  parts: readonly PlacedPart[],
  years: RecordQuery['years'],
): Promise<number> {
  if (!years) return sumOf(parts, ({ part }) => part.count);
  return sumOf(await openDates(reader, parts, years), ({ from, to }) => to - from);
}

/** Records without a date come last either way; asked for years they do not come at all. */
async function readByDate(
  reader: PartReader,
  parts: readonly PlacedPart[],
  { years, isDescending = false }: RecordQuery,
  offset: number,
  limit: number,
): Promise<number[]> {
  const lists = await openDates(reader, parts, years);
  const dated = sumOf(lists, ({ from, to }) => to - from);
  const [datedFrom, datedTo] = mirrored(dated, offset, offset + limit, isDescending);
  const rows = datedTo > datedFrom ? await mergeDated(lists, datedFrom, datedTo - datedFrom) : [];
  if (isDescending) rows.reverse();
  if (years) return rows;
  const undated = sumOf(lists, ({ from }) => from);
  const [undatedFrom, undatedTo] = mirrored(undated, offset - dated, offset + limit - dated, isDescending);
  const without = sliceSequence(lists, undatedFrom, undatedTo, ({ from }) => from);
  const rest = await Promise.all(
    without.map(async ({ item: { part, list }, from, to }) =>
      Array.from((await list.slice(from, to)).numbers, number => part.firstRow + number),
    ),
  );
  return [...rows, ...(isDescending ? rest.flat().reverse() : rest.flat())];
}

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

function mirrored(total: number, from: number, to: number, isDescending: boolean): [number, number] {
  const [start, end] = [Math.min(total, Math.max(0, from)), Math.min(total, Math.max(0, to))];
  return isDescending ? [total - end, total - start] : [start, end];
}

interface DateList {
  part: PlacedPart['part'];
  list: ReturnType<PartReader['list']>;
  /** Where the records that are asked for begin and end in the list. */
  from: number;
  to: number;
}

async function mergeDated(lists: readonly DateList[], offset: number, limit: number): Promise<number[]> {
  if (lists.length === 1) {
    const { part, list, from } = lists[0]!;
    const { numbers } = await list.slice(from + offset, from + offset + limit);
    return Array.from(numbers, number => part.firstRow + number);
  }
  const startsAt = (date: number) =>
    Promise.all(lists.map(async ({ list, from, to }) => Math.min(to, Math.max(from, await list.countBelow(date)))));
  const before = sumOf(lists, ({ from }) => from);
  // The last date before which there are no more records than are to be passed over.
  let [low, high] = [FIRST_DATE, AFTER_ALL_DATES];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (sumOf(await startsAt(middle), start => start) - before <= offset) low = middle;
    else high = middle;
  }
  const starts = await startsAt(low);
  const skipped = offset - (sumOf(starts, start => start) - before);
  const windows = await Promise.all(
    lists.map(async ({ part, list, to }, at) => {
      const { keys, numbers } = await list.slice(starts[at]!, Math.min(to, starts[at]! + skipped + limit));
      return Array.from(keys, (date, index) => ({ date, row: part.firstRow + numbers[index]!, at, index }));
    }),
  );
  return windows
    .flat()
    .sort((a, b) => a.date - b.date || a.at - b.at || a.index - b.index)
    .slice(skipped, skipped + limit)
    .map(({ row }) => row);
}

/** Which stretches of items that follow each other lie between two places. */
function sliceSequence<Item>(
  items: readonly Item[],
  from: number,
  to: number,
  lengthOf: (item: Item) => number,
): { item: Item; from: number; to: number }[] {
  let start = 0;
  return items.flatMap(item => {
    const length = lengthOf(item);
    const [first, end] = [Math.max(0, from - start), Math.min(length, to - start)];
    start += length;
    return end > first ? [{ item, from: first, to: end }] : [];
  });
}
