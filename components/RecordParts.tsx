/** Steps through stretches of a table that is longer than a browser can lay out. */

import './forms.css';
import { useMessages } from './Messages.tsx';

export interface RecordPartsProps {
  first: number;
  size: number;
  total: number;
  locale: string;
  onFirst: (first: number) => void;
}

export function RecordParts({ first, size, total, locale, onFirst }: RecordPartsProps) {
  const t = useMessages();
  const number = new Intl.NumberFormat(locale);
  const last = Math.min(total, first + size);
  return (
    <nav className="button-row record-parts" aria-label={t('partsOfTable')}>
      <button
        type="button"
        className="text-button"
        disabled={first === 0}
        onClick={() => onFirst(Math.max(0, first - size))}
      >
        {t('partBefore')}
      </button>
      <span className="quiet">
        {t(
          'partShown',
          [first + 1, last, total].map(value => number.format(value)),
        )}
      </span>
      <button type="button" className="text-button" disabled={last >= total} onClick={() => onFirst(first + size)}>
        {t('partAfter')}
      </button>
    </nav>
  );
}
