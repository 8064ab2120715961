/**
 * Gives the speaker who stands before a quotation in its sentence: Keller said: "…" / the mayor, asked about it, called it "…".
 *
 * Idea: the reporting verb nearest to the quotation that has a subject; verbs of wishing and knowing give way to a plain verb of speech
 * further left. The subject is found leftwards over adverbs, appositions, relative clauses and brackets.
 */
import type { Attribution, AttributionRule } from './attribution.ts';
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isNominal,
  isPreposition,
  isPronoun,
  type NounPhrase,
  nounPhraseFrom,
  verbAt,
} from './noun-phrases.ts';
import { UTTERANCE_NOUNS } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

/** Wishing, knowing, using: their subject is the speaker only where nobody is said to speak. */
const WEAK_VERBS = new Set(
  'want wants wanted hope hopes hoped expect expects expected use uses used know knows knew known see sees saw seen include includes included focus focuses focused show shows showed shown support supports supported seek sought feel feels felt consider considered considers find finds found mean means meant plan plans planned put puts hold held holds go goes went begin began begins resist require requires required carry carried featured contain contained contains thinks think thought thinking'.split(
    ' ',
  ),
);

function clauseStart(tokens: readonly Token[], from: number, sentenceStart: number): number {
  let at = from;
  while (at > sentenceStart) {
    const before = tokens[at - 1] as Token;
    if (before.kind === 'quote' && before.end - before.start > 40) break;
    if (before.kind === 'punct' && ',;:—'.includes(before.text)) break;
    if (isConjunction(before) && before.lower !== 'and') break;
    at--;
  }
  return at;
}

/** The phrase that heads the words between two places: their first one, or the last one where they begin with a preposition. */
function headOf(tokens: readonly Token[], first: number, last: number): NounPhrase | null {
  let at = first;
  while (at <= last && (tokens[at] as Token).kind === 'punct') at++;
  if (at > last) return null;
  const beginsWithPreposition =
    isPreposition(tokens[at]) || isPreposition({ ...(tokens[at] as Token), capital: false });
  let found: NounPhrase | null = null;
  while (at <= last) {
    const token = tokens[at] as Token;
    if (isPronoun(token) || isDeterminer(token) || isNominal(token)) {
      const phrase = nounPhraseFrom(tokens, at);
      if (phrase !== null && phrase.last <= last) {
        found = phrase;
        if (!beginsWithPreposition) {
          // "Keller and Brandt": the nearest of the two; "the mayor of X": the first
          const after = tokens[phrase.last + 1];
          if (phrase.last + 1 > last || isPreposition(after) || after?.text === '(' || after?.lower === 'and')
            return phrase;
          if (verbAt(tokens, phrase.last + 1) === null && !isConjunction(after)) return phrase;
        }
        at = phrase.last + 1;
        continue;
      }
    }
    at++;
  }
  return found;
}

const APPOSITION_START = new Set([
  'who',
  'whose',
  'which',
  'whom',
  'a',
  'an',
  'the',
  'one',
  'former',
  'his',
  'her',
  'its',
  'their',
  'himself',
  'herself',
  'in',
  'of',
  'on',
  'at',
  'with',
  'as',
  'speaking',
  'asked',
  'now',
  'then',
  'when',
  'after',
  'before',
  'during',
  'formerly',
]);

function looksLikeApposition(tokens: readonly Token[], first: number): boolean {
  const token = tokens[first];
  if (token === undefined) return false;
  if (APPOSITION_START.has(token.lower) || token.kind === 'number') return true;
  if (token.lower.endsWith('ing') || token.lower.endsWith('ed')) return true;
  return (
    token.kind === 'word' &&
    !token.capital &&
    !isPronoun(token) &&
    !isConjunction(token) &&
    verbAt(tokens, first) === null
  );
}

/** A participle below a participle below a participle: enough for any sentence. */
const MAX_DEPTH = 2;
/** How many words of a sentence are looked at on either side of a quotation. */
export const MAX_REACH = 120;

export interface Subject {
  phrase: NounPhrase;
  /** The verb has no subject of its own ("…, saying"): it is the one of the main clause. */
  borrowed: boolean;
}

/** The subject of the verb at `verb`, looked for leftwards down to `sentenceStart`. */
export function findSubject(tokens: readonly Token[], verb: number, sentenceStart: number, depth = 0): Subject | null {
  let at = verb - 1;
  while (at >= sentenceStart && (isAuxiliary(tokens[at]) || isAdverb(tokens[at] as Token))) at--;
  const token = tokens[at];
  const isGerund = (tokens[verb] as Token).lower.endsWith('ing') && at === verb - 1;
  const infinitive = tokens[verb - 1]?.lower === 'to';
  if (
    token === undefined ||
    at < sentenceStart ||
    isGerund ||
    infinitive ||
    token.lower === 'and' ||
    token.lower === 'but' ||
    token.lower === 'or' ||
    isPreposition(token)
  ) {
    const main = depth > MAX_DEPTH ? null : mainSubject(tokens, at, sentenceStart, depth + 1);
    return main === null ? null : { phrase: main, borrowed: true };
  }
  if (token.lower === 'who' || token.lower === 'which' || token.lower === 'that') {
    const from = clauseStart(tokens, at - (tokens[at - 1]?.text === ',' ? 1 : 0), sentenceStart);
    const antecedent = lastPhrase(tokens, from, at - (tokens[at - 1]?.text === ',' ? 2 : 1));
    return antecedent === null ? null : { phrase: { first: antecedent.first, last: antecedent.last }, borrowed: false };
  }
  if (token.text === ')') {
    while (at > sentenceStart && tokens[at]?.text !== '(') at--;
    at--;
  }
  if (tokens[at]?.text === ',' || tokens[at]?.text === '—') return hostOfApposition(tokens, at, sentenceStart);
  const from = clauseStart(tokens, at + 1, sentenceStart);
  let phrase = headOf(tokens, from, at);
  if (
    phrase !== null &&
    from > sentenceStart &&
    tokens[from - 1]?.text === ',' &&
    tokens[phrase.first]?.lower === 'who'
  )
    phrase = null;
  return phrase === null ? null : { phrase, borrowed: false };
}

/** The last phrase between two places. */
function lastPhrase(tokens: readonly Token[], first: number, last: number): NounPhrase | null {
  let found: NounPhrase | null = null;
  let at = first;
  while (at <= last) {
    const phrase = nounPhraseFrom(tokens, at);
    if (phrase !== null && phrase.last <= last) {
      found = phrase;
      at = phrase.last + 1;
    } else at++;
  }
  return found;
}

/** Steps left over comma-separated pieces that only describe, to the phrase they describe. */
function hostOfApposition(tokens: readonly Token[], comma: number, sentenceStart: number): Subject | null {
  let end = comma;
  for (let pieces = 0; pieces < 8 && end > sentenceStart; pieces++) {
    let start = end;
    let depth = 0;
    while (start > sentenceStart) {
      const before = tokens[start - 1] as Token;
      if (before.text === ')') depth++;
      if (before.text === '(') depth--;
      if (depth === 0 && before.kind === 'punct' && ',—;'.includes(before.text)) break;
      if (before.kind === 'quote' && before.end - before.start > 40) break;
      start--;
    }
    const isFirstPiece =
      start <= sentenceStart || tokens[start - 1]?.kind === 'quote' || tokens[start - 1]?.text === ';';
    if (isFirstPiece || !looksLikeApposition(tokens, start)) {
      const from = clauseStart(tokens, end, start);
      const phrase = isFirstPiece && from === start ? headOf(tokens, start, end - 1) : headOf(tokens, from, end - 1);
      return phrase === null ? null : { phrase, borrowed: false };
    }
    end = start - 1;
  }
  return null;
}

/** The subject of the clause that governs a participle or an infinitive: of the nearest verb to the left that has one. */
export function mainSubject(
  tokens: readonly Token[],
  before: number,
  sentenceStart: number,
  depth = 0,
): NounPhrase | null {
  for (let at = before; at > sentenceStart; at--) {
    const token = tokens[at] as Token;
    if (verbAt(tokens, at) === null || token.lower.endsWith('ing') || tokens[at - 1]?.lower === 'to') continue;
    const subject = findSubject(tokens, at, sentenceStart, depth + 1);
    if (subject !== null && !subject.borrowed) return subject.phrase;
  }
  let start = sentenceStart;
  // "In a statement on Monday, Keller …": the subject stands after the fronted phrase.
  const fronted = tokens[start];
  if (
    fronted !== undefined &&
    (isPreposition({ ...fronted, capital: false }) ||
      isConjunction(fronted) ||
      fronted.lower.endsWith('ing') ||
      fronted.lower.endsWith('ed'))
  ) {
    for (let at = start; at < before; at++) {
      if (tokens[at]?.text === ',') {
        start = at + 1;
        break;
      }
    }
  }
  while (
    start <= before &&
    (tokens[start]?.kind === 'punct' ||
      isAdverb(tokens[start] as Token) ||
      (isConjunction(tokens[start]) && !isPronoun(tokens[start])))
  )
    start++;
  const phrase = nounPhraseFrom(tokens, start);
  return phrase !== null && phrase.last <= before ? phrase : null;
}

const CONFIDENCE = {
  adjacent: 0.95,
  colon: 0.95,
  near: 0.88,
  fragment: 0.8,
  borrowed: 0.8,
  weak: 0.6,
  noun: 0.6,
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
    const last = tokens[quote - 1] as Token;
    const rule: AttributionRule =
      last.text === ':' ? 'colon' : between === 0 || last.text === ',' ? 'before' : 'fragment';
    const confidence =
      (subject.borrowed
        ? CONFIDENCE.borrowed
        : rule === 'colon'
          ? CONFIDENCE.colon
          : rule === 'before'
            ? CONFIDENCE.adjacent
            : CONFIDENCE.fragment) - Math.min(0.15, between * 0.005);
    const attribution: Attribution = {
      speaker: { paragraph, first: subject.phrase.first, last: subject.phrase.last },
      cue: { paragraph, first: at, last: at },
      rule,
      confidence,
    };
    if (WEAK_VERBS.has(token.lower) && rule === 'fragment') {
      weak ??= { ...attribution, confidence: CONFIDENCE.weak };
      continue;
    }
    return attribution;
  }
  if (weak !== null) return weak;
  return utteranceNoun(tokens, quote, paragraph, sentenceStart);
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

/** "…, she said." at the end of the sentence that holds the quotation. */
export function attributeAtSentenceEnd(tokens: readonly Token[], quote: number, paragraph: number): Attribution | null {
  const { sentence } = tokens[quote] as Token;
  for (
    let at = quote + 1;
    at < Math.min(tokens.length, quote + MAX_REACH) && (tokens[at] as Token).sentence === sentence;
    at++
  ) {
    if (tokens[at]?.text !== ',') continue;
    const next = tokens[at + 1];
    if (next === undefined || next.sentence !== sentence) break;
    if (next.lower === 'according' && tokens[at + 2]?.lower === 'to') {
      const cited = nounPhraseFrom(tokens, at + 3);
      if (cited !== null)
        return {
          speaker: { paragraph, ...cited },
          cue: { paragraph, first: at + 1, last: at + 2 },
          rule: 'according to',
          confidence: CONFIDENCE.near,
        };
    }
    const phrase = nounPhraseFrom(tokens, at + 1);
    if (phrase !== null) {
      const verb = phrase.last + 1;
      const strength = verbAt(tokens, verb);
      if (strength === 'speech' || strength === 'foreign') {
        return {
          speaker: { paragraph, ...phrase },
          cue: { paragraph, first: verb, last: verb },
          rule: 'sentence end',
          confidence: CONFIDENCE.near,
        };
      }
    }
    if (verbAt(tokens, at + 1) === 'speech' && !next.lower.endsWith('ing')) {
      const subject = nounPhraseFrom(tokens, at + 2);
      if (subject !== null && (tokens[subject.last] as Token).capital) {
        return {
          speaker: { paragraph, ...subject },
          cue: { paragraph, first: at + 1, last: at + 1 },
          rule: 'sentence end',
          confidence: CONFIDENCE.near,
        };
      }
    }
  }
  return null;
}
