/**
 * Do two names mean the same person? "Sen. Keller", "Anna Keller" and "KELLER" do; without a name on both sides nobody can tell.
 *
 * Idea: titles, offices and suffixes are taken off; surnames must be equal, or spelt alike where the given names agree; given names must be spelt alike,
 * initials of one another, short forms, or missing.
 * Cost: linear in the names. Limits: two people of the same surname who are named by it alone count as one; short forms are a closed English list.
 */
import { tokeniseWords } from '../text/words.ts';
import type { Speaker } from '../types.ts';
import { isSlip } from './token-distance.ts';

export type Sameness = 'same' | 'different' | 'unknown';

const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady hon rev pastor father rabbi imam sen senator rep representative congressman congresswoman gov governor mayor president vice former ' +
    'then pres secretary minister prime chancellor chairman chairwoman chair chief justice judge gen general col colonel maj major capt captain lt lieutenant adm admiral sgt sergeant officer ' +
    'king queen prince princess pope ambassador attorney speaker leader candidate the of state us u.s. director deputy jr sr ii iii iv phd md esq spokesman spokeswoman spokesperson first lady'
  ).split(' '),
);
/** Each line: short forms of one given name. */
const SHORT_FORMS = (
  'william bill billy will willy liam|robert bob bobby rob robbie bert|richard rick ricky dick rich|james jim jimmy jamie|john johnny jack jon|joseph joe joey|michael mike mick mickey|' +
  'thomas tom tommy|daniel dan danny|david dave davey|edward ed eddie ted teddy ned|theodore ted teddy theo|charles charlie chuck|christopher chris kit|christine chris chrissy tina|anthony tony|' +
  'andrew andy drew|matthew matt|gregory greg|stephen steven steve|timothy tim timmy|kenneth ken kenny|ronald ron ronnie|donald don donnie|lawrence larry|gerald gerry jerry|jeffrey jeff geoffrey geoff|' +
  'benjamin ben benny bernard|bernard bernie|samuel sam sammy|samantha sam|nicholas nick nicky|alexander alex sandy|alexandra alex sandra|patrick pat paddy|patricia pat patty tricia|peter pete|' +
  'philip phil phillip|raymond ray|rudolph rudy|walter walt|frederick fred freddy|francis frank|franklin frank|harold harry hal|henry harry hank|leonard len lenny leo|louis lou lewis|martin marty|' +
  'elizabeth liz beth betty eliza lizzie libby|margaret maggie meg peggy|katherine kathy kate katie catherine cathy kathryn kay|susan sue susie|deborah deb debbie|barbara barb|rebecca becky|' +
  'jennifer jen jenny|jessica jess|victoria vicky|nancy nan|amanda mandy|abigail abby|pamela pam|kimberly kim|valerie val|judith judy|dorothy dot|eleanor ellie nell|rafael rafi ted|mitchell mitch|addison mitch'
)
  .split('|')
  .map(line => new Set(line.split(' ')));

/** The proper part of a name, folded: ["anna", "keller"]. */
function nameParts(name: string): string[] {
  const plain = name.replace(/\([^()]*\)|,.*$/gs, ' ');
  return tokeniseWords(plain)
    .map(word => word.folded.replace(/'s$/, ''))
    .filter(part => !TITLES.has(part));
}

type Nearness = 'equal' | 'similar' | 'different';

/** Spellings of one sound in names that were written in another script first: "Mustafa" and "Mustapha". */
const ROMANISATIONS: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/ck|kh|q|c(?=[aou])/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee|ey|iy|yy|ie|y|j/g, 'i'],
  [/(.)\1+/g, '$1'],
];
/** Shorter names are often told apart by one letter. */
const MIN_SIMILAR_LENGTH = 5;

function soundOf(name: string): string {
  return ROMANISATIONS.reduce((sound, [spelling, by]) => sound.replace(spelling, by), name);
}

function compareParts(a: string, b: string): Nearness {
  if (a === b) return 'equal';
  const [one, other] = [soundOf(a), soundOf(b)];
  if (one === other) return 'similar';
  return Math.min(one.length, other.length) >= MIN_SIMILAR_LENGTH && isSlip(one, other) ? 'similar' : 'different';
}

function isSameGiven(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return compareParts(a, b) !== 'different' || SHORT_FORMS.some(forms => forms.has(a) && forms.has(b));
}

/** Compares two names as they are printed. */
export function compareNames(a: string, b: string): Sameness {
  const [one, other] = [nameParts(a), nameParts(b)];
  if (one.length === 0 || other.length === 0) return 'unknown';
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.every(part => long.includes(part))) return 'same';
  const surnames = compareParts(short.at(-1)!, long.at(-1)!);
  if (surnames === 'different') return 'different';
  // "Olsen" and "Olson" may be two people; "Karl Olsen" and "Karl Olson" hardly are.
  if (short.length === 1) return surnames === 'equal' ? 'same' : 'unknown';
  // Any two of the given names will do: "J. Anna Keller" and "Anna Keller".
  const isGiven = short.slice(0, -1).some(part => long.slice(0, -1).some(given => isSameGiven(part, given)));
  return isGiven ? 'same' : 'different';
}

/** Compares the name printed beside a statement with the recorded speaker. */
export function compareSpeakers(printedName: string | null, speaker: Speaker | null): Sameness {
  if (!printedName || !speaker || speaker.unnamed) return 'unknown';
  let found: Sameness = 'unknown';
  for (const name of [speaker.name, ...speaker.alternateName]) {
    const now = compareNames(printedName, name);
    if (now === 'same') return 'same';
    if (now === 'different') found = 'different';
  }
  return found;
}
