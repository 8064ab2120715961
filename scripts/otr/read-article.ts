/** Reads a saved article, .html or .txt, by the code that reads the live page. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { describePage } from '../../lib/page/describe-page.ts';
import { readPage } from '../../lib/page/read-page.ts';
import type { Article } from '../../lib/types.ts';

/** A headline is a line of some words without a full stop, among the first of the text; "Skip to content" before it is none. */
const MAX_HEADLINE_LENGTH = 160;
const MIN_HEADLINE_WORDS = 4;
const MAX_LINES_ABOVE = 5;

/** Rejects with a sentence where the file cannot be read. */
export async function readArticle(path: string): Promise<Article> {
  let raw: string;
  try {
    raw = await readFile(path, 'utf8');
  } catch {
    throw new Error(`${path} cannot be read: there is no such file, or it may not be opened.`);
  }
  return /^\.x?html?$/i.test(extname(path)) ? readHtml(raw) : readText(raw);
}

export function readHtml(html: string): Article {
  const { document } = parseHTML(html);
  const { isArticle: _, ...about } = describePage(document as unknown as Document);
  return { ...about, text: readPage(document as unknown as Document).text };
}

export function readText(text: string): Article {
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
