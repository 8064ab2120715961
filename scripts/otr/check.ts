/** The verb `check`: what a reader would be shown on these articles, as a report or as JSON. */
import { findFindings } from '../../lib/findings.ts';
import { checkHeadline } from '../../lib/quotes/check-headline.ts';
import { readStatements } from '../../lib/quotes/read-statements.ts';
import type { Article, Finding } from '../../lib/types.ts';
import { openFileCorpus } from './file-corpus.ts';
import { loadJudgements, withJudgements } from './judged-corpus.ts';
import { loadCorpora } from './load-records.ts';
import { readArticle } from './read-article.ts';
import { writeReport } from './report.ts';

export interface CheckOptions {
  corpusFile: string | undefined;
  /** Exported on the options page. */
  judgementsFile: string | undefined;
  isJson: boolean;
}

/** Returns true if every article could be read. */
export async function check(
  files: readonly string[],
  { corpusFile, judgementsFile, isJson }: CheckOptions,
): Promise<boolean> {
  const contents = await loadCorpora(corpusFile);
  const quotes = contents.flatMap(content => content.quotes);
  const judgements = judgementsFile === undefined ? [] : await loadJudgements(judgementsFile);
  const corpus = withJudgements(await openFileCorpus(contents), quotes, judgements);
  const knownSpeakers = contents.flatMap(({ speakers }) => speakers.filter(speaker => !speaker.unnamed));
  let isAllGood = true;
  for (const file of files) {
    let article: Article;
    try {
      article = await readArticle(file);
    } catch (error) {
      isAllGood = false;
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      continue;
    }
    const statements = readStatements(article, { knownSpeakers });
    const headline = checkHeadline(article, statements);
    const findings: Finding[] = await findFindings(statements, corpus);
    const { text: _, ...about } = article;
    process.stdout.write(
      isJson
        ? `${JSON.stringify({ file, article: about, headline, findings })}\n`
        : `${writeReport(file, article, headline, findings)}\n`,
    );
  }
  return isAllGood;
}
