/**
 * Gives the runs of capitalised words that can be names, cut free of titles, roles and the words a sentence begins with.
 * Cost: linear. Known limit: in a headline with every word capitalised, names run into the words beside them.
 */
import { endOfRun, isNameToken } from './capital-runs.ts';
import type { QuoteDocument } from './document.ts';
import { type Gender, genderOfFirstName, isFirstName } from './first-names.ts';
import { isTitleCased, wordsOfHeadline } from './headline-words.ts';
import { isTitle, rolesAfter, rolesBefore, titlesBefore } from './name-titles.ts';
import {
  CALENDAR_WORDS,
  COURTESY_TITLES,
  FUNCTION_WORDS,
  NAME_SUFFIXES,
  NOT_PERSON_WORDS,
  ORGANISATION_WORDS,
  ROLE_GENDER,
  ROLE_TITLES,
} from './name-words.ts';
import type { NameKind, NameMention } from './names.ts';
import type { Token } from './tokens.ts';
import { withoutStop } from './word-forms.ts';

const GENDER_UNKNOWN = null;

function genderOfRun(titleWords: readonly string[], words: readonly string[]): Gender | null {
  for (const title of titleWords) {
    const gender = COURTESY_TITLES.get(title) ?? ROLE_GENDER.get(title);
    if (gender !== undefined && gender !== null) return gender;
  }
  return words.length > 1 ? genderOfFirstName((words[0] as string).toLowerCase()) : GENDER_UNKNOWN;
}

function isIntroduced(tokens: readonly Token[], after: number): boolean {
  const [first, second, third] = [tokens[after], tokens[after + 1], tokens[after + 2]];
  if (first?.text === '(') return /^[RDI]$|^[RDI]-|^rep|^dem/i.test(second?.text ?? '') || second?.kind === 'number';
  if (first?.text !== ',') return first?.lower === 'who' || first?.lower === 'whose';
  if (second?.kind === 'number' && (third?.text === ',' || third === undefined)) return true;
  if (['a', 'an', 'who', 'whose', 'former', 'president', 'chairman', 'director'].includes(second?.lower ?? ''))
    return true;
  return second?.lower === 'the' && ROLE_TITLES.has(third?.lower ?? '');
}

/** "Monday", "Mondays", "Sept." */
function isCalendarWord(word: string): boolean {
  const lower = withoutStop(word.toLowerCase());
  return CALENDAR_WORDS.has(lower) || (lower.endsWith('s') && CALENDAR_WORDS.has(lower.slice(0, -1)));
}

const NO_ROLES: readonly string[] = [];

function cutRun(
  paragraph: number,
  tokens: readonly Token[],
  start: number,
  end: number,
  nouns: boolean,
): NameMention | null {
  let first = start;
  const last = end - 1;
  const startsSentence = start === 0 || (tokens[start - 1] as Token).sentence !== (tokens[start] as Token).sentence;
  const mayBeginName = (token: Token): boolean => !startsSentence && isFirstName(token.lower);
  while (
    first < last &&
    FUNCTION_WORDS.has((tokens[first] as Token).lower) &&
    (tokens[first] as Token).text.length > 1 &&
    !mayBeginName(tokens[first] as Token)
  )
    first++;
  if (first === last && FUNCTION_WORDS.has((tokens[first] as Token).lower)) return null;
  // "Secretary of State Anna Keller": the office belongs to the title.
  const titleWords: string[] = [];
  let nameFirst = first;
  let officeFirst = first;
  for (let at = first; at < last; at++) {
    const token = tokens[at] as Token;
    if (
      token.kind === 'word' &&
      isTitle(token) &&
      !(at === first && isFirstName(token.lower) && !COURTESY_TITLES.has(withoutStop(token.lower)))
    ) {
      nameFirst = at + 1;
      titleWords.push(withoutStop(token.lower));
    }
  }
  if (nameFirst <= last && tokens[nameFirst]?.lower === 'of') {
    let at = nameFirst + 1;
    while (at <= last && !isFirstName((tokens[at] as Token).lower)) at++;
    if (at <= last) nameFirst = at;
    else if (last - nameFirst >= 2) nameFirst = Math.max(nameFirst, last - 1);
  }
  if (tokens[first - 1]?.lower === 'of' && ROLE_TITLES.has(tokens[first - 2]?.lower ?? '')) {
    let at = first;
    while (at < last && !isFirstName((tokens[at] as Token).lower)) at++;
    // "Minister of Education Clara Brandt": a first name begins the name; failing that, its last two words are it.
    if (!isFirstName((tokens[at] as Token).lower)) at = last - first >= 2 ? last - 1 : last;
    if (at < last) {
      nameFirst = Math.max(nameFirst, at);
      titleWords.push((tokens[first - 2] as Token).lower);
      officeFirst = first - 2;
    }
  }
  if (nameFirst > last) nameFirst = last;
  // "Republican Anna Keller", "New York Democrat Anna Keller": what stands before the first name is no part of the name.
  for (let at = nameFirst; at < last; at++) {
    const word = (tokens[at] as Token).lower;
    if (at === nameFirst) continue;
    const isCompound = nouns && !isFirstName((tokens[at - 1] as Token).lower);
    if (isFirstName(word) && (isCompound || isOutsideName(tokens, nameFirst, at))) nameFirst = at;
    else if (isBodyBeforePerson(tokens, at, last)) nameFirst = at;
  }
  const words: string[] = [];
  for (let at = nameFirst; at <= last; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'word' && !NAME_SUFFIXES.has(token.lower))
      words.push(
        token.possessive && at < last
          ? `${token.form.raw}${token.form.raw.endsWith('s') ? '’' : '’s'}`
          : token.form.raw,
      );
  }
  if (words.length === 0 || /^[RDI]-/.test(words[0] as string) || words.every(isCalendarWord)) return null;
  const before = titlesBefore(tokens, first, (tokens[start] as Token).sentence);
  const after = rolesAfter(tokens, last + 1);
  const apposed = rolesBefore(tokens, first);
  const count = titleWords.length + before.roles.length + after.length + apposed.length;
  const roles = count === 0 ? NO_ROLES : [...titleWords, ...before.roles, ...after, ...apposed];
  const only = words[0] as string;
  let knownOnly = false;
  if (words.length === 1 && roles.length === 0) {
    const lower = only.toLowerCase();
    if (ROLE_TITLES.has(withoutStop(lower))) knownOnly = true;
    else if (startsSentence && /ly$|ing$/.test(lower) && !isFirstName(lower)) return null;
  }
  return {
    paragraph,
    first: nameFirst,
    last,
    titleFirst: Math.min(before.from, first, officeFirst),
    words,
    roles,
    gender: genderOfRun(roles, words),
    possessive: (tokens[last] as Token).possessive,
    titled: titleWords.length > 0 || before.roles.length > 0,
    introduced: isIntroduced(tokens, last + 1),
    startsSentence: startsSentence && nameFirst === start,
    knownOnly,
    uncertain: false,
    entity: null,
  };
}

/** "Refugee Council Clara Brandt": the words after that of an organisation are a person's name, where none of them is one of its own. */
function isBodyBeforePerson(tokens: readonly Token[], at: number, last: number): boolean {
  const before = (tokens[at - 1] as Token).lower;
  if (!PERSON_BODIES.has(before) || last - at < 1 || last - at > 2) return false;
  for (let word = at; word <= last; word++) {
    const { lower, capital } = tokens[word] as Token;
    if (!capital) return false;
    if (ORGANISATION_WORDS.has(lower) || NOT_PERSON_WORDS.has(lower) || ROLE_TITLES.has(lower)) return false;
  }
  return true;
}

const PERSON_BODIES = new Set([
  'council',
  'committee',
  'party',
  'union',
  'institute',
  'association',
  'campaign',
  'department',
  'university',
  'company',
  'bank',
  'agency',
  'commission',
]);

function isOutsideName(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = (tokens[at] as Token).lower;
    if (!NOT_PERSON_WORDS.has(lower) && !ORGANISATION_WORDS.has(lower) && !ROLE_TITLES.has(withoutStop(lower)))
      return false;
  }
  return true;
}

/** "By Anna Keller April 27, 2024": who wrote the article is not in it. */
function isByline(tokens: readonly Token[]): boolean {
  if (tokens.length > 14 || !['by', 'par', 'von', 'por'].includes(tokens[0]?.lower ?? '')) return false;
  return tokens[1]?.capital === true && tokens.at(-1)?.text !== '.' && !tokens.some(token => token.kind === 'quote');
}

export function findNames(document: QuoteDocument): NameMention[] {
  // German writes every noun with a capital.
  const nouns = document.language === 'de';
  const runs: NameMention[] = [];
  for (let paragraph = 0; paragraph < document.tokens.length; paragraph++) {
    const tokens = document.tokens[paragraph] as Token[];
    if (isByline(tokens)) continue;
    if (isTitleCased(tokens)) {
      runs.push(...wordsOfHeadline(paragraph, tokens));
      continue;
    }
    let at = 0;
    while (at < tokens.length) {
      if (!isNameToken(tokens[at])) {
        at++;
        continue;
      }
      const end = endOfRun(tokens, at, nouns);
      const run = cutRun(paragraph, tokens, at, end, nouns);
      if (run !== null) runs.push(run);
      at = end;
    }
  }
  return runs;
}

export function classifyName(run: NameMention): NameKind {
  const lowers = run.words.map(word => word.toLowerCase());
  const first = lowers[0] as string;
  const isPersonal = run.titled || (lowers.length > 1 && isFirstName(first));
  // "Bill" is a law and a first name: what begins like a person is judged by the rest.
  const rest = isFirstName(first) ? lowers.slice(1) : lowers;
  if (rest.some(word => ORGANISATION_WORDS.has(word)) && !(run.titled && lowers.length === 2)) return 'organisation';
  if (lowers.every(word => NOT_PERSON_WORDS.has(word))) return 'place';
  if (lowers.length === 1 && /^[\p{Lu}&.]{2,6}$/u.test(run.words[0] as string)) return 'organisation';
  if (isPersonal || run.introduced) return lowers.every(word => NOT_PERSON_WORDS.has(word)) ? 'unknown' : 'person';
  return 'unknown';
}
