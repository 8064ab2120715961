/** Tells how many of a page's quotes are in which state: the icon, its word, the number. */
import type { Finding } from '../lib/types.ts';
import './FindingTally.css';
import { filterChoices, filterFindings, NO_FILTER } from './filter-findings.ts';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { useMessages } from './Messages.tsx';
import { verdictWord } from './verdict-text.ts';

export interface FindingTallyProps {
  findings: readonly Finding[];
  locale: string;
}

export function FindingTally({ findings, locale }: FindingTallyProps) {
  const t = useMessages();
  const number = new Intl.NumberFormat(locale);
  return (
    <ul className="finding-tally">
      {filterChoices(findings).kinds.map(kind => (
        <li key={kind} style={markColours(kind)}>
          <MarkIcon kind={kind} />
          <span>{verdictWord(kind, t)}</span>
          <strong>{number.format(filterFindings(findings, { ...NO_FILTER, kind }).length)}</strong>
        </li>
      ))}
    </ul>
  );
}
