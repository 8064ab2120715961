/**
 * The distinct words of a part with the number of their records, in their order, so that an unfinished word is completed with one read.
 * Cost: a look-up a word in a typed table; about 12 bytes a distinct word.
 */
import { HashTable, NumberColumn } from './hash-table.ts';
import { EntryPacker, PackedEntries } from './packed-entries.ts';
import { LISTS } from './part-format.ts';
import type { StoredPiece } from './rows.ts';
import { lowerBound, type PieceReader } from './sorted-list.ts';

const WORDS_A_PIECE = 256;
/** Typing slips and numbers make ever more words: those that come later than so many are found by the index alone. */
const MAX_WORDS = 400_000;
/** Nobody types a longer word to its end. */
const MAX_LETTERS = 40;
/** In the table of word hashes there is no second half. */
const NO_LOW = 0;

export class WordCollector {
  readonly #numbers = new HashTable();
  readonly #counts = new NumberColumn();
  readonly #words: string[] = [];
  #hash = 0;

  /** Counts the word of this hash. False where it has not been met: `onWord` is to be told of it. */
  readonly isKnown = (hash: number): boolean => {
    const number = this.#numbers.get(hash, NO_LOW);
    if (number === undefined) {
      this.#hash = hash;
      return false;
    }
    this.#counts.increment(number);
    return true;
  };

  readonly onWord = (word: string): void => {
    if (this.#words.length >= MAX_WORDS || word.length > MAX_LETTERS) return;
    this.#numbers.set(this.#hash, NO_LOW, this.#words.length);
    this.#words.push(word);
    this.#counts.push(1);
  };

  *pack(partId: string): Generator<StoredPiece> {
    const counts = this.#counts.values;
    const order = this.#words.map((_, at) => at).sort((a, b) => (this.#words[a]! < this.#words[b]! ? -1 : 1));
    const packer = new EntryPacker();
    const directory = new EntryPacker();
    for (let from = 0; from < order.length; from += WORDS_A_PIECE) {
      const piece = order.slice(from, from + WORDS_A_PIECE);
      directory.add(this.#words[piece[0]!]);
      packer.add(piece.map(at => [this.#words[at]!, counts[at]!]));
      yield { partId, list: LISTS.words, piece: 1 + from / WORDS_A_PIECE, bytes: packer.take() };
    }
    if (directory.count > 0) yield { partId, list: LISTS.words, piece: 0, bytes: directory.take() };
  }
}

/** The words of a part that begin so, with the number of times they stand in it. */
export async function readWords(pieces: PieceReader, partId: string, beginning: string): Promise<[string, number][]> {
  const directory = await pieces.readPiece(partId, LISTS.words, 0);
  if (!directory) return [];
  const firstWords = new PackedEntries(directory).readAll<string>();
  const from = Math.max(1, lowerBound(firstWords, beginning));
  const to = lowerBound(firstWords, `${beginning}\uffff`);
  const read = await pieces.readPieces(partId, LISTS.words, from, to);
  return read
    .flatMap(bytes => new PackedEntries(bytes).read<[string, number][]>(0) ?? [])
    .filter(([word]) => word.startsWith(beginning));
}
