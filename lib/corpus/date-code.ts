/** Calendar dates as whole numbers in their order: 2019-10-13 is 20191013, 2019-10 is 20191000, 2019 is 20190000, no date is 0. */
import type { CalendarDate } from '../types.ts';

export const NO_DATE = 0;
const YEAR = 10_000;

export function dateCode(date: CalendarDate | undefined): number {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '');
  return match ? Number(match[1]) * YEAR + Number(match[2] ?? 0) * 100 + Number(match[3] ?? 0) : NO_DATE;
}

export function yearOf(code: number): number {
  return Math.floor(code / YEAR);
}

/** The smallest and the largest code of these years. */
export function codesOfYears(from: number, to: number): [number, number] {
  return [Math.max(1, from * YEAR), (to + 1) * YEAR - 1];
}
