/**
 * A text as look-up compares it: the stems of its telling words, its names and its character grams.
 *
 * Addresses are left out; "#HarbourFire" is read as two words; the line that a posted message ends with ("— Anna Keller (@akeller) May 3, 2019")
 * gives the speaker. Cost: linear.
 */
import { expandContraction } from '../text/contractions.ts';
import { tokeniseWords } from '../text/words.ts';
import { lexemeOf } from './lexemes.ts';

export interface LookupText {
  text: string;
  /** In order, function words left out. */
  stems: string[];
  /** Stems of the words with a capital letter. */
  names: ReadonlySet<string>;
  /** Hashes of the runs of GRAM_LENGTH letters in the telling words: they survive misspelling and word formation. */
  grams: ReadonlySet<number>;
}

const GRAM_LENGTH = 4;
const ADDRESS = /(?:https?:\/\/|pic\.twitter\.com\/)\S+/gu;
const TAG = /[#@](\p{L}[\p{L}\p{N}_]{0,99})/gu;
/** The attempt can begin at a dash only and is bounded: linear. */
const SIGNATURE = /—\s?([^—@()\n]{1,60})\(@\w{1,30}\)[^—\n]{0,30}$/u;

/** A message without its signature, and the name in it. */
export function splitSignature(text: string): { text: string; signedBy: string | null } {
  const signature = SIGNATURE.exec(text);
  return signature
    ? { text: text.slice(0, signature.index), signedBy: signature[1]!.trim() }
    : { text, signedBy: null };
}

export function readLookupText(raw: string): LookupText {
  const text = raw
    .replace(ADDRESS, ' ')
    .replace(TAG, (_, tag: string) => tag.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replaceAll('_', ' '));
  const stems: string[] = [];
  const names = new Set<string>();
  const grams = new Set<number>();
  // A gram runs across the space between two telling words, so that the order of words counts a little.
  let hash = 0;
  let length = 0;
  const write = (code: number) => {
    hash = ((hash << 8) ^ (code & 0xff) ^ (code >>> 8)) | 0;
    if (++length >= GRAM_LENGTH) grams.add(hash);
  };
  write(32);
  for (const word of tokeniseWords(text)) {
    for (const part of expandContraction(word.folded)) {
      const lexeme = lexemeOf(part);
      if (lexeme.isFunctionWord) continue;
      stems.push(lexeme.stem);
      if (/^\p{Lu}/u.test(word.text)) names.add(lexeme.stem);
      for (let at = 0; at < part.length; at++) write(part.charCodeAt(at));
      write(32);
    }
  }
  return { text, stems, names, grams };
}
