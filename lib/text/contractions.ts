/**
 * What an English contraction stands for ("don't" → "do not"), so that both ways of writing compare as equal.
 *
 * Takes folded words (`foldWord`). Linear.
 * Limits: "'d" is read as "would" and "'s" after a pronoun as "is", although they can be "had" and "has"; "'s" after any other word is a possessive.
 */

const WHOLE = new Map<string, readonly string[]>(
  Object.entries({
    "can't": ['can', 'not'],
    cannot: ['can', 'not'],
    cant: ['can', 'not'],
    "won't": ['will', 'not'],
    wont: ['will', 'not'],
    "shan't": ['shall', 'not'],
    "ain't": ['is', 'not'],
    aint: ['is', 'not'],
    dont: ['do', 'not'],
    doesnt: ['does', 'not'],
    didnt: ['did', 'not'],
    isnt: ['is', 'not'],
    wasnt: ['was', 'not'],
    arent: ['are', 'not'],
    werent: ['were', 'not'],
    wouldnt: ['would', 'not'],
    couldnt: ['could', 'not'],
    shouldnt: ['should', 'not'],
    hasnt: ['has', 'not'],
    havent: ['have', 'not'],
    hadnt: ['had', 'not'],
    "let's": ['let', 'us'],
    "y'all": ['you', 'all'],
    "ma'am": ['madam'],
    "o'clock": ['oclock'],
    gonna: ['going', 'to'],
    wanna: ['want', 'to'],
    gotta: ['got', 'to'],
    gotcha: ['got', 'you'],
    kinda: ['kind', 'of'],
    sorta: ['sort', 'of'],
    lemme: ['let', 'me'],
    gimme: ['give', 'me'],
    dunno: ['do', 'not', 'know'],
    im: ['i', 'am'],
    ive: ['i', 'have'],
    youre: ['you', 'are'],
    theyre: ['they', 'are'],
    thats: ['that', 'is'],
  }),
);

/** After these "'s" is a verb. */
const SUBJECTS = new Set(
  'he she it that this there here what who where when why how everybody everyone somebody someone nobody'.split(' '),
);

const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am'],
];

/** Longer "words" are no English words. */
const MAX_WORD_LENGTH = 40;

/** The words that a folded word stands for: itself, unless it is a contraction. */
export function expandContraction(folded: string): readonly string[] {
  const known = WHOLE.get(folded);
  if (known) return known;
  if (!folded.includes("'") || folded.length > MAX_WORD_LENGTH) return [folded];
  for (const [ending, meaning] of ENDINGS) {
    if (folded.length > ending.length && folded.endsWith(ending)) {
      return [...expandContraction(folded.slice(0, -ending.length)), meaning];
    }
  }
  if (folded.endsWith("'s") && SUBJECTS.has(folded.slice(0, -2))) return [folded.slice(0, -2), 'is'];
  return [folded];
}
