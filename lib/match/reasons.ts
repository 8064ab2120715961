/** What a reader should know about a match, in short neutral sentences that can be checked, the gravest first. */
import type { Change } from '../types.ts';

/** Longer passages are shortened in the middle: the two texts stand side by side anyway. */
const MAX_QUOTED_LENGTH = 60;

export function quoteShortly(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const characters = [...plain];
  if (characters.length <= MAX_QUOTED_LENGTH) return `"${plain}"`;
  const half = MAX_QUOTED_LENGTH / 2 - 2;
  return `"${characters.slice(0, half).join('').trimEnd()} … ${characters.slice(-half).join('').trimStart()}"`;
}

/** One edit in words: '"not" was dropped', '15,000 became 50,000'. */
export function describeChange(change: Change): string {
  const said = change.category === 'number' ? change.said : quoteShortly(change.said);
  const printed = change.category === 'number' ? change.printed : quoteShortly(change.printed);
  if (change.kind === 'dropped') return `${said} was dropped`;
  if (change.kind === 'added')
    return change.category === 'bracketed' ? `${printed} stands in brackets` : `${printed} was added`;
  if (change.category === 'bracketed') return `${printed} in brackets stands for ${said}`;
  return `${said} became ${printed}`;
}
