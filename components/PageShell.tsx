/** Lays the options page out: the navigation beside its content, above it where the window is narrow. */

import type { ReactNode } from 'react';
import { type MessageKey, useMessages } from './Messages.tsx';
import './PageShell.css';

export interface ShellPart {
  address: string;
  label: MessageKey;
  glyph: ShellGlyph;
  isCurrent: boolean;
}

export interface PageShellProps {
  parts: ShellPart[];
  /** Shown above every part: what is wrong with the storage. */
  notice?: ReactNode;
  /** True where the content fills the window and scrolls by itself. */
  isFilling?: boolean;
  children: ReactNode;
}

const CONTENT = 'content';

export function PageShell({ parts, notice, isFilling = false, children }: PageShellProps) {
  const t = useMessages();
  return (
    <div className={isFilling ? 'shell shell-filling' : 'shell'}>
      <header className="shell-side">
        {/* A button, not a link: the address behind # tells which part is open. */}
        <button
          type="button"
          className="shell-skip"
          onClick={() => document.getElementById(CONTENT)?.focus({ preventScroll: false })}
        >
          {t('skipToContent')}
        </button>
        <p className="shell-name">{t('extensionName')}</p>
        <nav aria-label={t('optionsNav')}>
          <ul className="shell-parts">
            {parts.map(({ address, label, glyph, isCurrent }) => (
              <li key={address}>
                <a href={address} className="shell-part" aria-current={isCurrent ? 'page' : undefined}>
                  <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
                    <path d={PATHS[glyph]} />
                  </svg>
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main className="shell-content" id={CONTENT} tabIndex={-1}>
        {notice}
        {children}
      </main>
    </div>
  );
}

export type ShellGlyph = keyof typeof PATHS;

const PATHS = {
  corpora: 'M2.5 4 8 1.75 13.5 4 8 6.25ZM2.5 8 8 10.25 13.5 8M2.5 12 8 14.25 13.5 12',
  records: 'M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h7',
  speakers: 'M8 7.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.75 13.75c.5-2.5 2.6-4 5.25-4s4.75 1.5 5.25 4',
  judgements: 'M8 2v12M4.5 14h7M2.5 4.5h11M2.5 4.5l-1.25 4.5h4L4 4.5M12 4.5 10.75 9h4L13.5 4.5',
  settings: 'M2 4.5h7M12 4.5h2M10.5 3v3M2 11.5h2M7 11.5h7M5.5 10v3',
  storage:
    'M2.5 4c0-1.1 2.5-2 5.5-2s5.5.9 5.5 2-2.5 2-5.5 2-5.5-.9-5.5-2ZM2.5 4v8c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2V4M2.5 8c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2',
} as const;
