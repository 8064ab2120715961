/**
 * Gives each quoted stretch of a document its attribution, the most precise rule first.
 *
 * Order: after the quotation; before it in the sentence; the other half of a split quotation; the end of the sentence; then, for
 * quotations that stand as sentences of their own, the sentence or paragraph before. Cost: linear (each rule looks at a bounded number of words).
 */

import { attributeAfter, type QuoteEnding } from './attribute-after.ts';
import { attributeBefore } from './attribute-before.ts';
import { FOLLOW_ON, sentenceBounds, speakerOfSentence } from './attribute-follow-on.ts';
import { attributeAfterGerman, attributeBeforeGerman } from './attribute-german.ts';
import { attributeAtSentenceEnd } from './attribute-sentence-end.ts';
import type { Attribution } from './attribution.ts';
import type { QuoteDocument } from './document.ts';
import { isPronoun, nounPhraseFrom } from './noun-phrases.ts';
import type { QuotedStretch } from './quoted-stretch.ts';
import { UTTERANCE_NOUNS } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

export interface AttributedQuote {
  stretch: QuotedStretch;
  paragraph: number;
  /** Index of its (first) token. */
  token: number;
  attribution: Attribution | null;
  /** Index of the quotation whose attribution this one shares, or -1. */
  sharesWith: number;
}

function endingOf(text: string, stretch: QuotedStretch): QuoteEnding | 'comma' {
  const end = text
    .slice(Math.max(stretch.innerStart, stretch.innerEnd - 8), stretch.innerEnd)
    .replace(/[\s"'”’»)\]]+$/u, '');
  const last = end.at(-1) ?? '';
  if (',—-–―'.includes(last)) return 'comma';
  if ('?!'.includes(last)) return 'question';
  if ('.…'.includes(last)) return 'stop';
  return 'open';
}

/** From here on an attribution right after a quotation outranks the one before it. */
const EXACT = 0.95;
/** A verb with a subject of its own outranks the other half of a split quotation. */
const OWN = 0.75;
/** In characters. */
const SHORT_QUESTION = 60;
/** Up to here an attribution before the quotation gives way to one at the end of the sentence. */
const WEAK = 0.6;

const SUBORDINATORS = new Set(['after', 'when', 'while', 'although', 'though', 'before', 'since', 'because', 'if']);

/** "After she warned that it "would be late", she added …": the quotation belongs to the clause before the comma. */
function isSubordinate(tokens: readonly Token[], token: number): boolean {
  const [first] = sentenceBounds(tokens, token);
  return SUBORDINATORS.has((tokens[first] as Token).lower);
}

/** "KELLER: …" or "Keller: …" at the start of a paragraph. */
function transcriptSpeaker(tokens: readonly Token[], quote: number, paragraph: number): Attribution | null {
  const colon = tokens[quote - 1];
  if (colon?.text !== ':' || quote < 2) return null;
  let [first] = sentenceBounds(tokens, quote - 1);
  while (first < quote && tokens[first]?.kind === 'punct') first++;
  const phrase = nounPhraseFrom(tokens, first);
  if (phrase === null || phrase.last !== quote - 2 || UTTERANCE_NOUNS.has((tokens[phrase.last] as Token).lower))
    return null;
  return {
    speaker: { paragraph, ...phrase },
    cue: { paragraph, first: quote - 1, last: quote - 1 },
    rule: 'transcript',
    confidence: 0.85,
  };
}

class Attributor {
  private readonly quotes: AttributedQuote[] = [];
  private readonly byStretch = new Map<number, number>();

  private readonly document: QuoteDocument;

  constructor(document: QuoteDocument) {
    this.document = document;
  }

  run(): AttributedQuote[] {
    for (let paragraph = 0; paragraph < this.document.tokens.length; paragraph++) this.readParagraph(paragraph);
    return this.quotes;
  }

  private readParagraph(paragraph: number): void {
    const tokens = this.document.tokens[paragraph] as Token[];
    let previous = -1;
    for (let token = 0; token < tokens.length; token++) {
      const { kind, stretch: stretchIndex } = tokens[token] as Token;
      if (kind !== 'quote') continue;
      const stretch = this.document.stretches[stretchIndex] as QuotedStretch;
      const known = this.byStretch.get(stretchIndex);
      if (known !== undefined) {
        const quote = this.quotes[known] as AttributedQuote;
        // Continued from the paragraph before: what follows the end may still name the speaker.
        if (quote.attribution === null || quote.attribution.rule.startsWith('follow-on')) {
          const after = this.after(tokens, token, paragraph, stretch);
          if (after !== null) Object.assign(quote, { attribution: after, sharesWith: -1 });
        }
        previous = known;
        continue;
      }
      const quote: AttributedQuote = { stretch, paragraph, token, attribution: null, sharesWith: -1 };
      this.byStretch.set(stretchIndex, this.quotes.length);
      this.quotes.push(quote);
      this.attribute(quote, tokens, previous);
      previous = this.quotes.length - 1;
    }
  }

  /** German has rules of its own before the common ones. */
  private inGerman(tokens: readonly Token[], token: number, paragraph: number): Attribution | null {
    if (this.document.language !== 'de') return null;
    return attributeAfterGerman(tokens, token, paragraph) ?? attributeBeforeGerman(tokens, token, paragraph);
  }

  private after(
    tokens: readonly Token[],
    token: number,
    paragraph: number,
    stretch: QuotedStretch,
  ): Attribution | null {
    const ending = endingOf(this.document.text, stretch);
    const romance = this.document.language === 'fr' || this.document.language === 'es';
    return attributeAfter(tokens, token, paragraph, ending === 'comma' ? 'open' : ending, ending === 'comma', romance);
  }

  private attribute(quote: AttributedQuote, tokens: readonly Token[], previous: number): void {
    const { stretch, paragraph, token } = quote;
    const german = this.inGerman(tokens, token, paragraph);
    if (german !== null) {
      quote.attribution = german;
      return;
    }
    const ending = endingOf(this.document.text, stretch);
    const next = tokens[token + 1];
    const commaFollows = ending === 'comma' || next?.text === ',' || next?.text === '—';
    // "To the question “Why?” she replied …": she answers it.
    const isAsked = tokens[token - 1]?.lower === 'question';
    const after = isAsked ? null : this.after(tokens, token, paragraph, stretch);
    const earlier = previous >= 0 ? (this.quotes[previous] as AttributedQuote) : null;
    const isSplit = earlier !== null && this.isSplitHalf(earlier, quote, tokens);
    const startsSentence = token === 0 || (tokens[token - 1] as Token).sentence !== (tokens[token] as Token).sentence;
    const governed =
      after !== null && !startsSentence && isSubordinate(tokens, token)
        ? attributeBefore(tokens, token, paragraph)
        : null;
    if (governed !== null && governed.confidence > WEAK) {
      quote.attribution = governed;
      return;
    }
    if (
      after !== null &&
      (after.rule === 'dash' ||
        startsSentence ||
        (commaFollows && (!isSplit || after.confidence >= EXACT || ending === 'comma')) ||
        ending === 'question')
    ) {
      quote.attribution = after;
      return;
    }
    const transcript = transcriptSpeaker(tokens, token, paragraph);
    if (transcript !== null) {
      quote.attribution = transcript;
      return;
    }
    if (isSplit) {
      const own = attributeBefore(tokens, token, paragraph, this.endOfAttribution(earlier as AttributedQuote) + 1);
      if (own !== null && own.confidence >= OWN && own.speaker !== null) quote.attribution = own;
      else this.share(quote, previous, 'split', 0.92, own);
      return;
    }
    const before = attributeBefore(tokens, token, paragraph);
    if (before !== null && before.confidence > WEAK) {
      quote.attribution = before;
      return;
    }
    const end = attributeAtSentenceEnd(tokens, token, paragraph);
    quote.attribution = end ?? after ?? before;
    // After a comma the speaker stands right there, understood or not: nobody else's name may be borrowed.
    if (quote.attribution !== null || !startsSentence || (commaFollows && next !== undefined)) return;
    this.followOn(quote, tokens, previous);
  }

  /** The last word of an attribution that stands in the quotation's own paragraph. */
  private endOfAttribution(quote: AttributedQuote): number {
    const { attribution } = quote;
    if (attribution === null) return quote.token;
    return Math.max(quote.token, attribution.speaker?.last ?? 0, attribution.cue?.last ?? 0);
  }

  /** "A," she said, "B": the attribution of A stands between the two and the sentence goes on. */
  private isSplitHalf(earlier: AttributedQuote, quote: AttributedQuote, tokens: readonly Token[]): boolean {
    const { attribution } = earlier;
    if (attribution === null || earlier.paragraph !== quote.paragraph || attribution.speaker === null) return false;
    if (attribution.speaker.paragraph !== quote.paragraph) return false;
    const sameSentence =
      (tokens[quote.token - 1] as Token | undefined)?.sentence === (tokens[quote.token] as Token).sentence;
    const speakerSentence = tokens[attribution.speaker.first]?.sentence;
    return sameSentence && attribution.rule === 'after' && speakerSentence === (tokens[quote.token] as Token).sentence;
  }

  private share(
    quote: AttributedQuote,
    with_: number,
    rule: Attribution['rule'],
    factor: number,
    own: Attribution | null = null,
  ): void {
    const source = this.quotes[with_] as AttributedQuote;
    if (source.attribution === null) return;
    quote.attribution = {
      ...source.attribution,
      cue: own?.cue ?? source.attribution.cue,
      rule,
      confidence: source.attribution.confidence * factor,
    };
    quote.sharesWith = source.sharesWith >= 0 ? source.sharesWith : with_;
  }

  /** A short question in a paragraph of its own is as likely the interviewer's. */
  private isShortQuestion({ stretch }: AttributedQuote): boolean {
    const words = this.document.text.slice(stretch.innerStart, stretch.innerEnd);
    return words.length < SHORT_QUESTION && words.endsWith('?');
  }

  private followOn(quote: AttributedQuote, tokens: readonly Token[], previous: number): void {
    const { paragraph, token } = quote;
    if (token > 0) {
      const earlier = previous >= 0 ? (this.quotes[previous] as AttributedQuote) : null;
      const [first] = sentenceBounds(tokens, token - 1);
      if (earlier !== null && earlier.attribution !== null && first <= this.endOfAttribution(earlier)) {
        this.share(quote, previous, 'follow-on sentence', FOLLOW_ON.sameParagraph);
        return;
      }
      const before = speakerOfSentence(tokens, paragraph, token - 1, 'follow-on sentence');
      const isPronounOnly =
        before !== null &&
        before.confidence <= FOLLOW_ON.acrossSentence &&
        isPronoun(tokens[before.speaker?.first ?? -1]);
      if (earlier?.attribution != null && isPronounOnly)
        this.share(quote, previous, 'follow-on sentence', FOLLOW_ON.acrossSentence);
      else if (before !== null && (before.confidence > FOLLOW_ON.subject || earlier === null))
        quote.attribution = before;
      else if (earlier !== null) this.share(quote, previous, 'follow-on sentence', FOLLOW_ON.acrossSentence);
      return;
    }
    const above = this.document.tokens[paragraph - 1];
    if (above === undefined || above.length === 0) return;
    const lastQuote = this.quotes.length - 2;
    const earlier = lastQuote >= 0 ? (this.quotes[lastQuote] as AttributedQuote) : null;
    const [first] = sentenceBounds(above, above.length - 1);
    const earlierIsAbove = earlier !== null && earlier.attribution !== null && earlier.paragraph === paragraph - 1;
    if (earlierIsAbove && first <= this.endOfAttribution(earlier)) {
      const factor = this.isShortQuestion(quote) ? FOLLOW_ON.question : FOLLOW_ON.paragraph;
      this.share(quote, lastQuote, 'follow-on paragraph', factor);
      return;
    }
    const before = speakerOfSentence(above, paragraph - 1, above.length - 1, 'follow-on paragraph');
    if (before !== null && (before.confidence > FOLLOW_ON.subject || !earlierIsAbove)) quote.attribution = before;
    else if (earlierIsAbove) this.share(quote, lastQuote, 'follow-on paragraph', FOLLOW_ON.acrossSentence);
  }
}

export function attributeQuotes(document: QuoteDocument): AttributedQuote[] {
  return new Attributor(document).run();
}
