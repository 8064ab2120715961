/** A statement as the detectors read it: tokens, polarity, quantities, and the frames that decide whether it asserts anything. Linear. */
import { findQuantities, type Quantity } from '../text/numbers.ts';
import type { Word } from '../text/words.ts';
import { basesOf } from './lexicon.ts';
import { type Mark, markPolarity } from './polarity.ts';
import { HEADLINE_REFUTERS, REFUTERS, REPORT_VERBS } from './polarity-lists.ts';
import { isCondition, isNegator, type Sign } from './predicates.ts';
import { readTokens, type Token } from './tokens.ts';

export interface Reading {
  text: string;
  words: Word[];
  tokens: Token[];
  marks: Mark[];
  /** Indices of the tokens with content. */
  content: number[];
  quantities: Quantity[];
  /** For each token the quantity it belongs to, or −1. */
  quantityOf: Int32Array;
  isQuestion: boolean;
  hasCondition: boolean;
  /** Index of the reporting verb where somebody else is said to assert it, or −1. */
  report: number;
  /** Index of a word that calls something untrue, or −1. */
  refuter: number;
  /** Sum of the stances taken, clause by clause: its sign is the drift of the whole. */
  drift: number;
  usesFirstPerson: boolean;
  /** Like a line of a newspaper: without a stop, in nobody's own words. */
  isLine: boolean;
  /** A heading, not a statement: "On raising taxes". */
  isHeading: boolean;
}

const reports = basesOf(REPORT_VERBS);
const refuters = new Set(REFUTERS.trim().split(/\s+/));
const headlineRefuters = new Set(HEADLINE_REFUTERS.trim().split(/\s+/));
const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours']);
const THIRD_PERSON = new Set(['he', 'she', 'they', 'it']);
/** The relevant frames stand at the start of a statement. */
const REPORT_WINDOW = 12;

/** "They say, 'it failed'": somebody is quoted inside. */
const QUOTED_INSIDE = /[a-z] (?:say|said|says|saying|asked),? ["“']/;

function findReport(text: string, tokens: readonly Token[]): number {
  if (QUOTED_INSIDE.test(text))
    return tokens.findIndex((token, at) => at > 0 && /^(?:say|said|says|saying|asked)$/.test(token.folded));
  const limit = Math.min(tokens.length - 1, REPORT_WINDOW);
  for (let at = 1; at < limit; at++) {
    const token = tokens[at]!;
    if (!reports.has(token.base)) continue;
    const subject = tokens[at - 1]!;
    // "Says X …" and "He said …" introduce the speaker's own statement; "I said …" is his own too.
    if (FIRST_PERSON.has(subject.folded) || THIRD_PERSON.has(subject.folded) || isNegator(subject)) continue;
    if (
      tokens
        .slice(0, at)
        .some(before => FIRST_PERSON.has(before.folded) && before.folded !== 'my' && before.folded !== 'our')
    )
      continue;
    if (subject.isFunction && !THIRD_PERSON.has(subject.folded)) continue;
    return at;
  }
  return -1;
}

/** "She denies that it is a hoax": the one takes back the other. */
const DENIALS = /^(?:deny|denies|denied|denying|denial)$/;

/** "It is false", "the claim is false"; and what ends without a stop is as good as a headline. */
/** Ends without a stop, and nobody speaks of himself: a line of a newspaper, as a headline is. */
const isHeadlineLine = (text: string, tokens: readonly Token[]) =>
  !/[.!?]["'”’)]*\s*$/.test(text.slice(-6)) && !tokens.some(token => FIRST_PERSON.has(token.folded));

function findRefuter(text: string, tokens: readonly Token[], marks: readonly Mark[]): number {
  const isLine = isHeadlineLine(text, tokens);
  const found = tokens.flatMap((token, at) =>
    refuters.has(token.folded) || token.base === 'refut' || (isLine && headlineRefuters.has(token.folded)) ? [at] : [],
  );
  const asserted = found.filter(at => !marks[at]!.negated);
  const denials = found.filter(at => DENIALS.test(tokens[at]!.folded));
  if (asserted.length < found.length || (denials.length > 0 && denials.length < found.length)) return -1;
  return asserted[0] ?? -1;
}

function driftOf(marks: readonly Mark[], tokens: readonly Token[]): number {
  let drift = 0;
  let clause = -1;
  let sign: Sign = 0;
  marks.forEach((mark, at) => {
    const token = tokens[at]!;
    if (token.clause !== clause) {
      drift += sign;
      sign = 0;
      clause = token.clause;
    }
    if (mark.operator === 0) return;
    const turned = mark.negated ? -1 : 1;
    sign = ((sign || 1) * mark.operator * (sign === 0 ? turned : 1)) as Sign;
  });
  return drift + sign;
}

/** What is longer is no statement: only so much of it is compared, so that no text can cost more. */
const MAX_LENGTH = 4000;

export function readStatement(whole: string): Reading {
  const text = whole.length > MAX_LENGTH ? whole.slice(0, MAX_LENGTH) : whole;
  const { words, tokens } = readTokens(text);
  const marks = markPolarity(tokens);
  const quantities = findQuantities(text, words);
  const quantityOf = new Int32Array(tokens.length).fill(-1);
  const ofWord = new Int32Array(words.length).fill(-1);
  quantities.forEach((quantity, index) => {
    for (let word = quantity.firstWord; word < quantity.endWord; word++) ofWord[word] = index;
  });
  const content: number[] = [];
  tokens.forEach((token, at) => {
    quantityOf[at] = ofWord[token.word]!;
    if (!token.isFunction) content.push(at);
  });
  return {
    text,
    words,
    tokens,
    marks,
    content,
    quantities,
    quantityOf,
    isQuestion: /\?["'”’)\]]*\s*$/.test(text.slice(-8)),
    hasCondition: tokens.some(isCondition),
    report: findReport(text, tokens),
    refuter: findRefuter(text, tokens, marks),
    drift: driftOf(marks, tokens),
    isLine: isHeadlineLine(text, tokens),
    isHeading: tokens[0]?.folded === 'on' && !tokens.some(token => token.base === 'be' || token.base === 'have'),
    usesFirstPerson: tokens.some(token => FIRST_PERSON.has(token.folded)),
  };
}
