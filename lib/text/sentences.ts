/**
 * Gives the sentences of a text: where a full stop, question or exclamation mark (with the closing marks and brackets after it) is
 * followed by white space and something that can begin a sentence. A line break always ends one. Cost: linear.
 * Known limits: abbreviations outside the list below followed by a capital end a sentence; "U.S." before a capital never does.
 */
import type { TextPosition } from '../types.ts';

/** Written with a full stop and mostly followed by a capital: the stop ends no sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt maj capt cmdr adm sgt cpl pvt rev fr hon pres supt det insp ' +
    'st ste mt ft jr sr vs v no nos vol fig al etc eg ie ca approx est dept univ assn bros co corp inc ltd del ariz calif colo conn fla ga ill ' +
    'ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala ark jan feb mar apr jun jul aug ' +
    'sept oct nov dec mon tue tues wed thu thur thurs fri sat sun bzw usw evtl ggf nr str hr fr dipl ing mme mlle sra srta'
  ).split(' '),
);

// Only from the first of a run of points: trying each of them would cost the square of a long run.
const TERMINAL = /(?<![.!?…])[.!?…]+["'”’»“)\]]*(?=\s)|\n/g;
const OPENING = /[\s"'“‘«„»([¿¡–—…-]/;

function endsInAbbreviation(text: string, stop: number, from: number): boolean {
  let start = stop;
  while (start > from && /[\p{L}.]/u.test(text[start - 1] as string) && stop - start < 12) start--;
  const word = text.slice(start, stop);
  if (word.length === 0) return false;
  if (/^\p{Lu}$/u.test(word)) return true;
  if (word.includes('.')) return /^(?:\p{L}\.)+\p{L}$/u.test(word);
  return ABBREVIATIONS.has(word.toLowerCase());
}

function canBegin(text: string, offset: number): boolean {
  let at = offset;
  while (at < text.length && at < offset + 8 && OPENING.test(text[at] as string)) at++;
  const next = text[at];
  return next === undefined || !/\p{Ll}/u.test(next) || at >= offset + 8;
}

export function splitSentences(text: string): TextPosition[] {
  const sentences: TextPosition[] = [];
  let start = 0;
  const push = (from: number, to: number): void => {
    const inner = text.slice(from, to);
    const lead = inner.length - inner.trimStart().length;
    const trimmed = inner.trim();
    if (trimmed.length > 0) sentences.push({ start: from + lead, end: from + lead + trimmed.length });
  };
  for (const match of text.matchAll(TERMINAL)) {
    const end = match.index + match[0].length;
    if (match[0] !== '\n') {
      if (match[0] === '.' && endsInAbbreviation(text, match.index, start)) continue;
      if (!canBegin(text, end)) continue;
    }
    push(start, end);
    start = end;
  }
  push(start, text.length);
  return sentences;
}
