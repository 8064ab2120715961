/** Shows the records that were kept while looking up, and gives them away: copied as text or Markdown, or as a file. */
import type { CitedQuote } from '../lib/types.ts';
import { Glyph } from './Glyph.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { recordsAsLines, recordsAsMarkdown, recordsAsText } from './record-text.ts';

export interface KeptRecordsProps {
  kept: readonly CitedQuote[];
  locale: string;
  level: HeadingLevel;
  /** Which button's text reached the clipboard a moment ago. */
  copied: 'text' | 'markdown' | null;
  onDrop: (record: CitedQuote) => void;
  onCopy: (text: string, as: 'text' | 'markdown') => void;
  /** JSON lines. */
  onDownload: (lines: string) => void;
  onClear: () => void;
}

export function KeptRecords({ kept, locale, level, copied, onDrop, onCopy, onDownload, onClear }: KeptRecordsProps) {
  const t = useMessages();
  const words = { t, locale };
  return (
    <section className="kept">
      <Heading level={level} className="kept-title">
        {countMessage(t, locale, 'keptRecords', kept.length)}
      </Heading>
      <ul className="kept-list">
        {kept.map(record => (
          <li key={record.quote.id}>
            <span className="kept-words" lang={record.quote.inLanguage} dir="auto">
              {record.quote.exact}
            </span>
            <button type="button" className="icon-button" aria-label={t('dropRecord')} onClick={() => onDrop(record)}>
              <Glyph name="close" />
            </button>
          </li>
        ))}
      </ul>
      <div className="look-up-buttons">
        <button type="button" className="button" onClick={() => onCopy(recordsAsText(kept, words), 'text')}>
          {copied === 'text' ? t('copied') : t('copyAsText')}
        </button>
        <button type="button" className="button" onClick={() => onCopy(recordsAsMarkdown(kept, words), 'markdown')}>
          {copied === 'markdown' ? t('copied') : t('copyAsMarkdown')}
        </button>
        <button type="button" className="button" onClick={() => onDownload(recordsAsLines(kept))}>
          {t('downloadLines')}
        </button>
        <button type="button" className="text-button" onClick={onClear}>
          {t('dropAll')}
        </button>
      </div>
      <p role="status" className="visually-hidden">
        {copied !== null && t('copied')}
      </p>
    </section>
  );
}
