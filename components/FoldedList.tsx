/** Shows a list of which only the first entries are open; a button opens the rest. */

import { type ReactNode, useState } from 'react';
import { countMessage, useMessages } from './Messages.tsx';

/** More than this would push the source of the words out of sight. */
const MAX_OPEN = 3;

export interface FoldedListProps {
  className: string;
  locale: string;
  /** `<li>` elements with keys. */
  children: ReactNode[];
}

export function FoldedList({ className, locale, children }: FoldedListProps) {
  const t = useMessages();
  const [whole, setWhole] = useState(false);
  const folded = children.length - MAX_OPEN;
  return (
    <>
      <ul className={className}>{whole ? children : children.slice(0, MAX_OPEN)}</ul>
      {folded > 0 && (
        <button type="button" className="text-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('showLess') : countMessage(t, locale, 'showMore', folded)}
        </button>
      )}
    </>
  );
}
