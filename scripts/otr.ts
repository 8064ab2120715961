/** The headless engine: `npm run -s otr -- VERB`. JSON lines in on standard input, JSON lines out on standard output, in order. */
import { parseArgs } from 'node:util';
import { IMPORT_FORMATS } from '../lib/exchange/open-import.ts';
import type { ImportOptions, TextEncodingName } from '../lib/imported.ts';
import { answerLines } from './otr/answer-lines.ts';
import { check } from './otr/check.ts';
import { answerContradict } from './otr/contradict.ts';
import { convert, EXPORT_FORMATS, toName } from './otr/convert.ts';
import { loadRecords } from './otr/load-records.ts';
import { openLookup } from './otr/lookup.ts';
import { openMatcher } from './otr/match.ts';
import { answerQuotes } from './otr/quotes.ts';

const IMPORT_FORMAT_NAMES = IMPORT_FORMATS.map(toName);

const USAGE = `Usage: npm run -s otr -- VERB

  quotes [--indirect]        {"id","text","title"?}       the quoted statements of a text, with their speakers
  match [--corpus FILE]      {"id","text","speaker"?}     the recorded versions of a statement
  lookup [--corpus FILE]     {"id","text","speaker"?}     related statements, reworded ones too
  contradict                 {"id","a","b"}               do two statements contradict each other?
  check [--corpus FILE] [--judgements FILE] [--json] ARTICLE…
                                                          a report on articles saved as .html or .txt; judgements as
                                                          the options page exports them
  convert --to FORMAT [--from FORMAT] [--encoding NAME] [--mend] [--max-quote N] [--order day-first|month-first] FILE [OUTPUT]
                                                          a file of one form into another: ${EXPORT_FORMATS.join(', ')}

JSON lines in on standard input, one answer a line on standard output. FILE: a corpus in any form
that can be imported; without it the bundled one. Exit status 1 if a line or a file could not be answered.`;

/** Verbs may be asked wrongly: 2, as is the custom for wrong use. */
function misuse(sentence: string): never {
  process.stderr.write(`${sentence}\n\n${USAGE}\n`);
  process.exit(2);
}

interface Options {
  corpus?: string | undefined;
  indirect?: boolean | undefined;
  json?: boolean | undefined;
  judgements?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  encoding?: string | undefined;
  order?: string | undefined;
  'max-quote'?: string | undefined;
  mend?: boolean | undefined;
}

async function run(verb: string | undefined, files: string[], options: Options): Promise<boolean> {
  switch (verb) {
    case 'quotes':
      return answerLines(['text'], line => answerQuotes(line as never, { indirect: options.indirect ?? false }));
    case 'match': {
      const matcher = await openMatcher(await loadRecords(options.corpus));
      return answerLines(['text'], line => matcher.match(line as never));
    }
    case 'lookup': {
      const { lookup } = openLookup(await loadRecords(options.corpus));
      return answerLines(['text'], line => lookup(line as never));
    }
    case 'contradict':
      return answerLines(['a', 'b'], line => answerContradict(line as never));
    case 'check':
      if (files.length === 0) misuse('check wants at least one article.');
      return check(files, {
        corpusFile: options.corpus,
        judgementsFile: options.judgements,
        isJson: options.json ?? false,
      });
    case 'convert':
      return runConvert(files, options);
    default:
      misuse(verb ? `There is no verb “${verb}”.` : 'A verb is missing.');
  }
}

function runConvert([file, output, ...more]: string[], options: Options): Promise<boolean> {
  const { to = '', from, encoding, order } = options;
  if (file === undefined || more.length > 0) misuse('convert wants one file to read, and at most one to write.');
  if (!EXPORT_FORMATS.includes(to)) misuse(`convert wants --to with one of: ${EXPORT_FORMATS.join(', ')}.`);
  if (from !== undefined && !IMPORT_FORMAT_NAMES.includes(from))
    misuse(`--from is one of: ${IMPORT_FORMAT_NAMES.join(', ')}.`);
  const maxQuoteChars = Number(options['max-quote']);
  const settings: Partial<ImportOptions> = {
    ...(encoding === undefined ? {} : { encoding: encoding as TextEncodingName }),
    ...(order === undefined ? {} : { dateOrder: order === 'day-first' ? 'day first' : 'month first' }),
    ...(maxQuoteChars > 0 ? { maxQuoteChars } : {}),
    repairMojibake: options.mend ?? false,
  };
  return convert(file, { from, to, output, settings });
}

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

let parsed: ReturnType<typeof parse>;
function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      indirect: { type: 'boolean' },
      json: { type: 'boolean' },
      judgements: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      encoding: { type: 'string' },
      order: { type: 'string' },
      'max-quote': { type: 'string' },
      mend: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
}
try {
  parsed = parse();
} catch (error) {
  misuse(error instanceof Error ? error.message : String(error));
}
if (parsed.values.help) {
  process.stdout.write(`${USAGE}\n`);
} else {
  try {
    const [verb, ...files] = parsed.positionals;
    process.exitCode = (await run(verb, files, parsed.values)) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
