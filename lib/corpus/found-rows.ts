/** Rows that were found, of which a few come first: what is shown is picked out, and nothing is copied, so that a million cost hardly more than a hundred. */
import type { FoundInPart } from './record-order.ts';
import { lowerBound } from './sorted-list.ts';

/** Rows in some order, each once. */
export interface RowList {
  readonly length: number;
  at: (place: number) => number;
  /** Where these rows stand; -1 for one that does not. */
  placesOf: (rows: readonly number[]) => number[];
}

/** Such as were put into an order. */
export function listOrdered(rows: Float64Array): RowList {
  return {
    length: rows.length,
    at: place => rows[place]!,
    placesOf(wanted) {
      const places = new Map(wanted.map(row => [row, -1]));
      for (let place = 0; place < rows.length; place++) if (places.has(rows[place]!)) places.set(rows[place]!, place);
      return wanted.map(row => places.get(row)!);
    },
  };
}

/** Such as stand in their parts, one part after the other. */
export function listInParts(found: readonly FoundInPart[]): RowList {
  let length = 0;
  const runs = found.map(({ placed, numbers }) => {
    const start = length;
    length += numbers.length;
    return { firstRow: placed.part.firstRow, endRow: placed.part.firstRow + placed.part.count, numbers, start };
  });
  return {
    length,
    at(place) {
      const { firstRow, numbers, start } = runs.findLast(run => run.start <= place)!;
      return firstRow + numbers[place - start]!;
    },
    placesOf: wanted =>
      wanted.map(row => {
        const run = runs.find(({ firstRow, endRow }) => row >= firstRow && row < endRow);
        if (!run) return -1;
        const at = lowerBound(run.numbers, row - run.firstRow);
        return run.numbers[at] === row - run.firstRow ? run.start + at : -1;
      }),
  };
}

/** First these, then the rows of the list without those that are `taken` from it. */
export class FrontedRows {
  readonly length: number;
  /** In the list, ascending. */
  readonly #takenPlaces: number[];

  constructor(
    private readonly front: readonly number[],
    private readonly list: RowList,
    taken: readonly number[],
  ) {
    this.#takenPlaces = list
      .placesOf(taken)
      .filter(place => place >= 0)
      .sort((a, b) => a - b);
    this.length = front.length + list.length - this.#takenPlaces.length;
  }

  slice(offset: number, limit: number): number[] {
    const count = Math.max(0, Math.min(limit, this.length - offset));
    return Array.from({ length: count }, (_, at) => this.#at(offset + at));
  }

  #at(place: number): number {
    const { front, list } = this;
    if (place < front.length) return front[place]!;
    let inList = place - front.length;
    for (const taken of this.#takenPlaces) {
      if (taken > inList) break;
      inList++;
    }
    return list.at(inList);
  }
}
