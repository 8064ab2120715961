/** The names of the forms in which records come and go. */
import type { ExportFormat, ImportFormat } from '../lib/imported.ts';
import type { MessageKey } from './Messages.tsx';

export const FORMAT_NAMES = {
  pack: 'formatPack',
  csv: 'formatCsv',
  'json lines': 'formatJsonLines',
  'claim review': 'formatClaimReview',
  'fact check tools': 'formatFactCheckTools',
  quotebank: 'formatQuotebank',
  'gdelt quotations': 'formatGdelt',
  'web annotation': 'formatWebAnnotation',
  hypothesis: 'formatHypothesis',
  quotation: 'formatQuotation',
  article: 'formatArticle',
} as const satisfies Record<ImportFormat, MessageKey>;

/** What each is good for stands beside its name. */
export const EXPORT_NAMES = {
  pack: ['formatPack', 'exportPackNote'],
  'json lines': ['formatJsonLines', 'exportJsonLinesNote'],
  csv: ['formatCsv', 'exportCsvNote'],
  'claim review': ['formatClaimReview', 'exportClaimReviewNote'],
  'web annotation': ['formatWebAnnotation', 'exportWebAnnotationNote'],
  'csl json': ['formatCslJson', 'exportCslJsonNote'],
  markdown: ['formatMarkdown', 'exportMarkdownNote'],
  'evidence cards': ['formatEvidenceCards', 'exportEvidenceCardsNote'],
} as const satisfies Record<ExportFormat, readonly [MessageKey, MessageKey]>;
