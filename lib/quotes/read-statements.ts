/**
 * Gives the quoted statements of an article, with who said them.
 *
 * Text → marks → words → names → attribution → full name → score. Positions are those of `article.text`.
 */
import { normaliseText } from '../text/normalise.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import type { Article, Statement, TextPosition, UtteranceKind } from '../types.ts';
import { type AttributedQuote, attributeQuotes } from './attribute-quotes.ts';
import type { TokenSpan } from './attribution.ts';
import { openDocument, type QuoteDocument } from './document.ts';
import { buildNameTable, type NamedEntity } from './name-table.ts';
import { ReferenceTable } from './references.ts';
import { resolveSpeaker } from './resolve-speaker.ts';
import { STATEMENT_THRESHOLD, scoreStatement } from './statement-score.ts';
import type { Token } from './tokens.ts';

export interface KnownSpeaker {
  name: string;
  alternateName: readonly string[];
}

export interface ReadOptions {
  /** Also statements without quotation marks. */
  indirect?: boolean;
  /** People of the corpus: completes surnames and mends spellings. */
  knownSpeakers?: readonly KnownSpeaker[];
}

/** Below this, no name is given: a wrong name costs more than none. */
const NAME_THRESHOLD = 0.45;

function kindOf(quote: AttributedQuote, tokens: readonly Token[], text: string): UtteranceKind {
  const { attribution, token, stretch } = quote;
  const before = tokens[token - 1];
  const after = tokens[token + 1];
  const sentence = (tokens[token] as Token).sentence;
  const startsSentence = before === undefined || before.sentence !== sentence;
  const isLower = /^\p{Ll}/u.test(text.slice(stretch.innerStart, stretch.innerStart + 2));
  // "said "hard decisions" may follow": the reporter's sentence goes on.
  const goesOn = after?.kind === 'word' && after.sentence === sentence && attribution?.rule !== 'after';
  if (startsSentence) return goesOn && attribution?.rule === 'sentence end' ? 'mixed' : 'direct';
  if (isLower && goesOn) return 'mixed';
  if (attribution === null || attribution.rule === 'after' || before.kind === 'quote') return 'direct';
  if ([':', ',', '—'].includes(before.text) || attribution.rule === 'transcript') return 'direct';
  if (attribution.rule === 'fragment' || attribution.rule === 'sentence end') return 'mixed';
  return attribution.cue?.last === token - 1 ? 'direct' : 'mixed';
}

function positionOf(document: QuoteDocument, span: TokenSpan): TextPosition {
  const tokens = document.tokens[span.paragraph] as Token[];
  return {
    start: (tokens[span.first] as Token).start,
    end: (tokens[Math.max(span.last, span.until ?? 0)] as Token).end,
  };
}

export function readStatements(article: Article, _options: ReadOptions = {}): Statement[] {
  const clean = normaliseText(article.text);
  const document = openDocument(clean.text);
  const names = buildNameTable(document, article.title);
  const references = new ReferenceTable(document, names);
  const toRaw = (position: TextPosition): TextPosition => ({
    start: clean.toRaw(position.start),
    end: clean.toRawEnd(position.end),
  });
  const statements: Statement[] = [];
  const entityOfQuote: (NamedEntity | null)[] = [];
  const quotes = attributeQuotes(document);
  for (const [index, quote] of quotes.entries()) {
    const tokens = document.tokens[quote.paragraph] as Token[];
    const { attribution, stretch } = quote;
    let entity: NamedEntity | null = null;
    if (attribution?.speaker != null) {
      const shared = quote.sharesWith >= 0 ? (entityOfQuote[quote.sharesWith] ?? null) : null;
      if (shared !== null) entity = shared;
      else {
        const resolution = resolveSpeaker(document, names, references, attribution);
        if (resolution !== null && resolution.confidence * attribution.confidence >= NAME_THRESHOLD)
          entity = resolution.entity;
      }
    }
    entityOfQuote.push(entity);
    const score = scoreStatement({
      text: document.text,
      stretch,
      tokens,
      quote: quote.token,
      attribution,
      language: document.language,
    });
    if (score < STATEMENT_THRESHOLD) continue;
    const position = toRaw({ start: stretch.innerStart, end: stretch.innerEnd });
    statements.push({
      id: `s${index}`,
      exact: article.text.slice(position.start, position.end),
      position,
      kind: kindOf(quote, tokens, document.text),
      speakerName: entity?.name ?? null,
      speakerPosition: attribution?.speaker == null ? null : toRaw(positionOf(document, attribution.speaker)),
      cue:
        attribution?.cue == null
          ? null
          : document.text.slice(positionOf(document, attribution.cue).start, positionOf(document, attribution.cue).end),
      score,
      groupId: `g${quote.sharesWith >= 0 ? quote.sharesWith : index}`,
      ...surroundingsOf(article.text, position),
    });
  }
  return statements;
}
