/**
 * A few words × corpus → the records that have to do with them, the nearest first, each with what speaks for it: the join of matching and
 * ranking for a reader who looks something up. Versions of the same statement stand first, then related and reworded ones.
 */
import { rankMatches } from './match/rank.ts';
import { orderRelated } from './match/related.ts';
import { correctSpelling, findSharedWords } from './match/shared-words.ts';
import { compareSpeakers } from './match/speakers.ts';
import type { CalendarDate, CitedQuote, FoundRecord } from './types.ts';

export interface LookUpQuery {
  text: string;
  /** Who is said to have said it, where that is known. */
  speakerName: string | null;
  /** When, where that is known. */
  date: CalendarDate | null;
}

type RankedQuery = Parameters<typeof orderRelated>[0];

export interface LookUpCorpus {
  /** The records that have most of these words, in any order. */
  find: (words: string, limit: number) => Promise<CitedQuote[]>;
  /** How much each word of a query tells, by its stem. */
  informationOf: (query: RankedQuery) => Promise<(stem: string) => number>;
}

/** More than this nobody looks through; filters choose among them. */
const MAX_RESULTS = 100;
/** Slips are looked for in the nearest of them: fuse.js is quick on so many texts, and slow on a corpus. */
const MAX_TEXTS_FOR_SPELLING = 50;
const WHOLE_DAY_LENGTH = '2019-10-13'.length;

export async function lookUp(query: LookUpQuery, corpus: LookUpCorpus): Promise<FoundRecord[]> {
  const { text, speakerName, date } = query;
  if (text.trim() === '') return [];
  const records = await corpus.find(text, MAX_RESULTS);
  if (records.length === 0) return [];
  const corrections = correctSpelling(
    text,
    records.slice(0, MAX_TEXTS_FOR_SPELLING).map(({ quote }) => quote.exact),
  );
  const spelt = [text, ...corrections.values()].join(' ');
  const ranked = { text: spelt, speakerName: speakerName ?? undefined };
  const ordered = orderRelated(ranked, records.map(toDocument), await corpus.informationOf(ranked));
  const matches = new Map(
    rankMatches({ id: 'query', exact: text, speakerName }, records).map(match => [match.quoteId, match]),
  );
  const byId = new Map(records.map(record => [record.quote.id, record]));
  const ids = new Set([...matches.keys(), ...ordered.map(({ id }) => id)]);
  return [...ids].flatMap(id => {
    const record = byId.get(id);
    if (!record) return [];
    const { quote, speaker } = record;
    const match = matches.get(id) ?? null;
    const sharedWords = findSharedWords(text, quote.exact, corrections);
    const isSharedAround = findSharedWords(text, `${quote.prefix} ${quote.suffix}`, corrections).length > 0;
    // The index knows words by their places in a table, which several may share.
    if (!match && sharedWords.length === 0 && !isSharedAround) return [];
    return {
      record,
      match,
      sharedWords,
      isSharedAround,
      isSameSpeaker: compareSpeakers(speakerName, speaker) === 'same',
      isSameDate: date?.length === WHOLE_DAY_LENGTH && quote.dateCreated === date,
    };
  });
}

function toDocument({ quote, speaker, source }: CitedQuote) {
  return {
    id: quote.id,
    text: quote.exact,
    title: [quote.prefix, quote.suffix, source?.name].filter(Boolean).join(' '),
    speakerName: speaker?.name,
  };
}
