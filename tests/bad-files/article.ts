import { type BadFiles, latin1, SCRIPT } from './bad-file.ts';

const QUOTED = '“We will build the bridge before the winter,” said Mayor Anna Keller.';

export const ARTICLES: BadFiles = {
  'no quotation': 'Council votes\n\nIt rained all day.\n',
  'marks that are never closed': 'Council votes on it\n\n“We will build the bridge before the winter, said nobody.\n',
  'marks and nothing else': '“”"„«»\n',
  'titles in marks only': 'She read “Moby Dick” and “Emma”.\n',
  'a page without text': '<!doctype html><html><head><title>x</title></head><body></body></html>',
  'a page of scripts': `<!doctype html><html><body><script>var a = "“We will build it,” said Anna.";</script></body></html>`,
  'a page that is cut off': `<!doctype html><html><body><article><h1>Council votes</h1><p>${QUOTED}</p><p>“And th`,
  'a page whose tags are not closed': `<html><body><div><div><p>${QUOTED}<p>It rained.<div>`,
  'a page of deep nesting': () => `<html><body>${'<div>'.repeat(5_000)}<p>${QUOTED}</p>`,
  'a page of scripts in every place': `<html><head><title>${SCRIPT}</title></head><body><h1>Council ${SCRIPT} votes</h1><p onclick="alert(1)">${QUOTED}${SCRIPT}</p></body></html>`,
  'a page that says nonsense about itself': `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":7,"author":[[]],"datePublished":"2021-02-30"}</script><link rel="canonical" href="javascript:alert(1)"></head><body><p>${QUOTED}</p></body></html>`,
  'a page too long to read': () => `<html><body><p>${QUOTED}</p>${'<p>It rained.</p>'.repeat(1_000_000)}</body></html>`,
  'a text too long to read': () => `${QUOTED}\n${'It rained all day long in the harbour.\n'.repeat(30_000)}`,
  'one line without an end': () => `${QUOTED} ${'It rained. '.repeat(20_000)}`,
  'a quotation over the limit': () => `“${'We will build the bridge. '.repeat(120)}” said Mayor Anna Keller.\n`,
  'the same words twice': `${QUOTED}\n\n${QUOTED}\n`,
  'text in Latin-1': latin1('"We will build the bridge before the winter," said J\u00fcrgen M\u00fcller.\n'),
  'text in UTF-8, said to be UTF-16': { content: `${QUOTED}\n`, options: { encoding: 'utf-16be' } },
  'control characters': `${QUOTED}\u0000\u0001\u0002\n`,
  'words that run from right to left': '“אנחנו נבנה את הגשר לפני החורף,” אמרה ראש העיר.\n',
};
