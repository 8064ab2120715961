/** Tells whether a text is a calendar date as the records hold it: ISO 8601, also with reduced precision, and a day that exists. */

const FORM = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isCalendarDate(text: string): boolean {
  if (!FORM.test(text)) return false;
  if (text.length === 4) return true;
  const month = Number(text.slice(5, 7));
  const days = DAYS[month - 1];
  if (days === undefined || text.length === 7) return days !== undefined;
  const [year, day] = [Number(text.slice(0, 4)), Number(text.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : days);
}

/** The day at the head of a date or a time stamp as pages give them (`2019-10-13T08:00:00Z`), or null. */
export function dayOfTimestamp(text: string | null | undefined): string | null {
  const head = (text ?? '').trim().slice(0, 10);
  return isCalendarDate(head) ? head : null;
}
