/** The tables of bad files, by the format they are read as. */
import type { ImportFormat } from '../../lib/imported.ts';
import { ARTICLES } from './article.ts';
import type { BadFiles } from './bad-file.ts';
import { CLAIM_REVIEWS } from './claim-review.ts';
import { TABLES } from './csv.ts';
import { FACT_CHECK_TOOLS } from './fact-check-tools.ts';
import { GDELT } from './gdelt.ts';
import { HYPOTHESIS } from './hypothesis.ts';
import { JSON_LINES } from './json-lines.ts';
import { PACKS } from './pack.ts';
import { QUOTATIONS } from './quotation.ts';
import { QUOTEBANK } from './quotebank.ts';
import { WEB_ANNOTATIONS } from './web-annotation.ts';

export const BAD_FILES: Readonly<Record<ImportFormat, BadFiles>> = {
  pack: PACKS,
  'json lines': JSON_LINES,
  csv: TABLES,
  'claim review': CLAIM_REVIEWS,
  'fact check tools': FACT_CHECK_TOOLS,
  quotebank: QUOTEBANK,
  'gdelt quotations': GDELT,
  'web annotation': WEB_ANNOTATIONS,
  hypothesis: HYPOTHESIS,
  quotation: QUOTATIONS,
  article: ARTICLES,
};
