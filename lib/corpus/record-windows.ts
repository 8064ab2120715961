/** A window of all records in one order, read where it stands: nothing before it is read, whatever the corpus's size. */
import { LISTS } from './part-format.ts';
import type { PartReader } from './part-reader.ts';
import type { PlacedPart } from './placed-parts.ts';
import type { RecordQuery } from './record-query.ts';
import type { SpeakerOrder } from './speaker-order.ts';

/** Greater than the code of any date. */
const AFTER_ALL_DATES = 100_000_000;
const FIRST_DATE = 1;

/** The rows from `offset` on, at most `limit`, of parts of which nothing was taken out; they are given in the order of the corpora. */
export async function readWindow(
  reader: PartReader,
  parts: readonly PlacedPart[],
  { sort, isDescending = false }: RecordQuery,
  offset: number,
  limit: number,
  speakerOrder: () => Promise<SpeakerOrder>,
): Promise<number[]> {
  const total = parts.reduce((sum, { part }) => sum + part.count, 0);
  if (sort === 'date') return readByDate(reader, parts, isDescending, offset, limit);
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

/** Records without a date come last either way. */
async function readByDate(
  reader: PartReader,
  parts: readonly PlacedPart[],
  isDescending: boolean,
  offset: number,
  limit: number,
): Promise<number[]> {
  const lists = await Promise.all(
    parts.map(async ({ part }) => {
      const list = reader.list(part, LISTS.dates);
      return { part, list, undated: part.count === 0 ? 0 : await list.countBelow(FIRST_DATE) };
    }),
  );
  const undated = lists.reduce((sum, list) => sum + list.undated, 0);
  const dated = lists.reduce((sum, { part }) => sum + part.count, 0) - undated;
  const [datedFrom, datedTo] = mirrored(dated, offset, offset + limit, isDescending);
  const [undatedFrom, undatedTo] = mirrored(undated, offset - dated, offset + limit - dated, isDescending);
  const rows = datedTo > datedFrom ? await mergeDated(lists, datedFrom, datedTo - datedFrom) : [];
  const without = sliceSequence(lists, undatedFrom, undatedTo, list => list.undated);
  const rest = await Promise.all(
    without.map(async ({ item: { part, list }, from, to }) =>
      Array.from((await list.slice(from, to)).numbers, number => part.firstRow + number),
    ),
  );
  return isDescending ? [...rows.reverse(), ...rest.flat().reverse()] : [...rows, ...rest.flat()];
}

function mirrored(total: number, from: number, to: number, isDescending: boolean): [number, number] {
  const [start, end] = [Math.min(total, Math.max(0, from)), Math.min(total, Math.max(0, to))];
  return isDescending ? [total - end, total - start] : [start, end];
}

type DateList = { part: PlacedPart['part']; list: ReturnType<PartReader['list']>; undated: number };

async function mergeDated(lists: readonly DateList[], offset: number, limit: number): Promise<number[]> {
  if (lists.length === 1) {
    const { part, list, undated } = lists[0]!;
    const { numbers } = await list.slice(undated + offset, undated + offset + limit);
    return Array.from(numbers, number => part.firstRow + number);
  }
  const countsBelow = (date: number) =>
    Promise.all(lists.map(({ part, list }) => (part.count === 0 ? 0 : list.countBelow(date))));
  const undated = lists.reduce((sum, list) => sum + list.undated, 0);
  // The last date before which there are no more records than are to be passed over.
  let [low, high] = [FIRST_DATE, AFTER_ALL_DATES];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const below = (await countsBelow(middle)).reduce((sum, count) => sum + count, 0) - undated;
    if (below <= offset) low = middle;
    else high = middle;
  }
  const starts = await countsBelow(low);
  const skipped = offset - (starts.reduce((sum, count) => sum + count, 0) - undated);
  const windows = await Promise.all(
    lists.map(async ({ part, list }, at) => {
      const { keys, numbers } = await list.slice(starts[at]!, starts[at]! + skipped + limit);
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
