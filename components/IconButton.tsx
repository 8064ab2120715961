/** Shows a control as a drawing with its words for those who hear or point at it. */

import type { ComponentProps } from 'react';
import { Glyph, type GlyphName } from './Glyph.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'onClick'> {
  glyph: GlyphName;
  label: string;
  /** Without an event the button stays in its place but is off: controls that come and go make the others jump. */
  onClick: (() => void) | undefined;
}

export function IconButton({ glyph, label, onClick, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={!onClick}
      onClick={onClick}
      {...rest}
    >
      <Glyph name={glyph} />
    </button>
  );
}
