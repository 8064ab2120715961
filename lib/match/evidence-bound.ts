/**
 * The most that any alignment of a statement with a record could keep, by the words of the record alone: where that is not enough for a match, reading the
 * record as tokens and aligning it are spared.
 *
 * Idea: each printed token keeps at most what its nearest kin in the record lets it keep, two neighbours stand side by side at most where kin of theirs do,
 * the ends are shared at most where kin stand at the ends of the record. All measures of `evidence.ts` grow with these, so that the bound is never too low.
 * A quantity counts as kept where the record has any. Cost: statement × record, about a microsecond for two sentences.
 * Limits: a record with square brackets, whose words may be parts of words, is always read; words of more than 40 letters are compared by their first 40.
 */
import { MAX_CELLS } from './align.ts';
import { WEIGHTS } from './common-words.ts';
import { type Evidence, isSureEnough, MIN_SHARE_OF_WORDS, SLIP_KEEPS } from './evidence.ts';
import {
  FUNCTION_WORD,
  isNumber,
  isSameFirst,
  isSameLast,
  LexemeColumns,
  lengthOfShape,
  weightOfShape,
} from './lexeme-columns.ts';
import type { Sameness } from './speakers.ts';
import { MAX_SHORT_LENGTH } from './token-distance.ts';
import type { Token } from './tokens.ts';
import { scanWords } from './word-table.ts';

/** A quantity may take up so many words behind its last number word: "per cent", "US dollars". */
const MAX_UNIT_WORDS = 2;
/** A sum in another order may differ in the last digits. */
const ROUNDING = 1 + 1e-9;
const SENTENCE_END = /[.!?…\n]/u;

/** The tokens of a statement, worked out once for all records that it is compared with. */
class PrintedColumns extends LexemeColumns {
  /** What is in square brackets weighs nothing. */
  readonly weights: number[];

  constructor(printed: readonly Token[]) {
    super(printed.length);
    for (const { lexeme } of printed) this.pushLexeme(lexeme);
    this.weights = printed.map(({ lexeme, bracket }) => (bracket === 'square' ? 0 : lexeme.weight));
  }
}
const columnsOfStatement = new WeakMap<readonly Token[], PrintedColumns>();

// Used again for each record.
const said = new LexemeColumns();
/** Whether the record has numbers: which, its words alone do not say. */
let hasNumber = false;
/** printed × said: may they be the same word, with a slip or without? */
let kin = new Uint8Array(1 << 10);
/** Of each printed token: how much of it may be kept, and whether its letters may be parted differently in the record. */
let kept = new Float64Array(64);
let joins = new Uint8Array(64);

/** False where no alignment with a record of these words could be a match. `isWhole`: the text is all that the record has. */
export function mayBeVersion(printed: readonly Token[], text: string, isWhole: boolean, sameness: Sameness): boolean {
  if (text.includes(']')) return true;
  const run = scanWords(text);
  run.writeLexemes(said);
  if (said.count === 0) return false;
  if (said.count * printed.length > MAX_CELLS) return true;
  const columns = columnsOfStatement.get(printed) ?? new PrintedColumns(printed);
  columnsOfStatement.set(printed, columns);
  makeRoom(columns.count);
  const share = markKnown(columns);
  // A fragment that is the record, word by word, may be one for other reasons.
  if (share === 1) return true;
  if (isWhole && share < MIN_SHARE_OF_WORDS) return false;
  const end = isWhole ? text.search(SENTENCE_END) : 0;
  const isOneSentence = end < 0 || end > run.starts[run.count - 1]!;
  return isSureEnough(boundEvidence(columns, isOneSentence), sameness);
}

function makeRoom(count: number): void {
  if (count > kept.length) {
    kept = new Float64Array(2 * count);
    joins = new Uint8Array(2 * count);
  }
  if (count * said.count > kin.length) kin = new Uint8Array(2 * count * said.count);
}

/** Marks the tokens whose stems are in the record; gives their share as `shareOfWords` does, or more, and 1 only for all. */
function markKnown({ count, hashes, shapes, weights }: PrintedColumns): number {
  hasNumber = false;
  for (let j = 0; j < said.count; j++) hasNumber ||= isNumber(said.shapes[j]!);
  let shared = 0;
  let total = 0;
  let isAll = true;
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    let isKnown = hasNumber && isNumber(shapes[i]!);
    for (let j = 0; !isKnown && j < said.count; j++) isKnown = said.hashes[j] === hash;
    isAll &&= isKnown;
    kept[i] = isKnown ? weights[i]! : 0;
    total += weights[i]!;
    shared += kept[i]!;
  }
  if (isAll) return 1;
  return total === 0 ? 0 : Math.min((shared / total) * ROUNDING, 1 - Number.EPSILON);
}

function boundEvidence(printed: PrintedColumns, isOneSentence: boolean): Evidence {
  const { count, weights } = printed;
  joins.fill(0, 0, count);
  let leastPrinted = 0;
  for (let i = 0; i < count; i++) leastPrinted += boundToken(printed, i);
  let mostKept = 0;
  for (let i = 0; i < count; i++) mostKept += joins[i] ? Math.max(kept[i]!, SLIP_KEEPS * weights[i]!) : kept[i]!;
  mostKept *= ROUNDING;
  const first = [0, 1].some(i => mayStandAt(printed, i, 0));
  const last = [count - 1, count - 2].some(i => mayStandAt(printed, i, said.count - 1));
  return {
    kept: mostKept,
    printed: Math.max(mostKept, leastPrinted),
    said: isOneSentence ? Math.max(mostKept, leastSaid()) : mostKept,
    printedWords: count,
    keptPairs: countPairs(printed),
    sharedEnds: isOneSentence ? Number(first) + Number(last) : 2,
    price: 0,
  };
}

/** Fills in the kin of a printed token and how much of it may be kept; gives the least that it may weigh. */
function boundToken({ hashes, letters, shapes, weights }: PrintedColumns, i: number): number {
  const hash = hashes[i]!;
  const shape = shapes[i]!;
  const isUnknown = kept[i] === 0;
  let leastWeight = weights[i]!;
  for (let j = 0, cell = i * said.count; j < said.count; j++, cell++) {
    const otherShape = said.shapes[j]!;
    const isSame = hash === said.hashes[j];
    const isSlip = !isSame && maySlip(letters[i]! ^ said.letters[j]!, shape, otherShape);
    kin[cell] = Number(isSame || isSlip);
    if (isSlip) {
      // A slip is weighed as the word that is meant.
      const meant = WEIGHTS[weightOfShape(otherShape)]!;
      kept[i] = Math.max(kept[i]!, SLIP_KEEPS * meant);
      if (isUnknown) leastWeight = Math.min(leastWeight, meant);
    }
    if (isSameLast(shape, otherShape) && mayJoin(letters, shapes, i, j)) {
      joins[i] = 1;
      if (i > 0) joins[i - 1] = 1;
    }
  }
  return leastWeight;
}

/** What `kinshipOf` asks for before it compares letter by letter. */
function maySlip(differing: number, a: number, b: number): boolean {
  // Each slip changes at most two of the letters that a word has: four bits are taken away.
  let rest = differing & (differing - 1);
  rest &= rest - 1;
  rest &= rest - 1;
  rest &= rest - 1;
  if (rest !== 0 || isNumber(a) || (weightOfShape(a) === FUNCTION_WORD && weightOfShape(b) === FUNCTION_WORD))
    return false;
  const extra = Math.abs(lengthOfShape(a) - lengthOfShape(b));
  if (Math.max(lengthOfShape(a), lengthOfShape(b)) <= MAX_SHORT_LENGTH) return extra === 0 && differing === 0;
  return extra <= 2 && (isSameFirst(a, b) || isSameLast(a, b));
}

/** May the one or two words up to these be the same letters on both sides, parted differently? */
function mayJoin(letters: Int32Array, shapes: Int32Array, i: number, j: number): boolean {
  const [p1, s1] = [letters[i]!, said.letters[j]!];
  const p2 = i > 0 ? letters[i - 1]! : 0;
  const s2 = j > 0 ? said.letters[j - 1]! : 0;
  const printedLength = lengthOfShape(shapes[i]!);
  const saidLength = lengthOfShape(said.shapes[j]!);
  const bothPrinted = printedLength + (i > 0 ? lengthOfShape(shapes[i - 1]!) : 0);
  const bothSaid = saidLength + (j > 0 ? lengthOfShape(said.shapes[j - 1]!) : 0);
  return (
    (printedLength === bothSaid && p1 === (s1 | s2)) ||
    (saidLength === bothPrinted && s1 === (p1 | p2)) ||
    (bothPrinted === bothSaid && (p1 | p2) === (s1 | s2) && printedLength !== saidLength)
  );
}

/** Printed neighbours that may be neighbours in the record. */
function countPairs({ count, shapes }: PrintedColumns): number {
  const m = said.count;
  let pairs = 0;
  for (let i = 0; i + 1 < count; i++) {
    let mayBe = joins[i] === 1 || joins[i + 1] === 1;
    if (hasNumber) mayBe ||= isNumber(shapes[i]!) || isNumber(shapes[i + 1]!);
    for (let cell = i * m; !mayBe && cell + 1 < (i + 1) * m; cell++) mayBe = (kin[cell]! & kin[cell + m + 1]!) === 1;
    pairs += Number(mayBe);
  }
  return pairs;
}

function mayStandAt({ count, shapes }: PrintedColumns, i: number, j: number): boolean {
  if (i < 0 || i >= count) return false;
  return joins[i] === 1 || kin[i * said.count + j] === 1 || (hasNumber && isNumber(shapes[i]!));
}

/** All words of the record but its quantities, which as tokens may weigh less. */
function leastSaid(): number {
  let total = 0;
  let inQuantity = 0;
  for (let j = 0; j < said.count; j++) {
    if (isNumber(said.shapes[j]!)) inQuantity = MAX_UNIT_WORDS + 1;
    if (inQuantity > 0) inQuantity--;
    else total += WEIGHTS[weightOfShape(said.shapes[j]!)]!;
  }
  return total;
}
