/** Shows what the reader holds of pairs of statements, both texts of each, with a way to take it back; and their way out to a file and in again. */

import type { Decision, JudgedStatement, Judgement } from '../lib/types.ts';
import './forms.css';
import { Facts } from './Facts.tsx';
import { FoldedList } from './FoldedList.tsx';
import { below, Heading, type HeadingLevel } from './Heading.tsx';
import './JudgementList.css';
import { countMessage, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import { Reason } from './Reason.tsx';

/** What reading a file came to. */
export type ImportOutcome =
  | { kind: 'read'; count: number; rejected: { path: string; reason: string }[] }
  | { kind: 'failed'; error: string };

export interface JudgementListProps {
  /** Null while they are being read. The latest first. */
  judgements: Judgement[] | null;
  locale: string;
  level?: HeadingLevel;
  outcome?: ImportOutcome | null;
  /** The one that was taken back last, which can be put back. */
  removed?: Judgement | null;
  onRemove: (judgement: Judgement) => void;
  onPutBack: (judgement: Judgement) => void;
  onExport: () => void;
  onImport: (file: File) => void;
}

export function JudgementList(props: JudgementListProps) {
  const { judgements, locale, level = 2, outcome = null, removed = null, onRemove, onPutBack } = props;
  const t = useMessages();
  const groups = DECISIONS.map(({ decision, title }) => ({
    decision,
    title,
    members: (judgements ?? []).filter(judgement => judgement.decision === decision),
  })).filter(({ members }) => members.length > 0);
  return (
    <section className="judgements">
      <Heading level={level} className={level === 1 ? 'part-title' : 'judgements-title'}>
        {t('judgementsTitle')}
      </Heading>
      <p className="judgements-note">{t('judgementsNote')}</p>
      <div role="status">
        {removed !== null && (
          <p className="judgements-said">
            {t('judgementRemoved')}{' '}
            <button type="button" className="text-button" onClick={() => onPutBack(removed)}>
              {t('putBack')}
            </button>
          </p>
        )}
        {outcome !== null && <Outcome outcome={outcome} locale={locale} />}
      </div>
      {judgements === null && <p className="judgements-empty">{t('readingJudgements')}</p>}
      {judgements?.length === 0 && <p className="judgements-empty">{t('noJudgements')}</p>}
      {groups.map(({ decision, title, members }) => (
        <section key={decision}>
          <Heading level={below(level)} className="judgements-group">
            {countMessage(t, locale, title, members.length)}
          </Heading>
          <FoldedList className="judgement-list" locale={locale}>
            {members.map(judgement => (
              <li key={keyOf(judgement)}>
                <JudgementItem judgement={judgement} locale={locale} onRemove={onRemove} />
              </li>
            ))}
          </FoldedList>
        </section>
      ))}
      <JudgementFile {...props} />
    </section>
  );
}

/** A pair has one judgement of a kind at most. */
function keyOf({ decision, statement, against }: Judgement): string {
  return JSON.stringify([decision === 'not the same', statement.quoteId ?? statement.exact, against.quoteId]);
}

interface JudgementItemProps {
  judgement: Judgement;
  locale: string;
  onRemove: (judgement: Judgement) => void;
}

function JudgementItem({ judgement, locale, onRemove }: JudgementItemProps) {
  const t = useMessages();
  const { decision, statement, against } = judgement;
  return (
    <article className={`judgement judgement-${decision}`}>
      <div className="judgement-pair">
        <Side side={statement} locale={locale} />
        <Side side={against} locale={locale} />
      </div>
      {judgement.decision !== 'not the same' && (
        <p className="judgement-because">
          {decision === 'added' ? <bdi>{judgement.because}</bdi> : <Reason text={judgement.because} />}
        </p>
      )}
      <button type="button" className="text-button" onClick={() => onRemove(judgement)}>
        {t(decision === 'added' ? 'removeJudgement' : 'undo')}
        <span className="visually-hidden">{` ${statement.exact.slice(0, 60)}`}</span>
      </button>
    </article>
  );
}

function Side({ side, locale }: { side: JudgedStatement; locale: string }) {
  const t = useMessages();
  return (
    <div className="judgement-side">
      <blockquote className="passage passage-small" dir="auto">
        {side.exact}
      </blockquote>
      <Facts className="judgement-who">
        <strong>{side.speakerName ?? t(side.quoteId === null ? 'speakerNotNamedHere' : 'speakerNotNamed')}</strong>
        {side.quoteId === null ? t('onPageOnly') : <Moment date={side.dateCreated ?? undefined} locale={locale} />}
      </Facts>
    </div>
  );
}

function Outcome({ outcome, locale }: { outcome: ImportOutcome; locale: string }) {
  const t = useMessages();
  if (outcome.kind === 'failed') return <p className="judgements-said">{t('importFailed', outcome.error)}</p>;
  return (
    <>
      <p className="judgements-said">{countMessage(t, locale, 'judgementsImported', outcome.count)}</p>
      {outcome.rejected.length > 0 && (
        <details className="judgements-rejected">
          <summary>{countMessage(t, locale, 'rejectedRecords', outcome.rejected.length)}</summary>
          <ul>
            {outcome.rejected.map(({ path, reason }) => (
              <li key={`${path} ${reason}`}>{t('rejectedRecord', [path, reason])}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function JudgementFile({ judgements, onExport, onImport }: JudgementListProps) {
  const t = useMessages();
  return (
    <div className="judgement-file">
      <button type="button" className="button" disabled={!judgements?.length} onClick={onExport}>
        {t('exportJudgements')}
      </button>
      <label className="button file-button">
        {t('importJudgements')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={event => {
            const [file] = event.currentTarget.files ?? [];
            // Emptied, so that the same file can be chosen again.
            event.currentTarget.value = '';
            if (file) onImport(file);
          }}
        />
      </label>
    </div>
  );
}

const DECISIONS = [
  { decision: 'added', title: 'judgementsAdded' },
  { decision: 'confirmed', title: 'judgementsConfirmed' },
  { decision: 'dismissed', title: 'judgementsDismissed' },
  { decision: 'not the same', title: 'judgementsNotTheSame' },
] as const satisfies { decision: Decision; title: string }[];
