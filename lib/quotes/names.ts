/** The nouns of the name table: a mention of a name, and whoever it names. */
import type { Gender } from './first-names.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

export interface NameMention {
  paragraph: number;
  /** First and last token of the name alone, and the first of its titles. */
  first: number;
  last: number;
  titleFirst: number;
  words: string[];
  roles: readonly string[];
  gender: Gender | null;
  possessive: boolean;
  /** A title or role stands directly before the name. */
  titled: boolean;
  /** What follows is typical for a person: ", 54," or ", a professor" or "(D-Ohio)". */
  introduced: boolean;
  /** Its capital may be that of the sentence. */
  startsSentence: boolean;
  /** A word of a capitalised headline, or a title that may be a family name: counts only where the name is known from elsewhere. */
  knownOnly: boolean;
  /** Two people of the article are as likely to be meant. */
  uncertain: boolean;
  entity: NamedEntity | null;
}

export interface NamedEntity {
  id: number;
  kind: NameKind;
  name: string;
  words: string[];
  gender: Gender | null;
  roles: Set<string>;
  mentionCount: number;
  /** Mentions in full. */
  fullMentions: number;
  /** Mentions whose capital is the name's own. */
  insideMentions: number;
  firstMention: NameMention | null;
  inHeadline: boolean;
}

export interface NameTable {
  entities: NamedEntity[];
  /** Mentions of each paragraph, in order. */
  mentions: NameMention[][];
}
