import { expect, test } from 'vitest';
import { surroundingsOf } from './surroundings.ts';

const TEXT = 'The mayor spoke.\nIt was a “myth”, she told the council.\nIt rained.';

test('what stands around a passage ends with its paragraph', () => {
  const start = TEXT.indexOf('myth');
  expect(surroundingsOf(TEXT, { start, end: start + 4 })).toEqual({
    prefix: 'It was a “',
    suffix: '”, she told the council.',
  });
});

test('a paragraph of its own has nothing around it', () => {
  expect(surroundingsOf('Alone', { start: 0, end: 5 })).toEqual({ prefix: '', suffix: '' });
});

test('long sides are cut between words', () => {
  const text = `${'word '.repeat(100)}myth${' word'.repeat(100)}`;
  const { prefix, suffix } = surroundingsOf(text, { start: 500, end: 504 });
  expect(prefix.length).toBeLessThanOrEqual(200);
  expect(prefix).toMatch(/^(word )+$/);
  expect(suffix).toMatch(/^( word)+$/);
});
