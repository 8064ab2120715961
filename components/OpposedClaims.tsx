/** Shows recorded statements that do not go together with this one, each with its words, speaker, date, reason and who holds it so. */

import type { ContradictionLabel, ContradictionOrigin, OpposedClaim, TextPosition } from '../lib/types.ts';
import { Facts } from './Facts.tsx';
import { FoldedList } from './FoldedList.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import { cutIntoRuns } from './passage.ts';
import { Reason } from './Reason.tsx';
import { WebLink } from './WebLink.tsx';

export interface OpposedClaimsProps {
  claims: OpposedClaim[];
  locale: string;
  level: HeadingLevel;
}

export function OpposedClaims({ claims, locale, level }: OpposedClaimsProps) {
  const t = useMessages();
  return (
    <section className="card-section">
      <Heading level={level} className="card-label">
        {countMessage(t, locale, 'compareWith', claims.length)}
      </Heading>
      <FoldedList className="opposed-list" locale={locale}>
        {claims.map(claim => (
          <li key={claim.contradiction.id}>
            <Opposed claim={claim} locale={locale} />
          </li>
        ))}
      </FoldedList>
    </section>
  );
}

function Opposed({ claim: { contradiction, against }, locale }: { claim: OpposedClaim; locale: string }) {
  const t = useMessages();
  const { quote, speaker, source } = against;
  const role = quote.jobTitle ?? speaker?.jobTitle;
  const words = contradiction.words?.[contradiction.quoteId === quote.id ? 'quote' : 'against'] ?? [];
  return (
    <article className={`opposed opposed-${contradiction.origin}`} style={markColours('opposed')}>
      <p className="opposed-label">
        <MarkIcon kind="opposed" />
        <strong>{t(LABELS[contradiction.label])}</strong>{' '}
        <span className="opposed-origin">{t(ORIGINS[contradiction.origin])}</span>
      </p>
      <blockquote className="passage" lang={quote.inLanguage} dir="auto">
        <ClashingWords text={quote.exact} words={words} />
      </blockquote>
      <Facts className="opposed-who">
        <strong>{speaker?.name ?? t('speakerNotNamed')}</strong>
        {role}
        <Moment date={quote.dateCreated} locale={locale} />
        {source !== null && <WebLink href={source.url}>{source.publisher ?? source.name}</WebLink>}
      </Facts>
      <p className="opposed-because">
        <Reason text={contradiction.because} />
      </p>
    </article>
  );
}

function ClashingWords({ text, words }: { text: string; words: TextPosition[] }) {
  const spans = words.map(position => ({ ...position, role: 'changed' as const, change: null }));
  return cutIntoRuns(text, spans, 'same').map(run =>
    run.role === 'changed' ? (
      <em key={run.place} className="clashing-word">
        {run.text}
      </em>
    ) : (
      run.text
    ),
  );
}

const LABELS = {
  contradicts: 'labelContradicts',
  'different figure': 'labelDifferentFigure',
  'changed position': 'labelChangedPosition',
} as const satisfies Record<ContradictionLabel, string>;

const ORIGINS = {
  editor: 'originEditor',
  reader: 'originReader',
  program: 'originProgram',
} as const satisfies Record<ContradictionOrigin, string>;
