/** Shows what a newer version of a corpus adds, changes and drops, before it is taken. */

import './forms.css';
import { below, Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import './PackUpdate.css';

export interface VersionDifference {
  added: { count: number; first: string[] };
  /** Words as they are and as they would be; the same where something else of the record differs. */
  changed: { count: number; first: { before: string; after: string }[] };
  dropped: { count: number; first: string[] };
  unchanged: number;
}

export interface PackUpdateProps {
  name: string;
  versionHere: string;
  versionThere: string;
  /** Null while the two are compared; `failed` where the file cannot be read to its end. */
  difference: VersionDifference | 'failed' | null;
  locale: string;
  level?: HeadingLevel;
}

export function PackUpdate({ name, versionHere, versionThere, difference, locale, level = 2 }: PackUpdateProps) {
  const t = useMessages();
  const inner = below(level);
  return (
    <section className="panel" aria-busy={difference === null}>
      <Heading level={level} className="panel-title">
        {t('updateTitle', name)}
      </Heading>
      <p className="quiet">{t('updateVersions', [versionHere, versionThere])}</p>
      {difference === null ? (
        <p role="status">{t('updateComparing')}</p>
      ) : difference === 'failed' ? (
        <p className="notice notice-trouble" role="alert">
          {t('updateNotCompared')}
        </p>
      ) : (
        <div className="update-parts">
          <section>
            <Heading level={inner} className="field-label">
              {countMessage(t, locale, 'updateAdds', difference.added.count)}
            </Heading>
            <Words words={difference.added.first} />
          </section>
          <section>
            <Heading level={inner} className="field-label">
              {countMessage(t, locale, 'updateChanges', difference.changed.count)}
            </Heading>
            <ul className="update-words">
              {difference.changed.first.map(({ before, after }) => (
                <li key={before + after} className="passage passage-small" dir="auto">
                  {before === after ? before : <ChangedWords before={before} after={after} />}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <Heading level={inner} className="field-label">
              {countMessage(t, locale, 'updateDrops', difference.dropped.count)}
            </Heading>
            <Words words={difference.dropped.first} />
          </section>
        </div>
      )}
      {difference !== null && difference !== 'failed' && (
        <p className="quiet">{countMessage(t, locale, 'updateKeeps', difference.unchanged)}</p>
      )}
    </section>
  );
}

function ChangedWords({ before, after }: { before: string; after: string }) {
  const t = useMessages();
  return (
    <>
      <span className="update-before">{before}</span>
      <span className="visually-hidden"> {t('updateBecomes')} </span>
      <span>{after}</span>
    </>
  );
}

function Words({ words }: { words: string[] }) {
  return (
    <ul className="update-words">
      {words.map(text => (
        <li key={text} className="passage passage-small" dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}
