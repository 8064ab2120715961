/**
 * The rows that a query finds, in the order it asks for.
 *
 * Idea: each filter is a short stretch of a list that a part keeps in the order of dates, so that what is read grows with what is found, not with the corpus.
 * Without a filter nothing is collected at all: a window of the order is read where it stands (`record-windows.ts`).
 */
import { codesOfYears, NO_DATE } from './date-code.ts';
import { hash64 } from './hash-table.ts';
import { LISTS } from './part-format.ts';
import type { PartReader } from './part-reader.ts';
import type { PlacedPart } from './placed-parts.ts';
import type { RecordQuery } from './record-query.ts';
import { type Entries, sortPlaces } from './sorted-list.ts';
import type { SpeakerEdits } from './speaker-edits.ts';
import type { SpeakerOrder } from './speaker-order.ts';

/** The quotes of one part that a query finds, in ascending order, with their dates where the list that found them has them. */
export interface FoundInPart {
  placed: PlacedPart;
  numbers: Uint32Array;
  dates: Uint32Array | null;
}

type Numbers = Pick<FoundInPart, 'numbers' | 'dates'>;

const UNDATED_LAST = 0xffffffff;

/** By all filters but the words. `among`, `flawed`: only these, ascending. */
export async function filterPart(
  reader: PartReader,
  edits: SpeakerEdits,
  placed: PlacedPart,
  { speakerIds, years, about, sourceId }: RecordQuery,
  { among, flawed }: { among?: Uint32Array | undefined; flawed?: Uint32Array | undefined } = {},
): Promise<FoundInPart> {
  const { part, deleted } = placed;
  const sets: Numbers[] = [];
  for (const numbers of [among, flawed]) if (numbers) sets.push({ numbers, dates: null });
  if (speakerIds) {
    const ids = speakerIds.flatMap(id => edits.idsOf(id));
    const speakers = await Promise.all(ids.map(id => reader.findSpeaker(part, id)));
    const list = reader.list(part, LISTS.speakerQuotes);
    const found = await Promise.all(speakers.map(speaker => (speaker ? list.find(speaker.rank) : null)));
    sets.push(inOrder(found.filter(entries => entries !== null)));
  }
  if (sourceId !== undefined) {
    const source = await reader.findSource(part, sourceId);
    sets.push(inOrder(source ? [await reader.list(part, LISTS.sourceQuotes).find(source.number)] : []));
  }
  if (about !== undefined) sets.push(inOrder([await reader.list(part, LISTS.subjectQuotes).find(hash64(about).high)]));
  const isAll = sets.length === 0;
  if (years && isAll) {
    const { keys, numbers } = await reader.list(part, LISTS.dates).find(...codesOfYears(years[0], years[1]));
    sets.push(inOrder([{ keys, seconds: keys, numbers }]));
  }
  let found: Numbers =
    sets.length === 0
      ? { numbers: new Uint32Array(part.count).map((_, at) => at), dates: null }
      : sets.reduce(intersect);
  if (deleted.size > 0) found = keepOnly(found, at => !deleted.has(found.numbers[at]!));
  if (years && !isAll) {
    const [from, to] = codesOfYears(years[0], years[1]);
    const dates = found.dates ?? (await reader.readFacts(part, found.numbers)).dates;
    found = keepOnly({ ...found, dates }, at => dates[at]! >= from && dates[at]! <= to);
  }
  return { placed, ...found };
}

function keepOnly({ numbers, dates }: Numbers, isKept: (at: number) => boolean): Numbers {
  return { numbers: numbers.filter((_, at) => isKept(at)), dates: dates?.filter((_, at) => isKept(at)) ?? null };
}

/** The rows of what was found in the parts, which are given in the order of the corpora. */
export async function orderRows(
  reader: PartReader,
  found: readonly FoundInPart[],
  { sort, isDescending = false }: RecordQuery,
  speakerOrder: () => Promise<SpeakerOrder>,
): Promise<Float64Array> {
  const total = found.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const rows = new Float64Array(total);
  const keys = new Uint32Array(total);
  const seconds = new Uint32Array(total);
  const order = sort === 'speaker' ? await speakerOrder() : null;
  let at = 0;
  for (const { placed, numbers, dates } of found) {
    const facts =
      sort === 'added'
        ? null
        : sort === 'date' && dates
          ? { dates, ranks: null }
          : await reader.readFacts(placed.part, numbers);
    const places = order?.placesOf(placed.part);
    for (let index = 0; index < numbers.length; index++, at++) {
      rows[at] = placed.part.firstRow + numbers[index]!;
      if (!facts) continue;
      const date = facts.dates[index]!;
      const dateKey = date === NO_DATE ? (isDescending ? NO_DATE : UNDATED_LAST) : date;
      keys[at] = places && facts.ranks ? places[facts.ranks[index]!]! : dateKey;
      seconds[at] = dateKey;
    }
  }
  if (sort === 'added') return isDescending ? rows.reverse() : rows;
  const places = sortPlaces(keys, order ? sortPlaces(seconds) : undefined);
  const ordered = Float64Array.from(places, place => rows[place]!);
  return isDescending ? ordered.reverse() : ordered;
}

/** Ascending by number, each once, with the dates that stand in second place. */
function inOrder(entries: readonly Entries[]): Numbers {
  const total = entries.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const [numbers, dates] = [new Uint32Array(total), new Uint32Array(total)];
  let at = 0;
  for (const list of entries) {
    numbers.set(list.numbers, at);
    dates.set(list.seconds, at);
    at += list.numbers.length;
  }
  const places = sortPlaces(numbers).filter(
    (place, index, all) => index === 0 || numbers[place] !== numbers[all[index - 1]!],
  );
  return { numbers: places.map(place => numbers[place]!), dates: places.map(place => dates[place]!) };
}

function intersect(one: Numbers, other: Numbers): Numbers {
  let at = 0;
  const places = new Int32Array(one.numbers.length).fill(-1);
  for (let index = 0; index < places.length; index++) {
    const number = one.numbers[index]!;
    while (at < other.numbers.length && other.numbers[at]! < number) at++;
    if (other.numbers[at] === number) places[index] = at;
  }
  const isKept = (index: number) => places[index]! >= 0;
  const numbers = one.numbers.filter((_, index) => isKept(index));
  if (one.dates) return { numbers, dates: one.dates.filter((_, index) => isKept(index)) };
  const { dates } = other;
  return {
    numbers,
    dates: dates
      ? Uint32Array.from(
          places.filter(place => place >= 0),
          place => dates[place]!,
        )
      : null,
  };
}
