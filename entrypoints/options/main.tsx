/** The options page: the corpora on this machine, and where pages are read. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import '@/components/theme.css';
import { CorpusList } from '@/components/CorpusList.tsx';
import { Messages } from '@/components/Messages.tsx';
import { ReadingChoice } from '@/components/ReadingChoice.tsx';
import { openDatabase, type StoredCorpus } from '@/lib/corpus/database.ts';
import { setCorpusEnabled } from '@/lib/corpus/install-corpus.ts';
import { seedCorpora } from '@/lib/corpus/seed-corpus.ts';
import { readBundledPacks } from '@/lib/exchange/bundled-packs.ts';
import { dressDocument, interfaceLocale, translate } from '@/lib/interface-language.ts';
import { type AccessChoice, siteAccess } from '@/lib/settings.ts';
import { chooseAccess } from '@/lib/sites/choose-access.ts';
import { Judgements } from './judgements.tsx';
import { NewRecord } from './new-record.tsx';

const database = openDatabase();
const packs = readBundledPacks(path => fetch(browser.runtime.getURL(path as never)));

function toListed(corpus: StoredCorpus) {
  const { quoteCount, speakerCount, rejected } = corpus;
  return { corpus, quotes: quoteCount, speakers: speakerCount, rejected };
}

function OptionsPage({ choice }: { choice: AccessChoice }) {
  const corpora = useLiveQuery(() => database.corpora.orderBy('order').toArray());
  const [scope, setScope] = useState(choice);
  const choose = async (next: AccessChoice) => {
    if (await chooseAccess(next)) setScope(next);
  };
  return (
    <main className="options">
      <h1>{translate('extensionName')}</h1>
      <NewRecord database={database} />
      <CorpusList
        corpora={corpora?.map(toListed) ?? null}
        locale={interfaceLocale()}
        onEnable={(id, isEnabled) => void setCorpusEnabled(database, id, isEnabled)}
        onRestore={() => void seedCorpora(database, packs, true)}
      />
      <Judgements database={database} />
      <ReadingChoice scope={scope} onScope={next => void choose(next)} />
    </main>
  );
}

async function start(): Promise<void> {
  dressDocument(document);
  const { choice } = await siteAccess.getValue();
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Messages value={translate}>
      <OptionsPage choice={choice} />
    </Messages>,
  );
}

void start();
