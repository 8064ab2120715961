import { type BadFiles, latin1, SCRIPT, utf16 } from './bad-file.ts';

const HEAD = 'id,text,speaker,date\n';
const GOOD = 'a,The bridge stays open.,Anna Keller,2021-03-04\n';

export const TABLES: BadFiles = {
  'only a heading': HEAD,
  'no column of words': 'year,count\n2020,7\n2021,8\n',
  'columns that leave out the words': { content: HEAD + GOOD, options: { columns: ['id', null, 'speaker', 'date'] } },
  'a row without words': `${HEAD}${GOOD}b,,Ben Moss,\n`,
  'words that are white space': `${HEAD}${GOOD}b,"  ",Ben Moss,\n`,
  'a row that is too short for words': `${HEAD}${GOOD}b\n`,
  'a row that is too long': `${HEAD}${GOOD}b,It rains, and how,Ben Moss,2021-01-01\n`,
  'a row of a hundred and one fields': `${HEAD}${GOOD}b,It rains.${',x'.repeat(99)}\n`,
  'a hundred and one columns': `text${',x'.repeat(100)}\nIt rains.\n`,
  'an id used twice': `${HEAD}${GOOD}${GOOD}`,
  'a mark that is never closed': `${HEAD}b,"It rains.,Ben Moss,2021-01-01\n${GOOD}`,
  'a mark that is never closed, at the end': `${HEAD}${GOOD}b,"It rains.`,
  'a mark that opens in a field': `${HEAD}${GOOD}b,It "rains.,Ben Moss,2021-01-01\n`,
  'words behind a closed mark': `${HEAD}${GOOD}b,"It rains." he said,Ben Moss,2021-01-01\nc,It snows.,Ben Moss,2021-01-02\n`,
  'sixty marks that are never closed': () =>
    `${HEAD}${GOOD}${Array.from({ length: 61 }, (_, i) => `k${i},"a" b" c,"open ${'x'.repeat(i)}\n`).join('')}`,
  'a field of a megabyte': () => `${HEAD}${GOOD}b,"${'x'.repeat(1_100_000)}",Ben Moss,\nc,It rains.,Ben Moss,\n`,
  'a field of five megabytes': () => `${HEAD}${GOOD}b,"${'x'.repeat(5_000_000)}",Ben Moss,\nc,It rains.,Ben Moss,\n`,
  'a field of five megabytes, never closed': () => `${HEAD}${GOOD}b,"${'x'.repeat(5_000_000)}\nc,It rains.,Ben Moss,\n`,
  'a quote over the limit': () => `${HEAD}${GOOD}b,${'x'.repeat(2_001)},Ben Moss,\n`,
  'a date that does not exist': `${HEAD}${GOOD}b,It rains.,Ben Moss,2021-02-30\n`,
  'a date of no month': { content: `${HEAD}b,It rains.,Ben Moss,31/13/2021\n`, options: { dateOrder: 'day first' } },
  'a day that is no month': {
    content: `${HEAD}b,It rains.,Ben Moss,31/04/2021\n`,
    options: { dateOrder: 'month first' },
  },
  'a date that can be read in two ways': `${HEAD}b,It rains.,Ben Moss,03/04/2021\n`,
  'a date in words': `${HEAD}b,It rains.,Ben Moss,some time in spring\n`,
  'two headings of the same name': 'text,text,speaker\nOne.,Two.,Anna Keller\n',
  'blank headings': 'text,,\nOne.,Two.,Three.\n',
  'NUL in the words': `${HEAD}b,It\u0000 rains.,Ben Moss,\n`,
  'NUL in every field': `${HEAD}\u0000b,\u0000,\u0000,\u0000\n`,
  'a formula in every field': `${HEAD}'=b,'=HYPERLINK("x"),'@SUM(1),'+1\n`,
  'script in every field': `${HEAD}${SCRIPT},${SCRIPT},${SCRIPT},${SCRIPT}\n`,
  'the prototype as a heading': 'text,__proto__,constructor\nOne.,x,y\n',
  'the prototype as an id': 'id,text\n__proto__,One.\nconstructor,Two.\n',
  'a link with a script': 'text,url\nOne.,javascript:alert(1)\n',
  'the wrong delimiter': { content: HEAD + GOOD, options: { delimiter: ';' } },
  'a delimiter that changes': `${HEAD}${GOOD}b;It rains.;Ben Moss;2021-01-01\n`,
  'a separator line and nothing else': 'sep=;\n',
  'lines ended by CR with an open mark': `${HEAD}${GOOD}b,"It rains.,Ben Moss,\n`.replaceAll('\n', '\r'),
  'in Latin-1, said to be UTF-8': {
    content: latin1('text,speaker\nSch\u00f6n.,J\u00fcrgen\nGut.,Anna Keller\n'),
    options: { encoding: 'utf-8' },
  },
  'in UTF-16, cut off': utf16(HEAD + GOOD).slice(0, -31),
  'UTF-16 said to be windows-1252': { content: utf16(HEAD + GOOD), options: { encoding: 'windows-1252' } },
  'more columns mapped than there are': {
    content: 'One sentence that is here.\n',
    options: { columns: ['text', 'speaker', 'date'], hasHeadings: false },
  },
  JSON: '{"id":"a","text":"x"}',
};
