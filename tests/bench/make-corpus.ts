/**
 * News-like statements of 6 to 35 words in any number, always the same ones, and altered versions of them as queries.
 *
 * Idea: clauses from patterns, their words drawn by the law of Zipf and Mandelbrot from real words first and made-up ones behind them; one record in ten repeats an
 * earlier one with a few words changed, so that the right record has near neighbours. Cost: linear.
 * Limit: the patterns are few, so that unrelated statements share more pairs of words than real ones do.
 */
import { pickOne, pickRank, type Random, seedRandom } from './random.ts';

const NOUNS =
  'government tax school border war budget bill country health bank climate union company court police market election policy economy worker deal wall trade vote family bridge army oil party city debt road jobs price senate law energy housing doctor teacher treaty island factory pension farm water harbour refugee sanction tariff hospital student railway investigation'.split(
    ' ',
  );
const VERBS =
  'support change build close raise cut defend sign pay leave protect end fund open break accept stop sell reform investigate ban lower promise rebuild reject finance delay abolish visit repair'.split(
    ' ',
  );
const ADJECTIVES =
  'new public national old private strong illegal foreign local great free safe dangerous federal expensive weak secret fair terrible honest modern rural poor military clean'.split(
    ' ',
  );
const PLACES =
  'Toledo Ohio Marburg Lisbon Kessel Norway Alder Brandt Valdora Easton Tamsin Corvel Halden Meridia Port-Anne'.split(
    ' ',
  );
const VOCABULARY = { noun: 14_000, verb: 4_000, adjective: 5_000, place: 9_000 };
const SYLLABLES =
  'ba dor men li ska tre von gu hal per no cat ri zem lo fin wes tar mu dek ola ris ban che vil sto qua ner jo pam'.split(
    ' ',
  );
const SUBJECTS = [
  'We',
  'I',
  'They',
  'The @noun',
  'Our @noun',
  'The @adjective @noun',
  'The @noun of @place',
  'Nobody in @place',
  'The @noun and the @noun',
];
const MODALS = 'will,will not,must,should,cannot,did not,would never,can,could,may,may not,would'.split(',');
const OBJECTS = [
  'the @noun',
  'a @adjective @noun',
  'the @adjective @noun',
  'our @noun',
  'the @noun of @place',
  '#count @noun',
  'every @noun in @place',
  'more than #count @adjective @noun',
  'the @noun and the @noun of @place',
];
const ADDITIONS = [
  'in @place',
  'before the @noun',
  'because of the @adjective @noun',
  'for #count years',
  'since #year',
  'without a @noun',
  'with the @noun of @place',
  'against the @noun',
  'for the @adjective @noun',
];
const JOINTS = [', and', ', but', ' because', ' if', ', so', ' while', ' when'];

type Kind = keyof typeof VOCABULARY;
const HEADS: Record<Kind, readonly string[]> = { noun: NOUNS, verb: VERBS, adjective: ADJECTIVES, place: PLACES };
const ENDINGS: Record<Kind, string> = { noun: 'er', verb: 'ate', adjective: 'ous', place: 'ia' };
const MIN_WORDS = 6;
const MAX_WORDS = 35;
/** One record in so many has a near neighbour. */
const NEIGHBOUR_EVERY = 10;
/** Neighbours are made from one of the last records, so that any number can be made without keeping them all. */
const RECENT = 512;

const words = new Map<string, string>();

/** The word of a rank: a real one, or one of three or four syllables. */
function wordOf(kind: Kind, rank: number): string {
  const head = HEADS[kind];
  if (rank < head.length) return head[rank]!;
  const key = `${kind}${rank}`;
  let word = words.get(key);
  if (word === undefined) {
    word = '';
    for (let rest = rank * 7; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
      word += SYLLABLES[rest % SYLLABLES.length];
    word += ENDINGS[kind];
    if (kind === 'place') word = word[0]!.toUpperCase() + word.slice(1);
    words.set(key, word);
  }
  return word;
}

function drawWord(random: Random, kind: Kind): string {
  return wordOf(kind, pickRank(random, VOCABULARY[kind]));
}

function fill(random: Random, pattern: string): string[] {
  return pattern.split(' ').map(piece => {
    if (piece[0] === '@') return drawWord(random, piece.slice(1) as Kind);
    if (piece === '#count') return String(2 + Math.floor(random() * random() * 900));
    if (piece === '#year') return String(1960 + Math.floor(random() * 66));
    return piece;
  });
}

function makeClause(random: Random, isFirst: boolean): string[] {
  const subject = fill(random, pickOne(random, SUBJECTS));
  const first = subject[0]!;
  if (!isFirst && first !== 'I' && subject.length > 1) subject[0] = first.toLowerCase();
  return [
    ...subject,
    ...pickOne(random, MODALS).split(' '),
    drawWord(random, 'verb'),
    ...fill(random, pickOne(random, OBJECTS)),
  ];
}

/** One statement that is like nothing else. */
export function makeStatement(random: Random): string {
  const wanted = MIN_WORDS + Math.floor(random() * (MAX_WORDS - MIN_WORDS - 5));
  const statement = makeClause(random, true);
  while (statement.length < wanted || statement.length < MIN_WORDS) {
    if (random() < 0.6 || statement.length > MAX_WORDS - 14)
      statement.push(...fill(random, pickOne(random, ADDITIONS)));
    else {
      const joint = pickOne(random, JOINTS);
      if (joint[0] === ',') statement[statement.length - 1] += ',';
      statement.push(joint.replace(/^,? /, ''), ...makeClause(random, false));
    }
  }
  return `${statement.slice(0, MAX_WORDS).join(' ')}.`;
}

function isReplaceable(word: string): boolean {
  return word.length > 4;
}

/** The statement with so many of its telling words replaced by others. */
function replaceWords(random: Random, statement: string, count: number): string {
  const list = statement.split(' ');
  const places = list.map((_, at) => at).filter(at => isReplaceable(list[at]!));
  for (let done = 0; done < count && places.length > 0; done++) {
    const [at] = places.splice(Math.floor(random() * places.length), 1);
    const ending = /[,.]$/.exec(list[at!]!)?.[0] ?? '';
    list[at!] = drawWord(random, /^[A-Z]/.test(list[at!]!) ? 'place' : 'noun') + ending;
  }
  return list.join(' ');
}

/** The first `count` statements of the endless series: a smaller corpus is the beginning of a larger one. */
export function* makeCorpus(count: number, seed = 1): Generator<string> {
  const random = seedRandom(seed);
  const recent: string[] = [];
  for (let at = 0; at < count; at++) {
    const statement =
      at % NEIGHBOUR_EVERY === NEIGHBOUR_EVERY - 1
        ? replaceWords(random, pickOne(random, recent), 2 + Math.floor(random() * 3))
        : makeStatement(random);
    recent[at % RECENT] = statement;
    yield statement;
  }
}

/** What was done to a record to make a query of it. */
export const ALTERATIONS = ['exact', 'clipped', 'one word', 'two words', 'not dropped', 'typing slips'] as const;
export type Alteration = (typeof ALTERATIONS)[number];

export interface Query {
  text: string;
  /** The place of its record in the corpus, or null where there is none. */
  row: number | null;
  alteration: Alteration | 'no record';
}

/** Shorter statements are not cut, and no two of their words replaced: what is left may be anybody's. */
const MIN_WORDS_TO_ALTER_MUCH = 10;
/** With one of its three telling words replaced, a statement of six words is another one. */
const MIN_WORDS_TO_ALTER = 8;

function alter(random: Random, statement: string, alteration: Alteration): string | null {
  const list = statement.split(' ');
  switch (alteration) {
    case 'exact':
      return statement;
    case 'clipped': {
      if (list.length < MIN_WORDS_TO_ALTER_MUCH) return null;
      const kept = Math.ceil(list.length * (0.5 + random() * 0.3));
      const from = Math.floor(random() * (list.length - kept + 1));
      return list.slice(from, from + kept).join(' ');
    }
    case 'one word':
      return list.length < MIN_WORDS_TO_ALTER ? null : replaceWords(random, statement, 1);
    case 'two words':
      return list.length < MIN_WORDS_TO_ALTER_MUCH ? null : replaceWords(random, statement, 2);
    case 'not dropped': {
      const shorter = statement.replace(/ not\b| never\b/, '').replace('cannot', 'can');
      return shorter === statement ? null : shorter;
    }
    case 'typing slips': {
      for (let slip = 0; slip < Math.max(1, list.length / 10); slip++) {
        const at = Math.floor(random() * list.length);
        const word = list[at]!;
        const letter = 1 + Math.floor(random() * (word.length - 2));
        if (word.length > 4)
          list[at] = word.slice(0, letter) + word[letter + 1] + word[letter]! + word.slice(letter + 2);
      }
      return list.join(' ');
    }
  }
}

/** Half of them altered versions of records, spread over the corpus, half of them without a record. */
export function makeQueries(count: number, corpus: readonly string[], seed = 2): Query[] {
  const random = seedRandom(seed);
  const queries: Query[] = [];
  while (queries.length < count) {
    if (queries.length % 2 === 1) {
      queries.push({ text: makeStatement(random), row: null, alteration: 'no record' });
      continue;
    }
    const row = Math.floor(random() * corpus.length);
    const alteration = ALTERATIONS[(queries.length / 2) % ALTERATIONS.length]!;
    const text = alter(random, corpus[row]!, alteration);
    if (text !== null) queries.push({ text, row, alteration });
  }
  return queries;
}
