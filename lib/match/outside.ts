/**
 * Whole sentences of a statement that stand outside the record: the page prints more of a speech than was recorded, which changes nothing.
 *
 * Idea: leading and trailing sentences of which hardly a word is in the record are set aside, if the rest reaches to that end of the record; the rest is
 * aligned again by itself. Cost: linear, and a second alignment. Limit: sentences in the middle are always compared.
 */
import type { Step } from './align.ts';
import { alignTexts } from './anchors.ts';
import type { Token } from './tokens.ts';

export interface InnerPart {
  /** The alignment of what is not set aside, in token numbers of the whole statement. */
  steps: Step[];
  /** The part of the statement's tokens that it covers. */
  from: number;
  to: number;
}

/** A sentence with a smaller part of its telling words in the record does not stand there. */
const MIN_KEPT_SHARE = 0.5;

/** The statement without the sentences outside the record, or null if there are none. */
export function findInnerPart(
  steps: readonly Step[],
  printed: readonly Token[],
  said: readonly Token[],
): InnerPart | null {
  const isRecorded = markRecorded(steps, printed);
  let from = 0;
  let to = printed.length;
  while (from < to && !isRecorded[from]) from++;
  while (to > from && !isRecorded[to - 1]) to--;
  if (from === to || (from === 0 && to === printed.length)) return null;
  const inner = alignTexts(printed.slice(from, to), said);
  const first = inner[0];
  const last = inner.at(-1);
  if (!first || !last) return null;
  // Where the record goes on, the page prints something else in its place, and that is an edit.
  if ((from > 0 && first.saidFrom > 0) || (to < printed.length && last.saidTo < said.length)) return null;
  const shifted = inner.map(step => ({
    ...step,
    printedFrom: step.printedFrom + from,
    printedTo: step.printedTo + from,
  }));
  return { steps: shifted, from, to };
}

/** For each printed token, whether its sentence stands in the record. */
function markRecorded(steps: readonly Step[], printed: readonly Token[]): Uint8Array {
  const kept = new Float64Array(printed.length);
  for (const { kind, printedFrom, printedTo } of steps) {
    if (kind === 'other' || kind === 'added' || kind === 'dropped' || kind === 'skipped') continue;
    for (let at = printedFrom; at < printedTo; at++) kept[at] = printed[at]!.lexeme.weight;
  }
  const marks = new Uint8Array(printed.length);
  for (let first = 0; first < printed.length; ) {
    let end = first + 1;
    while (end < printed.length && !printed[end]!.startsSentence) end++;
    let keptWeight = 0;
    let weight = 0;
    for (let at = first; at < end; at++) {
      keptWeight += kept[at]!;
      weight += printed[at]!.lexeme.weight;
    }
    if (keptWeight >= MIN_KEPT_SHARE * weight) marks.fill(1, first, end);
    first = end;
  }
  return marks;
}
