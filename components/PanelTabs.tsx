/** Shows the panel's two views one at a time: arrow keys go from tab to tab, as the ARIA practices for tabs have it. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { type MessageKey, useMessages } from './Messages.tsx';
import './PanelTabs.css';

export type PanelView = 'page' | 'look-up';

const VIEWS: readonly [PanelView, MessageKey][] = [
  ['page', 'tabPage'],
  ['look-up', 'tabLookUp'],
];

export interface PanelTabsProps {
  view: PanelView;
  onView: (view: PanelView) => void;
  children: ReactNode;
}

export function PanelTabs({ view, onView, children }: PanelTabsProps) {
  const t = useMessages();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  function move(event: KeyboardEvent) {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const next = view === 'page' ? 'look-up' : 'page';
    onView(next);
    list.current?.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus();
  }
  return (
    <>
      <div ref={list} className="panel-tabs" role="tablist" aria-label={t('panelViews')}>
        {VIEWS.map(([name, key]) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-view={name}
            aria-selected={view === name}
            aria-controls={`${id}-panel`}
            tabIndex={view === name ? 0 : -1}
            onClick={() => onView(name)}
            onKeyDown={move}
          >
            {t(key)}
          </button>
        ))}
      </div>
      <div className="panel-view" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${view}`}>
        {children}
      </div>
    </>
  );
}
