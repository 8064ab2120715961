/** Shows a quote's record: at a glance who, when, where and what is different; unfolded, the passage, the differences, what it is to be compared with and its source. */

import { type RefObject, useId, useRef } from 'react';
import type { CitedQuote, Finding, Match } from '../lib/types.ts';
import { Appearances } from './Appearances.tsx';
import type { ClaimJudging } from './ClaimButtons.tsx';
import { Differences } from './Differences.tsx';
import { factChecksOf } from './fact-checks.ts';
import { Glyph } from './Glyph.tsx';
import { below, type HeadingLevel } from './Heading.tsx';
import { useMessages } from './Messages.tsx';
import { OpposedClaims } from './OpposedClaims.tsx';
import { Passage } from './Passage.tsx';
import { RecordHead } from './RecordHead.tsx';
import { SourceLine } from './SourceLine.tsx';
import { TimeLine } from './TimeLine.tsx';
import { VerdictLine } from './VerdictLine.tsx';

/** Whether passage and differences are unfolded. */
export interface CardDetails {
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

/** Whether the reader holds that these words are this record's. */
export interface MatchJudging {
  isRejected: boolean;
  /** In a private window nothing is kept, so nothing is offered. */
  isPrivate: boolean;
  /** Why it could not be kept; empty where it could. */
  problem: string;
  onReject: () => void;
  onUndo: () => void;
}

interface CardRecordProps {
  finding: Finding;
  match: Match;
  record: CitedQuote;
  locale: string;
  level: HeadingLevel;
  pageLanguage: string | undefined;
  /** Absent where all is shown at once. */
  details: CardDetails | undefined;
  judging: ClaimJudging | undefined;
  matching: MatchJudging | undefined;
  /** Gets the focus back when a rejection is taken back. */
  reject: RefObject<HTMLButtonElement | null>;
  onAdd: ((quoteId: string) => void) | undefined;
}

export function CardRecord(props: CardRecordProps) {
  const { finding, match, record, locale, level, judging, details } = props;
  const t = useMessages();
  const id = useId();
  const compare = useRef<HTMLDivElement>(null);
  const standing = finding.contradictions.filter(claim => judging?.decided.get(claim.contradiction.id) !== 'dismissed');
  const isOpen = details?.isOpen ?? true;
  return (
    <>
      <RecordHead statement={finding.statement} {...{ match, record, locale, level }} />
      <VerdictLine
        match={match}
        opposedCount={standing.length}
        checks={factChecksOf(record)}
        locale={locale}
        onOpposed={() => {
          if (!isOpen) details?.onToggle(true);
          // After the parts have been unfolded.
          requestAnimationFrame(() => compare.current?.focus());
        }}
      />
      {details !== undefined && (
        <button
          type="button"
          className="card-unfold"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => details.onToggle(!isOpen)}
        >
          <Glyph name="fold" />
          {t(isOpen ? 'hideDetails' : 'showDetails')}
        </button>
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen && <Details {...props} compare={compare} />}
      </div>
    </>
  );
}

type DetailsProps = CardRecordProps & { compare: RefObject<HTMLDivElement | null> };

function Details({
  finding,
  match,
  record,
  locale,
  level,
  pageLanguage,
  judging,
  matching,
  onAdd,
  ...refs
}: DetailsProps) {
  const t = useMessages();
  const section = below(level);
  const { statement, contradictions, timeLine = [] } = finding;
  const isKept = judging?.isPrivate !== true;
  return (
    <>
      <Passage quote={record.quote} match={match} level={section} />
      {match.changes.length > 0 && <Differences {...{ statement, match, pageLanguage }} level={section} />}
      {contradictions.length > 0 && (
        <div ref={refs.compare} tabIndex={-1} className="card-compare">
          <OpposedClaims claims={contradictions} {...{ locale, judging }} level={section} />
        </div>
      )}
      {timeLine.length > 1 && <TimeLine {...{ timeLine, locale }} currentId={record.quote.id} level={section} />}
      {record.appearsIn.length > 0 && <Appearances {...{ record, locale }} level={section} />}
      <SourceLine {...{ record, locale }} level={section} />
      {isKept && (onAdd !== undefined || matching !== undefined) && (
        <p className="card-section card-last">
          {matching !== undefined && !matching.isPrivate && (
            <button
              ref={refs.reject}
              type="button"
              className="text-button"
              title={t('notTheSameNote')}
              onClick={matching.onReject}
            >
              {t('notTheSame')}
            </button>
          )}
          {onAdd !== undefined && (
            <button type="button" className="text-button" onClick={() => onAdd(record.quote.id)}>
              {t('addContradiction')}
            </button>
          )}
          {matching !== undefined && matching.problem !== '' && (
            <span className="card-note">{t('judgementNotKept', matching.problem)}</span>
          )}
        </p>
      )}
    </>
  );
}
