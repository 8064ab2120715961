/** Whether a page is read without being asked for: it calls itself an article, or has as much prose as one and quotes somebody. */

/** A short news item has some 80 words. */
const LEAST_PROSE_LENGTH = 400;
/** Lines of a menu or a teaser are shorter than paragraphs. */
const PARAGRAPH_LENGTH = 80;
const ANY_QUOTE_MARK = /["“”„«»‘]|''/;

export function isWorthReading(text: string, isArticle: boolean): boolean {
  // Transcripts quote without marks.
  if (isArticle) return text.trim() !== '';
  if (!ANY_QUOTE_MARK.test(text)) return false;
  let prose = 0;
  for (const paragraph of text.split('\n')) if (paragraph.length >= PARAGRAPH_LENGTH) prose += paragraph.length;
  return prose >= LEAST_PROSE_LENGTH;
}
