/** Looks at a corpus for what is amiss, shows those records, and mends what can be mended, after a look at what that would do. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { dateInWords } from '@/components/dates.ts';
import { type HealthFlaw, HealthReport, type MendableFlaw, type RepairPreview } from '@/components/HealthReport.tsx';
import { useMessages } from '@/components/Messages.tsx';
import { browseRecords } from '@/lib/corpus/browse-records.ts';
import { readCorpusHealth } from '@/lib/corpus/corpus-health.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import type { Repairs } from '@/lib/corpus/repair-corpus.ts';
import type { StoredCorpus } from '@/lib/corpus/rows.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import { repairMojibake } from '@/lib/text/mojibake.ts';
import type { CitedQuote } from '@/lib/types.ts';
import { useDeeds } from './deeds.tsx';
import { viewAddress } from './route.ts';
import { ownWorker } from './worker-client.ts';

/** Enough to see what a repair does. */
const MAX_PREVIEWED = 5;

interface HealthCheckProps {
  database: CorpusDatabase;
  corpus: StoredCorpus;
  onClose: () => void;
}

export function HealthCheck({ database, corpus, onClose }: HealthCheckProps) {
  const t = useMessages();
  const deeds = useDeeds();
  const locale = interfaceLocale();
  const { id, revision } = corpus;
  const health = useLiveQuery(() => readCorpusHealth(database, id), [database, id, revision]);
  const [preview, setPreview] = useState<RepairPreview | null>(null);
  const [isRepairing, setIsRepairing] = useState(false);

  const look = async (flaw: MendableFlaw) => {
    try {
      const query = { corpusIds: [id], flaw, sort: 'added' } as const;
      const { records, total } = await browseRecords(database, query, { offset: 0, limit: MAX_PREVIEWED });
      setPreview({
        flaw,
        count: total,
        first: records.map(record => ({ before: record.quote.exact, after: mended(record, flaw, locale) })),
      });
    } catch (error) {
      deeds.fail(error);
    }
  };
  const repair = async (flaw: MendableFlaw) => {
    setIsRepairing(true);
    await deeds.perform(
      async () => {
        const answer = await ownWorker().repair(id, REPAIRS[flaw]);
        if (!answer.ok) throw answer.problem;
        return answer.value;
      },
      t('corpusRepaired', corpus.name),
    );
    setIsRepairing(false);
    setPreview(null);
  };
  return (
    <HealthReport
      health={health ?? null}
      preview={preview}
      isRepairing={isRepairing}
      locale={locale}
      onShow={(flaw: HealthFlaw) => {
        location.hash = viewAddress('records', new URLSearchParams({ corpus: id, flaw }));
      }}
      onPreview={flaw => void look(flaw)}
      onRepair={flaw => void repair(flaw)}
      onCancel={() => setPreview(null)}
      onClose={onClose}
    />
  );
}

const REPAIRS: Readonly<Record<MendableFlaw, Repairs>> = {
  duplicate: { isWithoutDuplicates: true },
  garbled: { isUngarbled: true },
  'no date': { hasDatesOfSources: true },
};

/** What would stand in place of the words; for a date, the date. Null where the record would be taken out. */
function mended({ quote, source }: CitedQuote, flaw: MendableFlaw, locale: string): string | null {
  if (flaw === 'duplicate') return null;
  if (flaw === 'garbled') return repairMojibake(quote.exact);
  return source?.datePublished === undefined ? '–' : dateInWords(source.datePublished, locale);
}
