/**
 * Gives the person whom each "he" and "she" of the running text stands for.
 *
 * Idea: one pass in reading order over names and pronouns; each is an event with a salience (subject, speaks, in a possessive, after a
 * preposition) that fades with every sentence; a pronoun takes the most salient person of its gender and is then an event itself.
 * Cost: linear (a bounded number of events is looked back over). Reference: Lappin and Leass (1994), "An algorithm for pronominal
 * anaphora resolution", without its parser. Known limit: no world knowledge; two people of one gender in one sentence are a guess, and
 * the confidence says so.
 */
import type { TokenSpan } from './attribution.ts';
import type { QuoteDocument } from './document.ts';
import type { Gender } from './first-names.ts';
import type { NamedEntity, NameMention, NameTable } from './name-table.ts';
import { findVerbAfter, isPreposition, verbAt } from './noun-phrases.ts';
import type { Token } from './tokens.ts';

export interface Resolution {
  entity: NamedEntity;
  confidence: number;
}

const SUBJECT_GENDER: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['she', 'female'],
  ['er', 'male'],
  ['il', 'male'],
  ['elle', 'female'],
  ['él', 'male'],
  ['ella', 'female'],
]);

interface Event {
  entity: NamedEntity;
  /** Number of the sentence in the whole text. */
  sentence: number;
  salience: number;
}

/** Sentences after which a mention no longer counts. */
const REACH_SENTENCES = 12;
/** Events looked back over: keeps hostile texts linear. */
const REACH_EVENTS = 60;
/** Set on the dev part of the news sets; what matters is the order: subject > speaking > newly introduced > mere mention. */
const SALIENCE = {
  subject: 1.5,
  speaks: 0.9,
  introduced: 0.5,
  afterComma: 0.4,
  possessive: -0.9,
  afterPreposition: -0.5,
  fade: 0.5,
  unknownGender: -0.9,
  unknownKind: -1.2,
} as const;

function salienceOf(tokens: readonly Token[], mention: NameMention, isFirst: boolean): number {
  const before = tokens[mention.titleFirst - 1];
  const head = tokens[mention.first] as Token;
  const starts = before === undefined || before.sentence !== head.sentence || before.kind === 'quote';
  let salience = 0;
  if (mention.possessive) salience += SALIENCE.possessive;
  else if (
    before !== undefined &&
    verbAt(tokens, mention.titleFirst - 1) === 'speech' &&
    tokens[mention.titleFirst - 2]?.text !== 'to'
  ) {
    const beforeVerb = tokens[mention.titleFirst - 2];
    if (beforeVerb === undefined || beforeVerb.text === ',' || beforeVerb.kind === 'quote')
      salience += SALIENCE.subject + SALIENCE.speaks;
  } else if (isPreposition(before)) salience += SALIENCE.afterPreposition;
  else {
    const verb = findVerbAfter(tokens, mention.last + 1, head.sentence);
    if (verb !== null && verb - mention.last < 30)
      salience += starts || before?.text === ',' || verb - mention.last < 4 ? SALIENCE.subject + SALIENCE.speaks : 0;
    else if (starts) salience += SALIENCE.subject;
    else if (before?.text === ',') salience += SALIENCE.afterComma;
  }
  if (isFirst && mention.words.length > 1) salience += SALIENCE.introduced;
  return salience;
}

function keyOf(paragraph: number, token: number): string {
  return `${paragraph}:${token}`;
}

export class PronounTable {
  private readonly events: Event[] = [];
  private readonly resolutions = new Map<string, Resolution>();

  constructor(document: QuoteDocument, names: NameTable) {
    let sentenceBase = 0;
    for (let paragraph = 0; paragraph < document.tokens.length; paragraph++) {
      const tokens = document.tokens[paragraph] as Token[];
      const mentions = names.mentions[paragraph] as NameMention[];
      let next = 0;
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at] as Token;
        const mention = mentions[next];
        if (mention !== undefined && mention.first === at) {
          next++;
          const { entity } = mention;
          if (entity !== null && entity.kind !== 'organisation' && entity.kind !== 'place') {
            const isFirst = entity.mentions[0] === mention;
            const salience = salienceOf(tokens, mention, isFirst);
            if (entity.kind === 'unknown' && entity.words.length > 1 && salience >= SALIENCE.subject + SALIENCE.speaks)
              entity.kind = 'person';
            this.events.push({
              entity,
              sentence: sentenceBase + token.sentence,
              salience,
            });
          }
          continue;
        }
        const gender = token.kind === 'word' ? SUBJECT_GENDER.get(token.lower) : undefined;
        if (gender === undefined) continue;
        const sentence = sentenceBase + token.sentence;
        const resolution = this.choose(gender, sentence);
        if (resolution === null) continue;
        this.resolutions.set(keyOf(paragraph, at), resolution);
        const speaks = verbAt(tokens, at + 1) !== null || verbAt(tokens, at - 1) === 'speech';
        this.events.push({
          entity: resolution.entity,
          sentence,
          salience: SALIENCE.subject + (speaks ? SALIENCE.speaks : 0),
        });
      }
      sentenceBase += (tokens.at(-1)?.sentence ?? 0) + 1;
    }
  }

  private choose(gender: Gender, sentence: number): Resolution | null {
    const best = new Map<NamedEntity, number>();
    for (let index = this.events.length - 1; index >= Math.max(0, this.events.length - REACH_EVENTS); index--) {
      const event = this.events[index] as Event;
      const age = sentence - event.sentence;
      if (age > REACH_SENTENCES) break;
      const { entity } = event;
      if (entity.gender !== null && entity.gender !== gender) continue;
      if (entity.kind === 'unknown' && entity.mentions.length < 2) continue;
      const score =
        event.salience -
        SALIENCE.fade * age +
        (entity.gender === null ? SALIENCE.unknownGender : 0) +
        (entity.kind === 'unknown' ? SALIENCE.unknownKind : 0);
      best.set(entity, Math.max(best.get(entity) ?? Number.NEGATIVE_INFINITY, score));
    }
    let first: [NamedEntity, number] | null = null;
    let second = Number.NEGATIVE_INFINITY;
    for (const [entity, score] of best) {
      if (first === null || score > first[1]) {
        second = first?.[1] ?? second;
        first = [entity, score];
      } else if (score > second) second = score;
    }
    if (first === null) return null;
    const margin = first[1] - second;
    const sure = first[0].gender === gender ? 0.9 : 0.7;
    return { entity: first[0], confidence: sure - (margin < 0.25 ? 0.25 : margin < 0.6 ? 0.12 : 0) };
  }

  /** The person a pronoun stands for; null for other words and where nobody fits. */
  resolve(span: TokenSpan): Resolution | null {
    return span.first === span.last ? (this.resolutions.get(keyOf(span.paragraph, span.first)) ?? null) : null;
  }
}
