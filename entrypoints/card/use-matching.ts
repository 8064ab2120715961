/** Whether the reader holds that the words on the card are not its record's: sent to the background, and taken back while the card is open. */
import { useEffect, useState } from 'react';
import type { MatchJudging } from '@/components/CardRecord.tsx';
import { translate } from '@/lib/interface-language.ts';
import { askAsCard } from '@/lib/messages/card-to-background.ts';
import type { Finding } from '@/lib/types.ts';
import { sideOf } from './use-judging.ts';

/** @returns also what was done last, in a sentence, for those who hear the card */
export function useMatching(
  finding: Finding | null,
  isPrivate: boolean,
  onJudged: () => void,
): { matching: MatchJudging; said: string } {
  /** The statement whose record was rejected. */
  const [rejected, setRejected] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');
  const id = finding?.statement.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quote, another answer
  useEffect(() => {
    setProblem('');
    setSaid('');
  }, [id]);

  const tell = async (isRejected: boolean) => {
    if (!finding?.record) return;
    const { exact, speakerName } = finding.statement;
    const pair = {
      statement: { quoteId: null, exact, speakerName, dateCreated: null },
      against: sideOf(finding.record),
    };
    const answer = isRejected
      ? await askAsCard({ type: 'reject match', ...pair })
      : await askAsCard({ type: 'forget', decision: 'not the same', ...pair });
    setProblem(answer.ok ? '' : answer.error);
    if (!answer.ok) return;
    setRejected(isRejected ? finding.statement.id : null);
    setSaid(translate(isRejected ? 'notTheSameDone' : 'notTheSameUndone'));
    onJudged();
  };
  return {
    matching: {
      isRejected: rejected !== null && rejected === id,
      isPrivate,
      problem,
      onReject: () => void tell(true),
      onUndo: () => void tell(false),
    },
    said,
  };
}
