/** A page's text → its findings, by asking the background: what the reader has before their eyes first, then the rest. */
import { translate } from '@/lib/interface-language.ts';
import { askBackground, inBatches } from '@/lib/messages/page-to-background.ts';
import type { PageReport } from '@/lib/messages/panel-to-page.ts';
import type { Article, Finding, Statement, TextPosition } from '@/lib/types.ts';
import type { StatementNames } from './statement-names.ts';

/** More marks than this no reader reads, and each costs layout; what is left out is said in the popup. */
const MAX_FINDINGS = 1_000;

export interface Question {
  article: Article;
  /** The part that the reader has before their eyes. */
  view: TextPosition | null;
  names: StatementNames;
  /** Of an earlier reading of the page: where a statement stands as it stood, its finding holds. A page that grows is not asked for anew. */
  former: readonly Finding[];
}

/** What is on record of the part that the reader sees, before the rest is read; null where that is not to be had. */
export async function glanceAtView({ article, view, names }: Omit<Question, 'former'>): Promise<Finding[] | null> {
  if (!view) return null;
  const answer = await askBackground({ type: 'glance', article, view });
  return answer.ok ? names.keep(answer.value).findings : null;
}

/** Tells each step, and which findings are the last word on their statements; nothing more once it is called off. */
export async function findOnRecord(
  { article, view, names, former }: Question,
  signal: AbortSignal,
  onReport: (report: PageReport, complete: readonly Finding[]) => void,
): Promise<void> {
  const { text: _, ...about } = article;
  const report: PageReport = { status: 'reading', findings: [], headline: [], notes: [], error: '', about };
  const read = await askBackground({ type: 'read', article, view });
  if (signal.aborted) return;
  if (!read.ok) return onReport({ ...report, status: 'failed', error: read.error }, []);
  const reading = names.keep(read.value);
  const statements = reading.statements.slice(0, MAX_FINDINGS);
  report.headline = reading.headline;
  if (reading.corpusCount === 0) report.notes.push(translate('noteNoCorpus'));
  if (statements.length < reading.statements.length)
    report.notes.push(translate('noteQuotesCut', [MAX_FINDINGS.toLocaleString()]));

  // What stands against these statements is told with the rest; their marks need not wait for it.
  const first = new Map(reading.findings.map(finding => [finding.statement.id, finding]));
  const found = new Map<string, Finding>();
  const take = (findings: readonly Finding[], status: PageReport['status'], error = '') => {
    for (const finding of findings) found.set(finding.statement.id, finding);
    const inOrder = statements.flatMap(({ id }) => found.get(id) ?? first.get(id) ?? []);
    onReport({ ...report, status, findings: inOrder, error }, [...found.values()]);
  };
  for (const finding of stillTrue(statements, former)) found.set(finding.statement.id, finding);
  const rest = nearestFirst(
    statements.filter(({ id }) => !found.has(id)),
    view,
  );
  // Marks at once; what stands against these statements is told with the rest.
  for (const finding of reading.findings)
    if (!found.has(finding.statement.id)) found.set(finding.statement.id, finding);
  const batches = inBatches(rest);
  take([], batches.length > 0 ? 'reading' : 'done');
  for (const [i, batch] of batches.entries()) {
    const answer = await askBackground({ type: 'check', statements: batch });
    if (signal.aborted) return;
    if (!answer.ok) return take([], 'failed', answer.error);
    take(answer.value, i === batches.length - 1 ? 'done' : 'reading');
  }
}

/** Findings of statements that say the same, of the same speaker, among the same words, all pieces of a sentence. */
function stillTrue(statements: readonly Statement[], former: readonly Finding[]): Finding[] {
  const known = new Map(former.map(finding => [finding.statement.id, finding]));
  const isAsBefore = (statement: Statement) => {
    const before = known.get(statement.id)?.statement;
    return (
      before !== undefined &&
      before.exact === statement.exact &&
      before.speakerName === statement.speakerName &&
      before.kind === statement.kind &&
      before.prefix === statement.prefix &&
      before.suffix === statement.suffix
    );
  };
  const formerGroups = Map.groupBy(former, ({ statement }) => statement.groupId);
  const isWhole = ([{ id }, ...others]: readonly [Statement, ...Statement[]]) =>
    formerGroups.get(known.get(id)?.statement.groupId ?? '')?.length === others.length + 1;
  return [...Map.groupBy(statements, ({ groupId }) => groupId).values()]
    .filter(pieces => pieces.every(isAsBefore) && isWhole(pieces as [Statement, ...Statement[]]))
    .flat()
    .map(statement => ({ ...(known.get(statement.id) as Finding), statement }));
}

/** Readers go on downwards: what follows is asked for before what lies above. */
function nearestFirst(statements: readonly Statement[], view: TextPosition | null): Statement[] {
  const start = view?.start ?? 0;
  return [
    ...statements.filter(({ position }) => position.start >= start),
    ...statements.filter(({ position }) => position.start < start),
  ];
}
