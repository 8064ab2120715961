/** Pages whose letters are not what they seem: turned about, invisible, without end, halves of characters. */
import { filler, LIE, STORY } from '../story-page.ts';
import { barePage, type HostilePage } from './hostile-page.ts';

const SIGNS: Record<string, string> = {
  'right-to-left override': '\u202E',
  'left-to-right override': '\u202D',
  'bidi isolates without end': '\u2066\u2067\u2068',
  'pops of what was never begun': '\u202C\u2069',
  'zero-width spaces': '\u200B',
  'zero-width joiners': '\u200D\u200C',
  'word joiners': '\u2060',
  'soft hyphens': '\u00AD',
  'byte order marks': '\uFEFF',
  'tag characters': '\u{E0041}\u{E007F}',
  'variation selectors': '\uFE0F\u{E0100}',
  'combining marks': '\u0301\u0316',
  'line and paragraph separators': '\u2028\u2029',
  'Hangul fillers': '\u3164\u115F',
  'replacement characters': '\uFFFD',
  noncharacters: '\uFFFE\u{1FFFE}',
  'object replacement': '\uFFFC',
  'Mongolian vowel separators': '\u180E',
};

/** A sign between every two letters of a quote. */
const strew = (sign: string) => [...LIE].join(sign);

export const LETTERS: HostilePage[] = [
  ...Object.entries(SIGNS).flatMap(([name, sign]): HostilePage[] => [
    {
      name: `${name} around each paragraph`,
      expects: 'read',
      html: barePage(STORY.replaceAll('<p>', `<p>${sign}`).replaceAll('</p>', `${sign}</p>`) + filler(2)),
    },
    {
      name: `${name} between the letters of a quote`,
      expects: 'read',
      html: barePage(STORY.replace(LIE, strew(sign)) + filler(2)),
    },
  ]),
  {
    name: 'a thousand marks on one letter',
    expects: 'read',
    html: barePage(`${STORY}<p>e${'\u0301'.repeat(1_000)}</p>${filler(2)}`),
  },
  {
    name: 'lone surrogates',
    expects: 'read',
    html: barePage(
      `${STORY}${filler(2)}<script>document.querySelector('p').append('“\\ud800 We go \\udc00,” said Ida Berg.')</script>`,
    ),
  },
  { name: 'NUL characters', expects: 'read', html: barePage(STORY.replaceAll('e', 'e\0') + filler(2)) },
  {
    name: 'a wrong encoding',
    expects: 'any',
    html: barePage(STORY + filler(2)),
    type: 'text/html; charset=windows-1251',
  },
  {
    name: 'letters of many alphabets that look alike',
    expects: 'read',
    html: barePage(STORY.replaceAll('a', 'а').replaceAll('e', 'е') + filler(2)),
  },
  { name: 'a page from right to left', expects: 'read', html: barePage(`<div dir="rtl">${STORY}</div>${filler(2)}`) },
];
