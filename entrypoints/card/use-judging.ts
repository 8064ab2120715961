/** What the reader dismisses and confirms on the card: sent to the background, remembered here until the page is left, so that it can be taken back. */
import { useState } from 'react';
import type { ClaimJudging } from '@/components/ClaimButtons.tsx';
import { translate } from '@/lib/interface-language.ts';
import { askAsCard } from '@/lib/messages/card-to-background.ts';
import type { CitedQuote, Finding, JudgedStatement, OpposedClaim, PairJudgement } from '@/lib/types.ts';

interface Decided {
  decision: 'dismissed' | 'confirmed';
  statement: JudgedStatement;
  against: JudgedStatement & { quoteId: string };
  /** What the reader held of the pair before. */
  former: PairJudgement | null;
  claim: OpposedClaim;
  /** On whose card it stood, and in which place. */
  statementId: string;
  index: number;
}

export function sideOf({ quote, speaker }: CitedQuote): JudgedStatement & { quoteId: string } {
  return {
    quoteId: quote.id,
    exact: quote.exact,
    speakerName: speaker?.name ?? null,
    dateCreated: quote.dateCreated ?? null,
  };
}

/** The page's side of a pair: its record, or, without one, its words. */
function subjectOf({ statement, record }: Finding): JudgedStatement {
  if (record) return sideOf(record);
  return { quoteId: null, exact: statement.exact, speakerName: statement.speakerName, dateCreated: null };
}

/** A page that was read again no longer has what was dismissed: it stays on the card in its place. */
export function withDismissed(finding: Finding, decided: ReadonlyMap<string, Decided>): Finding {
  const contradictions = [...finding.contradictions];
  const gone = [...decided.values()]
    .filter(({ statementId, claim }) => {
      const isOwn = statementId === finding.statement.id;
      return isOwn && !contradictions.some(({ against }) => against.quote.id === claim.against.quote.id);
    })
    .sort((a, b) => a.index - b.index);
  for (const { index, claim } of gone) contradictions.splice(index, 0, claim);
  return { ...finding, contradictions };
}

export function useJudging(shown: Finding | null, isPrivate: boolean, onJudged: () => void) {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');
  const finding = shown && withDismissed(shown, decided);

  const judge = async (decision: Decided['decision'], claim: OpposedClaim) => {
    if (!finding) return;
    const { kind, label, because, id } = claim.contradiction;
    const pair = { statement: subjectOf(finding), against: sideOf(claim.against) };
    const answer = await askAsCard({ type: 'judge', decision, ...pair, kind, label, because });
    setProblem(answer.ok ? '' : answer.error);
    if (!answer.ok) return;
    const index = finding.contradictions.findIndex(({ contradiction }) => contradiction.id === id);
    const entry: Decided = {
      decision,
      ...pair,
      former: answer.value,
      claim,
      statementId: finding.statement.id,
      index,
    };
    setDecided(new Map(decided).set(id, entry));
    setSaid(translate(decision === 'dismissed' ? 'claimDismissed' : 'claimConfirmed'));
    onJudged();
  };

  const undo = async (claim: OpposedClaim) => {
    const entry = decided.get(claim.contradiction.id);
    if (!entry) return;
    const { decision, statement, against, former } = entry;
    const answer = former
      ? await askAsCard(toRequest(former))
      : await askAsCard({ type: 'forget', decision, statement, against });
    setProblem(answer.ok ? '' : answer.error);
    if (!answer.ok) return;
    const rest = new Map(decided);
    rest.delete(claim.contradiction.id);
    setDecided(rest);
    setSaid(translate('claimRestored'));
    onJudged();
  };

  const judging: ClaimJudging = {
    decided: new Map([...decided].map(([id, { decision }]) => [id, decision])),
    isPrivate,
    problem,
    onDismiss: claim => void judge('dismissed', claim),
    onConfirm: claim => void judge('confirmed', claim),
    onUndo: claim => void undo(claim),
  };
  return { finding, judging, said };
}

function toRequest({ dateModified: _, against, ...judgement }: PairJudgement) {
  const { quoteId } = against;
  if (quoteId === null) throw new Error('a judgement stands against a record');
  return { type: 'judge' as const, ...judgement, against: { ...against, quoteId } };
}
