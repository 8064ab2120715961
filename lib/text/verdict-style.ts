/**
 * How each verdict looks: one table of shape, colour, word and underline that the components and the marks on the page share.
 *
 * Shape, colour and word each tell the verdicts apart alone, so nobody depends on colour. The colours are no traffic light: none of
 * them is red or green by itself, because a mark is not an accusation. `ink` has a contrast of 4.5:1 or more on `tint` and on the
 * surfaces of theme.css (the test measures it). Icons are filled paths for a 16 × 16 view box with the even-odd rule.
 */

import type { Verdict } from '../types.ts';

/** What a mark can say: a verdict, that no record was found, or that another recorded statement does not go with this one. */
export type MarkKind = Verdict | 'no-record' | 'opposed';

interface MarkColours {
  /** For text, icons and underlines. */
  ink: string;
  /** The quiet ground behind them. */
  tint: string;
}

interface Underline {
  /** A value of CSS `text-decoration-style`. */
  style: 'solid' | 'dashed' | 'dotted' | 'double';
  /** Of one line, as in CSS `text-decoration-thickness`. */
  thicknessPx: number;
  /** The same line as a stroked path in a tile that repeats along the line, where CSS decorations cannot be used. */
  tile: { widthPx: number; heightPx: number; path: string; strokeWidthPx: number; strokeLinecap: 'butt' | 'round' };
}

export interface MarkStyle {
  iconPath: string;
  labelKey: string;
  light: MarkColours;
  dark: MarkColours;
  underline: Underline;
}

export const ICON_SIZE = 16;

export const MARK_STYLES = {
  // A disc with an equals sign: the same words.
  verbatim: {
    iconPath: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM4.75 5.5v1.6h6.5V5.5ZM4.75 8.9v1.6h6.5V8.9Z',
    labelKey: 'verdictVerbatim',
    light: { ink: '#17614f', tint: '#e6f1ed' },
    dark: { ink: '#74c9af', tint: '#16302a' },
    underline: {
      style: 'solid',
      thicknessPx: 1.5,
      tile: { widthPx: 8, heightPx: 4, path: 'M0 2H8', strokeWidthPx: 1.5, strokeLinecap: 'butt' },
    },
  },
  // A square with an ellipsis: the typographer's sign for words that were left out.
  clipped: {
    iconPath:
      'M3.2 1.5h9.6a1.7 1.7 0 0 1 1.7 1.7v9.6a1.7 1.7 0 0 1-1.7 1.7H3.2a1.7 1.7 0 0 1-1.7-1.7V3.2a1.7 1.7 0 0 1 1.7-1.7Z' +
      'M4.7 6.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4ZM8 6.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4ZM11.3 6.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Z',
    labelKey: 'verdictClipped',
    light: { ink: '#745000', tint: '#f8f0dc' },
    dark: { ink: '#dfb65f', tint: '#31290f' },
    underline: {
      style: 'dashed',
      thicknessPx: 2,
      tile: { widthPx: 9, heightPx: 4, path: 'M0 2H6', strokeWidthPx: 2, strokeLinecap: 'butt' },
    },
  },
  // Two blocks set side by side out of line: passages that were joined.
  spliced: {
    iconPath:
      'M2.2 1h5.1v9.8H2.2A1.2 1.2 0 0 1 1 9.6V2.2A1.2 1.2 0 0 1 2.2 1ZM8.7 5.2h5.1A1.2 1.2 0 0 1 15 6.4v7.4A1.2 1.2 0 0 1 13.8 15H8.7Z',
    labelKey: 'verdictSpliced',
    light: { ink: '#5f4391', tint: '#f0ebf8' },
    dark: { ink: '#bda6ec', tint: '#292040' },
    underline: {
      style: 'double',
      thicknessPx: 1,
      tile: { widthPx: 8, heightPx: 4, path: 'M0 .5H8M0 3.5H8', strokeWidthPx: 1, strokeLinecap: 'butt' },
    },
  },
  // A diamond with a proof-reader's caret: words were put in, taken out or exchanged.
  altered: {
    iconPath: 'M8 .4 15.6 8 8 15.6.4 8ZM8 4.6 4.5 10.2h1.9L8 7.5l1.6 2.7h1.9Z',
    labelKey: 'verdictAltered',
    light: { ink: '#983812', tint: '#faece4' },
    dark: { ink: '#f0a078', tint: '#3a2219' },
    underline: {
      // Not wavy: that would look like a spelling checker's reproach.
      style: 'solid',
      thicknessPx: 3,
      tile: { widthPx: 8, heightPx: 4, path: 'M0 2H8', strokeWidthPx: 3, strokeLinecap: 'butt' },
    },
  },
  // A speech balloon with a person in it: the words are another speaker's.
  misattributed: {
    iconPath:
      'M3 .9h10a2 2 0 0 1 2 2v7.4a2 2 0 0 1-2 2H9.2L5.6 15.6v-3.3H3a2 2 0 0 1-2-2V2.9a2 2 0 0 1 2-2Z' +
      'M8 2.8a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5ZM4.7 10.3h6.6c0-1.9-1.5-3.1-3.3-3.1s-3.3 1.2-3.3 3.1Z',
    labelKey: 'verdictMisattributed',
    light: { ink: '#8f2a5b', tint: '#f9e9f0' },
    dark: { ink: '#ee97bd', tint: '#391b2b' },
    underline: {
      style: 'dotted',
      thicknessPx: 2.5,
      tile: { widthPx: 5, heightPx: 4, path: 'M1.5 2h.01', strokeWidthPx: 2.5, strokeLinecap: 'round' },
    },
  },
  // An empty ring: nothing is known, in neither direction.
  'no-record': {
    iconPath: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
    labelKey: 'verdictNoRecord',
    light: { ink: '#5e5a52', tint: '#f1efea' },
    dark: { ink: '#aba69c', tint: '#2b2926' },
    underline: {
      style: 'dotted',
      thicknessPx: 1,
      tile: { widthPx: 4, heightPx: 4, path: 'M0 2H1', strokeWidthPx: 1, strokeLinecap: 'butt' },
    },
  },
  // A disc of two halves: another statement stands on the other side.
  opposed: {
    iconPath: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 2.6a5.4 5.4 0 0 0 0 10.8Z',
    labelKey: 'markOpposed',
    light: { ink: '#1f4f8a', tint: '#e8eff8' },
    dark: { ink: '#8fb9ee', tint: '#1a293d' },
    underline: {
      style: 'dashed',
      thicknessPx: 1,
      tile: { widthPx: 10, heightPx: 4, path: 'M0 2H5M7 2H8', strokeWidthPx: 1.5, strokeLinecap: 'butt' },
    },
  },
} as const satisfies Record<MarkKind, MarkStyle>;
