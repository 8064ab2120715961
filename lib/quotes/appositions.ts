/** Gives the phrase that heads a stretch of words, and steps left over the comma-separated pieces that only describe it. */
import {
  isAdverb,
  isConjunction,
  isDeterminer,
  isNominal,
  isPreposition,
  isPrepositionWord,
  isPronoun,
  isTemporal,
  looksLikeVerb,
  type NounPhrase,
  nounPhraseFrom,
  verbAt,
} from './noun-phrases.ts';
import type { Token } from './tokens.ts';

/** A quotation longer than this, in characters, is a clause of its own rather than a word of the sentence. */
export const CLAUSE_QUOTE_LENGTH = 40;

/** Where the clause that ends at a place begins. */
export function clauseStart(tokens: readonly Token[], from: number, sentenceStart: number): number {
  let at = from;
  while (at > sentenceStart) {
    const before = tokens[at - 1] as Token;
    if (before.kind === 'quote' && before.end - before.start > CLAUSE_QUOTE_LENGTH) break;
    if (before.kind === 'punct' && ',;:—'.includes(before.text)) break;
    if (isConjunction(before) && before.lower !== 'and') break;
    at--;
  }
  return at;
}

/** The phrase that heads the words between two places: their first one, or the last one where they begin with a preposition. */
export function headOf(tokens: readonly Token[], first: number, last: number): NounPhrase | null {
  let at = first;
  while (at <= last && (tokens[at] as Token).kind === 'punct') at++;
  if (at > last) return null;
  const beginsWithPreposition = isPrepositionWord(tokens[at]);
  let found: NounPhrase | null = null;
  while (at <= last) {
    const token = tokens[at] as Token;
    if (isPronoun(token) || isDeterminer(token) || isNominal(token)) {
      const phrase = nounPhraseFrom(tokens, at);
      if (phrase !== null && phrase.last <= last && isTemporal(tokens, phrase)) {
        at = phrase.last + 1;
        continue;
      }
      if (phrase !== null && phrase.last <= last) {
        found = phrase;
        if (!beginsWithPreposition) {
          // "Keller and Brandt": the nearest of the two; "the mayor of X": the first
          const after = tokens[phrase.last + 1];
          if (
            phrase.last + 1 > last ||
            isPreposition(after) ||
            isDeterminer(after) ||
            after?.text === '(' ||
            after?.lower === 'and'
          )
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
  if (/^[RDI]-|\.$/.test(token.text)) return true;
  if (token.lower.endsWith('ing') || token.lower.endsWith('ed')) return true;
  return (
    token.kind === 'word' &&
    !token.capital &&
    !isPronoun(token) &&
    !isConjunction(token) &&
    verbAt(tokens, first) === null
  );
}

/** "However, the council, which …": only an adverb or an adverbial stands before the piece, so it describes nothing before it. */
function isAfterFrontedPiece(tokens: readonly Token[], start: number, sentenceStart: number): boolean {
  const token = tokens[start];
  if (token === undefined || !(isDeterminer(token) || isPronoun(token))) return false;
  const end = start - 2;
  const first = tokens[sentenceStart];
  if (first === undefined || end - sentenceStart > 12) return false;
  for (let at = sentenceStart; at <= end; at++) if (tokens[at]?.text === ',') return false;
  return isAdverb(first) || isPrepositionWord(first) || (isConjunction(first) && end === sentenceStart);
}

/** Steps left over comma-separated pieces that only describe, to the phrase they describe. */
export function hostOfApposition(tokens: readonly Token[], comma: number, sentenceStart: number): NounPhrase | null {
  let end = comma;
  for (let pieces = 0; pieces < 8 && end > sentenceStart; pieces++) {
    let start = end;
    let depth = 0;
    while (start > sentenceStart) {
      const before = tokens[start - 1] as Token;
      if (before.text === ')') depth++;
      if (before.text === '(') depth--;
      if (depth === 0 && before.kind === 'punct' && ',—;'.includes(before.text)) break;
      if (before.kind === 'quote' && before.end - before.start > CLAUSE_QUOTE_LENGTH) break;
      start--;
    }
    // "a country that the nominee, Anna Keller, called …": the clause inside the piece has the host.
    const inner = clauseStart(tokens, end, start);
    if (pieces > 0 && inner > start) {
      const host = headOf(tokens, inner, end - 1);
      if (host !== null && host.last === end - 1 && !looksLikeVerb(tokens[host.first])) return host;
    }
    const isFirstPiece =
      start <= sentenceStart || tokens[start - 1]?.kind === 'quote' || tokens[start - 1]?.text === ';';
    // What stands between a comma and the verb is never the subject itself.
    const isHost =
      pieces > 0 && (!looksLikeApposition(tokens, start) || isAfterFrontedPiece(tokens, start, sentenceStart));
    if (isFirstPiece || isHost) {
      const from = clauseStart(tokens, end, start);
      const phrase = isFirstPiece && from === start ? headOf(tokens, start, end - 1) : headOf(tokens, from, end - 1);
      return phrase;
    }
    end = start - 1;
  }
  return null;
}
