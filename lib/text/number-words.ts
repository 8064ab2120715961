/** The English words of which numbers, their units and their approximators are made. All folded (`foldWord`). */

export type Approximator = 'about' | 'over' | 'under';

const words = (list: string) => list.split(' ');
const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');

export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...words(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
  ['fourty', 40],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...words(
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ).map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [`${word.slice(0, -1)}ieth`, 20 + 10 * at] as const),
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ...(
    [
      ['hundred', 1e2],
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
      ['trillion', 1e12],
    ] as const
  ).flatMap(([word, value]) => [[word, value] as const, [`${word}s`, value] as const]),
]);

/** Scales that are read so only right behind a figure: "20bn", "15 m". */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fourths', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixths', 1 / 6],
  ['eighths', 1 / 8],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);

/** A quantity begins with one of these, or with a figure. */
export const NUMBER_STARTS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...ORDINALS.keys(),
  ...SCALES.keys(),
  ...FRACTIONS.keys(),
  'tens',
  'a',
  'an',
]);

export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
]);

export const UNITS: ReadonlyMap<string, string> = new Map([
  ...words(
    'dollar euro pound cent point year month week day hour minute second soldier troop job vote seat mile kilometer kilometre ton tonne acre degree time death case',
  ).flatMap(unit => [[unit, unit] as const, [`${unit}s`, unit] as const]),
  ['percent', 'percent'],
  ['percentage', 'percent'],
  ['people', 'people'],
  ['persons', 'people'],
  ['men', 'people'],
  ['buck', 'dollar'],
  ['bucks', 'dollar'],
]);

const APPROXIMATOR_PHRASES: Readonly<Record<Approximator, string>> = {
  about: 'about|around|roughly|approximately|nearly|almost|some|circa|close to|up to|in the order of',
  over: 'more than|over|at least|above|no fewer than|no less than|upwards of|well over|exceeding',
  under: 'less than|fewer than|under|below|at most|no more than|just under',
};

/** By the last word of the phrase, the longest phrase first. */
export const APPROXIMATORS: ReadonlyMap<string, readonly { words: readonly string[]; approximator: Approximator }[]> =
  groupByLastWord();

function groupByLastWord() {
  const groups = new Map<string, { words: string[]; approximator: Approximator }[]>();
  for (const approximator of ['about', 'over', 'under'] as const) {
    for (const phrase of APPROXIMATOR_PHRASES[approximator].split('|')) {
      const parts = words(phrase);
      groups.set(parts.at(-1)!, [...(groups.get(parts.at(-1)!) ?? []), { words: parts, approximator }]);
    }
  }
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length);
  return groups;
}
