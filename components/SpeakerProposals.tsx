/** Shows names of a new corpus that look like speakers who are there already; each is merged or kept apart by the reader alone. */

import './forms.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import './ImportProgress.css';
import { countMessage, useMessages } from './Messages.tsx';

export interface ProposedSpeaker {
  id: string;
  name: string;
  /** The corpus that names this speaker. */
  corpusName: string;
}

export interface SpeakerProposal {
  added: ProposedSpeaker;
  known: ProposedSpeaker;
  decision: 'open' | 'merged' | 'apart';
}

export interface SpeakerProposalsProps {
  proposals: SpeakerProposal[];
  locale: string;
  level: HeadingLevel;
  onMerge: (proposal: SpeakerProposal) => void;
  onKeepApart: (proposal: SpeakerProposal) => void;
  onMergeAll: () => void;
}

export function SpeakerProposals({
  proposals,
  locale,
  level,
  onMerge,
  onKeepApart,
  onMergeAll,
}: SpeakerProposalsProps) {
  const t = useMessages();
  const open = proposals.filter(({ decision }) => decision === 'open').length;
  return (
    <section className="panel">
      <Heading level={level} className="panel-title">
        {countMessage(t, locale, 'speakerProposalsTitle', proposals.length)}
      </Heading>
      <p className="quiet">{t('speakerProposalsNote')}</p>
      <ul className="proposals">
        {proposals.map(proposal => (
          <li key={`${proposal.added.id} ${proposal.known.id}`} className="proposal">
            <dl className="proposal-names">
              <dt>{t('proposalNew')}</dt>
              <dd>
                <bdi>{proposal.added.name}</bdi>
              </dd>
              <dt>{t('proposalKnown')}</dt>
              <dd>
                <bdi>{proposal.known.name}</bdi>{' '}
                <span className="quiet">
                  <bdi>{proposal.known.corpusName}</bdi>
                </span>
              </dd>
            </dl>
            {proposal.decision === 'open' ? (
              <div className="button-row">
                <button type="button" className="button" onClick={() => onMerge(proposal)}>
                  {t('mergeTheseTwo')}
                  <span className="visually-hidden"> {`${proposal.added.name}, ${proposal.known.name}`}</span>
                </button>
                <button type="button" className="button" onClick={() => onKeepApart(proposal)}>
                  {t('keepApart')}
                  <span className="visually-hidden"> {`${proposal.added.name}, ${proposal.known.name}`}</span>
                </button>
              </div>
            ) : (
              <span className="quiet" role="status">
                {proposal.decision === 'merged' ? t('mergedInto', proposal.known.name) : t('keptApart')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {open > 1 && (
        <div className="button-row">
          <button type="button" className="button" onClick={onMergeAll}>
            {t('mergeThemAll')}
          </button>
        </div>
      )}
    </section>
  );
}
