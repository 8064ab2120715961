import { expect, test } from 'vitest';
import { sharesMatter } from './shared-matter.ts';

const place = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

test.each([
  ['ISIS is defeated.', 'defeated', 'ISIS is not defeated.', true],
  ['The harbour bridge has been sold.', 'sold', 'We will never sell the old harbour bridge.', true],
  ['Nobody told me,', 'Nobody told', 'We spoke with the warden. He told us:', false],
  ['It will not be pretty,', 'not be pretty', 'We’ve done a pretty good job of it.', false],
  [
    'Lindsey looked at me and said that, and then he ordered another coffee, not defeated',
    'not defeated',
    'ISIS is defeated.',
    false,
  ],
])('“%s” (%s) and “%s”: %s', (text, clashing, context, expected) => {
  expect(sharesMatter(text, [place(text, clashing)], context)).toBe(expected);
});
