/**
 * Gives the quoted statements of an article, with who said them.
 *
 * Text → marks → words → names → attribution → full name → score. Positions are those of `article.text`.
 */
import { type NormalisedText, normaliseText } from '../text/normalise.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import type { Article, Statement, TextPosition, UtteranceKind } from '../types.ts';
import { type AttributedQuote, attributeQuotes } from './attribute-quotes.ts';
import type { Attribution, TokenSpan } from './attribution.ts';
import { openDocument, type QuoteDocument } from './document.ts';
import { findIndirectReports } from './indirect.ts';
import { type KnownSpeaker, type KnownSpeakers, tableOfSpeakers } from './known-speakers.ts';
import { buildNameTable } from './name-table.ts';
import type { NamedEntity, NameTable } from './names.ts';
import { findPullQuotes } from './pull-quotes.ts';
import { ReferenceTable } from './references.ts';
import { resolveSpeaker } from './resolve-speaker.ts';
import { STATEMENT_THRESHOLD, scoreStatement } from './statement-score.ts';
import type { Token } from './tokens.ts';

export interface ReadOptions {
  /** Also statements without quotation marks. */
  indirect?: boolean;
  /** People of the corpus: completes surnames and mends spellings. */
  knownSpeakers?: readonly KnownSpeaker[];
}

/** More than is kept on either side of a statement, in characters. */
const SURROUNDINGS_WINDOW = 400;

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

class StatementReader {
  private readonly article: Article;
  private readonly clean: NormalisedText;
  private readonly document: QuoteDocument;
  private readonly names: NameTable;
  private readonly references: ReferenceTable;
  private readonly known: KnownSpeakers | null;

  constructor(article: Article, options: ReadOptions) {
    this.article = article;
    this.clean = normaliseText(article.text);
    this.document = openDocument(this.clean.text);
    this.names = buildNameTable(this.document, article.title);
    this.references = new ReferenceTable(this.document, this.names);
    this.known = options.knownSpeakers === undefined ? null : tableOfSpeakers(options.knownSpeakers);
  }

  readQuoted(): Statement[] {
    const statements: Statement[] = [];
    const entities: (NamedEntity | null)[] = [];
    const pullQuotes = findPullQuotes(this.document);
    for (const [index, quote] of attributeQuotes(this.document).entries()) {
      const tokens = this.document.tokens[quote.paragraph] as Token[];
      const { attribution, stretch, sharesWith, token } = quote;
      const isShared = sharesWith >= 0 && (attribution?.confidence ?? 0) >= NAME_THRESHOLD;
      const entity = (isShared ? entities[sharesWith] : null) ?? this.whoSpeaks(attribution);
      entities.push(entity);
      if (pullQuotes.has((tokens[token] as Token).stretch)) continue;
      const { text, language } = this.document;
      const score = scoreStatement({ text, stretch, tokens, quote: token, attribution, language });
      if (score < STATEMENT_THRESHOLD) continue;
      const kind = kindOf(quote, tokens, text);
      const position = { start: stretch.innerStart, end: stretch.innerEnd };
      statements.push(
        this.describe(
          `s${index}`,
          `g${sharesWith >= 0 ? sharesWith : index}`,
          position,
          kind,
          attribution,
          entity,
          score,
        ),
      );
    }
    return statements;
  }

  readIndirect(): Statement[] {
    return findIndirectReports(this.document).map(({ paragraph, first, last, attribution }, index) => {
      const position = positionOf(this.document, { paragraph, first, last });
      const entity = this.whoSpeaks(attribution);
      return this.describe(
        `i${index}`,
        `gi${index}`,
        position,
        'indirect',
        attribution,
        entity,
        attribution.confidence,
      );
    });
  }

  private whoSpeaks(attribution: Attribution | null): NamedEntity | null {
    if (attribution === null) return null;
    const resolution = resolveSpeaker(this.document, this.names, this.references, attribution);
    return resolution !== null && resolution.confidence * attribution.confidence >= NAME_THRESHOLD
      ? resolution.entity
      : null;
  }

  private describe(
    id: string,
    groupId: string,
    cleanPosition: TextPosition,
    kind: UtteranceKind,
    attribution: Attribution | null,
    entity: NamedEntity | null,
    score: number,
  ): Statement {
    const position = this.toRaw(cleanPosition);
    const speaker = attribution?.speaker == null ? null : positionOf(this.document, attribution.speaker);
    const cue = attribution?.cue == null ? null : positionOf(this.document, attribution.cue);
    return {
      id,
      exact: this.article.text.slice(position.start, position.end),
      position,
      kind,
      speakerName: entity === null ? null : (this.known?.complete(entity.name) ?? entity.name),
      speakerPosition: speaker === null ? null : this.toRaw(speaker),
      cue: cue === null ? null : this.document.text.slice(cue.start, cue.end),
      score,
      groupId,
      ...this.surroundings(position),
    };
  }

  /** Within a window: a page in one single line must not be searched from end to end for each statement. */
  private surroundings({ start, end }: TextPosition): { prefix: string; suffix: string } {
    const from = Math.max(0, start - SURROUNDINGS_WINDOW);
    const window = this.article.text.slice(from, end + SURROUNDINGS_WINDOW);
    return surroundingsOf(window, { start: start - from, end: end - from });
  }

  private toRaw(position: TextPosition): TextPosition {
    return { start: this.clean.toRaw(position.start), end: this.clean.toRawEnd(position.end) };
  }
}

/** In the order of the text; statements never overlap. */
export function readStatements(article: Article, options: ReadOptions = {}): Statement[] {
  const reader = new StatementReader(article, options);
  const quoted = reader.readQuoted();
  if (options.indirect !== true) return quoted;
  return [...quoted, ...reader.readIndirect()].sort((a, b) => a.position.start - b.position.start);
}
