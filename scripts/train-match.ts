/**
 * Fits the coefficients of `lib/match/evidence.ts` and shows what they are worth on statements they were not fitted on.
 *
 * `tsx scripts/train-match.ts CORPUS QUERIES`: JSON lines of {"id","text"} and of {"id","text","relevant":[ids]}, where statements without a record
 * have an empty list. Logistic regression by Newton's method. Good examples: the best relevant record of a statement. Bad ones: the best
 * records of statements without one, and at less weight the best others of those with one, unless they are versions of them too.
 */
import { readFileSync } from 'node:fs';
import { alignTexts } from '../lib/match/anchors.ts';
import { measureEvidence, scoreEvidence, weighSteps } from '../lib/match/evidence.ts';
import { buildSegment, InMemoryPostings } from '../lib/match/segment.ts';
import { openSegment, shortlist } from '../lib/match/shortlist.ts';
import { readTokens } from '../lib/match/tokens.ts';

interface Line {
  id: string;
  text: string;
  relevant?: string[];
}

interface Example {
  statement: number;
  /** Has the statement a record at all? */
  hasRecord: boolean;
  isRight: boolean;
  weight: number;
  measures: number[];
}

const FOLDS = 5;
const STEPS = 30;
const RIDGE = 0.0001;
const CANDIDATES = 12;
const WRONG_PER_STATEMENT = { without: 5, with: 3 };
const WRONG_WEIGHT = { without: 0.5, with: 0.4 };
/** Records that keep so much of a statement are versions of it, whatever the list says. */
const VERSION_SHARE = 0.93;
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5];

const readLines = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line);

async function readExamples(corpus: readonly Line[], queries: readonly Line[]): Promise<Example[]> {
  const segment = await openSegment(new InMemoryPostings(buildSegment(corpus.map(({ text }, row) => ({ row, text })))));
  const found = await shortlist(
    queries.map(query => query.text),
    [segment!],
    { minShare: 0, limit: CANDIDATES },
  );
  return queries.flatMap((query, statement) => {
    const printed = readTokens(query.text);
    const relevant = new Set(query.relevant);
    const hasRecord = relevant.size > 0;
    const judged = found[statement]!.map(({ row }) => {
      const said = readTokens(corpus[row]!.text);
      const evidence = weighSteps(alignTexts(printed, said), printed, said);
      return { evidence, isRight: relevant.has(corpus[row]!.id), score: scoreEvidence(evidence) };
    }).sort((a, b) => b.score - a.score);
    const right = judged.filter(one => one.isRight).slice(0, 1);
    const wrong = judged
      .filter(({ isRight, evidence }) => !isRight && (!hasRecord || evidence.kept < VERSION_SHARE * evidence.printed))
      .slice(0, hasRecord ? WRONG_PER_STATEMENT.with : WRONG_PER_STATEMENT.without);
    return [...right, ...wrong].map(({ evidence, isRight }) => ({
      statement,
      hasRecord,
      isRight,
      weight: isRight ? 1 : hasRecord ? WRONG_WEIGHT.with : WRONG_WEIGHT.without,
      measures: [1, ...measureEvidence(evidence)],
    }));
  });
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);
const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));

function fitCoefficients(examples: readonly Example[]): number[] {
  const size = examples[0]!.measures.length;
  let coefficients = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = coefficients.map((value, at) => (at === 0 ? 0 : RIDGE * examples.length * value));
    const curve = coefficients.map((_, row) =>
      coefficients.map((__, column) => (row === column ? RIDGE * examples.length : 0)),
    );
    for (const { measures, isRight, weight } of examples) {
      const odds = logistic(dot(measures, coefficients));
      for (let row = 0; row < size; row++) {
        slope[row]! += weight * (odds - Number(isRight)) * measures[row]!;
        for (let column = 0; column < size; column++)
          curve[row]![column]! += weight * odds * (1 - odds) * measures[row]! * measures[column]!;
      }
    }
    const change = solve(curve, slope);
    coefficients = coefficients.map((value, at) => value - change[at]!);
  }
  return coefficients;
}

/** Gaussian elimination with pivoting. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let row = column + 1; row < rows.length; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (const [row, values] of rows.entries()) {
      if (row === column) continue;
      const factor = values[column]! / rows[column]![column]!;
      for (let at = column; at <= rows.length; at++) values[at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}

const [corpusFile, queryFile] = process.argv.slice(2);
const queries = readLines(queryFile!);
const examples = await readExamples(readLines(corpusFile!), queries);
const scores = new Map<Example, number>();
for (let fold = 0; fold < FOLDS; fold++) {
  const coefficients = fitCoefficients(examples.filter(example => example.statement % FOLDS !== fold));
  for (const example of examples)
    if (example.statement % FOLDS === fold) scores.set(example, logistic(dot(example.measures, coefficients)));
}
const positives = queries.filter(query => query.relevant?.length).length;
for (const threshold of THRESHOLDS) {
  const over = examples.filter(example => scores.get(example)! >= threshold);
  const found = over.filter(example => example.isRight).length;
  const falseOnes = new Set(over.filter(example => !example.hasRecord).map(example => example.statement)).size;
  console.log(
    `threshold ${threshold}: found ${(found / positives).toFixed(4)}, without a record ${falseOnes} of ${queries.length - positives} (cross-validated)`,
  );
}
console.log(
  fitCoefficients(examples)
    .map(value => value.toFixed(2))
    .join('  '),
);
