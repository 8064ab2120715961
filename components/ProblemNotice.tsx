/** Says in a sentence what is wrong with the storage or with what was tried, and what can be done. */

import './forms.css';
import { type MessageKey, useMessages } from './Messages.tsx';

/** What can go wrong with what is kept; what is unknown, and a bad file, bring their own words. */
export interface Problem {
  kind: keyof typeof SENTENCES;
  detail?: string;
}

export interface ProblemNoticeProps {
  problem: Problem;
  onRetry?: () => void;
  onClose?: () => void;
}

export function ProblemNotice({ problem, onRetry, onClose }: ProblemNoticeProps) {
  const t = useMessages();
  return (
    <div className="notice notice-trouble" role="alert">
      <p>{t(SENTENCES[problem.kind], problem.detail ?? '')}</p>
      {onRetry !== undefined && (
        <button type="button" className="text-button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      )}
      {onClose !== undefined && (
        <button type="button" className="text-button" onClick={onClose}>
          {t('closeLine')}
        </button>
      )}
    </div>
  );
}

const SENTENCES = {
  'quota exceeded': 'problemFull',
  'storage blocked': 'problemBlocked',
  'private window': 'problemPrivate',
  'upgrade blocked': 'problemHeld',
  'newer database': 'problemNewer',
  'connection lost': 'problemLost',
  busy: 'problemBusy',
  'no corpus': 'problemGone',
  'undo gone': 'problemUndoGone',
  'undo blocked': 'problemUndoBlocked',
  'bad backup': 'problemBackup',
  'bad file': 'problemFile',
  unknown: 'problemOther',
} as const satisfies Record<string, MessageKey>;
