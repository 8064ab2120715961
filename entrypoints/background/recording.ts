/** Records quotes in corpora of the reader's own: when asked to, and, where the reader wants it, every article that is read. */
import { browser } from '#imports';
import type { openCorpusReader } from '@/lib/corpus/corpus-reader.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { describeInUse } from '@/lib/corpus/enabled-corpora.ts';
import {
  isOwnCorpus,
  openOwnCorpus,
  type QuoteDraft,
  type RecordedPage,
  recordQuotes,
  unrecordQuotes,
} from '@/lib/corpus/own-corpus.ts';
import { pageAddress } from '@/lib/corpus/page-address.ts';
import { dayOfTimestamp } from '@/lib/exchange/calendar-date.ts';
import { translate } from '@/lib/interface-language.ts';
import type { Sender } from '@/lib/messages/channel.ts';
import type { OwnPageAnswerers } from '@/lib/messages/panel-to-background.ts';
import type { ArticleDescription } from '@/lib/messages/panel-to-page.ts';
import { MAX_QUOTE_LENGTH } from '@/lib/messages/reader-selection.ts';
import { corporaInUse, recordingChoice } from '@/lib/settings.ts';
import { surroundingsOf } from '@/lib/text/surroundings.ts';
import { textKey } from '@/lib/text/text-key.ts';
import { tokeniseWords } from '@/lib/text/words.ts';
import type { Article, Statement } from '@/lib/types.ts';

/** Fewer words are said by everybody: they would be found in other mouths. */
const LEAST_WORDS_REMEMBERED = 5;
/** More quotes than this no article has; a page that is nothing but quotes must not fill the machine. */
const MAX_REMEMBERED = 200;
/** Records with the same words, looked for among so many. */
const MAX_SAME_WORDS = 20;

type Corpus = ReturnType<typeof openCorpusReader>;
type RecordingAnswerers = Pick<OwnPageAnswerers, 'describe-own' | 'same-words' | 'record' | 'take-back' | 'remember'>;

export function answerRecording(database: CorpusDatabase, corpus: Corpus): RecordingAnswerers {
  return {
    async 'describe-own'() {
      const { corpusId, remembering } = await recordingChoice.getValue();
      const own = (await database.corpora.orderBy('order').toArray()).filter(({ id }) => isOwnCorpus(id));
      own.sort((a, b) => Number(b.id === corpusId) - Number(a.id === corpusId));
      const corpora = own.map(({ id, name, quoteCount }) => ({
        id,
        name,
        quoteCount,
        isRemembering: remembering.includes(id),
      }));
      const speakers = [...new Set((await corpus.speakers()).map(({ name }) => name))].sort();
      return { corpora, speakers };
    },
    async 'same-words'({ exact }) {
      const key = textKey(exact);
      const found = await corpus.find(exact, MAX_SAME_WORDS);
      return found.filter(({ quote }) => textKey(quote.exact) === key);
    },
    async record({ tabId, into, about, address, quotes }, sender) {
      await refusePrivate(tabId, sender);
      const page = describeSource(about, address);
      if (!page) throw new Error(translate('notAWebPage'));
      const corpusId = 'id' in into ? into.id : await openOwnCorpus(database, into.name);
      // What belongs to somebody else is replaced by their next version.
      if (!isOwnCorpus(corpusId)) throw new Error(translate('notYourCorpus'));
      const recording = await recordQuotes(database, corpusId, page, quotes);
      await recordingChoice.setValue({ ...(await recordingChoice.getValue()), corpusId });
      await announce(database);
      return recording;
    },
    async 'take-back'({ recording }) {
      if (isOwnCorpus(recording.corpusId)) await unrecordQuotes(database, recording);
      await announce(database);
      return null;
    },
    async remember({ corpusId, isOn }) {
      const choice = await recordingChoice.getValue();
      const others = choice.remembering.filter(id => id !== corpusId);
      await recordingChoice.setValue({ ...choice, remembering: isOn ? [...others, corpusId] : others });
      return null;
    },
  };
}

/** Open pages are read again: what was recorded on one of them may stand on another. */
async function announce(database: CorpusDatabase): Promise<void> {
  await corporaInUse.setValue(describeInUse(await database.corpora.orderBy('order').toArray()));
}

/** Of a private window nothing may stay. A tab that is closed by now can be asked no more; the panel has asked it before. */
async function refusePrivate(tabId: number, sender: Sender): Promise<void> {
  const tab = tabId < 0 ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.incognito || sender.tab?.incognito) throw new Error(translate('nothingKeptPrivate'));
}

/** Puts the quotes of an article that was just read into the corpora that remember. */
export async function rememberArticle(
  database: CorpusDatabase,
  article: Article,
  statements: readonly Statement[],
  sender: Sender,
): Promise<void> {
  if (sender.tab === undefined || sender.tab.incognito) return;
  const { remembering } = await recordingChoice.getValue();
  const page = remembering.length > 0 ? describeSource(article, sender.url ?? sender.tab.url) : null;
  if (!page) return;
  const drafts = statements
    .filter(isWorthRemembering)
    .slice(0, MAX_REMEMBERED)
    .map(statement => toDraft(article.text, statement, page));
  if (drafts.length === 0) return;
  for (const corpusId of remembering) {
    // One that was deleted, or is switched off, remembers nothing.
    const corpus = await database.corpora.get(corpusId);
    if (corpus?.enabled) await recordQuotes(database, corpusId, page, drafts, { isKeptInJournal: false });
  }
}

function isWorthRemembering({ exact, kind }: Statement): boolean {
  return (
    kind !== 'indirect' && exact.length <= MAX_QUOTE_LENGTH && tokeniseWords(exact).length >= LEAST_WORDS_REMEMBERED
  );
}

function toDraft(text: string, { exact, position, kind, speakerName }: Statement, page: RecordedPage): QuoteDraft {
  return {
    exact,
    ...surroundingsOf(text, position),
    kind,
    speakerName,
    dateCreated: page.datePublished,
    temporalBasis: page.datePublished === null ? null : translate('dateOfArticle'),
  };
}

function describeSource(
  about: Omit<ArticleDescription, 'byline'> | null,
  address: string | undefined,
): RecordedPage | null {
  const known = pageAddress(address);
  if (known === null) return null;
  return {
    address: known,
    title: about?.title || known,
    publisher: about?.publisher || null,
    datePublished: dayOfTimestamp(about?.datePublished),
    inLanguage: about?.inLanguage || null,
  };
}
