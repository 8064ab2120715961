/**
 * Gives the sentences in which the core says why two texts differ or do not go together, to write them and to read them again: an
 * interface in another language tells from the sentence what is meant, and says it in its own words.
 * The forms stand once, so that both sides cannot drift apart (the habit of gettext: the English sentence is the key).
 */

/** `{}` stands for cited words, `{any}` also for a name or a figure, which stand without marks. */
const SENTENCES = {
  otherSpeaker: 'recorded as said by {any}, printed as said by {any}',
  omissionWithNegation: '"…" stands for {}, which has a negation',
  omission: '"…" stands for {}',
  bracketsFor: '{} in brackets stands for {}',
  inBrackets: '{} stands in brackets',
  elsewhere: '{} stands elsewhere',
  unmarkedOmission: '{} was left out without a mark',
  cutBefore: 'a leading {} was left out',
  cutAfter: 'the sentence goes on with {}',
  notRecorded: '{} is not in this record',
  otherRecord: '{} is another recorded statement',
  hereAndThere: '{} here, {} there',
  dropped: '{any} was dropped',
  added: '{any} was added',
  became: '{any} became {any}',
} as const;

export type ReasonKind = keyof typeof SENTENCES;

export interface ReadReason {
  kind: ReasonKind;
  /** What stands in the places of the sentence, in order; cited words with their marks. */
  words: string[];
}

/** Longer sentences are not the core's: it shortens what it cites. */
const MAX_CHARS = 400;
const CITED = '".*"|“.*”';
/** A name or a figure: no sentence of its own. */
const BARE = '[^"“”;:!?]{1,60}';

const FORMS = Object.entries(SENTENCES).map(([kind, sentence]) => ({
  kind: kind as ReasonKind,
  form: new RegExp(`^${sentence.replaceAll('{}', `(${CITED})`).replaceAll('{any}', `(${CITED}|${BARE})`)}$`, 'u'),
}));

/** The sentence for a kind of reason, with words in its places, as `quoteShortly` cites them. */
export function sayReason(kind: ReasonKind, ...words: string[]): string {
  let place = 0;
  return SENTENCES[kind].replace(/\{(?:any)?\}/g, () => words[place++] ?? '');
}

/** What a sentence of the core says; null for anybody else's. */
export function readReason(sentence: string): ReadReason | null {
  if (sentence.length > MAX_CHARS) return null;
  for (const { kind, form } of FORMS) {
    const words = form.exec(sentence)?.slice(1);
    if (words) return { kind, words: words.map(word => word ?? '') };
  }
  return null;
}
