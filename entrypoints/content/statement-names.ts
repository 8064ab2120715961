/** Keeps a statement's id while its page grows and changes: a new paragraph above must not turn the card that is open into another quote's. */
import type { ArticleReading } from '@/lib/messages/page-to-background.ts';
import type { Finding, Statement } from '@/lib/types.ts';

export class StatementNames {
  #ids = new Map<string, string>();
  #made = 0;

  /** The reading with the ids that the same words had before. */
  keep<Reading extends Pick<ArticleReading, 'statements' | 'findings' | 'headline'>>(reading: Reading): Reading {
    const former = this.#ids;
    this.#ids = new Map();
    const renamed = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const { id, exact } of reading.statements) {
      const nth = counts.get(exact) ?? 0;
      counts.set(exact, nth + 1);
      const key = `${nth} ${exact}`;
      const name = former.get(key) ?? `q${this.#made++}`;
      this.#ids.set(key, name);
      renamed.set(id, name);
    }
    const nameOf = (id: string) => renamed.get(id) ?? id;
    const rename = (statement: Statement): Statement => ({ ...statement, id: nameOf(statement.id) });
    return {
      ...reading,
      statements: reading.statements.map(rename),
      findings: reading.findings.map(
        (finding): Finding => ({
          ...finding,
          statement: rename(finding.statement),
          match: finding.match && { ...finding.match, statementId: nameOf(finding.match.statementId) },
        }),
      ),
      headline: reading.headline.map(one => ({
        ...one,
        statementId: one.statementId === null ? null : nameOf(one.statementId),
      })),
    };
  }
}
