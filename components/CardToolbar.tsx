/** Shows the card's controls: to the quote before or after, copy, close. */

import { Glyph } from './Glyph.tsx';
import { useMessages } from './Messages.tsx';

/** Which of the page's quotes is shown; `index` counts from 0. */
export interface CardPlace {
  index: number;
  count: number;
}

export interface CardToolbarProps {
  locale: string;
  place: CardPlace | undefined;
  copied: boolean;
  /** Absent where there is nothing to copy. */
  onCopy: (() => void) | undefined;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
}

export function CardToolbar({ locale, place, copied, onCopy, onPrevious, onNext, onClose }: CardToolbarProps) {
  const t = useMessages();
  const count = new Intl.NumberFormat(locale);
  return (
    <div className="card-toolbar">
      {place !== undefined && (
        <>
          <ToolbarButton glyph="previous" label={t('previousQuote')} onClick={onPrevious} />
          <ToolbarButton glyph="next" label={t('nextQuote')} onClick={onNext} />
          <span className="card-place">
            {t('quotePlace', [count.format(place.index + 1), count.format(place.count)])}
          </span>
        </>
      )}
      <span className="card-toolbar-gap" />
      {onCopy !== undefined && (
        <ToolbarButton glyph={copied ? 'done' : 'copy'} label={copied ? t('copied') : t('copyText')} onClick={onCopy} />
      )}
      <ToolbarButton glyph="close" label={t('close')} onClick={onClose} />
    </div>
  );
}

interface ToolbarButtonProps {
  glyph: 'previous' | 'next' | 'copy' | 'done' | 'close';
  label: string;
  onClick: (() => void) | undefined;
}

/** Without an event the button stays in its place but is off: controls that come and go make the others jump. */
function ToolbarButton({ glyph, label, onClick }: ToolbarButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={!onClick}
      onClick={onClick}
    >
      <Glyph name={glyph} />
    </button>
  );
}
