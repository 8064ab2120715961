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
} as const;

export function Glyph({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className={`glyph glyph-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
