/** Offers to dismiss or confirm a statement that stands beside the quote, and to take either back in the same place. */

import { useEffect, useRef } from 'react';
import type { OpposedClaim } from '../lib/types.ts';
import { useMessages } from './Messages.tsx';

export interface ClaimJudging {
  /** What was decided while this card is open, by the contradiction's id: it stays in its place, so that it can be taken back. */
  decided: ReadonlyMap<string, 'dismissed' | 'confirmed'>;
  /** In a private window nothing is kept, so nothing is offered. */
  isPrivate: boolean;
  /** Why the last one could not be kept; empty where it could. */
  problem: string;
  onDismiss: (claim: OpposedClaim) => void;
  onConfirm: (claim: OpposedClaim) => void;
  onUndo: (claim: OpposedClaim) => void;
}

export function ClaimButtons({ claim, judging }: { claim: OpposedClaim; judging: ClaimJudging }) {
  const t = useMessages();
  const { contradiction, against } = claim;
  const decision = judging.decided.get(contradiction.id);
  const first = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  // The button that was pressed is gone: the focus must not be lost with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the decision changes
  useEffect(() => {
    if (isPressed.current) first.current?.focus();
    isPressed.current = false;
  }, [decision]);
  const press = (act: (claim: OpposedClaim) => void) => () => {
    isPressed.current = true;
    act(claim);
  };
  const who = against.speaker?.name ?? t('speakerNotNamed');
  return (
    <p className="claim-buttons">
      {decision === undefined ? (
        <>
          <button
            ref={first}
            type="button"
            className="text-button"
            title={t('dismissNote')}
            aria-label={t('dismissWhose', who)}
            onClick={press(judging.onDismiss)}
          >
            {t('dismiss')}
          </button>
          {contradiction.origin === 'program' && (
            <button
              type="button"
              className="text-button"
              title={t('confirmNote')}
              aria-label={t('confirmWhose', who)}
              onClick={press(judging.onConfirm)}
            >
              {t('confirm')}
            </button>
          )}
        </>
      ) : (
        <button
          ref={first}
          type="button"
          className="text-button"
          aria-label={t('undoWhose', who)}
          onClick={press(judging.onUndo)}
        >
          {t('undo')}
        </button>
      )}
    </p>
  );
}
