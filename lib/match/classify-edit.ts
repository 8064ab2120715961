/**
 * What sort of change an edit is, and how much it can change the meaning: the sort of its gravest word.
 *
 * Closed lists of words, names by their capital letters, quantities by their values. Cost: linear in the words of the edit.
 * Limit: English, but for negations.
 */
import type { ChangeCategory } from '../types.ts';
import {
  FILLER_PHRASES,
  isNegativeOf,
  MODALS,
  NEGATORS,
  OPPOSITE_GROUPS,
  QUANTIFIERS,
  SURE_FILLERS,
  SYNONYM_GROUPS,
  shareGroup,
  TENSE_FAMILY,
} from './change-words.ts';
import type { Token } from './tokens.ts';

/** From this weight on an edit is shown as one that changes the meaning. */
export const MEANING_CHANGES = 0.5;

/** How much an edit of each sort can change the meaning. */
export const CATEGORY_WEIGHTS: Readonly<Record<ChangeCategory, number>> = {
  negation: 1,
  number: 0.9,
  name: 0.8,
  quantifier: 0.7,
  modality: 0.6,
  wording: 0.5,
  tense: 0.4,
  synonym: 0.2,
  filler: 0.05,
  'typing slip': 0.05,
  bracketed: 0,
};
const OPPOSITE_WEIGHT = 0.9;
/** Only "the", "of", "that" and the like were touched. */
const FUNCTION_WORDS_WEIGHT = 0.25;
/** As many words may be said twice and still be a repetition. */
export const MAX_REPEATED_TOKENS = 8;
/** A word or two left out or put in, with nothing in their place, leave the statement what it is more often than not. */
const MAX_FEW_WORDS = 2;
const FEW_WORDS_WEIGHT = 0.4;

interface Verdict {
  category: ChangeCategory;
  weight: number;
}

export function classifyEdit(
  printed: readonly Token[],
  said: readonly Token[],
  before: readonly Token[],
  after: readonly Token[],
  kinship?: 'inflected' | 'slip',
): Verdict {
  const of = (category: ChangeCategory, weight = CATEGORY_WEIGHTS[category]): Verdict => ({ category, weight });
  if (printed.length > 0 && printed.every(token => token.bracket !== 'none'))
    return of('bracketed', said.some(token => NEGATORS.has(token.lexeme.form)) ? 1 : 0);
  if (kinship === 'slip') return of('typing slip');
  const one =
    printed.length === 1 && said.length === 1 ? ([printed[0]!.lexeme.form, said[0]!.lexeme.form] as const) : null;
  if (kinship === 'inflected')
    return one && isTenseChange(one[0], one[1]) ? of('tense') : of('wording', FUNCTION_WORDS_WEIGHT);
  const tokens = [...printed, ...said];
  const has = (words: ReadonlySet<string>) => differs(printed, said, token => words.has(token.lexeme.form));
  if (differs(printed, said, token => NEGATORS.has(token.lexeme.form))) return of('negation');
  if (one && isNegativeOf(one[0], one[1])) return of('negation');
  if (
    tokens.some(token => token.quantity || token.lexeme.form === '#1') &&
    differs(printed, said, token => token.quantity !== null)
  )
    return of('number');
  if (one && shareGroup(OPPOSITE_GROUPS, one[0], one[1])) return of('wording', OPPOSITE_WEIGHT);
  if (differs(printed, said, isName)) return of('name');
  if (one && TENSE_FAMILY.get(one[0]) !== undefined && TENSE_FAMILY.get(one[0]) === TENSE_FAMILY.get(one[1]))
    return of(MODALS.has(one[0]) ? 'modality' : 'tense');
  if (printed.length === 0 || said.length === 0) {
    if (isFiller(tokens, before, after)) return of('filler');
  }
  if (has(QUANTIFIERS)) return of('quantifier');
  if (has(MODALS)) return of('modality');
  if (one && shareGroup(SYNONYM_GROUPS, one[0], one[1])) return of('synonym');
  const isReplaced = printed.length > 0 && said.length > 0;
  const content = tokens.filter(token => !token.lexeme.isFunctionWord).length;
  if (content > 0 && content <= MAX_FEW_WORDS && !isReplaced) return of('wording', FEW_WORDS_WEIGHT);
  return of(
    'wording',
    tokens.every(token => token.lexeme.isFunctionWord) ? FUNCTION_WORDS_WEIGHT : CATEGORY_WEIGHTS.wording,
  );
}

/** Do the two sides have different words of a sort? */
function differs(printed: readonly Token[], said: readonly Token[], isOfSort: (token: Token) => boolean): boolean {
  const forms = (tokens: readonly Token[]) =>
    tokens
      .filter(isOfSort)
      .map(token => token.lexeme.form)
      .sort()
      .join(' ');
  return forms(printed) !== forms(said);
}

const isName = (token: Token) =>
  token.isCapital && !token.startsSentence && !token.quantity && !token.lexeme.isFunctionWord;

function isTenseChange(a: string, b: string): boolean {
  if (TENSE_FAMILY.has(a) && TENSE_FAMILY.get(a) === TENSE_FAMILY.get(b)) return true;
  return (
    /(?:ed|ing)$/.test(a) !== /(?:ed|ing)$/.test(b) ||
    (/ed$/.test(a) && /ing$/.test(b)) ||
    (/ing$/.test(a) && /ed$/.test(b))
  );
}

/** Words looked for, or words said twice, with or without an "uh" between. */
function isFiller(tokens: readonly Token[], before: readonly Token[], after: readonly Token[]): boolean {
  const formsOf = (list: readonly Token[]) =>
    list.map(token => token.lexeme.form).filter(form => !SURE_FILLERS.has(form));
  if (FILLER_PHRASES.has(tokens.map(token => token.lexeme.form).join(' '))) return true;
  const forms = formsOf(tokens);
  const phrase = forms.join(' ');
  return (
    formsOf(before)
      .slice(-forms.length || before.length)
      .join(' ') === phrase ||
    formsOf(after).slice(0, forms.length).join(' ') === phrase ||
    forms.length === 0
  );
}
