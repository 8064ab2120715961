/** Gives an article as the rules read it: its text without page junk, paragraphs, quoted stretches and words. */
import { splitParagraphs } from '../text/paragraphs.ts';
import type { TextPosition } from '../types.ts';
import { detectLanguage, type ReadingLanguage } from './language.ts';
import { decideMarkStyle, type MarkStyle } from './mark-signs.ts';
import { findQuotedStretches } from './marks.ts';
import { blankPageJunk } from './page-junk.ts';
import type { QuotedStretch } from './quoted-stretch.ts';
import { type Token, tokenise } from './tokens.ts';
import { withTranscript } from './transcripts.ts';
import { WordForms } from './word-forms.ts';

export interface QuoteDocument {
  text: string;
  paragraphs: TextPosition[];
  stretches: QuotedStretch[];
  /** The words of each paragraph. */
  tokens: Token[][];
  style: MarkStyle;
  language: ReadingLanguage;
}

export function openDocument(rawText: string): QuoteDocument {
  const text = blankPageJunk(rawText);
  const paragraphs = splitParagraphs(text);
  const style = decideMarkStyle(text);
  const language = detectLanguage(text);
  const forms = new WordForms(language);
  const stretches = withTranscript(text, paragraphs, findQuotedStretches(text, paragraphs, style));
  let firstStretch = 0;
  const tokens = paragraphs.map(paragraph => {
    while (firstStretch < stretches.length && (stretches[firstStretch] as QuotedStretch).end <= paragraph.start)
      firstStretch++;
    return tokenise(text, paragraph, stretches, firstStretch, forms);
  });
  return { text, paragraphs, stretches, tokens, style, language };
}
