/** Files that are bad in whatever form they are said to come. */
import { type BadFiles, bytes, packed, utf16 } from './bad-file.ts';

export const ANY_FORMAT: BadFiles = {
  empty: '',
  'a byte order mark and nothing else': bytes(0xef, 0xbb, 0xbf),
  'blank lines only': '\n\r\n \t\n',
  'zip archive': bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0),
  'bzip2, not unpacked': bytes(0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59),
  'xz, not unpacked': bytes(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0),
  'a PDF': '%PDF-1.7\n%âãÏÓ\n1 0 obj\n',
  'a picture': bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
  'random bytes': Uint8Array.from({ length: 600 }, (_, i) => (i * 131 + (i >> 3) * 17) % 256),
  zeros: new Uint8Array(300),
  'gzip, cut off': packed('{"id":"a","text":"A text of some length, so that it can be cut."}\n'.repeat(50)).slice(
    0,
    60,
  ),
  'gzip, damaged': packed('{"id":"a"}\n'.repeat(50)).map((byte, i) => (i > 14 && i < 24 ? byte ^ 0xff : byte)),
  'gzip of nothing': packed(''),
  'gzip in gzip': packed(packed('{"id":"a","text":"x"}')),
  'gzip of a zip archive': packed(bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0)),
  'packing bomb': () => packed(`{"id":"a","text":"${'x'.repeat(1_900)}"}\n`.repeat(12_000)),
  'an error page saved in its place':
    '<!doctype html><html><head><title>404</title></head><body><h1>Not found</h1></body></html>',
  'a stray word': 'nonsense',
  'half a character of UTF-16': utf16('x').slice(0, 3),
};
