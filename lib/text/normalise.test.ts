import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from './normalise.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const trickyText = fc
  .array(
    fc.constantFrom(
      'a',
      'e',
      '\u0301',
      '\u00a0',
      '\u00ad',
      '\u200b',
      '\ufb01',
      '…',
      '“',
      '\u2028',
      '\r',
      '\n',
      '´',
      'ﾞ',
      '\u1100',
      '\u1161',
      '\ud83d\ude00',
      '\u202e',
      '½',
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(''));

describe('normaliseText', () => {
  it.each([
    ['Senator\u00a0Keller', 'Senator Keller'],
    ['a de\u00adlib\u00ader\u00adate with\u00addrawal', 'a deliberate withdrawal'],
    ['the of\ufb01ce', 'the office'],
    ['Wait\u2026', 'Wait...'],
    ['\ufeffHead\u200bline', 'Headline'],
    ['\u202eabc\u202c', 'abc'],
    ['Erdog\u0306an', 'Erdoğan'],
    ['“No,” she said – ‘never’', '“No,” she said – ‘never’'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['', ''],
  ])('reads %j as %j', (raw, expected) => {
    expect(normaliseText(raw).text).toBe(expected);
  });

  it('maps offsets to the raw characters', () => {
    const raw = 'The of\ufb01ce of Mr.\u00a0Bra\u00adndt\u2026 said “yes”';
    const { text, toRaw, toRawEnd, fromRaw } = normaliseText(raw);
    const at = text.indexOf('Brandt');
    expect(raw.slice(toRaw(at), toRawEnd(at + 6))).toBe('Bra\u00adndt');
    const quote = text.indexOf('yes');
    expect(raw.slice(toRaw(quote), toRawEnd(quote + 3))).toBe('yes');
    expect(fromRaw(toRaw(quote))).toBe(quote);
  });

  it.each([
    ['any', anyText],
    ['tricky', trickyText],
  ] as const)('changes nothing the second time (%s)', (_, texts) => {
    fc.assert(
      fc.property(texts, raw => {
        const once = normaliseText(raw).text;
        expect(normaliseText(once).text).toBe(once);
      }),
    );
  });

  it.each([
    ['any', anyText],
    ['tricky', trickyText],
  ] as const)('keeps a map that never goes backwards and ends with the text (%s)', (_, texts) => {
    fc.assert(
      fc.property(texts, raw => {
        const { text, toRaw, toRawEnd } = normaliseText(raw);
        let before = 0;
        for (let offset = 0; offset < text.length; offset++) {
          expect(toRaw(offset)).toBeGreaterThanOrEqual(before);
          expect(toRawEnd(offset + 1)).toBeGreaterThan(toRaw(offset));
          before = toRaw(offset);
        }
        expect(toRaw(text.length)).toBe(raw.length);
      }),
    );
  });

  it('normalises a mapped stretch to the same text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Keller ', 'of\ufb01ce ', 'e\u0301tat\u00a0', 'wi\u00adth ', '“so…” '), {
          minLength: 2,
          maxLength: 12,
        }),
        words => {
          const raw = words.join('');
          const { text, toRaw, toRawEnd } = normaliseText(raw);
          let at = 0;
          for (const word of text.split(' ')) {
            if (word !== '') expect(normaliseText(raw.slice(toRaw(at), toRawEnd(at + word.length))).text).toBe(word);
            at += word.length + 1;
          }
        },
      ),
    );
  });
});
