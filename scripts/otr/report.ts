/** Findings as a plain-text report that a person reads. */
import type { Article, CitedQuote, Finding, HeadlineFinding, OpposedClaim } from '../../lib/types.ts';

const WIDTH = 100;

function wrap(text: string, indent: string, firstIndent = indent): string {
  const lines: string[] = [];
  let line = firstIndent;
  let isEmpty = true;
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

function citation({ quote, speaker, source }: CitedQuote): string {
  const role = quote.jobTitle ?? speaker?.jobTitle;
  const who = speaker ? speaker.name + (role && !speaker.unnamed ? `, ${role}` : '') : 'speaker not named';
  const outlet =
    source &&
    (source.publisher
      ? `${source.publisher}${source.publisherCertainty === 'inferred' ? ' (inferred)' : ''}`
      : source.name);
  return [
    who,
    quote.dateCreated ?? 'date unknown',
    quote.recipient && `to ${quote.recipient}`,
    outlet && `recorded from ${outlet}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const ORIGINS: Record<OpposedClaim['contradiction']['origin'], string> = {
  editor: 'an editor’s record',
  reader: 'your own record',
  program: 'found by the program',
};

function writeFinding(finding: Finding, number: number): string {
  const { statement, match, record, contradictions } = finding;
  const lines = [wrap(`“${statement.exact}”`, '    ', `${String(number).padStart(2)}. `)];
  lines.push(`    printed as said by: ${statement.speakerName ?? 'not told'}`);
  if (match && record) {
    lines.push(
      wrap(
        `${match.verdict.toUpperCase()}${match.because.length > 0 ? `: ${match.because.join('; ')}` : ''}`,
        '      ',
        '    ',
      ),
    );
    lines.push(wrap(`record: ${citation(record)}`, '      ', '    '));
    if (match.verdict !== 'verbatim') {
      const { prefix, exact, suffix } = record.quote;
      lines.push(wrap(`${prefix}[${exact}]${suffix}`, '      ', '      '));
    }
  } else {
    lines.push('    no record; that does not mean that it is false');
  }
  for (const { contradiction, against } of contradictions) {
    lines.push(
      wrap(
        `beside it (${contradiction.label}, ${ORIGINS[contradiction.origin]}): “${against.quote.exact}”`,
        '      ',
        '    * ',
      ),
    );
    lines.push(wrap(citation(against), '      ', '      '));
    lines.push(wrap(contradiction.because, '      ', '      '));
  }
  return lines.join('\n');
}

function writeHeadline({ exact, kind, statementId }: HeadlineFinding, findings: readonly Finding[]): string {
  const statement = findings.find(finding => finding.statement.id === statementId)?.statement;
  const texts = {
    differs: `the article itself has “${statement?.exact}”`,
    unquoted: 'the article has these words as its own, not as anybody’s statement',
    absent: 'the article does not hold these words',
  };
  return wrap(`In the headline, “${exact}”: ${texts[kind]}.`, '    ', '');
}

export function writeReport(
  file: string,
  article: Article,
  headline: readonly HeadlineFinding[],
  findings: readonly Finding[],
): string {
  const matched = findings.filter(finding => finding.match).length;
  const title = article.title ?? file;
  return [
    title,
    '='.repeat(Math.min(WIDTH, title.length)),
    `${file}: ${findings.length} quoted statements, ${matched} of them on record`,
    ...headline.map(finding => writeHeadline(finding, findings)),
    '',
    ...findings.map((finding, i) => `${writeFinding(finding, i + 1)}\n`),
  ].join('\n');
}
