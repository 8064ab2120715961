/** Lists the reader's own corpora; each can be told to remember every article that is read. */
import { countMessage, useMessages } from './Messages.tsx';
import './OwnCorpora.css';

export interface OwnCorporaProps {
  corpora: { id: string; name: string; quoteCount: number; isRemembering: boolean }[];
  locale: string;
  onRemember: (corpusId: string, isOn: boolean) => void;
}

export function OwnCorpora({ corpora, locale, onRemember }: OwnCorporaProps) {
  const t = useMessages();
  if (corpora.length === 0) return null;
  return (
    <details className="own-corpora">
      <summary>{t('ownCorpora')}</summary>
      <ul>
        {corpora.map(({ id, name, quoteCount, isRemembering }) => (
          <li key={id}>
            <p>
              <strong>
                <bdi>{name}</bdi>
              </strong>{' '}
              <span className="own-count">{countMessage(t, locale, 'corpusQuotes', quoteCount)}</span>
            </p>
            <label>
              <input
                type="checkbox"
                checked={isRemembering}
                onChange={event => onRemember(id, event.currentTarget.checked)}
              />
              <span>{t('rememberArticles')}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="own-note">{t('rememberNote')}</p>
    </details>
  );
}
