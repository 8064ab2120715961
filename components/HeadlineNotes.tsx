/** Sets a headline's quotation beside what the article itself has: other words, the paper's own words, or nothing. */

import type { Finding, HeadlineFinding } from '../lib/types.ts';
import './HeadlineNotes.css';
import { type MessageKey, useMessages } from './Messages.tsx';

const TEXTS: Record<HeadlineFinding['kind'], MessageKey> = {
  differs: 'headlineDiffers',
  unquoted: 'headlineUnquoted',
  absent: 'headlineAbsent',
};

export interface HeadlineNotesProps {
  headline: readonly HeadlineFinding[];
  /** Of the same page: what the article has stands among them. */
  findings: readonly Finding[];
  onJump: (statementId: string) => void;
}

export function HeadlineNotes({ headline, findings, onJump }: HeadlineNotesProps) {
  const t = useMessages();
  if (headline.length === 0) return null;
  return (
    <ul className="headline-notes" aria-label={t('headlineTitle')}>
      {headline.map(({ exact, position, kind, statementId }) => {
        const statement = findings.find(finding => finding.statement.id === statementId)?.statement;
        return (
          <li key={position.start}>
            <p>
              {t('headlineTitle')}: <q dir="auto">{exact}</q>
            </p>
            <p className="headline-note">{t(TEXTS[kind])}</p>
            {statement && (
              <button type="button" className="headline-jump" onClick={() => onJump(statement.id)}>
                <q dir="auto">{statement.exact}</q>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
