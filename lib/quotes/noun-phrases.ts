/**
 * Gives the noun phrase that begins or ends at a word, and steps over what may stand between a subject and its verb.
 *
 * Idea: no tagger; determiners, pronouns, names and the closed classes of English words carry a phrase far enough in news prose.
 * Cost: linear in the words of the sentence. Known limit: a verb that is also a common noun is taken by its neighbours.
 */
import { isFirstName } from './first-names.ts';
import { NAME_PARTICLES } from './name-words.ts';
import type { VerbStrength } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';
import { WORD_CLASS } from './word-forms.ts';

/** Words of a phrase, both ends included; `head` is its last noun or name. */
export interface NounPhrase {
  first: number;
  last: number;
}

export function isAdverb(token: Token): boolean {
  return (token.form.classes & WORD_CLASS.adverb) !== 0;
}

export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && (token.form.classes & WORD_CLASS.auxiliary) !== 0;
}

export function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && (token.form.classes & WORD_CLASS.preposition) !== 0 && !token.capital;
}

/** A preposition that may begin a sentence. */
export function isPrepositionWord(token: Token | undefined): boolean {
  return token !== undefined && (token.form.classes & WORD_CLASS.preposition) !== 0;
}

export function isConjunction(token: Token | undefined): boolean {
  return token !== undefined && (token.form.classes & WORD_CLASS.conjunction) !== 0;
}

export function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (token.form.classes & WORD_CLASS.determiner) !== 0;
}

export function isPronoun(token: Token | undefined): boolean {
  return token !== undefined && (token.form.classes & WORD_CLASS.pronoun) !== 0;
}

/** Could the word be a name or a noun? */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.form.classes & WORD_CLASS.nominal) !== 0;
}

/** "on Monday", "in 2010", "the time", "last week": never who speaks. */
export function isTemporal(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.last] as Token;
  return (
    head.kind === 'number' ||
    (head.form.classes & WORD_CLASS.temporal) !== 0 ||
    (((tokens[phrase.first] as Token).form.classes & WORD_CLASS.temporal) !== 0 && phrase.last - phrase.first <= 1)
  );
}

/** A verb of any meaning, as far as its form and place tell. */
export function isVerbLike(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  return (
    isAuxiliary(token) ||
    (token.form.classes & WORD_CLASS.irregularPast) !== 0 ||
    verbAt(tokens, index) !== null ||
    looksLikeVerb(token)
  );
}

export function isFirstOfSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || before.sentence !== (tokens[index] as Token).sentence;
}

/** Is the word a verb here, with what its place allows? Nouns that look like verbs need a subject before and an object after. */
export function verbAt(tokens: readonly Token[], index: number): VerbStrength | null {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word') return null;
  const { lower } = token;
  const strength = token.verb;
  if (strength === null || strength === 'auxiliary' || (token.capital && !isFirstOfSentence(tokens, index)))
    return null;
  if ((token.form.classes & WORD_CLASS.nounLike) !== 0) {
    const before = tokens[index - 1];
    const isBase = !/(?:s|ed|ing)$/.test(lower);
    if (isBase && (before?.text === ',' || before?.text === ')')) return null;
    if (before === undefined || before.possessive || isDeterminer(before) || isPreposition(before)) return null;
    const after = tokens[index + 1];
    const takesObject =
      after === undefined ||
      after.kind === 'quote' ||
      (after.kind === 'punct' && ':,—'.includes(after.text)) ||
      isDeterminer(after) ||
      isPronoun(after) ||
      after.capital ||
      ['that', 'how', 'what', 'him', 'them', 'on', 'to', 'it', 'out'].includes(after.lower) ||
      isAdverb(after);
    const afterNoun =
      after === undefined || after.kind === 'quote' || (after.kind === 'punct' && ':,'.includes(after.text));
    const hasSubject =
      before.capital ||
      isPronoun(before) ||
      isAdverb(before) ||
      isAuxiliary(before) ||
      before.text === ')' ||
      before.text === ',' ||
      before.lower === 'and' ||
      (afterNoun && isNominal(before));
    if (!takesObject || !hasSubject) return null;
  }
  return strength;
}

/** A word that only its ending and its place make a verb: "the annotator grimaced". */
export function looksLikeVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.form.classes & WORD_CLASS.verbEnding) !== 0;
}

/** The "de" of "Bill de Blasio". */
function isNameParticle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    before?.capital === true &&
    after?.capital === true &&
    isFirstName(before.lower) &&
    NAME_PARTICLES.has((tokens[at] as Token).lower)
  );
}

/** The core of the phrase that begins at this word: determiner, adjectives, nouns, names; null where no phrase begins. */
export function nounPhraseFrom(tokens: readonly Token[], start: number): NounPhrase | null {
  const first = tokens[start];
  if (first === undefined || first.kind !== 'word') {
    if (first?.kind !== 'number') return null;
  }
  if (first !== undefined && !first.capital && NAME_PARTICLES.has(first.lower)) {
    // "van der Meer said"
    let name = start + 1;
    while (name < start + 3 && !tokens[name]?.capital && NAME_PARTICLES.has(tokens[name]?.lower ?? '')) name++;
    if (tokens[name]?.capital && first.lower.startsWith('v')) return { first: start, last: name };
  }
  if (isPronoun(first)) return { first: start, last: start };
  if (
    first !== undefined &&
    !first.capital &&
    (verbAt(tokens, start) !== null || (first.form.classes & WORD_CLASS.irregularPast) !== 0)
  )
    return null;
  let at = start;
  while (at < tokens.length && isDeterminer(tokens[at])) at++;
  const nominalStart = at;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote') {
      // a nickname or a term inside the phrase
      if (at > nominalStart && token.end - token.start < 40 && isNominal(tokens[at + 1]) && tokens[at + 1]?.capital)
        at++;
      else break;
      continue;
    }
    if (isNameParticle(tokens, at)) {
      at++;
      continue;
    }
    if (!isNominal(token)) {
      if (token.lower === '&' && at > nominalStart) {
        at++;
        continue;
      }
      break;
    }
    const before = tokens[at - 1];
    if (at > nominalStart && !token.capital && before !== undefined && !before.possessive) {
      const verb = verbAt(tokens, at);
      if (verb !== null && !(token.lower.endsWith('ing') && isNominal(tokens[at + 1]))) break;
      if ((token.form.classes & WORD_CLASS.irregularPast) !== 0) break;
      if (/ed$/.test(token.lower) && token.lower.length > 4 && (!isNominal(tokens[at + 1]) || before.capital)) break;
    }
    at++;
  }
  if (at === nominalStart)
    return nominalStart > start &&
      ['this', 'that', 'these', 'those', 'one', 'another', 'some', 'many', 'both', 'others', 'all', 'several'].includes(
        (tokens[start] as Token).lower,
      )
      ? { first: start, last: nominalStart - 1 }
      : null;
  return { first: start, last: at - 1 };
}

/** How far from the subject a verb may stand, in words. */
const MAX_SUBJECT_GAP = 60;

/** Skips auxiliaries and adverbs. */
export function skipVerbPrefix(tokens: readonly Token[], start: number): number {
  let at = start;
  while (
    at < tokens.length &&
    (isAuxiliary(tokens[at]) || isAdverb(tokens[at] as Token) || tokens[at]?.lower === 'not')
  )
    at++;
  return at;
}

/** A finite reporting verb right here, auxiliaries and adverbs before it allowed. */
export function verbPhraseAt(tokens: readonly Token[], start: number): number | null {
  const at = skipVerbPrefix(tokens, start);
  const token = tokens[at];
  if (token === undefined) return null;
  const strength = verbAt(tokens, at);
  if (strength === null) return null;
  if (token.lower.endsWith('ing') && at === start) return null;
  return at;
}

/** The reporting verb of the subject that ends before `after`: appositions, relative clauses, brackets and dates are stepped over. */
export function findVerbAfter(tokens: readonly Token[], after: number, sentence: number): number | null {
  const direct = verbPhraseAt(tokens, after);
  if (direct !== null) return direct;
  let depth = 0;
  for (let at = after; at < Math.min(tokens.length, after + MAX_SUBJECT_GAP); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote' && token.end - token.start > 60) return null;
    if (token.sentence !== sentence) return null;
    if (token.text === '(') depth++;
    else if (token.text === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (token.kind === 'punct' && ';:'.includes(token.text)) return null;
    const boundary = token.text === ',' || token.text === ')' || token.text === '—';
    if (boundary) {
      const verb = verbPhraseAt(tokens, at + 1);
      if (verb !== null) return verb;
    } else if (at > after && token.kind === 'word') {
      // "the mayor of the city told": a plain speech verb needs no comma
      const strength = verbAt(tokens, at);
      if (
        strength !== null &&
        (strength !== 'judging' || ['called', 'described'].includes(token.lower)) &&
        !token.lower.endsWith('ing') &&
        (token.form.classes & WORD_CLASS.nounLike) === 0
      ) {
        const before = tokens[at - 1] as Token;
        if (before.lower === 'who' || before.lower === 'which' || before.lower === 'to' || isPronoun(before)) continue;
        return at;
      }
    }
  }
  return null;
}
