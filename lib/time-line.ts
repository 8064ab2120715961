/**
 * Selects from one speaker's recorded statements those that belong on a time line with a given one.
 *
 * Idea: the same subject is a keyword in common; the more in common, and the nearer in time, the sooner a statement is taken.
 * What is taken is given in the order of the dates, the given record among it. Cost: one sort of the statements that are passed in.
 * Limits: dates of reduced precision stand before the days in them; statements without a date have no place on a time line.
 */
import { textKey } from './text/text-key.ts';
import type { Quote } from './types.ts';

/** More is no longer seen at a glance. */
const MAX_ENTRIES = 6;
const DAY_MS = 86_400_000;

export function selectTimeLine<Entry extends Quote>(record: Entry, ofSpeaker: readonly Entry[]): Entry[] {
  if (record.dateCreated === undefined || record.creator === null) return [record];
  const subjects = new Set(record.about);
  const words = new Set([textKey(record.exact)]);
  const near = ofSpeaker
    .filter(quote => quote.id !== record.id && quote.creator === record.creator && quote.dateCreated !== undefined)
    .map(quote => ({
      quote,
      common: quote.about.filter(subject => subjects.has(subject)).length,
      apart: Math.abs(timeOf(quote) - timeOf(record)),
    }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common || a.apart - b.apart || (a.quote.id < b.quote.id ? -1 : 1));
  const taken = [record];
  for (const { quote } of near) {
    if (taken.length === MAX_ENTRIES) break;
    const key = textKey(quote.exact);
    // The same words from another place are no further statement.
    if (words.has(key)) continue;
    words.add(key);
    taken.push(quote);
  }
  return taken.sort((a, b) => compare(a.dateCreated ?? '', b.dateCreated ?? '') || compare(a.id, b.id));
}

function timeOf({ dateCreated = '' }: Quote): number {
  const time = Date.parse(dateCreated) / DAY_MS;
  return Number.isNaN(time) ? 0 : time;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
