/** The ways on from the popup: to the panel, where there is room, and to the page's report. */
import { useMessages } from './Messages.tsx';
import './PageActions.css';

export interface PopupActionsProps {
  onPanel: () => void;
  onReport?: (() => void) | undefined;
}

export function PopupActions({ onPanel, onReport }: PopupActionsProps) {
  const t = useMessages();
  return (
    <div className="page-actions">
      <div className="page-actions-row">
        <button type="button" className="button" onClick={onPanel}>
          {t('openPanel')}
        </button>
        {onReport !== undefined && (
          <button type="button" className="button" onClick={onReport}>
            {t('openReport')}
          </button>
        )}
      </div>
    </div>
  );
}
