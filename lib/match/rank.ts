/**
 * The records that a statement is a version of, best first.
 *
 * Idea: a cheap count of shared words sorts out most records of the shortlist; the rest are judged in full. Equal scores: the named speaker first,
 * then the nearer text, then the record given first. Cost: linear in the records, plus one alignment for each that is judged.
 */
import type { Match } from '../types.ts';
import { type JudgedRecord, type JudgedStatement, judgeTokens } from './judge.ts';
import { readTokens } from './tokens.ts';

/** Matches that are given for one statement. */
const MAX_MATCHES = 10;

export function rankMatches(statement: JudgedStatement, records: readonly JudgedRecord[]): Match[] {
  const printed = readTokens(statement.exact);
  const matches: Match[] = [];
  for (const record of records) {
    const match = judgeTokens(statement, printed, record);
    if (match) matches.push(match);
  }
  const order: Readonly<Record<string, number>> = { verbatim: 0, clipped: 1, spliced: 2, altered: 3, misattributed: 4 };
  return matches.sort((a, b) => b.score - a.score || order[a.verdict]! - order[b.verdict]!).slice(0, MAX_MATCHES);
}
