/** What the detectors report: which words of the two sides do not go together, how surely, and how to say so. */
import type { ContradictionKind, TextPosition } from '../types.ts';
import type { Alignment, Link } from './align.ts';
import { isKindOf } from './lexicon.ts';
import type { Reading } from './reading.ts';

export interface Evidence {
  kind: ContradictionKind;
  /** 0 … 1: how surely these words exclude each other, taken by themselves. */
  strength: number;
  /** Token indices on both sides. */
  a: number[];
  b: number[];
  /** A detector saw the words and gave a reason why they do not count: the model must not bring them back. */
  isSetAside?: boolean;
}

/** Two readings with what the detectors share. */
export interface Pair {
  a: Reading;
  b: Reading;
  links: Link[];
  spare: Link[];
  /** Links between words that mean the same. */
  agreements: Link[];
  /** Share of the content words of the side with fewer of them that the other side has too. */
  coverage: number;
  coverageA: number;
  coverageB: number;
  speakerA: string | null;
  speakerB: string | null;
  /** Do the records say that both belong to the same matter? Null where they say nothing. */
  sharesMatter: boolean | null;
  /** An unresolved pronoun may mean what the other speaks of: one speaker, or nothing is known of either. */
  mayPointAcross: boolean;
  /** Nothing but the two texts is known: somebody put them side by side, they were not picked out of a corpus. */
  isBare: boolean;
  /** The claims' own words, where more than those is read: evidence must rest on them. */
  spanA: TextPosition | null;
  spanB: TextPosition | null;
}

const MEANS_THE_SAME = new Set(['same', 'synonym', 'derived', 'acronym']);
export const meansTheSame = (link: Link): boolean => MEANS_THE_SAME.has(link.relation);

/** What is known of a statement besides its words. */
export interface Circumstances {
  speakerName?: string | null | undefined;
  date?: string | null | undefined;
  about?: readonly string[] | undefined;
  span?: TextPosition | null | undefined;
}

/** Matters are named by several words ("escape", "Ain Issa camp"): one in common is not enough. */
const MIN_SHARED_MATTERS = 2;
const MIN_SHARE_OF_MATTERS = 0.6;

function shareMatter(a: Circumstances, b: Circumstances): boolean | null {
  if (!a.about?.length || !b.about?.length) return null;
  const common = a.about.filter(one => b.about!.includes(one)).length;
  const all = new Set([...a.about, ...b.about]).size;
  return common >= MIN_SHARED_MATTERS && common / all >= MIN_SHARE_OF_MATTERS;
}

const isUnknown = (of: Circumstances) => !of.speakerName && !of.about?.length;

export function makePair(
  a: Reading,
  b: Reading,
  { links, spare }: Alignment,
  ofA: Circumstances = {},
  ofB: Circumstances = {},
): Pair {
  const agreements = links.filter(meansTheSame);
  const coverageA = agreements.length / Math.max(1, a.content.length);
  const coverageB = agreements.length / Math.max(1, b.content.length);
  return {
    a,
    b,
    links,
    spare,
    agreements,
    coverage: Math.max(coverageA, coverageB),
    coverageA,
    coverageB,
    speakerA: ofA.speakerName ?? null,
    speakerB: ofB.speakerName ?? null,
    spanA: ofA.span ?? null,
    spanB: ofB.span ?? null,
    sharesMatter: shareMatter(ofA, ofB),
    isBare: isUnknown(ofA) && isUnknown(ofB),
    mayPointAcross:
      ofA.speakerName && ofB.speakerName
        ? ofA.speakerName === ofB.speakerName && shareMatter(ofA, ofB) !== false
        : isUnknown(ofA) && isUnknown(ofB),
  };
}

/** Two predicates of one subject, whatever else their clauses hold. */
const ONE_SUBJECT = 0.8;

/** The content word before a token in its clause, or −1. */
function headBefore(reading: Reading, at: number): number {
  for (let back = at - 1; back >= 0 && reading.tokens[back]!.clause === reading.tokens[at]!.clause; back--) {
    if (!reading.tokens[back]!.isFunction && reading.quantityOf[back]! < 0) return back;
  }
  return -1;
}

/** How much of the two clauses around a link is shared besides the link itself: 0 … 1. */
export function sharedContext(pair: Pair, link: Link): number {
  const clauseA = pair.a.tokens[link.a]!.clause;
  const clauseB = pair.b.tokens[link.b]!.clause;
  let shared = 0;
  for (const other of pair.agreements) {
    if (other === link) continue;
    if (pair.a.tokens[other.a]!.clause === clauseA && pair.b.tokens[other.b]!.clause === clauseB) shared++;
  }
  const size = (reading: Reading, clause: number) =>
    reading.content.reduce((sum, at) => sum + (reading.tokens[at]!.clause === clause ? 1 : 0), 0) - 1;
  // "the prisoners escaped", "the prisoners were secured": one subject
  const subject = headBefore(pair.a, link.a);
  const isOneSubject =
    subject >= 0 && pair.agreements.some(other => other.a === subject && other.b === headBefore(pair.b, link.b));
  const smaller = Math.min(size(pair.a, clauseA), size(pair.b, clauseB));
  if (isOneSubject && smaller > 0) return Math.max(ONE_SUBJECT, Math.min(1, shared / smaller));
  return smaller <= 0 ? 0 : Math.min(1, shared / smaller);
}

/** They stand for anybody or anything. */
const GENERIC = new Set([
  'person',
  'people',
  'someon',
  'somebodi',
  'someth',
  'anyth',
  'anyon',
  'anybodi',
  'thing',
  'individu',
  'other',
  'away',
  'togeth',
]);

/**
 * How much of the clause of a denied word is found in the other statement: 1 where the other statement says all that is denied.
 * "There is no man playing a guitar" denies nothing of "A man is playing a flute".
 */
export function coverOfDenied(pair: Pair, link: Link, side: 'a' | 'b'): number {
  const reading = pair[side];
  const other = side === 'a' ? pair.b : pair.a;
  const { clause } = reading.tokens[link[side]]!;
  const found = new Set(pair.agreements.map(agreement => agreement[side]));
  let all = 0;
  let covered = 0;
  for (const at of reading.content) {
    if (reading.tokens[at]!.clause !== clause || at === link[side]) continue;
    all++;
    const { base } = reading.tokens[at]!;
    if (found.has(at) || GENERIC.has(base) || other.content.some(member => isKindOf(base, other.tokens[member]!.base)))
      covered++;
  }
  // A word alone says nothing of its frame: then the whole statements must be close.
  return all === 0 ? (side === 'a' ? pair.coverageA : pair.coverageB) : covered / all;
}

/** Does the evidence rest on the claims' own words, not on the sentence around a clipped quote? */
export function restsOnOwnWords(pair: Pair, evidence: Evidence): boolean {
  const rests = (reading: Reading, span: TextPosition | null, tokens: readonly number[]) =>
    span === null || tokens.some(at => reading.tokens[at]!.start >= span.start && reading.tokens[at]!.end <= span.end);
  return rests(pair.a, pair.spanA, evidence.a) && rests(pair.b, pair.spanB, evidence.b);
}
