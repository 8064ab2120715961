import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { CitedQuote, FoundRecord } from '../lib/types.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { filterChoices, filterFindings, NO_FILTER } from './filter-findings.ts';
import { ALL_RESULTS, isLeft, resultChoices } from './filter-results.ts';
import * as fixtures from './fixtures.ts';
import { LookUp, type LookUpState } from './LookUp.tsx';
import { Messages } from './Messages.tsx';
import { OwnCorpora } from './OwnCorpora.tsx';
import { PageActions, type RecordingOutcome } from './PageActions.tsx';
import { QuoteForm, type QuoteFormProps } from './QuoteForm.tsx';
import { makeTranslator } from './translator.ts';

const locale = 'en-GB';
const doNothing = () => {};

function markup(node: ReactNode): string {
  return renderToStaticMarkup(<Messages value={makeTranslator(messages)}>{node}</Messages>);
}

/** Without its tags, as it is read. */
function text(node: ReactNode): string {
  return markup(node)
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"');
}

describe('the filter of a page’s quotes', () => {
  const all = fixtures.pageFindings;
  const idsOf = (filter: Partial<typeof NO_FILTER>) =>
    filterFindings(all, { ...NO_FILTER, ...filter }).map(({ statement }) => statement.id);

  it('leaves all where nothing is chosen', () => {
    expect(idsOf({})).toEqual(all.map(({ statement }) => statement.id));
  });

  it('keeps the order of the page, whatever fits best', () => {
    const order = all.map(({ statement }) => statement.id);
    const left = idsOf({ words: 'harbour levy' });
    expect(left.length).toBeGreaterThan(1);
    expect(left).toEqual(order.filter(id => left.includes(id)));
  });

  it.each([
    ['words', { words: 'outer pier' }, 'pier'],
    ['words with slips', { words: 'outter pier winnter' }, 'pier'],
    ['a name', { words: 'Brandt' }, 'other'],
  ])('finds %s', (_, filter, id) => {
    expect(idsOf(filter)).toContain(id);
    expect(idsOf(filter).length).toBeLessThan(all.length);
  });

  it('takes words, speaker and verdict together', () => {
    expect(idsOf({ words: 'pier', kind: 'verbatim' })).toEqual([]);
    const { speakers, kinds } = filterChoices(all);
    for (const speaker of speakers) expect(idsOf({ speaker }).length).toBeGreaterThan(0);
    for (const kind of kinds) expect(idsOf({ kind }).length).toBeGreaterThan(0);
    expect(kinds.at(-1)).toBe('opposed');
  });
});

const record = fixtures.verbatim.record as CitedQuote;
const found: FoundRecord = {
  record,
  match: fixtures.alteredNegation.match,
  sharedWords: [
    { start: 12, end: 17 },
    { start: 22, end: 29 },
    { start: 30, end: 34 },
  ],
  isSharedAround: false,
  isSameSpeaker: true,
  isSameDate: true,
};

function lookUp(state: LookUpState, kept: CitedQuote[] = []): ReactNode {
  return (
    <LookUp
      words="raise the harbour levy"
      state={state}
      locale={locale}
      kept={kept}
      onWords={doNothing}
      onSearch={doNothing}
      onKeep={doNothing}
      onCopy={doNothing}
      onDownload={doNothing}
      onClear={doNothing}
    />
  );
}

describe('looking up', () => {
  const of = (results: FoundRecord[], corpusCount = 1): LookUpState => ({
    kind: 'found',
    results,
    corpora: { demo: 'Starting corpus' },
    corpusCount,
  });

  it.each([
    ['nothing yet', { kind: 'none' }, 'Reworded statements are found too.'],
    ['at work', { kind: 'looking' }, 'Looking in your corpora…'],
    ['nothing found', of([]), 'No record with these words.'],
    ['no corpus', of([], 0), 'No corpus is in use'],
    ['an error', { kind: 'error', error: 'it is locked' }, 'The corpus could not be read: it is locked'],
  ] as [string, LookUpState, string][])('says: %s', (_, state, said) => {
    expect(text(lookUp(state))).toContain(said);
  });

  it('gives each record with its reasons and its corpus', () => {
    const said = text(lookUp(of([found])));
    for (const part of [
      '1 record found',
      'Anna Keller',
      '13 October 2019',
      'Altered: “not” was dropped',
      '3 words in common',
      'same speaker',
      'same day',
      'Corpus: Starting corpus',
    ])
      expect(said).toContain(part);
  });

  it('marks neighbouring words as one', () => {
    expect(markup(lookUp(of([found]))).match(/<mark>[^<]+<\/mark>/g)).toEqual([
      '<mark>raise</mark>',
      '<mark>harbour levy</mark>',
    ]);
  });

  it('offers only the filters that part the records', () => {
    const other = { ...found, record: { ...record, quote: { ...record.quote, id: 'b', dateCreated: '2021' } } };
    expect(text(lookUp(of([found])))).not.toContain('All years');
    const both = text(lookUp(of([found, other])));
    expect(both).toContain('All years');
    expect(both).not.toContain('All speakers');
    expect(resultChoices([record, other.record]).years).toEqual(['2021', '2019']);
    expect([record, other.record].filter(one => isLeft(one, { ...ALL_RESULTS, year: '2021' }))).toEqual([other.record]);
  });

  it('lists what was kept', () => {
    expect(text(lookUp({ kind: 'none' }, [record]))).toContain('1 record kept');
  });
});

describe('the form for a quote', () => {
  function form(more: Partial<QuoteFormProps> = {}): ReactNode {
    return (
      <QuoteForm
        fields={{ exact: 'We will build it.', speakerName: 'Ida Berg', dateCreated: '2024-02', prefix: '', suffix: '' }}
        pageTitle="Council news"
        address="https://news.example/"
        corpora={[{ id: 'own-1', name: 'Harbour' }]}
        speakers={['Anna Keller']}
        sameWords={null}
        locale={locale}
        onSave={doNothing}
        onCancel={doNothing}
        {...more}
      />
    );
  }

  it('holds what the page tells', () => {
    const html = markup(form());
    for (const part of ['We will build it.', 'value="Ida Berg"', 'value="2024-02"', 'Council news', 'Harbour'])
      expect(html).toContain(part);
  });

  it('asks for a name where the reader has no corpus yet', () => {
    expect(text(form())).not.toContain('Name of the new corpus');
    expect(markup(form({ corpora: [] }))).toContain('value="My quotes"');
  });

  it('says which records have the same words, and why nothing was kept', () => {
    expect(text(form({ sameWords: [record] }))).toMatch(/These words are on record already:.*Anna Keller/);
    expect(text(form({ sameWords: [] }))).not.toContain('on record already');
    expect(text(form({ problem: 'the disk is full' }))).toContain('Nothing was recorded: the disk is full');
  });

  it('is none in a private window', () => {
    const html = markup(form({ isPrivate: true }));
    expect(html).toContain('nothing of it is kept');
    expect(html).not.toContain('<form');
  });
});

describe('what came of recording a page', () => {
  it.each([
    [{ kind: 'done', corpusName: 'Harbour', count: 2, knownCount: 0 }, '2 quotes recorded in “Harbour”. Undo'],
    [
      { kind: 'done', corpusName: 'Harbour', count: 1, knownCount: 2 },
      '1 quote recorded in “Harbour”. 2 were there already. Undo',
    ],
    [{ kind: 'done', corpusName: 'Harbour', count: 0, knownCount: 3 }, '3 were there already. '],
    [{ kind: 'taken back' }, 'Taken back.'],
    [{ kind: 'failed', error: 'the disk is full' }, 'Nothing was recorded: the disk is full'],
  ] as [RecordingOutcome, string][])('%j', (outcome, said) => {
    const shown = text(<PageActions locale={locale} outcome={outcome} isPrivate={false} onUndo={doNothing} />);
    expect(shown).toBe(said);
  });

  it('in a private window nothing can be recorded, and why', () => {
    const html = markup(
      <PageActions locale={locale} outcome={null} isPrivate onRecordAll={doNothing} onUndo={doNothing} />,
    );
    expect(html).toContain('disabled=""');
    expect(html).toContain('private window');
  });
});

it('remembering is off until it is switched on', () => {
  const corpus = { id: 'own-1', name: 'Harbour', quoteCount: 3, isRemembering: false };
  const list = (isRemembering: boolean) =>
    markup(<OwnCorpora corpora={[{ ...corpus, isRemembering }]} locale={locale} onRemember={doNothing} />);
  expect(list(false)).not.toContain('checked=""');
  expect(list(true)).toContain('checked=""');
  expect(markup(<OwnCorpora corpora={[]} locale={locale} onRemember={doNothing} />)).toBe('');
});
