/** Shows what the same speaker said on the subject, in the order of the dates, the present statement marked among the others. */

import type { CitedQuote } from '../lib/types.ts';
import { Facts } from './Facts.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import './TimeLine.css';
import { WebLink } from './WebLink.tsx';

/** More than this would push the statements to compare out of sight: they are folded away. */
const MAX_OPEN = 3;
/** Three lines of the card: a time line is for the turn of a position, not for reading each statement. */
const MAX_WORDS_CHARS = 150;

export interface TimeLineProps {
  timeLine: CitedQuote[];
  currentId: string;
  locale: string;
  level: HeadingLevel;
}

export function TimeLine({ timeLine, currentId, locale, level }: TimeLineProps) {
  const t = useMessages();
  const list = (
    <ol className="time-line">
      {timeLine.map(entry => (
        <li key={entry.quote.id} aria-current={entry.quote.id === currentId ? 'true' : undefined}>
          <Entry entry={entry} isCurrent={entry.quote.id === currentId} locale={locale} />
        </li>
      ))}
    </ol>
  );
  return (
    <section className="card-section">
      <Heading level={level} className="card-label">
        {t('timeLine')}
      </Heading>
      {timeLine.length > MAX_OPEN ? (
        <details className="time-line-folded">
          <summary>{countMessage(t, locale, 'showTimeLine', timeLine.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
}

function Entry({
  entry: { quote, source },
  isCurrent,
  locale,
}: {
  entry: CitedQuote;
  isCurrent: boolean;
  locale: string;
}) {
  const t = useMessages();
  return (
    <>
      <Facts className="time-line-when">
        <Moment date={quote.dateCreated} locale={locale} />
        {isCurrent ? (
          <strong>{t('thisQuote')}</strong>
        ) : (
          source !== null && <WebLink href={source.url}>{source.publisher ?? source.name}</WebLink>
        )}
      </Facts>
      <blockquote className="passage passage-small" lang={quote.inLanguage} dir="auto">
        {shorten(quote.exact)}
      </blockquote>
    </>
  );
}

function shorten(words: string): string {
  if (words.length <= MAX_WORDS_CHARS) return words;
  const edge = words.lastIndexOf(' ', MAX_WORDS_CHARS);
  return `${words.slice(0, edge > 0 ? edge : MAX_WORDS_CHARS)} …`;
}
