/** Gives what is different in words: the verdict with its gravest reason, and the reasons that are left to tell. */

import { type ReasonKind, readReason } from '../lib/text/reason-sentences.ts';
import { MARK_STYLES, type MarkKind } from '../lib/text/verdict-style.ts';
import type { Finding, Match } from '../lib/types.ts';
import type { MessageKey, Translate } from './Messages.tsx';

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
  return gravest === undefined ? word : t('verdictLine', [word, plainReason(gravest, t)]);
}

/**
 * The reasons beyond the first, without those that only name an edit which the table of differences shows anyway. An edit is named by
 * citing exactly its words, or, where it is a figure, by beginning with it.
 */
export function furtherReasons(match: Match): string[] {
  const edits = match.changes.flatMap(({ said, printed }) => [bare(said).trim(), bare(printed).trim()]).filter(Boolean);
  return match.because.slice(1).filter(reason => {
    const cited = reasonParts(reason).filter(part => part.cited);
    return !edits.some(words => reason.startsWith(`${words} `) || cited.some(part => part.text.trim() === words));
  });
}

export interface ReasonPart {
  /** Which part of its reason it is, from 0. */
  place: number;
  text: string;
  /** Words of a statement, which the reason sets in marks of quotation. */
  cited: boolean;
}

/** Reasons cite in straight or curly marks; both are shown alike. Marks without a partner stay as they are. */
const CITED = /"([^"]*)"|“([^”]*)”/g;

export function reasonParts(reason: string): ReasonPart[] {
  const parts: ReasonPart[] = [];
  const add = (text: string, cited: boolean) => text !== '' && parts.push({ place: parts.length, text, cited });
  let reached = 0;
  for (const match of reason.matchAll(CITED)) {
    add(reason.slice(reached, match.index), false);
    add(nestMarks(bare(match[1] ?? match[2] ?? '')), true);
    reached = match.index + match[0].length;
  }
  add(reason.slice(reached), false);
  return parts;
}

/** Cited words do not begin with the comma that parted them from those before. */
function bare(words: string): string {
  return words.replace(/^\s*[,;:–—]\s+(?=\p{L})/u, '');
}

/** Marks inside cited words become single ones, as print does it. */
function nestMarks(words: string): string {
  return words.replaceAll('“', '‘').replaceAll('”', '’');
}

const REASON_KEYS: Record<ReasonKind, MessageKey> = {
  otherSpeaker: 'reasonOtherSpeaker',
  omissionWithNegation: 'reasonOmissionWithNegation',
  omission: 'reasonOmission',
  bracketsFor: 'reasonBracketsFor',
  inBrackets: 'reasonInBrackets',
  elsewhere: 'reasonElsewhere',
  unmarkedOmission: 'reasonUnmarkedOmission',
  cutBefore: 'reasonCutBefore',
  cutAfter: 'reasonCutAfter',
  notRecorded: 'reasonNotRecorded',
  otherRecord: 'reasonOtherRecord',
  hereAndThere: 'reasonHereAndThere',
  dropped: 'reasonDropped',
  added: 'reasonAdded',
  became: 'reasonBecame',
};

/** A reason of the core's in the reader's language; one that an editor or a reader wrote stays in their words. */
export function reasonInWords(reason: string, t: Translate): { text: string; isTranslated: boolean } {
  const read = readReason(reason);
  if (read === null) return { text: reason, isTranslated: false };
  return { text: t(REASON_KEYS[read.kind], read.words.map(withCurlyMarks)), isTranslated: true };
}

/** Marks around all of the words become curly ones, so that `reasonParts` finds the words whatever marks stand in them. */
function withCurlyMarks(words: string): string {
  const cited = /^["“](.*)["”]$/su.exec(words)?.[1];
  return cited === undefined ? words : `“${nestMarks(cited)}”`;
}

export function plainReason(reason: string, t: Translate): string {
  return reasonParts(reasonInWords(reason, t).text)
    .map(({ text, cited }) => (cited ? `“${text}”` : text))
    .join('');
}
