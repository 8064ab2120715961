/** Shows words marked the way a quote on a news page is: underlined in the pattern and colour of its verdict, with its icon behind. */

import type { ReactNode } from 'react';
import { MARK_STYLES, type MarkKind } from '../lib/text/verdict-style.ts';
import { MarkIcon, markColours } from './MarkIcon.tsx';

export interface PageMarkProps {
  kind: MarkKind;
  /** What closes the quote: it stays on one line with the icon. */
  end: string;
  children: ReactNode;
}

export function PageMark({ kind, end, children }: PageMarkProps) {
  const { style, thicknessPx } = MARK_STYLES[kind].underline;
  return (
    <span className="page-mark" style={markColours(kind)}>
      <span style={{ textDecoration: `underline ${style} ${thicknessPx}px var(--mark-ink)` }}>{children}</span>
      <span className="page-mark-end">
        <MarkIcon kind={kind} />
        {end}
      </span>
    </span>
  );
}
