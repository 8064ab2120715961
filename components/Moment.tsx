/** Shows a date in words, readable by machines too; a date that nobody knows is said to be unknown. */

import type { CalendarDate } from '../lib/types.ts';
import { dateInWords } from './dates.ts';
import { useMessages } from './Messages.tsx';

export function Moment({ date, locale }: { date: CalendarDate | undefined; locale: string }) {
  const t = useMessages();
  if (date === undefined) return <span>{t('dateUnknown')}</span>;
  return (
    <time dateTime={date} dir="auto">
      {dateInWords(date, locale)}
    </time>
  );
}
