import { expect, test } from 'vitest';
import { readPlainArticle } from '../../lib/exchange/read-article.ts';
import { readHtml } from './read-article.ts';

test.each([
  ['the first line', 'Council votes on the bridge\n\nIt rained.', 'Council votes on the bridge'],
  [
    'not what stands above it',
    'Skip to Content\n\nCouncil votes on the bridge\nIt rained.',
    'Council votes on the bridge',
  ],
  ['no sentence', 'The council met in the evening.\nIt rained all night.', null],
  ['none in an empty text', '', null],
])('the headline of a plain text is %s', (_, text, title) => {
  expect(readPlainArticle(text).title).toBe(title);
});

test('lines of a plain text are paragraphs; empty ones are none', () => {
  expect(readPlainArticle('\uFEFFOne.\r\n\r\n  Two.\rThree.').text).toBe('One.\nTwo.\nThree.');
});

test('a saved page is read as the live page is', () => {
  const { text, title } = readHtml(
    '<html><head><title>News</title></head><body><nav>Menu</nav><article><h1>Bridge</h1><p>“Yes,” she said.</p></article></body></html>',
  );
  expect(title).toBe('Bridge');
  expect(text).toBe('Bridge\n“Yes,” she said.');
});
