/** Finds out in which encoding a file is written, from its first bytes: by its mark, by its zeros, or by what is valid. */
import type { TextEncodingName } from '../imported.ts';

export interface FoundEncoding {
  encoding: TextEncodingName;
  /** Length of the byte order mark, which is no part of the text. */
  markLength: number;
}

/** UTF-16 of western text has a zero in every second byte; of other scripts still in each space and full stop. */
const MIN_ZERO_SHARE = 0.05;
/** One or two stray zeros are a fault of whoever wrote the file. */
const MIN_ZEROS = 4;
/** A text of UTF-8 with a few damaged places is still one. */
const MIN_VALID_PER_INVALID = 4;

export function findEncoding(bytes: Uint8Array): FoundEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  const enough = Math.max(MIN_ZEROS - 1, (bytes.length / 2) * MIN_ZERO_SHARE);
  if (odd > enough && odd > 4 * even) return { encoding: 'utf-16le', markLength: 0 };
  if (even > enough && even > 4 * odd) return { encoding: 'utf-16be', markLength: 0 };
  const { valid, invalid } = countSequences(bytes);
  const isUtf8 = invalid === 0 || valid >= MIN_VALID_PER_INVALID * invalid;
  return { encoding: isUtf8 ? 'utf-8' : 'windows-1252', markLength: 0 };
}

/** How many bytes at the end are the beginning of a character of UTF-8 that is not complete. */
export function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

/** Characters beyond ASCII that are well formed in UTF-8, and bytes that are not. */
function countSequences(bytes: Uint8Array): { valid: number; invalid: number } {
  const end = bytes.length - incompleteTail(bytes);
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < end; ) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(lead);
    let good = length > 1;
    for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) good = false;
    if (good) valid++;
    else invalid++;
    i += good ? length : 1;
  }
  return { valid, invalid };
}
