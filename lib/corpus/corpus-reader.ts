/** Reads the enabled corpora for the findings: a few rows of the index a page, and only the records that come into question. */
import { RELATED } from '../match/related.ts';
import type { ShortlistOptions } from '../match/shortlist.ts';
import type { CitedQuote, Contradiction } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { readEnabledCorpora } from './enabled-corpora.ts';
import { readJudged, readOwnRecords } from './judgements.ts';
import { KeptAnswers, readCorporaState } from './kept-answers.ts';
import { listSpeakers } from './list-speakers.ts';
import { PartReader } from './part-reader.ts';
import { type PlacedPart, placeParts } from './placed-parts.ts';
import { findRows, readRecords } from './read-records.ts';
import { readTimeLine } from './read-time-line.ts';
import { openSearch } from './search-corpora.ts';
import { readSpeakerEdits } from './speaker-edits.ts';

/** Names that a page's surnames are completed from. A corpus with more speakers is no help for that: too many share a surname. */
const MAX_SPEAKERS = 2_000;
/** Records on the same subject: more are not compared. */
const MAX_RELATED = 12;

interface KnownName {
  name: string;
  alternateName: string[];
}

async function readNames(reader: PartReader, parts: readonly PlacedPart[]): Promise<KnownName[]> {
  const speakers = await listSpeakers(reader, parts, MAX_SPEAKERS);
  return speakers.filter(({ unnamed }) => !unnamed).map(({ name, alternateName }) => ({ name, alternateName }));
}

export function openCorpusReader(database: CorpusDatabase) {
  const reader = new PartReader(database);
  const search = openSearch(reader);
  const speakersKept = new KeptAnswers<Promise<KnownName[]>>(1);
  const enabledParts = async () => placeParts(await readEnabledCorpora(database));

  const candidates = async (texts: readonly string[], options?: ShortlistOptions): Promise<CitedQuote[][]> =>
    search(texts, options);

  return {
    shortlist: (texts: readonly string[]) => candidates(texts),
    related: (texts: readonly string[]) => candidates(texts, { ...RELATED, limit: MAX_RELATED }),
    /** The records that have most of these words, in any order. */
    find: async (words: string, limit: number): Promise<CitedQuote[]> =>
      (await candidates([words], { ...RELATED, limit }))[0] ?? [],
    async recorded(sides: readonly string[]): Promise<Contradiction[]> {
      const ids = [...sides];
      const [parts, here, there, own] = await Promise.all([
        enabledParts(),
        database.recordedPairs.where('quoteId').anyOf(ids).toArray(),
        database.recordedPairs.where('againstId').anyOf(ids).toArray(),
        readOwnRecords(database, ids),
      ]);
      const partIds = new Set(parts.map(({ part }) => part.id));
      const byId = new Map(
        [...here, ...there].filter(({ partId }) => partIds.has(partId)).map(pair => [pair.id, pair]),
      );
      const ofCorpora = [...byId.values()].sort((a, b) => a.order - b.order);
      return [...ofCorpora.map(({ partId: _, order: __, ...contradiction }) => contradiction), ...own];
    },
    async cite(quoteIds: readonly string[]): Promise<CitedQuote[]> {
      if (quoteIds.length === 0) return [];
      const parts = await enabledParts();
      const rows = await findRows(reader, parts, quoteIds);
      return [...(await readRecords(reader, parts, [...rows.values()])).values()];
    },
    judged: () => readJudged(database),
    async timeLines(records: readonly CitedQuote[]): Promise<CitedQuote[][]> {
      const [parts, edits] = await Promise.all([enabledParts(), readSpeakerEdits(database)]);
      return Promise.all(records.map(record => readTimeLine(reader, parts, edits, record)));
    },
    countEnabled: async (): Promise<number> => (await readEnabledCorpora(database)).length,
    /** The same list as long as nothing has changed in it. */
    async speakers(): Promise<readonly KnownName[]> {
      const { corpora, key } = await readCorporaState(database);
      const known = speakersKept.get(key, '');
      if (known) return known;
      const named = readNames(reader, placeParts(corpora));
      speakersKept.keep(key, '', named);
      named.catch(() => speakersKept.forget(key, ''));
      return named;
    },
  };
}
