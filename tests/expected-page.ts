/** What a careful reader finds on a test page, and how what the program finds is held against it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { CitedQuote, Finding } from '../lib/types.ts';

export interface ExpectedStatement {
  exact: string;
  speakerName: string | null;
  quoteId: string | null;
  verdict: string | null;
  changed?: { said: string; printed: string }[];
}

export interface ExpectedPage {
  title: string;
  statements: ExpectedStatement[];
  notQuoted: string[];
  /** Why the program does not reach this yet: the page is then expected to fail, so that a limit that is overcome shows. */
  knownLimit?: string;
  afterFirstChange?: ExpectedStatement[];
  afterSecondChange?: ExpectedStatement[];
}

const PAGES = new URL('./pages/', import.meta.url);

export function pageNames(): string[] {
  return readdirSync(PAGES, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);
}

export function readTestPage(name: string): { html: string; expected: ExpectedPage } {
  const html = readFileSync(new URL(`${name}/source.html`, PAGES), 'utf8');
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, PAGES), 'utf8')) as ExpectedPage;
  return { html, expected };
}

/** The last part of a global id: the pack's own. */
function localId(id: string | undefined): string | null {
  return id?.split('/').at(-1) ?? null;
}

function isNamed(found: string | null, expected: string | null, record: CitedQuote | null): boolean {
  if (found === expected) return true;
  return (
    expected !== null &&
    found !== null &&
    record?.speaker?.name === expected &&
    record.speaker.alternateName.includes(found)
  );
}

/** One line a statement, as it should read; equal texts mean that the program found what the reader did. */
export function describeFindings(findings: readonly Finding[], expected: readonly ExpectedStatement[]): string[] {
  return findings.map(({ statement, match, record }, i) => {
    const wanted = expected[i];
    const speaker =
      wanted && isNamed(statement.speakerName, wanted.speakerName, record) ? wanted.speakerName : statement.speakerName;
    const changed =
      match?.changes
        .filter(change => change.weight >= 0.5 || change.category === 'bracketed')
        .map(({ said, printed }) => `${said.trim()} → ${printed.trim()}`) ?? [];
    return describe(
      statement.exact,
      speaker,
      localId(record?.quote.id),
      match?.verdict ?? null,
      wanted?.changed ? changed : [],
    );
  });
}

export function describeExpected(statements: readonly ExpectedStatement[]): string[] {
  return statements.map(({ exact, speakerName, quoteId, verdict, changed }) =>
    describe(
      exact,
      speakerName,
      quoteId,
      verdict,
      changed?.map(({ said, printed }) => `${said} → ${printed.replace(/[[\]]/g, '')}`) ?? [],
    ),
  );
}

function describe(
  exact: string,
  speaker: string | null,
  quoteId: string | null,
  verdict: string | null,
  changed: readonly string[],
): string {
  return [
    `“${exact.replace(/\s+/g, ' ')}”`,
    speaker ?? 'speaker not told',
    quoteId ?? 'no record',
    verdict ?? 'no verdict',
    ...changed,
  ].join(' | ');
}
