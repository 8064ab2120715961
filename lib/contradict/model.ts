/**
 * A small ensemble of decision trees over the features of a pair: how likely is it that pairs with such features contradict?
 *
 * Idea: gradient-boosted trees with logistic loss (J. Friedman, "Greedy function approximation", 2001), trained by
 * scripts/train-contradiction.ts. Cost: trees × depth comparisons.
 */
import { lazily } from '../text/lazily.ts';
import { TREES } from './model-weights.ts';

/** A tree in preorder: [feature, threshold] with "left if value <= threshold", or a leaf. */
export type Tree = { feature: number; threshold: number; left: Tree; right: Tree } | { value: number };

const LEAF_SCALE = 1000;

/** "f,t" for a split, "=v" for a leaf, in preorder; trees are parted by ";". */
export function readTrees(text: string): Tree[] {
  return text
    .split(';')
    .filter(part => part !== '')
    .map(part => {
      const nodes = part.split(' ');
      let at = 0;
      const next = (): Tree => {
        const node = nodes[at++]!;
        if (node.startsWith('=')) return { value: Number(node.slice(1)) / LEAF_SCALE };
        const [feature, threshold] = node.split(',').map(Number);
        const left = next();
        return { feature: feature!, threshold: threshold!, left, right: next() };
      };
      return next();
    });
}

export function writeTrees(trees: readonly Tree[]): string {
  const write = (tree: Tree): string =>
    'value' in tree
      ? `=${Math.round(tree.value * LEAF_SCALE)}`
      : `${tree.feature},${Number(tree.threshold.toPrecision(4))} ${write(tree.left)} ${write(tree.right)}`;
  return trees.map(write).join(';');
}

const shipped = lazily(() => readTrees(TREES));

/** 0 … 1. */
export function predict(values: readonly number[], trees: readonly Tree[] = shipped()): number {
  let sum = 0;
  for (const root of trees) {
    let tree = root;
    while (!('value' in tree)) tree = values[tree.feature]! <= tree.threshold ? tree.left : tree.right;
    sum += tree.value;
  }
  return 1 / (1 + Math.exp(-sum));
}
