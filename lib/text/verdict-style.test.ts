import { describe, expect, it } from 'vitest';
import { contrast, token } from '../../tests/contrast.ts';
import { MARK_STYLES, type MarkKind } from './verdict-style.ts';

const kinds = Object.keys(MARK_STYLES) as MarkKind[];
describe.each(['light', 'dark'] as const)('in the %s theme', scheme => {
  it.each(kinds)('%s can be read as text on its tint and on every surface (4.5:1)', kind => {
    const { ink, tint } = MARK_STYLES[kind][scheme];
    for (const ground of [tint, token('surface', scheme), token('ground', scheme), token('sunken', scheme)]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(kinds)('other words can be read on the tint of %s', kind => {
    const { tint } = MARK_STYLES[kind][scheme];
    for (const ink of ['ink', 'ink-quiet']) expect(contrast(token(ink, scheme), tint)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['ink', 'ink-quiet', 'accent'])('--%s can be read on every surface', name => {
    for (const ground of ['surface', 'ground', 'sunken']) {
      expect(contrast(token(name, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('the words on a main button and a chosen segment can be read, and the lines of controls seen', () => {
    expect(contrast(token('on-accent', scheme), token('accent', scheme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('accent', scheme), token('accent-tint', scheme))).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['surface', 'ground', 'sunken']) {
      expect(contrast(token('line-strong', scheme), token(ground, scheme))).toBeGreaterThanOrEqual(3);
    }
  });
});

it('tells the kinds apart by shape, by word, by colour and by underline', () => {
  const styles = kinds.map(kind => MARK_STYLES[kind]);
  for (const trait of [
    styles.map(style => style.iconPath),
    styles.map(style => style.labelKey),
    styles.map(style => style.light.ink),
    styles.map(style => style.dark.ink),
    styles.map(({ underline }) => `${underline.style} ${underline.thicknessPx}`),
  ]) {
    expect(new Set<string>(trait).size).toBe(kinds.length);
  }
});
