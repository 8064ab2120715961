/** Gradient-boosted trees with logistic loss over binned features. No randomness: the same rows give the same trees. */
import type { Tree } from '../../lib/contradict/model.ts';

export interface Options {
  trees: number;
  depth: number;
  rate: number;
  minRows: number;
  ridge: number;
}

const MAX_BINS = 48;

function cutsOf(column: Float32Array): number[] {
  const sorted = Float32Array.from(column).sort();
  const cuts: number[] = [];
  for (let bin = 1; bin < MAX_BINS; bin++) {
    const low = sorted[Math.floor((bin * sorted.length) / MAX_BINS) - 1]!;
    const above = sorted.find(value => value > low);
    if (above === undefined) break;
    const cut = (low + above) / 2;
    if (cuts.at(-1) !== cut) cuts.push(cut);
  }
  // Rare values stand outside the quantiles.
  const first = sorted.find(value => value > sorted[0]!);
  if (first !== undefined && (cuts.length === 0 || cuts[0]! > first)) cuts.unshift((sorted[0]! + first) / 2);
  const positive = sorted.filter(value => value > (cuts.at(-1) ?? -Infinity));
  for (const share of [0.25, 0.5, 0.75]) {
    const at = positive[Math.floor(positive.length * share)];
    if (at !== undefined && at > (cuts.at(-1) ?? -Infinity) && at < positive.at(-1)!) cuts.push(at);
  }
  return [...new Set(cuts)].sort((a, b) => a - b);
}

/** `columns[feature][row]`. */
export function boostTrees(
  columns: readonly Float32Array[],
  labels: Uint8Array,
  weights: Float32Array,
  options: Options,
): Tree[] {
  const rows = labels.length;
  const cuts = columns.map(cutsOf);
  const bins = columns.map((column, feature) =>
    Uint8Array.from(column, value => {
      const own = cuts[feature]!;
      let low = 0;
      let high = own.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= own[middle]!) high = middle;
        else low = middle + 1;
      }
      return low;
    }),
  );
  const margin = new Float64Array(rows);
  const gradient = new Float64Array(rows);
  const hessian = new Float64Array(rows);
  const trees: Tree[] = [];
  const slots = MAX_BINS + 8;
  const histogram = new Float64Array(slots * 2);

  function grow(index: Int32Array, depth: number): Tree {
    let sumG = 0;
    let sumH = 0;
    for (const row of index) {
      sumG += gradient[row]!;
      sumH += hessian[row]!;
    }
    const leaf = (): Tree => {
      const value = (-sumG / (sumH + options.ridge)) * options.rate;
      for (const row of index) margin[row]! += value;
      return { value };
    };
    if (depth === 0 || index.length < 2 * options.minRows) return leaf();
    let best = { gain: 1e-3, feature: -1, bin: 0 };
    const base = (sumG * sumG) / (sumH + options.ridge);
    for (let feature = 0; feature < bins.length; feature++) {
      const own = cuts[feature]!.length;
      if (own === 0) continue;
      const column = bins[feature]!;
      histogram.fill(0);
      for (const row of index) {
        const bin = column[row]! * 2;
        histogram[bin]! += gradient[row]!;
        histogram[bin + 1]! += hessian[row]!;
      }
      let leftG = 0;
      let leftH = 0;
      for (let bin = 0; bin < own; bin++) {
        leftG += histogram[bin * 2]!;
        leftH += histogram[bin * 2 + 1]!;
        const rightH = sumH - leftH;
        if (leftH < options.minRows * 0.1 || rightH < options.minRows * 0.1) continue;
        const rightG = sumG - leftG;
        const gain = (leftG * leftG) / (leftH + options.ridge) + (rightG * rightG) / (rightH + options.ridge) - base;
        if (gain > best.gain) best = { gain, feature, bin };
      }
    }
    if (best.feature < 0) return leaf();
    const column = bins[best.feature]!;
    const left = index.filter(row => column[row]! <= best.bin);
    const right = index.filter(row => column[row]! > best.bin);
    const threshold = cuts[best.feature]![best.bin]!;
    return { feature: best.feature, threshold, left: grow(left, depth - 1), right: grow(right, depth - 1) };
  }

  const all = Int32Array.from({ length: rows }, (_, row) => row);
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + Math.exp(-margin[row]!));
      gradient[row] = weights[row]! * (p - labels[row]!);
      hessian[row] = weights[row]! * p * (1 - p);
    }
    trees.push(grow(all, options.depth));
  }
  return trees;
}
