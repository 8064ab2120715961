import { expect, test } from 'vitest';
import { readStatements } from './read-statements.ts';
import { statementAt } from './statement-at.ts';

const TEXT =
  'The council met on Thursday. “We will not raise the levy this year,” said Mayor Ida Berg. “The pier stays closed,” Senator Tomas Lind told the council.';
const ABOUT = { title: null, byline: null, publisher: null, datePublished: null, url: null, inLanguage: 'en' };
const statements = readStatements({ ...ABOUT, text: TEXT }, {});

test.each([
  ['We will not raise the levy this year', 'Ida Berg'],
  ['raise the levy', 'Ida Berg'],
  ['The pier stays closed', 'Tomas Lind'],
  // More than the quote, but not much more.
  ['“We will not raise the levy this year,” said', 'Ida Berg'],
  // The paper's own words.
  ['The council met on Thursday', undefined],
  ['met on Thursday. “We will', undefined],
  // Two people's.
  ['We will not raise the levy this year,” said Mayor Ida Berg. “The pier stays closed', undefined],
])('“%s” was said by %s', (words, speaker) => {
  const start = TEXT.indexOf(words);
  expect(statementAt(statements, { start, end: start + words.length })?.speakerName).toBe(speaker);
});
