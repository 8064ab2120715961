/**
 * Is a printed statement a version of a recorded one, and which: verbatim, clipped, spliced, altered or with another speaker?
 *
 * Idea: the statement is aligned with the recorded context; what was kept says whether it is a version at all (`evidence.ts`), the steps say which.
 * Below the threshold there is no match: a wrong match costs more than none.
 * Cost: that of the alignment. Limits: see `align.ts`, `evidence.ts` and `speakers.ts`.
 */
import type { Match, Quote, Speaker, Statement, Verdict } from '../types.ts';
import { alignTexts } from './anchors.ts';
import { listChanges, listSwallowed } from './changes.ts';
import {
  type Evidence,
  isSureEnough,
  MIN_SHARE_OF_WORDS,
  scoreEvidence,
  shareOfWords,
  weighSteps,
} from './evidence.ts';
import { mayBeVersion } from './evidence-bound.ts';
import { isRecordedFragment } from './fragments.ts';
import { findInnerPart } from './outside.ts';
import { findPieces, listOmissions, measureCut } from './passages.ts';
import { giveReasons } from './reasons.ts';
import { compareSpeakers, type Sameness } from './speakers.ts';
import { readTokens, type Token } from './tokens.ts';

export type JudgedStatement = Pick<Statement, 'id' | 'exact' | 'speakerName' | 'prefix' | 'suffix'>;

export interface JudgedRecord {
  quote: Quote;
  speaker: Speaker | null;
}

/** A match with what it takes to compare it with others for the same statement. */
export interface Judgement {
  match: Match;
  evidence: Evidence;
  sameness: Sameness;
  /** Found in the quote itself, not in the sentence around it, which may be another speaker's or the paper's. */
  isOwn: boolean;
  /** Printed sentences that are not in the record. */
  outside: string[];
}

/** The quote itself is enough where it keeps nearly all of what the whole context keeps. */
const OWN_SHARE = 0.98;

/** The match of a statement with a record, or null where it is no version of it. */
export function judgeStatement(statement: JudgedStatement, record: JudgedRecord): Match | null {
  return judgeTokens(statement, readTokens(statement.exact), record)?.match ?? null;
}

/** As `judgeStatement`, for a statement that is compared with many records. */
export function judgeTokens(
  statement: JudgedStatement,
  printed: Token[],
  { quote, speaker }: JudgedRecord,
): Judgement | null {
  const context = quote.prefix + quote.exact + quote.suffix;
  const sameness = compareSpeakers(statement.speakerName, speaker);
  const isWholeContext = context.length === quote.exact.length;
  if (!mayBeVersion(printed, context, isWholeContext, sameness)) return null;
  const exact = { start: quote.prefix.length, end: quote.prefix.length + quote.exact.length };
  const own = shiftTokens(readTokens(quote.exact), exact.start);
  if (isWholeContext && shareOfWords(printed, own) < MIN_SHARE_OF_WORDS) return null;
  let said = own;
  let steps = alignTexts(printed, own);
  let evidence = weighSteps(steps, printed, own);
  if (evidence.kept < OWN_SHARE * evidence.printed && !isWholeContext) {
    const whole = readTokens(context);
    const wholeSteps = alignTexts(printed, whole);
    const wholeEvidence = weighSteps(wholeSteps, printed, whole);
    if (evidence.kept < OWN_SHARE * wholeEvidence.kept) {
      said = whole;
      steps = wholeSteps;
      evidence = wholeEvidence;
    }
  }
  const around = `${statement.prefix ?? ''} ${statement.suffix ?? ''}`;
  if (
    !isSureEnough(evidence, sameness) &&
    !isRecordedFragment(printed, own, sameness, around, `${quote.prefix} ${quote.suffix}`)
  )
    return null;
  const inner = findInnerPart(steps, printed, said);
  if (inner) steps = inner.steps;
  const changes = [
    ...listChanges(steps, printed, said, statement.exact, context),
    ...listSwallowed(steps, printed, said, context),
  ];
  const pieces = findPieces(steps, said);
  const omissions = listOmissions(steps, printed, said, context);
  const saidPositions = pieces.map(piece => ({ start: said[piece.from]!.start, end: said[piece.to - 1]!.end }));
  const printedRange = { start: saidPositions[0]!.start, end: saidPositions.at(-1)!.end };
  const cut = measureCut(printedRange, said === own && !isWholeContext ? readTokens(context) : said, context, exact);

  const isSpliced = pieces.some((piece, at) => at > 0 && piece.firstSentence !== pieces[at - 1]!.lastSentence);
  const isAltered = changes.some(change => change.category !== 'bracketed' || change.weight > 0);
  let verdict: Verdict = 'verbatim';
  if (sameness === 'different') verdict = 'misattributed';
  else if (isAltered || (!isSpliced && omissions.some(omission => !omission.isMarked))) verdict = 'altered';
  else if (isSpliced) verdict = 'spliced';
  else if (cut.before !== '' || cut.after !== '' || omissions.length > 0) verdict = 'clipped';

  const names = verdict === 'misattributed' ? { recorded: speaker!.name, printed: statement.speakerName! } : null;
  const textOf = (from: number, to: number) => statement.exact.slice(printed[from]!.start, printed[to - 1]!.end);
  const outside: string[] = [];
  if (inner && inner.from > 0) outside.push(textOf(0, inner.from));
  if (inner && inner.to < printed.length) outside.push(textOf(inner.to, printed.length));
  const match: Match = {
    statementId: statement.id,
    quoteId: quote.id,
    score: scoreEvidence(evidence),
    verdict,
    changes: changes.toSorted((a, b) => b.weight - a.weight),
    saidPositions,
    cutBefore: cut.before,
    cutAfter: cut.after,
    because: giveReasons({ names, changes, omissions, cut, outside }),
  };
  return { match, evidence, sameness, isOwn: said === own, outside };
}

function shiftTokens(tokens: Token[], offset: number): Token[] {
  return offset === 0
    ? tokens
    : tokens.map(token => ({ ...token, start: token.start + offset, end: token.end + offset }));
}
