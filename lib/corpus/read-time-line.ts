/** Reads the statements that stand on a time line with a record, from those of its speaker that are nearest in time. */
import { Dexie } from 'dexie';
import { selectTimeLine } from '../time-line.ts';
import type { Quote } from '../types.ts';
import type { CorpusDatabase } from './database.ts';

/** So many before and so many after: a speaker with thousands of records costs no more than one with forty. */
const MAX_A_SIDE = 40;

/** `places`: where the records of the corpora in use stand; a version that is being put in has the same speakers. */
export async function readTimeLine(
  database: CorpusDatabase,
  record: Quote,
  places: ReadonlySet<string>,
): Promise<Quote[]> {
  const { creator, dateCreated } = record;
  if (creator === null || dateCreated === undefined) return [record];
  const bySpeaker = () => database.quotes.where('[creator+dateCreated]');
  const [before, after] = await Promise.all([
    bySpeaker()
      .between([creator, Dexie.minKey], [creator, dateCreated], true, true)
      .reverse()
      .limit(MAX_A_SIDE)
      .toArray(),
    bySpeaker().between([creator, dateCreated], [creator, Dexie.maxKey], false, true).limit(MAX_A_SIDE).toArray(),
  ]);
  return selectTimeLine<Quote>(
    record,
    [...before, ...after].filter(quote => places.has(quote.corpusId)),
  );
}
