/** Gives what is different in words: the verdict with its gravest reason, and the reasons that are left to tell. */

import { MARK_STYLES, type MarkKind } from '../lib/text/verdict-style.ts';
import type { Finding, Match } from '../lib/types.ts';
import type { Translate } from './Messages.tsx';

export function markKind(finding: Finding): MarkKind {
  return finding.match === null || finding.record === null ? 'no-record' : finding.match.verdict;
}

export function verdictWord(kind: MarkKind, t: Translate): string {
  return t(MARK_STYLES[kind].labelKey);
}

/** "Altered: “not” was dropped". */
export function verdictText(match: Match, t: Translate): string {
  const word = verdictWord(match.verdict, t);
  const [gravest] = match.because;
  return gravest === undefined ? word : t('verdictLine', [word, plainReason(gravest)]);
}

/** The reasons beyond the first, without those that only name an edit which the list of differences shows anyway. */
export function furtherReasons(match: Match): string[] {
  const edits = match.changes.flatMap(({ said, printed }) => [said, printed]).filter(Boolean);
  return match.because.slice(1).filter(reason => !edits.some(words => reason.includes(`*${words}*`)));
}

export interface ReasonPart {
  /** Which part of its reason it is, from 0. */
  place: number;
  text: string;
  /** A cited word, which the reason sets in asterisks. */
  cited: boolean;
}

export function reasonParts(reason: string): ReasonPart[] {
  return reason.split(/\*([^*]+)\*/).map((text, place) => ({ place, text, cited: place % 2 === 1 }));
}

export function plainReason(reason: string): string {
  return reasonParts(reason)
    .map(({ text, cited }) => (cited ? `“${text}”` : text))
    .join('');
}
