/**
 * Gives whether a quoted stretch names, labels or mentions a thing (a title, a sign, a nickname, a term) and repeats nobody's words.
 *
 * Idea: what the marks enclose is told by the slot in which they stand: after a noun for works, vessels or words ("the ferry “…”"), under a
 * verb of naming ("known as “…”"), as what a sign says, before an apposition that says what it is ("“…,” a play"), or, wherever it
 * stands, by capitals that only titles have ("She Said She Would Wait"). Cost: a bounded number of words around each quotation.
 * Known limit: titles in lower case and slogans printed like sentences are told only by their slot.
 */
import type { Attribution } from './attribution.ts';
import type { ReadingLanguage } from './language.ts';
import {
  ALWAYS_NAMING,
  GERMAN_NAMED,
  GERMAN_UTTERANCES,
  INSCRIBED,
  NAMED_THINGS,
  NAMING_VERBS,
  NEVER_PROPER,
  ONES,
  PERFORMING,
  SMALL,
  WORD_NOUNS,
} from './naming-words.ts';
import type { QuotedStretch } from './quoted-stretch.ts';
import { UTTERANCE_NOUNS } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

export interface QuotationSlot {
  inner: string;
  words: readonly string[];
  stretch: QuotedStretch;
  tokens: readonly Token[];
  quote: number;
  attribution: Attribution | null;
  language: ReadingLanguage;
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Every word but the small ones has a capital or is a number. */
function hasTitleCase(words: readonly string[]): boolean {
  let capitals = 0;
  for (const word of words.map(bare)) {
    if (/^[\p{Lu}\p{N}]/u.test(word)) capitals++;
    else if (word !== '' && !SMALL.test(word)) return false;
  }
  return capitals > 0;
}

/** "We Sink, You Drive.": three words or more, and a capital where only titles set one. All capitals are a loud voice, no title. */
function isHeadlineCase(words: readonly string[]): boolean {
  if (words.length < 3 || !hasTitleCase(words)) return false;
  return words.some(
    (word, index) =>
      index > 0 &&
      /^\p{Lu}\p{Ll}/u.test(bare(word)) &&
      !/[.!?…]$/.test(words[index - 1] as string) &&
      NEVER_PROPER.has(bare(word).toLowerCase().replace('’', "'")),
  );
}

/** Does the line around the quotation have a capital on every word, as American headlines do? Then capitals inside tell nothing. */
export function isInTitleCaseLine(tokens: readonly Token[]): boolean {
  if (tokens.length > MAX_HEADLINE_TOKENS) return false;
  let words = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (!token.capital && !SMALL.test(token.lower)) return false;
    words++;
  }
  return words > 0 && tokens.at(-1)?.text !== '.';
}

/** The token before the first of quotations that are listed: "said “A” and “B”". */
function slotBefore(tokens: readonly Token[], quote: number): number {
  let at = quote - 1;
  for (let steps = 0; steps < 8; steps++) {
    let back = at;
    while (
      back > quote - 24 &&
      (tokens[back]?.lower === 'and' || tokens[back]?.lower === 'or' || tokens[back]?.text === ',')
    )
      back--;
    if (back === at || tokens[back]?.kind !== 'quote') return at;
    at = back - 1;
  }
  return at;
}

/** No headline has more words and signs; a long paragraph is not read again for each of its quotations. */
const MAX_HEADLINE_TOKENS = 40;
/** From here on an attribution is as plain as “…,” she said. */
const PLAIN = 0.9;
/** Words of the sentence that are looked at before a quotation: a verb of naming further off has another object. */
const NAMING_REACH = 8;

function isUnderNamingVerb(slot: QuotationSlot, before: number): boolean {
  const { tokens, quote, words, language } = slot;
  if (language !== 'en') return false;
  const { sentence } = tokens[quote] as Token;
  const isName = words.length <= 5 && hasTitleCase(words);
  for (let at = before; at >= Math.max(0, before - NAMING_REACH); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence || token.kind === 'quote' || token.text === ';' || token.text === ':') return false;
    if (token.lower === 'described' || token.verb === 'speech') return false;
    if (!NAMING_VERBS.has(token.lower) && !ALWAYS_NAMING.has(token.lower)) continue;
    if (ALWAYS_NAMING.has(token.lower) && at >= before - 1) return true;
    // "They call the site the “wet asset”": the article is outside, so the marks hold a name, not a judgement.
    const isArticleOutside =
      tokens[quote - 1]?.lower === 'the' &&
      words.length <= 2 &&
      at < before - 1 &&
      !/^(?:to|for|on|in|of)$/.test(tokens[at + 1]?.lower ?? '');
    return isName || isArticleOutside;
  }
  return false;
}

function isAfterNamedThing(slot: QuotationSlot, before: number): boolean {
  const { tokens, quote, words, inner, language } = slot;
  const comma = tokens[before]?.text === ',';
  const noun = tokens[comma ? before - 1 : before];
  if (noun?.kind !== 'word' || noun.sentence !== (tokens[quote] as Token).sentence) return false;
  if (language === 'de') {
    if (comma || !noun.capital || words.length > 6 || /[.!?]$/.test(inner) || !/^[\p{Lu}\p{N}]/u.test(inner))
      return false;
    if (GERMAN_NAMED.test(noun.lower)) return true;
    const previous = tokens[before - 1];
    // "der Konzern „…“" names; "sagte Keller „…“" and "Im „…“" do not.
    return (
      words.length <= 4 &&
      previous?.sentence === noun.sentence &&
      previous.kind === 'word' &&
      previous.verb === null &&
      !GERMAN_UTTERANCES.test(noun.lower)
    );
  }
  if (NAMED_THINGS.has(noun.lower) && hasTitleCase(words)) return words.length <= 10;
  return !comma && WORD_NOUNS.has(noun.lower) && words.length <= 3 && tokens[before - 1]?.lower !== 'of';
}

/** "“…,” a play turned into a film": the words after it say what it is. */
function isBeforeApposition(slot: QuotationSlot): boolean {
  const { tokens, quote, words, inner } = slot;
  const isComma = tokens[quote + 1]?.text === ',';
  if (!isComma && !inner.endsWith(',')) return false;
  const first = quote + (isComma ? 2 : 1);
  const article = tokens[first]?.lower ?? '';
  if (words.length <= 3 && article === 'which' && /^(?:is|are|means|meant)$/.test(tokens[first + 1]?.lower ?? ''))
    return true;
  if (!['a', 'an', 'the', 'his', 'her', 'their'].includes(article) || !hasTitleCase(words)) return false;
  for (let at = first + 1; at <= first + 3; at++) if (NAMED_THINGS.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

function isInscribedSpeaker({ attribution, stretch, tokens }: QuotationSlot): boolean {
  const speaker = attribution?.speaker;
  if (speaker == null || stretch.paragraphs > 1 || attribution?.rule === 'follow-on paragraph') return false;
  // Without a verb that reports, the phrase may run on: "The menu offers".
  const head = tokens[attribution?.cue == null ? Math.min(speaker.last, speaker.first + 1) : speaker.last];
  if (head === undefined) return false;
  if (INSCRIBED.has(head.lower)) return true;
  if (!ONES.has(head.lower)) return false;
  return tokens.slice(Math.max(0, speaker.first - 20), speaker.first).some(token => INSCRIBED.has(token.lower));
}

/** "A man in a hat: “…”": whoever is in, with or behind the thing speaks, not the thing. */
function hangsOnPreposition(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at--) {
    const { lower, kind } = tokens[at] as Token;
    if (kind !== 'word') return false;
    if (/^(?:in|with|under|behind|beside|at|near|by)$/.test(lower)) return true;
  }
  return false;
}

/** "a sign on her door: “…”", "a cap reading “…”", "posters that say “…”", "Auf dem Schild stand „…“". */
function isOnInscribed({ tokens, quote, language }: QuotationSlot): boolean {
  const { sentence } = tokens[quote] as Token;
  const last = tokens[quote - 1];
  const comma = last?.text === ',' ? 1 : 0;
  const verb = tokens[quote - 1 - comma]?.lower ?? '';
  const isColon = last?.text === ':';
  const isRelative = /^(?:that|which)$/.test(tokens[quote - 2 - comma]?.lower ?? '');
  const reads =
    language === 'de' ||
    /^(?:reading|saying)$/.test(verb) ||
    (isRelative && /^(?:read|reads|said|say|says|proclaimed)$/.test(verb));
  if (!isColon && !reads) return false;
  let stands = language !== 'de' || isColon;
  for (let at = quote - 1; at >= Math.max(0, quote - NAMING_REACH); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence || token.kind === 'quote') return false;
    if (INSCRIBED.has(token.lower) && stands) return !isColon || !hangsOnPreposition(tokens, at);
    if (/^(?:stand|steht|standen|stehen|prangte|prangt)$/.test(token.lower)) stands = true;
    else if (isColon && token.verb === 'speech') return false;
  }
  return false;
}

/** "shows “The Long Way Home”": a work that is shown, sung or read. */
function isPerformed({ tokens, words }: QuotationSlot, before: number): boolean {
  return words.length >= 2 && hasTitleCase(words) && PERFORMING.has(tokens[before]?.lower ?? '');
}

/** "on “Face the Nation”", "in the clip of “The 411”", but "chants of “Lock Her Up”". */
function isUnderPreposition({ tokens, words, inner }: QuotationSlot, before: number): boolean {
  if (!/^(?:on|in|at|from|of|for|via)$/.test(tokens[before]?.lower ?? '') || /[!?]$/.test(inner)) return false;
  return words.length >= 2 && hasTitleCase(words) && !UTTERANCE_NOUNS.has(tokens[before - 1]?.lower ?? '');
}

/** "“We Will Stay,” Keller wrote": a sentence of its own with its speaker right behind it. */
function isPlainlySaid({ tokens, quote, attribution }: QuotationSlot): boolean {
  const startsSentence = tokens[quote - 1]?.sentence !== (tokens[quote] as Token).sentence;
  return startsSentence && attribution?.rule === 'after' && attribution.confidence >= PLAIN;
}

export function isEnclosedName(slot: QuotationSlot): boolean {
  const { tokens, quote, words, language } = slot;
  // German writes nouns with capitals.
  const doCapitalsTell = language !== 'de' && !isInTitleCaseLine(tokens);
  if (doCapitalsTell && isHeadlineCase(words) && !isPlainlySaid(slot)) return true;
  if (words.length > 12) return false;
  const before = slotBefore(tokens, quote);
  return (
    isInscribedSpeaker(slot) ||
    isOnInscribed(slot) ||
    isAfterNamedThing(slot, before) ||
    (doCapitalsTell && isUnderNamingVerb(slot, before)) ||
    isBeforeApposition(slot) ||
    (doCapitalsTell && (isPerformed(slot, before) || isUnderPreposition(slot, before)))
  );
}
