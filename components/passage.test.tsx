import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/types.ts';
import * as fixtures from './fixtures.ts';
import {
  cutIntoRuns,
  printedRuns,
  type Run,
  recordedRuns,
  recordedText,
  shortenRuns,
  sortByWeight,
} from './passage.ts';

function recorded({ record, match }: Finding): Run[] {
  if (record === null || match === null) throw new Error('A fixture without a record');
  return recordedRuns(record.quote, match);
}

/** `[…]` cut, `{…}` changed, `<…>` printed the same. */
function draw(runs: Run[]): string {
  const marks = { context: ['', ''], cut: ['[', ']'], same: ['<', '>'], changed: ['{', '}'] } as const;
  return runs.map(({ role, text }) => `${marks[role][0]}${text}${marks[role][1]}`).join('');
}

describe('the recorded passage', () => {
  it.each([
    [
      'clipped',
      fixtures.clipped,
      'crews. <We will not raise the harbour levy this year>[, but we may have to look at it again in spring.] That',
    ],
    ['spliced', fixtures.spliced, '<The crews have waited long enough.>[ Last winter'],
    ['altered', fixtures.alteredNegation, '<We will >{not}< raise the harbour levy this year>[, but'],
    ['right to left', fixtures.rightToLeft, '<לא נעלה את אגרת הנמל השנה>[, אבל'],
  ])('%s shows what is printed, changed and cut', (_, finding, expected) => {
    expect(draw(recorded(finding))).toContain(expected);
  });

  it.each(Object.entries(fixtures).filter((entry): entry is [string, Finding] => 'match' in entry[1]))(
    '%s loses no character of the record',
    (_, finding) => {
      if (finding.record === null) return;
      const text = recorded(finding)
        .map(run => run.text)
        .join('');
      expect(text).toBe(recordedText(finding.record.quote));
    },
  );

  it('shades nothing where the cut words do not stand beside the printed ones', () => {
    const { record, match } = fixtures.clipped;
    const runs = recordedRuns(record!.quote, { ...match!, cutAfter: 'words of another record' });
    expect(runs.map(run => run.role)).toEqual(['context', 'same', 'context']);
  });
});

describe('the printed words', () => {
  it('mark the place of words left out, and the words put in', () => {
    const { statement, match } = fixtures.alteredMuch;
    expect(draw(printedRuns(statement.exact, match!.changes))).toBe(
      '{}{All}< of the >{240}< boats >{will}< have to move to the outer pier before the winter storms >{start}<.>',
    );
  });
});

it('mark an omission before the word that follows, on whichever side of the space it was found', () => {
  const { match } = fixtures.alteredNegation;
  const change = match!.changes[0]!;
  for (const place of [7, 8]) {
    const moved = { ...change, printedPosition: { start: place, end: place } };
    expect(draw(printedRuns('We will raise it', [moved]))).toBe('<We will >{}<raise it>');
  }
});

describe('runs', () => {
  const anyRole = fc.constantFrom('context' as const, 'cut' as const, 'same' as const, 'changed' as const);
  const anySpan = fc.record({ start: fc.integer(), end: fc.integer(), role: anyRole, change: fc.constant(null) });

  it('put together are the text, whatever the positions', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(anySpan, { maxLength: 8 }), (text, spans) => {
        const runs = cutIntoRuns(text, spans, 'same');
        expect(runs.map(run => run.text).join('')).toBe(text);
        expect(runs.map(run => run.place)).toEqual([...runs.keys()]);
      }),
    );
  });

  it('shortened keep every printed word and the words next to them', () => {
    const short = shortenRuns(recorded(fixtures.spliced), 40, 400);
    expect(draw(short)).toBe(
      '<The crews have waited long enough.>[ Last winter they were promised a new … that was to read the report. ]' +
        '<Nobody in this chamber can be proud of it.> [Applause.]',
    );
  });

  it('shortened leave a long quote its two ends, and every changed word', () => {
    const short = shortenRuns(recorded(fixtures.alteredNegation), 10, 8);
    expect(draw(short)).toContain('{not}');
    expect(draw(short)).toContain('< raise … year>');
  });

  it('shortened to more than they hold stay as they are', () => {
    const runs = recorded(fixtures.clipped);
    expect(shortenRuns(runs, 1000, 1000)).toEqual(runs);
  });
});

it('names the gravest edits first, and edits of one weight in the order of the text', () => {
  const { match } = fixtures.alteredMuch;
  expect(sortByWeight(match!.changes).map(change => change.said)).toEqual([
    '140',
    'some',
    'may',
    'begin',
    'You know, ',
  ]);
});
