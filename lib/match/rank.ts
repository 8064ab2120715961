/**
 * The records that a statement is a version of, best first; passages of two records that were printed as one are found as well.
 *
 * Idea: records that share few words with the statement are sorted out by a count; the rest are judged in full. The nearest text stands first;
 * equally near ones are ordered by speaker, then by how much of the recorded sentence is printed, then as given.
 * Cost: linear in the records, plus one alignment for each that is judged.
 */
import { sayReason } from '../text/reason-sentences.ts';
import type { Match } from '../types.ts';
import { type JudgedRecord, type JudgedStatement, type Judgement, judgeTokens } from './judge.ts';
import { quoteShortly } from './reasons.ts';
import { readTokens, type Token } from './tokens.ts';

/** Matches that are given for one statement. */
const MAX_MATCHES = 10;
/** Fewer words are no passage of their own: they go with the next. */
const MIN_PIECE_WORDS = 4;
/** Statements of more sentences are compared as a whole only. */
const MAX_PIECES = 6;

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

/** If each sentence of the statement is a record of one speaker by itself, several statements were printed as one. */
function joinSplice(
  statement: JudgedStatement,
  printed: readonly Token[],
  best: Judgement,
  records: readonly JudgedRecord[],
): Match {
  const { match } = best;
  const mayBeJoined = match.verdict === 'altered' || best.outside.length > 0;
  const pieces = mayBeJoined ? splitPieces(statement.exact, printed) : [];
  if (pieces.length < 2 || pieces.length > MAX_PIECES) return match;
  const home = records.find(record => record.quote.id === match.quoteId)!;
  const ofSpeaker = records.filter(record => record.quote.creator === home.quote.creator);
  const reasons: string[] = [];
  let isForeign = false;
  for (const exact of pieces) {
    const piece = findPiece({ ...statement, exact }, ofSpeaker, home);
    if (!piece) return match;
    if (piece.quoteId !== home.quote.id) {
      isForeign = true;
      reasons.unshift(sayReason('otherRecord', quoteShortly(exact)));
    }
    reasons.push(...piece.because);
  }
  return isForeign ? { ...match, verdict: 'spliced', changes: [], because: reasons } : match;
}

/** The sentences of a statement, and what marks of omission part. */
function splitPieces(text: string, tokens: readonly Token[]): string[] {
  const pieces: string[] = [];
  let first = 0;
  for (let at = 1; at <= tokens.length; at++) {
    const isBreak = at === tokens.length || tokens[at]!.startsSentence || tokens[at]!.isAfterEllipsis;
    if (!isBreak || (at - first < MIN_PIECE_WORDS && at < tokens.length)) continue;
    pieces.push(text.slice(tokens[first]!.start, tokens[at - 1]!.end));
    first = at;
  }
  return pieces;
}

/** The record that has a piece in the same words; the home record before others. */
function findPiece(piece: JudgedStatement, records: readonly JudgedRecord[], home: JudgedRecord): Match | null {
  const tokens = readTokens(piece.exact);
  for (const record of [home, ...records.filter(other => other !== home)]) {
    const match = judgeTokens(piece, tokens, record)?.match;
    if (match && (match.verdict === 'verbatim' || match.verdict === 'clipped')) return match;
  }
  return null;
}
