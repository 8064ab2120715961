/**
 * Trains the weights of lib/contradict/model-weights.ts. Usage: node scripts/train-contradiction.ts [--write] [DIR]
 *
 * Reads `DIR/SET/pairs.jsonl` (default ../shared/data/contradiction) of the collections below only: those whose licences allow training.
 * Prints cross-validated figures (groups of pairs that share a statement or page stay together); `--write` writes the weights.
 * Not needed to build: the weights are in the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { alignWords } from '../lib/contradict/align.ts';
import { exchangedPairs, installAssociations, lexicalValues, openWords } from '../lib/contradict/associations.ts';
import { isInOrder } from '../lib/contradict/contradict.ts';
import { makePair, type Pair } from '../lib/contradict/evidence.ts';
import { FEATURE_NAMES, findAll } from '../lib/contradict/features.ts';
import { predict, type Tree, writeTrees } from '../lib/contradict/model.ts';
import { readStatement } from '../lib/contradict/reading.ts';
import { boostTrees, type Options } from './train/boost-trees.ts';

interface Collection {
  name: string;
  licence: string;
  /** Weight of one pair, so that large collections do not drown the small ones. */
  weight: number;
}

const COLLECTIONS: readonly Collection[] = [
  { name: 'snli', licence: 'CC BY-SA 4.0', weight: 1 },
  { name: 'cad-nli', licence: 'Apache-2.0', weight: 1 },
  { name: 'vitaminc-real', licence: 'CC BY-SA 3.0', weight: 1.5 },
  { name: 'vitaminc-synthetic', licence: 'CC BY-SA 3.0', weight: 0.3 },
  { name: 'fever-symmetric', licence: 'CC BY-SA 3.0', weight: 1 },
  { name: 'breaking-nli', licence: 'CC BY-SA 4.0', weight: 0.7 },
  { name: 'negation-nli', licence: 'MIT', weight: 3 },
];

const OPTIONS: Options = { trees: 160, depth: 5, rate: 0.12, minRows: 40, ridge: 2 };
const FOLDS = 5;
/** Fewer examples than this say nothing about a word or a pair of words. */
const MIN_PAIR_COUNT = 4;
const MIN_WORD_COUNT = 12;
const SHRINK = 3;
const MIN_WEIGHT = 0.4;
const MAX_PAIRS = 6000;
const MAX_WORDS = 2500;
const TENTHS = 10;

interface Row {
  set: string;
  group: string;
  label: 0 | 1;
  weight: number;
  pair: Pair;
  values: number[];
  exchanged: string[];
  open: string[];
  slots: ReturnType<typeof findAll>['slots'];
  fold: number;
}

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value >>> 0;
}

function readRows(folder: string): Row[] {
  const rows: Row[] = [];
  for (const { name, weight } of COLLECTIONS) {
    for (const line of readFileSync(`${folder}/${name}/pairs.jsonl`, 'utf8').split('\n')) {
      if (line === '') continue;
      const example = JSON.parse(line) as { a: string; b: string; label: string; page?: string };
      const one = readStatement(example.a);
      const other = readStatement(example.b);
      const [a, b] = isInOrder(one, other) ? [one, other] : [other, one];
      const pair = makePair(a, b, alignWords(a, b));
      const { values, slots } = findAll(pair);
      const linkedA = new Set(pair.links.map(link => link.a));
      const linkedB = new Set(pair.links.map(link => link.b));
      const group =
        example.page ?? (name.startsWith('vitaminc') || name.startsWith('fever') ? example.b : example.a).slice(0, 60);
      rows.push({
        set: name,
        group,
        label: example.label === 'contradiction' ? 1 : 0,
        weight,
        pair,
        values,
        exchanged: exchangedPairs(pair, slots),
        open: openWords(pair, linkedA, linkedB),
        slots,
        fold: hash(group) % FOLDS,
      });
    }
  }
  return rows;
}

function logOdds(
  rows: readonly Row[],
  keysOf: (row: Row) => string[],
  minCount: number,
  max: number,
): Map<string, number> {
  const counts = new Map<string, [number, number]>();
  const base = new Map<string, [number, number]>();
  for (const row of rows) {
    const own = base.get(row.set) ?? [0, 0];
    own[0] += row.label;
    own[1]++;
    base.set(row.set, own);
  }
  for (const row of rows) {
    const [contradicting, all] = base.get(row.set)!;
    // Against the share of contradictions in its own collection: what remains is the word's.
    const expected = contradicting / all;
    for (const key of keysOf(row)) {
      const own = counts.get(key) ?? [0, 0];
      own[0] += row.label ? 0.5 / expected : 0;
      own[1] += row.label ? 0 : 0.5 / (1 - expected);
      counts.set(key, own);
    }
  }
  const weights: [string, number, number][] = [];
  for (const [key, [yes, no]] of counts) {
    if (yes + no < minCount || /[: ]/.test(key)) continue;
    const weight = Math.log((yes + SHRINK / 2) / (no + SHRINK / 2));
    if (Math.abs(weight) >= MIN_WEIGHT)
      weights.push([key, Math.round(weight * TENTHS) / TENTHS, (yes + no) * weight * weight]);
  }
  weights.sort((x, y) => y[2] - x[2] || (x[0] < y[0] ? -1 : 1));
  return new Map(weights.slice(0, max).map(([key, weight]) => [key, weight]));
}

const learn = (rows: readonly Row[]) => ({
  pairs: logOdds(rows, row => row.exchanged, MIN_PAIR_COUNT, MAX_PAIRS),
  words: logOdds(rows, row => row.open, MIN_WORD_COUNT, MAX_WORDS),
});

const LEXICAL_FEATURES = 6;

/** Puts the values that depend on learnt words in place. */
function fillLexical(rows: readonly Row[], associations: ReturnType<typeof learn>): void {
  installAssociations(associations);
  for (const row of rows) {
    const linkedA = new Set(row.pair.links.map(link => link.a));
    const linkedB = new Set(row.pair.links.map(link => link.b));
    row.values.splice(
      row.values.length - LEXICAL_FEATURES,
      LEXICAL_FEATURES,
      ...lexicalValues(row.pair, linkedA, linkedB, row.slots),
    );
  }
  installAssociations(null);
}

/** Each row's words are weighed by what the other folds say, so that the trees do not take them for certain. */
function fillOutOfFold(rows: readonly Row[]): void {
  for (let fold = 0; fold < FOLDS; fold++) {
    fillLexical(
      rows.filter(row => row.fold === fold),
      learn(rows.filter(row => row.fold !== fold)),
    );
  }
}

function train(rows: readonly Row[]): Tree[] {
  const columns = FEATURE_NAMES.map((_, feature) => Float32Array.from(rows, row => row.values[feature]!));
  return boostTrees(
    columns,
    Uint8Array.from(rows, row => row.label),
    Float32Array.from(rows, row => row.weight),
    OPTIONS,
  );
}

function report(name: string, rows: readonly Row[], scores: readonly number[]): void {
  for (const threshold of [0.4, 0.5, 0.6]) {
    let hit = 0;
    let flagged = 0;
    let positive = 0;
    rows.forEach((row, at) => {
      positive += row.label;
      if (scores[at]! < threshold) return;
      flagged++;
      hit += row.label;
    });
    const [p, r] = [hit / Math.max(1, flagged), hit / Math.max(1, positive)];
    console.log(
      `${name.padEnd(20)} from ${threshold}: P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)}`,
    );
  }
}

const args = process.argv.slice(2);
const folder = args.find(arg => !arg.startsWith('--')) ?? '../shared/data/contradiction';
const rows = readRows(folder);
console.log(`${rows.length} pairs, ${FEATURE_NAMES.length} features`);
fillOutOfFold(rows);
if (args.includes('--check')) {
  const scores = new Array<number>(rows.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = train(rows.filter(row => row.fold !== fold));
    rows.forEach((row, at) => {
      if (row.fold === fold) scores[at] = predict(row.values, trees);
    });
  }
  for (const { name } of COLLECTIONS) {
    const own = rows.flatMap((row, at) => (row.set === name ? [at] : []));
    report(
      name,
      own.map(at => rows[at]!),
      own.map(at => scores[at]!),
    );
  }
}
if (args.includes('--write')) {
  const trees = train(rows);
  const { pairs, words } = learn(rows);
  const write = (weights: ReadonlyMap<string, number>) =>
    [...weights].map(([key, weight]) => `${key}:${Math.round(weight * TENTHS)}`).join(' ');
  const wrap = (text: string) => JSON.stringify(text).replaceAll('`', "'");
  writeFileSync(
    new URL('../lib/contradict/model-weights.ts', import.meta.url),
    `/**
 * Weights trained by scripts/train-contradiction.ts from:
${COLLECTIONS.map(({ name, licence }) => ` * ${name} (${licence})`).join('\n')}
 * Authors: SNLI, S. Bowman et al. 2015; cad-nli, D. Kaushik et al. 2020; VitaminC, T. Schuster et al. 2021; FEVER-Symmetric, T. Schuster et al. 2019;
 * Breaking NLI, M. Glockner et al. 2018; negation-nli, M. M. Hossain et al. 2020. They hold word stems and numbers, no text of these collections.
 */
export const ASSOCIATED_PAIRS =
  ${wrap(write(pairs))};
export const ASSOCIATED_WORDS =
  ${wrap(write(words))};
export const TREES =
  ${wrap(writeTrees(trees))};
`,
  );
  console.log(`${pairs.size} pairs of words, ${words.size} words, ${trees.length} trees`);
}
