/** Says in plain words how much room the corpora take, how much there is, and whether the browser may take it back. */

import { bytesInWords } from './amounts.ts';
import './forms.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { useMessages } from './Messages.tsx';

export interface StorageFigures {
  usedBytes: number;
  /** What the browser would give; null where it does not say. */
  quotaBytes: number | null;
  /** Null where the browser does not say. */
  isPersisted: boolean | null;
}

export interface StorageStateProps {
  /** Null while it is being asked for. */
  figures: StorageFigures | null;
  /** The answer to the reader's asking: true, false, or null before. */
  answer: boolean | null;
  locale: string;
  level?: HeadingLevel;
  onAsk: () => void;
}

/** From here on it is said that the room is getting short. */
const NEARLY_FULL = 0.9;

export function StorageState({ figures, answer, locale, level = 2, onAsk }: StorageStateProps) {
  const t = useMessages();
  return (
    <section className="panel">
      <Heading level={level} className="panel-title">
        {t('storageTitle')}
      </Heading>
      {figures === null ? (
        <p className="quiet" role="status">
          {t('readingStorage')}
        </p>
      ) : (
        <>
          <Room figures={figures} locale={locale} />
          {figures.isPersisted === true && <p>{t('storageKept')}</p>}
          {figures.isPersisted === false && (
            <>
              <p>{t('storageMayGo')}</p>
              <div className="button-row">
                <button type="button" className="button" onClick={onAsk}>
                  {t('askToKeep')}
                </button>
                <span className="quiet" role="status">
                  {answer === false && t('storageNotGranted')}
                </span>
              </div>
            </>
          )}
        </>
      )}
    </section>
  );
}

function Room({ figures: { usedBytes, quotaBytes }, locale }: { figures: StorageFigures; locale: string }) {
  const t = useMessages();
  const used = bytesInWords(usedBytes, locale);
  if (quotaBytes === null || quotaBytes <= 0) return <p>{t('storageUsed', used)}</p>;
  const share = Math.min(1, usedBytes / quotaBytes);
  return (
    <>
      <p>{t('storageUsedOf', [used, bytesInWords(quotaBytes, locale)])}</p>
      <div className="meter" aria-hidden="true">
        <span style={{ inlineSize: `${Math.max(0.5, share * 100)}%` }} />
      </div>
      {share >= NEARLY_FULL && <p className="notice notice-trouble">{t('storageNearlyFull')}</p>}
    </>
  );
}
