/** What a reader should know about a match, in short neutral sentences that can be checked, the gravest first. */
import { sayReason } from '../text/reason-sentences.ts';
import type { Change } from '../types.ts';
import { MEANING_CHANGES } from './classify-edit.ts';
import type { Cut, Omission } from './passages.ts';

/** Longer passages are shortened in the middle: the two texts stand side by side anyway. */
const MAX_QUOTED_LENGTH = 60;

interface Reason {
  text: string;
  /** As `Change.weight`. */
  weight: number;
}

// How much what was left out can change the meaning.
const OTHER_SPEAKER = 1;
const UNMARKED_OMISSION = 0.55;
const MARKED_OMISSION = 0.2;
const OMITTED_NEGATION = 0.85;
const CUT_HEDGE = 0.8;
const CUT_TURN = 0.65;
const CUT = 0.1;
const OUTSIDE = 0.15;

/** What limits or turns the sentence when it stands behind the printed part … */
const TURN =
  /^(?:but|however|although|though|unless|except|if|only|provided|until|yet|or|when|because|than|without)\b/iu;
/** … and before it. */
const HEDGE =
  /\b(?:not|cannot|never|no|nobody|neither|nor|without|if|unless|whether|den(?:y|ies|ied)|false|wrong|myth|lie|hardly|doubt|maybe|perhaps|might|could|suppose|imagine|(?:he|she|they|people|some|who) (?:says?|said|claims?|claimed|thinks?|believes?))\b|n['’]t\b/iu;

export interface Observations {
  /** The two names, where they are different persons. */
  names: { recorded: string; printed: string } | null;
  changes: readonly Change[];
  omissions: readonly Omission[];
  cut: Cut;
  /** Printed sentences that are not in the record. */
  outside: readonly string[];
}

export function giveReasons({ names, changes, omissions, cut, outside }: Observations): string[] {
  const reasons: Reason[] = [];
  if (names) {
    reasons.push({
      text: sayReason('otherSpeaker', names.recorded, names.printed),
      weight: OTHER_SPEAKER,
    });
  }
  for (const change of changes) reasons.push({ text: describeChange(change), weight: change.weight });
  for (const omission of omissions) reasons.push(describeOmission(omission));
  for (const text of outside) reasons.push({ text: sayReason('notRecorded', quoteShortly(text)), weight: OUTSIDE });
  if (cut.before !== '') {
    const isHedge = HEDGE.test(cut.before);
    reasons.push({ text: sayReason('cutBefore', quoteShortly(cut.before)), weight: isHedge ? CUT_HEDGE : CUT });
  }
  if (cut.after !== '') {
    const isTurn = TURN.test(cut.after);
    reasons.push({ text: sayReason('cutAfter', quoteShortly(cut.after)), weight: isTurn ? CUT_TURN : CUT });
  }
  return reasons.sort((a, b) => b.weight - a.weight).map(reason => reason.text);
}

function describeOmission({ text, isMarked, hasNegation }: Omission): Reason {
  if (isMarked) {
    if (!hasNegation) return { text: sayReason('omission', quoteShortly(text)), weight: MARKED_OMISSION };
    return { text: sayReason('omissionWithNegation', quoteShortly(text)), weight: OMITTED_NEGATION };
  }
  return {
    text: sayReason('unmarkedOmission', quoteShortly(text)),
    weight: Math.max(UNMARKED_OMISSION, hasNegation ? OMITTED_NEGATION : 0, MEANING_CHANGES),
  };
}

/** One edit in words: '"not" was dropped', '15,000 became 50,000'. */
export function describeChange(change: Change): string {
  const said = change.category === 'number' ? change.said : quoteShortly(change.said);
  const printed = change.category === 'number' ? change.printed : quoteShortly(change.printed);
  if (change.kind === 'dropped') return sayReason('dropped', said);
  if (change.kind === 'added')
    return change.category === 'bracketed' ? sayReason('inBrackets', printed) : sayReason('added', printed);
  if (change.category === 'bracketed') return sayReason('bracketsFor', printed, said);
  if (change.said.toLowerCase() === change.printed.toLowerCase()) return sayReason('elsewhere', printed);
  return sayReason('became', said, printed);
}

export function quoteShortly(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= MAX_QUOTED_LENGTH) return `"${plain}"`;
  const half = MAX_QUOTED_LENGTH / 2 - 2;
  // By whole characters: a pair of surrogates is one.
  const head = [...plain.slice(0, 2 * half)].slice(0, half).join('');
  const tail = [...plain.slice(-2 * half)].slice(-half).join('');
  // … and by whole words, where there are spaces.
  const headEnd = head.lastIndexOf(' ');
  const shownHead = headEnd > 0 ? head.slice(0, headEnd) : head;
  return `"${shownHead} … ${tail.slice(tail.indexOf(' ') + 1)}"`;
}
