import { expect, test } from 'vitest';
import { pageAddress } from './page-address.ts';

test.each([
  ['https://a.example/x#part', 'https://a.example/x'],
  ['https://a.example/x?utm_source=b&id=7&fbclid=1', 'https://a.example/x?id=7'],
  ['https://A.example:443/x', 'https://a.example/x'],
  ['https://reader:secret@a.example/x', 'https://a.example/x'],
  ['https://a.example/x#:~:text=words', 'https://a.example/x'],
  ['about:blank', null],
  ['file:///etc/passwd', null],
  ['javascript:alert(1)', null],
  ['no address', null],
  ['', null],
  [undefined, null],
])('%s is known as %s', (address, known) => {
  expect(pageAddress(address)).toBe(known);
});
