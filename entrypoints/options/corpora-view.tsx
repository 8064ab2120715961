/** The options page's part on the corpora: switched on and off, the bundled one restored. */
import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from '#imports';
import { CorpusList } from '@/components/CorpusList.tsx';
import { colourOf } from '@/components/corpus-colours.ts';
import { useMessages } from '@/components/Messages.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { setCorpusEnabled } from '@/lib/corpus/install-corpus.ts';
import type { StoredCorpus } from '@/lib/corpus/rows.ts';
import { seedCorpora } from '@/lib/corpus/seed-corpus.ts';
import { readBundledPacks } from '@/lib/exchange/bundled-packs.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';

const packs = readBundledPacks(path => fetch(browser.runtime.getURL(path as never)));

function toListed(corpus: StoredCorpus) {
  const { quoteCount, speakerCount, rejected } = corpus;
  return { corpus, colour: colourOf(undefined, corpus.order), quotes: quoteCount, speakers: speakerCount, rejected };
}

export function CorporaView({ database }: { database: CorpusDatabase }) {
  const t = useMessages();
  const corpora = useLiveQuery(() => database.corpora.orderBy('order').toArray(), [database]);
  return (
    <div className="part">
      <h1 className="part-title">{t('navCorpora')}</h1>
      <CorpusList
        corpora={corpora?.map(toListed) ?? null}
        locale={interfaceLocale()}
        onEnable={(id, isEnabled) => void setCorpusEnabled(database, id, isEnabled)}
        onRestore={() => void seedCorpora(database, packs, true)}
      />
    </div>
  );
}
