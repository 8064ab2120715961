/** Gives a calendar date of full or reduced precision in the words of a language: "13 October 2019", "October 2019", "2019". */

import type { CalendarDate } from '../lib/types.ts';

/** An unreadable date is given back as it is: showing it is more honest than showing none. */
export function dateInWords(date: CalendarDate, locale: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts;
  const moment = new Date(0);
  // Not the Date constructor: it takes the years 0 to 99 for those of the last century.
  moment.setUTCFullYear(Number(year), month === undefined ? 0 : Number(month) - 1, day === undefined ? 1 : Number(day));
  if (month !== undefined && moment.getUTCMonth() !== Number(month) - 1) return date;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(moment);
}
