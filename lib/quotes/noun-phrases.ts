/**
 * Gives the noun phrase that begins or ends at a word, and steps over what may stand between a subject and its verb.
 *
 * Idea: no tagger; determiners, pronouns, names and the closed classes of English words carry a phrase far enough in news prose.
 * Cost: linear in the words of the sentence. Known limit: a verb that is also a common noun is taken by its neighbours.
 */
import { FUNCTION_WORDS } from './name-words.ts';
import { AUXILIARIES, NOUN_LIKE, type VerbStrength } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

/** Words of a phrase, both ends included; `head` is its last noun or name. */
export interface NounPhrase {
  first: number;
  last: number;
}

export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(
  'i he she they we it you who er sie es wir ich il elle ils elles él ella ellos'.split(' '),
);
export const DETERMINERS: ReadonlySet<string> = new Set(
  `the a an this that these those my your his her its our their one another some many several two three four five both all each every no few other others most anybody anyone everybody everyone somebody someone nobody
   der die das dem den des ein eine einer einem einen sein seine ihr ihre le la les un une l' el los las una su sus son sa ses`.split(
    /\s+/,
  ),
);
const PREPOSITIONS = new Set(
  `of for from in at on with to by near about against behind inside outside under during after before over between among within as than into like through across via per
   von vom aus in im bei für mit de du des en del`.split(/\s+/),
);
const CONJUNCTIONS = new Set(
  'and or but that what how why which who whom whose if when while because although though since as so where whether before after until und oder aber dass daß wenn weil'.split(
    ' ',
  ),
);
const ADVERBS = new Set(
  `also later then now once again still even just only often never always sometimes already recently reportedly further too soon ever frequently repeatedly
   first instead simply reportedly quickly famously nevertheless nonetheless however meanwhile afterward afterwards today yesterday tomorrow tonight monday tuesday wednesday
   thursday friday saturday sunday earlier himself herself themselves itself`.split(/\s+/),
);

export function isAdverb(token: Token): boolean {
  return (
    token.kind === 'word' &&
    (ADVERBS.has(token.lower) || (!token.capital && token.lower.length > 4 && token.lower.endsWith('ly')))
  );
}

export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && (AUXILIARIES.has(token.lower) || token.verb === 'auxiliary');
}

export function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && PREPOSITIONS.has(token.lower) && !token.capital;
}

export function isConjunction(token: Token | undefined): boolean {
  return token !== undefined && CONJUNCTIONS.has(token.lower);
}

export function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && DETERMINERS.has(token.lower);
}

export function isPronoun(token: Token | undefined): boolean {
  return (
    token !== undefined && SUBJECT_PRONOUNS.has(token.lower) && !(token.lower === 'sie' && !token.capital && false)
  );
}

const ORDINALS = new Set(['first', 'second', 'third', 'last', 'next']);

/** Could the word be a name or a noun? */
export function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (token.kind !== 'word') return false;
  if (ORDINALS.has(token.lower) || (token.capital && !FUNCTION_WORDS.has(token.lower))) return true;
  return (
    !FUNCTION_WORDS.has(token.lower) &&
    !AUXILIARIES.has(token.lower) &&
    !PREPOSITIONS.has(token.lower) &&
    !CONJUNCTIONS.has(token.lower) &&
    !isAdverb(token)
  );
}

const TIME_WORDS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
   today yesterday tomorrow tonight morning afternoon evening night week month year day time weekend moment noon summer winter fall spring`.split(
    /\s+/,
  ),
);

/** "on Monday", "in 2010", "the time", "last week": never who speaks. */
export function isTemporal(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.last] as Token;
  return (
    head.kind === 'number' ||
    TIME_WORDS.has(head.lower) ||
    (TIME_WORDS.has((tokens[phrase.first] as Token).lower) && phrase.last - phrase.first <= 1)
  );
}

const IRREGULAR_PASTS = new Set(
  `made took gave came went got began ran met left won lost led kept stood sat brought sent spent grew fell rose drew threw struck fought caught chose broke bought
   built became drove ate flew forgot hung hid laid paid rode shook shot slept stole stuck swept swung tore wore faces faced appeared appears
   is was were are has have had did does will would could can should may might must`.split(/\s+/),
);

/** A verb of any meaning, as far as its form and place tell. */
export function isVerbLike(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  return (
    isAuxiliary(token) || IRREGULAR_PASTS.has(token.lower) || verbAt(tokens, index) !== null || looksLikeVerb(token)
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
  if (NOUN_LIKE.has(lower)) {
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
  return (
    token !== undefined &&
    token.kind === 'word' &&
    !token.capital &&
    token.lower.length > 3 &&
    /(?:ed|[^s]s)$/.test(token.lower) &&
    !FUNCTION_WORDS.has(token.lower)
  );
}

/** The core of the phrase that begins at this word: determiner, adjectives, nouns, names; null where no phrase begins. */
export function nounPhraseFrom(tokens: readonly Token[], start: number): NounPhrase | null {
  const first = tokens[start];
  if (first === undefined || first.kind !== 'word') {
    if (first?.kind !== 'number') return null;
  }
  if (isPronoun(first)) return { first: start, last: start };
  if (!first?.capital && verbAt(tokens, start) !== null) return null;
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
      if (IRREGULAR_PASTS.has(token.lower)) break;
      if (/ed$/.test(token.lower) && token.lower.length > 4 && !isNominal(tokens[at + 1])) break;
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
        !NOUN_LIKE.has(token.lower)
      ) {
        const before = tokens[at - 1] as Token;
        if (before.lower === 'who' || before.lower === 'which' || before.lower === 'to' || isPronoun(before)) continue;
        return at;
      }
    }
  }
  return null;
}
