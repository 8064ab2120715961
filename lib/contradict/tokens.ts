/**
 * The tokens of a statement as the comparison reads them: base forms with their offsets, clauses, names, phrases taken as one token.
 *
 * Idea: words are folded, contractions opened ("won't" → "will not", both at the same place), fixed phrases that act as one word merged
 * ("in favour of", "Affordable Care Act"), and the text cut into clauses at punctuation and at conjunctions that begin a new predicate.
 * Cost: linear. Limits: no part-of-speech tagging; a clause boundary without a mark or a conjunction is not seen.
 */
import { expandContraction } from '../text/contractions.ts';
import { tokeniseWords, type Word } from '../text/words.ts';
import type { TextPosition } from '../types.ts';
import { baseOf } from './lexicon.ts';
import { FUNCTION_WORDS, PHRASES } from './token-lists.ts';

export interface Token extends TextPosition {
  folded: string;
  /** Base form, or the concept of a merged phrase. */
  base: string;
  /** Number of the clause, and of the sentence, counted from 0. */
  clause: number;
  sentence: number;
  isFunction: boolean;
  /** A comma stands before it. */
  afterComma: boolean;
  /** Written with a capital inside a sentence, or with several. */
  isName: boolean;
  /** Index of the (first) word in the text's words. */
  word: number;
}

const functionWords = new Set(FUNCTION_WORDS.trim().split(/\s+/));

interface Phrase {
  words: string[];
  concept: string;
}
const phrases = new Map<string, Phrase[]>();
for (const line of PHRASES.trim().split('\n')) {
  const [concept, list] = line.split(':');
  for (const text of list!.split(',')) {
    const words = text.trim().split(' ');
    const known = phrases.get(words[0]!) ?? [];
    known.push({ words, concept: concept!.startsWith('-') ? concept! : baseOf(concept!) });
    known.sort((a, b) => b.words.length - a.words.length);
    phrases.set(words[0]!, known);
  }
}

/** After a comma or without one, these begin a new clause. */
const CLAUSE_OPENERS = new Set(
  'but although though while whereas because since unless yet however except whether if when'.split(' '),
);
const COORDINATORS = new Set('and or so'.split(' '));
const RELATIVES = new Set('that which who'.split(' '));
/** What is reported behind them is a statement of its own. */
const REPORTING =
  /^(?:said|says|say|claims?|claimed|assertions?|asserts?|asserted|reports?|reported|argues?|argued|insists?|insisted|statements?|rumors?|idea|notion|allegations?)$/;
const SUBJECT_PRONOUNS = new Set('i we you he she it they there this that'.split(' '));
const AUXILIARIES = new Set(
  'will would is are was were has have had should can could must may might am do did does'.split(' '),
);

interface Piece {
  folded: string;
  word: number;
}

function openContractions(words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((word, at) => {
    for (const folded of expandContraction(word.folded)) pieces.push({ folded, word: at });
  });
  return pieces;
}

function phraseAt(pieces: readonly Piece[], at: number): Phrase | null {
  const candidates = phrases.get(pieces[at]!.folded);
  if (!candidates) return null;
  return candidates.find(phrase => phrase.words.every((word, ahead) => pieces[at + ahead]?.folded === word)) ?? null;
}

const STARTS_NEGATIVE = /^(?:not|no)$/;
const HAS_STOP = /[.!?\n]/;
/** Not brackets: in quotes they stand round a word that was put in. */
const HAS_BREAK = /[;:—–]|--/;
const isCapital = (text: string) => /^\p{Lu}/u.test(text);

export interface Tokens {
  words: Word[];
  tokens: Token[];
}

/** All tokens of a text, in order. Total. */
export function readTokens(text: string): Tokens {
  const words = tokeniseWords(text);
  const pieces = openContractions(words);
  const tokens: Token[] = [];
  let clause = 0;
  let sentence = 0;
  let firstOfSentence = true;
  let lastWord = -1;
  let afterComma = false;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]!;
    const word = words[piece.word]!;
    afterComma = false;
    if (piece.word !== lastWord && lastWord >= 0) {
      const gap = text.slice(words[lastWord]!.end, word.start);
      afterComma = gap.includes(',');
      if (HAS_STOP.test(gap)) {
        sentence++;
        clause++;
        firstOfSentence = true;
      } else if (HAS_BREAK.test(gap)) clause++;
      else {
        const next = pieces[at + 1]?.folded ?? '';
        const opens =
          CLAUSE_OPENERS.has(piece.folded) ||
          (COORDINATORS.has(piece.folded) && (SUBJECT_PRONOUNS.has(next) || AUXILIARIES.has(next))) ||
          (piece.folded === 'that' && REPORTING.test(tokens.at(-1)?.folded ?? '')) ||
          (RELATIVES.has(piece.folded) && (AUXILIARIES.has(next) || piece.folded === 'who')) ||
          (afterComma &&
            (piece.folded === 'then' || SUBJECT_PRONOUNS.has(piece.folded) || RELATIVES.has(piece.folded)));
        // "if that does not work": the opener and its subject are one clause.
        if (opens && tokens.length > 0 && !CLAUSE_OPENERS.has(tokens.at(-1)!.folded)) clause++;
      }
    }
    const phrase = phraseAt(pieces, at);
    const length = phrase ? phrase.words.length : 1;
    const last = words[pieces[at + length - 1]!.word]!;
    const shout = word.text.length > 1 && /\p{Lu}.*\p{Lu}/u.test(word.text);
    const isFunction = phrase ? phrase.concept.startsWith('-') : functionWords.has(piece.folded);
    tokens.push({
      start: word.start,
      end: last.end,
      // "not true" as one word is no negation any more.
      folded: phrase && STARTS_NEGATIVE.test(piece.folded) ? phrase.words.join(' ') : piece.folded,
      base: phrase ? phrase.concept : baseOf(piece.folded),
      clause,
      sentence,
      isFunction,
      afterComma,
      isName: !isFunction && ((isCapital(word.text) && !firstOfSentence) || shout),
      word: piece.word,
    });
    firstOfSentence = false;
    lastWord = pieces[at + length - 1]!.word;
    at += length;
  }
  return { words, tokens };
}
