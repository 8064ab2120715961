/** Shows what is different in one line of shape, colour and word, with the gravest reason; neutral, for a mark is not an accusation. */

import type { Match } from '../lib/types.ts';
import type { FactCheck } from './fact-checks.ts';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { isGrave } from './passage.ts';
import { Reason } from './Reason.tsx';
import { furtherReasons, verdictWord } from './verdict-text.ts';

export interface VerdictLineProps {
  match: Match;
  /** How many recorded statements do not go together with this one; the card names them further down. */
  opposedCount: number;
  /** What others found about the words: said at a glance, for that the words are these says nothing of it. */
  checks: readonly FactCheck[];
  locale: string;
  /** The reader wants to see them. */
  onOpposed?: () => void;
}

export function VerdictLine({ match, opposedCount, checks, locale, onOpposed }: VerdictLineProps) {
  const t = useMessages();
  const [gravest] = match.because;
  const further = furtherReasons(match);
  return (
    <div className="verdict">
      <MarkIcon kind={match.verdict} />
      <div className="verdict-words">
        <p className="verdict-line">
          <strong>{verdictWord(match.verdict, t)}</strong>
          {gravest !== undefined && (
            <>
              {': '}
              <Reason text={gravest} />
            </>
          )}
        </p>
        {match.changes.some(isGrave) && <p className="verdict-weight">{t('canChangeMeaning')}</p>}
        {further.length > 0 && (
          <ul className="verdict-reasons">
            {further.map(reason => (
              <li key={reason}>
                <Reason text={reason} />
              </li>
            ))}
          </ul>
        )}
        {checks.map(
          ({ source, review }) =>
            review.alternateName !== undefined && (
              <p key={source.id} className="verdict-weight">
                <bdi>{t('factCheckedBy', source.publisher ?? review.author ?? source.name)}</bdi>{' '}
                <q className="cited" lang={review.inLanguage} dir="auto">
                  {review.alternateName}
                </q>
              </p>
            ),
        )}
        {opposedCount > 0 && (
          <p className="verdict-opposed" style={markColours('opposed')}>
            <MarkIcon kind="opposed" />
            <button type="button" className="text-button" onClick={onOpposed}>
              {countMessage(t, locale, 'compareWith', opposedCount)}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
