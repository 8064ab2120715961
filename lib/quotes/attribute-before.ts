/**
 * Gives the speaker who stands before a quotation in its sentence: Keller said: "…" / the mayor, asked about it, called it "…".
 *
 * Idea: the reporting verb nearest to the quotation that has a subject; verbs of wishing and knowing give way to a plain verb of speech
 * further left, and who is reported to have spoken gives way to who reports it. Cost: linear in the words of the sentence.
 */
import type { Attribution, AttributionRule, TokenSpan } from './attribution.ts';
import {
  isAdverb,
  isAuxiliary,
  isNominal,
  isPronoun,
  type NounPhrase,
  nounPhraseFrom,
  verbAt,
} from './noun-phrases.ts';
import { UTTERANCE_NOUNS } from './reporting-verbs.ts';
import { findSubject, MAX_REACH, type Subject, sentenceSubject } from './subjects.ts';
import type { Token } from './tokens.ts';

/** Wishing, knowing, using: their subject is the speaker only where nobody is said to speak. */
const WEAK_VERBS = new Set(
  'want wants wanted hope hopes hoped expect expects expected use uses used know knows knew known see sees saw seen include includes included focus focuses focused show shows showed shown support supports supported seek sought feel feels felt consider considered considers find finds found mean means meant plan plans planned put puts hold held holds go goes went begin began begins resist require requires required carry carried featured contain contained contains thinks think thought thinking'.split(
    ' ',
  ),
);

const CONFIDENCE = {
  adjacent: 0.95,
  colon: 0.95,
  near: 0.88,
  fragment: 0.8,
  borrowed: 0.8,
  weak: 0.6,
  noun: 0.6,
  colonAlone: 0.75,
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
    (tokens[sentenceStart - 1] as Token).sentence === quoteToken.sentence
  )
    sentenceStart--;
  const last = tokens[quote - 1];
  const led = ledBySpeechVerb(tokens, sentenceStart, quote, paragraph);
  if (led !== null) return led;
  let weak: Attribution | null = null;
  for (let at = quote - 1; at >= sentenceStart; at--) {
    const token = tokens[at] as Token;
    if (token.lower === 'to' && tokens[at - 1]?.lower === 'according') {
      const phrase = nounPhraseFrom(tokens, at + 1);
      if (phrase !== null && phrase.last < quote) {
        return {
          speaker: { paragraph, ...phrase },
          cue: { paragraph, first: at - 1, last: at },
          rule: 'according to',
          confidence: CONFIDENCE.near,
        };
      }
    }
    const strength = verbAt(tokens, at);
    if (strength === null) continue;
    const agent = passiveAgent(tokens, at, quote, quoteToken.sentence);
    if (agent === 'none') continue;
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
    if ((WEAK_VERBS.has(token.lower) && rule === 'fragment') || isFarJudgement) {
      weak ??= { ...attribution, confidence: CONFIDENCE.weak };
      continue;
    }
    return outermost(tokens, attribution, subject.phrase.first, at, sentenceStart, paragraph) ?? attribution;
  }
  if (last?.text === ':') {
    const subject = sentenceSubject(tokens, sentenceStart, quote - 1);
    if (subject !== null) {
      return { speaker: { paragraph, ...subject }, cue: null, rule: 'colon', confidence: CONFIDENCE.colonAlone };
    }
  }
  if (weak !== null) {
    const inner = weak.speaker as TokenSpan;
    return outermost(tokens, weak, inner.first, (weak.cue as TokenSpan).first, sentenceStart, paragraph) ?? weak;
  }
  const noun = utteranceNoun(tokens, quote, paragraph, sentenceStart);
  if (noun !== null || sentenceStart === quote) return noun;
  const subject = sentenceSubject(tokens, sentenceStart, quote - 1);
  if (subject === null) return null;
  return { speaker: { paragraph, ...subject }, cue: null, rule: 'fragment', confidence: CONFIDENCE.subjectOnly };
}

/** "Said Keller: …" */
function ledBySpeechVerb(
  tokens: readonly Token[],
  sentenceStart: number,
  quote: number,
  paragraph: number,
): Attribution | null {
  if (tokens[sentenceStart]?.verb !== 'speech' || tokens[quote - 1]?.text !== ':' || sentenceStart >= quote - 2)
    return null;
  const phrase = nounPhraseFrom(tokens, sentenceStart + 1);
  if (phrase === null || phrase.last >= quote - 1) return null;
  return {
    speaker: { paragraph, ...phrase },
    cue: { paragraph, first: sentenceStart, last: sentenceStart },
    rule: 'colon',
    confidence: CONFIDENCE.colon,
  };
}

function asSpan(paragraph: number, subject: Subject): TokenSpan {
  const span: TokenSpan = { paragraph, first: subject.phrase.first, last: subject.phrase.last };
  if (subject.until !== undefined) span.until = subject.until;
  return span;
}

/**
 * "Keller said Brandt had called it "…"": the one who reports outranks the one who is reported, for the quoted words come from her.
 * Looks left from an inner verb for a plain verb of speech whose clause it stands in.
 */
function outermost(
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
    if (token.kind === 'quote' || (token.kind === 'punct' && ';:—'.includes(token.text))) break;
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
]);

/** Is what begins at `clause` (or the words right before it) the content of the verb's report? */
function governs(tokens: readonly Token[], verb: number, clause: number): boolean {
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

/** "her claim that …", "in Keller's statement: …": the possessor of a noun of utterance. */
function utteranceNoun(
  tokens: readonly Token[],
  quote: number,
  paragraph: number,
  sentenceStart: number,
): Attribution | null {
  for (let at = quote - 1; at > sentenceStart; at--) {
    const token = tokens[at] as Token;
    if (!UTTERANCE_NOUNS.has(token.lower)) continue;
    let owner = at - 1;
    while (owner > sentenceStart && isNominal(tokens[owner]) && !tokens[owner]?.possessive && at - owner < 4) owner--;
    const possessor = tokens[owner];
    if (possessor === undefined) continue;
    if (['his', 'her', 'their', 'my', 'its'].includes(possessor.lower) || possessor.possessive) {
      let first = owner;
      while (
        first > sentenceStart &&
        isNominal(tokens[first - 1]) &&
        tokens[first - 1]?.capital &&
        possessor.possessive
      )
        first--;
      return {
        speaker: { paragraph, first, last: owner },
        cue: { paragraph, first: at, last: at },
        rule: 'fragment',
        confidence: CONFIDENCE.noun,
      };
    }
  }
  return null;
}
