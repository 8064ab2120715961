/**
 * Text in UTF-8 that was once read as Windows-1252 ("donâ€™t", "MÃ¼ller"): tells it, and gives back what was meant.
 *
 * Idea: each letter beyond ASCII then stands as two to four characters that are a well-formed UTF-8 sequence when they are taken as bytes again. A sequence that
 * is not well-formed is left as it is, so that honest text stays itself. Cost: linear.
 * Limit: "Ã©" that somebody means is taken for "é"; U+FFFD, where the letter is lost, is told and not mended.
 */

/** Windows-1252 from 0x80 on, where it is not Latin-1; the five holes are read as the control characters, as browsers do. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF = new Map(Array.from(WINDOWS_1252, (character, at) => [character.charCodeAt(0), 0x80 + at]));
/** A first byte of UTF-8, and one that goes on, each as it looks when it was read as Windows-1252. */
const GARBLED = new RegExp(`[\\u00c2-\\u00f4][\\u0080-\\u00bf${WINDOWS_1252}]`, 'u');
const LOST = '\ufffd';

/** Does the text hold letters that were read in the wrong encoding, or lost at it? */
export function looksGarbled(text: string): boolean {
  return text.includes(LOST) || (GARBLED.test(text) && repairMojibake(text) !== text);
}

/** The text as it was meant; what is sound stays as it is. */
export function repairMojibake(text: string): string {
  if (!GARBLED.test(text)) return text;
  let repaired = '';
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const found = decodeAt(text, at);
    if (!found) {
      at++;
      continue;
    }
    repaired += text.slice(from, at) + String.fromCodePoint(found.codePoint);
    at += found.length;
    from = at;
  }
  return repaired + text.slice(from);
}

function byteAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0x100 ? code : (BYTE_OF.get(code) ?? -1);
}

/** The character whose UTF-8 bytes stand here as letters, each of one unit. */
function decodeAt(text: string, at: number): { codePoint: number; length: number } | null {
  const first = byteAt(text, at);
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0) return null;
  let codePoint = first & (0x7f >> length);
  for (let next = 1; next < length; next++) {
    const byte = at + next < text.length ? byteAt(text, at + next) : -1;
    if (byte < 0x80 || byte > 0xbf) return null;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const isShortest = codePoint >= (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000);
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return isShortest && !isSurrogate && codePoint <= 0x10ffff ? { codePoint, length } : null;
}
