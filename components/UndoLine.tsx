/** Says what was just done, with a way to take it back; it stays until the next deed or until it is closed, since nobody should have to hurry. */

import { Glyph } from './Glyph.tsx';
import { useMessages } from './Messages.tsx';
import './UndoLine.css';

export interface UndoLineProps {
  /** Null where nothing was done: the line is still there for screen readers, which tell what comes into it. */
  text: string | null;
  /** Absent where it cannot be taken back. */
  onUndo?: (() => void) | undefined;
  onClose: () => void;
}

export function UndoLine({ text, onUndo, onClose }: UndoLineProps) {
  const t = useMessages();
  return (
    <div className="undo-place" role="status">
      {text !== null && (
        <div className="undo-line">
          <span className="undo-text">{text}</span>
          {onUndo !== undefined && (
            <button type="button" className="undo-button" onClick={onUndo}>
              {t('undo')}
            </button>
          )}
          <button type="button" className="icon-button" aria-label={t('closeLine')} onClick={onClose}>
            <Glyph name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
