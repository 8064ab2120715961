/** Owns the corpus: answers the pages, keeps the registration of the content script and the seeds in order. Nothing lives only in its memory. */
import { browser, defineBackground } from '#imports';
import { openCorpusReader } from '@/lib/corpus/corpus-reader.ts';
import { openDatabase } from '@/lib/corpus/database.ts';
import { forgetJudgement, keepJudgement } from '@/lib/corpus/judgements.ts';
import { leaveOutPage } from '@/lib/corpus/leave-out-page.ts';
import { tidyCorpora } from '@/lib/corpus/rewrite-corpus.ts';
import { seedCorpora } from '@/lib/corpus/seed-corpus.ts';
import { sweepUnfinished } from '@/lib/corpus/unfinished-work.ts';
import { readInformation } from '@/lib/corpus/word-information.ts';
import { readBundledPacks } from '@/lib/exchange/bundled-packs.ts';
import { findFindings, withoutContext } from '@/lib/findings.ts';
import { lookUp } from '@/lib/look-up.ts';
import { answerCards } from '@/lib/messages/card-to-background.ts';
import { answerPages, batchInView } from '@/lib/messages/page-to-background.ts';
import { answerOwnPages } from '@/lib/messages/panel-to-background.ts';
import { askPage } from '@/lib/messages/panel-to-page.ts';
import { checkHeadline } from '@/lib/quotes/check-headline.ts';
import { readStatements } from '@/lib/quotes/read-statements.ts';
import { indirectSpeech, siteAccess, sureness } from '@/lib/settings.ts';
import { applySiteAccess } from '@/lib/sites/content-registration.ts';
import type { Article, PairJudgement, TextPosition } from '@/lib/types.ts';
import { bringReader } from './bring-reader.ts';
import { offerPanelTasks, openPanelTasks } from './panel-tasks.ts';
import { answerRecording, rememberArticle } from './recording.ts';

export default defineBackground(() => {
  const database = openDatabase();
  const corpus = openCorpusReader(database);
  // Each start of the background looks: a seeding that was cut off is done again.
  const seeded = seedCorpora(
    database,
    readBundledPacks(path => fetch(browser.runtime.getURL(path as never))),
  ).then(problems => {
    for (const problem of problems) console.warn(problem);
  });

  // What an ended background left half-done; nobody waits for it.
  void seeded
    .then(() => sweepUnfinished(database))
    .then(() => tidyCorpora(database))
    .catch(error => console.warn('Sweeping:', error));

  const tasks = openPanelTasks(corpus.speakers);
  offerPanelTasks(tasks);

  const readArticle = async (article: Article, view: TextPosition | null, address: string | undefined) => {
    await seeded;
    const [knownSpeakers, corpusCount, indirect, wanted] = await Promise.all([
      corpus.speakers(),
      corpus.countEnabled(),
      indirectSpeech.getValue(),
      sureness.getValue(),
    ]);
    const statements = readStatements(article, { knownSpeakers, indirect });
    const seen = view ? batchInView(statements, view) : [];
    const findings = await findFindings(seen, withoutContext(leaveOutPage(corpus, address)), wanted);
    return { statements, findings, headline: checkHeadline(article, statements), corpusCount };
  };

  answerPages({
    bring: async ({ why }, sender) => bringReader(why, sender),
    async 'make ready'({ lead }, sender) {
      const about = { title: null, byline: null, publisher: null, datePublished: null, url: null, inLanguage: null };
      await readArticle({ ...about, text: lead }, { start: 0, end: lead.length }, sender.url);
      return null;
    },
    async 'look up selection'(_, { tab, frameId = 0 }) {
      if (tab) await tasks.begin(tab, 'look-up', { frameId, text: '' });
      return null;
    },
    async check({ statements }, sender) {
      await seeded;
      return findFindings(statements, leaveOutPage(corpus, sender.url), await sureness.getValue());
    },
    glance: async ({ article, view }, sender) => readArticle(article, view, sender.url),
    async read({ article, view }, sender) {
      const reading = await readArticle(article, view, sender.url);
      rememberArticle(database, article, reading.statements, sender).catch(error =>
        console.warn('Remembering:', error),
      );
      return reading;
    },
    async count({ matched }, sender) {
      if (sender.tab?.id === undefined) return null;
      await browser.action.setBadgeText({ tabId: sender.tab.id, text: matched > 0 ? String(matched) : '' });
      return null;
    },
  });

  answerOwnPages({
    ...answerRecording(database, corpus),
    async 'look-up'({ type: _, ...query }) {
      await seeded;
      const [results, all] = await Promise.all([
        lookUp(query, { find: corpus.find, informationOf: ranked => readInformation(database, ranked) }),
        database.corpora.toArray(),
      ]);
      const corpora = Object.fromEntries(all.map(({ id, name }) => [id, name]));
      return { results, corpora, corpusCount: all.filter(({ enabled }) => enabled).length };
    },
    'take-task': async ({ windowId }) => tasks.take(windowId),
  });

  answerCards({
    judge: ({ type: _, ...judgement }) =>
      keepJudgement<PairJudgement>(database, { ...judgement, dateModified: new Date().toISOString() }),
    async 'reject match'({ statement, against }) {
      const dateModified = new Date().toISOString();
      await keepJudgement(database, { decision: 'not the same', statement, against, dateModified });
      return null;
    },
    async forget({ type: _, ...pair }) {
      await forgetJudgement(database, pair);
      return null;
    },
  });

  const apply = (isOpenTabsToo: boolean) =>
    applySiteAccess(isOpenTabsToo).catch(error => console.warn('Site access:', error));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void apply(true);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void apply(false));
  browser.permissions.onAdded.addListener(() => void apply(true));
  browser.permissions.onRemoved.addListener(() => void apply(false));
  siteAccess.watch(() => void apply(true));
  void browser.action.setBadgeBackgroundColor({ color: '#3b3a36' });

  browser.commands.onCommand.addListener(async (command, tab) => {
    const delta = command === 'next-quote' ? 1 : command === 'previous-quote' ? -1 : null;
    const tabId = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (delta !== null && tabId !== undefined) await askPage(tabId, { type: 'step', delta });
  });
});
