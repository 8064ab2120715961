/** Measures the contrast of two colours as WCAG 2.2 does, and reads the colours of theme.css. */
import { readFileSync } from 'node:fs';

const theme = readFileSync('components/theme.css', 'utf8');

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** A colour of the theme. */
export function token(name: string, scheme: 'light' | 'dark'): string {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(theme);
  const value = found?.[scheme === 'light' ? 1 : 2];
  if (value === undefined) throw new Error(`theme.css has no ${name}`);
  return value;
}
