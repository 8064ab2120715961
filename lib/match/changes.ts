/**
 * The edits between a recorded passage and a printed one, each with its sort and with how much it can change the meaning.
 *
 * Idea: neighbouring steps of the alignment that are no plain match make one edit; a "not" on one side only is always an edit of its own.
 * The sort is that of the gravest word in the edit. Cost: linear in the steps.
 */
import type { Change, ChangeCategory } from '../types.ts';
import type { Step } from './align.ts';
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
/** A word or two left out or put in, with nothing in their place, leave the statement what it is more often than not. */
const MAX_FEW_WORDS = 2;
const FEW_WORDS_WEIGHT = 0.4;

/** The two texts and how they are aligned. */
interface Sides {
  printed: readonly Token[];
  said: readonly Token[];
  printedText: string;
  saidText: string;
  steps: readonly Step[];
}

interface Edit {
  printedFrom: number;
  printedTo: number;
  saidFrom: number;
  saidTo: number;
}

export function listChanges(
  steps: readonly Step[],
  printed: readonly Token[],
  said: readonly Token[],
  printedText: string,
  saidText: string,
): Change[] {
  const sides: Sides = { printed, said, printedText, saidText, steps };
  const changes: Change[] = [];
  let open: Edit | null = null;
  const close = () => {
    if (open) for (const edit of splitEdit(open, printed, said)) changes.push(makeChange(edit, sides));
    open = null;
  };
  for (const step of steps) {
    if (step.kind === 'other' || step.kind === 'added' || step.kind === 'dropped') {
      if (!open) open = { ...step };
      open.printedTo = step.printedTo;
      open.saidTo = step.saidTo;
      continue;
    }
    close();
    // 'joined', the same letters with other spaces between them, is typography and changes nothing.
    if (step.kind === 'inflected' || step.kind === 'slip') changes.push(makeChange(step, sides, step.kind));
  }
  close();
  return changes;
}

/** An omission of so few words that has a "not" leaves out just that; a longer one may negate something else. */
const MAX_SWALLOWED_TOKENS = 3;

/** Marked omissions that swallow a negation: "…" for "does not" is a change like an unmarked one. */
export function listSwallowed(
  steps: readonly Step[],
  printed: readonly Token[],
  said: readonly Token[],
  saidText: string,
): Change[] {
  return steps
    .filter(step => step.kind === 'skipped' && step.saidTo - step.saidFrom <= MAX_SWALLOWED_TOKENS)
    .filter(step => said.slice(step.saidFrom, step.saidTo).some(token => NEGATORS.has(token.lexeme.form)))
    .map(step => {
      const saidPosition = positionOf(said, step.saidFrom, step.saidTo);
      const printedPosition = positionOf(printed, step.printedFrom, step.printedTo);
      const text = saidText.slice(saidPosition.start, saidPosition.end);
      return {
        kind: 'dropped',
        category: 'negation',
        said: text,
        printed: '',
        saidPosition,
        printedPosition,
        weight: CATEGORY_WEIGHTS.negation,
      };
    });
}

/** A negator that stands on one side only becomes an edit of its own; so do bracketed words. */
function splitEdit(edit: Edit, printed: readonly Token[], said: readonly Token[]): Edit[] {
  const count = (tokens: readonly Token[], from: number, to: number) =>
    tokens.slice(from, to).filter(token => NEGATORS.has(token.lexeme.form)).length;
  const added = count(printed, edit.printedFrom, edit.printedTo);
  const dropped = count(said, edit.saidFrom, edit.saidTo);
  const isEven = edit.printedTo - edit.printedFrom === edit.saidTo - edit.saidFrom;
  if (added === dropped || isEven) return [edit];
  const [tokens, from, to] =
    added > dropped ? [printed, edit.printedFrom, edit.printedTo] : [said, edit.saidFrom, edit.saidTo];
  let at = from;
  while (!NEGATORS.has(tokens[at]!.lexeme.form)) at++;
  // "Don't" for another word is one edit, not two.
  if (tokens[at]!.isTail && at > from) return [edit];
  // Paired by place: what stands before the negator on its side goes with the first words of the other side.
  const otherFrom = added > dropped ? edit.saidFrom : edit.printedFrom;
  const otherTo = added > dropped ? edit.saidTo : edit.printedTo;
  const middle = to - from === 1 ? otherTo : Math.min(otherFrom + at - from, otherTo);
  const side = (low: number, high: number, otherLow: number, otherHigh: number): Edit =>
    added > dropped
      ? { printedFrom: low, printedTo: high, saidFrom: otherLow, saidTo: otherHigh }
      : { printedFrom: otherLow, printedTo: otherHigh, saidFrom: low, saidTo: high };
  const parts = [
    side(from, at, otherFrom, middle),
    side(at, at + 1, middle, middle),
    side(at + 1, to, middle, otherTo),
  ];
  return parts.filter(part => part.printedTo > part.printedFrom || part.saidTo > part.saidFrom);
}

function makeChange(edit: Edit, sides: Sides, kinship?: 'inflected' | 'slip'): Change {
  const { printed, said, printedText, saidText } = sides;
  const { category, weight } = classifyEdit(
    printed.slice(edit.printedFrom, edit.printedTo),
    said.slice(edit.saidFrom, edit.saidTo),
    said[edit.saidFrom - 1] ?? null,
    said[edit.saidTo] ?? null,
    kinship,
  );
  const shown = coverWords(edit, sides);
  const printedPosition = positionOf(printed, shown.printedFrom, shown.printedTo);
  const saidPosition = positionOf(said, shown.saidFrom, shown.saidTo);
  return {
    kind: shown.saidTo === shown.saidFrom ? 'added' : shown.printedTo === shown.printedFrom ? 'dropped' : 'replaced',
    category,
    said: saidText.slice(saidPosition.start, saidPosition.end),
    printed: printedText.slice(printedPosition.start, printedPosition.end),
    saidPosition,
    printedPosition,
    weight,
  };
}

/** An edit within a contraction is shown with the whole word: not that "don't" was dropped, but that it became "do". */
function coverWords(edit: Edit, { printed, said, steps }: Sides): Edit {
  const isWithin = (tokens: readonly Token[], from: number, to: number) =>
    to > from && (tokens[from]!.isTail || (tokens[to]?.isTail ?? false));
  if (!isWithin(said, edit.saidFrom, edit.saidTo) && !isWithin(printed, edit.printedFrom, edit.printedTo)) return edit;
  const wide = { ...edit };
  for (const step of steps) {
    if (step.kind !== 'same') continue;
    const saidToken = said[step.saidFrom]!;
    const printedToken = printed[step.printedFrom]!;
    const sharesSaid = said.slice(edit.saidFrom, edit.saidTo).some(token => token.start === saidToken.start);
    const sharesPrinted = printed
      .slice(edit.printedFrom, edit.printedTo)
      .some(token => token.start === printedToken.start);
    if (!sharesSaid && !sharesPrinted) continue;
    wide.saidFrom = Math.min(wide.saidFrom, step.saidFrom);
    wide.saidTo = Math.max(wide.saidTo, step.saidTo);
    wide.printedFrom = Math.min(wide.printedFrom, step.printedFrom);
    wide.printedTo = Math.max(wide.printedTo, step.printedTo);
  }
  return wide;
}

function positionOf(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  if (to > from) return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  const place = from > 0 ? tokens[from - 1]!.end : (tokens[0]?.start ?? 0);
  return { start: place, end: place };
}

interface Verdict {
  category: ChangeCategory;
  weight: number;
}

export function classifyEdit(
  printed: readonly Token[],
  said: readonly Token[],
  before: Token | null,
  after: Token | null,
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

/** A word looked for, or one that is said twice. */
function isFiller(tokens: readonly Token[], before: Token | null, after: Token | null): boolean {
  const phrase = tokens.map(token => token.lexeme.form).join(' ');
  if (FILLER_PHRASES.has(phrase) || tokens.every(token => SURE_FILLERS.has(token.lexeme.form))) return true;
  return (
    tokens.length === 1 &&
    (tokens[0]!.lexeme.form === before?.lexeme.form || tokens[0]!.lexeme.form === after?.lexeme.form)
  );
}
