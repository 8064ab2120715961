/**
 * One form for the British and the American spelling of a word ("harbour" and "harbor", "organise" and "organize"): only good for comparing.
 *
 * Cost: constant a word. Limit: rules and a short list; "practise" and "practice" stay apart, because they differ in meaning too.
 */

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['grey', 'gray'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['cheque', 'check'],
  ['cheques', 'checks'],
  ['tyre', 'tire'],
  ['tyres', 'tires'],
  ['ageing', 'aging'],
  ['sceptical', 'skeptical'],
  ['sceptics', 'skeptics'],
  ['mum', 'mom'],
  ['towards', 'toward'],
  ['learnt', 'learned'],
  ['burnt', 'burned'],
  ['kerb', 'curb'],
  ['judgement', 'judgment'],
  ['aluminium', 'aluminum'],
  ['aeroplane', 'airplane'],
  ['ok', 'okay'],
  ['alright', 'all right'],
]);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|er|ing)$/, 'yz$1'],
  [/([a-z]{3})our(s|ed|ing|able|ably|ite|ites|ful|er|ers|hood|hoods|less)?$/, '$1or$2'],
  [/([bt])re(s)?$/, '$1er$2'],
  [/(def|off|lic|pret)ence(s)?$/, '$1ense$2'],
  [/logue(s)?$/, 'log$1'],
  [/([aeiou])ll(ed|ing|er|ers|or|ors)$/, '$1l$2'],
  [/ae(o|m|d|s)/, 'e$1'],
];
/** One look sorts out the words that none of the rules is for. */
const ANY = new RegExp(ENDINGS.map(([ending]) => ending.source).join('|'));
/** Shorter words have no second spelling by these rules ("our", "rise", "more"). */
const MIN_LENGTH = 5;
const MAX_LENGTH = 30;

export function unifySpelling(folded: string): string {
  const pair = PAIRS.get(folded);
  if (pair !== undefined) return pair;
  if (folded.length < MIN_LENGTH || folded.length > MAX_LENGTH) return folded;
  if (!ANY.test(folded)) return folded;
  let spelling = folded;
  for (const [ending, by] of ENDINGS) spelling = spelling.replace(ending, by);
  return spelling;
}
