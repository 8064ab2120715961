/**
 * Gives the speeches of a transcript that prints no quotation marks: paragraphs that begin with a name in capitals and a colon.
 * Known limit: fewer than three such paragraphs are no transcript; headings in capitals with a colon are taken for one.
 */
import type { TextPosition } from '../types.ts';
import type { QuotedStretch } from './quoted-stretch.ts';

/** "KELLER: …" after the opening mark: the label of a transcript, which is no part of the words. */
const LABEL = /^(?:\p{Lu}[\p{Lu}.'’-]+ ){0,3}\p{Lu}[\p{Lu}.'’-]+(?: \([^)\n]{1,30}\))?: /u;

export function labelLength(text: string, at: number): number {
  return LABEL.exec(text.slice(at, at + 80))?.[0].length ?? 0;
}

/** Fewer labelled paragraphs than this may be headings. */
const MIN_SPEECHES = 3;

/** The stretches of the text with the speeches of a transcript among them, in order. */
export function withTranscript(
  text: string,
  paragraphs: readonly TextPosition[],
  stretches: QuotedStretch[],
): QuotedStretch[] {
  const speeches: QuotedStretch[] = [];
  for (const { start, end } of paragraphs) {
    const length = labelLength(text, start);
    if (length === 0 || start + length >= end) continue;
    const innerStart = start + length;
    // With marks of its own the speech is found by them.
    if ('“"„«‘'.includes(text[innerStart] as string)) continue;
    speeches.push({ start: innerStart, end, innerStart, innerEnd: end, single: false, closed: true, paragraphs: 1 });
  }
  if (speeches.length < MIN_SPEECHES) return stretches;
  const merged: QuotedStretch[] = [];
  let next = 0;
  let reached = 0;
  for (const speech of speeches) {
    while (next < stretches.length && (stretches[next] as QuotedStretch).start < speech.start) {
      const stretch = stretches[next++] as QuotedStretch;
      merged.push(stretch);
      reached = Math.max(reached, stretch.end);
    }
    if (speech.start < reached) continue;
    merged.push(speech);
    reached = speech.end;
    // What a speech quotes belongs to the speech.
    while (next < stretches.length && (stretches[next] as QuotedStretch).start < speech.end) next++;
  }
  for (; next < stretches.length; next++) merged.push(stretches[next] as QuotedStretch);
  return merged;
}
