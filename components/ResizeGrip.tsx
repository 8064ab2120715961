/** Shows the corner by which the card is made larger or smaller: by dragging, or with the arrow keys. */

import { type CardPlacing, dragBy, nudgeBy } from './card-placing.ts';
import { Glyph } from './Glyph.tsx';
import { useMessages } from './Messages.tsx';

export function ResizeGrip({ placing }: { placing: CardPlacing }) {
  const t = useMessages();
  const side = placing.isRightToLeft ? 'left' : 'right';
  return (
    <button
      type="button"
      className="resize-grip"
      aria-label={t('resizeCard')}
      title={t('resizeCard')}
      {...dragBy(side, placing)}
      {...nudgeBy(side, placing)}
    >
      <Glyph name="grip" />
    </button>
  );
}
