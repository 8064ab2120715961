/** Tells whether a text is a calendar date as the records hold it: ISO 8601, also with reduced precision, and a day that exists. */

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function isCalendarDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = FORM.exec(text) ?? [];
  if (year === undefined) return false;
  // 30 February is carried over into March by Date, so the day that comes back differs.
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** The day at the head of a date or a time stamp as pages give them (`2019-10-13T08:00:00Z`), or null. */
export function dayOfTimestamp(text: string | null | undefined): string | null {
  const head = (text ?? '').trim().slice(0, 10);
  return isCalendarDate(head) ? head : null;
}
