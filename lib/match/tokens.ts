/**
 * The comparable tokens of a text: words with contractions written out and quantities brought to one form, with their marks.
 *
 * Idea: "don't" gives "do" and "not"; "fifteen thousand", "15,000" and "15 thousand" give the same token; "[T]he" is one word.
 * A token knows whether it stands in brackets, whether marks of omission stand before it, and whether it begins a sentence.
 * Cost: linear. Limits: English contractions and number words only.
 */
import { expandContraction } from '../text/contractions.ts';
import { findQuantities, type Quantity, startsNumber } from '../text/numbers.ts';
import { ABBREVIATIONS } from '../text/sentences.ts';
import { tokeniseWords, type Word } from '../text/words.ts';
import { type Lexeme, lexemeOf } from './lexemes.ts';

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
/** The tokens of a text, in order. */
export function readTokens(text: string): Token[] {
  const words = joinBracketedLetters(text, tokeniseWords(text));
  const quantities = hasNumber(words) ? findQuantities(text, words) : [];
  const tokens: Token[] = [];
  let nextQuantity = 0;
  const depth = { square: 0, round: 0 };
  let lastEnd = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const between = text.slice(lastEnd, word.start);
    let isAfterEllipsis = false;
    let startsSentence = at === 0;
    if (between !== ' ') {
      countBrackets(between, depth);
      isAfterEllipsis = ELLIPSIS.test(between);
      startsSentence ||= isSentenceBreak(between, words[at - 1]!, word);
    }
    // "[T]he" opens and closes a bracket itself: it is no insertion.
    const isJoined = word.text.length > 2 && /[[\]]/u.test(word.text);
    if (isJoined) countBrackets(word.text, depth);
    const bracket = isJoined ? 'none' : depth.square > 0 ? 'square' : depth.round > 0 ? 'round' : 'none';
    const isCapital = /^\p{Lu}/u.test(word.text);
    const base = { bracket, isCapital, isAfterEllipsis, startsSentence } as const;
    const quantity = quantities[nextQuantity];
    if (quantity && quantity.firstWord === at) {
      nextQuantity++;
      let endWord = quantity.endWord;
      if (quantity.unit && SWALLOWED_UNITS.has(quantity.unit)) endWord = swallowUnit(words, endWord, quantity.unit);
      const last = words[endWord - 1]!;
      tokens.push({
        ...base,
        lexeme: lexemeOf(formOfQuantity(quantity)),
        start: quantity.start,
        end: last.end,
        quantity,
        isTail: false,
      });
      at = endWord;
      lastEnd = last.end;
      continue;
    }
    // "[The council]'ve" stands for "they've": the ending belongs to what is in brackets.
    const isEnding = /^\]['’]$/u.test(between) && ENDINGS.has(word.folded);
    const parts = isEnding ? expandContraction(`it'${word.folded}`).slice(1) : expandContraction(word.folded);
    for (let part = 0; part < parts.length; part++) {
      const form = parts[part] === 'one' ? '#1' : parts[part]!;
      tokens.push({
        ...base,
        bracket: isEnding ? 'square' : bracket,
        isAfterEllipsis: isAfterEllipsis && part === 0,
        startsSentence: startsSentence && part === 0,
        lexeme: lexemeOf(form),
        start: word.start,
        end: word.end,
        quantity: null,
        isTail: part > 0,
      });
    }
    lastEnd = word.end;
    at++;
  }
  return tokens;
}

/** What stands between two words ends a sentence. As `splitSentences`, but only at words, and in one pass with the tokens. */
function isSentenceBreak(between: string, before: Word, after: Word): boolean {
  if (between.includes('\n')) return true;
  if (!SENTENCE_END.test(between) || /^\p{Ll}/u.test(after.text)) return false;
  const isAbbreviated = between.startsWith('.') && (ABBREVIATIONS.has(before.folded) || /^\p{Lu}$/u.test(before.text));
  return !isAbbreviated || before.folded === 'i';
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

function hasNumber(words: readonly Word[]): boolean {
  // findQuantities is dear, and most sentences have no number. "A" begins one only before another number word.
  return words.some(({ folded }) => folded !== 'a' && folded !== 'an' && startsNumber(folded));
}

/** "[T]he", "walk[ed]": letters in brackets that stand in or at a word belong to it. */
function joinBracketedLetters(text: string, words: Word[]): Word[] {
  if (!text.includes('[')) return words;
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, word.start) : '';
    const opens = last && between === '[' && text[word.end] === ']' && word.end - word.start <= 4;
    const closes = last && between === ']' && text[last.start - 1] === '[' && last.end - last.start <= 4;
    if (last && (opens || closes)) {
      joined[joined.length - 1] = {
        text: text.slice(last.start, word.end),
        start: last.start,
        end: word.end,
        folded: last.folded + word.folded,
      };
    } else joined.push(word);
  }
  return joined;
}
