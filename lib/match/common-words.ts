/**
 * How much a word tells about which sentence it stands in: function words little, common words something, all others fully.
 *
 * Closed lists instead of counts from a corpus: the weight of a word must not change when records are added.
 */

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after all also am an and any are as at be because been being but by can could did do does doing done for from get go going got had has have having he her here hers ' +
    'him his how i if in into is it its just like me more most much my no not now of off oh ok okay on only or our out over own really right said say says she should so some such ' +
    'than that the their them then there these they this those to too up us very was we well were what when where which while who why will with would yes you your yours ' +
    "#1 let may might must shall upon ours myself himself themselves it's actually"
  ).split(' '),
);

export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'again ago always another anybody anyone anything around ask back bad become before believe best better big bring call came come country day different down each end even ever every ' +
    'everybody everyone everything fact far feel few find first give given good great happen happened help hear issue job keep kind know last left less little live long look lot made make ' +
    'making man many maybe mean men money never new next nobody nothing number old once other part people percent place point problem put question reason run same saying second see seen ' +
    'show side since somebody someone something start state states still stop take talk talking tell thank thanks thing things think thinking three through time today told took tonight try trying ' +
    'two under until use used want wanted way week went whole without woman women word work working world wrong year years president government american americans america'
  ).split(' '),
);

/** Weights from the odds that two unrelated sentences share the word: nearly certain, likely, unlikely. */
const FUNCTION_WEIGHT = 0.25;
const COMMON_WEIGHT = 0.6;

/** All that `tellingWeight` gives. */
export const WEIGHTS: readonly number[] = [FUNCTION_WEIGHT, COMMON_WEIGHT, 1];

export function tellingWeight(form: string): number {
  if (FUNCTION_WORDS.has(form)) return FUNCTION_WEIGHT;
  return COMMON_WORDS.has(form) ? COMMON_WEIGHT : 1;
}
