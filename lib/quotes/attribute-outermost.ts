/**
 * Gives the one who reports where a report stands inside a report: Keller said Brandt had called it "…" is Keller's statement.
 * Cost: linear in the words of the sentence. Known limit: "X said, Y replied" without a conjunction reads as one report.
 */

import { CLAUSE_QUOTE_LENGTH } from './appositions.ts';
import type { Attribution, TokenSpan } from './attribution.ts';
import { isAuxiliary, isPronoun, verbAt } from './noun-phrases.ts';
import { findSubject, type Subject } from './subjects.ts';
import type { Token } from './tokens.ts';

/** Wishing, knowing, using: their subject is the speaker only where nobody is said to speak. */
export const WEAK_VERBS: ReadonlySet<string> = new Set(
  'want wants wanted hope hopes hoped expect expects expected use uses used know knows knew known see sees saw seen include includes included focus focuses focused show shows showed shown support supports supported seek sought feel feels felt consider considered considers find finds found mean means meant plan plans planned put puts hold held holds go goes went begin began begins resist require requires required carry carried featured contain contained contains thinks think thought thinking'.split(
    ' ',
  ),
);

export function asSpan(paragraph: number, subject: Subject): TokenSpan {
  const span: TokenSpan = { paragraph, first: subject.phrase.first, last: subject.phrase.last };
  if (subject.until !== undefined) span.until = subject.until;
  return span;
}

/**
 * "Keller said Brandt had called it "…"": the one who reports outranks the one who is reported, for the quoted words come from her.
 * Looks left from an inner verb for a plain verb of speech whose clause it stands in.
 */
export function outermost(
  tokens: readonly Token[],
  inner: Attribution,
  subjectFirst: number,
  innerVerb: number,
  sentenceStart: number,
  paragraph: number,
): Attribution | null {
  let found: Attribution | null = null;
  let boundary = Math.min(subjectFirst, innerVerb);
  const innerIsPronoun = isPronoun(tokens[subjectFirst]);
  for (let at = boundary - 1; at >= sentenceStart; at--) {
    const token = tokens[at] as Token;
    const isClause = token.kind === 'quote' && token.end - token.start > CLAUSE_QUOTE_LENGTH;
    if (isClause || (token.kind === 'punct' && ';:—'.includes(token.text))) break;
    if (/^(?:quote[sd]|cite[sd])$/.test(token.lower)) continue;
    const strength = verbAt(tokens, at);
    const reports = strength === 'speech' || (strength === 'judging' && innerIsPronoun);
    if (!reports || WEAK_VERBS.has(token.lower) || !governs(tokens, at, boundary)) continue;
    if (isAuxiliary(tokens[at - 1]) && ['was', 'were', 'is', 'been', 'be', 'to'].includes(tokens[at - 1]?.lower ?? ''))
      continue;
    const subject = findSubject(tokens, at, sentenceStart);
    if (subject === null) continue;
    found = {
      speaker: asSpan(paragraph, subject),
      cue: { paragraph, first: at, last: at },
      rule: inner.rule,
      confidence: Math.max(0.8, inner.confidence),
    };
    boundary = subject.phrase.first;
    at = Math.min(at, boundary);
  }
  return found;
}

const NEW_CLAUSE = new Set([
  'and',
  'but',
  'while',
  'although',
  'though',
  'after',
  'as',
  'because',
  'who',
  'which',
  'when',
  'whose',
  'with',
]);

/** Is what begins at `clause` (or the words right before it) the content of the verb's report? */
export function governs(tokens: readonly Token[], verb: number, clause: number): boolean {
  let sawThat = false;
  for (let at = clause - 1; at > verb; at--) {
    const token = tokens[at] as Token;
    if (token.lower === 'that') sawThat = true;
    else if (token.text === ',' && ['who', 'which', 'whose'].includes((tokens[at + 1] as Token).lower)) return false;
    else if (token.text === ',' && !sawThat) {
      const next = tokens[at + 1] as Token;
      if (NEW_CLAUSE.has(next.lower) || at === clause - 1) return false;
    } else if (token.kind === 'punct' && '.;:—'.includes(token.text)) return false;
  }
  return true;
}
