/** The reader’s judgements in every state, and the form for one of their own. */
import { ContradictionForm } from '../../components/ContradictionForm.tsx';
import { judgements as threeJudgements } from '../../components/fixture-judgements.ts';
import * as fixtures from '../../components/fixtures.ts';
import { JudgementList, type JudgementListProps } from '../../components/JudgementList.tsx';
import type { CitedQuote } from '../../lib/types.ts';
import { doNothing, Frame, Group, locale, tell } from './frame.tsx';

export function JudgementsGroup() {
  return (
    <Group name="judgements">
      <Frame name="all three kinds" wide>
        <Judgements judgements={threeJudgements} />
      </Frame>
      <Frame name="after an import with a broken entry">
        <Judgements
          judgements={threeJudgements.slice(0, 1)}
          outcome={{
            kind: 'read',
            count: 1,
            rejected: [{ path: 'judgements[3].because', reason: '“because” is missing' }],
          }}
        />
      </Frame>
      <Frame name="none left, the last one can be put back">
        <Judgements judgements={[]} removed={threeJudgements[0] ?? null} />
      </Frame>
      <Frame name="a file that is none">
        <Judgements judgements={null} outcome={{ kind: 'failed', error: 'This is not JSON.' }} />
      </Frame>
    </Group>
  );
}

export function ContradictionFormGroup() {
  return (
    <Group name="form">
      <Frame name="before the search">
        <Form found={null} />
      </Frame>
      <Frame name="found" wide>
        <Form found={(fixtures.withTimeLine.timeLine ?? []).slice(0, 3)} />
      </Frame>
      <Frame name="nothing found">
        <Form found={[]} />
      </Frame>
    </Group>
  );
}

function Judgements(props: Pick<JudgementListProps, 'judgements' | 'outcome' | 'removed'>) {
  return (
    <JudgementList
      {...props}
      locale={locale}
      level={3}
      onRemove={({ decision }) => tell(`remove ${decision}`)}
      onPutBack={() => tell('put back')}
      onExport={() => tell('export')}
      onImport={doNothing}
    />
  );
}

function Form({ found }: { found: CitedQuote[] | null }) {
  const { record } = fixtures.verbatim;
  if (record === null) return null;
  return (
    <ContradictionForm
      subject={record}
      found={found}
      locale={locale}
      level={3}
      onSearch={words => tell(`search ${words}`)}
      onAdd={({ against, because }) => tell(`add ${against.quote.id} ${because}`)}
      onCancel={() => tell('cancel')}
    />
  );
}
