/** The headless engine: `npm run -s otr -- VERB`. JSON lines in on standard input, JSON lines out on standard output, in order. */
import { parseArgs } from 'node:util';
import { answerLines } from './otr/answer-lines.ts';
import { check } from './otr/check.ts';
import { answerContradict } from './otr/contradict.ts';
import { loadRecords } from './otr/load-records.ts';
import { openLookup } from './otr/lookup.ts';
import { openMatcher } from './otr/match.ts';
import { answerQuotes } from './otr/quotes.ts';

const USAGE = `Usage: npm run -s otr -- VERB

  quotes [--indirect]        {"id","text","title"?}       the quoted statements of a text, with their speakers
  match [--corpus FILE]      {"id","text","speaker"?}     the recorded versions of a statement
  lookup [--corpus FILE]     {"id","text","speaker"?}     related statements, reworded ones too
  contradict                 {"id","a","b"}               do two statements contradict each other?
  check [--corpus FILE] [--judgements FILE] [--json] ARTICLE…
                                                          a report on articles saved as .html or .txt; judgements as
                                                          the options page exports them

JSON lines in on standard input, one answer a line on standard output. FILE: JSON lines of {"id","text",…} or a pack;
without it the bundled corpus. Exit status 1 if a line or a file could not be answered.`;

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
    default:
      misuse(verb ? `There is no verb “${verb}”.` : 'A verb is missing.');
  }
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
