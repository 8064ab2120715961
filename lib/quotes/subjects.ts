/**
 * Gives the subject of a verb, looked for leftwards over adverbs, appositions, relative clauses, brackets and fronted phrases.
 * Cost: linear in the words looked at, which are bounded. Known limit: an apposition without its second comma hides its host.
 */
import { CLAUSE_QUOTE_LENGTH, clauseStart, headOf, hostOfApposition } from './appositions.ts';
import {
  isAdverb,
  isAuxiliary,
  isNominal,
  isPreposition,
  isPrepositionWord,
  isPronoun,
  isTemporal,
  isVerbLike,
  looksLikeVerb,
  type NounPhrase,
  nounPhraseFrom,
} from './noun-phrases.ts';
import type { Token } from './tokens.ts';

/** How many words of a sentence are looked at on either side of a quotation. */
export const MAX_REACH = 120;

export interface Subject {
  phrase: NounPhrase;
  /** The verb has no subject of its own ("…, saying"): it is the one of the main clause. */
  borrowed: boolean;
  /** The relative pronoun that takes up the phrase. */
  until?: number;
}

/** The subject of the verb at `verb`, looked for leftwards down to `sentenceStart`. */
export function findSubject(tokens: readonly Token[], verb: number, sentenceStart: number): Subject | null {
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
    const quoted = tokens[verb - 1]?.lower === 'as' ? quotedPerson(tokens, verb, sentenceStart) : null;
    if (quoted !== null) return { phrase: quoted, borrowed: false };
    const shown = isGerund ? shownSubject(tokens, verb) : null;
    const main = shown ?? mainSubject(tokens, at, sentenceStart);
    return main === null ? null : { phrase: main, borrowed: true };
  }
  // A subject pronoun right before the verb is its subject, whatever stands further left.
  if (isPronoun(token) && token.lower !== 'who') return { phrase: { first: at, last: at }, borrowed: false };
  if (RELATIVES.has(token.lower)) return antecedentOf(tokens, at, sentenceStart);
  if (token.text === ')') {
    while (at > sentenceStart && tokens[at]?.text !== '(') at--;
    at--;
  }
  if (tokens[at]?.text === ',' && at === verb - 1 && (tokens[verb] as Token).verb === 'speech') {
    // "The paradox, says Anna Keller, is …": a parenthesis with its subject behind.
    const behind =
      tokens[verb + 1]?.capital && !TAKES_LISTENER.test((tokens[verb] as Token).lower)
        ? nounPhraseFrom(tokens, verb + 1)
        : null;
    if (behind !== null && !isTemporal(tokens, behind) && closesSoon(tokens, behind.last))
      return { phrase: behind, borrowed: false };
  }
  if (tokens[at]?.text === ',' || tokens[at]?.text === '—') {
    const host = hostOfApposition(tokens, at, sentenceStart);
    return host === null ? null : { phrase: host, borrowed: false };
  }
  const from = clauseStart(tokens, at + 1, sentenceStart);
  const phrase = headOf(tokens, from, at);
  const opener = tokens[from - 1];
  // "who in May told …": the relative pronoun is the subject where only an adverbial stands between.
  const onlyAdverbial = phrase === null || isPreposition(tokens[from]);
  if (from > sentenceStart && opener !== undefined && opener.lower !== 'that' && RELATIVES.has(opener.lower)) {
    if (onlyAdverbial) return antecedentOf(tokens, from - 1, sentenceStart);
  }
  return phrase === null ? null : { phrase, borrowed: false };
}

/** What follows these verbs is who listens, not who speaks. */
const TAKES_LISTENER = /^(?:tell|told|ask|inform|remind|warn|assure|urge|advise|thank|reassure|instruct|order|call)/;

/** A comma ends the parenthesis within a few words. */
function closesSoon(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < Math.min(tokens.length, from + 14); at++) if (tokens[at]?.text === ',') return true;
  return false;
}

const RELATIVES = new Set(['who', 'which', 'that']);

/** What a relative pronoun takes up. */
function antecedentOf(tokens: readonly Token[], relative: number, sentenceStart: number): Subject | null {
  const end = relative - (tokens[relative - 1]?.text === ',' ? 1 : 0);
  const from = clauseStart(tokens, end, sentenceStart);
  const antecedent = lastPhrase(tokens, from, end - 1);
  return antecedent === null ? null : { phrase: antecedent, borrowed: false, until: relative };
}

/** "quoted the driver, Jan Pilar, as saying": the one who is quoted speaks. */
function quotedPerson(tokens: readonly Token[], verb: number, sentenceStart: number): NounPhrase | null {
  for (let at = verb - 2; at >= Math.max(sentenceStart, verb - 16); at--) {
    const { lower } = tokens[at] as Token;
    if (lower !== 'quoted' && lower !== 'quotes' && lower !== 'cited' && lower !== 'cites') continue;
    return at === verb - 2 ? null : nounPhraseFrom(tokens, at + 1);
  }
  return null;
}

/** "footage of Keller saying": the name right before the participle is its subject. */
function shownSubject(tokens: readonly Token[], verb: number): NounPhrase | null {
  let first = verb - 1;
  while (first > 0 && isNominal(tokens[first]) && tokens[first]?.capital) first--;
  return ['of', 'with'].includes(tokens[first]?.lower ?? '') && first < verb - 1
    ? { first: first + 1, last: verb - 1 }
    : null;
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

const COORDINATORS = new Set([
  'and',
  'but',
  'while',
  'although',
  'though',
  'when',
  'because',
  'after',
  'before',
  'since',
]);

/** Where the last clause with a subject of its own begins, before a place. */
function lastClauseStart(tokens: readonly Token[], before: number, sentenceStart: number): number {
  for (let at = before; at > sentenceStart; at--) {
    const token = tokens[at - 1] as Token;
    if (
      token.text === ';' ||
      token.text === ':' ||
      (token.kind === 'quote' && token.end - token.start > CLAUSE_QUOTE_LENGTH)
    )
      return at;
    const isDash = token.text === '—';
    if (!isDash && (token.text !== ',' || !COORDINATORS.has((tokens[at] as Token).lower))) continue;
    const phrase = nounPhraseFrom(tokens, isDash ? at : at + 1);
    if (phrase !== null && phrase.last < before && isVerbLike(tokens, skipAdverbs(tokens, phrase.last + 1)))
      return at + 1;
  }
  return sentenceStart;
}

function skipAdverbs(tokens: readonly Token[], start: number): number {
  let at = start;
  while (at < tokens.length && isAdverb(tokens[at] as Token)) at++;
  return at;
}

/** The subject of the clause that governs a participle, an infinitive or a second verb. */
function mainSubject(tokens: readonly Token[], before: number, sentenceStart: number): NounPhrase | null {
  const from = lastClauseStart(tokens, before, sentenceStart);
  return (
    sentenceSubject(tokens, from, before) ??
    (from > sentenceStart ? sentenceSubject(tokens, sentenceStart, before) : null)
  );
}

/** The first phrase of a sentence that a verb follows and no preposition precedes. */
export function sentenceSubject(tokens: readonly Token[], sentenceStart: number, last: number): NounPhrase | null {
  let fallback: NounPhrase | null = null;
  let at = sentenceStart;
  while (at <= last) {
    const isVerb = at > sentenceStart && looksLikeVerb(tokens[at]) && (tokens[at] as Token).lower.endsWith('ed');
    const phrase = isVerb ? null : nounPhraseFrom(tokens, at);
    if (phrase === null || phrase.last > last) {
      at++;
      continue;
    }
    at = phrase.last + 1;
    const before = tokens[phrase.first - 1];
    const afterPreposition = phrase.first > sentenceStart && before !== undefined && isPrepositionWord(before);
    if (afterPreposition || isTemporal(tokens, phrase)) continue;
    fallback ??= phrase;
    let next = at;
    if (tokens[next]?.text === '(') {
      while (next <= last && tokens[next]?.text !== ')') next++;
      next++;
    }
    while (next <= last && isAdverb(tokens[next] as Token)) next++;
    if (isVerbLike(tokens, next)) return phrase;
    if (tokens[next]?.text === ',' && tokens[phrase.last]?.capital) return phrase;
  }
  return fallback;
}
