/** Names the files that were given together with the one that is looked at, and goes on to the next of them. */
import './forms.css';
import { countMessage, useMessages } from './Messages.tsx';

export interface WaitingFilesProps {
  names: readonly string[];
  locale: string;
  /** Null while another file is looked at or imported. */
  onNext: (() => void) | null;
  onLeaveOut: () => void;
}

export function WaitingFiles({ names, locale, onNext, onLeaveOut }: WaitingFilesProps) {
  const t = useMessages();
  return (
    <section className="notice" aria-label={t('waitingFiles')}>
      <p role="status">
        {countMessage(t, locale, 'filesWaiting', names.length)}{' '}
        <bdi>{new Intl.ListFormat(locale, { type: 'unit' }).format(names)}</bdi>
      </p>
      <div className="button-row">
        {onNext !== null && (
          <button type="button" className="button button-main" onClick={onNext}>
            {t('nextFile')}
          </button>
        )}
        <button type="button" className="text-button" onClick={onLeaveOut}>
          {t('leaveFilesOut')}
        </button>
      </div>
    </section>
  );
}
