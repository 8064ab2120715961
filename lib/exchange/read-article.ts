/** Reads an article saved as HTML or text: the statements quoted in it, found and attributed as on a page. */
import { ImportError, type ImportOptions } from '../imported.ts';
import { readStatements } from '../quotes/read-statements.ts';
import type { Article } from '../types.ts';
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import { takeDraft } from './record-draft.ts';

/** As much as the live page is read of; the markup around it is not longer. */
const MAX_ARTICLE_CHARS = 1_000_000;
const MAX_MARKUP_CHARS = 16_000_000;
/** A headline is a line of some words without a full stop, among the first of the text; "Skip to content" before it is none. */
const MAX_HEADLINE_LENGTH = 160;
const MIN_HEADLINE_WORDS = 4;
const MAX_LINES_ABOVE = 5;

const MARKUP =
  /^\uFEFF?\s*(?:<!doctype html|<html|<head|<body|<article|<!--|<\?xml[^>]*>\s*<!doctype html|<(?:div|p|main|section|h1)\b)/iu;

export function looksLikeMarkup(text: string): boolean {
  return MARKUP.test(text);
}

export async function* readArticle(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncGenerator<void> {
  let text = '';
  let limit = MAX_ARTICLE_CHARS;
  for await (const piece of pieces) {
    if (text === '' && looksLikeMarkup(piece.text)) limit = MAX_MARKUP_CHARS;
    text += piece.text;
    if (text.length > limit) break;
    yield;
  }
  const article = limit === MAX_MARKUP_CHARS ? readMarkup(text, options) : readPlainArticle(text.slice(0, limit));
  if (text.length > limit || article.text.length > MAX_ARTICLE_CHARS)
    builder.note(`Only the first ${MAX_ARTICLE_CHARS.toLocaleString('en')} characters of the article were read.`);
  yield* takeStatements(article, builder, options);
  yield;
}

function readMarkup(html: string, { readPage }: ImportOptions): Article {
  if (html.length > MAX_MARKUP_CHARS)
    throw new ImportError(
      `This page is longer than ${MAX_MARKUP_CHARS.toLocaleString('en')} characters: it is not read.`,
    );
  if (!readPage) throw new ImportError('A saved page cannot be read here: save its text as .txt, and choose that.');
  return readPage(html);
}

function* takeStatements(article: Article, builder: ImportBuilder, options: ImportOptions): Generator<void> {
  const statements = readStatements(article);
  if (statements.length === 0) throw new ImportError('No quoted statement was found in this article.');
  const source = {
    title: article.title ?? options.fileName,
    url: article.url ?? '',
    publisher: article.publisher ?? '',
    published: article.datePublished ?? '',
  };
  for (const { exact, prefix = '', suffix = '', kind, speakerName, position } of statements) {
    const line = lineOf(article.text, position.start);
    const draft = {
      text: exact,
      prefix,
      suffix,
      kind,
      ...(speakerName === null ? {} : { speaker: { name: speakerName } }),
      source,
      language: article.inLanguage ?? '',
    };
    takeDraft(builder, draft, { line, excerpt: exact }, options);
    if (builder.isFull) yield;
  }
}

/** Of the paragraphs, one a line. */
function lineOf(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** A text without markup: each line that is not blank is a paragraph. */
export function readPlainArticle(text: string): Article {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
  const title = lines.slice(0, MAX_LINES_ABOVE).find(isHeadline) ?? null;
  return {
    text: lines.join('\n'),
    title,
    byline: null,
    publisher: null,
    datePublished: null,
    url: null,
    inLanguage: null,
  };
}

function isHeadline(line: string): boolean {
  const isShort = line.length <= MAX_HEADLINE_LENGTH && line.split(/\s+/).length >= MIN_HEADLINE_WORDS;
  return isShort && !/[.!?]["”’]?$/.test(line);
}
