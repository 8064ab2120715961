/** Gives the answer to one line of `otr quotes`: the statements of a text, with who said them. */
import { readStatements } from '../../lib/quotes/read-statements.ts';
import type { TextPosition } from '../../lib/types.ts';

export interface QuotesInput {
  id: string;
  text: string;
  title?: string;
}

export interface QuotesAnswer {
  id: string;
  quotes: {
    start: number;
    end: number;
    text: string;
    speaker: string | null;
    speakerSpan: [number, number] | null;
    cue: string | null;
    type: string;
    score: number;
  }[];
}

function asPair(position: TextPosition | null): [number, number] | null {
  return position === null ? null : [position.start, position.end];
}

export function answerQuotes(input: QuotesInput, options: { indirect: boolean }): QuotesAnswer {
  const article = {
    text: input.text,
    title: input.title ?? null,
    byline: null,
    publisher: null,
    datePublished: null,
    url: null,
    inLanguage: null,
  };
  const quotes = readStatements(article, { indirect: options.indirect }).map(statement => ({
    start: statement.position.start,
    end: statement.position.end,
    text: statement.exact,
    speaker: statement.speakerName,
    speakerSpan: asPair(statement.speakerPosition),
    cue: statement.cue,
    type: statement.kind,
    score: Math.round(statement.score * 1000) / 1000,
  }));
  return { id: input.id, quotes };
}
