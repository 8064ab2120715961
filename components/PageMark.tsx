/** Shows words marked the way a quote on a news page is: underlined in the pattern and colour of its verdict, with its icon behind. */

import type { ReactNode } from 'react';
import { MARK_STYLES, type MarkKind } from '../lib/text/verdict-style.ts';
import { MarkIcon, markColours } from './MarkIcon.tsx';

export function PageMark({ kind, children }: { kind: MarkKind; children: ReactNode }) {
  const { style, thicknessPx } = MARK_STYLES[kind].underline;
  return (
    <span className="page-mark" style={markColours(kind)}>
      <span style={{ textDecoration: `underline ${style} ${thicknessPx}px var(--mark-ink)` }}>{children}</span>
      {/* Word joiners: the icon may stand alone on no line. */}
      {'\u2060'}
      <MarkIcon kind={kind} />
      {'\u2060'}
    </span>
  );
}
