/** Gives the titles and roles that stand before and after a name. */
import { FUNCTION_WORDS } from './name-words.ts';
import { isAuxiliary, isDeterminer, verbAt } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import { WORD_CLASS, withoutStop } from './word-forms.ts';

export function isTitle(token: Token): boolean {
  return (token.form.classes & WORD_CLASS.title) !== 0;
}

/** Roles in apposition: "Anna Keller, the mayor of Toledo, …". */
export function rolesAfter(tokens: readonly Token[], after: number): string[] {
  if (tokens[after]?.text === '(' && /^[RD]\b/.test(tokens[after + 1]?.text ?? ''))
    return [(tokens[after + 1] as Token).lower.slice(0, 1)];
  if (tokens[after]?.text !== ',') return [];
  const roles: string[] = [];
  for (let at = after + 1; at < Math.min(tokens.length, after + 14); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'punct') return ',.('.includes(token.text) ? roles : [];
    if (token.kind !== 'word' || token.lower === 'who') return roles;
    // "In Toledo, the mayor said": no apposition, for its verb follows.
    if (verbAt(tokens, at) !== null || isAuxiliary(token)) return [];
    if (isTitle(token)) roles.push(withoutStop(token.lower));
  }
  return [];
}

/** Roles before a name in apposition: "the mayor of Toledo, Anna Keller, …". */
export function rolesBefore(tokens: readonly Token[], first: number): string[] {
  if (tokens[first - 1]?.text !== ',') return [];
  const roles: string[] = [];
  for (let at = first - 2; at >= Math.max(0, first - 10); at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || token.verb === 'speech') return [];
    if (isTitle(token)) roles.push(withoutStop(token.lower));
    else if (roles.length > 0 && isDeterminer(token)) return roles;
  }
  return [];
}

/** The titles before a run, also the lower-case ones ("campaign manager Anna Keller"). */
export function titlesBefore(
  tokens: readonly Token[],
  first: number,
  sentence: number,
): { from: number; roles: string[] } {
  let from = first;
  const roles: string[] = [];
  const words: string[] = [];
  while (from > 0 && first - from < 6) {
    const token = tokens[from - 1] as Token;
    if (token.kind !== 'word' || token.possessive || token.sentence !== sentence) break;
    if (isTitle(token)) {
      roles.push(withoutStop(token.lower), ...words.splice(0));
      from--;
    } else if (from < first && !FUNCTION_WORDS.has(token.lower) && !/(?:ed|ly|ing)$/.test(token.lower)) {
      words.push(token.lower);
      from--;
    } else break;
  }
  return { from, roles };
}
