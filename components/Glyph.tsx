/** Shows the small line drawings of the controls; each control carries its own words, so the drawing is silent. */

const PATHS = {
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  omission: 'M4 12.5 8 7.5 12 12.5',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.75 5.75h7.5v7.5h-7.5ZM10.25 5.75v-3h-7.5v7.5h3',
  done: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  search: 'M7 2.75a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 1 0 0-8.5M10.25 10.25 13.5 13.5',
  record: 'M4 2.75h8v10.5l-4-3-4 3ZM8 5v3.5M6.25 6.75h3.5',
  pin: 'M9.75 1.75l4.5 4.5M10.5 2.5 7 6l-3.5.75 5.75 5.75L10 9l3.5-3.5M6.25 9.75 2 14',
  move: 'M8 1.75v12.5M1.75 8h12.5M6 3.75l2-2 2 2M6 12.25l2 2 2-2M3.75 6l-2 2 2 2M12.25 6l2 2-2 2',
  'top left': 'M1.75 2.75h12.5v10.5H1.75ZM4 5h4v3H4Z',
  'top right': 'M1.75 2.75h12.5v10.5H1.75ZM8 5h4v3H8Z',
  'bottom left': 'M1.75 2.75h12.5v10.5H1.75ZM4 8h4v3H4Z',
  'bottom right': 'M1.75 2.75h12.5v10.5H1.75ZM8 8h4v3H8Z',
  larger: 'M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9',
  smaller: 'M13.5 7H9V2.5M9 7l5-5M2.5 9H7v4.5M7 9l-5 5',
  back: 'M6 4 3 7l3 3M3 7h6.5a3 3 0 0 1 0 6H7',
  grip: 'M13.5 6.5l-7 7M13.5 10.5l-3 3',
  fold: 'M6 3.5 10.5 8 6 12.5',
} as const;

export type GlyphName = keyof typeof PATHS;

export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg className={`glyph glyph-${name.replace(' ', '-')}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
