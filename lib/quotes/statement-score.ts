/**
 * Gives how surely a quoted stretch is somebody's statement rather than a title, a nickname, a term or a scare quote.
 * A sum of weighted signs, not a yes or no.
 */
import type { Attribution } from './attribution.ts';
import { isEnclosedName, isInTitleCaseLine } from './enclosed-name.ts';
import type { ReadingLanguage } from './language.ts';
import type { QuotedStretch } from './quoted-stretch.ts';
import { UTTERANCE_NOUNS } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

export interface StatementScene {
  text: string;
  stretch: QuotedStretch;
  tokens: readonly Token[];
  quote: number;
  attribution: Attribution | null;
  language: ReadingLanguage;
}

/** From here on a stretch is given out as a statement. */
export const STATEMENT_THRESHOLD = 0.5;

/** What names a thing has no more than this, whatever speaks for it. */
const NAME_CEILING = 0.3;

const NAMING =
  /(?:so-called|known as|known [\p{L}' ]{1,40} as|marked|labell?ed|nicknamed|dubbed|titled|entitled|called the|the word|the words|the term|the phrase|the song|the film|the movie|the book|the show|the series|the program|the album|sogenannte[nrs]?|namens|genannt)$/iu;
const TITLE_WORD = /^(?:[\p{Lu}\d][\p{L}\d'’.-]*|a|an|the|of|and|in|on|for|to|with|at|by|from|vs\.?|&|is|or)$/u;

function isTitleCase(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.every(word => TITLE_WORD.test(word.replace(/[,.:;!?"'’]+$/, ''))) &&
    /^\p{Lu}/u.test(words.at(-1) as string)
  );
}

const WEIGHT = {
  base: 0.5,
  long: 0.35,
  sentenceLike: 0.25,
  clauseLike: 0.1,
  oneWord: -0.1,
  unattributedFragment: -0.1,
  attributedClosely: 0.3,
  attributed: 0.22,
  attributedWeakly: 0.06,
  followsOn: 0.1,
  endsLikeSentence: 0.1,
  firstPerson: 0.1,
  ownParagraph: 0.2,
  naming: -0.4,
  title: -0.55,
  nickname: -0.4,
  capitalInside: -0.3,
  hypothetical: -0.6,
  printed: -0.6,
  isSubject: -0.2,
} as const;

function weightOfAttribution(attribution: Attribution, words: number): number {
  switch (attribution.rule) {
    case 'after':
    case 'colon':
    case 'before':
    case 'dash':
    case 'transcript':
      return WEIGHT.attributedClosely;
    case 'follow-on sentence':
    case 'follow-on paragraph':
      return words >= 4 ? WEIGHT.followsOn : 0;
    default:
      return attribution.confidence > 0.65 ? WEIGHT.attributed : WEIGHT.attributedWeakly;
  }
}

/** A title in marks stands inside its sentence; what begins one, or comes after a colon, is said. */
function looksLikeTitle(scene: StatementScene, inner: string, words: readonly string[]): boolean {
  // German writes every noun with a capital: there it tells nothing.
  if (scene.language === 'de' || !isTitleCase(words) || isInTitleCaseLine(scene.tokens)) return false;
  const { tokens, quote, attribution } = scene;
  const before = tokens[quote - 1];
  const startsSentence = before === undefined || before.sentence !== (tokens[quote] as Token).sentence;
  if (startsSentence) return attribution === null || !/[.!?…,]$/.test(inner);
  if (before.text === ':' || (before.verb === 'speech' && /[.!?,]$/.test(inner))) return false;
  return !(/[.!?]$/.test(inner) && before.text === ',' && attribution !== null);
}

const PRINTED_ON = new Set(
  'banner banners sign signs placard placards poster posters sticker stickers shirt shirts t-shirt t-shirts label plaque button ones hat hats'.split(
    ' ',
  ),
);

/** "A banner read “…”": words on a thing. */
function isPrinted({ attribution, tokens }: StatementScene): boolean {
  return (
    attribution?.speaker != null &&
    attribution.rule !== 'follow-on paragraph' &&
    PRINTED_ON.has(tokens[attribution.speaker.last]?.lower ?? '')
  );
}

const COPULAS = new Set(['is', 'was', 'are', 'were', 'means', 'meant', 'stands', 'ist', 'war']);
const REPLIES = new Set(['reply', 'answer', 'response', 'retort', 'verdict', 'comment', 'cry', 'shout', 'chant']);
const NEVER_SAID = /\b(?:never|not|n't|nobody|no one|as if|as though|would|occasion|if)\b[^.;"“]{0,60}\bto say,?\s*$/i;

/** "never have occasion to say "…"": words that nobody said. */
function isHypothetical(scene: StatementScene): boolean {
  // A cheap look first: nearly no quotation follows "say".
  const before = scene.tokens[scene.quote - 1];
  const verb = before?.text === ',' ? scene.tokens[scene.quote - 2] : before;
  return (
    verb?.lower === 'say' &&
    NEVER_SAID.test(scene.text.slice(Math.max(0, scene.stretch.start - 120), scene.stretch.start))
  );
}

/** A capital in the middle of a running sentence, without a cue or a full stop: the name of a thing rather than words of a person. */
function beginsLikeName(scene: StatementScene, inner: string, words: readonly string[]): boolean {
  const before = scene.tokens[scene.quote - 1];
  if (
    before === undefined ||
    isInTitleCaseLine(scene.tokens) ||
    before.kind !== 'word' ||
    before.sentence !== (scene.tokens[scene.quote] as Token).sentence
  )
    return false;
  if (scene.attribution !== null && scene.attribution.confidence > 0.65 && scene.attribution.rule !== 'sentence end')
    return false;
  if (scene.language === 'de' && words.length < 6) return false;
  if (UTTERANCE_NOUNS.has(before.lower) || before.lower === 'worten') return false;
  return /^[\p{Lu}\d]/u.test(inner) && !/^I\b/.test(inner) && !/[.!?…,]$/.test(inner);
}

/** Forms in which German reports speech, and the conjunction that opens it. */
const GERMAN_REPORT =
  /^(?:dass|sei|seien|habe|hätten|werde|würden?|könne|könnten|müsse|müssten|dürfe|dürften|solle|wolle|gebe|gehe|komme|gesprochen|beschwor(?:en)?|beschwören)$/;

function isReportInGerman(tokens: readonly Token[], quote: number): boolean {
  const { sentence } = tokens[quote] as Token;
  for (let step = 1; step <= 30; step++) {
    for (const token of [tokens[quote - step], tokens[quote + step]]) {
      if (token?.sentence === sentence && (token.verb === 'speech' || GERMAN_REPORT.test(token.lower))) return true;
    }
  }
  return false;
}

/** "“A hundred,” was the reply." */
function isReply(tokens: readonly Token[], quote: number): boolean {
  return tokens.slice(quote + 2, quote + 6).some(({ lower }) => REPLIES.has(lower));
}

/** Words between "warned that" and a quotation that is still in the clause. */
const CLAUSE_REACH = 8;

/** "…, warned that “destabilizing events” could …": reported by somebody, whoever it is. */
function isInReportedClause(tokens: readonly Token[], quote: number): boolean {
  const { sentence } = tokens[quote] as Token;
  for (let at = quote - 1; at > Math.max(0, quote - CLAUSE_REACH); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence) return false;
    if (token.lower === 'that' && tokens[at - 1]?.verb === 'speech') return true;
  }
  return false;
}

/** A few words that nobody is said to have said. In German up to three that begin with a noun, outside reported speech. */
function isBareFragment({ tokens, quote, language }: StatementScene, inner: string, words: readonly string[]): boolean {
  if (/[.!?…]$/.test(inner)) return false;
  if (language !== 'de') return words.length < 6 && !(language === 'en' && isInReportedClause(tokens, quote));
  return words.length <= 3 && /^[\p{Lu}\p{N}]/u.test(inner) && !isReportInGerman(tokens, quote);
}

export function scoreStatement(scene: StatementScene): number {
  const { text, stretch, tokens, quote, attribution } = scene;
  const inner = text.slice(stretch.innerStart, Math.min(stretch.innerEnd, stretch.innerStart + 400)).trim();
  const words = inner.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  const before = text.slice(Math.max(0, stretch.start - 40), stretch.start).trimEnd();
  const previous = tokens[quote - 1];
  const next = tokens[quote + 1];
  let score: number = WEIGHT.base;
  if (words.length >= 10) score += WEIGHT.long;
  else if (words.length >= 6) score += WEIGHT.sentenceLike;
  else if (words.length >= 4) score += WEIGHT.clauseLike;
  else if (words.length === 1 && scene.language !== 'de') score += WEIGHT.oneWord;
  if (attribution !== null && attribution.confidence > 0.45) score += weightOfAttribution(attribution, words.length);
  else if (isBareFragment(scene, inner, words)) score += WEIGHT.unattributedFragment;
  const startsSentence = previous === undefined || previous.sentence !== (tokens[quote] as Token).sentence;
  if (attribution === null && startsSentence && inner.endsWith(',')) score += WEIGHT.attributed;
  if (/[,.!?…]$/.test(inner) && attribution !== null) score += WEIGHT.endsLikeSentence;
  if (/\b(?:I|we|you|my|our|ich|wir)\b/i.test(inner)) score += WEIGHT.firstPerson;
  if (tokens.length === 1 && /[.!?…]$/.test(inner)) score += WEIGHT.ownParagraph;
  if (NAMING.test(before)) score += WEIGHT.naming;
  if (looksLikeTitle(scene, inner, words)) score += WEIGHT.title;
  if (isPrinted(scene)) score += WEIGHT.printed;
  if (isHypothetical(scene)) score += WEIGHT.hypothetical;
  if (attribution === null && COPULAS.has(next?.lower ?? ''))
    score += isReply(tokens, quote) ? WEIGHT.attributed : WEIGHT.isSubject;
  if (beginsLikeName(scene, inner, words)) score += WEIGHT.capitalInside;
  const isNickname =
    previous?.kind === 'word' &&
    previous.capital &&
    next?.kind === 'word' &&
    next.capital &&
    words.length <= 3 &&
    /^\p{Lu}/u.test(inner) &&
    !next.possessive &&
    previous.sentence === next.sentence;
  if (isNickname) score += WEIGHT.nickname;
  const isName = isEnclosedName({ inner, words, stretch, tokens, quote, attribution, language: scene.language });
  return Math.max(0, Math.min(isName ? NAME_CEILING : 1, score));
}
