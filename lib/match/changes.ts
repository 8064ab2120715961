/**
 * The edits between a recorded passage and a printed one, each with its sort and with how much it can change the meaning.
 *
 * Idea: neighbouring steps of the alignment that are no plain match make one edit; a "not" on one side only is always an edit of its own.
 * The sort is that of the gravest word in the edit. Cost: linear in the steps.
 */
import { foldWord } from '../text/words.ts';
import type { Change } from '../types.ts';
import type { Step } from './align.ts';
import { NEGATORS } from './change-words.ts';
import { CATEGORY_WEIGHTS, classifyEdit, MAX_REPEATED_TOKENS } from './classify-edit.ts';
import type { Token } from './tokens.ts';

/** The same words stand elsewhere in the sentence. */
const MOVED_WEIGHT = 0.3;
/** "He never said he would" is not "he said he never would". */
const MOVED_NEGATION_WEIGHT = 0.6;

/** The two texts and how they are aligned. */
interface Sides {
  printed: readonly Token[];
  said: readonly Token[];
  printedText: string;
  saidText: string;
  /** For each token the token that it is the same as on the other side, or -1. */
  partnerOfPrinted: Int32Array;
  partnerOfSaid: Int32Array;
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
  const sides: Sides = { printed, said, printedText, saidText, ...findPartners(steps, printed, said) };
  const changes: Change[] = [];
  let open: Edit | null = null;
  const close = () => {
    if (open && !isInitialism(open, printed, said)) {
      for (const edit of splitEdit(open, printed, said)) changes.push(makeChange(edit, sides));
    }
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
  return joinMoved(changes);
}

/** "U.S." for "United States", or the other way about: the same name. */
function isInitialism(edit: Edit, printed: readonly Token[], said: readonly Token[]): boolean {
  const one = printed.slice(edit.printedFrom, edit.printedTo);
  const other = said.slice(edit.saidFrom, edit.saidTo);
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length !== 1 || long.length < 2 || !long.every(token => token.isCapital || token.lexeme.isFunctionWord))
    return false;
  const initials = long.filter(token => token.isCapital).map(token => token.lexeme.form[0]);
  return short[0]!.isCapital && initials.join('') === short[0]!.lexeme.form;
}

/** Words that were left out in one place and put in at another were moved: one change, not two. */
function joinMoved(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  /** Where the last change with these words stands in `joined`, if it is not taken. */
  const places = new Map<string, number>();
  for (const change of changes) {
    const key =
      change.kind === 'replaced' || change.category === 'filler' ? '' : foldWord(change.said + change.printed);
    const place = key === '' ? undefined : places.get(key);
    const other = place === undefined ? undefined : joined[place];
    if (!other || other.kind === change.kind) {
      if (key !== '') places.set(key, joined.length);
      joined.push(change);
      continue;
    }
    places.delete(key);
    const [added, dropped] = change.kind === 'added' ? [change, other] : [other, change];
    joined[place!] = {
      kind: 'replaced',
      category: change.category,
      said: dropped.said,
      printed: added.printed,
      saidPosition: dropped.saidPosition,
      printedPosition: added.printedPosition,
      weight: change.category === 'negation' ? MOVED_NEGATION_WEIGHT : MOVED_WEIGHT,
    };
  }
  return joined;
}

/** An omission of so few words that has a "not" leaves out just that; a longer one may negate something else. */
const MAX_SWALLOWED_TOKENS = 3;

/** Marked omissions within a sentence that swallow a negation: "…" for "does not" is a change like an unmarked one. */
export function listSwallowed(
  steps: readonly Step[],
  printed: readonly Token[],
  said: readonly Token[],
  saidText: string,
): Change[] {
  return steps
    .filter(step => step.kind === 'skipped' && step.saidTo - step.saidFrom <= MAX_SWALLOWED_TOKENS)
    .filter(step => !said[step.saidFrom]!.startsSentence)
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
    said.slice(Math.max(0, edit.saidFrom - MAX_REPEATED_TOKENS), edit.saidFrom),
    said.slice(edit.saidTo, edit.saidTo + MAX_REPEATED_TOKENS),
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
function coverWords(edit: Edit, { printed, said, partnerOfPrinted, partnerOfSaid }: Sides): Edit {
  const wide = { ...edit };
  for (const at of wordAround(said, edit.saidFrom, edit.saidTo)) cover(wide, at, partnerOfSaid[at]!);
  for (const at of wordAround(printed, edit.printedFrom, edit.printedTo)) cover(wide, partnerOfPrinted[at]!, at);
  return wide;
}

/** The tokens outside a range that belong to the same words as its first and its last. */
function wordAround(tokens: readonly Token[], from: number, to: number): number[] {
  const around: number[] = [];
  if (to === from) return around;
  for (let at = from - 1; tokens[at]?.start === tokens[from]!.start; at--) around.push(at);
  for (let at = to; tokens[at]?.start === tokens[to - 1]!.start; at++) around.push(at);
  return around;
}

function cover(edit: Edit, said: number, printed: number): void {
  if (said < 0 || printed < 0) return;
  edit.saidFrom = Math.min(edit.saidFrom, said);
  edit.saidTo = Math.max(edit.saidTo, said + 1);
  edit.printedFrom = Math.min(edit.printedFrom, printed);
  edit.printedTo = Math.max(edit.printedTo, printed + 1);
}

function findPartners(steps: readonly Step[], printed: readonly Token[], said: readonly Token[]) {
  const partnerOfPrinted = new Int32Array(printed.length).fill(-1);
  const partnerOfSaid = new Int32Array(said.length).fill(-1);
  for (const step of steps) {
    if (step.kind !== 'same') continue;
    partnerOfPrinted[step.printedFrom] = step.saidFrom;
    partnerOfSaid[step.saidFrom] = step.printedFrom;
  }
  return { partnerOfPrinted, partnerOfSaid };
}

function positionOf(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  if (to > from) return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  const place = from > 0 ? tokens[from - 1]!.end : (tokens[0]?.start ?? 0);
  return { start: place, end: place };
}
