/**
 * Do two statements contradict each other, and by which words?
 *
 * Idea: a cascade (comparable at all → aligned words → typed detectors → judgement). The pair is put in a fixed order first, so that
 * the answer is the same for (a, b) and (b, a). Cost: linear in the words but for the alignment of the words that are not shared.
 * Reference: M.-C. de Marneffe, A. Rafferty, C. Manning, "Finding contradictions in text", ACL 2008.
 * Limits: no knowledge of the world; an unresolved "it" is taken for the other side's subject; irony and metaphor are not seen.
 */

import { sayReason } from '../text/reason-sentences.ts';
import { splitSentences } from '../text/sentences.ts';
import type { ContradictionKind, ContradictionLabel, TextPosition } from '../types.ts';
import { alignWords } from './align.ts';
import { type Evidence, makePair } from './evidence.ts';
import { type Findings, findAll } from './features.ts';
import { CLASH, judgePair } from './judge.ts';
import { type Reading, readStatement } from './reading.ts';

export interface Claim {
  text: string;
  context?: string;
  speakerName?: string | null;
  date?: string | null;
  about?: readonly string[];
}

export interface Clash {
  kind: ContradictionKind;
  label: ContradictionLabel;
  score: number;
  /** One neutral sentence that names the words on both sides. */
  because: string;
  words: { a: TextPosition[]; b: TextPosition[] };
}

interface Weighed {
  /** Was the pair turned round? */
  isTurned: boolean;
  a: Told;
  b: Told;
  findings: Findings;
  score: number;
  evidence: Evidence | null;
}

/** A claim as it is compared: a clipped quote with the sentence around it. */
interface Told {
  reading: Reading;
  /** Where the claim's own text begins and ends in what is read. */
  start: number;
  end: number;
  isWhole: boolean;
}

const readings = new Map<string, Reading>();
/** A page's statements are compared with many records: the latest readings are kept. */
const MAX_READINGS_KEPT = 500;
/** Fewer content words are no statement by themselves: "myth", "very volatile". */
const MIN_CONTENT_WORDS = 3;

function read(text: string): Reading {
  const known = readings.get(text);
  if (known) return known;
  const reading = readStatement(text);
  if (readings.size >= MAX_READINGS_KEPT) readings.clear();
  readings.set(text, reading);
  return reading;
}

function readClaim({ text, context }: Claim): Told {
  const reading = read(text);
  const own = { reading, start: 0, end: text.length, isWhole: true };
  if (!context || reading.content.length >= MIN_CONTENT_WORDS) return own;
  const at = context.indexOf(text);
  if (at < 0) return own;
  const sentence = splitSentences(context).find(({ start, end }) => start <= at && at < end);
  if (!sentence) return own;
  const end = Math.max(sentence.end, at + text.length);
  return {
    reading: read(context.slice(sentence.start, end)),
    start: at - sentence.start,
    end: at - sentence.start + text.length,
    isWhole: false,
  };
}

/** The longer one first; among equals the order of the alphabet: the same for (a, b) and (b, a). */
export function isInOrder(a: Reading, b: Reading): boolean {
  if (a.content.length !== b.content.length) return a.content.length > b.content.length;
  if (a.text.length !== b.text.length) return a.text.length > b.text.length;
  return a.text <= b.text;
}

function weigh(one: Claim, other: Claim): Weighed {
  const first = readClaim(one);
  const second = readClaim(other);
  const isTurned = !isInOrder(first.reading, second.reading);
  const [a, b] = isTurned ? [second, first] : [first, second];
  const links = alignWords(a.reading, b.reading);
  const known = (claim: Claim, told: Told) => ({
    ...claim,
    span: told.isWhole ? null : { start: told.start, end: told.end },
  });
  const [ofA, ofB] = isTurned ? [known(other, a), known(one, b)] : [known(one, a), known(other, b)];
  const pair = makePair(a.reading, b.reading, links, ofA, ofB);
  const findings = findAll(pair);
  return { isTurned, a, b, findings, ...judgePair(pair, findings) };
}

const normal = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** 0 … 1, defined for every pair: for ranking. */
export function scoreContradiction(a: Claim, b: Claim): number {
  return normal(a.text) === normal(b.text) ? 0 : weigh(a, b).score;
}

const KIND_LABELS: Partial<Record<ContradictionKind, ContradictionLabel>> = {
  number: 'different figure',
  date: 'different figure',
};

function labelOf(kind: ContradictionKind, a: Claim, b: Claim): ContradictionLabel {
  const own = KIND_LABELS[kind];
  if (own) return own;
  const sameSpeaker = Boolean(a.speakerName) && normal(a.speakerName ?? '') === normal(b.speakerName ?? '');
  return sameSpeaker && a.date && b.date && a.date !== b.date ? 'changed position' : 'contradicts';
}

/** The tokens' places in the text, in order, those that touch put together. */
function positionsOf(reading: Reading, tokens: readonly number[]): TextPosition[] {
  const places = [...new Set(tokens)]
    .map(at => ({ start: reading.tokens[at]!.start, end: reading.tokens[at]!.end }))
    .sort((x, y) => x.start - y.start || x.end - y.end);
  const merged: TextPosition[] = [];
  for (const place of places) {
    const last = merged.at(-1);
    if (last && /^[\s-]*$/.test(reading.text.slice(last.end, Math.max(last.end, place.start))))
      last.end = Math.max(last.end, place.end);
    else merged.push(place);
  }
  return merged;
}

const quote = (text: string, places: readonly TextPosition[]) =>
  `“${places.map(place => text.slice(place.start, place.end)).join(' … ')}”`;

/** The places that lie in the claim's own text, counted from its beginning. */
const inOwnText = (told: Told, places: readonly TextPosition[]) =>
  places
    .filter(place => place.start >= told.start && place.end <= told.end)
    .map(place => ({ start: place.start - told.start, end: place.end - told.start }));

/** What does not go together in two statements, or null: nothing was found that a reader could check. */
export function contradict(a: Claim, b: Claim): Clash | null {
  if (normal(a.text) === normal(b.text)) return null;
  const weighed = weigh(a, b);
  if (!weighed.evidence || weighed.score < CLASH) return null;
  const first = { told: weighed.a, places: positionsOf(weighed.a.reading, weighed.evidence.a) };
  const second = { told: weighed.b, places: positionsOf(weighed.b.reading, weighed.evidence.b) };
  const [here, there] = weighed.isTurned ? [second, first] : [first, second];
  return {
    kind: weighed.evidence.kind,
    label: labelOf(weighed.evidence.kind, a, b),
    score: weighed.score,
    because: sayReason(
      'hereAndThere',
      quote(here.told.reading.text, here.places),
      quote(there.told.reading.text, there.places),
    ),
    words: { a: inOwnText(here.told, here.places), b: inOwnText(there.told, there.places) },
  };
}
