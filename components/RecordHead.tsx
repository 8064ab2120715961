/** Shows who said the recorded words, in which role, when and where; and under which other name they are printed here. */

import type { CitedQuote, Match, Statement } from '../lib/types.ts';
import { Facts } from './Facts.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { type Translate, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';

export interface RecordHeadProps {
  statement: Statement;
  match: Match;
  record: CitedQuote;
  locale: string;
  level: HeadingLevel;
}

export function RecordHead({ statement, match, record, locale, level }: RecordHeadProps) {
  const t = useMessages();
  const { quote, speaker } = record;
  const role = quote.jobTitle ?? speaker?.jobTitle;
  const place = placeOf(record, t);
  const { speakerName } = statement;
  const isOther = match.verdict === 'misattributed' && speakerName !== null;
  // Not said twice where the verdict's reasons say it already.
  const printedUnder = isOther && !match.because.some(reason => reason.includes(speakerName)) ? speakerName : null;
  return (
    <header className="record-head">
      <Heading level={level} className="record-speaker">
        {speaker === null ? t('speakerNotNamed') : <bdi>{speaker.name}</bdi>}
      </Heading>
      {speaker?.unnamed === true && <p className="record-role">{t('nameWithheld')}</p>}
      {role !== undefined && (
        <p className="record-role">
          <bdi>{role}</bdi>
        </p>
      )}
      <Facts className="record-when">
        <Moment date={quote.dateCreated} locale={locale} />
        {place}
      </Facts>
      {printedUnder !== null && <p className="record-printed-under">{t('printedUnder', printedUnder)}</p>}
    </header>
  );
}

/** To whom it was said; where that is not known, in which outlet it stands. */
function placeOf({ quote, source }: CitedQuote, t: Translate): string | null {
  if (quote.recipient !== undefined) return quote.recipient;
  return source?.publisher === undefined ? null : t('recordedBy', source.publisher);
}
