/** Shows recorded statements that do not go together with this one, each with its words, speaker, date, reason and who holds it so. */

import type { ContradictionLabel, ContradictionOrigin, OpposedClaim, TextPosition } from '../lib/types.ts';
import { ClaimButtons, type ClaimJudging } from './ClaimButtons.tsx';
import { Facts } from './Facts.tsx';
import { FoldedList } from './FoldedList.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import './OpposedClaims.css';
import { cutIntoRuns } from './passage.ts';
import { Reason } from './Reason.tsx';
import { WebLink } from './WebLink.tsx';

export interface OpposedClaimsProps {
  claims: OpposedClaim[];
  locale: string;
  level: HeadingLevel;
  /** Absent where nothing can be judged. */
  judging?: ClaimJudging | undefined;
}

export function OpposedClaims({ claims, locale, level, judging }: OpposedClaimsProps) {
  const t = useMessages();
  const standing = claims.filter(({ contradiction }) => judging?.decided.get(contradiction.id) !== 'dismissed').length;
  return (
    <section className="card-section">
      <Heading level={level} className="card-label">
        {standing === 0 ? t('compareWithNone') : countMessage(t, locale, 'compareWith', standing)}
      </Heading>
      <FoldedList className="opposed-list" locale={locale}>
        {claims.map(claim => (
          <li key={claim.contradiction.id}>
            <JudgedClaim claim={claim} locale={locale} judging={judging} />
          </li>
        ))}
      </FoldedList>
      {judging?.isPrivate === true && <p className="card-note">{t('privateWindow')}</p>}
      {judging !== undefined && judging.problem !== '' && (
        <p className="card-note">{t('judgementNotKept', judging.problem)}</p>
      )}
    </section>
  );
}

interface JudgedClaimProps {
  claim: OpposedClaim;
  locale: string;
  judging: ClaimJudging | undefined;
}

function JudgedClaim({ claim, locale, judging }: JudgedClaimProps) {
  const t = useMessages();
  const decision = judging?.decided.get(claim.contradiction.id);
  const origin = decision === 'confirmed' ? 'reader' : claim.contradiction.origin;
  return (
    <>
      {decision === 'dismissed' ? (
        <>
          <p className="passage passage-small claim-gone" lang={claim.against.quote.inLanguage} dir="auto">
            {claim.against.quote.exact}
          </p>
          <p className="claim-decided">{t('claimDismissed')}</p>
        </>
      ) : (
        <Opposed claim={claim} origin={origin} locale={locale} />
      )}
      {decision === 'confirmed' && <p className="claim-decided">{t('claimConfirmed')}</p>}
      {judging !== undefined && !judging.isPrivate && <ClaimButtons claim={claim} judging={judging} />}
    </>
  );
}

interface OpposedProps {
  claim: OpposedClaim;
  origin: ContradictionOrigin;
  locale: string;
}

function Opposed({ claim: { contradiction, against }, origin, locale }: OpposedProps) {
  const t = useMessages();
  const { quote, speaker, source } = against;
  const role = quote.jobTitle ?? speaker?.jobTitle;
  const words = contradiction.words?.[contradiction.quoteId === quote.id ? 'quote' : 'against'] ?? [];
  return (
    <article className={`opposed opposed-${origin}`} style={markColours('opposed')}>
      <p className="opposed-label">
        <MarkIcon kind="opposed" />
        <strong>{t(LABELS[contradiction.label])}</strong> <span className="opposed-origin">{t(ORIGINS[origin])}</span>
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
