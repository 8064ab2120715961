/**
 * Gives what can be told of a word by itself, without its neighbours: its lower case, its capital, the closed classes it belongs to.
 *
 * Each form is worked out once a document: a text has a hundred thousand words, but few different ones.
 */
import type { ReadingLanguage } from './language.ts';
import { COURTESY_TITLES, FUNCTION_WORDS, ROLE_TITLES } from './name-words.ts';
import { AUXILIARIES, NOUN_LIKE, type VerbStrength, verbStrength } from './reporting-verbs.ts';

/** Bits of `WordForm.classes`. */
export const WORD_CLASS = {
  adverb: 1,
  auxiliary: 2,
  preposition: 4,
  conjunction: 8,
  determiner: 16,
  pronoun: 32,
  nominal: 64,
  title: 128,
  nounLike: 256,
  temporal: 512,
  irregularPast: 1024,
  verbEnding: 2048,
  functional: 4096,
  /** "he", "she", or the article of a description. */
  referring: 8192,
} as const;

export interface WordForm {
  /** As printed; `text` has straight apostrophes. */
  raw: string;
  text: string;
  lower: string;
  capital: boolean;
  /** Begins with a digit. */
  digit: boolean;
  /** What the language's lexicon of reporting verbs knows the word as. */
  verb: VerbStrength | null;
  classes: number;
}

const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(
  'i he she they we it you who er sie es wir ich il elle ils elles él ella ellos'.split(' '),
);
const DETERMINERS: ReadonlySet<string> = new Set(
  `the a an this that these those my your his her its our their one another some many several two three four five both all each every no few other others most anybody anyone everybody everyone somebody someone nobody
   der die das dem den des ein eine einer einem einen sein seine ihr ihre le la les un une l' el los las una su sus son sa ses`.split(
    /\s+/,
  ),
);
const PREPOSITIONS = new Set(
  `of for from in at on with to by near about against behind inside outside under during after before over between among within as than into like through across via per
   von vom aus in im bei für mit de du des en del`.split(/\s+/),
);
const CONJUNCTIONS = new Set(
  'and or but that what how why which who whom whose if when while because although though since as so where whether before after until und oder aber dass daß wenn weil'.split(
    ' ',
  ),
);
const ADVERBS = new Set(
  `also later then now once again still even just only often never always sometimes already recently reportedly further too soon ever frequently repeatedly
   first instead simply reportedly quickly famously nevertheless nonetheless however meanwhile afterward afterwards today yesterday tomorrow tonight monday tuesday wednesday
   thursday friday saturday sunday earlier himself herself themselves itself`.split(/\s+/),
);
const ORDINALS = new Set(['first', 'second', 'third', 'last', 'next']);
const TIME_WORDS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
   today yesterday tomorrow tonight morning afternoon evening night week month year day time weekend moment noon summer winter fall spring
   lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag
   ago weeks months years days hours minutes hour minute`.split(/\s+/),
);
const IRREGULAR_PASTS = new Set(
  `made took gave came went got began ran met left won lost led kept stood sat brought sent spent grew fell rose drew threw struck fought caught chose broke bought
   built became drove ate flew forgot hung hid laid paid rode shook shot slept stole stuck swept swung tore wore faces faced appeared appears
   is was were are has have had did does will would could can should may might must`.split(/\s+/),
);

/** Nouns and adjectives that end like adverbs. */
const NOUNS_IN_LY = new Set(
  'family ally reply supply assembly rally monopoly daily weekly monthly bully belly anomaly butterfly elderly early friendly deadly likely costly lovely lonely'.split(
    ' ',
  ),
);
const REFERRING = new Set(['he', 'she', 'er', 'il', 'elle', 'él', 'ella', 'his', 'her', 'the', 'der', 'die']);

/** Ends of German compounds that are offices: "Innenminister", "Regierungssprecherin". */
const COMPOUND_ROLE =
  /(?:minister|präsident|sprecher|senator|kanzler|chef|sekretär|direktor|leiter|kommissar|beauftragte|vorsitzende|bürgermeister|abgeordnete)(?:in|r|n)?$/;

export function withoutStop(lower: string): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

function isTitleWord(lower: string): boolean {
  const word = withoutStop(lower);
  if (COURTESY_TITLES.has(word) || ROLE_TITLES.has(word) || word.startsWith('ex-')) return true;
  return ROLE_TITLES.has(word.slice(word.lastIndexOf('-') + 1)) || (word.length > 6 && COMPOUND_ROLE.test(word));
}

function classify(text: string, lower: string, digit: boolean, verb: VerbStrength | null): number {
  const capital = text.charCodeAt(0) !== lower.charCodeAt(0);
  const isAcronym = text.length > 1 && capital && text === text.toUpperCase();
  // "US" and "IT" are names, "us" and "it" are not.
  const isFunctional = FUNCTION_WORDS.has(lower) && !isAcronym;
  const isAdverb =
    ADVERBS.has(lower) || (!capital && lower.length > 4 && lower.endsWith('ly') && !NOUNS_IN_LY.has(lower));
  const isAuxiliary = AUXILIARIES.has(lower) || verb === 'auxiliary';
  const isPreposition = PREPOSITIONS.has(lower);
  const isConjunction = CONJUNCTIONS.has(lower);
  const isNoun = !isFunctional && !isAuxiliary && !isPreposition && !isConjunction && !isAdverb;
  const isNominal = digit || ORDINALS.has(lower) || (capital && !isFunctional) || isNoun;
  const hasVerbEnding = !capital && lower.length > 3 && /(?:ed|[^s]s)$/.test(lower) && !isFunctional;
  let classes = 0;
  if (isFunctional) classes |= WORD_CLASS.functional;
  if (REFERRING.has(lower)) classes |= WORD_CLASS.referring;
  if (isAdverb) classes |= WORD_CLASS.adverb;
  if (isAuxiliary) classes |= WORD_CLASS.auxiliary;
  if (isPreposition) classes |= WORD_CLASS.preposition;
  if (isConjunction) classes |= WORD_CLASS.conjunction;
  if (isNominal) classes |= WORD_CLASS.nominal;
  if (hasVerbEnding) classes |= WORD_CLASS.verbEnding;
  if (DETERMINERS.has(lower)) classes |= WORD_CLASS.determiner;
  if (SUBJECT_PRONOUNS.has(lower) && !isAcronym) classes |= WORD_CLASS.pronoun;
  if (isTitleWord(lower)) classes |= WORD_CLASS.title;
  if (NOUN_LIKE.has(lower)) classes |= WORD_CLASS.nounLike;
  if (TIME_WORDS.has(lower)) classes |= WORD_CLASS.temporal;
  if (IRREGULAR_PASTS.has(lower)) classes |= WORD_CLASS.irregularPast;
  return classes;
}

/** The forms of one document. */
export class WordForms {
  private readonly forms = new Map<string, WordForm>();
  private readonly language: ReadingLanguage;

  constructor(language: ReadingLanguage) {
    this.language = language;
  }

  of(raw: string): WordForm {
    const known = this.forms.get(raw);
    if (known !== undefined) return known;
    const text = raw.includes('’') ? raw.replaceAll('’', "'") : raw;
    const lower = text.toLowerCase();
    const first = text.charCodeAt(0);
    const capital = lower.charCodeAt(0) !== first;
    const digit = first >= 48 && first <= 57;
    const verb = digit ? null : verbStrength(lower, this.language);
    const form: WordForm = { raw, text, lower, capital, digit, verb, classes: classify(text, lower, digit, verb) };
    this.forms.set(raw, form);
    return form;
  }
}

const NO_WORD = { capital: false, digit: false, verb: null, classes: 0 } as const;
const SIGNS = new Map<string, WordForm>();

/** The form of a sign, or of a quotation (the empty sign). */
export function signForm(sign: string): WordForm {
  let form = SIGNS.get(sign);
  if (form === undefined) {
    form = { raw: sign, text: sign, lower: sign, ...NO_WORD };
    if (sign.length <= 1) SIGNS.set(sign, form);
  }
  return form;
}
