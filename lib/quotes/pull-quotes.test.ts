import { expect, it } from 'vitest';
import { openDocument } from './document.ts';
import { findPullQuotes } from './pull-quotes.ts';

const BODY = '“We have buckets,” Keller said. “You can hear the rain before the teacher, and nothing else.”';

it.each([
  ['one that repeats a part', `The roof leaks.\n“You can hear the rain before the teacher”\n${BODY}`, 1],
  ['one with a credit', `The roof leaks.\n“You can hear the rain before the teacher” — Anna Keller\n${BODY}`, 1],
  ['one after the body', `The roof leaks.\n${BODY}\n“You can hear the rain before the teacher”`, 1],
  ['none in the headline', `“You can hear the rain before the teacher”\n${BODY}`, 0],
  ['none that says more than the body', `The roof leaks.\n“You can hear the rain before the new teacher”\n${BODY}`, 0],
  ['none of a few words', `The roof leaks.\n“We have buckets.”\n${BODY}`, 0],
  ['none in the middle of a sentence', `The roof leaks.\nShe said “you can hear the rain before” it.\n${BODY}`, 0],
])('finds %s', (_, text, expected) => {
  expect(findPullQuotes(openDocument(text)).size).toBe(expected);
});
