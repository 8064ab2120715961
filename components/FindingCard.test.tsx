import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/types.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { cite } from './citation.ts';
import { type CardState, FindingCard, type FindingCardProps } from './FindingCard.tsx';
import { factChecked, veryLong } from './fixture-extremes.ts';
import * as fixtures from './fixtures.ts';
import { Messages } from './Messages.tsx';
import { makeTranslator } from './translator.ts';

const t = makeTranslator(messages);
const locale = 'en-GB';

const everyFinding = Object.entries(fixtures).filter((entry): entry is [string, Finding] => 'match' in entry[1]);

function markup(state: CardState, more: Partial<FindingCardProps> = {}): string {
  return renderToStaticMarkup(
    <Messages value={t}>
      <FindingCard state={state} locale={locale} onClose={() => {}} onCopy={() => {}} {...more} />
    </Messages>,
  );
}

function ready(finding: Finding): string {
  return markup({ kind: 'ready', finding });
}

/** What a reader sees and a screen reader says, in one line. */
function textOf(html: string): string {
  return html
    .replace(/<(summary|p|h\d|li|tr|td|th|blockquote|section|div|header|footer)\b/g, ' <$1')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the card', () => {
  it.each([
    ['who', fixtures.verbatim, 'Anna Keller Senator 13 October 2019 · Morning Report, Radio North'],
    ['the verdict', fixtures.alteredNegation, 'Altered: “not” was dropped'],
    ['that an edit is grave', fixtures.alteredNegation, 'This can change the meaning.'],
    [
      'the further reasons',
      fixtures.alteredNegation,
      'the sentence goes on with “but we may have to look at it again in spring.”',
    ],
    ['the recorded word that is not printed', fixtures.alteredNegation, 'We will [recorded: not ] raise'],
    ['the place of a word left out', fixtures.alteredNegation, 'We will [left out here: not] raise'],
    ['words cut at an edge', fixtures.clipped, '[not printed here: , but we may have to look at it again in spring. ]'],
    [
      'grave edits before slight ones',
      fixtures.alteredMuch,
      'Can change the meaning 140 240 number some All quantity may will modality Smaller differences begin start',
    ],
    ['no table for a single edit', fixtures.alteredSlightly, 'it again in spring. Source'],
    [
      'both names',
      fixtures.misattributed,
      'Other speaker: recorded as said by Tomas Lind, printed as said by Senator Paul Brandt',
    ],
    ['a year alone', fixtures.misattributed, 'Harbour master 2018 · Reporters in Nordhavn'],
    ['an outlet that was concluded', fixtures.misattributed, 'Evening Post · outlet concluded, not stated · 2019'],
    ['an outlet that is unknown', fixtures.unnamedSpeaker, 'Leaflet without imprint · outlet unknown'],
    [
      'a name withheld',
      fixtures.unnamedSpeaker,
      'a senior official of the harbour authority The source withholds the name. 2019',
    ],
    ['that nobody is named', fixtures.bareRecord, 'Speaker not named in the record Date unknown'],
    ['that there is no source', fixtures.bareRecord, 'The record names no source.'],
    ['the other statements up front', fixtures.opposed, 'Verbatim Compare with 3 other statements As recorded'],
    ['an editor’s record', fixtures.opposed, 'Changed position Editor’s record We are going to raise'],
    ['the reader’s own record', fixtures.opposed, 'Different figure Your own record The levy rose'],
    ['what the program found', fixtures.opposed, 'Contradicts Found by the program, not checked We will raise'],
    ['why', fixtures.opposed, '“will not raise” here, “will raise” there'],
    ['further places', fixtures.widelyPrinted, 'Also stands in 2 other places Minutes of the 41st sitting'],
    ['a fact-check, in its own words', fixtures.widelyPrinted, 'in its own words: Größtenteils richtig'],
    [
      'fact-checks apart from the places, a figure with its scale',
      factChecked,
      'As recorded The harbour levy has doubled within two years. Fact-checks of these words Leaflet without imprint',
    ],
    ['the scale of a figure', factChecked, 'in its own words: 3 on a scale from 1 to 5'],
    ['what a fact-check explains, and who checked', factChecked, 'all others it rose by a tenth. Mira Holt'],
    ['a long quote by its two ends', veryLong, / … .*would not mend\. That is all/],
    ['other words in a further place', fixtures.widelyPrinted, 'We won’t raise the harbour levy'],
    [
      'how a date was concluded',
      fixtures.widelyPrinted,
      'How outlet and date are known Date: Thursday before Sunday 13 October 2019',
    ],
    ['a date that is none', fixtures.unruly, 'last spring'],
    ['the first of many statements, and how many more', fixtures.muchOpposed, 'Show 7 more'],
    ['no record', fixtures.noRecord, 'No record of these words in your corpora. That does not mean they are false.'],
  ])('says %s', (_, finding, expected) => {
    if (expected instanceof RegExp) expect(textOf(ready(finding))).toMatch(expected);
    else expect(textOf(ready(finding))).toContain(expected);
  });

  it.each(everyFinding)('accuses nobody: %s', (_, finding) => {
    const said = `${textOf(ready(finding))} ${cite(finding, 'text', { t, locale })}`;
    expect(said.replaceAll(t('noRecordNote'), '')).not.toMatch(/\b(lies?|liar|lying|false|fake|wrong|untrue)\b/i);
  });

  it.each(everyFinding)('has one live region, and headings without a gap: %s', (_, finding) => {
    const html = ready(finding);
    expect(html.match(/role="status"|aria-live/g)).toHaveLength(1);
    const levels = [...html.matchAll(/<h(\d)/g)].map(match => Number(match[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
  });

  it.each(everyFinding)('links only to the web, in a new tab, without saying from where: %s', (_, finding) => {
    for (const [link] of ready(finding).matchAll(/<a [^>]*>/g)) {
      expect(link).toMatch(/href="https?:/);
      expect(link).toContain('target="_blank" rel="noreferrer"');
    }
  });

  it('links the source at the passage itself, with what stands around short words', () => {
    expect(ready(fixtures.verbatim)).toContain('/2019/10/14/levy#:~:text=We%20will%20not%20raise');
  });

  it.each(everyFinding)('names the language of recorded words and leaves their direction to them: %s', (_, finding) => {
    if (finding.record === null) return;
    expect(ready(finding)).toContain(
      `<blockquote class="passage" lang="${finding.record.quote.inLanguage}" dir="auto">`,
    );
  });

  it('says why it failed', () => {
    const failed = markup({ kind: 'error', error: 'the database is locked' }, { onRetry: () => {} });
    expect(textOf(failed)).toContain('The corpus could not be read: the database is locked');
    expect(textOf(failed)).toContain('Try again');
  });

  it('keeps the controls in place at the ends, and shows none where there is no order', () => {
    const first = markup({ kind: 'gone' }, { place: { index: 0, count: 2 }, onNext: () => {} });
    expect(first).toContain('title="Previous quote" disabled=""');
    expect(textOf(first)).toContain('1 of 2');
    expect(markup({ kind: 'gone' })).not.toContain('Previous quote');
  });

  it('offers nothing to copy before there is something', () => {
    expect(markup({ kind: 'gone' })).not.toContain('aria-label="Copy"');
    expect(ready(fixtures.noRecord)).toContain('aria-label="Copy"');
  });
});

describe('the card on a page', () => {
  const details = (isOpen: boolean) => ({ details: { isOpen, onToggle: () => {} } });
  const at = (isOpen: boolean, finding: Finding) => markup({ kind: 'ready', finding }, details(isOpen));

  it.each([
    ['who', 'Anna Keller'],
    ['when and where', '13 October 2019 · Morning Report, Radio North'],
    ['what is different', 'Altered: “not” was dropped This can change the meaning.'],
    ['that there is something to compare', 'Compare with 10 other statements'],
  ])('tells at a glance %s', (_, expected) => {
    expect(textOf(at(false, { ...fixtures.muchOpposed }))).toContain(expected);
  });

  it('tells at a glance what a fact-check found: that the words are these says nothing of it', () => {
    expect(textOf(at(false, factChecked))).toContain('Verbatim A fact-check by Mira Holt found: Needs context');
  });

  it('keeps passage, differences, other statements and source for a second look', () => {
    const folded = at(false, fixtures.muchOpposed);
    expect(folded).toContain('aria-expanded="false"');
    for (const part of ['As recorded', 'As printed here', 'Editor’s record', 'Source']) {
      expect(textOf(folded)).not.toContain(part);
      expect(textOf(at(true, fixtures.muchOpposed))).toContain(part);
    }
  });

  it('shows a quote without a record whole: there is nothing to unfold', () => {
    expect(textOf(at(false, fixtures.noRecord))).toContain('That does not mean they are false.');
    expect(at(false, fixtures.noRecord)).not.toContain('card-unfold');
  });

  it('says so where the quote or its record is gone: it is never blank', () => {
    expect(textOf(markup({ kind: 'gone' }))).toContain('This quote is no longer marked');
  });

  const matching = { isRejected: false, isPrivate: false, problem: '', onReject: () => {}, onUndo: () => {} };
  it('takes the reader’s word that it is not the same quote, and offers to take it back', () => {
    const state: CardState = { kind: 'ready', finding: fixtures.alteredMuch };
    expect(textOf(markup(state, { matching }))).toContain('Not the same quote');
    const rejected = textOf(markup(state, { matching: { ...matching, isRejected: true } }));
    expect(rejected).toContain('will not be matched with that record again');
    expect(rejected).toContain('Undo');
    expect(rejected).not.toContain('Tomas Lind');
    expect(textOf(markup(state, { matching: { ...matching, problem: 'the disk is full' } }))).toContain(
      'the disk is full',
    );
  });

  it('offers no judgement in a private window, of which nothing stays', () => {
    const state: CardState = { kind: 'ready', finding: fixtures.alteredMuch };
    expect(textOf(markup(state, { matching: { ...matching, isPrivate: true } }))).not.toContain('Not the same quote');
  });
});
