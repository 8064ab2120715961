/** Shows one record that was looked up: its words with those in common marked, who said them and when, and why it stands here. */
import type { ReactNode } from 'react';
import type { CitedQuote, FoundRecord, TextPosition } from '../lib/types.ts';
import { Facts } from './Facts.tsx';
import type { HeadingLevel } from './Heading.tsx';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import { Reason } from './Reason.tsx';
import { CitedSource } from './SourceLine.tsx';
import { verdictWord } from './verdict-text.ts';

export interface LookUpResultProps {
  found: FoundRecord;
  corpusName: string | null;
  isKept: boolean;
  locale: string;
  level: HeadingLevel;
  onKeep: (record: CitedQuote, isKept: boolean) => void;
}

export function LookUpResult({ found, corpusName, isKept, locale, onKeep }: LookUpResultProps) {
  const t = useMessages();
  const { record, match, sharedWords, isSharedAround, isSameSpeaker, isSameDate } = found;
  const { quote, speaker, source } = record;
  const role = quote.jobTitle ?? speaker?.jobTitle;
  const gravest = match?.because[0];
  return (
    <article className="look-up-result">
      <blockquote className="passage passage-small" lang={quote.inLanguage} dir="auto">
        {markWords(quote.exact, sharedWords)}
      </blockquote>
      <Facts className="look-up-who">
        <strong>{speaker?.name ?? t('speakerNotNamed')}</strong>
        {role}
        <Moment date={quote.dateCreated} locale={locale} />
      </Facts>
      <ul className="look-up-why" aria-label={t('whyFound')}>
        {match !== null && (
          <li className="look-up-verdict" style={markColours(match.verdict)}>
            <MarkIcon kind={match.verdict} />
            <span>
              <strong>{verdictWord(match.verdict, t)}</strong>
              {gravest !== undefined && (
                <>
                  {': '}
                  <Reason text={gravest} />
                </>
              )}
            </span>
          </li>
        )}
        {sharedWords.length > 0 && <li>{countMessage(t, locale, 'wordsShared', sharedWords.length)}</li>}
        {sharedWords.length === 0 && isSharedAround && <li>{t('wordsAround')}</li>}
        {isSameSpeaker && <li>{t('sameSpeaker')}</li>}
        {isSameDate && <li>{t('sameDay')}</li>}
      </ul>
      <div className="look-up-foot">
        <details className="look-up-more-of">
          <summary>{t('showContext')}</summary>
          <p className="passage passage-small" lang={quote.inLanguage} dir="auto">
            <span className="look-up-context">{quote.prefix}</span>
            {quote.exact}
            <span className="look-up-context">{quote.suffix}</span>
          </p>
          {source !== null && <CitedSource source={source} locale={locale} />}
          {corpusName !== null && <p className="look-up-corpus">{t('inCorpus', corpusName)}</p>}
        </details>
        <label className="look-up-keep">
          <input type="checkbox" checked={isKept} onChange={event => onKeep(record, event.currentTarget.checked)} />
          {t('keepRecord')}
        </label>
      </div>
    </article>
  );
}

/** Neighbours with nothing but a space between them are one mark: single words in a row would flicker. */
function markWords(text: string, positions: readonly TextPosition[]): ReactNode[] {
  const joined: TextPosition[] = [];
  for (const { start, end } of positions) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else joined.push({ start, end });
  }
  const parts: ReactNode[] = [];
  let reached = 0;
  for (const { start, end } of joined) {
    parts.push(text.slice(reached, start), <mark key={start}>{text.slice(start, end)}</mark>);
    reached = end;
  }
  return [...parts, text.slice(reached)];
}
