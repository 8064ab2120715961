/**
 * Gives the person whom each "he", "she" and "the mayor" of the running text stands for.
 *
 * Idea: one pass in reading order over names and pronouns; each is an event with a salience (subject, speaks, in a possessive, after a
 * preposition) that fades with every sentence; a pronoun takes the most salient person of its gender and is then an event itself.
 * Cost: linear (a bounded number of events is looked back over). Reference: Lappin and Leass (1994), "An algorithm for pronominal
 * anaphora resolution", without its parser. Known limit: no world knowledge; two people of one gender in one sentence are a guess, and
 * the confidence says so.
 */
import type { TokenSpan } from './attribution.ts';
import {
  type Description,
  descriptionFit,
  genderOfDescription,
  isPersonDescription,
  readDescription,
} from './descriptions.ts';
import type { QuoteDocument } from './document.ts';
import type { Gender } from './first-names.ts';
import type { NamedEntity, NameMention, NameTable } from './names.ts';
import { findVerbAfter, isDeterminer, isPreposition, nounPhraseFrom, verbAt } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import { WORD_CLASS } from './word-forms.ts';

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

/** Resolved where they own an utterance ("his claim"), but no mention that counts. */
const POSSESSIVE_GENDER: ReadonlyMap<string, Gender> = new Map([
  ['his', 'male'],
  ['her', 'female'],
]);

interface Event {
  entity: NamedEntity;
  /** Number of the sentence in the whole text. */
  sentence: number;
  salience: number;
}

/** Sentences after which a mention no longer counts. */
const REACH_SENTENCES = 12;
/** Sentences an organisation is remembered as "the company". */
const REACH_BODY = 5;
const BODIES: ReadonlySet<string> = new Set(
  'company firm association union newspaper paper bank foundation airline retailer manufacturer university'.split(' '),
);
/** Events looked back over: keeps hostile texts linear. */
const REACH_EVENTS = 60;
/** Set on the dev part of the news sets; what matters is the order: subject > introduced > speaking > mere mention. */
const SALIENCE = {
  subject: 1.5,
  speaks: 0.5,
  introduced: 0.5,
  introducedAtEnd: 1.4,
  afterComma: 0.4,
  possessive: -0.9,
  afterPreposition: -0.5,
  fade: 0.8,
  sameSentence: 1,
  unknownGender: -0.9,
  unknownKind: -1.2,
} as const;

/** The speech verb right before a name, a possessive organisation between them allowed: "noted the paper's Anna Keller". */
function isInvertedSubject(tokens: readonly Token[], first: number): boolean {
  let verb = first - 1;
  if (tokens[verb]?.possessive) verb--;
  if (tokens[verb]?.lower === 'the') verb--;
  if (verb < 0 || verbAt(tokens, verb) !== 'speech') return false;
  const before = tokens[verb - 1];
  return before === undefined || before.text === ',' || before.kind === 'quote';
}

function salienceOf(tokens: readonly Token[], mention: NameMention, isFirst: boolean): number {
  const before = tokens[mention.titleFirst - 1];
  const head = tokens[mention.first] as Token;
  const starts = before === undefined || before.sentence !== head.sentence || before.kind === 'quote';
  let salience = 0;
  if (mention.possessive) salience += SALIENCE.possessive;
  else if (isInvertedSubject(tokens, mention.titleFirst)) salience += SALIENCE.subject + SALIENCE.speaks;
  else if (isPreposition(before)) salience += SALIENCE.afterPreposition;
  else {
    const verb = findVerbAfter(tokens, mention.last + 1, head.sentence);
    const near = verb !== null && verb - mention.last < 4;
    if (verb !== null && verb - mention.last < 30 && (starts || near || before.text === ','))
      salience += SALIENCE.subject + SALIENCE.speaks;
    else if (starts) salience += SALIENCE.subject;
    else if (before.text === ',')
      salience += isApposedSubject(tokens, mention) ? SALIENCE.subject : SALIENCE.afterComma;
  }
  if (isFirst && mention.words.length > 1)
    salience += mention.introduced ? SALIENCE.introducedAtEnd : SALIENCE.introduced;
  return salience;
}

/** "The foreman, Hugo Lind, …" and "His lawyer, Gwen Sands, …" at the head of a sentence. */
function isApposedSubject(tokens: readonly Token[], mention: NameMention): boolean {
  if (tokens[mention.last + 1]?.text !== ',') return false;
  let first = mention.titleFirst - 1;
  const { sentence } = tokens[mention.first] as Token;
  while (first > 0 && mention.titleFirst - first < 9 && (tokens[first - 1] as Token).sentence === sentence) first--;
  if (first > 0 && (tokens[first - 1] as Token).sentence === sentence) return false;
  return isDeterminer(tokens[first]) && nounPhraseFrom(tokens, first) !== null;
}

/** No paragraph has more words than this factor; a page that has is read all the same, only its pronouns may be mistaken. */
const PARAGRAPH_FACTOR = 2 ** 26;

function keyOf(paragraph: number, token: number): number {
  return paragraph * PARAGRAPH_FACTOR + token;
}

export class ReferenceTable {
  private readonly events: Event[] = [];
  /** The organisations named so far. */
  private readonly bodies: Event[] = [];
  private readonly resolutions = new Map<number, Resolution>();
  /** Keys of possessives. */
  private readonly owners = new Set<number>();

  constructor(document: QuoteDocument, names: NameTable) {
    let sentenceBase = 0;
    for (let paragraph = 0; paragraph < document.tokens.length; paragraph++) {
      const tokens = document.tokens[paragraph] as Token[];
      this.readParagraph(tokens, names.mentions[paragraph] as NameMention[], paragraph, sentenceBase);
      sentenceBase += (tokens.at(-1)?.sentence ?? 0) + 1;
    }
  }

  private readParagraph(
    tokens: readonly Token[],
    mentions: readonly NameMention[],
    paragraph: number,
    sentenceBase: number,
  ): void {
    let next = 0;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      const sentence = sentenceBase + token.sentence;
      const mention = mentions[next];
      if (mention !== undefined && mention.first === at) {
        next++;
        this.addName(tokens, mention, sentence);
        continue;
      }
      if ((token.form.classes & WORD_CLASS.referring) === 0) continue;
      const gender = SUBJECT_GENDER.get(token.lower);
      let resolution: Resolution | null = null;
      let last = at;
      if (gender !== undefined) resolution = this.choose(sentence, gender, null);
      else if (token.lower === 'the' || token.lower === 'der' || token.lower === 'die') {
        const phrase = nounPhraseFrom(tokens, at);
        if (phrase === null || phrase.last === at || phrase.last - at > 6) continue;
        last = phrase.last;
        const head = (tokens[last] as Token).lower;
        if (BODIES.has(head) && last === at + 1) {
          const body = this.onlyBody(sentence);
          if (body !== null) this.resolutions.set(keyOf(paragraph, at), body);
          continue;
        }
        if (!isPersonDescription(head) || (tokens[last] as Token).possessive) continue;
        const modifiers = tokens.slice(at + 1, last).map(word => word.lower);
        resolution = this.choose(sentence, genderOfDescription(head), readDescription(head, modifiers));
      }
      const owner = POSSESSIVE_GENDER.get(token.lower);
      if (owner !== undefined) {
        const owned = this.choose(sentence, owner, null);
        if (owned !== null) {
          this.resolutions.set(keyOf(paragraph, at), owned);
          this.owners.add(keyOf(paragraph, at));
        }
        continue;
      }
      if (resolution === null) continue;
      this.resolutions.set(keyOf(paragraph, at), resolution);
      const speaks = verbAt(tokens, last + 1) !== null || verbAt(tokens, at - 1) === 'speech';
      const isSubject = !isPreposition(tokens[at - 1]);
      this.events.push({
        entity: resolution.entity,
        sentence,
        salience: (isSubject ? SALIENCE.subject : 0) + (speaks ? SALIENCE.speaks : 0),
      });
    }
  }

  private addName(tokens: readonly Token[], mention: NameMention, sentence: number): void {
    const { entity } = mention;
    if (entity?.kind === 'organisation') this.bodies.push({ entity, sentence, salience: 0 });
    if (entity === null || entity.kind === 'organisation' || entity.kind === 'place') return;
    const salience = salienceOf(tokens, mention, entity.firstMention === mention);
    const speaks = salience >= SALIENCE.subject + SALIENCE.speaks;
    if (entity.kind === 'unknown' && entity.words.length > 1 && speaks) entity.kind = 'person';
    this.events.push({ entity, sentence, salience });
  }

  /** "the company" after one organisation and no other. */
  private onlyBody(sentence: number): Resolution | null {
    let only: NamedEntity | null = null;
    for (let index = this.bodies.length - 1; index >= Math.max(0, this.bodies.length - REACH_EVENTS); index--) {
      const { entity, sentence: at } = this.bodies[index] as Event;
      if (sentence - at > REACH_BODY) break;
      if (only !== null && only !== entity) return null;
      only = entity;
    }
    return only === null || only.mentionCount < 2 ? null : { entity: only, confidence: 0.6 };
  }

  private choose(sentence: number, gender: Gender | null, description: Description | null): Resolution | null {
    // An office is remembered longer than a pronoun's antecedent.
    const reach = description === null ? REACH_SENTENCES : REACH_SENTENCES * 4;
    let best: NamedEntity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    /** The best score of anybody else. */
    let rivalScore = Number.NEGATIVE_INFINITY;
    for (let index = this.events.length - 1; index >= Math.max(0, this.events.length - REACH_EVENTS); index--) {
      const event = this.events[index] as Event;
      const age = sentence - event.sentence;
      if (age > reach) break;
      const { entity } = event;
      if (gender !== null && entity.gender !== null && entity.gender !== gender) continue;
      if (entity.kind === 'unknown' && entity.mentionCount < 2) continue;
      const fit = description === null ? 0 : descriptionFit(entity, description);
      if (fit === null) continue;
      const score =
        event.salience -
        SALIENCE.fade * age +
        (age === 0 ? SALIENCE.sameSentence : 0) +
        fit +
        (entity.gender === null && gender !== null ? SALIENCE.unknownGender : 0) +
        (entity.kind === 'unknown' ? SALIENCE.unknownKind : 0);
      if (entity === best) bestScore = Math.max(bestScore, score);
      else if (score > bestScore) {
        rivalScore = bestScore;
        best = entity;
        bestScore = score;
      } else rivalScore = Math.max(rivalScore, score);
    }
    if (best === null) return null;
    const margin = bestScore - rivalScore;
    const doubt = margin < 0.25 ? 0.25 : margin < 0.6 ? 0.12 : 0;
    if (description !== null)
      return { entity: best, confidence: (best.roles.has(description.head) ? 0.8 : 0.6) - doubt };
    return { entity: best, confidence: (best.gender === gender ? 0.9 : 0.7) - doubt };
  }

  /** The person whom a pronoun or a description that begins here stands for. */
  resolve(span: TokenSpan): Resolution | null {
    const resolution = this.resolutions.get(keyOf(span.paragraph, span.first)) ?? null;
    // "her" alone owns an utterance; "her husband" is somebody else.
    return span.first !== span.last && this.owners.has(keyOf(span.paragraph, span.first)) ? null : resolution;
  }
}
