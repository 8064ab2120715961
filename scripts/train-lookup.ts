/**
 * Fits the weights of `lib/match/relevance.ts` and shows what they are worth on questions they were not fitted on.
 *
 * `tsx scripts/train-lookup.ts FOLDER…`, each with corpus.jsonl and queries.jsonl ({"id","text","title"?,"speaker"?} and the same with "relevant").
 * Listwise: the likelihood of the relevant records in a softmax over the candidates, by gradient descent; five folds of each folder,
 * fitted with the other four and all of the other folders.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LookupIndex } from '../lib/match/lookup.ts';
import { bestOf, FEATURES, measureRelevance } from '../lib/match/relevance.ts';

interface Line {
  id: string;
  text: string;
  title?: string;
  speaker?: string;
  relevant?: string[];
}

/** A question with the measures of its candidates. */
interface Question {
  /** What it counts in fitting: a folder with four times as many questions counts twice as much. */
  weight: number;
  relevant: ReadonlySet<string>;
  ids: string[];
  rows: number[][];
}

const FOLDS = 5;
const STEPS = 400;
const RATE = 1;
const RIDGE = 0.003;

const readLines = (folder: string, name: string): Line[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line);

function readQuestions(folder: string): Question[] {
  const documents = readLines(folder, 'corpus.jsonl').map(({ speaker, ...rest }) => ({
    ...rest,
    speakerName: speaker,
  }));
  const index = new LookupIndex(documents);
  const lines = readLines(folder, 'queries.jsonl');
  return lines.map(({ text, speaker, relevant }) => {
    const { read, candidates } = index.findCandidates({ text, speakerName: speaker });
    const best = bestOf(candidates);
    return {
      weight: 1 / Math.sqrt(lines.length),
      relevant: new Set(relevant),
      ids: candidates.map(candidate => candidate.document.id),
      rows: candidates.map(candidate => measureRelevance(read, candidate, best, index.informationOf)),
    };
  });
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

function fitWeights(questions: readonly Question[]): number[] {
  const usable = questions.filter(question => question.ids.some(id => question.relevant.has(id)));
  const totalWeight = usable.reduce((sum, question) => sum + question.weight, 0);
  const rows = usable.flatMap(question => question.rows);
  const mean = FEATURES.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);
  const spread = FEATURES.map(
    (_, at) => Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - mean[at]!) ** 2, 0) / rows.length) || 1,
  );
  const scaled = usable.map(question =>
    question.rows.map(row => row.map((value, at) => (value - mean[at]!) / spread[at]!)),
  );
  let weights = FEATURES.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map(weight => -2 * RIDGE * weight);
    for (const [number, { ids, relevant, weight }] of usable.entries()) {
      const own = scaled[number]!;
      const scores = own.map(row => dot(row, weights));
      const most = Math.max(...scores);
      const powers = scores.map(score => Math.exp(score - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const hits = ids.filter(id => relevant.has(id)).length;
      for (const [at, row] of own.entries()) {
        const error = (relevant.has(ids[at]!) ? 1 / hits : 0) - powers[at]! / total;
        for (let feature = 0; feature < row.length; feature++)
          slope[feature]! += (error * row[feature]! * weight) / totalWeight;
      }
    }
    weights = weights.map((weight, at) => weight + RATE * slope[at]!);
  }
  return weights.map((weight, at) => weight / spread[at]!);
}

/** Average precision of the first five, and whether the first is right. */
function judge({ ids, rows, relevant }: Question, weights: readonly number[]): [number, number] {
  const scores = rows.map(row => dot(row, weights));
  const order = ids.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
  let hits = 0;
  let sum = 0;
  for (const [rank, at] of order.slice(0, 5).entries()) if (relevant.has(ids[at]!)) sum += ++hits / (rank + 1);
  return [sum / relevant.size, Number(relevant.has(ids[order[0] ?? -1] ?? ''))];
}

const sets = process.argv.slice(2).map(folder => ({ folder, questions: readQuestions(folder) }));
for (const { folder, questions } of sets) {
  const others = sets.filter(set => set.folder !== folder).flatMap(set => set.questions);
  const totals = [0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights([...questions.filter((_, at) => at % FOLDS !== fold), ...others]);
    for (const question of questions.filter((_, at) => at % FOLDS === fold)) {
      for (const [at, value] of judge(question, weights).entries()) totals[at]! += value / questions.length;
    }
  }
  const plain =
    questions.reduce(
      (sum, question) =>
        sum +
        judge(
          question,
          FEATURES.map((_, at) => Number(at === 0)),
        )[0],
      0,
    ) / questions.length;
  console.log(
    `${folder}: BM25 MAP@5 ${plain.toFixed(4)}; cross-validated MAP@5 ${totals[0]!.toFixed(4)} P@1 ${totals[1]!.toFixed(4)}`,
  );
}
const weights = fitWeights(sets.flatMap(set => set.questions));
for (const [at, feature] of FEATURES.entries()) console.log(`${weights[at]!.toFixed(3).padStart(8)}  ${feature}`);
