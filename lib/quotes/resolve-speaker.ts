/**
 * Gives the full name of whoever a mention means: a name, a role ("the mayor"), a pronoun, or nobody who is named.
 * Every step has a confidence; what stays below the threshold is left unnamed, for a wrong name costs more than none.
 */
import type { TokenSpan } from './attribution.ts';
import type { QuoteDocument } from './document.ts';
import type { NamedEntity, NameMention, NameTable } from './name-table.ts';
import { UNNAMED_HEADS } from './name-words.ts';
import type { PronounTable, Resolution } from './pronouns.ts';
import type { Token } from './tokens.ts';

/** Groups and things that a capital makes look like a name. */
const GROUPS =
  /^(?:republicans?|democrats?|police|americans?|russians?|mexicans?|muslims?|protesters|demonstrators|lawmakers|officials|critics|others|gop|senate|house|congress|sources?|voters|witnesses)$/i;

function mentionsWithin(names: NameTable, span: TokenSpan): NameMention[] {
  return (names.mentions[span.paragraph] as NameMention[]).filter(
    mention => mention.last >= span.first && mention.first <= span.last,
  );
}

/** "a spokesman for the campaign, Anna Keller, said": the name in apposition after a description. */
function nameInApposition(document: QuoteDocument, names: NameTable, span: TokenSpan): NameMention | null {
  const tokens = document.tokens[span.paragraph] as Token[];
  for (let at = span.last + 1; at < Math.min(tokens.length, span.last + 14); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote' || ';:.'.includes(token.text)) return null;
    if (token.text !== ',') continue;
    const mention = (names.mentions[span.paragraph] as NameMention[]).find(candidate => candidate.first === at + 1);
    if (mention === undefined || mention.possessive) return null;
    const after = tokens[mention.last + 1];
    return after?.text === ',' || after?.text === '.' || after === undefined ? mention : null;
  }
  return null;
}

function resolveRole(
  names: NameTable,
  tokens: readonly Token[],
  span: TokenSpan,
  lastSpeaker: NamedEntity | null,
): Resolution | null {
  const first = tokens[span.first] as Token;
  if (first.lower !== 'the') return null;
  const head = (tokens[span.last] as Token).lower;
  let best: NamedEntity | null = null;
  let bestParagraph = -1;
  let rivals = 0;
  for (const entity of names.entities) {
    if (!entity.roles.has(head)) continue;
    const last = entity.mentions.findLast(
      mention =>
        mention.paragraph < span.paragraph || (mention.paragraph === span.paragraph && mention.first < span.first),
    );
    if (last === undefined) continue;
    rivals++;
    if (last.paragraph > bestParagraph || (last.paragraph === bestParagraph && entity === lastSpeaker)) {
      best = entity;
      bestParagraph = last.paragraph;
    }
  }
  if (best === null || (UNNAMED_HEADS.has(head) && rivals > 1)) return null;
  return { entity: best, confidence: rivals > 1 ? 0.65 : 0.8 };
}

export function resolveSpeaker(
  document: QuoteDocument,
  names: NameTable,
  pronouns: PronounTable,
  span: TokenSpan,
  lastSpeaker: NamedEntity | null,
): Resolution | null {
  const tokens = document.tokens[span.paragraph] as Token[];
  const pronoun = pronouns.resolve(span);
  if (pronoun !== null) return pronoun;
  const mentions = mentionsWithin(names, span);
  const named = mentions.findLast(
    mention => mention.last === span.last || (mention.first <= span.last && mention.last >= span.last),
  );
  if (named?.entity !== undefined && named.entity !== null && !named.possessive) {
    if (GROUPS.test(named.entity.name) || named.entity.kind === 'place') return null;
    const { entity } = named;
    return { entity, confidence: entity.kind === 'unknown' && entity.mentions.length === 1 ? 0.6 : 0.92 };
  }
  const apposed = nameInApposition(document, names, span);
  if (apposed?.entity != null) return { entity: apposed.entity, confidence: 0.85 };
  return resolveRole(names, tokens, span, lastSpeaker);
}
