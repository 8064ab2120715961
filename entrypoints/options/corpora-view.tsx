/** The options page's part on the corpora: in use or not, their order, label, records, and their way out. */
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { browser } from '#imports';
import { CorpusLabelForm } from '@/components/CorpusLabelForm.tsx';
import { CorpusList } from '@/components/CorpusList.tsx';
import { type CorpusColour, colourOf } from '@/components/corpus-colours.ts';
import type { CorpusLabelDraft } from '@/components/import-preview.ts';
import type { CorpusDeed } from '@/components/listed-corpus.ts';
import { MergeCorporaForm } from '@/components/MergeCorporaForm.tsx';
import { countMessage, useMessages } from '@/components/Messages.tsx';
import { deleteCorpusWithUndo, labelCorpus, mergeCorpora, orderCorpora } from '@/lib/corpus/curate-corpora.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { setCorpusEnabled } from '@/lib/corpus/install-corpus.ts';
import type { StoredCorpus } from '@/lib/corpus/rows.ts';
import { seedCorpora } from '@/lib/corpus/seed-corpus.ts';
import { readBundledPacks } from '@/lib/exchange/bundled-packs.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import { useDeeds } from './deeds.tsx';
import { ExportDialogue } from './export-dialogue.tsx';
import { HealthCheck } from './health-check.tsx';
import { viewAddress } from './route.ts';
import { saveFile } from './save-file.ts';
import { useLastBackup } from './use-backup.ts';
import { ownWorker } from './worker-client.ts';

const packs = readBundledPacks(path => fetch(browser.runtime.getURL(path as never)));

function toListed(corpus: StoredCorpus, place: number) {
  return {
    corpus,
    colour: colourOf(corpus.colour, place),
    quotes: corpus.quoteCount,
    speakers: corpus.speakerCount,
    years: corpus.years,
    rejected: corpus.rejected,
    rejectedCount: corpus.rejectedCount ?? corpus.rejected.length,
  };
}

/** Is there anything that does not come with the extension? */
async function hasOwnWork(database: CorpusDatabase): Promise<boolean> {
  const bundled = new Set((await database.seedMarks.toArray()).map(({ packId }) => packId));
  const ids = (await database.corpora.toCollection().primaryKeys()) as string[];
  return ids.some(id => !bundled.has(id)) || (await database.judgements.count()) > 0;
}

type OpenForm = { corpusId: string; deed: Exclude<CorpusDeed, 'show' | 'delete' | 'rejections'> };

export function CorporaView({ database }: { database: CorpusDatabase }) {
  const t = useMessages();
  const deeds = useDeeds();
  const corpora = useLiveQuery(() => database.corpora.orderBy('order').toArray(), [database]);
  const last = useLastBackup();
  const hasOwn = useLiveQuery(() => hasOwnWork(database), [database]) ?? false;
  const [open, setOpen] = useState<OpenForm | null>(null);
  const [isExportingAll, setIsExportingAll] = useState(false);
  const [order, setOrder] = useState<string[] | null>(null);
  // Until the database has it, a new order is shown as it was dropped.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read anew is right
  useEffect(() => setOrder(null), [corpora]);
  const shown = order && corpora ? order.flatMap(id => corpora.find(corpus => corpus.id === id) ?? []) : corpora;

  const perform = (corpus: StoredCorpus, deed: CorpusDeed) => {
    if (deed === 'show') location.hash = viewAddress('records', new URLSearchParams({ corpus: corpus.id }));
    else if (deed === 'delete')
      void deeds.perform(() => deleteCorpusWithUndo(database, corpus.id), t('corpusDeleted', corpus.name));
    else if (deed === 'rejections') void saveRejected(corpus).catch(deeds.fail);
    else setOpen(open?.corpusId === corpus.id && open.deed === deed ? null : { corpusId: corpus.id, deed });
  };
  const saveRejected = async ({ id, name }: StoredCorpus) => {
    const answer = await ownWorker().rejectedOf(id);
    if (!answer.ok) throw answer.problem;
    saveFile(answer.value, `${name} – ${t('rejectedFileName')}.csv`);
  };
  const records = corpora?.reduce((sum, { quoteCount }) => sum + quoteCount, 0) ?? 0;
  const opened = open && corpora?.find(({ id }) => id === open.corpusId);
  return (
    <div className="part">
      <div className="part-head">
        <h1 className="part-title">{t('navCorpora')}</h1>
        <div className="button-row">
          {records > 0 && (
            <button
              type="button"
              className="button"
              aria-expanded={isExportingAll}
              onClick={() => setIsExportingAll(!isExportingAll)}
            >
              {t('exportEverything')}
            </button>
          )}
          <a className="button button-main" href={viewAddress('import')}>
            {t('importFile')}
          </a>
        </div>
      </div>
      {isExportingAll && records > 0 && (
        <ExportDialogue what={t('allCorpora')} count={records} choice={{}} onClose={() => setIsExportingAll(false)} />
      )}
      <CorpusList
        corpora={shown?.map(toListed) ?? null}
        locale={interfaceLocale()}
        open={
          open && opened && corpora
            ? {
                corpusId: open.corpusId,
                form: (
                  <Form
                    key={open.deed}
                    database={database}
                    corpus={opened}
                    corpora={corpora}
                    deed={open.deed}
                    onClose={() => setOpen(null)}
                  />
                ),
              }
            : null
        }
        onEnable={(id, isEnabled) => void setCorpusEnabled(database, id, isEnabled).catch(deeds.fail)}
        onOrder={ids => {
          setOrder(ids);
          void orderCorpora(database, ids).catch(deeds.fail);
        }}
        onDeed={(id, deed) => {
          const corpus = corpora?.find(one => one.id === id);
          if (corpus) perform(corpus, deed);
        }}
        onRestore={() => void seedCorpora(database, packs, true).catch(deeds.fail)}
      />
      {(last.oldDays !== null || (last.date === null && hasOwn)) && (
        <p className="quiet">
          {last.oldDays === null
            ? t('noBackupYet')
            : countMessage(t, interfaceLocale(), 'backupReminder', last.oldDays)}{' '}
          <a href={viewAddress('storage')}>{t('saveBackup')}</a>
        </p>
      )}
    </div>
  );
}

interface FormProps {
  database: CorpusDatabase;
  corpus: StoredCorpus;
  corpora: StoredCorpus[];
  deed: OpenForm['deed'];
  onClose: () => void;
}

function Form({ database, corpus, corpora, deed, onClose }: FormProps): ReactNode {
  const t = useMessages();
  const deeds = useDeeds();
  switch (deed) {
    case 'label': {
      const save = async (label: CorpusLabelDraft, colour: CorpusColour) => {
        const isDone = await deeds.perform(
          () => labelCorpus(database, corpus.id, { ...label, colour }),
          t('corpusLabelled', label.name),
        );
        if (isDone) onClose();
      };
      return (
        <CorpusLabelForm
          label={toLabel(corpus)}
          colour={colourOf(corpus.colour, corpora.indexOf(corpus))}
          onSave={(label, colour) => void save(label, colour)}
          onCancel={onClose}
        />
      );
    }
    case 'merge': {
      const merge = async (intoId: string) => {
        const into = corpora.find(({ id }) => id === intoId)?.name ?? '';
        const isDone = await deeds.perform(
          () => mergeCorpora(database, [intoId, corpus.id]),
          t('corporaMerged', [corpus.name, into]),
        );
        if (isDone) onClose();
      };
      return (
        <MergeCorporaForm
          name={corpus.name}
          others={corpora.filter(({ id }) => id !== corpus.id)}
          onMerge={intoId => void merge(intoId)}
          onCancel={onClose}
        />
      );
    }
    case 'export':
      return (
        <ExportDialogue
          what={corpus.name}
          count={corpus.quoteCount}
          choice={{ corpusIds: [corpus.id] }}
          onClose={onClose}
        />
      );
    case 'check':
      return <HealthCheck database={database} corpus={corpus} onClose={onClose} />;
  }
}

function toLabel({ name, creator = '', license = '', provenance = '', description = '' }: StoredCorpus) {
  return { name, creator, license, provenance, description };
}
