/** Reads a saved page as the live one is read. A worker has no parser for pages of its own, so linkedom makes the document. */
import { parseHTML } from 'linkedom/worker';
import { describePage } from '@/lib/page/describe-page.ts';
import { readPage } from '@/lib/page/read-page.ts';
import type { Article } from '@/lib/types.ts';

export function readSavedPage(html: string): Article {
  const document = parseHTML(html).document as unknown as Document;
  const { isArticle: _, ...about } = describePage(document);
  return { ...about, text: readPage(document).text };
}
