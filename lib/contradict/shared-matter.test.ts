import { expect, test } from 'vitest';
import { sharesMatter } from './shared-matter.ts';

test.each([
  ['ISIS is defeated.', 'ISIS is not defeated.', true],
  ['The harbour bridge has been sold.', 'We will never sell the old harbour bridge.', true],
  ['Nobody told me,', 'We spoke with the warden. He told us:', false],
  ['It will not be pretty,', 'We’ve done a pretty good job of it.', false],
  [
    'Lindsey looked at me and said “ISIS is not defeated,” and then he ordered another coffee',
    'ISIS is defeated.',
    false,
  ],
])('“%s” and “%s”: %s', (text, context, expected) => {
  expect(sharesMatter(text, context)).toBe(expected);
});
