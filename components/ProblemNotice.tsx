/** Says in a sentence what is wrong with the storage or with what was tried, and what can be done. */

import './forms.css';
import { type MessageKey, useMessages } from './Messages.tsx';

/** What can go wrong with what is kept; `other` brings its own words. */
export type Problem =
  | { kind: 'full' | 'blocked' | 'private window' | 'held by another page' | 'newer version' | 'busy' | 'damaged' }
  | { kind: 'other'; words: string };

export interface ProblemNoticeProps {
  problem: Problem;
  onRetry?: () => void;
}

export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const t = useMessages();
  return (
    <div className="notice notice-trouble" role="alert">
      <p>{problem.kind === 'other' ? t('problemOther', problem.words) : t(SENTENCES[problem.kind])}</p>
      {onRetry !== undefined && (
        <button type="button" className="text-button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}

const SENTENCES = {
  full: 'problemFull',
  blocked: 'problemBlocked',
  'private window': 'problemPrivate',
  'held by another page': 'problemHeld',
  'newer version': 'problemNewer',
  busy: 'problemBusy',
  damaged: 'problemDamaged',
} as const satisfies Record<Exclude<Problem['kind'], 'other'>, MessageKey>;
