/** A page's text → its findings, by asking the background: what the reader has before their eyes first, then the rest. */
import { translate } from '@/lib/interface-language.ts';
import { askBackground, inBatches } from '@/lib/messages/page-to-background.ts';
import type { PageReport } from '@/lib/messages/panel-to-page.ts';
import type { Article, Finding, Statement, TextPosition } from '@/lib/types.ts';
import type { StatementNames } from './statement-names.ts';

/** More marks than this no reader reads, and each costs layout; what is left out is said in the popup. */
const MAX_FINDINGS = 1_000;

/** Tells each step; nothing more once it is called off. */
export async function findOnRecord(
  article: Article,
  view: TextPosition | null,
  names: StatementNames,
  signal: AbortSignal,
  onReport: (report: PageReport) => void,
): Promise<void> {
  const { text: _, ...about } = article;
  const report: PageReport = { status: 'reading', findings: [], headline: [], notes: [], error: '', about };
  const read = await askBackground({ type: 'read', article, view });
  if (signal.aborted) return;
  if (!read.ok) return onReport({ ...report, status: 'failed', error: read.error });
  const reading = names.keep(read.value);
  const { corpusCount } = read.value;
  const statements = reading.statements.slice(0, MAX_FINDINGS);
  report.headline = reading.headline;
  if (corpusCount === 0) report.notes.push(translate('noteNoCorpus'));
  if (statements.length < reading.statements.length)
    report.notes.push(translate('noteQuotesCut', [MAX_FINDINGS.toLocaleString()]));

  const found = new Map<string, Finding>();
  const take = (findings: readonly Finding[], status: PageReport['status'], error = '') => {
    for (const finding of findings) found.set(finding.statement.id, finding);
    const inOrder = statements.flatMap(({ id }) => found.get(id) ?? []);
    onReport({ ...report, status, findings: inOrder, error });
  };
  const rest = nearestFirst(
    statements.filter(({ id }) => !reading.findings.some(({ statement }) => statement.id === id)),
    view,
  );
  take(reading.findings, rest.length > 0 ? 'reading' : 'done');
  const batches = inBatches(rest);
  for (const [i, batch] of batches.entries()) {
    const answer = await askBackground({ type: 'check', statements: batch });
    if (signal.aborted) return;
    if (!answer.ok) return take([], 'failed', answer.error);
    take(answer.value, i === batches.length - 1 ? 'done' : 'reading');
  }
}

/** Readers go on downwards: what follows is asked for before what lies above. */
function nearestFirst(statements: readonly Statement[], view: TextPosition | null): Statement[] {
  const start = view?.start ?? 0;
  return [
    ...statements.filter(({ position }) => position.start >= start),
    ...statements.filter(({ position }) => position.start < start),
  ];
}
