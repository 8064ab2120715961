import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { CorpusList } from './CorpusList.tsx';
import { FindingList, type PageState } from './FindingList.tsx';
import { corpora as bothCorpora } from './fixture-corpora.ts';
import * as fixtures from './fixtures.ts';
import { Messages } from './Messages.tsx';
import { SiteAccess, siteEffect } from './SiteAccess.tsx';
import { makeTranslator } from './translator.ts';
import { Welcome } from './Welcome.tsx';

const locale = 'en-GB';

function markup(node: ReactNode): string {
  return renderToStaticMarkup(<Messages value={makeTranslator(messages)}>{node}</Messages>);
}

function list(page: PageState, notes: string[] = []): string {
  return markup(
    <FindingList page={page} notes={notes} locale={locale} currentId="clipped" onJump={() => {}} onRetry={() => {}} />,
  );
}

describe('the list', () => {
  it('shows every quote in the order of the page, with and without a record', () => {
    const html = list({ kind: 'read', findings: fixtures.pageFindings });
    const places = fixtures.pageFindings.map(finding => html.indexOf(`>${finding.statement.exact}<`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it.each([
    ['counts', '8 quotes'],
    ['those on record', '6 on record'],
    ['the verdict with its reason', 'Altered'],
    ['the statements to compare', '3 to compare'],
    ['that nobody is named', 'Speaker not named'],
    ['that no record is no judgement', 'No record does not mean that a quote is false'],
    ['what was left out', 'Only the first 1 MB of this page was read.'],
    ['the open card', 'aria-current="true"'],
  ])('says %s', (_, expected) => {
    expect(
      list({ kind: 'read', findings: fixtures.pageFindings }, ['Only the first 1 MB of this page was read.']),
    ).toContain(expected);
  });

  it.each([
    [{ kind: 'read', findings: [] }, 'No quotes on this page.'],
    [{ kind: 'reading' }, 'Reading this page…'],
    [{ kind: 'unreadable' }, 'This page cannot be read.'],
    [{ kind: 'off' }, 'Not switched on for this site.'],
    [{ kind: 'error', error: 'it is locked' }, 'The corpus could not be read: it is locked'],
  ] as [PageState, string][])('says of %j “%s”', (page, expected) => {
    expect(list(page)).toContain(expected);
  });
});

describe('the choice for a site', () => {
  it.each([
    ['every', null, true, 'effectReads'],
    ['every', null, false, 'effectNotGranted'],
    ['every', 'never', true, 'effectNever'],
    ['every', 'ask', true, 'effectAsk'],
    ['picked', null, true, 'effectAsk'],
    ['picked', 'always', true, 'effectReads'],
    ['picked', 'always', false, 'effectNotGranted'],
    ['click', 'always', true, 'effectReads'],
    ['click', null, false, 'effectAsk'],
  ] as const)('%s, %s, granted %s: %s', (scope, site, granted, effect) => {
    expect(siteEffect(scope, site, granted)).toBe(effect);
  });

  it('offers to read the page unless it is read anyway or never', () => {
    const offered = (['always', 'never', 'ask', null] as const).filter(site =>
      markup(
        <SiteAccess host="a.example" scope="picked" site={site} granted onSite={() => {}} onReadNow={() => {}} />,
      ).includes('Read this page now'),
    );
    expect(offered).toEqual(['ask', null]);
  });

  it('is not shown where no extension may read', () => {
    expect(
      markup(<SiteAccess host={null} scope="every" site={null} granted onSite={() => {}} onReadNow={() => {}} />),
    ).toBe('');
  });
});

describe('the welcome', () => {
  it('offers three choices, none of them made beforehand', () => {
    const html = markup(<Welcome scope={null} onScope={() => {}} locale={locale} />);
    expect(html.match(/type="radio"/g)).toHaveLength(3);
    expect(html).not.toContain('checked=""');
  });

  it('pictures a card that cannot be used', () => {
    expect(markup(<Welcome scope="click" onScope={() => {}} locale={locale} />)).toContain('inert=""');
  });
});

describe('the corpora', () => {
  function corpora(listed: typeof bothCorpora | null): string {
    const ignore = () => {};
    return markup(
      <CorpusList
        corpora={listed}
        locale={locale}
        onEnable={ignore}
        onOrder={ignore}
        onDeed={ignore}
        onRestore={ignore}
      />,
    );
  }

  it.each([
    'Starting corpus',
    '1,204 quotes',
    '38 speakers',
    '1 quote',
    '1 speaker',
    '12 March 2024',
    '2015 to 2019',
    'not stated',
    '2 records were not taken in',
    'quotes[13].exact: must not be empty',
  ])('say “%s”', expected => {
    expect(corpora(bothCorpora)).toContain(expected);
  });

  it('can be restored where there are none, but not while they are being read', () => {
    expect(corpora([])).toContain('Restore the bundled corpus');
    expect(corpora(null)).not.toContain('Restore the bundled corpus');
  });
});
