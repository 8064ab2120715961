/**
 * The records that a statement is a version of, best first; passages of two records that were printed as one are found as well.
 *
 * Idea: records that share few words with the statement are sorted out by a count; the rest are judged in full. The nearest text stands first;
 * equally near ones are ordered by speaker, then by how much of the recorded sentence is printed, then as given.
 * Cost: linear in the records, plus one alignment for each that is judged.
 */
import type { Match } from '../types.ts';
import { type JudgedRecord, type JudgedStatement, type Judgement, judgeTokens } from './judge.ts';
import { quoteShortly } from './reasons.ts';
import { readTokens, type Token } from './tokens.ts';

/** Matches that are given for one statement. */
const MAX_MATCHES = 10;
/** A remainder of fewer words is no passage of its own. */
const MIN_SPLICED_WORDS = 4;

const ORDER_OF_SPEAKERS = { same: 0, unknown: 1, different: 2 } as const;

export function rankMatches(statement: JudgedStatement, records: readonly JudgedRecord[]): Match[] {
  const printed = readTokens(statement.exact);
  if (printed.length === 0) return [];
  const judgements = records
    .map(record => judgeTokens(statement, printed, record))
    .filter(judgement => judgement !== null);
  judgements.sort(compareJudgements);
  const [best] = judgements;
  if (best) best.match = joinSplice(statement, printed, best, records);
  return judgements.slice(0, MAX_MATCHES).map(judgement => judgement.match);
}

/** The score is higher for a whole sentence than for a passage in the same words: here it weighs less than the words themselves. */
const SCORE_WEIGHT = 0.5;
/** Words in the sentence around another quote are that quote's context: a record of their own is nearer. */
const OUTSIDE_PRICE = 3;

/** What was edited less what was kept. */
function remotenessOf({ evidence, match, isOwn }: Judgement): number {
  const logOdds = Math.log(match.score / (1 - match.score));
  const outside = isOwn ? 0 : OUTSIDE_PRICE;
  return outside + evidence.price - evidence.kept - evidence.keptPairs / 2 - SCORE_WEIGHT * logOdds;
}

function compareJudgements(a: Judgement, b: Judgement): number {
  return (
    remotenessOf(a) - remotenessOf(b) ||
    ORDER_OF_SPEAKERS[a.sameness] - ORDER_OF_SPEAKERS[b.sameness] ||
    b.match.score - a.match.score
  );
}

/** If the words that were "added" to the best record stand in another one of the same speaker, two statements were printed as one. */
function joinSplice(
  statement: JudgedStatement,
  printed: readonly Token[],
  best: Judgement,
  records: readonly JudgedRecord[],
): Match {
  const { match } = best;
  if (match.verdict !== 'altered') return match;
  const home = records.find(record => record.quote.id === match.quoteId)!;
  const foreign = match.changes.filter(
    change => change.printed !== '' && countWords(change.printed) >= MIN_SPLICED_WORDS,
  );
  if (foreign.length !== 1 || match.changes.length > 1) return match;
  const [change] = foreign as [(typeof foreign)[0]];
  const rest: JudgedStatement = { ...statement, exact: change.printed };
  const tokens = printed.filter(
    token => token.start >= change.printedPosition.start && token.end <= change.printedPosition.end,
  );
  for (const record of records) {
    if (record === home || record.quote.creator !== home.quote.creator) continue;
    const other = judgeTokens(rest, tokens, record);
    if (!other || (other.match.verdict !== 'verbatim' && other.match.verdict !== 'clipped')) continue;
    return {
      ...match,
      verdict: 'spliced',
      changes: [],
      because: [
        `${quoteShortly(change.printed)} comes from another recorded statement`,
        ...match.because.slice(1),
        ...other.match.because,
      ],
    };
  }
  return match;
}

const countWords = (text: string) => text.split(/\s+/u).length;
