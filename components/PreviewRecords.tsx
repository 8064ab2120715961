/** Shows the first records of a file as they would be taken, and the first that would not. */

import type { ImportRejection } from '../lib/imported.ts';
import './forms.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import type { PreviewedFile } from './import-preview.ts';
import { useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';

/** What is seen at one glance. */
const MAX_RECORDS = 8;
const MAX_REJECTED = 5;
const MAX_WORDS_CHARS = 220;

interface PreviewRecordsProps {
  file: PreviewedFile;
  locale: string;
  level: HeadingLevel;
}

export function PreviewRecords({ file: { records, rejected }, locale, level }: PreviewRecordsProps) {
  const t = useMessages();
  return (
    <>
      {records.length === 0 ? (
        <p className="quiet">{t('noRecordInFile')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className="scroll-sideways" tabIndex={0} aria-label={t('firstRecords')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('columnWords')}</th>
                <th scope="col">{t('columnSpeaker')}</th>
                <th scope="col">{t('columnDate')}</th>
                <th scope="col">{t('columnSource')}</th>
              </tr>
            </thead>
            <tbody>
              {records.slice(0, MAX_RECORDS).map(({ quote, speaker, source }) => (
                <tr key={quote.id}>
                  <td className="passage passage-small" dir="auto" lang={quote.inLanguage}>
                    {quote.exact.length > MAX_WORDS_CHARS ? `${quote.exact.slice(0, MAX_WORDS_CHARS)} …` : quote.exact}
                  </td>
                  <td dir="auto">{speaker?.name ?? t('speakerNotNamed')}</td>
                  <td>
                    <Moment date={quote.dateCreated} locale={locale} />
                  </td>
                  <td dir="auto">{source?.publisher ?? source?.name ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rejected.length > 0 && (
        <>
          <Heading level={level} className="field-label">
            {t('previewNotTaken')}
          </Heading>
          <RejectionList rejected={rejected.slice(0, MAX_REJECTED)} locale={locale} />
        </>
      )}
    </>
  );
}

export function RejectionList({ rejected, locale }: { rejected: ImportRejection[]; locale: string }) {
  const t = useMessages();
  const number = new Intl.NumberFormat(locale);
  return (
    <ul className="rejections">
      {rejected.map(({ line, field, reason, excerpt }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one line may be rejected for two reasons
        <li key={place}>
          <span lang="en">
            <bdi>
              {t('rejectedRecord', [
                [t('rejectedLine', number.format(line)), field].filter(Boolean).join(', '),
                reason,
              ])}
            </bdi>
          </span>
          {excerpt !== '' && (
            <code className="field-code quiet" dir="auto">
              {excerpt}
            </code>
          )}
        </li>
      ))}
    </ul>
  );
}
