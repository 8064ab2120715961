/**
 * Gives the full name of whoever a mention means: a name, a role ("the mayor"), a pronoun, or nobody who is named.
 * Every step has a confidence; what stays below the threshold is left unnamed, for a wrong name costs more than none.
 */
import type { Attribution, TokenSpan } from './attribution.ts';
import type { QuoteDocument } from './document.ts';
import { mentionsTouching } from './mention-search.ts';
import { isTitle } from './name-titles.ts';
import { ROLE_TITLES, UNNAMED_HEADS } from './name-words.ts';
import type { NamedEntity, NameMention, NameTable } from './names.ts';
import { isDeterminer, skipVerbPrefix } from './noun-phrases.ts';
import type { ReferenceTable, Resolution } from './references.ts';
import { UTTERANCE_NOUNS } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

/** Groups, things and adjectives of nations that a capital makes look like a name. */
const GROUPS =
  /^(?:republicans?|democrats?|police|protesters|demonstrators|lawmakers|officials|critics|others|gop|senate|house|congress|sources?|voters|witnesses|muslims?|christians?|latinos?|hispanics?|\p{L}+(?:icans?|ians?|ish|ese))$/iu;

const CONFIDENCE = { name: 0.92, onlyOnce: 0.6, apposition: 0.85, title: 0.8, document: 0.6, doubtful: 0.4 } as const;

/** How far an apposition may follow what it names, in words. */
const APPOSITION_REACH = 16;

/** "a spokesman for the campaign, Anna Keller, said": the name in apposition after a description. */
function nameInApposition(
  tokens: readonly Token[],
  mentions: readonly NameMention[],
  span: TokenSpan,
): NameMention | null {
  for (let at = span.last + 1; at < Math.min(tokens.length, span.last + APPOSITION_REACH); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote' || ';:.'.includes(token.text)) return null;
    if (token.text !== ',') continue;
    // "a spokesman for the secretary, Anna Keller": the name is the secretary's.
    if (at - 1 > span.last && isTitle(tokens[at - 1] as Token)) return null;
    const mention = mentionsTouching(mentions, at + 1, at + 8).find(candidate => candidate.titleFirst <= at + 3);
    if (mention === undefined || mention.possessive || mention.entity?.kind === 'place') return null;
    const after = tokens[mention.last + 1];
    return after === undefined || [',', '.', '('].includes(after.text) ? mention : null;
  }
  return null;
}

/** "Minister of Education Anna Keller said": a bare title, and a name that ends right before the verb. */
function nameBeforeVerb(
  tokens: readonly Token[],
  mentions: readonly NameMention[],
  span: TokenSpan,
  cue: TokenSpan | null,
): NameMention | null {
  const head = tokens[span.last] as Token;
  const next = tokens[span.last + 1];
  const title = head.lower.replace(/\.$/, '');
  if (isDeterminer(tokens[span.first]) || !(ROLE_TITLES.has(title) || next?.lower === 'and')) return null;
  if (next === undefined || !['of', 'for', 'and', 'at'].includes(next.lower)) return null;
  const candidates = mentionsTouching(mentions, span.last + 1, span.last + 10);
  if (cue !== null && cue.paragraph === span.paragraph && cue.first > span.last) {
    return candidates.find(mention => skipVerbPrefix(tokens, mention.last + 1) === cue.first) ?? null;
  }
  return candidates.findLast(mention => mention.entity?.kind === 'person') ?? null;
}

export function resolveSpeaker(
  document: QuoteDocument,
  names: NameTable,
  references: ReferenceTable,
  attribution: Attribution,
): Resolution | null {
  const span = attribution.speaker;
  if (span === null) return null;
  const tokens = document.tokens[span.paragraph] as Token[];
  const mentions = names.mentions[span.paragraph] as NameMention[];
  const reference = references.resolve(span);
  if (reference !== null) return reference;
  const within = mentionsTouching(mentions, span.first, span.last);
  const named = within.findLast(mention => mention.last >= span.last);
  const isOwner =
    named?.possessive === true &&
    attribution.rule === 'fragment' &&
    attribution.cue?.paragraph === span.paragraph &&
    attribution.cue.first > span.last;
  if (
    attribution.rule === 'transcript' &&
    tokens.slice(span.first, span.last + 1).every(token => isTitle(token) || token.lower === 'audience')
  )
    return null;
  if (named !== undefined && named.entity !== null && (!named.possessive || isOwner))
    return named.uncertain ? null : resolveName(named.entity);
  const titled = nameBeforeVerb(tokens, mentions, span, attribution.cue);
  if (titled?.entity != null) return { entity: titled.entity, confidence: CONFIDENCE.title };
  const apposed = nameInApposition(tokens, mentions, span);
  if (apposed?.entity != null) return { entity: apposed.entity, confidence: CONFIDENCE.apposition };
  const head = (tokens[span.last] as Token).lower;
  const owner = within.findLast(
    mention => mention.last === span.last - 1 || (mention.possessive && span.last - mention.last <= 3),
  );
  if (owner?.entity != null && isDocument(head, owner.entity) && owner.entity.kind !== 'place') {
    return { entity: owner.entity, confidence: CONFIDENCE.document };
  }
  return documentOf(tokens, mentions, span);
}

/** "a report of the Water Board": what an organisation publishes speaks for it. */
function documentOf(tokens: readonly Token[], mentions: readonly NameMention[], span: TokenSpan): Resolution | null {
  const preposition = tokens[span.last + 1]?.lower;
  if (preposition !== 'of' && preposition !== 'by' && preposition !== 'from') return null;
  const owner = mentionsTouching(mentions, span.last + 2, span.last + 4)[0]?.entity ?? null;
  if (owner?.kind !== 'organisation' || !isDocument((tokens[span.last] as Token).lower, owner)) return null;
  return { entity: owner, confidence: CONFIDENCE.document };
}

const STUDIES = new Set([
  'analysis',
  'study',
  'survey',
  'poll',
  'report',
  'statement',
  'editorial',
  'review',
  'website',
  'blog',
]);

/** What an organisation publishes, or a person writes, speaks for its owner. */
function isDocument(head: string, owner: NamedEntity): boolean {
  return owner.kind === 'organisation'
    ? STUDIES.has(head) || UTTERANCE_NOUNS.has(head)
    : UTTERANCE_NOUNS.has(head) && !UNNAMED_HEADS.has(head);
}

/** A capitalised word that only ever begins sentences may be no name at all. */
function isDoubtful(entity: NamedEntity): boolean {
  return entity.kind === 'unknown' && entity.words.length === 1 && entity.insideMentions === 0;
}

function resolveName(entity: NamedEntity): Resolution | null {
  if (GROUPS.test(entity.name)) return null;
  if (isDoubtful(entity)) return { entity, confidence: CONFIDENCE.doubtful };
  return {
    entity,
    confidence: entity.kind === 'unknown' && entity.mentionCount === 1 ? CONFIDENCE.onlyOnce : CONFIDENCE.name,
  };
}
