/** Shows the icon of a verdict in its colour; the word beside it tells the same, so the icon itself is silent. */

import type { CSSProperties } from 'react';
import { ICON_SIZE, MARK_STYLES, type MarkKind } from '../lib/text/verdict-style.ts';

export function MarkIcon({ kind }: { kind: MarkKind }) {
  return (
    <svg className="mark-icon" style={markColours(kind)} viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`} aria-hidden="true">
      <path d={MARK_STYLES[kind].iconPath} fillRule="evenodd" />
    </svg>
  );
}

/** The mark's colours as the custom properties `--mark-ink` and `--mark-tint`, for the theme in force. */
export function markColours(kind: MarkKind): CSSProperties {
  const { light, dark } = MARK_STYLES[kind];
  return {
    '--mark-ink': `light-dark(${light.ink}, ${dark.ink})`,
    '--mark-tint': `light-dark(${light.tint}, ${dark.tint})`,
  } as CSSProperties;
}
