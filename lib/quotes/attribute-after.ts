/**
 * Gives the speaker who is named right after a quotation: "…," said Anna Keller / "…," Keller, the mayor of X, told reporters.
 * The most precise of the rules. Known limit: a quotation that ends like a sentence is followed by a new one, so only a
 * sentence that is nothing but the attribution counts there.
 */
import type { Attribution } from './attribution.ts';
import {
  findVerbAfter,
  isAdverb,
  isDeterminer,
  isNominal,
  isPronoun,
  isTemporal,
  looksLikeVerb,
  type NounPhrase,
  nounPhraseFrom,
  skipVerbPrefix,
  verbAt,
} from './noun-phrases.ts';
import type { Token } from './tokens.ts';

/** How the quoted words end decides how much may follow. */
export type QuoteEnding = 'open' | 'question' | 'stop';

const CONFIDENCE = { exact: 0.97, gap: 0.9, unknownVerb: 0.75, romance: 0.88, afterStop: 0.85 } as const;

function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (isPronoun(token) || isDeterminer(token) || isNominal(token));
}

/** A sentence that holds nothing but the attribution ("Keller said." / "Keller said in a statement."). */
function isBareAttribution(tokens: readonly Token[], verb: number, sentence: number): boolean {
  for (let at = verb + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence) return true;
    if (token.kind === 'quote' || token.text === ':' || token.text === ',') return false;
    if (token.lower === 'that' || token.lower === 'he' || token.lower === 'she' || at - verb > 8) return false;
    if (at === verb + 1 && isDeterminer(token) && /^(?:told|tells|asked)$/.test((tokens[verb] as Token).lower))
      continue;
    if (
      at === verb + 1 &&
      token.kind === 'word' &&
      !['in', 'on', 'during', 'at', 'to', 'of', 'after', 'about', 'via', 'with', 'reporters'].includes(token.lower) &&
      !isAdverb(token) &&
      !token.capital
    )
      return false;
  }
  return true;
}

/** "the daily quoted the shepherd as telling police": the one who is quoted speaks. */
function quotedAfter(tokens: readonly Token[], verb: number): NounPhrase | null {
  if (!/^(?:quote[sd]|cite[sd])$/.test((tokens[verb] as Token).lower)) return null;
  for (let at = verb + 2; at < Math.min(tokens.length, verb + 16); at++) {
    if (tokens[at]?.lower === 'as' && tokens[at + 1]?.lower.endsWith('ing')) return nounPhraseFrom(tokens, verb + 1);
  }
  return null;
}

/** "Asked “Why?”, Keller answered: “…”": the verb belongs to the quotation after it. */
function introducesNext(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb + 1]?.text === ':' && tokens[verb + 2]?.kind === 'quote';
}

/** "Keller said that …", "Keller said he …": the verb reports something else than the quotation before it. */
function takesClause(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  if (next === undefined) return false;
  return (
    next.lower === 'that' || next.kind === 'quote' || next.text === ':' || (isPronoun(next) && !isDeterminer(next))
  );
}

function inverted(
  tokens: readonly Token[],
  at: number,
  paragraph: number,
  separated: boolean,
  romance: boolean,
): Attribution | null {
  const verb = skipVerbPrefix(tokens, at);
  const strength = verbAt(tokens, verb);
  const token = tokens[verb];
  // « …, soupire Anne Keller »: French and Spanish always turn the verb round.
  const isRomance =
    romance && separated && isNominal(token) && token?.capital === false && tokens[verb + 1]?.capital === true;
  if (
    token === undefined ||
    (strength === null && !isRomance && !(looksLikeVerb(token) && verb === at && token.lower.endsWith('ed')))
  )
    return null;
  if (token.lower.endsWith('ing') || verb - at > 2) return null;
  if (!separated && strength !== 'speech') return null;
  if (strength === 'judging' && !/(?:s|ed)$/.test(token.lower)) return null;
  let subjectAt = verb + 1;
  // "dijo el lunes la alcaldesa", "said on Monday Anna Keller"
  const time = nounPhraseFrom(tokens, subjectAt);
  if (time !== null && isTemporal(tokens, time)) subjectAt = time.last + 1;
  while (subjectAt < tokens.length && isAdverb(tokens[subjectAt] as Token)) subjectAt++;
  if (!startsPhrase(tokens, subjectAt)) return null;
  const phrase = nounPhraseFrom(tokens, subjectAt);
  if (phrase === null || tokens[phrase.first]?.sentence !== token.sentence) return null;
  if (
    ['him', 'her', 'them', 'that', 'it', 'this'].includes((tokens[subjectAt] as Token).lower) &&
    phrase.first === phrase.last
  )
    return null;
  return {
    speaker: { paragraph, first: phrase.first, last: phrase.last },
    cue: { paragraph, first: verb, last: verb },
    rule: 'after',
    confidence: strength !== null ? CONFIDENCE.exact : isRomance ? CONFIDENCE.romance : CONFIDENCE.unknownVerb,
  };
}

const BE_FORMS = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

function straight(
  tokens: readonly Token[],
  at: number,
  paragraph: number,
  ending: QuoteEnding,
  separated: boolean,
  endsWithComma: boolean,
): Attribution | null {
  const phrase: NounPhrase | null = nounPhraseFrom(tokens, at);
  if (phrase === null) return null;
  const sentence = (tokens[phrase.first] as Token).sentence;
  let verb = findVerbAfter(tokens, phrase.last + 1, sentence);
  let confidence: number = verb === phrase.last + 1 ? CONFIDENCE.exact : CONFIDENCE.gap;
  if (verb === null) {
    const next = skipVerbPrefix(tokens, phrase.last + 1);
    const isPassive = BE_FORMS.has(tokens[next - 1]?.lower ?? '');
    if (ending !== 'open' || !separated || isPassive || !looksLikeVerb(tokens[next])) return null;
    verb = next;
    confidence = CONFIDENCE.unknownVerb;
  }
  if (verbAt(tokens, verb) === 'judging' && ending !== 'open') return null;
  const quoted = quotedAfter(tokens, verb);
  if (quoted !== null)
    return {
      speaker: { paragraph, ...quoted },
      cue: { paragraph, first: verb, last: verb },
      rule: 'after',
      confidence,
    };
  if (introducesNext(tokens, verb) && !endsWithComma) return null;
  if (ending !== 'open') {
    if (ending === 'stop' ? !isBareAttribution(tokens, verb, sentence) : takesClause(tokens, verb)) return null;
    if (ending === 'stop') confidence = CONFIDENCE.afterStop;
  }
  return {
    speaker: { paragraph, first: phrase.first, last: phrase.last },
    cue: { paragraph, first: verb, last: verb },
    rule: 'after',
    confidence,
  };
}

function accordingTo(tokens: readonly Token[], at: number, paragraph: number): Attribution | null {
  const token = tokens[at];
  if (token === undefined) return null;
  let next = -1;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') next = at + 2;
  else if (token.lower === 'per') next = at + 1;
  else if (token.lower === 'as') {
    const phrase = nounPhraseFrom(tokens, at + 1);
    if (phrase === null) return null;
    const verb = findVerbAfter(tokens, phrase.last + 1, token.sentence);
    if (verb === null) return null;
    return {
      speaker: { paragraph, ...phrase },
      cue: { paragraph, first: verb, last: verb },
      rule: 'after',
      confidence: CONFIDENCE.gap,
    };
  }
  if (next === -1) return null;
  const phrase = nounPhraseFrom(tokens, next);
  if (phrase === null) return null;
  return {
    speaker: { paragraph, ...phrase },
    cue: { paragraph, first: at, last: next - 1 },
    rule: 'according to',
    confidence: CONFIDENCE.gap,
  };
}

/** "…" — Anna Keller: nothing but a name and perhaps a role to the end of the paragraph or line. */
function afterDash(tokens: readonly Token[], dash: number, paragraph: number): Attribution | null {
  const phrase = nounPhraseFrom(tokens, dash + 1);
  if (phrase === null) return null;
  const isNamed = tokens[phrase.last]?.capital === true;
  const rest = tokens[phrase.last + 1];
  const ends = rest === undefined || (rest.text === '.' && tokens[phrase.last + 2] === undefined);
  const described =
    rest !== undefined &&
    (rest.text === ',' || rest.text === '(') &&
    tokens.length - phrase.last < 25 &&
    !tokens.slice(phrase.last).some(token => token.kind === 'quote');
  // "— the referee" and "— their coach, Anna Keller" only where the quotation is all there is before.
  if ((!ends && !described) || (!isNamed && dash !== 1)) return null;
  return {
    speaker: { paragraph, ...phrase },
    cue: { paragraph, first: dash, last: dash },
    rule: 'dash',
    confidence: CONFIDENCE.gap,
  };
}

/** `quote`: index of the quotation's token. */
export function attributeAfter(
  tokens: readonly Token[],
  quote: number,
  paragraph: number,
  ending: QuoteEnding,
  endsWithComma: boolean,
  romance: boolean,
): Attribution | null {
  let at = quote + 1;
  let separated = false;
  while (tokens[at]?.kind === 'punct' && [',', '—', '-', "'", '’', '"', '”'].includes((tokens[at] as Token).text)) {
    at++;
    separated = true;
  }
  if (tokens[quote + 1]?.text === '—' || tokens[quote + 1]?.text === '-') {
    const dashed = afterDash(tokens, quote + 1, paragraph);
    if (dashed !== null) return dashed;
  }
  const clauseEnds = separated || ending !== 'open' || endsWithComma;
  const effective: QuoteEnding = separated ? 'open' : ending;
  const token = tokens[at];
  if (token === undefined || token.kind === 'quote' || token.kind === 'punct') return null;
  const cited = accordingTo(tokens, at, paragraph);
  if (cited !== null && !token.capital) return cited;
  const turned = inverted(tokens, at, paragraph, clauseEnds, romance);
  if (turned !== null && (effective !== 'stop' || !token.capital)) return turned;
  return straight(tokens, at, paragraph, effective, clauseEnds, endsWithComma);
}
