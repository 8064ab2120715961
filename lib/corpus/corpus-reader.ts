/** Reads the enabled corpora for the findings: a few rows of the index a page, and only the records that come into question. */
import { shortlist } from '../match/shortlist.ts';
import type { CitedQuote, Contradiction, Quote } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { readDismissed, readOwnRecords } from './judgements.ts';
import { openIndex } from './quote-index.ts';
import { readTimeLine } from './read-time-line.ts';

/** Names that a page's surnames are completed from. A corpus with more speakers is no help for that: too many share a surname. */
const MAX_SPEAKERS = 2_000;
/** Records on the same subject: more are not compared. */
const MAX_RELATED = 12;

export function openCorpusReader(database: CorpusDatabase) {
  const enabledIds = async () =>
    (await database.corpora.orderBy('order').toArray()).filter(corpus => corpus.enabled).map(corpus => corpus.id);

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
    return quotes.map(quote => ({
      quote,
      speaker: (quote.creator !== null && speakerById.get(quote.creator)) || null,
      source: sourceById.get(quote.isPartOf) ?? null,
      appearsIn: (quote.appearance ?? [])
        .map(place => sourceById.get(place.isPartOf))
        .filter(source => source !== undefined),
    }));
  };

  const candidates = async (texts: readonly string[], limit?: number): Promise<CitedQuote[][]> => {
    const segments = (await Promise.all((await enabledIds()).map(id => openIndex(database, id)))).filter(
      segment => segment !== null,
    );
    const found = await shortlist(texts, segments, limit === undefined ? {} : { limit });
    const rows = [...new Set(found.flat().map(candidate => candidate.row))];
    const quotes = (await database.quotes.bulkGet(rows)).filter(quote => quote !== undefined);
    const cited = await citeQuotes(quotes);
    const byRow = new Map(quotes.map((quote, i) => [quote.row, cited[i] as CitedQuote]));
    return found.map(list => list.map(candidate => byRow.get(candidate.row)).filter(record => record !== undefined));
  };

  return {
    shortlist: (texts: readonly string[]) => candidates(texts),
    related: (texts: readonly string[]) => candidates(texts, MAX_RELATED),
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
      const enabled = new Set(await enabledIds());
      const quotes = await database.quotes
        .where('id')
        .anyOf([...quoteIds])
        .toArray();
      return citeQuotes(quotes.filter(quote => enabled.has(quote.corpusId)));
    },
    dismissed: (): Promise<ReadonlySet<string>> => readDismissed(database),
    async timeLines(records: readonly CitedQuote[]): Promise<CitedQuote[][]> {
      const lines = await Promise.all(records.map(({ quote }) => readTimeLine(database, quote)));
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
