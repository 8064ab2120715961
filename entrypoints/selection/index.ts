/** Run once in a page when the reader looks a selection up: gives back what is selected, and the text it stands in. Sets nothing up, leaves nothing behind. */
import { defineUnlistedScript } from '#imports';
import { describePage } from '@/lib/page/describe-page.ts';
import { readPage } from '@/lib/page/read-page.ts';
import { readSelection } from '@/lib/page/selected-passage.ts';

export default defineUnlistedScript(() => {
  const page = readPage(document, { checkVisibility: true });
  const passage = readSelection(document, page);
  const { isArticle: _, ...about } = describePage(document);
  return { passage, about, text: page.text };
});
