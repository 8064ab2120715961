/** Calendar dates as whole numbers in their order: 2019-10-13 is 20191013, 2019-10 is 20191000, 2019 is 20190000, no date is 0. */
import type { CalendarDate } from '../types.ts';

export const NO_DATE = 0;
const YEAR = 10_000;
const HYPHEN = 0x2d;
const ZERO = 0x30;

export function dateCode(date: CalendarDate | undefined): number {
  if (date === undefined || !/^\d{4}/.test(date)) return NO_DATE;
  const month = twoDigits(date, 4);
  return Number(date.slice(0, 4)) * YEAR + month * 100 + (month === 0 ? 0 : twoDigits(date, 7));
}

/** The number behind a hyphen at this place; 0 where there is none. */
function twoDigits(date: string, at: number): number {
  if (date.charCodeAt(at) !== HYPHEN) return 0;
  const [tens, ones] = [date.charCodeAt(at + 1) - ZERO, date.charCodeAt(at + 2) - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 0;
}

export function yearOf(code: number): number {
  return Math.floor(code / YEAR);
}

/** The smallest and the largest code of these years. */
export function codesOfYears(from: number, to: number): [number, number] {
  return [Math.max(1, from * YEAR), (to + 1) * YEAR - 1];
}
