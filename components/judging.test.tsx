import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/types.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import type { ClaimJudging } from './ClaimButtons.tsx';
import { ContradictionForm } from './ContradictionForm.tsx';
import { FindingCard, type FindingCardProps } from './FindingCard.tsx';
import { FindingList } from './FindingList.tsx';
import * as judged from './fixture-judgements.ts';
import * as fixtures from './fixtures.ts';
import { JudgementList, type JudgementListProps } from './JudgementList.tsx';
import { Messages } from './Messages.tsx';
import { makeTranslator } from './translator.ts';

const locale = 'en-GB';
const nothing = () => {};
const judging: ClaimJudging = {
  decided: new Map(),
  isPrivate: false,
  problem: '',
  onDismiss: nothing,
  onConfirm: nothing,
  onUndo: nothing,
};

function markup(node: ReactNode): string {
  return renderToStaticMarkup(<Messages value={makeTranslator(messages)}>{node}</Messages>);
}

function card(finding: Finding, more: Partial<ClaimJudging> = {}, props: Partial<FindingCardProps> = {}): string {
  return markup(
    <FindingCard
      state={{ kind: 'ready', finding }}
      locale={locale}
      onClose={nothing}
      judging={{ ...judging, ...more }}
      {...props}
    />,
  );
}

function countOf(html: string, words: string): number {
  return html.split(words).length - 1;
}

describe('beside a statement on the card', () => {
  it('each can be dismissed, and what the program found can be confirmed', () => {
    const html = card(fixtures.opposed);
    expect(countOf(html, '>Dismiss</button>')).toBe(3);
    expect(countOf(html, '>Confirm</button>')).toBe(1);
    expect(html).toContain('aria-label="Dismiss the statement of Tomas Lind"');
  });

  it('a dismissed one leaves a way back in its place, and is no longer counted', () => {
    const html = card(fixtures.opposed, { decided: new Map([['x-raise', 'dismissed']]) });
    expect(countOf(html, '>Undo</button>')).toBe(1);
    expect(html).not.toContain('Editor’s record');
    expect(countOf(html, 'Compare with 2 other statements')).toBe(2);
  });

  it('with all of them dismissed nothing is said to be compared', () => {
    const all = new Map(['x-raise', 'x-figure', 'x-program'].map(id => [id, 'dismissed' as const]));
    const html = card(fixtures.opposed, { decided: all });
    expect(html).not.toMatch(/Compare with/);
    expect(countOf(html, '>Undo</button>')).toBe(3);
  });

  it('a confirmed one is the reader’s own from then on', () => {
    const html = card(fixtures.opposed, { decided: new Map([['x-program', 'confirmed']]) });
    expect(countOf(html, 'Your own record')).toBe(2);
    expect(html).not.toContain('Found by the program');
  });

  it('in a private window one sentence stands in place of all buttons', () => {
    const html = card(fixtures.opposed, { isPrivate: true }, { onAdd: nothing });
    expect(html).toContain('This is a private window');
    expect(html).not.toMatch(/Dismiss<|Confirm<|Set another statement/);
  });

  it('a failure is said with its reason', () => {
    expect(card(fixtures.opposed, { problem: 'it is locked' })).toContain('This could not be kept: it is locked');
  });

  it('without a record there is something to dismiss, but nothing to set another statement beside', () => {
    const html = card(
      { ...fixtures.noRecord, contradictions: fixtures.opposed.contradictions },
      {},
      { onAdd: nothing },
    );
    expect(countOf(html, '>Dismiss</button>')).toBe(3);
    expect(html).not.toContain('Set another statement');
    expect(card(fixtures.verbatim, {}, { onAdd: nothing })).toContain('Set another statement');
  });

  it('what a dismissal came to is heard from the card’s one live region', () => {
    const html = card(fixtures.opposed, {}, { judged: 'Taken back.' });
    expect(html).toContain('<p role="status" class="visually-hidden">Taken back.</p>');
    expect(html.match(/role="status"|aria-live/g)).toHaveLength(1);
  });
});

describe('the time line', () => {
  it('marks the present statement among the others', () => {
    const html = card(fixtures.withShortTimeLine);
    expect(html).not.toContain('<details class="time-line-folded">');
    expect(html.match(/<li aria-current="true">/g)).toHaveLength(1);
    expect(html.indexOf('2 May 2019')).toBeLessThan(html.indexOf('this quote'));
  });

  it('of more than three is folded', () => {
    expect(card(fixtures.withTimeLine)).toContain('4 statements in the order of the dates');
  });

  it('of the record alone is not shown', () => {
    expect(card(fixtures.verbatim)).not.toContain('By the same speaker');
  });
});

it('the popup tells who holds that there is something to compare', () => {
  const html = markup(
    <FindingList page={{ kind: 'read', findings: [fixtures.opposed] }} notes={[]} locale={locale} onJump={nothing} />,
  );
  expect(html).toContain('editor’s record, your own, found by the program');
});

describe('the list of judgements', () => {
  function list(props: Partial<JudgementListProps>): string {
    return markup(
      <JudgementList
        judgements={judged.judgements}
        locale={locale}
        onRemove={nothing}
        onPutBack={nothing}
        onExport={nothing}
        onImport={nothing}
        {...props}
      />,
    );
  }

  it.each([
    'Added by you: 1 pair',
    'Confirmed: 1 pair',
    'Dismissed: 1 pair',
    judged.added.statement.exact,
    judged.added.against.exact,
    'Tomas Lind',
    '13 October 2019',
    'on a page, without a record',
    'In May it had to rise',
  ])('says “%s”', words => {
    expect(list({})).toContain(words);
  });

  it('takes back what was dismissed, confirmed and told apart, and removes what was added', () => {
    expect(countOf(list({}), '>Undo<')).toBe(3);
    expect(countOf(list({}), '>Remove<')).toBe(1);
  });

  it.each([
    [{ judgements: [] }, 'None yet'],
    [{ judgements: null }, 'Reading your judgements…'],
    [{ removed: judged.added }, 'Put it back'],
    [{ outcome: { kind: 'failed', error: 'This is not JSON.' } }, 'Nothing was read: This is not JSON.'],
    [
      { outcome: { kind: 'read', count: 2, rejected: [{ path: 'judgements[1].a', reason: '“a” is empty' }] } },
      'judgements[1].a: “a” is empty',
    ],
  ] as [Partial<JudgementListProps>, string][])('of %j says “%s”', (props, words) => {
    expect(list(props)).toContain(words);
  });

  it('has nothing to export while there is nothing', () => {
    expect(list({ judgements: [] })).toMatch(/disabled=""[^>]*>Export/);
  });
});

describe('the form', () => {
  function form(found: Parameters<typeof ContradictionForm>[0]['found']): string {
    const subject = fixtures.verbatim.record;
    if (subject === null) throw new Error('the fixture has a record');
    return markup(
      <ContradictionForm {...{ subject, found, locale }} onSearch={nothing} onAdd={nothing} onCancel={nothing} />,
    );
  }

  it('asks for words first, and for a reason only when a statement is chosen', () => {
    expect(form(null)).toContain('type="search"');
    expect(form(null)).not.toContain('textarea');
    expect(form([])).toContain('No record with these words.');
    expect(countOf(form(fixtures.withTimeLine.timeLine ?? []), 'type="radio"')).toBe(4);
  });
});
