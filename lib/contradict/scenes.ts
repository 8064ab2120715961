/** Captions: "a man is holding a guitar" tells of one scene among many, so that only what leaves no room for another scene clashes. */
import type { Pair } from './evidence.ts';
import { basesOf } from './lexicon.ts';
import { places } from './names.ts';
import type { Reading } from './reading.ts';
import { clauseStart, SUBJECT_WINDOW } from './subjects.ts';
import { DISTINGUISHING_WORDS, MOMENTARY_WORDS } from './word-lists.ts';

const momentary = basesOf(MOMENTARY_WORDS);
const distinguishing = basesOf(DISTINGUISHING_WORDS);

/** Behind these stands what the subject wears, holds or is near: not what it is. */
const INSIDE = /^(?:in|with|on|at|of|by|near|wearing)$/;

/** The subject of a clause ends at its first verb form, as far as that can be seen. */
function isInSubject(reading: Reading, at: number): boolean {
  const start = clauseStart(reading, at);
  for (let next = start; next <= at; next++) {
    const token = reading.tokens[next]!;
    if (token.base === 'be' || token.base === 'have' || INSIDE.test(token.folded)) return false;
    if (next > start && /(?:ing|ed)$/.test(token.folded)) return false;
  }
  return at - start < SUBJECT_WINDOW;
}

/** Are the two statements the same word for word, but for these two places? */
export function isOneExchange(pair: Pair, a: readonly number[], b: readonly number[]): boolean {
  const rest = (reading: Reading, without: readonly number[]) =>
    reading.tokens
      .filter((token, at) => !without.includes(at) && token.folded !== 'a' && token.folded !== 'an')
      .map(token => token.base);
  const [restA, restB] = [rest(pair.a, a), rest(pair.b, b)];
  return restA.length === restB.length && restA.every((base, at) => base === restB[at]);
}

/** Do two opposite words only show that two scenes, or two persons, are spoken of? */
export function tellApart(pair: Pair, a: number, b: number): boolean {
  const [left, right] = [pair.a.tokens[a]!.base, pair.b.tokens[b]!.base];
  if (momentary.has(left) && momentary.has(right)) return true;
  // In the same words about the same person a colour or an age does exclude another.
  if (!(people.has(left) && people.has(right)) && isScene(pair.a) && isScene(pair.b) && isOneExchange(pair, [a], [b]))
    return false;
  if (people.has(left) && people.has(right) && !(isScene(pair.a) && isScene(pair.b))) return true;
  return distinguishing.has(left) && distinguishing.has(right) && (isInSubject(pair.a, a) || isInSubject(pair.b, b));
}

const people = basesOf(
  'man woman boy girl lady guy child kid people person men women children kids player worker group crowd baby dog cat',
);
const SCENE_STARTS = new Set(
  'a an the there nobody some two three four five several people men women children kids no someone somebody group one'.split(
    ' ',
  ),
);

/** A caption: an unnamed somebody is doing something. It tells of one scene among many. */
function looksLikeScene(reading: Reading): boolean {
  const { tokens, content } = reading;
  if (tokens.length === 0 || tokens.length > 40 || !SCENE_STARTS.has(tokens[0]!.folded)) return false;
  if (content.some(at => tokens[at]!.isName && !places.has(tokens[at]!.base)) || reading.usesFirstPerson) return false;
  const isDoing = tokens.some(token => token.folded.endsWith('ing') && !token.isFunction && token.folded.length > 4);
  return isDoing || tokens.slice(0, SUBJECT_WINDOW).some(token => people.has(token.base));
}

const scenes = new WeakMap<Reading, boolean>();
export function isScene(reading: Reading): boolean {
  const known = scenes.get(reading);
  if (known !== undefined) return known;
  const found = looksLikeScene(reading);
  scenes.set(reading, found);
  return found;
}
