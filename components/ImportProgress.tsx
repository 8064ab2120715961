/** Shows an import at work: how much of the file is read, how fast, what was taken and what was not, with ways to rest and to end it. */

import { bytesInWords, spanInWords } from './amounts.ts';
import './forms.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import './ImportProgress.css';
import { countMessage, useMessages } from './Messages.tsx';

export interface ImportState {
  name: string;
  phase: 'reading' | 'indexing';
  isPaused: boolean;
  taken: number;
  rejected: number;
  bytesRead: number;
  bytes: number;
  /** Since it began to work; rests are left out. */
  elapsedMs: number;
}

export interface ImportProgressProps {
  state: ImportState;
  locale: string;
  level?: HeadingLevel;
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
}

/** Before that a rate is a guess. */
const MIN_ELAPSED_MS = 1_000;

export function ImportProgress({ state, locale, level = 2, onPause, onResume, onCancel }: ImportProgressProps) {
  const t = useMessages();
  const { name, phase, isPaused, taken, rejected, bytesRead, bytes, elapsedMs } = state;
  const fraction = bytes > 0 ? Math.min(1, bytesRead / bytes) : 0;
  const seconds = elapsedMs / 1000;
  const isRateKnown = elapsedMs >= MIN_ELAPSED_MS && fraction > 0;
  const left = isRateKnown && phase === 'reading' ? (seconds * (1 - fraction)) / fraction : null;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(fraction);
  return (
    <section className="panel import-progress">
      <Heading level={level} className="panel-title">
        {t('importRunning', name)}
      </Heading>
      <progress
        className="progress"
        max={1}
        value={phase === 'indexing' ? 1 : fraction}
        aria-label={t('importRunning', name)}
      >
        {percent}
      </progress>
      <p className="import-figures">
        <strong>{isPaused ? t('importPaused') : phase === 'indexing' ? t('importIndexing') : percent}</strong>
        <span>{countMessage(t, locale, 'recordsTaken', taken)}</span>
        {rejected > 0 && <span>{countMessage(t, locale, 'recordsRejected', rejected)}</span>}
        {isRateKnown && <span>{countMessage(t, locale, 'recordsPerSecond', Math.round(taken / seconds))}</span>}
        <span>{t('partRead', [bytesInWords(bytesRead, locale), bytesInWords(bytes, locale)])}</span>
        {left !== null && left > 1 && !isPaused && <span>{t('timeLeft', spanInWords(left, locale))}</span>}
      </p>
      <p className="quiet">{t('unseenUntilWhole')}</p>
      <div className="button-row">
        <button type="button" className="button" onClick={isPaused ? onResume : onPause}>
          {t(isPaused ? 'resumeImport' : 'pauseImport')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('cancelImport')}
        </button>
      </div>
    </section>
  );
}
