/**
 * The stem of an English word, so that inflections of a word compare as equal ("taxes", "taxing", "taxed" → "tax").
 *
 * Idea: the Snowball English stemmer ("Porter2"): suffixes are taken off in five steps, each only inside the region R1 or R2 behind the
 * first (second) vowel-consonant pair. Written from the published description: M. F. Porter, "The English (Porter2) stemming algorithm",
 * https://snowballstem.org/algorithms/english/stemmer.html
 * Cost: a few string comparisons a word, linear in its length. Takes the folded form of a word (`foldWord`).
 * Limits: stems are no dictionary words; irregular forms ("went") stay apart; words of another script are returned as they are.
 */

const EXCEPTIONS: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  sky: 'sky',
  news: 'news',
  howe: 'howe',
  atlas: 'atlas',
  cosmos: 'cosmos',
  bias: 'bias',
  andes: 'andes',
  // Invariant after step 1a.
  inning: 'inning',
  outing: 'outing',
  canning: 'canning',
  herring: 'herring',
  earring: 'earring',
  proceed: 'proceed',
  exceed: 'exceed',
  succeed: 'succeed',
};

const VOWEL = /[aeiouy]/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

const STEP_2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];

const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

const STEP_4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
];

/** By their last letter: most words end in another, and are done with. */
const byEnd = <T>(list: readonly T[], suffixOf: (entry: T) => string): ReadonlyMap<string, T[]> =>
  Map.groupBy(list, entry => suffixOf(entry).at(-1)!);
const STEP_2_BY_END = byEnd(STEP_2, ([suffix]) => suffix);
const STEP_3_BY_END = byEnd(STEP_3, ([suffix]) => suffix);
const STEP_4_BY_END = byEnd(STEP_4, suffix => suffix);

const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiouy'.includes(letter);

/** Where the region behind the first vowel-consonant pair at or after `from` begins. */
function regionAfter(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at++) if (!isVowel(word[at]) && isVowel(word[at - 1])) return at + 1;
  return word.length;
}

function endsInShortSyllable(word: string): boolean {
  const n = word.length;
  if (n === 2) return isVowel(word[0]) && !isVowel(word[1]);
  if (n < 3) return false;
  const last = word[n - 1]!;
  return !isVowel(last) && !'wxY'.includes(last) && isVowel(word[n - 2]) && !isVowel(word[n - 3]);
}

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss')) return word;
  if (word.endsWith('s') && VOWEL.test(word.slice(0, -2))) return word.slice(0, -1);
  return word;
}

function dropVerbEnding(word: string, r1: number): string {
  for (const suffix of ['eedly', 'eed']) {
    if (!word.endsWith(suffix)) continue;
    return word.length - suffix.length >= r1 ? `${word.slice(0, -suffix.length)}ee` : word;
  }
  for (const suffix of ['ingly', 'edly', 'ing', 'ed']) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    if (!VOWEL.test(rest)) return word;
    if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
    if (DOUBLE.test(rest)) return rest.slice(0, -1);
    return rest.length <= r1 && endsInShortSyllable(rest) ? `${rest}e` : rest;
  }
  return word;
}

function replaceStep2(word: string, r1: number): string {
  for (const [suffix, by] of STEP_2_BY_END.get(word.at(-1)!) ?? []) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.length - suffix.length;
    if (rest < r1) return word;
    if (suffix === 'ogi' && word[rest - 1] !== 'l') return word;
    if (suffix === 'li' && !'cdeghkmnrt'.includes(word[rest - 1] ?? ' ')) return word;
    return word.slice(0, rest) + by;
  }
  return word;
}

function replaceStep3(word: string, r1: number, r2: number): string {
  for (const [suffix, by] of STEP_3_BY_END.get(word.at(-1)!) ?? []) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.length - suffix.length;
    return rest < (suffix === 'ative' ? r2 : r1) ? word : word.slice(0, rest) + by;
  }
  return word;
}

function dropStep4(word: string, r2: number): string {
  for (const suffix of STEP_4_BY_END.get(word.at(-1)!) ?? []) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.length - suffix.length;
    if (rest < r2 || (suffix === 'ion' && !'st'.includes(word[rest - 1] ?? ' '))) return word;
    return word.slice(0, rest);
  }
  return word;
}

function dropLastLetter(word: string, r1: number, r2: number): string {
  const n = word.length - 1;
  if (word[n] === 'e')
    return n >= r2 || (n >= r1 && !endsInShortSyllable(word.slice(0, -1))) ? word.slice(0, -1) : word;
  if (word[n] === 'l') return n >= r2 && word[n - 1] === 'l' ? word.slice(0, -1) : word;
  return word;
}

/** Longer "words" are no English words: they are left as they are. */
const MAX_WORD_LENGTH = 40;

/** The stem of a folded word. */
export function stemWord(folded: string): string {
  if (folded.length <= 2 || folded.length > MAX_WORD_LENGTH) return folded;
  let word = folded.startsWith("'") ? folded.slice(1) : folded;
  if (word.endsWith("'s")) word = word.slice(0, -2);
  else if (word.endsWith("'")) word = word.slice(0, -1);
  if (Object.hasOwn(EXCEPTIONS, word)) return EXCEPTIONS[word]!;
  if (word.length <= 2) return word;
  // A "y" that is a consonant is written "Y": at the start and after a vowel.
  if (word.includes('y')) word = word.replace(/^y|([aeiouy])y/g, (_, vowel: string | undefined) => `${vowel ?? ''}Y`);
  const prefix = /^(?:gener|commun|arsen)/.exec(word)?.[0];
  const r1 = prefix ? prefix.length : regionAfter(word, 0);
  const r2 = regionAfter(word, r1);
  word = dropPlural(word);
  if (Object.hasOwn(EXCEPTIONS, word)) return EXCEPTIONS[word]!;
  word = dropVerbEnding(word, r1);
  if (word.length > 2 && /[yY]$/.test(word) && !isVowel(word.at(-2))) word = `${word.slice(0, -1)}i`;
  word = replaceStep2(word, r1);
  word = replaceStep3(word, r1, r2);
  word = dropStep4(word, r2);
  word = dropLastLetter(word, r1, r2);
  return word.includes('Y') ? word.replaceAll('Y', 'y') : word;
}
