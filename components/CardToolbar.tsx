/** Shows the card's controls: to the quote before or after, copy, pin, move and size, close. It is also what the card is dragged by. */

import { type CardPlacing, dragBy, dragOnce, nudgeBy } from './card-placing.ts';
import { IconButton } from './IconButton.tsx';
import { type MessageKey, useMessages } from './Messages.tsx';

/** Which of the page's quotes is shown; `index` counts from 0. */
export interface CardPlace {
  index: number;
  count: number;
}

/** A row of further controls below the toolbar. */
export type Strip = 'copy' | 'move';

export const COPY_FORMATS = ['text', 'markdown', 'citation', 'link'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

export interface CardToolbarProps {
  locale: string;
  place: CardPlace | undefined;
  strip: Strip | null;
  onStrip: (strip: Strip | null) => void;
  /** What reached the clipboard a moment ago. */
  copied: CopyFormat | null;
  /** Absent where there is nothing to copy. */
  onCopy: ((format: CopyFormat) => void) | undefined;
  /** Absent where the card stands in a list, not on a page. */
  placing: CardPlacing | undefined;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
}

export function CardToolbar(props: CardToolbarProps) {
  const { locale, place, strip, copied, placing, onStrip, onCopy, onPrevious, onNext, onClose } = props;
  const t = useMessages();
  const count = new Intl.NumberFormat(locale);
  const toggle = (which: Strip) => () => onStrip(strip === which ? null : which);
  return (
    <div className="card-controls">
      <div
        className={placing ? 'card-toolbar card-toolbar-movable' : 'card-toolbar'}
        {...(placing ? dragBy('move', placing) : {})}
      >
        {place !== undefined && (
          <>
            <IconButton glyph="previous" label={t('previousQuote')} onClick={onPrevious} />
            <IconButton glyph="next" label={t('nextQuote')} onClick={onNext} />
            <span className="card-place">
              {t('quotePlace', [count.format(place.index + 1), count.format(place.count)])}
            </span>
          </>
        )}
        <span className="card-toolbar-gap" />
        {onCopy !== undefined && (
          <IconButton
            glyph={copied === null ? 'copy' : 'done'}
            label={t('copyAs')}
            aria-expanded={strip === 'copy'}
            onClick={toggle('copy')}
          />
        )}
        {placing !== undefined && (
          <>
            <IconButton
              glyph="move"
              label={t('moveCard')}
              aria-expanded={strip === 'move'}
              onClick={toggle('move')}
              {...nudgeBy('move', placing)}
            />
            <IconButton
              glyph="pin"
              label={t('pinCard')}
              aria-pressed={placing.isPinned}
              onClick={() => placing.onPin(!placing.isPinned)}
            />
          </>
        )}
        <IconButton glyph="close" label={t('close')} onClick={onClose} />
      </div>
      {strip === 'copy' && onCopy !== undefined && <CopyStrip copied={copied} onCopy={onCopy} />}
      {strip === 'move' && placing !== undefined && <MoveStrip placing={placing} />}
    </div>
  );
}

const FORMAT_LABELS = {
  text: 'copyText',
  markdown: 'copyMarkdown',
  citation: 'copyCitation',
  link: 'copyLink',
} as const satisfies Record<CopyFormat, MessageKey>;

function CopyStrip({ copied, onCopy }: { copied: CopyFormat | null; onCopy: (format: CopyFormat) => void }) {
  const t = useMessages();
  return (
    <fieldset className="card-strip">
      <legend className="visually-hidden">{t('copyAs')}</legend>
      {COPY_FORMATS.map(format => (
        <button
          key={format}
          type="button"
          className={copied === format ? 'chip chip-done' : 'chip'}
          onClick={() => onCopy(format)}
        >
          {t(FORMAT_LABELS[format])}
        </button>
      ))}
    </fieldset>
  );
}

const CORNERS = [
  ['top', 'left', 'cornerTopLeft'],
  ['top', 'right', 'cornerTopRight'],
  ['bottom', 'left', 'cornerBottomLeft'],
  ['bottom', 'right', 'cornerBottomRight'],
] as const;

/** What one press of “larger” or “smaller” comes to. */
const SIZE_STEP_PX = 60;

/** What dragging does, by single presses: nobody needs to hold a button down and move. */
function MoveStrip({ placing }: { placing: CardPlacing }) {
  const t = useMessages();
  return (
    <fieldset className="card-strip" {...nudgeBy('move', placing)}>
      <legend className="visually-hidden">{t('moveCard')}</legend>
      {CORNERS.map(([y, x, label]) => (
        <IconButton key={label} glyph={`${y} ${x}`} label={t(label)} onClick={() => placing.onMoveTo(x, y)} />
      ))}
      <span className="card-strip-gap" />
      <IconButton
        glyph="smaller"
        label={t('smaller')}
        onClick={() => dragOnce('right', placing, -SIZE_STEP_PX, -SIZE_STEP_PX)}
      />
      <IconButton
        glyph="larger"
        label={t('larger')}
        onClick={() => dragOnce('right', placing, SIZE_STEP_PX, SIZE_STEP_PX)}
      />
      <IconButton
        glyph="back"
        label={t('asBefore')}
        onClick={placing.isPinned || placing.isSized ? placing.onReset : undefined}
      />
      <p className="card-strip-note">{t('moveByKeys')}</p>
    </fieldset>
  );
}
