/** A corpus without what the reader recorded from one page: no page is shown as the record of itself. */
import type { CorpusReader } from '../findings.ts';
import type { CitedQuote } from '../types.ts';
import { isOwnCorpus } from './own-corpus.ts';
import { pageAddress } from './page-address.ts';

/**
 * For the findings of the page at this address. Records of others stay, also those that were made from this very page: an editor has
 * looked at them, and may have set other statements beside them.
 */
export function leaveOutPage(corpus: CorpusReader, address: string | undefined): CorpusReader {
  const here = pageAddress(address);
  if (here === null) return corpus;
  const isElsewhere = ({ quote, source }: CitedQuote) =>
    !isOwnCorpus(quote.corpusId) || pageAddress(source?.url) !== here;
  const elsewhere = (lists: CitedQuote[][]) => lists.map(list => list.filter(isElsewhere));
  return {
    ...corpus,
    shortlist: async texts => elsewhere(await corpus.shortlist(texts)),
    related: async texts => elsewhere(await corpus.related(texts)),
    cite: async quoteIds => (await corpus.cite(quoteIds)).filter(isElsewhere),
    timeLines: async records => elsewhere(await corpus.timeLines(records)),
  };
}
