/** A corpus in memory, read from a file, that answers as the one in the browser's database does. */

import type { PackContents } from '../../lib/exchange/pack.ts';
import type { CorpusReader } from '../../lib/findings.ts';
import { RELATED } from '../../lib/match/related.ts';
import { buildSegment, InMemoryPostings } from '../../lib/match/segment.ts';
import { openSegment, type ShortlistOptions, shortlist } from '../../lib/match/shortlist.ts';
import { selectTimeLine } from '../../lib/time-line.ts';
import type { CitedQuote } from '../../lib/types.ts';
import { citeAll } from './load-records.ts';

/** As many as the browser's reader gives. */
const MAX_RELATED = 12;

export async function openFileCorpus(contents: readonly PackContents[]): Promise<CorpusReader> {
  const records = contents.flatMap(citeAll);
  const contradictions = contents.flatMap(corpus => corpus.contradictions);
  const byId = new Map(records.map(record => [record.quote.id, record]));
  const bySpeaker = Map.groupBy(
    records.map(record => record.quote),
    quote => quote.creator,
  );
  const buckets = buildSegment(
    records.map(({ quote }, row) => ({ row, text: quote.prefix + quote.exact + quote.suffix })),
  );
  const segment = await openSegment(new InMemoryPostings(buckets));
  const search = async (texts: readonly string[], options: ShortlistOptions): Promise<CitedQuote[][]> => {
    const found = await shortlist(texts, segment ? [segment] : [], options);
    return found.map(list => list.map(({ row }) => records[row]).filter(record => record !== undefined));
  };
  return {
    shortlist: texts => search(texts, {}),
    related: texts => search(texts, { ...RELATED, limit: MAX_RELATED }),
    recorded: async ids =>
      contradictions.filter(record => ids.includes(record.quoteId) || ids.includes(record.againstId)),
    cite: async ids => ids.map(id => byId.get(id)).filter(record => record !== undefined),
    judged: async () => ({ dismissed: new Set(), mismatched: new Set() }),
    timeLines: async asked =>
      asked.map(({ quote }) =>
        selectTimeLine(quote, bySpeaker.get(quote.creator) ?? []).flatMap(({ id }) => byId.get(id) ?? []),
      ),
  };
}
