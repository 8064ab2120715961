/**
 * What matching needs to know about a word, worked out once: its stem, how much it tells, and which letters it has.
 *
 * Cost: one table look-up for a word that was seen lately. The table is a cache only: the answers do not depend on it.
 */
import { stemWord } from '../text/stem.ts';
import { FUNCTION_WORDS, tellingWeight } from './common-words.ts';
import { unifySpelling } from './spelling.ts';

export interface Lexeme {
  form: string;
  /** The form in one spelling for British and American English. */
  spelling: string;
  stem: string;
  /** Of the stem: 32 bits, FNV-1a. */
  hash: number;
  /** See `tellingWeight`. */
  weight: number;
  isFunctionWord: boolean;
  /** One bit for each letter a–z, for sorting out words that cannot be alike. */
  letters: number;
}

/** The commonest words of a language number a few thousand; a corpus has some ten thousand. */
const MAX_LEXEMES_KEPT = 50_000;
/** Longer "words" are not kept. */
const MAX_LENGTH_KEPT = 40;
const lexemes = new Map<string, Lexeme>();

export function lexemeOf(form: string): Lexeme {
  let lexeme = lexemes.get(form);
  if (!lexeme) {
    const spelling = unifySpelling(form);
    const stem = form.startsWith('#') ? form : stemWord(spelling);
    lexeme = {
      form,
      spelling,
      stem,
      hash: hashText(stem),
      weight: tellingWeight(form),
      isFunctionWord: FUNCTION_WORDS.has(form),
      letters: lettersOf(form),
    };
    if (lexemes.size >= MAX_LEXEMES_KEPT) lexemes.clear();
    if (form.length <= MAX_LENGTH_KEPT) lexemes.set(form, lexeme);
  }
  return lexeme;
}

/** 32 bits, FNV-1a. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function lettersOf(form: string): number {
  let letters = 0;
  for (let at = 0; at < form.length && at < MAX_LENGTH_KEPT; at++) letters |= 1 << (form.charCodeAt(at) & 31);
  return letters;
}
