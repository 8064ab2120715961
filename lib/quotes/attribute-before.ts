/**
 * Gives the speaker who stands before a quotation in its sentence: Keller said: "…" / the mayor, asked about it, called it "…".
 *
 * Idea: the reporting verb nearest to the quotation that has a subject; verbs of wishing and knowing give way to a plain verb of speech
 * further left, and who is reported to have spoken gives way to who reports it. Cost: linear in the words of the sentence.
 */
import { attributeBeforeColon, attributeByLastVerb, attributeLedByVerb } from './attribute-colon.ts';
import { attributeByNoun } from './attribute-noun.ts';
import { asSpan, governs, outermost, WEAK_VERBS } from './attribute-outermost.ts';
import type { Attribution, AttributionRule, TokenSpan } from './attribution.ts';
import { isAdverb, isAuxiliary, type NounPhrase, nounPhraseFrom, verbAt } from './noun-phrases.ts';
import { findSubject, MAX_REACH, type Subject, sentenceSubject } from './subjects.ts';
import type { Token } from './tokens.ts';

const CONFIDENCE = {
  adjacent: 0.95,
  colon: 0.95,
  near: 0.88,
  fragment: 0.8,
  borrowed: 0.74,
  weak: 0.6,
  subjectOnly: 0.4,
} as const;

/** A passive with its agent: "was called "…" by Keller", "criticised by Keller as "…"". */
function passiveAgent(
  tokens: readonly Token[],
  verb: number,
  quote: number,
  sentence: number,
): NounPhrase | null | 'none' {
  let before = verb - 1;
  while (before >= 0 && isAdverb(tokens[before] as Token)) before--;
  const passive =
    ['was', 'were', 'been', 'being', 'is', 'are', 'be', 'get', 'gets', 'got'].includes(tokens[before]?.lower ?? '') &&
    /(?:ed|en|n|t|ld)$/.test((tokens[verb] as Token).lower);
  const reduced = tokens[verb + 1]?.lower === 'by' && !isAuxiliary(tokens[verb + 2]);
  if (!passive && !reduced) return null;
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 40); at++) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence && at > quote) break;
    if (token.lower === 'by') {
      const phrase = nounPhraseFrom(tokens, at + 1);
      if (phrase !== null && !(tokens[at + 1] as Token).lower.endsWith('ing')) return phrase;
    }
  }
  return passive ? 'none' : null;
}

function closesBefore(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.text === ')') return true;
  return false;
}

/** Where "according to", "in the words of" or their likes begin that end with this word, or null. */
function accordingCueAt(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.lower;
  const before = tokens[at - 1]?.lower;
  if ((word === 'to' && before === 'according') || (word === 'of' && before === 'words')) return at - 1;
  return word === 'selon' || word === 'según' ? at : null;
}

/** `from`: the first word that may be looked at. */
export function attributeBefore(
  tokens: readonly Token[],
  quote: number,
  paragraph: number,
  from = 0,
): Attribution | null {
  const quoteToken = tokens[quote] as Token;
  let sentenceStart = quote;
  while (
    sentenceStart > from &&
    quote - sentenceStart < MAX_REACH &&
    (tokens[sentenceStart - 1] as Token).sentence === quoteToken.sentence &&
    !(tokens[sentenceStart - 1]?.text === '(' && !closesBefore(tokens, sentenceStart, quote))
  )
    sentenceStart--;
  const last = tokens[quote - 1];
  const led = attributeLedByVerb(tokens, sentenceStart, quote, paragraph);
  if (led !== null) return led;
  const demurred =
    last?.text === ':' || last?.text === ',' ? attributeByLastVerb(tokens, sentenceStart, quote, paragraph) : null;
  if (demurred !== null) return demurred;
  let weak: Attribution | null = null;
  for (let at = quote - 1; at >= sentenceStart; at--) {
    const token = tokens[at] as Token;
    const cueStart = accordingCueAt(tokens, at);
    const source = cueStart === null ? null : nounPhraseFrom(tokens, at + 1);
    if (cueStart !== null && source !== null && source.last < quote) {
      return {
        speaker: { paragraph, ...source },
        cue: { paragraph, first: cueStart, last: at },
        rule: 'according to',
        confidence: CONFIDENCE.near,
      };
    }
    const strength = verbAt(tokens, at);
    if (strength === null) continue;
    const agent = passiveAgent(tokens, at, quote, quoteToken.sentence);
    if (agent === 'none') continue;
    if (weak?.speaker != null && !governs(tokens, at, weak.speaker.first)) break;
    const subject: Subject | null =
      agent !== null ? { phrase: agent, borrowed: false } : findSubject(tokens, at, sentenceStart);
    if (subject === null) continue;
    const between = quote - at - 1;
    const rule: AttributionRule =
      last?.text === ':' ? 'colon' : between === 0 || last?.text === ',' ? 'before' : 'fragment';
    const confidence =
      (subject.borrowed
        ? CONFIDENCE.borrowed
        : rule === 'colon'
          ? CONFIDENCE.colon
          : rule === 'before'
            ? CONFIDENCE.adjacent
            : CONFIDENCE.fragment) - Math.min(0.15, between * 0.005);
    const attribution: Attribution = {
      speaker: asSpan(paragraph, subject),
      cue: { paragraph, first: at, last: at },
      rule,
      confidence,
    };
    const isFarJudgement = rule === 'colon' && strength === 'judging' && between > 4;
    const isWeak = WEAK_VERBS.has(token.lower) && !(token.lower.startsWith('put') && tokens[at + 1]?.lower === 'it');
    if ((isWeak && rule === 'fragment') || isFarJudgement) {
      weak ??= { ...attribution, confidence: CONFIDENCE.weak };
      continue;
    }
    return outermost(tokens, attribution, subject.phrase.first, at, sentenceStart, paragraph) ?? attribution;
  }
  if (last?.text === ':') {
    const owner = attributeByNoun(tokens, quote, paragraph, sentenceStart);
    if (owner !== null) return owner;
    const alone = attributeBeforeColon(tokens, sentenceStart, quote, paragraph);
    if (alone !== null) return alone;
  }
  if (weak !== null) {
    const inner = weak.speaker as TokenSpan;
    return outermost(tokens, weak, inner.first, (weak.cue as TokenSpan).first, sentenceStart, paragraph) ?? weak;
  }
  const noun = attributeByNoun(tokens, quote, paragraph, sentenceStart);
  if (noun !== null || sentenceStart === quote) return noun;
  const subject = sentenceSubject(tokens, sentenceStart, quote - 1);
  if (subject === null) return null;
  return { speaker: { paragraph, ...subject }, cue: null, rule: 'fragment', confidence: CONFIDENCE.subjectOnly };
}
