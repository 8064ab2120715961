import { expect, it } from 'vitest';
import { isWebAddress } from './web-address.ts';

it.each([
  ['https://harbour-gazette.example/levy', true],
  ['HTTP://harbour-gazette.example', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,hello', false],
  ['file:///etc/hosts', false],
  ['chrome-extension://abc/page.html', false],
  ['//harbour-gazette.example', false],
  ['harbour-gazette.example', false],
  ['', false],
])('%j may become a link: %s', (address, expected) => {
  expect(isWebAddress(address)).toBe(expected);
});
