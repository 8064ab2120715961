/** The background of the bare extension that is measured: the corpus as the real one has it, asked by messages. */
import { openCorpusReader } from '../../../lib/corpus/corpus-reader.ts';
import { openDatabase } from '../../../lib/corpus/database.ts';
import { findFindings } from '../../../lib/findings.ts';
import { rankMatches } from '../../../lib/match/rank.ts';
import type { Statement } from '../../../lib/types.ts';
import { countReads, takeReads } from './count-reads.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** What the page asks. `match` gives the id of each statement's best record. */
export interface BenchRequest {
  type: 'nothing' | 'match' | 'findings' | 'count reads';
  statements: Statement[];
}

const corpus = openCorpusReader(openDatabase());

async function answer({ type, statements }: BenchRequest): Promise<unknown> {
  if (type === 'nothing') return null;
  if (type === 'findings') return (await findFindings(statements, corpus)).map(({ match }) => match?.quoteId ?? null);
  if (type === 'count reads') countReads();
  const lists = await corpus.shortlist(statements.map(({ exact }) => exact));
  if (type === 'count reads') return takeReads();
  return statements.map((statement, at) => rankMatches(statement, lists[at]!)[0]?.quoteId ?? null);
}

chrome.runtime.onMessage.addListener((request: BenchRequest, _sender, respond: (answer: unknown) => void) => {
  answer(request).then(respond, error => respond({ error: String(error) }));
  return true;
});
