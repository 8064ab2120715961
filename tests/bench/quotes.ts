/** Prints how the time to read quotations grows with the text, for news-like and for hostile text: node tests/bench/quotes.ts */
import { readStatements } from '../../lib/quotes/read-statements.ts';

const KILOBYTE = 1024;
const SIZES = [1, 4, 16, 64, 256, 1024, 4096].map(size => size * KILOBYTE);
const RUNS = 3;

const NEWS = [
  'Senator Anna Keller met the mayor of Toledo, Paul Brandt, on Monday to talk about the bridge over the Maumee River.',
  '“The bridge is as safe as any other in the state,” Keller said. “We tested it twice, and we will test it again.”',
  'Brandt, a Republican who has led the city since 2011, told reporters that the tests were “a bad joke” and that nobody had asked the city.',
  'The repair will cost about $40 million, according to the Ohio Transport Agency, and will begin in May.',
  '“Do we need a new bridge? Of course we do,” he added, “but not at any price.”',
].join('\n');

const TEXTS: [string, (size: number) => string][] = [
  ['news', size => repeat(`${NEWS}\n`, size)],
  ['straight marks', size => '"'.repeat(size)],
  ['opening marks', size => repeat('“a ', size)],
  ['nested marks', size => `${'“'.repeat(size / 2)}a${'”'.repeat(size / 2)}`],
  ['one line', size => repeat('“We will stay,” Keller said, calling it “a joke” ', size)],
  ['unclosed lines', size => repeat('“We will stay, Keller said.\n', size)],
  ['apostrophes', size => repeat("'a 's' ", size)],
  ['capitals', size => repeat('Anna Keller Brandt of Toledo, ', size)],
  [
    'many names',
    size => Array.from({ length: size / 16 }, (_, index) => `A${index.toString(36)} Keller said`).join('. '),
  ],
  ['one verb', size => repeat('said that she said ', size)],
  ['hover cards', size => repeat('KellerAnna MORE ', size)],
  ['hidden characters', size => repeat('a\u00ad\u200b\u0301ﬁ ', size)],
];

function repeat(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

function measure(text: string): number {
  const article = {
    text,
    title: 'Keller: ‘The bridge is safe’',
    byline: null,
    publisher: null,
    datePublished: null,
    url: null,
    inLanguage: null,
  };
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    readStatements(article);
    best = Math.min(best, performance.now() - start);
    if (best > 2000) break;
  }
  return best;
}

const only = process.argv[2];
console.log(['milliseconds'.padEnd(18), ...SIZES.map(size => `${size / KILOBYTE} KB`.padStart(9))].join(''));
for (const [name, make] of TEXTS) {
  if (only !== undefined && name !== only) continue;
  console.log([name.padEnd(18), ...SIZES.map(size => measure(make(size)).toFixed(1).padStart(9))].join(''));
}
