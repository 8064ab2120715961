/** Reads a date as people and programs write it into a calendar date, and tells one that does not exist from one that cannot be read. */
import type { DateOrder } from '../imported.ts';
import { isCalendarDate } from './calendar-date.ts';

export type DateReading =
  | { kind: 'date'; date: string }
  | { kind: 'none' }
  /** 30 February. */
  | { kind: 'impossible' }
  /** 03/04/2021, and nobody said which comes first. */
  | { kind: 'ambiguous' }
  /** “last Tuesday”. */
  | { kind: 'words' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** Year first, with or without a time: 2019, 2019-10, 2019-10-13, 2019/10/13, 20191013, 2019-10-13T08:00:00Z. */
const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?:[T ]\d{1,2}:?\d{2}.*)?$/;
const DIGITS_ONLY = /^(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[,T ]+\d{1,2}:\d{2}.*)?$/;
const DAY_MONTH_YEAR = new RegExp(
  `^(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?\\.? ${MONTH_NAME},? (\\d{4})(?:,? \\d{1,2}:\\d{2}.*)?$`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(
  `^(?:[a-z]{3,9},? )?${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:,? \\d{1,2}:\\d{2}.*)?$`,
  'i',
);
const MONTH_YEAR = new RegExp(`^${MONTH_NAME},? (\\d{4})$`, 'i');

export function readDate(text: string, order?: DateOrder): DateReading {
  const date = text.trim().replace(/\s+/gu, ' ');
  if (date === '') return { kind: 'none' };
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst) return toDate(yearFirst[1], yearFirst[3], yearFirst[4]);
  const digits = DIGITS_ONLY.exec(date);
  if (digits) return toDate(digits[1], digits[2], digits[3]);
  const yearLast = YEAR_LAST.exec(date);
  if (yearLast) return readYearLast(yearLast, order);
  const dayMonth = DAY_MONTH_YEAR.exec(date);
  if (dayMonth) return toDate(dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_DAY_YEAR.exec(date);
  if (monthDay) return toDate(monthDay[3], monthNumber(monthDay[1]), monthDay[2]);
  const month = MONTH_YEAR.exec(date);
  if (month) return toDate(month[2], monthNumber(month[1]), undefined);
  return { kind: 'words' };
}

/** Points part day and month where the day comes first; strokes do not tell. */
function readYearLast([, first, mark, second, year]: RegExpExecArray, order: DateOrder | undefined): DateReading {
  const dayFirst = toDate(year, second, first);
  const monthFirst = toDate(year, first, second);
  if (mark === '.') return dayFirst;
  if (order !== undefined) return order === 'day first' ? dayFirst : monthFirst;
  if (dayFirst.kind === 'date' && monthFirst.kind === 'date')
    return dayFirst.date === monthFirst.date ? dayFirst : { kind: 'ambiguous' };
  return dayFirst.kind === 'date' ? dayFirst : monthFirst;
}

function toDate(year: string | undefined, month: string | undefined, day: string | undefined): DateReading {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(part => part !== undefined);
  const date = parts.join('-');
  return isCalendarDate(date) ? { kind: 'date', date } : { kind: 'impossible' };
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf(String(name).slice(0, 3).toLowerCase()) + 1);
}

/** Which order the dates of a column show by themselves: one day beyond the 12th tells. Null where none does, or they differ. */
export function findDateOrder(dates: readonly string[]): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const date of dates) {
    const [, first, mark, second] = YEAR_LAST.exec(date.trim()) ?? [];
    if (first === undefined || mark === '.') continue;
    if (Number(first) > 12 && Number(second) <= 12) orders.add('day first');
    if (Number(second) > 12 && Number(first) <= 12) orders.add('month first');
  }
  return orders.size === 1 ? ([...orders][0] as DateOrder) : null;
}
