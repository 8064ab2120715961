/**
 * Reads the short notation of the word lists: groups of words that mean the same, exclude each other or are opposites.
 *
 * All lists are turned into look-ups by stem once, when they are first needed.
 */
import { lazily } from '../text/lazily.ts';
import { stemWord } from '../text/stem.ts';
import { ANTONYM_WORDS, EXCLUSIVE_WORDS, IRREGULAR_FORMS, KINDS, SYNONYM_WORDS } from './word-lists.ts';
import { WORDNET_ANTONYMS } from './wordnet-antonyms.ts';

const irregular = new Map<string, string>();
for (const line of IRREGULAR_FORMS.trim().split(/\s+/)) {
  const [base, forms] = line.split(':');
  for (const form of forms!.split(',')) irregular.set(form, base!);
}

const stems = new Map<string, string>();
/** Distinct words whose stem is remembered: more than a long article has. */
const MAX_STEMS_KEPT = 20_000;

/** The stem of a folded word, irregular forms brought back to their base ("won" → "win"). */
export function baseOf(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const bare = folded.endsWith("'s") ? folded.slice(0, -2) : folded;
  const found = stemWord(irregular.get(bare) ?? bare);
  if (stems.size < MAX_STEMS_KEPT) stems.set(folded, found);
  return found;
}

const split = (list: string) => list.trim().split(/\s+/);

/** The base forms of a list of words. */
export const basesOf = (list: string): ReadonlySet<string> => new Set(split(list).map(baseOf));

function groupsOf(lists: string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  lists
    .trim()
    .split('\n')
    .forEach((line, group) => {
      for (const base of new Set(split(line).map(baseOf))) {
        const into = groups.get(base);
        if (into) into.push(group);
        else groups.set(base, [group]);
      }
    });
  return groups;
}

const share = (a: readonly number[] | undefined, b: readonly number[] | undefined) =>
  a !== undefined && b !== undefined && a.some(group => b.includes(group));

const synonyms = lazily(() => groupsOf(SYNONYM_WORDS));
const exclusive = lazily(() => groupsOf(EXCLUSIVE_WORDS));

function addAntonyms(antonyms: Map<string, Set<string>>, left: string, right: string): void {
  const a = baseOf(left);
  const b = baseOf(right);
  if (a === b) return;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = antonyms.get(from);
    if (known) known.add(to);
    else antonyms.set(from, new Set([to]));
  }
}
const antonyms = lazily(() => {
  const found = new Map<string, Set<string>>();
  for (const entry of split(WORDNET_ANTONYMS)) {
    const [word, others] = entry.split(':');
    for (const other of others!.split(',')) addAntonyms(found, word!, other);
  }
  for (const line of ANTONYM_WORDS.trim().split('\n')) {
    const [left, right] = line.split('|');
    for (const one of split(left!)) for (const other of split(right!)) addAntonyms(found, one, other);
  }
  return found;
});

/** Both arguments are base forms. */
export const areSynonyms = (a: string, b: string): boolean => a === b || share(synonyms().get(a), synonyms().get(b));
export const areAntonyms = (a: string, b: string): boolean => antonyms().get(a)?.has(b) === true;
/** The numbers of the groups of synonyms that a base belongs to. */
export const synonymGroupsOf = (base: string): readonly number[] => synonyms().get(base) ?? [];
/** Two different members of one class of which a thing has one at a time: "Monday" and "Tuesday". */
export const areExclusive = (a: string, b: string): boolean =>
  a !== b && share(exclusive().get(a), exclusive().get(b)) && !areSynonyms(a, b);

const kinds = lazily(
  () =>
    new Map(
      KINDS.trim()
        .split('\n')
        .map(line => {
          const [kind, members] = line.split(':');
          return [baseOf(kind!), new Set(split(members!).map(baseOf))];
        }),
    ),
);
/** Is the second a member of the first kind? */
export const isKindOf = (kind: string, member: string): boolean => kinds().get(kind)?.has(member) === true;
