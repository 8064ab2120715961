/** Knows files that hold no text by their first bytes, and says what to do with them. */

const SIGNATURES: readonly { bytes: readonly number[]; sentence: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    sentence:
      'This is a zip archive or an office document: unpack it and choose the file in it, or save the table as CSV.',
  },
  { bytes: [0x42, 0x5a, 0x68], sentence: 'This file is packed with bzip2: unpack it first (bunzip2).' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], sentence: 'This file is packed with xz: unpack it first (unxz).' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], sentence: 'This file is packed with zstd: unpack it first (unzstd).' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], sentence: 'This is a 7z archive: unpack it and choose the file in it.' },
  { bytes: [0x52, 0x61, 0x72, 0x21], sentence: 'This is a rar archive: unpack it and choose the file in it.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: 'This is a PDF: save its text as .txt or .html, and choose that.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: 'This is a picture; there is no text in it.' },
  { bytes: [0xff, 0xd8, 0xff], sentence: 'This is a picture; there is no text in it.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], sentence: 'This is a picture; there is no text in it.' },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    sentence: 'This is a database of SQLite: export its table as CSV, and choose that.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: 'This is an office document of an old kind: save the table as CSV, or the text as .txt.',
  },
  { bytes: [0x50, 0x41, 0x52, 0x31], sentence: 'This is a Parquet file: export it as CSV or JSON lines first.' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], sentence: 'This is a program; there is no text in it.' },
  { bytes: [0x4d, 0x5a, 0x90], sentence: 'This is a program; there is no text in it.' },
];

/** Control characters that no text has; a table may hold a zero here and there. */
const MAX_CONTROL_SHARE = 0.1;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A sentence where the bytes are those of a file without text, otherwise null. */
export function describeBinary(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find(signature => signature.bytes.every((byte, i) => bytes[i] === byte));
  return known?.sentence ?? null;
}

/** Tells whether a decoded text is none: a tenth of it would be control characters or could not be decoded. */
export function looksBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 9 || (unit > 13 && unit < 32) || unit === 0xfffd) controls++;
  }
  return controls > text.length * MAX_CONTROL_SHARE;
}
