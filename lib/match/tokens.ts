/**
 * The comparable tokens of a text: words with contractions written out and quantities brought to one form, with their marks.
 *
 * Idea: "don't" gives "do" and "not"; "fifteen thousand", "15,000" and "15 thousand" give the same token; "[T]he" is one word.
 * A token knows whether it stands in brackets, whether marks of omission stand before it, and whether it begins a sentence.
 * Cost: linear. Limits: English contractions and number words only.
 */
import { expandContraction } from '../text/contractions.ts';
import { findQuantities, type Quantity } from '../text/numbers.ts';
import { ABBREVIATIONS } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';
import { type Lexeme, lexemeOf } from './lexemes.ts';
import { scanWords, type WordRun } from './word-table.ts';

export interface Token {
  /** What is compared; the form is a folded word, or "#15000 dollar" for a quantity. */
  lexeme: Lexeme;
  /** Where the word (or the run of words) stands that this token is or is part of. */
  start: number;
  end: number;
  quantity: Quantity | null;
  /** The part of a contraction ("do", "not") that is not its first. */
  isTail: boolean;
  /** Printed with a capital letter. */
  isCapital: boolean;
  bracket: 'none' | 'round' | 'square';
  /** "…" or "[...]" stands between the token before and this one. */
  isAfterEllipsis: boolean;
  startsSentence: boolean;
}

/** Each attempt at a match ends at the next stop: linear. */
const SENTENCE_END = /[.!?…]["'”’»“)\]]*\s/u;
const ELLIPSIS = /…|\.\s?\.\s?\.|[[(]\s?(?:…|\.\.\.)\s?[\])]/;
const UPPER = /^\p{Lu}/u;
const SPACE = 32;

/** The tokens of a text, in order. */
export function readTokens(text: string): Token[] {
  const run = scanWords(text);
  const hasBrackets = text.includes(']');
  if (hasBrackets) joinBracketedLetters(text, run);
  // findQuantities is dear, and most sentences have no number.
  const words = run.hasNumber() ? run.toWords(text) : [];
  const quantities = words.length > 0 ? findQuantities(text, words) : [];
  const tokens: Token[] = [];
  let nextQuantity = 0;
  const depth = { square: 0, round: 0 };
  let lastEnd = 0;
  for (let at = 0; at < run.count; ) {
    const start = run.starts[at]!;
    const end = run.ends[at]!;
    let between = ' ';
    let isAfterEllipsis = false;
    let startsSentence = at === 0;
    if (start !== lastEnd + 1 || text.charCodeAt(lastEnd) !== SPACE) {
      between = text.slice(lastEnd, start);
      countBrackets(between, depth);
      isAfterEllipsis = ELLIPSIS.test(between);
      startsSentence ||= isSentenceBreak(between, text, run, at);
    }
    // "[T]he" opens and closes a bracket itself: it is no insertion.
    const isJoined = hasBrackets && end - start > 2 && /[[\]]/u.test(text.slice(start, end));
    if (isJoined) countBrackets(text.slice(start, end), depth);
    const bracket = isJoined ? 'none' : depth.square > 0 ? 'square' : depth.round > 0 ? 'round' : 'none';
    const isCapital = isUpper(text, start);
    const quantity = quantities[nextQuantity];
    if (quantity && quantity.firstWord === at) {
      nextQuantity++;
      let endWord = quantity.endWord;
      if (quantity.unit && SWALLOWED_UNITS.has(quantity.unit)) endWord = swallowUnit(words, endWord, quantity.unit);
      lastEnd = run.ends[endWord - 1]!;
      tokens.push({
        lexeme: lexemeOf(formOfQuantity(quantity)),
        start: quantity.start,
        end: lastEnd,
        quantity,
        isTail: false,
        isCapital,
        bracket,
        isAfterEllipsis,
        startsSentence,
      });
      at = endWord;
      continue;
    }
    // "[The council]'ve" stands for "they've": the ending belongs to what is in brackets.
    const isEnding = hasBrackets && /^\]['’]$/u.test(between) && ENDINGS.has(run.formOf(at));
    const parts = isEnding
      ? expandContraction(`it'${run.formOf(at)}`)
          .slice(1)
          .map(lexemeOf)
      : run.lexemesOf(at);
    for (let part = 0; part < parts.length; part++) {
      const lexeme = parts[part]!;
      tokens.push({
        lexeme: lexeme.form === 'one' ? lexemeOf('#1') : lexeme,
        start,
        end,
        quantity: null,
        isTail: part > 0,
        isCapital,
        bracket: isEnding ? 'square' : bracket,
        isAfterEllipsis: isAfterEllipsis && part === 0,
        startsSentence: startsSentence && part === 0,
      });
    }
    lastEnd = end;
    at++;
  }
  return tokens;
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text.slice(at, at + 2));
}

/** What stands before a word ends a sentence. As `splitSentences`, but only at words, and in one pass with the tokens. */
function isSentenceBreak(between: string, text: string, run: WordRun, at: number): boolean {
  if (between.includes('\n')) return true;
  if (!SENTENCE_END.test(between) || /^\p{Ll}/u.test(text.slice(run.starts[at]!, run.ends[at]!))) return false;
  const before = run.formOf(at - 1);
  const isAbbreviated =
    between.startsWith('.') &&
    (ABBREVIATIONS.has(before) || /^\p{Lu}$/u.test(text.slice(run.starts[at - 1]!, run.ends[at - 1]!)));
  return !isAbbreviated || before === 'i';
}

const ENDINGS = new Set(['s', 've', 're', 'll', 'd', 'm']);

function countBrackets(text: string, depth: { square: number; round: number }): void {
  for (const character of text) {
    if (character === '[') depth.square++;
    else if (character === ']') depth.square = Math.max(0, depth.square - 1);
    else if (character === '(') depth.round++;
    else if (character === ')') depth.round = Math.max(0, depth.round - 1);
  }
}

/** Units that are written before the figure or behind it: "$15" and "15 dollars", "40%" and "40 per cent". */
const SWALLOWED_UNITS = new Set(['dollar', 'euro', 'pound', 'yen', 'percent']);

function swallowUnit(words: readonly Word[], end: number, unit: string): number {
  const word = words[end]?.folded;
  if (word === unit || word === `${unit}s` || (unit === 'percent' && word === 'percentage')) return end + 1;
  if (unit === 'percent' && word === 'per' && words[end + 1]?.folded === 'cent') return end + 2;
  if (unit === 'dollar' && word === 'us' && words[end + 1]?.folded.startsWith('dollar')) return end + 2;
  return end;
}

function formOfQuantity(quantity: Quantity): string {
  const value = Number(quantity.value.toPrecision(9));
  const kind = quantity.kind === 'ordinal' ? 'th' : '';
  const unit = quantity.unit && SWALLOWED_UNITS.has(quantity.unit) ? ` ${quantity.unit}` : '';
  return `#${value}${kind}${unit}`;
}

/** "[T]he", "walk[ed]": letters in brackets that stand in or at a word belong to it. */
function joinBracketedLetters(text: string, run: WordRun): void {
  run.join((start, end, nextStart, nextEnd) => {
    if (nextStart - end !== 1) return false;
    const opens = text[end] === '[' && text[nextEnd] === ']' && nextEnd - nextStart <= 4;
    const closes = text[end] === ']' && text[start - 1] === '[' && end - start <= 4;
    return opens || closes;
  });
}
