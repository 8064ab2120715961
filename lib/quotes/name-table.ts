/**
 * Gives the people and organisations of an article, and every place where the running text (never a quotation) names them.
 *
 * Idea: runs of capitalised words are cut at titles and function words, told apart by first names, titles, words of organisations and by
 * how the article goes on to use them, then merged by family name; short mentions are linked to the full name they can stand for.
 * Cost: linear in the text. Known limit: two people of one family name are told apart by first name, title and nearness only.
 */

import { isOffice, rolesOf } from './descriptions.ts';
import type { QuoteDocument } from './document.ts';
import { EntityIndex, surnameOf } from './entity-index.ts';
import { classifyName, findNames } from './find-names.ts';
import type { NamedEntity, NameMention, NameTable } from './names.ts';

/** How near, in paragraphs, a full mention speaks for one bearer of a name. */
const NEAR_PARAGRAPHS = 2;
/** What speaks for one bearer of a family name: the article's main person before the one named last. */
const BEARER = {
  organisation: -5,
  notYetNamed: -3,
  near: 1,
  nearFade: 0.4,
  first: 0.7,
  fullMention: 0.5,
  maxFullMentions: 6,
  inHeadline: 2,
  sameRole: 1.5,
} as const;
/** Two bearers of a name nearer than this are not told apart. */
const UNCERTAIN_MARGIN = 0.6;
/** Characters of the first paragraph that count as the headline where none is given. */
const LEAD_LENGTH = 300;

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'across', 'outside', 'throughout', 'into']);

function addRoles(entity: NamedEntity, roles: readonly string[]): void {
  for (const role of roles) {
    if (entity.roles.has(role)) continue;
    for (const word of rolesOf(role)) entity.roles.add(word);
  }
}

/** "President Brandt" before a single "Clara Brandt": the office was never hers. */
function holdsAnotherOffice(entity: NamedEntity, mention: NameMention, named: boolean): boolean {
  if (named || entity.fullMentions > 2) return false;
  return mention.roles.some(isOffice) && !mention.roles.some(role => entity.roles.has(role));
}

/** `lastInFull`: the paragraph of the latest full mention so far. */
function chooseBearer(
  candidates: readonly NamedEntity[],
  mention: NameMention,
  lastInFull: ReadonlyMap<NamedEntity, number>,
): NamedEntity | null {
  let best: NamedEntity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let rivalScore = Number.NEGATIVE_INFINITY;
  for (const entity of candidates) {
    if (mention.gender !== null && entity.gender !== null && mention.gender !== entity.gender) continue;
    const before = lastInFull.get(entity);
    if (holdsAnotherOffice(entity, mention, before !== undefined)) continue;
    const distance = before === undefined ? Number.POSITIVE_INFINITY : mention.paragraph - before;
    const score =
      (entity.kind === 'organisation' ? BEARER.organisation : 0) +
      (before === undefined ? BEARER.notYetNamed : 0) +
      (distance <= NEAR_PARAGRAPHS ? BEARER.near - distance * BEARER.nearFade : 0) +
      (entity === candidates[0] ? BEARER.first : 0) +
      (mention.roles.some(role => entity.roles.has(role)) ? BEARER.sameRole : 0) +
      Math.min(entity.fullMentions, BEARER.maxFullMentions) * BEARER.fullMention +
      (entity.inHeadline ? BEARER.inHeadline : 0);
    if (score > bestScore) {
      rivalScore = bestScore;
      best = entity;
      bestScore = score;
    } else rivalScore = Math.max(rivalScore, score);
  }
  mention.uncertain = bestScore - rivalScore < UNCERTAIN_MARGIN;
  return best;
}

function wordsOfHeadline(document: QuoteDocument, headline: string | null): ReadonlySet<string> {
  const lead = document.paragraphs[0];
  const text =
    headline ??
    (lead === undefined ? '' : document.text.slice(lead.start, Math.min(lead.end, lead.start + LEAD_LENGTH)));
  return new Set(text.toLowerCase().split(/[^\p{L}\p{N}-]+/u));
}

function linkFullName(index: EntityIndex, mention: NameMention, headlineWords: ReadonlySet<string>): void {
  const kind = classifyName(mention);
  const entity = index.find(mention.words) ?? index.add(mention.words, kind, mention.gender);
  if (entity.kind === 'unknown') entity.kind = kind;
  entity.gender ??= mention.gender;
  entity.fullMentions++;
  if (headlineWords.has(surnameOf(mention.words))) entity.inHeadline = true;
  addRoles(entity, mention.roles);
  mention.entity = entity;
}

function linkShortName(index: EntityIndex, mention: NameMention, lastInFull: ReadonlyMap<NamedEntity, number>): void {
  const word = (mention.words[0] as string).toLowerCase();
  const bearers = index.bearersOf(word);
  if (mention.knownOnly && bearers.length === 0) return;
  const entity =
    chooseBearer(bearers, mention, lastInFull) ??
    (mention.gender === null ? chooseBearer(index.peopleCalled(word), mention, lastInFull) : null) ??
    index.findExact(mention.words) ??
    (mention.startsSentence || bearers.length > 0 ? undefined : index.findMisspelt(word)) ??
    index.add(mention.words, classifyName(mention), mention.gender);
  mention.entity = entity;
  entity.gender ??= mention.gender;
  if (entity.kind === 'unknown') entity.kind = classifyName(mention);
  addRoles(entity, mention.roles);
}

export function buildNameTable(document: QuoteDocument, headline: string | null): NameTable {
  const index = new EntityIndex();
  const headlineWords = wordsOfHeadline(document, headline);
  const found = findNames(document);
  // First the names in full, so that a short mention may also stand before its full one (headline, lead).
  for (const mention of found) if (mention.words.length > 1) linkFullName(index, mention, headlineWords);
  const mentions: NameMention[][] = document.paragraphs.map(() => []);
  const lastInFull = new Map<NamedEntity, number>();
  const afterPlacePreposition = new Map<NamedEntity, number>();
  for (const mention of found) {
    if (mention.entity === null) linkShortName(index, mention, lastInFull);
    else lastInFull.set(mention.entity, mention.paragraph);
    const { entity } = mention;
    if (entity === null) continue;
    entity.mentionCount++;
    entity.firstMention ??= mention;
    if (!mention.startsSentence) entity.insideMentions++;
    const before = document.tokens[mention.paragraph]?.[mention.first - 1]?.lower;
    if (before !== undefined && PLACE_PREPOSITIONS.has(before))
      afterPlacePreposition.set(entity, (afterPlacePreposition.get(entity) ?? 0) + 1);
    (mentions[mention.paragraph] as NameMention[]).push(mention);
  }
  // A name that mostly stands after "in" or "at" is a place, first name or not.
  for (const [entity, count] of afterPlacePreposition)
    if (entity.kind === 'unknown' && count * 2 >= entity.mentionCount) entity.kind = 'place';
  return { entities: index.entities, mentions };
}
