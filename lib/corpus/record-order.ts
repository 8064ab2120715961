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
import type { Entries } from './sorted-list.ts';
import type { SpeakerEdits } from './speaker-edits.ts';
import type { SpeakerOrder } from './speaker-order.ts';

/** The quotes of one part that a query finds, in ascending order. */
export interface FoundInPart {
  placed: PlacedPart;
  numbers: Uint32Array;
}

const UNDATED_LAST = 0xffffffff;
/** Sorted as doubles: a key of 32 bits, and a place. */
const PLACES = 2 ** 21;

/** By all filters but the words. `among`, `flawed`: only these, ascending. */
export async function filterPart(
  reader: PartReader,
  edits: SpeakerEdits,
  placed: PlacedPart,
  { speakerIds, years, about, sourceId }: RecordQuery,
  { among, flawed }: { among?: Uint32Array | undefined; flawed?: Uint32Array | undefined } = {},
): Promise<FoundInPart> {
  const { part, deleted } = placed;
  const sets: Uint32Array[] = among ? [among] : [];
  if (flawed) sets.push(flawed);
  if (speakerIds) {
    const ids = speakerIds.flatMap(id => edits.idsOf(id));
    const speakers = await Promise.all(ids.map(id => reader.findSpeaker(part, id)));
    const list = reader.list(part, LISTS.speakerQuotes);
    const found = await Promise.all(speakers.map(speaker => (speaker ? list.find(speaker.rank) : null)));
    sets.push(numbersOf(found.filter(entries => entries !== null)));
  }
  if (sourceId !== undefined) {
    const source = await reader.findSource(part, sourceId);
    sets.push(numbersOf(source ? [await reader.list(part, LISTS.sourceQuotes).find(source.number)] : []));
  }
  if (about !== undefined)
    sets.push(numbersOf([await reader.list(part, LISTS.subjectQuotes).find(hash64(about).high)]));
  if (years && sets.length === 0) {
    sets.push(numbersOf([await reader.list(part, LISTS.dates).find(...codesOfYears(years[0], years[1]))]));
  }
  let numbers = sets.length === 0 ? Uint32Array.from({ length: part.count }, (_, at) => at) : sets.reduce(intersect);
  if (deleted.size > 0) numbers = numbers.filter(number => !deleted.has(number));
  if (years && (speakerIds || sourceId !== undefined || about !== undefined || among || flawed)) {
    const [from, to] = codesOfYears(years[0], years[1]);
    const { dates } = await reader.readFacts(part, numbers);
    numbers = numbers.filter((_, at) => dates[at]! >= from && dates[at]! <= to);
  }
  return { placed, numbers };
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
  for (const { placed, numbers } of found) {
    const facts = sort === 'added' ? null : await reader.readFacts(placed.part, numbers);
    const places = order?.placesOf(placed.part);
    for (let index = 0; index < numbers.length; index++, at++) {
      rows[at] = placed.part.firstRow + numbers[index]!;
      if (!facts) continue;
      const date = facts.dates[index]!;
      const dateKey = date === NO_DATE ? (isDescending ? NO_DATE : UNDATED_LAST) : date;
      keys[at] = places ? places[facts.ranks[index]!]! : dateKey;
      seconds[at] = dateKey;
    }
  }
  if (sort === 'added') return isDescending ? rows.reverse() : rows;
  let places: Uint32Array = Uint32Array.from(rows.keys());
  if (order) places = sortBy(seconds, places);
  places = sortBy(keys, places);
  const ordered = Float64Array.from(places, place => rows[place]!);
  return isDescending ? ordered.reverse() : ordered;
}

/** Stable. */
function sortBy(keys: Uint32Array, places: Uint32Array): Uint32Array {
  // A million and more parts at once: the sort of typed arrays knows no stability and no keys, so both go into one double.
  if (places.length > PLACES) return places.slice().sort((a, b) => keys[a]! - keys[b]! || a - b);
  const composed = Float64Array.from(places, (place, at) => keys[place]! * PLACES + at).sort();
  return Uint32Array.from(composed, value => places[value % PLACES]!);
}

/** Ascending, each once. */
function numbersOf(entries: readonly Entries[]): Uint32Array {
  if (entries.length === 0) return new Uint32Array();
  const all = new Uint32Array(entries.reduce((sum, { numbers }) => sum + numbers.length, 0));
  let at = 0;
  for (const { numbers } of entries) {
    all.set(numbers, at);
    at += numbers.length;
  }
  all.sort();
  return all.filter((number, index) => index === 0 || number !== all[index - 1]);
}

function intersect(one: Uint32Array, other: Uint32Array): Uint32Array {
  let at = 0;
  return one.filter(number => {
    while (at < other.length && other[at]! < number) at++;
    return other[at] === number;
  });
}
