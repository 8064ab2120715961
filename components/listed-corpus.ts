/** A corpus as the list shows it, and what can be done with one. */

import type { Corpus } from '../lib/types.ts';
import type { CorpusColour } from './corpus-colours.ts';

/** A record that could not be taken in, with its place in the file. */
interface RejectedRecord {
  /** As its reader names it: a line, a field. */
  path: string;
  reason: string;
}

export interface ListedCorpus {
  corpus: Corpus;
  colour: CorpusColour;
  quotes: number;
  speakers: number;
  /** The first and the last year that its records are of. */
  years?: readonly [number, number] | undefined;
  /** The first of them, and how many there are. */
  rejected: RejectedRecord[];
  rejectedCount: number;
}

export type CorpusDeed = 'show' | 'label' | 'check' | 'export' | 'merge' | 'delete' | 'rejections';
