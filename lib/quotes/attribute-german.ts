/**
 * Gives the speaker where German word order differs: „…“, so Keller; laut Keller „…“; Keller zufolge „…“; In Bonn sagte Keller: „…“.
 * Known limit: every German noun has a capital, so "sagte der Zeitung" is told from "sagte der Minister" by its place alone.
 */
import type { Attribution } from './attribution.ts';
import { isPronoun, nounPhraseFrom, verbAt } from './noun-phrases.ts';
import { MAX_REACH } from './subjects.ts';
import type { Token } from './tokens.ts';

const CONFIDENCE = { so: 0.93, cited: 0.85, inverted: 0.88 } as const;

/** "nach Angaben von …", "nach Ansicht der …". */
const VIEWS = new Set([
  'angaben',
  'angabe',
  'ansicht',
  'auffassung',
  'meinung',
  'aussage',
  'aussagen',
  'worten',
  'einschätzung',
  'überzeugung',
  'darstellung',
  'informationen',
]);
const FRONTED = new Set(
  'in im am an auf bei beim nach vor während gegenüber zu zum zur mit seit unter über so dazu daraufhin außerdem ähnlich darin dort zudem weiter später anschließend dabei damit hierzu wörtlich zuvor auch gestern heute zugleich ferner'.split(
    ' ',
  ),
);

function asAttribution(
  tokens: readonly Token[],
  at: number,
  paragraph: number,
  cue: [number, number],
  rule: Attribution['rule'],
  confidence: number,
): Attribution | null {
  const phrase = nounPhraseFrom(tokens, at);
  if (phrase === null) return null;
  return { speaker: { paragraph, ...phrase }, cue: { paragraph, first: cue[0], last: cue[1] }, rule, confidence };
}

/** „…“, so Keller / „…“, so die Ministerin. */
export function attributeAfterGerman(tokens: readonly Token[], quote: number, paragraph: number): Attribution | null {
  let at = quote + 1;
  while (tokens[at]?.kind === 'punct' && [',', '—'].includes((tokens[at] as Token).text)) at++;
  if (at === quote + 1 && tokens[at]?.lower !== 'so') return null;
  if (tokens[at]?.lower !== 'so') return null;
  const subject = verbAt(tokens, at + 1) === null ? at + 1 : at + 2;
  return asAttribution(tokens, subject, paragraph, [at, subject - 1], 'after', CONFIDENCE.so);
}

function citedAt(tokens: readonly Token[], at: number, paragraph: number): Attribution | null {
  const token = tokens[at] as Token;
  if (token.lower === 'laut' || token.lower === 'gemäß')
    return asAttribution(tokens, at + 1, paragraph, [at, at], 'according to', CONFIDENCE.cited);
  if (token.lower !== 'nach' || !VIEWS.has(tokens[at + 1]?.lower ?? '')) return null;
  const owner =
    tokens[at + 2]?.lower === 'von' || tokens[at + 2]?.lower === 'des' || tokens[at + 2]?.lower === 'der'
      ? at + 2
      : at + 1;
  const start = tokens[owner]?.lower === 'von' ? owner + 1 : owner;
  return asAttribution(tokens, start, paragraph, [at, at + 1], 'according to', CONFIDENCE.cited);
}

/** Within the sentence: cited with "laut", or a verb of speech with its subject behind it. */
export function attributeBeforeGerman(tokens: readonly Token[], quote: number, paragraph: number): Attribution | null {
  const { sentence } = tokens[quote] as Token;
  let first = quote;
  while (first > 0 && quote - first < MAX_REACH && (tokens[first - 1] as Token).sentence === sentence) first--;
  for (let at = first; at < quote; at++) {
    const cited = citedAt(tokens, at, paragraph);
    if (cited !== null) return cited;
    if (tokens[at]?.lower === 'zufolge' && at > first) {
      return {
        speaker: { paragraph, first: at - 1, last: at - 1 },
        cue: { paragraph, first: at, last: at },
        rule: 'according to',
        confidence: CONFIDENCE.cited,
      };
    }
  }
  const begins = tokens[first];
  if (begins === undefined || tokens[quote - 1]?.text !== ':') return null;
  for (let at = first + 1; at < quote - 1; at++) {
    if (verbAt(tokens, at) === null) continue;
    if (!FRONTED.has(begins.lower) && !isPronoun(tokens[at + 1])) return null;
    return asAttribution(tokens, at + 1, paragraph, [at, at], 'colon', CONFIDENCE.inverted);
  }
  return null;
}
