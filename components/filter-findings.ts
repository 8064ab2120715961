/** Which of a page's findings a filter leaves: by words (typing slips forgiven), by speaker, by what is known of them. */
import Fuse from 'fuse.js';
import type { MarkKind } from '../lib/text/verdict-style.ts';
import type { Finding } from '../lib/types.ts';
import { markKind } from './verdict-text.ts';

export interface FindingFilter {
  words: string;
  /** '' for all. */
  speaker: string;
  /** `opposed`: with statements to compare, whatever the verdict. */
  kind: MarkKind | '';
}

export const NO_FILTER: FindingFilter = { words: '', speaker: '', kind: '' };

/** Of fuse.js, 0 … 1: about one letter in four may differ. */
const MAX_REMOTENESS = 0.3;

/** As the page has it; where the page names nobody, as recorded. */
export function speakerOf({ statement, record }: Finding): string | null {
  return statement.speakerName ?? record?.speaker?.name ?? null;
}

/** In the order of the page. */
export function filterFindings(findings: readonly Finding[], { words, speaker, kind }: FindingFilter): Finding[] {
  const left = findings.filter(finding => {
    if (speaker !== '' && speakerOf(finding) !== speaker) return false;
    if (kind === 'opposed') return finding.contradictions.length > 0;
    return kind === '' || markKind(finding) === kind;
  });
  if (words.trim() === '') return left;
  const fuse = new Fuse(left, {
    keys: ['statement.exact', { name: 'speaker', getFn: finding => speakerOf(finding) ?? '' }],
    useTokenSearch: true,
    tokenMatch: 'all',
    ignoreLocation: true,
    threshold: MAX_REMOTENESS,
  });
  const found = new Set(fuse.search(words).map(({ item }) => item));
  return left.filter(finding => found.has(finding));
}

/** What there is to choose from: who speaks on the page, the most quoted first, and what is known of the quotes. */
export function filterChoices(findings: readonly Finding[]): { speakers: string[]; kinds: MarkKind[] } {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const speaker = speakerOf(finding);
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  const kinds = new Set<MarkKind>(findings.map(markKind));
  if (findings.some(({ contradictions }) => contradictions.length > 0)) kinds.add('opposed');
  return {
    speakers: [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([name]) => name),
    kinds: KINDS.filter(kind => kinds.has(kind)),
  };
}

const KINDS: readonly MarkKind[] = [
  'verbatim',
  'clipped',
  'spliced',
  'altered',
  'misattributed',
  'no-record',
  'opposed',
];
