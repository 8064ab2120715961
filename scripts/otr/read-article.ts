/** Reads a saved article, .html or .txt, by the code that reads the live page. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { readPlainArticle } from '../../lib/exchange/read-article.ts';
import { describePage } from '../../lib/page/describe-page.ts';
import { readPage } from '../../lib/page/read-page.ts';
import type { Article } from '../../lib/types.ts';

/** Rejects with a sentence where the file cannot be read. */
export async function readArticle(path: string): Promise<Article> {
  let raw: string;
  try {
    raw = await readFile(path, 'utf8');
  } catch {
    throw new Error(`${path} cannot be read: there is no such file, or it may not be opened.`);
  }
  return /^\.x?html?$/i.test(extname(path)) ? readHtml(raw) : readPlainArticle(raw);
}

export function readHtml(html: string): Article {
  const { document } = parseHTML(html);
  const { isArticle: _, ...about } = describePage(document as unknown as Document);
  return { ...about, text: readPage(document as unknown as Document).text };
}
