/**
 * Gives the words and signs of a paragraph, with each quoted stretch as one single token.
 *
 * So every rule that reads around a quotation is kept from taking a word from inside one. Possessive endings are cut off, contractions
 * of pronouns are parted ("she'd" is "she" and "'d"), and abbreviations keep their full stop. Cost: linear.
 */
import { ABBREVIATIONS } from '../text/sentences.ts';
import type { TextPosition } from '../types.ts';
import type { QuotedStretch } from './quoted-stretch.ts';
import type { VerbStrength } from './reporting-verbs.ts';
import { signForm, type WordForm, type WordForms } from './word-forms.ts';

export type TokenKind = 'word' | 'number' | 'punct' | 'quote';

export class Token {
  readonly kind: TokenKind;
  readonly form: WordForm;
  readonly start: number;
  readonly end: number;
  readonly possessive: boolean;
  /** Index of the quoted stretch, or -1. */
  readonly stretch: number;
  /** Number of the sentence within the paragraph. */
  sentence = 0;

  constructor(kind: TokenKind, form: WordForm, start: number, end: number, possessive = false, stretch = -1) {
    this.kind = kind;
    this.form = form;
    this.start = start;
    this.end = end;
    this.possessive = possessive;
    this.stretch = stretch;
  }

  get text(): string {
    return this.form.text;
  }

  get lower(): string {
    return this.form.lower;
  }

  get capital(): boolean {
    return this.form.capital;
  }

  get verb(): VerbStrength | null {
    return this.form.verb;
  }
}

const SPLIT_PRONOUN = /^(i|you|he|she|it|we|they|who|that|there|here|what)('(?:s|d|ll|ve|re|m))$/;

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  return code < 0x2000 || (code > 0x2c00 && !(code >= 0x3000 && code <= 0x303f) && code !== 0xff0c);
}

function isJoiner(code: number): boolean {
  // apostrophes, hyphens, full stop, ampersand, comma (in numbers), at sign, slash
  return (
    code === 39 ||
    code === 0x2019 ||
    code === 45 ||
    code === 0x2011 ||
    code === 46 ||
    code === 38 ||
    code === 44 ||
    code === 64 ||
    code === 47
  );
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

/** End of the word that begins here, full stop of an abbreviation included. */
function wordEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) at++;
    else if (isJoiner(code) && at + 1 < limit && isWordCode(text.charCodeAt(at + 1))) {
      const before = text.charCodeAt(at - 1);
      const after = text.charCodeAt(at + 1);
      if (code === 44 && !(before >= 48 && before <= 57 && after >= 48 && after <= 57)) break;
      // "end.Next" is two sentences; "U.S." and "3.5" are one word
      if (code === 46 && at - start > 2 && text.charCodeAt(at - 2) !== 46 && !(before >= 48 && before <= 57)) {
        if (isUpper(text[at + 1] as string)) break;
      }
      at += 2;
    } else break;
  }
  if (text.charCodeAt(at) === 46 && at < limit) {
    const word = text.slice(start, at);
    if (
      (word.length === 1 && isUpper(word)) ||
      /^(?:\p{L}\.)+\p{L}$/u.test(word) ||
      ABBREVIATIONS.has(word.toLowerCase())
    )
      at++;
  }
  return at;
}

function pushWord(tokens: Token[], forms: WordForms, text: string, start: number, end: number): void {
  const form = forms.of(text.slice(start, end));
  const { lower } = form;
  if (form.digit) {
    tokens.push(new Token('number', form, start, end));
    return;
  }
  if (lower.includes("'")) {
    const split = SPLIT_PRONOUN.exec(lower);
    if (split !== null) {
      const cut = start + (split[1] as string).length;
      tokens.push(new Token('word', forms.of(text.slice(start, cut)), start, cut));
      tokens.push(new Token('word', forms.of(text.slice(cut, end)), cut, end));
      return;
    }
    if (lower.endsWith("'s")) {
      tokens.push(new Token('word', forms.of(text.slice(start, end - 2)), start, end - 2, true));
      return;
    }
  }
  const apostrophe = text.charCodeAt(end);
  const possessive = (apostrophe === 39 || apostrophe === 0x2019) && lower.endsWith('s');
  tokens.push(new Token('word', form, start, end, possessive));
}

/** Dashes of any length, also two hyphens, also one with a space on each side. */
function isDash(text: string, start: number, end: number, code: number): boolean {
  if (code === 0x2013 || code === 0x2014 || code === 0x2015) return true;
  if (code !== 45) return false;
  return end - start > 1 || (text.charCodeAt(start - 1) <= 32 && text.charCodeAt(end) <= 32);
}

/** "BERLIN, Sept. 28 (UPI) — The mayor …": the words of a dateline, in tokens, or 0. */
function datelineLength(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (first === undefined || first.text.length < 3 || first.text !== first.text.toUpperCase() || !first.capital)
    return 0;
  for (let at = 1; at < Math.min(tokens.length, 12); at++) {
    const token = tokens[at] as Token;
    if (token.text === '—') return at + 1;
    if (token.kind === 'quote' || token.text === ':' || (token.kind === 'word' && !token.capital)) return 0;
  }
  return 0;
}

const TERMINAL = new Set(['.', '!', '?', '…', '...']);

/** Does the quoted text end like a sentence? */
export function endsLikeSentence(text: string, stretch: QuotedStretch): boolean {
  return /[.!?…][\s"'”’»)\]]*$/u.test(text.slice(Math.max(stretch.innerStart, stretch.innerEnd - 6), stretch.innerEnd));
}

function numberSentences(tokens: Token[], text: string, stretches: readonly QuotedStretch[]): void {
  let sentence = 0;
  const dateline = datelineLength(tokens);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (index === dateline && dateline > 0) sentence++;
    token.sentence = sentence;
    const next = tokens[index + 1];
    if (next === undefined) break;
    const beginsNew =
      next.kind === 'quote' ||
      next.kind === 'number' ||
      next.capital ||
      (next.kind === 'punct' && '([—–-•¿¡'.includes(next.text));
    if (token.kind === 'punct' && TERMINAL.has(token.text) && beginsNew) sentence++;
    else if (
      token.kind === 'quote' &&
      (next.capital || next.kind === 'quote') &&
      endsLikeSentence(text, stretches[token.stretch] as QuotedStretch)
    )
      sentence++;
  }
}

/** `firstStretch`: index of the first stretch that ends after the paragraph's start. */
export function tokenise(
  text: string,
  paragraph: TextPosition,
  stretches: readonly QuotedStretch[],
  firstStretch: number,
  forms: WordForms,
): Token[] {
  const tokens: Token[] = [];
  let stretchIndex = firstStretch;
  let at = paragraph.start;
  while (at < paragraph.end) {
    const stretch = stretches[stretchIndex];
    if (stretch !== undefined && at >= stretch.start) {
      const end = Math.min(stretch.end, paragraph.end);
      if (end > at) tokens.push(new Token('quote', signForm(''), at, end, false, stretchIndex));
      at = Math.max(at, end);
      stretchIndex++;
      continue;
    }
    const limit = stretch === undefined ? paragraph.end : Math.min(paragraph.end, stretch.start);
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) at++;
    else if (isWordCode(code) || ((code === 64 || code === 35) && isWordCode(text.charCodeAt(at + 1)))) {
      const end = wordEnd(text, at, limit);
      pushWord(tokens, forms, text, at, end);
      // The apostrophe of "the Islanders’ Association" belongs to the word.
      const isOwner = tokens.at(-1)?.possessive === true && tokens.at(-1)?.end === end && end < limit;
      at = isOwner ? end + 1 : end;
    } else {
      let end = at + 1;
      while (end < limit && text.charCodeAt(end) === code && (code === 46 || code === 45)) end++;
      const sign = isDash(text, at, end, code) ? '—' : text.slice(at, end);
      tokens.push(new Token('punct', signForm(sign), at, end));
      at = end;
    }
  }
  numberSentences(tokens, text, stretches);
  return tokens;
}
