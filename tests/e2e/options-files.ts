/** Files as newsrooms have them, written by the project: for the stories of the options page. */

export interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function textFile(name: string, text: string, mimeType = 'text/plain'): TestFile {
  return { name, mimeType, buffer: Buffer.from(text, 'utf8') };
}

/** A table from an older spreadsheet: Windows-1252, semicolons, dates that can be read both ways, a row that is cut off. */
export const councilTable: TestFile = {
  name: 'council-minutes.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Statement;Who;When;Minutes;Grade',
      '"We won’t close the library café, whatever it costs.";Zoë Müller;03/04/2021;Minutes 14;A',
      '"The levy is fair; it will stay fair.";Jonas Brandt;05/06/2021;Minutes 15;B',
      '"Nobody told us about the second tender.";Zoe Mueller;11/12/2021;Minutes 22;A',
      ';Jonas Brandt;01/02/2022;Minutes 23;C',
      '"The levy is fair; it will stay fair.";Jonas Brandt;07/06/2021;Minutes 16;B',
    ]
      .join('\r\n')
      .replace(/’/g, '\u0092')
      .replace(/[^\0-\u00ff]/g, '?'),
    'latin1',
  ),
};

/** JSON lines as a program writes them, so many of them. */
export function manyLines(count: number): string {
  const lines: string[] = [];
  for (let number = 1; number <= count; number++) {
    lines.push(
      JSON.stringify({
        id: `line-${number}`,
        text: `Item ${number}: the harbour board has looked at berth ${number % 97} and found it sound in every part.`,
        speaker: `Speaker ${number % 50}`,
        date: `20${String(10 + (number % 10))}-0${1 + (number % 9)}-1${number % 9}`,
        title: `Board minutes ${number % 40}`,
      }),
    );
  }
  return lines.join('\n');
}

export const claimReview: TestFile = textFile(
  'claims.json',
  JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'ClaimReview',
        url: 'https://facts.example/levy',
        claimReviewed: 'The harbour levy has doubled within two years.',
        datePublished: '2022-05-04',
        author: { '@type': 'Organization', name: 'Harbour Facts' },
        reviewRating: { '@type': 'Rating', alternateName: 'Not so' },
        itemReviewed: {
          '@type': 'Claim',
          author: { '@type': 'Person', name: 'Jonas Brandt' },
          datePublished: '2022-04-30',
          appearance: { '@type': 'CreativeWork', url: 'https://news.example/speech' },
        },
      },
    ],
  }),
  'application/json',
);
/** A pack in two versions: one record is new, one has other words, one is gone. */
export function harbourPack(version: 1 | 2): TestFile {
  const quote = (id: string, exact: string) => ({
    id,
    exact,
    prefix: '',
    suffix: '',
    kind: 'direct',
    creator: 'keller',
    isPartOf: 'minutes',
    inLanguage: 'en',
    about: ['harbour'],
    dateCreated: '2020-03-04',
  });
  const quotes = [
    quote('stays', 'The crane will stand by the winter, and not a day later.'),
    version === 1
      ? quote('changes', 'We have set aside four millions for the pier.')
      : quote('changes', 'We have set aside five millions for the pier.'),
    version === 1
      ? quote('goes', 'There was never a plan to sell the north quay.')
      : quote('comes', 'The north quay stays with the city for good.'),
  ];
  return textFile(
    `harbour-${version}.json`,
    JSON.stringify({
      schemaVersion: 1,
      id: 'harbour',
      name: 'Harbour statements',
      version: `${version}.0.0`,
      creator: 'The Harbour Courier',
      license: 'CC BY 4.0',
      speakers: [{ id: 'keller', type: 'Person', name: 'Anna Keller', alternateName: [] }],
      sources: [{ id: 'minutes', name: 'Minutes of the harbour board' }],
      quotes,
      contradictions: [],
    }),
    'application/json',
  );
}
