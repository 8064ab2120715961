import { describe, expect, it } from 'vitest';
import { readStatements } from './read-statements.ts';

function reported(text: string): string[] {
  const article = { title: null, byline: null, publisher: null, datePublished: null, url: null, inLanguage: null };
  return readStatements({ ...article, text }).map(({ exact }) => exact);
}

describe('what names a thing is nobody’s statement', () => {
  it.each([
    // titles of works, and what bears a name
    'Senator Anna Keller was reading the novel “The Slow Ferry” when the vote began.',
    'Keller praised “We Were Never There,” a documentary about the flood, on Monday.',
    '“What the Miller Knew,” her first play, opens on Friday, Keller said.',
    'Keller told the crowd that she had twice seen “The Long Thaw” at the cinema.',
    'On Sunday she said on “Meet the County” that she was tired.',
    'Keller arrived on the ferry “Northern Grace.”',
    'The band played “Do You Know the Way?” and went home.',
    'The theatre shows “The Bells at Noon” to schools.',
    // nicknames and names given
    'Keller, known to her friends as “Ace,” voted against it.',
    'Her staff call her “the Admiral,” Brandt said.',
    'They named the dog “Mister Speaker.”',
    'Paul Brandt, nicknamed “the Anvil” by his students, said nothing.',
    // terms
    'The so-called “bridge levy” was dropped, Keller said.',
    'The report speaks of “managed retreat,” which is moving house.',
    'The word “tax” does not occur in it.',
    'Planners call the car park the “gateway site” in their papers.',
    // signs and other things with words on them
    'A sign on the gate read “Closed for the season.”',
    'One banner said “Not Our Water” and another “Send It Back.”',
    'He held a poster that said “No more dams.”',
    'There was a notice and a sign on the gate: “Mind the goose.”',
    'The menu offers a “fisherman’s Friday.”',
    'She wore a cap reading “Vote early.”',
  ])('%s', text => {
    expect(reported(text)).toEqual([]);
  });

  it.each([
    'Das Stück „Die Nacht am Fluss“ war zuletzt 1998 zu sehen.',
    'Der Konzern „Nordlicht“ baut hier eine Halle.',
    'Auf dem Plakat stand „Wasser ist kein Handel“.',
    'Die Fähre „Seeschwalbe“ legte um acht ab.',
    'Die „Brückenabgabe“ ist vom Tisch.',
  ])('%s', text => {
    expect(reported(`${text} Das ist nicht der Anfang der Geschichte und auch nicht das Ende.`)).toEqual([]);
  });
});

describe('short words that somebody said stay statements', () => {
  it.each([
    ['Senator Anna Keller dismissed the claim as a “myth” on Monday.', 'myth'],
    ['Keller called the plan “a slap in the face.”', 'a slap in the face.'],
    ['Keller called the plan “reckless” and left.', 'reckless'],
    ['“Nonsense,” Keller said.', 'Nonsense,'],
    ['The road was “very icy,” Mayor Paul Brandt said.', 'very icy,'],
    ['Keller described it as a “huge worry” for the town.', 'huge worry'],
    ['Brandt named three reasons and spoke of “detrimental effects” on the town.', 'detrimental effects'],
    ['Last week the envoy’s deputy, Counsel Anna Keller, warned that “worse storms” could follow.', 'worse storms'],
    ['They asked her what it cost. “A hundred,” was the reply.', 'A hundred,'],
    ['A man in a hat said, “The bus is late.”', 'The bus is late.'],
    ['A woman with a sign said, “We are still here.”', 'We are still here.'],
    ['“We Will Stay,” Keller wrote on the wall in capitals.', 'We Will Stay,'],
    ['Keller: “We Will Not Sell The Pier”\nThe pier stays, the senator said on Monday.', 'We Will Not Sell The Pier'],
    ['“NEVER AGAIN WILL WE PAY,” Keller wrote.', 'NEVER AGAIN WILL WE PAY,'],
  ])('%s', (text, expected) => {
    expect(reported(text)).toEqual([expected]);
  });
});
