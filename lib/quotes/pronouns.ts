/**
 * Gives the person a pronoun stands for: by gender, nearness, place in the sentence and who spoke last.
 * Reference: the salience factors of Lappin and Leass (1994), reduced to those that need no parser. Known limit: no world knowledge.
 */
import type { QuoteDocument, TokenPlace } from './document.ts';
import type { Gender } from './first-names.ts';
import type { NamedEntity, NameMention, NameTable } from './name-table.ts';
import { isPreposition } from './noun-phrases.ts';
import type { Token } from './tokens.ts';

export interface Resolution {
  entity: NamedEntity;
  confidence: number;
}

/** Paragraphs looked back over. */
const REACH_PARAGRAPHS = 5;
const MAX_CANDIDATES = 40;

export const PRONOUN_GENDER: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['er', 'male'],
  ['il', 'male'],
  ['elle', 'female'],
  ['él', 'male'],
  ['ella', 'female'],
  ['sie', 'female'],
]);

const WEIGHT = {
  sentence: 1,
  paragraph: 1.2,
  subject: 1.6,
  lastSpeaker: 1.5,
  possessive: -1,
  afterPreposition: -0.6,
  unknownGender: -0.8,
  unknownKind: -1.2,
} as const;

function salience(
  document: QuoteDocument,
  mention: NameMention,
  place: TokenPlace,
  lastSpeaker: NamedEntity | null,
): number {
  const tokens = document.tokens[mention.paragraph] as Token[];
  const entity = mention.entity as NamedEntity;
  let score = -WEIGHT.paragraph * (place.paragraph - mention.paragraph);
  if (mention.paragraph === place.paragraph) {
    const distance =
      ((document.tokens[place.paragraph] as Token[])[place.token] as Token).sentence -
      (tokens[mention.first] as Token).sentence;
    score -= WEIGHT.sentence * Math.min(distance, 3) * 0.7;
  } else {
    const lastSentence = (tokens.at(-1) as Token).sentence;
    score -= Math.min(0.9, (lastSentence - (tokens[mention.first] as Token).sentence) * 0.3);
  }
  const before = tokens[mention.titleFirst - 1];
  const startsSentence =
    before === undefined ||
    before.sentence !== (tokens[mention.titleFirst] as Token).sentence ||
    before.kind === 'quote';
  if (startsSentence && !mention.possessive) score += WEIGHT.subject;
  if (before?.text === ',' && !mention.possessive) score += WEIGHT.subject / 2;
  if (mention.possessive) score += WEIGHT.possessive;
  if (isPreposition(before)) score += WEIGHT.afterPreposition;
  if (entity === lastSpeaker) score += WEIGHT.lastSpeaker;
  if (entity.gender === null) score += WEIGHT.unknownGender;
  if (entity.kind !== 'person') score += WEIGHT.unknownKind;
  return score;
}

export function resolvePronoun(
  document: QuoteDocument,
  names: NameTable,
  lower: string,
  place: TokenPlace,
  lastSpeaker: NamedEntity | null,
): Resolution | null {
  const gender = PRONOUN_GENDER.get(lower);
  if (gender === undefined) return null;
  const best = new Map<NamedEntity, number>();
  let seen = 0;
  for (
    let paragraph = place.paragraph;
    paragraph >= Math.max(0, place.paragraph - REACH_PARAGRAPHS) && seen < MAX_CANDIDATES;
    paragraph--
  ) {
    const mentions = names.mentions[paragraph] as NameMention[];
    for (let index = mentions.length - 1; index >= 0 && seen < MAX_CANDIDATES; index--) {
      const mention = mentions[index] as NameMention;
      const entity = mention.entity;
      if (entity === null || entity.kind === 'organisation' || (entity.gender !== null && entity.gender !== gender))
        continue;
      if (paragraph === place.paragraph && mention.first >= place.token) continue;
      if (entity.kind === 'unknown' && entity.mentions.length < 2) continue;
      seen++;
      const score = salience(document, mention, place, lastSpeaker);
      best.set(entity, Math.max(best.get(entity) ?? Number.NEGATIVE_INFINITY, score));
    }
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1] || a[0].id - b[0].id);
  const first = ranked[0];
  if (first === undefined) return null;
  const margin = first[1] - (ranked[1]?.[1] ?? Number.NEGATIVE_INFINITY);
  const sure = first[0].gender === gender ? 0.85 : 0.65;
  return { entity: first[0], confidence: sure - (margin < 0.3 ? 0.25 : margin < 0.8 ? 0.12 : 0) };
}
