/** Gives an article's report as Markdown, for a note, an issue or a message to an editor. */
import { dateInWords } from './dates.ts';
import { countMessage, type Translate } from './Messages.tsx';
import { claimWords, type ReportContent } from './Report.tsx';
import { escapeMarkdown, recordAsMarkdown } from './record-text.ts';
import { markKind, plainReason, verdictWord } from './verdict-text.ts';
import { isWebAddress } from './web-address.ts';

export function reportMarkdown(content: ReportContent, t: Translate, locale: string): string {
  const { about, address, date, findings, notes } = content;
  const words = { t, locale };
  const facts = [
    about?.publisher,
    about?.byline,
    about?.datePublished ? dateInWords(about.datePublished, locale) : null,
  ].filter(fact => fact !== null && fact !== undefined);
  const lines = [`# ${escapeMarkdown(about?.title ?? address ?? t('reportUntitled'))}`, ''];
  if (facts.length > 0) lines.push(escapeMarkdown(facts.join(' · ')), '');
  if (address !== null && isWebAddress(address)) lines.push(`<${new URL(address).href}>`, '');
  lines.push(
    `${t('reportDate', dateInWords(date, locale))} · ${countMessage(t, locale, 'quotesFound', findings.length)}`,
    '',
  );
  for (const [place, finding] of findings.entries()) {
    const { statement, match, record, contradictions } = finding;
    lines.push(`## ${place + 1}. ${verdictWord(markKind(finding), t)}`, '');
    lines.push(`> ${escapeMarkdown(statement.exact)}`, '>');
    lines.push(`> — ${escapeMarkdown(statement.speakerName ?? t('speakerNotNamedHere'))}`, '');
    if (match !== null && record !== null) {
      for (const reason of match.because) lines.push(`- ${escapeMarkdown(plainReason(reason, t))}`);
      if (match.because.length > 0) lines.push('');
      lines.push(`**${t('asRecorded')}**`, '', recordAsMarkdown(record, words), '');
    }
    for (const claim of contradictions) {
      const { label, origin } = claimWords(claim, t);
      const because = escapeMarkdown(plainReason(claim.contradiction.because, t));
      lines.push(`**${label}**: ${because} (${origin})`, '', recordAsMarkdown(claim.against, words), '');
    }
  }
  lines.push(t('noRecordIsNotFalse'), ...notes.flatMap(note => ['', escapeMarkdown(note)]), '');
  return lines.join('\n');
}
