/** Statements against a corpus that is held in memory: the matcher behind `otr match`. */

import { rankMatches } from '../../lib/match/rank.ts';
import { buildSegment, InMemoryPostings } from '../../lib/match/segment.ts';
import { openSegment, type Segment, shortlist } from '../../lib/match/shortlist.ts';
import type { CitedQuote, Match } from '../../lib/types.ts';

export interface MatchInput {
  id: string;
  text: string;
  speaker?: string;
}

export interface MatchOutput {
  id: string;
  matches: Pick<Match, 'quoteId' | 'score' | 'verdict' | 'changes' | 'because'>[];
}

export interface Matcher {
  match(input: MatchInput): Promise<MatchOutput>;
}

export async function openMatcher(records: readonly CitedQuote[]): Promise<Matcher> {
  const texts = records.map(({ quote }, row) => ({ row, text: quote.prefix + quote.exact + quote.suffix }));
  const segment = (await openSegment(new InMemoryPostings(buildSegment(texts)))) as Segment;
  return {
    async match({ id, text, speaker }) {
      const [candidates] = await shortlist([text], [segment]);
      const found = rankMatches(
        { id, exact: text, speakerName: speaker ?? null },
        candidates!.map(({ row }) => records[row]!),
      );
      return {
        id,
        matches: found.map(({ quoteId, score, verdict, changes, because }) => ({
          quoteId,
          score,
          verdict,
          changes,
          because,
        })),
      };
    },
  };
}
