/** Says why a line or an element cannot be looked into at all, before it is parsed. */
import { MAX_NESTING, MAX_RECORD_CHARS } from './import-limits.ts';
import type { JsonElement } from './json-elements.ts';
import type { TextLine } from './text-lines.ts';

const TOO_LONG = `is longer than ${MAX_RECORD_CHARS.toLocaleString('en')} characters`;
export const DAMAGED = 'holds bytes that are not of this encoding: choose another, or mend the file';

export function describeLineProblem({ isTooLong, isDamaged }: TextLine): string | null {
  if (isTooLong) return TOO_LONG;
  return isDamaged ? DAMAGED : null;
}

export const ELEMENT_PROBLEMS: Readonly<Record<NonNullable<JsonElement['problem']>, string>> = {
  'too long': TOO_LONG,
  'too deep': `nests deeper than ${MAX_NESTING} levels`,
  'cut off': 'is cut off: the file ends in the middle of it',
};
