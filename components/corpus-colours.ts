/** The colours that a reader can give a corpus: hues of like darkness, which tell corpora apart and rank none. */

/** For light and for dark ground: each has 3:1 or more on every ground of theme.css. */
export const CORPUS_COLOURS = {
  slate: ['#5b6472', '#9aa6b8'],
  blue: ['#2563b0', '#7fb0ee'],
  teal: ['#0f766e', '#5cc4b8'],
  moss: ['#557a1f', '#a3c86a'],
  ochre: ['#8f6400', '#d9b45a'],
  rust: ['#a4501d', '#e0996c'],
  rose: ['#a83a6b', '#e892b8'],
  violet: ['#6d4bb5', '#b39ae6'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type CorpusColour = keyof typeof CORPUS_COLOURS;

const NAMES = Object.keys(CORPUS_COLOURS) as CorpusColour[];

/** The chosen colour, or one by its place among the corpora. */
export function colourOf(chosen: string | undefined, place: number): CorpusColour {
  return NAMES.find(name => name === chosen) ?? (NAMES[Math.max(0, place) % NAMES.length] as CorpusColour);
}
