/** Reads the enabled corpora for the findings: a few rows of the index a page, and only the records that come into question. */
import { citeQuote } from '../cite-quote.ts';
import { RELATED } from '../match/related.ts';
import type { ShortlistOptions } from '../match/shortlist.ts';
import type { CitedQuote, Contradiction, Quote } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { readEnabledCorpora } from './enabled-corpora.ts';
import { corpusIdOf } from './install-corpus.ts';
import { readJudged, readOwnRecords } from './judgements.ts';
import { placeOf } from './quote-index.ts';
import { readTimeLine } from './read-time-line.ts';
import { openSearch } from './search-corpora.ts';

/** Names that a page's surnames are completed from. A corpus with more speakers is no help for that: too many share a surname. */
const MAX_SPEAKERS = 2_000;
/** Records on the same subject: more are not compared. */
const MAX_RELATED = 12;

export function openCorpusReader(database: CorpusDatabase) {
  const search = openSearch(database);

  const enabledCorpora = () => readEnabledCorpora(database);
  const enabledIds = async () => (await enabledCorpora()).map(corpus => corpus.id);

  const citeQuotes = async (quotes: readonly Quote[]): Promise<CitedQuote[]> => {
    const speakerIds = [...new Set(quotes.map(quote => quote.creator).filter(id => id !== null))];
    const sourceIds = [
      ...new Set(quotes.flatMap(quote => [quote.isPartOf, ...(quote.appearance ?? []).map(place => place.isPartOf)])),
    ];
    const [speakers, sources] = await Promise.all([
      database.speakers.bulkGet(speakerIds),
      database.sources.bulkGet(sourceIds),
    ]);
    const speakerById = new Map(
      speakers.filter(speaker => speaker !== undefined).map(speaker => [speaker.id, speaker]),
    );
    const sourceById = new Map(sources.filter(source => source !== undefined).map(source => [source.id, source]));
    return quotes.map(quote => citeQuote({ ...quote, corpusId: corpusIdOf(quote.corpusId) }, speakerById, sourceById));
  };

  const candidates = async (texts: readonly string[], options?: ShortlistOptions): Promise<CitedQuote[][]> => {
    const lists = await search(texts, options);
    const quotes = [...new Set(lists.flat())];
    const cited = await citeQuotes(quotes);
    const byQuote = new Map(quotes.map((quote, i) => [quote, cited[i] as CitedQuote]));
    return lists.map(list => list.map(quote => byQuote.get(quote) as CitedQuote));
  };

  return {
    shortlist: (texts: readonly string[]) => candidates(texts),
    related: (texts: readonly string[]) => candidates(texts, { ...RELATED, limit: MAX_RELATED }),
    /** The records that have most of these words, in any order. */
    find: async (words: string, limit: number): Promise<CitedQuote[]> =>
      (await candidates([words], { ...RELATED, limit }))[0] ?? [],
    async recorded(sides: readonly string[]): Promise<Contradiction[]> {
      const enabled = new Set(await enabledIds());
      const ids = [...sides];
      const [here, there, own] = await Promise.all([
        database.contradictions.where('quoteId').anyOf(ids).toArray(),
        database.contradictions.where('againstId').anyOf(ids).toArray(),
        readOwnRecords(database, ids),
      ]);
      const byId = new Map([...here, ...there].map(record => [record.id, record]));
      const ofCorpora = [...byId.values()]
        .filter(record => enabled.has(record.corpusId))
        .sort((a, b) => a.order - b.order);
      return [...ofCorpora, ...own];
    },
    async cite(quoteIds: readonly string[]): Promise<CitedQuote[]> {
      // A version that is being put in, or swept away, has the same ids.
      const enabled = new Set((await enabledCorpora()).map(placeOf));
      const quotes = await database.quotes
        .where('id')
        .anyOf([...quoteIds])
        .toArray();
      return citeQuotes(quotes.filter(quote => enabled.has(quote.corpusId)));
    },
    judged: () => readJudged(database),
    async timeLines(records: readonly CitedQuote[]): Promise<CitedQuote[][]> {
      const places = new Set((await enabledCorpora()).map(placeOf));
      const lines = await Promise.all(records.map(({ quote }) => readTimeLine(database, quote, places)));
      const cited = await citeQuotes(lines.flat());
      return lines.map(line => cited.splice(0, line.length));
    },
    countEnabled: async (): Promise<number> => (await enabledIds()).length,
    async speakers(): Promise<{ name: string; alternateName: string[] }[]> {
      const enabled = new Set(await enabledIds());
      const speakers = await database.speakers.limit(MAX_SPEAKERS).toArray();
      return speakers
        .filter(speaker => enabled.has(speaker.corpusId) && !speaker.unnamed)
        .map(({ name, alternateName }) => ({ name, alternateName }));
    },
  };
}
