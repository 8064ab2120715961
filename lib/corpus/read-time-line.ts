/** Reads the statements that stand on a time line with a record, from those of its speaker that are nearest in time. */
import { selectTimeLine } from '../time-line.ts';
import type { CitedQuote, Quote } from '../types.ts';
import { dateCode } from './date-code.ts';
import { LISTS } from './part-format.ts';
import type { PartReader } from './part-reader.ts';
import type { PlacedPart } from './placed-parts.ts';
import { readRecords } from './read-records.ts';
import type { SpeakerEdits } from './speaker-edits.ts';

/** So many before and so many after, in each part: a speaker with thousands of records costs no more than one with forty. */
const MAX_A_SIDE = 40;

/** `parts`: of the corpora in use. */
export async function readTimeLine(
  reader: PartReader,
  parts: readonly PlacedPart[],
  edits: SpeakerEdits,
  record: CitedQuote,
): Promise<CitedQuote[]> {
  const { creator, dateCreated } = record.quote;
  if (creator === null || dateCreated === undefined) return [record];
  const ids = edits.idsOf(creator);
  const rows = await Promise.all(
    parts.flatMap(({ part }) =>
      ids.map(async id => {
        const speaker = await reader.findSpeaker(part, id);
        if (!speaker) return [];
        const list = reader.list(part, LISTS.speakerQuotes);
        const { numbers, seconds } = await list.near(speaker.rank, dateCode(dateCreated), MAX_A_SIDE);
        // Those without a date stand first.
        return Array.from(numbers, (number, at) => ({ row: part.firstRow + number, date: seconds[at]! }));
      }),
    ),
  );
  const dated = rows
    .flat()
    .filter(({ date }) => date > 0)
    .map(({ row }) => row);
  const records = await readRecords(reader, parts, dated);
  const byQuote = new Map<Quote, CitedQuote>([...records.values()].map(found => [found.quote, found]));
  byQuote.set(record.quote, record);
  return selectTimeLine<Quote>(record.quote, [...byQuote.keys()]).map(quote => byQuote.get(quote)!);
}
