import { describe, expect, it } from 'vitest';
import type { Article } from '../types.ts';
import { type ReadOptions, readStatements } from './read-statements.ts';

function article(text: string, title: string | null = null): Article {
  return { text, title, byline: null, publisher: null, datePublished: null, url: null, inLanguage: null };
}

/** [words, full name, reporting word] of each statement. */
function read(text: string, options?: ReadOptions): [string, string | null, string | null][] {
  return readStatements(article(text), options).map(({ exact, speakerName, cue }) => [exact, speakerName, cue]);
}

function speakerMention(text: string): string | null {
  const position = readStatements(article(text))[0]?.speakerPosition ?? null;
  return position === null ? null : text.slice(position.start, position.end);
}

const LEAD = 'Senator Anna Keller met the mayor of Toledo, Paul Brandt, on Monday.\n';

describe('the speaker after the quotation', () => {
  it.each([
    ['name and verb', '“The bridge is safe,” Keller said.', 'Anna Keller', 'said'],
    ['verb and name', '“The bridge is safe,” said Keller.', 'Anna Keller', 'said'],
    ['comma outside the marks', '“The bridge is safe”, Keller told reporters.', 'Anna Keller', 'told'],
    ['a verb in no list', '“The bridge is safe,” Keller deadpanned.', 'Anna Keller', 'deadpanned'],
    ['an adverb and an auxiliary', '“The bridge is safe,” Keller has repeatedly said.', 'Anna Keller', 'said'],
    [
      'an apposition',
      '“The bridge is safe,” Keller, a member of the transport committee, said.',
      'Anna Keller',
      'said',
    ],
    [
      'a relative clause',
      '“The bridge is safe,” said Keller, who chairs the transport committee.',
      'Anna Keller',
      'said',
    ],
    ['a party tag', '“The bridge is safe,” Keller (D-Ohio) said.', 'Anna Keller', 'said'],
    ['a question', '“Is the bridge safe?” Keller asked.', 'Anna Keller', 'asked'],
    ['a capital after the marks', '“Close the bridge!” Another resident screamed.', null, 'screamed'],
    ['according to', '“The bridge is safe,” according to Keller.', 'Anna Keller', 'according to'],
    ['a dash', '“The bridge is safe.” — Anna Keller', 'Anna Keller', '—'],
  ])('%s', (_, sentence, name, cue) => {
    expect(read(LEAD + sentence)[0]?.slice(1)).toEqual([name, cue]);
  });
});

describe('the speaker before the quotation', () => {
  it.each([
    ['a colon', 'Keller said: “The bridge is safe.”', 'Anna Keller', 'said'],
    ['a comma', 'Keller said, “The bridge is safe.”', 'Anna Keller', 'said'],
    ['nothing between', 'Keller noted “the bridge is safe now”.', 'Anna Keller', 'noted'],
    ['a participle', 'Keller dismissed the report, calling it “a bad joke about bridges.”', 'Anna Keller', 'calling'],
    [
      'words between',
      'Keller told the council on Monday that the bridge was “safer than ever.”',
      'Anna Keller',
      'told',
    ],
    ['appositions', 'Keller, a Democrat, who chairs the committee, said: “The bridge is safe.”', 'Anna Keller', 'said'],
    ['a dateline', 'TOLEDO, Sept. 3 (XYZ) — Keller said: “The bridge is safe.”', 'Anna Keller', 'said'],
    [
      'a fronted phrase',
      'However, the senator, which surprised many, said: “The bridge is safe.”',
      'Anna Keller',
      'said',
    ],
    ['inverted', 'Said Keller: “The bridge is safe.”', 'Anna Keller', 'Said'],
    [
      'a colon after any verb',
      'Asked which bridge she meant, Keller demurred: “Whichever one is safe.”',
      'Anna Keller',
      'demurred',
    ],
    ['according to', 'According to Keller, the bridge is “safer than ever before”.', 'Anna Keller', 'According to'],
    [
      'passive',
      'The mayor was criticised by Keller because “his plan for the bridge is not safe”.',
      'Anna Keller',
      'criticised',
    ],
  ])('%s', (_, sentence, name, cue) => {
    expect(read(LEAD + sentence)[0]?.slice(1)).toEqual([name, cue]);
  });

  it('names who reports, not who is reported to have spoken', () => {
    expect(read(`${LEAD}Keller said Brandt once called the bridge “a crime against the river.”`)[0]?.[1]).toBe(
      'Anna Keller',
    );
  });

  it('takes no mention from inside a quotation', () => {
    expect(read(`${LEAD}“Paul Brandt said so,” Keller said.`)[0]?.[1]).toBe('Anna Keller');
  });
});

describe('quotations that belong together', () => {
  it('gives both halves of a split quotation one speaker and one group', () => {
    const [first, second] = readStatements(article(`${LEAD}“The bridge,” Keller said, “is safer than ever.”`));
    expect([first?.speakerName, second?.speakerName]).toEqual(['Anna Keller', 'Anna Keller']);
    expect(second?.groupId).toBe(first?.groupId);
  });

  it.each([
    ['the next sentence', '“The bridge is safe,” Keller said. “We tested it twice.”'],
    ['a sentence between', '“The bridge is safe,” Keller said. She smiled. “We tested it twice.”'],
    ['the next paragraph', '“The bridge is safe,” Keller said.\n“We tested it twice.”'],
    ['a report before', 'Keller said she was not worried. “We tested it twice.”'],
    ['a report in the paragraph before', 'Keller said she was not worried.\n“We tested it twice.”'],
  ])('follows on: %s', (_, text) => {
    expect(read(LEAD + text).at(-1)).toEqual(['We tested it twice.', 'Anna Keller', 'said']);
  });

  it('leaves a quotation alone that nobody is said to speak', () => {
    expect(read('The river is high this year.\n“We tested the bridge twice this year.”')[0]?.[1]).toBeNull();
  });

  it('reads a transcript', () => {
    const text = `${LEAD}"KELLER: Is the bridge safe or not?\n"BRANDT: It is safe, Senator, and you know it.`;
    expect(read(text)).toEqual([
      ['Is the bridge safe or not?', 'Anna Keller', ':'],
      ['It is safe, Senator, and you know it.', 'Paul Brandt', ':'],
    ]);
  });
});

it('reads a transcript without marks', () => {
  const text = `${LEAD}KELLER: Is the bridge safe or not?\nBRANDT: It is safe, Senator, and “safe” is safe.\nKELLER: Thank you very much, Mayor.`;
  expect(read(text)).toEqual([
    ['Is the bridge safe or not?', 'Anna Keller', ':'],
    ['It is safe, Senator, and “safe” is safe.', 'Paul Brandt', ':'],
    ['Thank you very much, Mayor.', 'Anna Keller', ':'],
  ]);
});

describe('full names', () => {
  it.each([
    ['a family name', '“We tested it,” Keller said.', 'Anna Keller'],
    ['a possessive is no speaker', '“We tested it,” Keller’s lawyer said.', null],
    ['a pronoun', 'Keller laughed.\n“We tested it,” she said.', 'Anna Keller'],
    ['a pronoun of the other gender', 'Brandt laughed. Keller did not.\n“We tested it,” he said.', 'Paul Brandt'],
    ['a role before the name', '“We tested it,” the senator said.', 'Anna Keller'],
    ['a role after the name', '“We tested it,” the mayor said.', 'Paul Brandt'],
    ['an unnamed source', '“We tested it,” a senior official said.', null],
    ['a spokesman who is named', '“We tested it,” said a spokesman for the city, Leo Marsh.', 'Leo Marsh'],
    ['an office with a name', '“We tested it,” Secretary of Transport Ruth Adler said.', 'Ruth Adler'],
    ['an organisation', '“We tested it,” the Ohio Transport Agency said.', 'Ohio Transport Agency'],
    [
      'one company in view',
      'The Toledo Steel Company closes. The Toledo Steel Company has 90 workers.\n“We tested it,” the company said.',
      'Toledo Steel Company',
    ],
    [
      'a name in apposition to another owner',
      '“We tested it,” a spokesman for the transport secretary, Ruth Adler, said.',
      null,
    ],
    [
      'who is quoted by another',
      '“We tested it,” the Ohio Herald quoted the engineer, Ruth Adler, as saying.',
      'Ruth Adler',
    ],
    ['a husband is not his wife', 'Keller laughed.\n“We tested it,” her husband said.', null],
    ['a misspelt family name', '“We tested it,” Ms. Kellar said.', 'Anna Keller'],
    ['a group is nobody', '“We tested it,” Democrats said.', null],
    ['a nickname in marks', '“We tested it,” said James "Jim" Adler.', 'James Adler'],
  ])('%s', (_, sentence, name) => {
    expect(read(LEAD + sentence)[0]?.[1]).toBe(name);
  });

  it('keeps two people of one family name apart by title and first name', () => {
    const text =
      'Anna Keller is the mayor. Her brother Martin Keller is not.\n“We agree,” Ms. Keller said.\n“We do not,” Martin Keller said.';
    expect(read(text).map(([, name]) => name)).toEqual(['Anna Keller', 'Martin Keller']);
  });

  it('borrows no name after a comma that it cannot read', () => {
    expect(read(`${LEAD}“It is safe,” Keller said.\n“It is not,” quoth nobody.`).at(-1)?.[1]).toBeNull();
  });

  it('has a mention for an unnamed source', () => {
    expect(speakerMention('“We tested it twice,” a senior city official said.')).toBe('a senior city official');
  });

  it('completes a family name and mends a spelling from the people of the corpus', () => {
    const knownSpeakers = [
      { name: 'Recep Tayyip Erdoğan', alternateName: ['Erdogan'] },
      { name: 'Adelheid Steinbrecher', alternateName: [] },
    ];
    expect(read('“We will not wait,” Erdogan said.', { knownSpeakers })[0]?.[1]).toBe('Recep Tayyip Erdoğan');
    expect(read('“We will not wait,” Steinbrecher said.', { knownSpeakers })[0]?.[1]).toBe('Adelheid Steinbrecher');
    expect(read('“We will not wait,” Adelheid Steinbreker said.', { knownSpeakers })[0]?.[1]).toBe(
      'Adelheid Steinbrecher',
    );
  });

  it('is not led astray by a hover card of the page', () => {
    const text =
      '“We will leave,” Defense Secretary Anna KellerAnna Maria KellerSunday preview: a new bridge Mayor weighs in MORE said on Monday.';
    expect(read(text)).toEqual([['We will leave,', 'Anna Keller', 'said']]);
  });
});

describe('what is no statement', () => {
  it.each([
    ['a programme', 'On “Face the Morning,” the host was silent.'],
    ['a nickname', 'James "Jim" Adler left the council.'],
    ['a term', 'The so-called “pothole tax” was dropped.'],
    ['a book', 'Her book “Bridges of Ohio” sold well.'],
    ['words that nobody said', 'The police never have occasion to say “You are under arrest, sir.”'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it('is surer of a whole sentence with a speaker than of a short term', () => {
    const [sentence, term] = readStatements(
      article(`${LEAD}“The bridge is as safe as any other,” Keller said.\nKeller used the “old method” again.`),
    );
    expect(sentence?.score ?? 0).toBeGreaterThan(term?.score ?? 0);
  });
});

describe('kinds', () => {
  it.each([
    ['“The bridge is safe,” Keller said.', 'direct'],
    ['Keller said: “The bridge is safe.”', 'direct'],
    ['Keller said the bridge was “as safe as can be”.', 'mixed'],
    ['Keller said “dear repairs” might be put off again.', 'mixed'],
  ])('%s', (sentence, kind) => {
    expect(readStatements(article(LEAD + sentence))[0]?.kind).toBe(kind);
  });
});

describe('other languages', () => {
  it.each([
    [
      'German',
      'Die Senatorin Anna Keller war nicht zufrieden. „Die Brücke ist sicher“, sagte Keller.',
      ['Die Brücke ist sicher', 'Anna Keller', 'sagte'],
    ],
    [
      'French',
      'La maire Anne Keller est dans la ville. « Le pont est sûr », a déclaré Anne Keller.',
      ['Le pont est sûr', 'Anne Keller', 'déclaré'],
    ],
    [
      'Spanish',
      'La alcaldesa Ana Keller llegó a la ciudad. «El puente es seguro», dijo Ana Keller.',
      ['El puente es seguro', 'Ana Keller', 'dijo'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

it('reads indirect speech only where it is asked for', () => {
  const text = `${LEAD}Keller said on Monday that the bridge would close in May. The repair will take a year, she said. According to Brandt, nobody asked the city.`;
  expect(read(text)).toEqual([]);
  expect(read(text, { indirect: true })).toEqual([
    ['the bridge would close in May', 'Anna Keller', 'said'],
    ['The repair will take a year', 'Anna Keller', 'said'],
    ['nobody asked the city', 'Paul Brandt', 'According to'],
  ]);
});
