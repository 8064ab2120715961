/** The card in every state. */

import type { MatchJudging } from '../../components/CardRecord.tsx';
import type { ClaimJudging } from '../../components/ClaimButtons.tsx';
import { type CardState, FindingCard, type FindingCardProps } from '../../components/FindingCard.tsx';
import * as extremes from '../../components/fixture-extremes.ts';
import * as fixtures from '../../components/fixtures.ts';
import { doNothing, Frame, Group, locale, tell } from './frame.tsx';

const page = { title: 'Levy to rise', address: 'https://www.harbour-courier.example/levy#:~:text=We%20will%20raise' };

const matching: MatchJudging = {
  isRejected: false,
  isPrivate: false,
  problem: '',
  onReject: () => tell('reject'),
  onUndo: () => tell('undo match'),
};

const cards: Record<string, CardState> = {
  error: { kind: 'error', error: 'the database is locked by another tab' },
  'no record': { kind: 'ready', finding: fixtures.noRecord },
  'no record, no name': { kind: 'ready', finding: fixtures.noRecordNoName },
  verbatim: { kind: 'ready', finding: fixtures.verbatim },
  clipped: { kind: 'ready', finding: fixtures.clipped },
  spliced: { kind: 'ready', finding: fixtures.spliced },
  'altered: one grave edit': { kind: 'ready', finding: fixtures.alteredNegation },
  'altered: many edits': { kind: 'ready', finding: fixtures.alteredMuch },
  'altered: one slight edit': { kind: 'ready', finding: fixtures.alteredSlightly },
  'other speaker': { kind: 'ready', finding: fixtures.misattributed },
  'statements to compare': { kind: 'ready', finding: fixtures.opposed },
  'more statements than fit': { kind: 'ready', finding: fixtures.muchOpposed },
  'printed in many places': { kind: 'ready', finding: fixtures.widelyPrinted },
  'known from fact-checks': { kind: 'ready', finding: extremes.factChecked },
  'a whole speech': { kind: 'ready', finding: extremes.veryLong },
  'name withheld, year only': { kind: 'ready', finding: fixtures.unnamedSpeaker },
  'nothing known but the words': { kind: 'ready', finding: fixtures.bareRecord },
  'dismissed and confirmed': { kind: 'ready', finding: fixtures.opposed },
  'all dismissed': { kind: 'ready', finding: fixtures.opposed },
  'in a private window': { kind: 'ready', finding: fixtures.opposed },
  'a judgement that failed': { kind: 'ready', finding: fixtures.opposed },
  'time line, folded': { kind: 'ready', finding: fixtures.withTimeLine },
  'time line, open': { kind: 'ready', finding: fixtures.withShortTimeLine },
  'right to left': { kind: 'ready', finding: fixtures.rightToLeft },
  'unruly record': { kind: 'ready', finding: fixtures.unruly },
  'at a glance': { kind: 'ready', finding: fixtures.muchOpposed, page },
  'on a page, pinned': { kind: 'ready', finding: fixtures.alteredNegation, page },
  'not the same quote': { kind: 'ready', finding: fixtures.alteredMuch },
  gone: { kind: 'gone' },
};

/** What only some of them have. */
const more: Record<string, Partial<FindingCardProps>> = {
  verbatim: { copied: 'text' },
  'at a glance': { details: { isOpen: false, onToggle: isOpen => tell(`unfold ${isOpen}`) } },
  'on a page, pinned': {
    details: { isOpen: false, onToggle: doNothing },
    placing: {
      isPinned: true,
      isSized: true,
      isRightToLeft: false,
      zoom: 1,
      onPin: isPinned => tell(`pin ${isPinned}`),
      onGrab: doNothing,
      onDrag: (dx, dy) => tell(`drag ${dx} ${dy}`),
      onDrop: doNothing,
      onMoveTo: (x, y) => tell(`move to ${x} ${y}`),
      onReset: () => tell('reset'),
    },
  },
  'altered: many edits': { matching: { ...matching } },
  'not the same quote': { matching: { ...matching, isRejected: true } },
};

const judging: ClaimJudging = {
  decided: new Map(),
  isPrivate: false,
  problem: '',
  onDismiss: ({ against }) => tell(`dismiss ${against.quote.id}`),
  onConfirm: ({ against }) => tell(`confirm ${against.quote.id}`),
  onUndo: ({ against }) => tell(`undo ${against.quote.id}`),
};

const judgings: Record<string, ClaimJudging> = {
  'dismissed and confirmed': {
    ...judging,
    decided: new Map([
      ['x-raise', 'dismissed'],
      ['x-program', 'confirmed'],
    ]),
  },
  'all dismissed': {
    ...judging,
    decided: new Map([
      ['x-raise', 'dismissed'],
      ['x-figure', 'dismissed'],
      ['x-program', 'dismissed'],
    ]),
  },
  'in a private window': { ...judging, isPrivate: true },
  'a judgement that failed': { ...judging, problem: 'the database is locked by another tab' },
};

export function CardGroup() {
  return (
    <Group name="card">
      {Object.entries(cards).map(([name, state], index) => (
        <Frame key={name} name={name}>
          <FindingCard
            state={state}
            locale={locale}
            pageLanguage="en"
            level={3}
            place={{ index, count: Object.keys(cards).length }}
            judging={judgings[name] ?? judging}
            onAdd={id => tell(`add ${id}`)}
            onClose={() => tell(`close ${name}`)}
            onCopy={text => tell(`copy ${text}`)}
            onRetry={() => tell('retry')}
            {...(index > 0 ? { onPrevious: () => tell('previous') } : {})}
            onNext={() => tell('next')}
            {...more[name]}
          />
        </Frame>
      ))}
    </Group>
  );
}
