/**
 * Gives the statements that are only reported, without quotation marks: Keller said that the bridge would close.
 *
 * Three shapes: a verb of speech with its clause, a clause with its verb of speech at the end, and "according to". Sentences that hold
 * a quoted stretch are left to the quoted tier. Cost: linear. Known limit: the clause is taken to the end of its sentence.
 */

import { asSpan, WEAK_VERBS } from './attribute-outermost.ts';
import { attributeAtSentenceEnd } from './attribute-sentence-end.ts';
import type { Attribution } from './attribution.ts';
import type { QuoteDocument } from './document.ts';
import { isAdverb, isDeterminer, isPronoun, nounPhraseFrom, verbAt } from './noun-phrases.ts';
import { findSubject } from './subjects.ts';
import type { Token } from './tokens.ts';

export interface IndirectReport {
  paragraph: number;
  /** Words of the reported clause, both ends included. */
  first: number;
  last: number;
  attribution: Attribution;
}

/** Fewer words say too little to be looked up. */
const MIN_CLAUSE_WORDS = 4;
/** Words between the verb and "that": "told reporters on Tuesday that …". */
const MAX_GAP = 10;
const CONFIDENCE = { that: 0.85, bare: 0.7, cited: 0.85 } as const;

/** Index of the first word of the clause that the verb reports, or null. */
function clauseAfter(
  tokens: readonly Token[],
  verb: number,
  last: number,
): { first: number; confidence: number } | null {
  for (let at = verb + 1; at <= Math.min(last, verb + MAX_GAP); at++) {
    const token = tokens[at] as Token;
    if (token.lower === 'that' && tokens[at - 1]?.text !== ',') return { first: at + 1, confidence: CONFIDENCE.that };
    if (token.kind === 'punct') break;
  }
  let first = verb + 1;
  while (first < last && isAdverb(tokens[first] as Token)) first++;
  const token = tokens[first] as Token;
  if (token.kind !== 'word' || !(isPronoun(token) || isDeterminer(token) || token.capital)) return null;
  const subject = nounPhraseFrom(tokens, first);
  return subject === null || subject.last >= last - 1 ? null : { first, confidence: CONFIDENCE.bare };
}

function readSentence(tokens: readonly Token[], first: number, last: number, paragraph: number): IndirectReport | null {
  if (tokens[first]?.lower === 'according' && tokens[first + 1]?.lower === 'to') {
    const source = nounPhraseFrom(tokens, first + 2);
    let comma = (source?.last ?? last) + 1;
    while (comma < last && tokens[comma]?.text !== ',') comma++;
    if (source === null || comma >= last) return null;
    const attribution: Attribution = {
      speaker: { paragraph, ...source },
      cue: { paragraph, first, last: first + 1 },
      rule: 'according to',
      confidence: CONFIDENCE.cited,
    };
    return { paragraph, first: comma + 1, last, attribution };
  }
  const end = attributeAtSentenceEnd(tokens, first, paragraph);
  if (end?.speaker != null) {
    const clauseLast = Math.min(end.speaker.first, end.cue?.first ?? end.speaker.first) - 2;
    if (clauseLast > first)
      return { paragraph, first, last: clauseLast, attribution: { ...end, confidence: CONFIDENCE.cited } };
  }
  for (let at = first + 1; at < last; at++) {
    const token = tokens[at] as Token;
    if (verbAt(tokens, at) !== 'speech' || WEAK_VERBS.has(token.lower) || token.lower.endsWith('ing')) continue;
    const clause = clauseAfter(tokens, at, last);
    if (clause === null || clause.first > last) continue;
    const subject = findSubject(tokens, at, first);
    if (subject === null || subject.borrowed) continue;
    const attribution: Attribution = {
      speaker: asSpan(paragraph, subject),
      cue: { paragraph, first: at, last: at },
      rule: 'before',
      confidence: clause.confidence,
    };
    return { paragraph, first: clause.first, last, attribution };
  }
  return null;
}

export function findIndirectReports(document: QuoteDocument): IndirectReport[] {
  const reports: IndirectReport[] = [];
  for (let paragraph = 0; paragraph < document.tokens.length; paragraph++) {
    const tokens = document.tokens[paragraph] as Token[];
    let first = 0;
    while (first < tokens.length) {
      const { sentence } = tokens[first] as Token;
      let next = first;
      let quoted = false;
      while (next < tokens.length && (tokens[next] as Token).sentence === sentence) {
        quoted ||= (tokens[next] as Token).kind === 'quote';
        next++;
      }
      let last = next - 1;
      while (last > first && (tokens[last] as Token).kind === 'punct' && (tokens[last] as Token).text !== ')') last--;
      const report = quoted ? null : readSentence(tokens, first, last, paragraph);
      if (report !== null && report.last - report.first + 1 >= MIN_CLAUSE_WORDS) reports.push(report);
      first = next;
    }
  }
  return reports;
}
